"""What a marked notebook shows of each answer: the text of the answer, and why the check took points off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import nbformat
from nbconvert.filters import strip_ansi
from nbformat import NotebookNode

from course_utils.language import tr
from course_utils.marking.clean import without_unseen
from course_utils.marking.outputs import error_sentence

LONGEST = 400  # characters of a reason or an answer: a page for a class must stay readable


@dataclass(frozen=True)
class Checked:
    """One marked check of one student: what was answered above it, and what the check said."""

    question: str
    answer: str
    reason: str


def checked(notebook: str) -> Iterator[Checked]:
    """Every check of a marked notebook, given as its text."""
    answer = ""
    for cell in nbformat.reads(notebook, as_version=4).cells:
        told = cell.metadata.get("nbgrader", {})
        if told.get("solution"):
            answer = cell.source
        if told.get("grade") and not told.get("solution"):
            yield Checked(told["grade_id"], shortened(answer), shortened(_reason(cell)))


def frequent(wrong: Mapping[str, list[Checked]], most: int = 3) -> dict[str, list[dict]]:
    """For each question the reasons that took points off most often: how many students, and one of their answers."""
    return {question: _most(found, most) for question, found in wrong.items()}


def shortened(text: str) -> str:
    """The beginning of a text that a student may have written, without anything that a reader cannot see."""
    clean = without_unseen(strip_ansi(text)).strip()
    return clean if len(clean) <= LONGEST else clean[:LONGEST] + "…"


def _most(found: list[Checked], most: int) -> list[dict]:
    answers: dict[str, Counter] = {}
    for one in found:
        answers.setdefault(one.reason, Counter())[one.answer] += 1
    ordered = sorted(answers.items(), key=lambda told: (-told[1].total(), told[0]))
    return [
        {"reason": reason, "students": told.total(), "answer": told.most_common(1)[0][0]}
        for reason, told in ordered[:most]
    ]


def _reason(cell: NotebookNode) -> str:
    """The check's own words; its mark is no word."""
    said = []
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            said.append(error_sentence(output, check=True))
        elif output.output_type == "stream" and output.name == "stdout":
            said.append(output.text.strip())
    return "\n".join(filter(None, said)) or tr("The check left no explanation.")

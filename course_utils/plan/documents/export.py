"""The documents of a plan, written to disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from course_utils.files import write_atomically
from course_utils.language import current, tr
from course_utils.plan.documents.content import Cover, contents
from course_utils.plan.documents.page import page
from course_utils.plan.documents.slides import slides
from course_utils.plan.documents.word import word
from course_utils.plan.outline import steps
from course_utils.plan.store import load_plan
from course_utils.problem import Problem

FORMATS = {"docx": word, "pptx": slides, "html": page}


def export_plan(
    folder: Path, cover: Cover | None = None, *, formats: Iterable[str] = FORMATS, path: Path | None = None
) -> list[Path]:
    """Write the plan at ``path`` (the student's own unless told) to ``folder`` in each of ``formats``; their paths.

    A plan with gaps makes documents with the gaps marked. Raises Problem for an unknown format, or when the disk or
    the plan's version refuses.
    """
    asked = list(formats)
    unknown = [name for name in asked if name not in FORMATS]
    if unknown:
        sentence = tr(
            "I can't write “{unknown}”. The formats are: {known}.",
            unknown=unknown[0],
            known=", ".join(FORMATS),
        )
        raise Problem("unknown-format", sentence, unknown=unknown)
    sections = contents(load_plan(path), steps(current()))
    written = []
    for name in asked:
        written.append(folder / f"plan.{name}")
        write_atomically(written[-1], FORMATS[name](cover or Cover(), sections))
    return written

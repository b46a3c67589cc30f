"""An assignment as a student meets it: its cells run in order, and any answer put into a question and marked."""

from __future__ import annotations

import ast
import contextlib
import copy
import io
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml

from course_utils import language
from course_utils.language import tr
from course_utils.marking.regions import reference, visible
from course_utils.problem import Problem
from tests.notebooks.shelf import Book, books

VARIANTS = Path(__file__).parent / "variants"
SECTIONS = ("wrong", "unreadable", "right")


@dataclass(frozen=True)
class Question:
    """An answer cell, the test cell after it, and the heading above."""

    name: str
    title: str
    points: float
    answer: str
    check: str


@dataclass(frozen=True)
class Marked:
    """What became of an answer; ``stopped`` when the check could not read it."""

    points: float
    said: str
    stopped: bool = False

    @property
    def sentences(self) -> list[str]:
        """What the student learns from it, one sentence a line, without the lines that every answer gets."""
        usual = (
            tr("I can read {name}. Whether it is right is marked later.").partition("{")[0],
            tr("Points: {given} out of {out_of}").partition("{")[0],
        )
        return [line for line in self.said.splitlines() if not line.startswith(usual)]


@dataclass(frozen=True, eq=False)
class Variant:
    """One answer to a question, with what it should bring."""

    question: str
    section: str
    place: int
    entry: dict
    given: str

    def text(self, key: str, edition: str) -> str:
        value = self.entry[key]
        return value[edition] if isinstance(value, dict) else value

    def __str__(self) -> str:
        return f"{self.question}-{self.section}-{self.place}"


class Assignment:
    """The assignment of one edition, with everything run that does not depend on an answer."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.questions = {question.name: question for question in _questions(book)}

    @cached_property
    def setup(self) -> dict:
        """What the cells define that are the same for everybody."""
        names: dict = {}
        language.use(self.book.language)
        code = [cell for cell in self.book.cells if cell.cell_type == "code"]
        with contextlib.redirect_stdout(io.StringIO()):
            for cell in code:
                if _role(cell) == "setup":
                    run(cell.source, names)
        return names

    def names(self) -> dict:
        """A copy of everything that the cells of the assignment define, for one answer to do with as it likes."""
        kinds = {name: type(value).__name__ for name, value in self.setup.items()}
        own = {"DataFrame", "Series", "list", "dict"}
        return {name: copy.copy(value) if kinds[name] in own else value for name, value in self.setup.items()}

    def mark(self, question: str, answer: str, *, given: str = "", only_visible: bool = False) -> Marked:
        """Run ``answer`` in the place of the answer cell, then the test cell."""
        language.use(self.book.language)
        names = self.names()
        run(given, names)
        run(answer, names)
        check = self.questions[question].check
        return self.judge(visible(check) if only_visible else reference(check), names)

    def judge(self, check: str, names: dict) -> Marked:
        told = io.StringIO()
        try:
            with contextlib.redirect_stdout(told):
                points = run(check, names)
        except Problem as problem:
            return Marked(0.0, problem.sentence, stopped=True)
        return Marked(points, told.getvalue())

    def untouched(self, question: str, *, only_visible: bool = False) -> Marked:
        """What a student reads who runs the check without answering."""
        return self.mark(question, visible(self.questions[question].answer), only_visible=only_visible)

    def solved(self, question: str) -> Marked:
        return self.mark(question, reference(self.questions[question].answer))

    def expected(self, variant: Variant) -> float:
        """The points of a variant, which may be worked out from the case."""
        language.use(self.book.language)
        names = self.names()
        run(variant.given, names)
        return float(run(str(variant.entry["points"]), names))


def run(source: str, names: dict) -> object:
    """Run code as a notebook does; the value of its last expression."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "<cell>", "exec"), names)
    return eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None


@cache
def open_assignment(number: str, edition: str) -> Assignment:
    """The assignment of this number, its setup run once."""
    (book,) = (book for book in books("assignment", language=edition) if book.number == number)
    return Assignment(book)


def variants(number: str, *sections: str) -> list[Variant]:
    """The answers written down for an assignment, in the order of their files."""
    return [variant for variant in _every_variant(number) if variant.section in (sections or SECTIONS)]


@cache
def _every_variant(number: str) -> list[Variant]:
    found = []
    for path in sorted((VARIANTS / number).glob("*.yml")):
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        for section in SECTIONS:
            entries = enumerate(table[section], 1)
            found += [
                Variant(path.stem, section, place, entry, table.get("given", "")) for place, entry in entries
            ]
    return found


@cache
def tried(number: str, variant: Variant, edition: str) -> Marked:
    """What the check makes of a variant; marked once, looked at by several tests."""
    answer = variant.text("answer", edition)
    return open_assignment(number, edition).mark(variant.question, answer, given=variant.given)


def planned_sentence(number: str, question: str, edition: str) -> str:
    """What an untouched answer should be told, in part."""
    table = yaml.safe_load((VARIANTS / number / f"{question}.yml").read_text(encoding="utf-8"))
    return table["untouched"][edition]


def _role(cell: dict) -> str:
    """What a cell is there for; one without a mark of nbgrader is the student's own, and no test looks at it."""
    marks = cell.metadata.get("nbgrader")
    if marks is None:
        return "own"
    if marks.get("solution"):
        return "answer"
    return "check" if marks.get("grade") else "setup"


def _questions(book: Book) -> list[Question]:
    """The auto-graded questions: each answer cell of code with the test cell that follows it."""
    found, title = [], ""
    for cell, after in zip(book.cells, book.cells[1:], strict=False):
        title = cell.source.splitlines()[0].lstrip("# ") if cell.source.startswith("## ") else title
        if cell.cell_type == "code" and _role(cell) == "answer":
            found.append(
                Question(cell.id, title, float(after.metadata.nbgrader.points), cell.source, after.source)
            )
    return found

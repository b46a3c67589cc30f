"""The page of feedback itself: its parts, its words, and how they become HTML."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup
from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from course_utils import language
from course_utils.language import number, tr
from course_utils.marking.clean import without_unseen
from course_utils.marking.rubric import Criterion

TEMPLATES = Path(__file__).parent / "templates"


@dataclass
class Part:
    """One cell of the page. ``mark`` and ``points`` are None where nothing is marked; a mark to come is None too."""

    kind: str  # text | code | answer | check | task
    anchor: str
    heading: str
    body: Markup
    outputs: list[Markup] = field(default_factory=list)
    mark: float | None = None
    points: float | None = None
    comment: Markup | None = None
    criteria: list[Criterion] = field(default_factory=list)


class FeedbackExporter(Exporter):
    """Renders the parts as one page of HTML that loads nothing and runs nothing."""

    output_mimetype = "text/html"

    @default("file_extension")
    def _html(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict | None = None, **kw: object
    ) -> tuple[str, dict]:
        """The page, as text."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        marked = [part for part in resources["page"]["parts"] if part.points is not None]
        html = _template().render(
            resources["page"],
            lang=language.current(),
            words=_words(),
            points=points,
            labelled=_labelled,
            marked=marked,
        )
        return without_unseen(html), resources


def points(value: float) -> str:
    """Points as a reader writes them: 3, 2.5 or 2,5; two decimals at most."""
    rounded = round(value, 2)
    digits = 0 if rounded == int(rounded) else 1 if round(rounded, 1) == rounded else 2
    return number(rounded, digits)


@cache
def _template() -> Template:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True).get_template("feedback.html.j2")


def _labelled(label: str, text: str) -> str:
    """A label before what it labels, with the spaces that the language wants around a colon."""
    return tr("{label}: {text}", label=label, text=text)


def _words() -> dict[str, str]:
    """Every word of the page that is not the student's or the marker's."""
    return {
        "feedback": tr("Feedback"),
        "for": tr("For {student}"),
        "total": tr("Total"),
        "total_so_far": tr("Total so far"),
        "question": tr("Question"),
        "points": tr("Points"),
        "of": tr("{mark} out of {points}"),
        "waiting": tr("not marked yet"),
        "late": tr("Taken off because the work was late"),
        "answer": tr("Your answer"),
        "task": tr("Your work"),
        "check": tr("What the check found"),
        "passed": tr("Everything is right."),
        "nothing": tr("The check left no explanation."),
        "comment": tr("Comment"),
        "criteria": tr("What was looked at"),
        "criterion": tr("Criterion"),
        "levels": tr("Levels"),
        "top": tr("Back to the marks"),
    }

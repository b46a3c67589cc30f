"""What goes on the page that a student gets back: what they may read, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from markupsafe import Markup
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from course_utils.language import tr
from course_utils.marking.clean import clean_markdown
from course_utils.marking.outputs import shown_outputs
from course_utils.marking.page import Part
from course_utils.marking.regions import telling_lines, visible
from course_utils.marking.rubric import Criterion, read_rubric
from course_utils.problem import Problem

UNANSWERED = "No response."  # what nbgrader writes in its gradebook
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)


class FeedbackPage(NbGraderPreprocessor):
    """Reads an autograded notebook into the parts of the page; runs after nbgrader's GetGrades."""

    assignments = Unicode(help="The folder of the source assignments, for their rubrics.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        """Leave the page's parts in ``resources["page"]``; the notebook itself is not shown."""
        names = resources["nbgrader"]
        self.secret = self._secret(names["assignment"], names["notebook"])
        self.rubric = self._rubric(names["assignment"])
        self.waiting = _waiting(names)
        self.heading = title = _title(nb) or names["notebook"]
        parts = [self._part(cell, f"part-{index}") for index, cell in enumerate(nb.cells)]
        resources["page"] = {"title": title, "parts": parts, "names": names, "waiting": bool(self.waiting)}
        return nb, resources

    def _part(self, cell: NotebookNode, anchor: str) -> Part:
        told = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code" and not told.get("solution"):
            headings = HEADING.findall(visible(cell.source))
            self.heading = _plain(headings[-1]) if headings else self.heading
        kind = _kind(cell)
        part = Part(kind, anchor, self.heading, self._body(cell, kind))
        if cell.cell_type == "code":
            part.outputs = shown_outputs(cell.outputs, check=kind == "check", secret=self.secret)
        if told.get("grade") or told.get("task"):
            part.points = told.points
            part.mark = None if told.grade_id in self.waiting else told.score
            part.criteria = self.rubric.get(told.grade_id, [])
        if told.get("comment"):
            part.comment = _markdown(tr("No answer.") if told.comment == UNANSWERED else told.comment)
        return part

    def _body(self, cell: NotebookNode, kind: str) -> Markup:
        """What stands in the cell; of a check nothing, because what it compares with is the answer."""
        if kind == "check":
            return Markup("")
        source = visible(cell.source) if utils.is_locked(cell) else cell.source
        return (
            Markup("<pre><code>{}</code></pre>").format(source)
            if cell.cell_type == "code"
            else _markdown(source)
        )

    def _secret(self, assignment: str, notebook: str) -> set[str]:
        path = Path(self.assignments) / assignment / f"{notebook}.ipynb"
        return telling_lines(nbformat.read(path, as_version=4).cells) if path.exists() else set()

    def _rubric(self, assignment: str) -> dict[str, list[Criterion]]:
        """The criteria of each question; a rubric with a mistake costs the page its criteria, not the student the page."""
        try:
            rubric = read_rubric(Path(self.assignments) / assignment)
        except Problem as problem:
            self.log.warning(problem.sentence)
            return {}
        return (
            {name: list(question.criteria.values()) for name, question in rubric.questions.items()}
            if rubric
            else {}
        )


def _kind(cell: NotebookNode) -> str:
    if utils.is_task(cell):
        return "task"
    if utils.is_solution(cell):
        return "answer"
    if utils.is_grade(cell):
        return "check"
    return "code" if cell.cell_type == "code" else "text"


def _markdown(source: str) -> Markup:
    return Markup(clean_markdown(source))


def _title(nb: NotebookNode) -> str:
    """The title at the head of the notebook, taken out of it: the page has it already."""
    head = nb.cells[0] if nb.cells else None
    found = HEADING.match(head.source) if head and head.cell_type == "markdown" else None
    if not found:
        return ""
    head.source = head.source[found.end() :]
    return _plain(found[1])


def _plain(heading: str) -> str:
    """A heading without its Markdown, for the list of marks."""
    return re.sub(r"[*_`]|\[(.*?)\]\(.*?\)", r"\1", heading)


def _waiting(names: dict) -> set[str]:
    """The questions of this hand-in that a person has still to mark."""
    with Gradebook(names["db_url"]) as gradebook:
        hand_in = gradebook.find_submission_notebook(names["notebook"], names["assignment"], names["student"])
        return {
            grade.name for grade in hand_in.grades if grade.auto_score is None and grade.manual_score is None
        }

"""A plan that comes in as a file, and the documents that go out: links that work wherever the page is shown."""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path, PurePath

from course_utils.folders import work_folder
from course_utils.language import number, tr
from course_utils.plan import Plan, load_plan
from course_utils.plan.documents import Cover, export_plan
from course_utils.plan.store import plan_path
from course_utils.problem import Problem

LARGEST = 2_000_000  # bytes; a plan with every line full has a tenth of it
KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".html": "text/html",
    ".json": "application/json",
}


def read_plan(name: str, content: bytes) -> Plan:
    """The plan in a file that somebody sent. Raises Problem, with a word on what to send instead, when it is none."""
    shown = PurePath(name.replace("\\", "/")).name or "plan.json"
    if len(content) > LARGEST:
        raise _no_plan(shown)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        path.write_bytes(content)
        plan = load_plan(path)
    if plan.notice or not plan.steps:
        raise _no_plan(shown)
    return plan


def write_documents(organisation: str, author: str) -> list[Path]:
    """Word, slides and page of the student's plan in the work folder, and plan.json beside them when there is one."""
    cover = Cover(organisation.strip(), author.strip(), date.today())
    kept = plan_path()
    return [*export_plan(work_folder(), cover), *([kept] if kept.exists() else [])]


def links(paths: Iterable[Path]) -> str:
    """A list of links that download the files, each with its kind and size.

    The files travel inside the page: an address would depend on where the server keeps the work folder, if it does.
    """
    return "<ul>" + "".join(f"<li>{_link(path)}</li>" for path in paths) + "</ul>"


def _link(path: Path) -> str:
    content = path.read_bytes()
    data = base64.b64encode(content).decode("ascii")
    words = tr(
        "{name}: {kind} ({size} kB)",
        name=path.name,
        kind=_kind_word(path.suffix),
        size=number(max(1, round(len(content) / 1000))),
    )
    source = f"data:{KINDS[path.suffix]};base64,{data}"
    return f'<a download="{escape(path.name)}" href="{source}">{escape(words)}</a>'


def _kind_word(suffix: str) -> str:
    return {
        ".docx": tr("Word document"),
        ".pptx": tr("slides for management"),
        ".html": tr("page for the Web"),
        ".json": tr("the plan itself, to carry to another computer"),
    }[suffix]


def _no_plan(name: str) -> Problem:
    sentence = tr(
        "“{name}” is no plan of this course, or it is an empty one. Choose a plan.json that this course wrote; "
        "your own plan was not touched.",
        name=name,
    )
    return Problem("no-plan", sentence, name=name)

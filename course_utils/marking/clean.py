"""What a student wrote, without anything that could run in the reader's browser."""

from __future__ import annotations

import re

import nh3
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor

TAGS = nh3.ALLOWED_TAGS - {"map", "area", "link", "style", "base", "form", "input"}
SCHEMES = {"http", "https", "mailto", "data"}
PICTURES = (
    "data:image/png;base64,",
    "data:image/jpeg;base64,",
    "data:image/gif;base64,",
    "data:image/svg+xml;base64,",
)
WITHOUT_SOURCE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")  # what is left of a picture from elsewhere
REMOTE_PICTURE = re.compile(
    r"!\[([^\]]*)\]\((\s*<?(?:https?:)?//)"
)  # it would tell its owner who is marking when
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)  # controls, writing direction
SHOWN = ("text/html", "image/png", "image/jpeg", "text/markdown", "text/plain")  # what an output may hold


def without_unseen(text: str) -> str:
    """The text without what no reader sees: commands for a terminal, changes of the writing direction."""
    return UNSEEN.sub("", text)


def clean_html(html: str) -> str:
    """The HTML with an allowed list of tags and attributes; pictures only from the page itself, links only outward."""
    attributes = {
        **nh3.ALLOWED_ATTRIBUTES,
        "img": {"src", "alt", "width", "height"},
        "th": {"scope", "colspan", "rowspan"},
    }
    cleaned = nh3.clean(
        html, tags=TAGS, attributes=attributes, url_schemes=SCHEMES, attribute_filter=_allowed
    )
    return WITHOUT_SOURCE.sub("", cleaned)


def clean_markdown(source: str) -> str:
    """Markdown as clean HTML, its headings one level lower: the page around it has the first level."""
    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    html = clean_html(MarkdownWithMath(renderer=renderer).render(source))
    return re.sub(r"(</?h)([1-5])\b", lambda found: f"{found[1]}{int(found[2]) + 1}", html)


def _allowed(tag: str, name: str, value: str) -> str | None:
    if tag == "img" and name == "src":
        return value if value.startswith(PICTURES) else None
    return None if value.strip().lower().startswith("data:") else value


class CleanText(NbGraderPreprocessor):
    """Cleans written cells before the instructor's panel shows them; the notebook as handed in stays in submitted/."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict, cell_index: int
    ) -> tuple[NotebookNode, dict]:
        """Clean a cell that the student could write: HTML where there is any, and pictures from elsewhere."""
        if cell.cell_type != "code" and not utils.is_locked(cell):
            if nh3.is_html(cell.source):
                cell.source = clean_html(cell.source)
            cell.source = REMOTE_PICTURE.sub(r"[\1](\2", cell.source)
        return cell, resources


class CleanOutputs(NbGraderPreprocessor):
    """Leaves only pictures, text and clean HTML among the outputs."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict, cell_index: int
    ) -> tuple[NotebookNode, dict]:
        """Clean the outputs of a code cell; a mark given as a number is plain text and stays."""
        for output in cell.get("outputs", []):
            if "data" in output:
                output.data = NotebookNode({kind: output.data[kind] for kind in SHOWN if kind in output.data})
                for kind in {"text/html", "text/markdown"} & output.data.keys():
                    output.data[kind] = clean_html(output.data[kind])
        return cell, resources

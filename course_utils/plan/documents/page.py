"""The plan as one page for the Web: readable without a mouse, by a screen reader, and on paper."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from jinja2 import Environment, Template

from course_utils.language import current, tr
from course_utils.plan.documents.blocks import Figure, Rows
from course_utils.plan.documents.content import Cover, Section
from course_utils.plan.documents.words import LOCALES, missing_heading, origin, still_to_do


def page(cover: Cover, sections: tuple[Section, ...]) -> str:
    """The page, in the language spoken now. What a student wrote is text in it, never markup."""
    return _template().render(_words(cover, sections))


def body(cover: Cover, sections: tuple[Section, ...]) -> str:
    """The sections alone, as a part of another page."""
    template = _template()
    return "".join(template.blocks["plan"](template.new_context(_words(cover, sections))))


def _words(cover: Cover, sections: tuple[Section, ...]) -> dict:
    return {
        "locale": LOCALES[current()],
        "cover": cover,
        "sections": sections,
        "is_table": lambda block: isinstance(block, Rows),
        "is_figure": lambda block: isinstance(block, Figure),
        "picture": _picture,
        "as_table": tr("The figures as a table"),
        "origin": origin(),
        "still_to_do": still_to_do(sections),
        "missing_heading": missing_heading(),
        "contents": tr("Contents"),
        "skip": tr("Skip to the plan"),
    }


def _picture(figure: Figure) -> str:
    """The picture within the page itself, which is one file."""
    return "data:image/png;base64," + base64.b64encode(figure.chart.png).decode("ascii")


@cache
def _template() -> Template:
    source = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)

"""The export of a LinkedIn page: figures for each day, and no people.

It is recognised so that it can be answered in a sentence: nobody can make a conversation of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course_utils.cases.importers.cells import Row
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.language import listing, tr, trn
from course_utils.problem import Problem

# "Impressions (organic)", "Impressions(organic)", « Impressions (sponsorisées) »
FIGURE = re.compile(
    r"(.+?)\s*\((?:organic|sponsored|total|organiques?|sponsoris\w+|totales?|totaux)\)", re.IGNORECASE
)
FOLLOWERS = re.compile(r"total followers|total des abonnés|nombre total d['’]abonnés", re.IGNORECASE)
DAYS = frozenset({"date", "day", "jour"})
SHOWN = 6


def figures(source: Source) -> tuple[str, ...]:
    """The figures that the columns hold, each once: "Impressions", "Clicks"…"""
    names = (FIGURE.fullmatch(name) for name in source.columns)
    found = [match[1].strip() for match in names if match]
    return tuple(dict.fromkeys(found + [name for name in source.columns if FOLLOWERS.fullmatch(name)]))


def recognises(source: Source) -> int:
    """How surely these are daily figures of a page."""
    if source.shape != "table" or not {name.casefold() for name in source.columns} & DAYS:
        return 0
    count = sum(1 for name in source.columns if FIGURE.fullmatch(name) or FOLLOWERS.fullmatch(name))
    return min(95, 60 + 5 * count) if count >= 2 else 0


def read(source: Source) -> Iterator[Row]:
    """Nothing: raises Problem, which says what the figures are good for."""
    days = sum(1 for _ in source.rows())
    raise Problem(
        "daily-figures",
        tr(
            "{name} holds the daily figures of a LinkedIn page ({days}: {figures}) and no people, so no conversation can be "
            "made of it: keep it for your inventory of platforms, and import an export that lists posts and their authors.",
            name=source.path.name,
            days=trn("{n} day", "{n} days", days),
            figures=listing(figures(source)[:SHOWN]),
        ),
        path=str(source.path),
        days=days,
        figures=figures(source),
    )


FORMAT = Format(
    name="linkedin",
    title="LinkedIn, page (XLS, XLSX)",
    seen_in="header rows in several public parsers of the page's content and follower exports",
    tried_on="documentation",
    serves=frozenset(),
    recognises=recognises,
    read=read,
)

"""Meltwater's tables: press and platforms together, often tab-separated and in UTF-16.

There is no column for the account shared or answered: shares are seen by the "RT @" of the text, names by their @. The day
and the hour may stand in two columns, and the day be written twice, once with the month in letters, which leaves no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course_utils.cases.importers.cells import (
    Cells,
    Row,
    act,
    day_comes_first,
    each_row,
    first,
    identity,
    platform_of,
    score,
    shared_from,
    status_in,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, named_in, plain, whole

NEEDED = ("Date", "Hit Sentence")
USUAL = (
    "URL", "Headline", "Opening Text", "Source", "Influencer", "Country", "Language", "Reach", "AVE", "Sentiment",
    "Key Phrases", "Input Name", "Keywords", "Twitter Social Echo", "Time", "Alternate Date Format",
)  # fmt: skip
AUTHOR = ("Twitter Screen Name", "X Screen Name", "Influencer", "Author Handle")
SHORT_YEAR = re.compile(r"(\d{1,2}-[^\W\d]{3,9}\.?)-(\d{2})")
QUOTED = re.compile(r"\s*QT @(\w[\w.\-]*)\s*:?\s*")


def read(source: Source) -> Iterator[Row]:
    """Each result of the table."""
    day_first = day_comes_first(source, "Date")
    return each_row(source, lambda line, cells: row(line, cells, day_first))


def row(line: int, cells: Cells, day_first: bool) -> Row:
    """One result as an interaction; an article is a post of its medium when it names no author."""
    text = plain(first(cells, "Hit Sentence", "Opening Text", "Headline"))
    medium, address = first(cells, "Source"), first(cells, "URL")
    platform = platform_of(medium, address) or ("microblog" if medium.casefold() == "x" else "")
    kind, target, text = tie(text)
    return act(
        line,
        # "Facebook" is no account: all who wrote there would become one
        handle(first(cells, *AUTHOR)) or ("" if platform else medium),
        moment(cells),
        kind=kind,
        day_first=day_first,
        ident=identity(first(cells, "Tweet Id", "Twitter Id", "Post Id")) or status_in(address),
        text=text,
        target=target,
        mentions=() if kind == "share" else named_in(text),
        language=language(first(cells, "Language")),
        platform=platform,
        display_name=first(cells, "Influencer"),
        followers=whole(first(cells, "Twitter Followers", "X Followers", "Followers")),
        likes=whole(first(cells, "Likes")),
    )


def tie(text: str) -> tuple[str, str, str]:
    """(kind, account, text) of what the text shares or quotes."""
    named, rest = shared_from(text)
    if named:
        return "share", named, rest
    found = QUOTED.match(text)
    return ("quote", found[1], text[found.end() :]) if found else ("post", "", text)


def moment(cells: Cells) -> str:
    """The day and the hour, from one column or from two."""
    day, hour = first(cells, "Date"), first(cells, "Time")
    if ":" in day:
        return day
    worded = SHORT_YEAR.fullmatch(first(cells, "Alternate Date Format"))
    if worded:
        day = f"{worded[1]}-20{worded[2]}"
    return f"{day} {hour}".strip()


FORMAT = Format(
    name="meltwater",
    title="Meltwater (CSV, XLSX)",
    seen_in="header rows in public parsers of Meltwater exports",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=lambda source: score(source, NEEDED, USUAL),
    read=read,
)

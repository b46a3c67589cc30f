"""Any table or list of JSON objects, through a mapping of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers import mapping as maps
from course_utils.cases.importers._documents import BadValue
from course_utils.cases.importers.format import FIELDS, Format
from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import (
    deleted,
    handle,
    ident,
    language,
    named_in,
    plain,
    when,
    whole,
)

WORDS = {
    "share": ("share", "shared", "retweet", "retweeted", "repost", "reposted", "boost", "reblog", "partage", "repartage", "rt"),
    "reply": ("reply", "replied", "replied_to", "comment", "answer", "reponse", "réponse", "commentaire", "in_reply_to"),
    "quote": ("quote", "quoted", "citation", "cite", "quote_tweet"),
    "mention": ("mention", "mentions", "mentioned"),
}  # fmt: skip
KINDS = {word: kind for kind, words in WORDS.items() for word in words}


def recognises(source: Source) -> int:
    """Certain enough for any table, or any list of objects, that names an author."""
    if source.shape not in ("table", "json"):
        return 0
    return 10 if maps.columns_of(source) else 0


def read(source: Source) -> Iterator[Interaction | SetAside]:
    """Each row as the mapping reads it: the one that the source was given, else the one guessed."""
    chosen = source.mapping or maps.guess(source)
    chosen.check(source)
    columns = chosen.columns()
    for line, cells in maps.records(source):
        if isinstance(cells, BadValue):
            yield SetAside.of(line, cells.reason, cells.detail)
        else:
            yield _turned(line, cells, columns, chosen.day_first)


def _turned(
    line: int, cells: dict[str, str], columns: dict[str, str], day_first: bool
) -> Interaction | SetAside:
    def cell(field: str) -> str:
        return cells.get(columns[field], "").strip() if field in columns else ""

    author = handle(cell("author"))
    if deleted(author):
        return SetAside.of(line, "deleted", author)
    if not author:
        return SetAside.of(line, "no-author", cell("author"))
    time = when(cell("time"), day_first)
    if "time" in columns and time is None:
        return SetAside.of(line, "no-time", cell("time"))
    text, target, parent = plain(cell("text")), handle(cell("target")), ident(cell("parent"))
    if deleted(target):
        target = ""
    listed = cell("mentions").replace(",", " ").replace(";", " ").split()
    mentions = tuple(dict.fromkeys(name for one in listed if (name := handle(one)))) or named_in(text)
    kind = _kind(cell("kind"), text, target, parent)
    if kind == "mention" and not target and not mentions:
        kind = "post"
    return Interaction(
        author=author,
        kind=kind,
        line=line,
        time=time,
        ident=ident(cell("id")),
        text=text,
        target=target,
        parent=parent,
        mentions=mentions,
        language=language(cell("language")),
        display_name=cell("display_name")[:100],
        followers=_count(cell("followers")),
        likes=_count(cell("likes")),
    )


def _count(cell: str) -> int | None:
    number = whole(cell)
    return None if number is None else max(number, 0)


def _kind(told: str, text: str, target: str, parent: str) -> str:
    """The kind that the row says; else what its other cells make likely."""
    word = told.casefold().strip().replace(" ", "_").replace("-", "_")
    if word:
        return KINDS.get(word, "post")
    if text.startswith("RT @"):
        return "share"
    if parent or (target and text):
        return "reply"
    return "mention" if target else "post"


FORMAT = Format(
    name="columns",
    title="CSV, XLSX, JSON",
    seen_in="the columns of the file itself",
    tried_on="real export",
    serves=frozenset(FIELDS),
    recognises=recognises,
    read=read,
)

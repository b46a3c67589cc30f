"""A tie of a network as an interaction: who attends to whom.

A network file says that there is a tie, and seldom which: unless an attribute tells another kind, the account at its start
names the one at its end. Direction is attention, from the one who relays, answers or names to the one who is; an attribute
``direction`` with the value ``influence`` turns it round. A tie from an account to itself is a plain post.
"""

from __future__ import annotations

from course_utils.cases.importers.cells import Row, act, kind_of
from course_utils.cases.importers.interaction import SetAside
from course_utils.cases.importers.values import LONGEST, handle

KIND_NAMES = ("kind", "relationship", "relation", "interaction", "edge_type", "tie", "tweet_type", "genre")
TIME_NAMES = ("time", "timestamp", "created_at", "datetime", "date", "start")
TEXT_NAMES = ("text", "tweet", "body", "content", "message", "texte")
DIRECTION_NAMES = ("direction", "sens")
BLANKS = frozenset(
    {"", "nan", "NaN", "NA", "N/A", "null", "NULL", "None"}
)  # as programs spell them: "Nan" is a name
TURNED = frozenset({"influence", "reversed", "reverse", "inverse"})


def account(cell: str) -> str:
    """The account that an end of a tie names; unlike `values.handle`, keeps a name such as "Nan" or "Nil"."""
    name = " ".join(cell.split())
    if name in BLANKS:
        return ""
    return handle(name) if "://" in name else name.lstrip("@").strip()[:LONGEST]


def turned(direction: str) -> bool:
    """Whether a tie follows influence, from the one who is relayed to the one who relays."""
    return direction.strip().casefold() in TURNED


def tie_row(
    line: int,
    start: str,
    end: str,
    word: str = "",
    *,
    moment: str | None = None,
    direction: str = "",
    **fields: object,
) -> Row:
    """The tie from ``start`` to ``end`` as an interaction, of the kind that the file's own ``word`` tells."""
    kind = kind_of(word) or "mention"
    if kind == "follow":
        return SetAside.of(line, "follow", f"{start} → {end}")
    if not start or not end:
        return SetAside.of(line, "no-author" if not start else "no-target", start or end)
    if turned(direction):
        start, end = end, start
    if start == end or kind == "post":
        return act(line, start, moment, kind="post", **fields)
    named = (end,) if kind == "mention" else ()
    return act(line, start, moment, kind=kind, target=end, mentions=named, **fields)

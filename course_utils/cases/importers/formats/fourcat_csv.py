"""Tables of 4CAT, whatever the platform that it collected: the columns of the tie and of the likes change their names.

An account that is nobody ("Anonymous" on the boards, "REDACTED" after its anonymisation) makes no account: all would become one.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import (
    Cells,
    Row,
    act,
    each_row,
    first,
    identity,
    listed,
    platform_of,
    score,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.interaction import SetAside
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, named_in, plain, whole

NEEDED = ("id", "thread_id", "author", "body")
USUAL = (
    "timestamp",
    "unix_timestamp",
    "subject",
    "link",
    "hashtags",
    "mentions",
    "author_fullname",
    "like_count",
    "images",
)
TIMES = ("timestamp", "unix_timestamp", "created_at")
NOBODY = frozenset({"anonymous", "redacted", "anonyme"})
TIES = (  # kind, column of yes and no, columns of the account, columns of the post
    ("share", "is_retweet", ("retweeted_user", "reposted_user"), ("retweeted_id",)),
    (
        "reply",
        "is_reply",
        ("replied_user", "replied_to_user", "replied_author"),
        ("replied_to_post", "reply_to_id"),
    ),
    ("quote", "is_quote_tweet", ("quoted_user", "quote_author"), ("quoted_post", "quote_tweet_id")),
)
MENTIONS = ("mentions", "mentioned", "usertags", "author_mentions")
LIKES = ("like_count", "num_likes", "likes", "reactions")


def recognises(source: Source) -> int:
    """How surely this is a table of 4CAT."""
    return score(source, NEEDED, USUAL) if set(source.columns).intersection(TIMES) else 0


def row(line: int, cells: Cells) -> Row:
    """One item as an interaction."""
    author = handle(first(cells, "author"))
    if author.casefold() in NOBODY:
        return SetAside.of(line, "no-author", author)
    number = post(first(cells, "id"))
    kind, target, parent = tie(cells, number)
    text = "\n\n".join(filter(None, (plain(first(cells, "subject")), plain(first(cells, "body")))))
    cell = first(cells, *MENTIONS)
    return act(
        line,
        author,
        first(cells, "unix_timestamp", "timestamp", "created_at"),
        kind=kind,
        ident=number,
        text=text,
        target=target,
        parent=parent,
        mentions=() if kind == "share" else listed(cell) if cell else named_in(text),
        language=language(first(cells, "language_guess", "lang", "language", "languages").split(",")[0]),
        platform=platform(cells),
        display_name=first(cells, "author_fullname", "author_display_name", "author_name"),
        followers=whole(first(cells, "author_followers")),
        likes=whole(first(cells, *LIKES)),
    )


def tie(cells: Cells, number: str) -> tuple[str, str, str]:
    """(kind, account, post) of what the row shares, answers or quotes."""
    for kind, flag, accounts, posts in TIES:
        target, parent = handle(first(cells, *accounts)), post(first(cells, *posts))
        if target or parent or first(cells, flag).casefold() == "yes":
            if kind == "reply" and not target and not parent:
                parent = post(first(cells, "thread_id"))
            return kind, target, "" if parent == number else parent
    # boards give the number of the post answered, other sources the account
    answered = first(cells, "reply_to")
    above = post(first(cells, "parent_id", "parent") or (answered if answered.isdigit() else ""))
    if above and above != number:
        return "reply", "", above
    return ("reply", handle(answered), "") if answered and not answered.isdigit() else ("post", "", "")


def post(told: str) -> str:
    """The id of a post, out of its address or of the prefix that forums put before it (t1_, t3_)."""
    name = identity(told).rstrip("/").rpartition("/")[2]
    return name[3:] if name[:3] in ("t1_", "t3_") else name


def platform(cells: Cells) -> str:
    """The kind of platform, from the address of the post or from columns that only one kind has."""
    told = platform_of(
        first(cells, "link", "url", "post_url"), first(cells, "thumbnail_url", "tiktok_url", "youtube_url")
    )
    return told or ("microblog" if "is_retweet" in cells or "replied_to_user" in cells else "")


def read(source: Source) -> Iterator[Row]:
    """Each item of the table."""
    return each_row(source, row)


FORMAT = Format(
    name="fourcat_csv",
    title="4CAT (CSV)",
    seen_in="digitalmethodsinitiative/4cat, how each of its sources maps an item",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=recognises,
    read=read,
)

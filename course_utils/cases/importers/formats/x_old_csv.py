"""Tables of tweets from the years of the first interface: rtweet, TAGS, Social Feed Manager, twarc 1.

A spreadsheet has often destroyed their ids (1.26426E+18), so that many posts carry the same one: such an id is none, and
two posts are never taken for one because of it.
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
    mentioned,
    shared_from,
    status_in,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, plain, whole
from course_utils.language import tr
from course_utils.problem import Problem

AUTHOR = ("screen_name", "user_screen_name", "from_user")
TEXT = ("full_text", "text")
TIME = ("parsed_created_at", "created_at", "time")
SHARES = ("retweet_screen_name", "retweet_or_quote_screen_name")
QUOTES = ("quoted_screen_name", "quote_screen_name")
SIGNS = frozenset(  # columns that show the age of the table: none of them outlived the first interface
    {
        "status_id", "reply_to_status_id", "reply_to_screen_name", "in_reply_to_screen_name", "is_retweet", "retweet_count",
        "favorite_count", "retweet_screen_name", "quoted_screen_name", "mentions_screen_name", "entities_str", "id_str",
        "status_url", "user_followers_count", "followers_count", "twitter_id", "tweet_type", "twitter_url", "tweet_url",
    }
)  # fmt: skip
PROFILE = frozenset({"screen_name", "followers_count", "friends_count", "statuses_count"})


def recognises(source: Source) -> int:
    """How surely these are tweets of the first interface, or a table of its accounts."""
    columns = set(source.columns)
    if source.shape != "table" or "author.username" in columns or not columns.intersection(AUTHOR):
        return 0
    signs = len(columns & SIGNS)
    if columns.intersection(TEXT) and columns.intersection(TIME) and signs >= 2:
        return min(92, 68 + 4 * signs)
    return 70 if columns >= PROFILE else 0


def read(source: Source) -> Iterator[Row]:
    """Each tweet; raises Problem for a table of accounts, which tells nothing that they did."""
    if not set(source.columns).intersection(TEXT):
        raise Problem(
            "accounts-only",
            tr(
                "{name} lists accounts and their followers, but no posts, so it does not say who answered or shared whom: "
                "export the tweets themselves, and import that file.",
                name=source.path.name,
            ),
            path=str(source.path),
        )
    return each_row(source, row)


def row(line: int, cells: Cells) -> Row:
    """One row as an interaction."""
    text = plain(first(cells, *TEXT))
    kind, target, parent, text = tie(cells, text)
    return act(
        line,
        handle(first(cells, *AUTHOR)),
        first(cells, *TIME),
        kind=kind,
        ident=identity(first(cells, "id_str", "status_id", "twitter_id", "id"))
        or status_in(first(cells, "status_url", "tweet_url", "twitter_url")),
        text=text,
        target=target,
        parent=parent,
        mentions=() if kind == "share" else mentioned(cells, text, "mentions_screen_name", "user_mentions"),
        language=language(first(cells, "lang", "user_lang")),
        platform="microblog",
        display_name=first(cells, "name", "user_name"),
        followers=whole(first(cells, "user_followers_count", "followers_count")),
        likes=whole(first(cells, "favorite_count")),
    )


def tie(cells: Cells, text: str) -> tuple[str, str, str, str]:
    """(kind, account, post, text) of what the row shares, answers or quotes.

    TAGS and Social Feed Manager have no column for the account shared: it stands in the text, as "RT @account:".
    """
    named, rest = shared_from(text)
    told = first(cells, "tweet_type").casefold()
    source_of = handle(first(cells, *SHARES)) if told != "quote" else ""
    other = identity(first(cells, "retweet_status_id", "retweet_or_quote_id"))
    if source_of or named or told == "retweet":
        return "share", source_of or named, other, rest
    answered = handle(first(cells, "in_reply_to_screen_name", "reply_to_screen_name"))
    above = identity(first(cells, "in_reply_to_status_id_str", "in_reply_to_status_id", "reply_to_status_id"))
    if answered or above:
        return "reply", answered, above, text
    quoted = handle(first(cells, *QUOTES, *(SHARES if told == "quote" else ())))
    if quoted or told == "quote":
        return "quote", quoted, identity(first(cells, "quoted_status_id")) or other, text
    return "post", "", "", text


FORMAT = Format(
    name="x_old_csv",
    title="Twitter, rtweet, TAGS, Social Feed Manager (CSV)",
    seen_in="ropensci/rtweet columns, TAGS header row, gwu-libraries/sfm-ui data dictionary, twarc json2csv",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=recognises,
    read=read,
)

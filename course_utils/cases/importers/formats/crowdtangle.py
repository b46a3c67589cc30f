"""CrowdTangle's tables of Facebook and Instagram posts: what pages and accounts published, never who commented.

The service closed in August 2024; its exports live on. A Facebook post whose link leads to another page is a share of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course_utils.cases.importers.cells import Cells, Row, act, each_row, first, identity, score, status_in
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, named_in, plain, whole

FACEBOOK_NEEDED = ("Followers at Posting", "Post Created", "Message", "Link")
FACEBOOK_USUAL = (
    "User Name", "Facebook Id", "Page Category", "Likes at Posting", "Total Interactions", "Love", "Wow", "Haha",
    "Angry", "Care", "Post Views", "Final Link", "Link Text", "Sponsor Id",
)  # fmt: skip
INSTAGRAM_NEEDED = ("Account", "User Name", "Followers at Posting", "Post Created", "Description")
INSTAGRAM_USUAL = (
    "Type",
    "Likes",
    "Comments",
    "Views",
    "URL",
    "Link",
    "Photo",
    "Title",
    "Total Interactions",
)
ON_FACEBOOK = re.compile(r"https?://(?:[\w-]+\.)?facebook\.com/", re.IGNORECASE)
NO_PAGES = frozenset(
    {"events", "hashtag", "photo", "photos", "stories", "share", "media", "story", "permalink"}
)


def facebook_score(source: Source) -> int:
    """How surely these are Facebook posts, of pages or of groups."""
    named = {"Page Name", "Group Name"} & set(source.columns)
    return score(source, FACEBOOK_NEEDED, FACEBOOK_USUAL) if named else 0


def facebook(source: Source) -> Iterator[Row]:
    """Each post of a page or a group."""
    return each_row(source, facebook_row)


def facebook_row(line: int, cells: Cells) -> Row:
    """One post: a share when its link leads to a post or a page of somebody else."""
    own = {first(cells, name).casefold() for name in ("User Name", "Facebook Id", "Page Name")}
    link = first(cells, "Link")
    page = page_in(link)
    shared = page if page and page.casefold() not in own else ""
    text = plain(first(cells, "Message", "Link Text", "Image Text", "Description"))
    return act(
        line,
        handle(first(cells, "User Name", "Page Name", "Group Name", "Facebook Id")),
        first(cells, "Post Created"),
        kind="share" if shared else "post",
        ident=status_in(first(cells, "URL")) or identity(first(cells, "Platform Id")),
        text=text,
        target=shared,
        parent=status_in(link) if shared else "",
        mentions=() if shared else named_in(text),
        platform="page",
        display_name=first(cells, "Page Name", "Group Name"),
        followers=whole(first(cells, "Followers at Posting")),
        likes=whole(first(cells, "Likes")),
    )


def page_in(link: str) -> str:
    """The page that a link on Facebook leads to; "" for a link elsewhere, an event, a picture."""
    name = handle(link) if ON_FACEBOOK.match(link) else ""
    return "" if ".php" in name or name.casefold() in NO_PAGES else name


def instagram(source: Source) -> Iterator[Row]:
    """Each post of an account."""
    return each_row(source, instagram_row)


def instagram_row(line: int, cells: Cells) -> Row:
    """One post, with the accounts that its description names."""
    text = plain(first(cells, "Description", "Title", "Image Text"))
    return act(
        line,
        handle(first(cells, "User Name", "Account")),
        first(cells, "Post Created"),
        kind="post",
        ident=status_in(first(cells, "URL")),
        text=text,
        mentions=named_in(text),
        platform="photo",
        display_name=first(cells, "Account"),
        followers=whole(first(cells, "Followers at Posting")),
        likes=whole(first(cells, "Likes")),
    )


SEEN_IN = "digitalmethodsinitiative/4cat, columns of its import formats"
FORMATS = (
    Format(
        name="crowdtangle_facebook",
        title="CrowdTangle, Facebook (CSV)",
        seen_in=SEEN_IN,
        tried_on="documentation",
        serves=frozenset({"time", "text", "followers", "likes"}),
        recognises=facebook_score,
        read=facebook,
    ),
    Format(
        name="crowdtangle_instagram",
        title="CrowdTangle, Instagram (CSV)",
        seen_in=SEEN_IN,
        tried_on="documentation",
        serves=frozenset({"time", "text", "followers", "likes"}),
        recognises=lambda source: score(source, INSTAGRAM_NEEDED, INSTAGRAM_USUAL),
        read=instagram,
    ),
)

"""What the pages of social platforms receive, as a browser extension captures it: the fields of one item."""

from __future__ import annotations

import html

from course_utils.cases.importers.nested import Record, count_at, record_at, records_at, text_at
from course_utils.cases.importers.values import handle, named_in

Fields = dict[str, object]


def fields_of(item: Record) -> Fields:
    """The fields of one item, by what it looks like; {} when it is of no platform known here."""
    if record_at(item, "legacy"):
        return tweet(item)
    if "text_post_app_info" in item:
        return threads_post(item)
    if "desc" in item and "createTime" in item:
        return tiktok_video(item)
    if "cid" in item and record_at(item, "user"):
        return tiktok_comment(item)
    if "taken_at" in item or "taken_at_timestamp" in item:
        return photo(item)
    return mapped(item) if "author" in item and "body" in item else {}


def carried_by(item: Record) -> list[Record]:
    """The tweets that a tweet shares or quotes, which come along whole."""
    found = inner(record_at(item, "legacy"), "retweeted_status_result"), inner(item, "quoted_status_result")
    return [part for part in found if record_at(part, "legacy") and text_at(part, "rest_id")]


def inner(item: Record, path: str) -> Record:
    """The tweet at ``path``, which lies one level deeper when X adds a notice to it."""
    found = record_at(item, f"{path}.result")
    return record_at(found, "tweet") or found


def user_of(item: Record) -> Record:
    """The account of a tweet; X has moved its name and left its figures."""
    found = record_at(item, "core.user_results.result")
    return {**record_at(found, "legacy"), **record_at(found, "core")} or record_at(item, "user")


def tweet(item: Record) -> Fields:
    """A tweet as X's own pages receive it."""
    told, user = record_at(item, "legacy"), user_of(item)
    shared, cited = inner(told, "retweeted_status_result"), inner(item, "quoted_status_result")
    kind, target, parent = "post", "", ""
    if shared:
        kind, target, parent = "share", text_at(user_of(shared), "screen_name"), text_at(shared, "rest_id")
    elif text_at(told, "in_reply_to_screen_name", "in_reply_to_status_id_str"):
        kind, target = "reply", text_at(told, "in_reply_to_screen_name")
        parent = text_at(told, "in_reply_to_status_id_str")
    elif cited or text_at(told, "quoted_status_id_str"):
        kind, target = "quote", text_at(user_of(cited), "screen_name")
        parent = text_at(cited, "rest_id") or text_at(told, "quoted_status_id_str")
    whole = shared or item
    named = [text_at(one, "screen_name") for one in records_at(told, "entities.user_mentions")]
    text = text_at(whole, "note_tweet.note_tweet_results.result.text", "legacy.full_text")
    return {
        "author": text_at(user, "screen_name"),
        "kind": kind,
        "time": text_at(told, "created_at"),
        "ident": text_at(item, "rest_id") or text_at(told, "id_str"),
        "text": html.unescape(text),
        "target": target,
        "parent": parent,
        "mentions": () if shared else named,
        "language": text_at(told, "lang"),
        "platform": "microblog",
        "display_name": text_at(user, "name"),
        "followers": count_at(user, "followers_count"),
        "likes": count_at(told, "favorite_count"),
    }


def threads_post(item: Record) -> Fields:
    """A post of Threads."""
    info = record_at(item, "text_post_app_info")
    shared, cited = record_at(info, "share_info.reposted_post"), record_at(info, "share_info.quoted_post")
    kind, target, parent = "post", "", ""
    if shared or cited:
        other = shared or cited
        kind = "share" if shared else "quote"
        target, parent = text_at(other, "user.username"), text_at(other, "code", "pk")
    elif text_at(info, "reply_to_author.username"):
        kind, target = "reply", text_at(info, "reply_to_author.username")
    told = shared or item
    fields = photo(told) | {"kind": kind, "target": target, "parent": parent, "platform": "microblog"}
    own = {"author": text_at(item, "user.username"), "ident": text_at(item, "code", "pk", "id")}
    return (
        fields | own | {"time": text_at(item, "taken_at"), "mentions": () if shared else fields["mentions"]}
    )


def photo(item: Record) -> Fields:
    """A post of Instagram, in either of the forms that its pages receive."""
    text = text_at(item, "caption.text", "edge_media_to_caption.edges.0.node.text")
    return {
        "author": text_at(item, "user.username", "owner.username"),
        "kind": "post",
        "time": text_at(item, "taken_at", "taken_at_timestamp"),
        "ident": text_at(item, "code", "shortcode", "id"),
        "text": text,
        "mentions": named_in(text),
        "platform": "photo",
        "display_name": text_at(item, "user.full_name", "owner.full_name"),
        "likes": count_at(item, "like_count", "edge_media_preview_like.count"),
    }


def tiktok_video(item: Record) -> Fields:
    """A video of TikTok as its pages receive it."""
    text = text_at(item, "desc")
    return {
        "author": text_at(item, "author.uniqueId", "author"),
        "kind": "post",
        "time": text_at(item, "createTime"),
        "ident": text_at(item, "id"),
        "text": text,
        "mentions": [text_at(one, "userUniqueId") for one in records_at(item, "textExtra")] or named_in(text),
        "language": text_at(item, "textLanguage"),
        "platform": "video",
        "display_name": text_at(item, "author.nickname", "nickname"),
        "followers": count_at(item, "authorStats.followerCount"),
        "likes": count_at(item, "stats.diggCount"),
    }


def tiktok_comment(item: Record) -> Fields:
    """A comment of TikTok as its pages receive it, which do say who wrote it."""
    above = text_at(item, "reply_to_reply_id"), text_at(item, "reply_id"), text_at(item, "aweme_id")
    return {
        "author": text_at(item, "user.unique_id"),
        "kind": "reply",
        "time": text_at(item, "create_time"),
        "ident": text_at(item, "cid"),
        "text": text_at(item, "text"),
        "parent": next((number for number in above if number not in ("", "0")), ""),
        "mentions": named_in(text_at(item, "text")),
        "language": text_at(item, "comment_language"),
        "platform": "video",
        "display_name": text_at(item, "user.nickname"),
        "likes": count_at(item, "digg_count"),
    }


def mapped(item: Record) -> Fields:
    """An item under 4CAT's own column names, which vary a little from platform to platform."""
    kind, target = "post", ""
    ident, parent = text_at(item, "id"), text_at(item, "thread_id")
    for asked, columns in (
        ("share", ("retweeted_user", "reposted_user")),
        ("reply", ("replied_user", "replied_to_user", "reply_to")),
        ("quote", ("quoted_user",)),
    ):
        if kind == "post" and (target := text_at(item, *columns)):
            kind = asked
    if kind == "post" and parent and parent != ident:
        kind = "reply"
    named = text_at(item, "mentions", "author_mentions").split(",")
    return {
        "author": handle(text_at(item, "author")),
        "kind": kind,
        "time": text_at(item, "unix_timestamp", "timestamp"),
        "ident": ident,
        "text": text_at(item, "body"),
        "target": handle(target),
        "parent": parent if kind == "reply" and parent != ident else "",
        "mentions": [handle(name) for name in named],
        "language": text_at(item, "language_guess", "languages", "language"),
        "display_name": text_at(item, "author_fullname", "author_display_name"),
        "followers": count_at(item, "author_followers", "author_follower_count"),
        "likes": count_at(item, "like_count", "num_likes", "likes"),
    }

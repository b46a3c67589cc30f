"""The words of a report: why a row was set aside, what a field is, what a tie is."""

from __future__ import annotations

from course_utils.language import tr, trn


def reason_words(kind: str) -> str:
    """Why a row could not be used."""
    words = {
        "no-author": tr("nobody is named as its author"),
        "no-time": tr("its time is missing or can't be read"),
        "unreadable": tr("its content can't be read"),
        "deleted": tr("its author's account was deleted"),
        "duplicate": tr("its identifier came before"),
        "too-deep": tr("it is nested too deep"),
        "too-long": tr("it is too long for one row"),
        "cut-off": tr("the file ends in the middle of it"),
        "no-target": tr("nobody is named at its other end"),
        "gone": tr("the post is gone or hidden"),
        "not-loaded": tr("the export left it out"),
        "hidden": tr("its tool leaves it out"),
        "follow": tr("it says who follows whom, and is no post"),
        "aggregate": tr("it counts a day or a page, and tells of no person"),
    }
    return words.get(kind) or tr("it is not what this format promises ({kind})", kind=kind)


def field_words(name: str) -> str:
    """A field of an export."""
    return {
        "time": tr("time"),
        "text": tr("text"),
        "ties": tr("ties between accounts"),
        "followers": tr("followers"),
        "likes": tr("likes"),
        "language": tr("language"),
    }[name]


def tie_words(kind: str, count: int) -> str:
    """How many ties of one kind."""
    return {
        "share": trn("{n} share", "{n} shares", count),
        "reply": trn("{n} reply", "{n} replies", count),
        "mention": trn("{n} mention", "{n} mentions", count),
    }[kind]

"""Which lessons a set of posts can serve, and why not the others."""

from __future__ import annotations

from course_utils.language import listing, tr

COUNT = 9  # lessons 0 to 8


def lessons(text: bool, time: bool, ties: bool, followers: bool) -> list[tuple[str, bool, str]]:
    """(number of the lesson, whether data with these fields can serve it, why not or with what limit)."""
    talk = [word for there, word in ((text, tr("no text")), (time, tr("no time"))) if not there]
    tied = [] if ties else [tr("no ties between accounts")]
    inside = tr(
        "an export does not hold the organisation's own side (objectives, costs, hours, inbox, risks)"
    )
    listen = tr("the posts have to be coded by two people before agreement can be computed")
    rumour = tr("the official replies and the verdict on a rumour have to be noted by hand")
    limits = tr("stance and credibility need two people's codes first")
    if not followers:
        limits = tr(
            "reach is unknown, as the file has no follower counts; stance and credibility need two people's codes first"
        )
    served = {
        0: (not talk, listing(talk)),
        4: (not talk, listing(talk) or listen),
        5: (ties, listing(tied) or limits),
        6: (not talk and ties, listing([*talk, *tied]) or rumour),
    }
    return [(str(place), *served.get(place, (False, inside))) for place in range(COUNT)]

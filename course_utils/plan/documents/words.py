"""The sentences that the three documents share."""

from __future__ import annotations

from course_utils.language import tr, trn
from course_utils.plan.documents.content import Section

LOCALES = {"en": "en-CA", "fr": "fr-CA"}


def origin() -> str:
    """Where the ten steps come from; it stands on every document."""
    return tr(
        "Ten steps and their precondition: the course's reconstruction. Steps 1 to 3 follow the order published by "
        "the Observatoire des médias sociaux en relations publiques (2011); 4 to 10 are derived from the article "
        "and from usual planning models."
    )


def missing_heading() -> str:
    """The heading over what a step still lacks."""
    return tr("Still to do")


def still_to_do(sections: tuple[Section, ...]) -> str:
    """How far the plan is, in one sentence."""
    lacking = sum(bool(section.missing) for section in sections)
    if not lacking:
        return tr("Every step is filled in.")
    return trn(
        "A draft: {n} step still lacks something. It is said under the step.",
        "A draft: {n} steps still lack something. It is said under each of them.",
        lacking,
    )

"""Weeks of the calendar that take more hours than the roles give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from course_utils.language import day, number, trn
from course_utils.plan.findings._answers import Answers, Finding, as_day, as_number


def rule(answers: Answers) -> Iterator[Finding]:
    """A finding when some weeks go beyond the hours of the roles; it names the fullest."""
    there = answers.total(4, "roles", "hours")
    planned = hours_by_week(answers)
    over = {week: hours for week, hours in planned.items() if there is not None and hours > there}
    if not over:
        return
    fullest = max(over, key=over.get)
    sentence = trn(
        "{n} week of the calendar takes more hours than the roles give: the week of {week} takes {needed}, and there "
        "are {there}. Move something, or drop it.",
        "{n} weeks of the calendar take more hours than the roles give: the fullest, the week of {week}, takes {needed}, "
        "and there are {there}. Move something, or drop it.",
        len(over),
        week=day(fullest),
        needed=number(over[fullest], 1),
        there=number(there, 1),
    )
    yield Finding("calendar-hours", 7, sentence)


def hours_by_week(answers: Answers) -> dict[date, float]:
    """The hours that the calendar plans, by Monday, in order; a row without a date or hours counts for nothing."""
    planned: Counter[date] = Counter()
    for row in answers.rows(7, "calendar"):
        on, hours = as_day(row.get("week")), as_number(row.get("hours"))
        if on is not None and hours is not None:
            planned[monday(on)] += hours
    return dict(sorted(planned.items()))


def monday(on: date) -> date:
    """The Monday of its week; the first days of the calendar of all days have none before them."""
    return on - timedelta(days=min(on.weekday(), on.toordinal() - 1))

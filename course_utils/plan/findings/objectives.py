"""Objectives that nobody could hold anybody to: for no public, from no figure, by no date, with no indicator."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import number, tr
from course_utils.plan.findings._answers import Answers, Finding, as_day, as_number, cell, short


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each thing that an objective can't do without."""
    sheet = answers.rows(9, "measurement_sheet")
    followed = {as_number(row.get("objective")) for row in sheet}
    for place, row in enumerate(answers.rows(2, "objectives"), 1):
        if not cell(row, "objective"):
            continue
        named = short(cell(row, "objective"))
        if not cell(row, "public"):
            yield Finding("objective-without-public", 2, _no_public(named))
        if as_number(row.get("baseline")) is None:
            yield Finding("objective-without-baseline", 2, _no_baseline(named))
        if as_day(row.get("due")) is None:
            yield Finding("objective-without-date", 2, _no_date(named))
        if sheet and place not in followed:
            yield Finding("objective-without-indicator", 9, _no_indicator(named, place))


def _no_public(objective: str) -> str:
    return tr(
        "“{objective}” is for nobody in particular. Name the public in which something is to change.",
        objective=objective,
    )


def _no_baseline(objective: str) -> str:
    return tr(
        "“{objective}” begins nowhere: a year from now, nobody could say what changed. Measure today's figure, or make "
        "“measure it” the objective.",
        objective=objective,
    )


def _no_date(objective: str) -> str:
    return tr(
        "“{objective}” has all the time in the world. Give the day on which you will look.",
        objective=objective,
    )


def _no_indicator(objective: str, place: int) -> str:
    return tr(
        "No indicator of the sheet follows objective {n} (“{objective}”). Add one, or write {n} beside the one that does.",
        n=number(place),
        objective=objective,
    )

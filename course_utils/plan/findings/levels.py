"""Indicators that stand on no level of the AMEC framework: does one count what we did, or what changed?"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, cell, folded, short

LEVELS = ("input", "activity", "output", "outtake", "outcome", "impact")


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each indicator of the sheet without a level, and for each that the sheet forgot."""
    sheet = answers.rows(9, "measurement_sheet")
    for row in sheet:
        if cell(row, "indicator") and cell(row, "level") not in LEVELS:
            sentence = tr(
                "“{indicator}” stands on no level. Say what it shows: what we put in, do, or what people see, keep, change?",
                indicator=short(cell(row, "indicator")),
            )
            yield Finding("no-level", 9, sentence)
    on_sheet = {folded(cell(row, "indicator")) for row in sheet}
    for row in answers.rows(9, "indicators") if sheet else ():
        if cell(row, "indicator") and folded(cell(row, "indicator")) not in on_sheet:
            sentence = tr(
                "“{indicator}” is one of your first indicators, and the sheet doesn't hold it. Enter it there with its "
                "level, or drop it.",
                indicator=short(cell(row, "indicator")),
            )
            yield Finding("no-level", 9, sentence)

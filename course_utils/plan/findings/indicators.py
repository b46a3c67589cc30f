"""Objectives that nobody could see being reached."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr, trn
from course_utils.plan.findings._answers import Answers, Finding, cell, short


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding when there are objectives and no indicator; one for an indicator without anything to divide by."""
    objectives, indicators = answers.rows(2, "objectives"), answers.rows(9, "indicators")
    if objectives and not indicators and not answers.rows(9, "measurement_sheet"):
        sentence = trn(
            "{n} objective, and no indicator: nobody could say whether it was reached.",
            "{n} objectives, and no indicator: nobody could say whether they were reached.",
            len(objectives),
        )
        yield Finding("no-indicator", 9, sentence)
    for row in indicators:
        if cell(row, "indicator") and cell(row, "numerator") and not cell(row, "denominator"):
            sentence = tr(
                "“{indicator}” counts without saying of what: name its denominator.",
                indicator=short(cell(row, "indicator")),
            )
            yield Finding("no-denominator", 9, sentence)

"""What a plan's calendar takes week by week, beside the hours that its people have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style, number_ticks
from course_utils.language import day, number, tr, trn


@house_style
def show_planned_hours(weeks: Mapping[date, float], there: float | None = None) -> Chart:
    """A bar for each week of ``weeks`` (hours by its Monday, one week at least); a dashed line at the hours ``there``.

    The bar of a week that takes more is drawn in the second colour, and its hours are bold.
    """
    over = {week: there is not None and hours > there for week, hours in weeks.items()}
    rows = [
        _rows.Row(day(week), hours, hours, number(hours, 1), strong=over[week])
        for week, hours in weeks.items()
    ]
    figure, axes = _rows.sheet(
        tr("Hours planned, week by week"),
        tr("The calendar of the plan, by week."),
        tr("Hours"),
        rows,
        room=0.15,
    )
    _rows.bars(axes, rows)
    number_ticks(axes.xaxis)
    axes.set_xlim(0, 1.08 * max(there or 0, *weeks.values(), 1))
    if there is not None:
        _rows.reference(axes, there, tr("Hours there: {hours}", hours=number(there, 1)))
    words = _words(weeks, there)
    lead = trn("A horizontal bar for {n} week.", "Horizontal bars, one for each of {n} weeks.", len(weeks))
    return Chart(figure, f"{lead} {words}", _table(weeks, there), words)


def _words(weeks: Mapping[date, float], there: float | None) -> str:
    fullest = max(weeks, key=weeks.get)
    told = tr(
        "The fullest week, of {week}, takes {hours} hours.",
        week=day(fullest),
        hours=number(weeks[fullest], 1),
    )
    if there is None:
        return told
    over = sum(hours > there for hours in weeks.values())
    fits = tr("People have {there} hours a week: every week fits.", there=number(there, 1))
    short = trn(
        "People have {there} hours a week: {n} week takes more.",
        "People have {there} hours a week: {n} weeks take more.",
        over,
        there=number(there, 1),
    )
    return f"{told} {short if over else fits}"


def _table(weeks: Mapping[date, float], there: float | None) -> pd.DataFrame:
    columns = {
        tr("Week of"): [day(week) for week in weeks],
        tr("Hours planned"): [number(hours, 1) for hours in weeks.values()],
    }
    if there is not None:
        columns[tr("Hours there")] = [number(there, 1)] * len(weeks)
    return pd.DataFrame(columns)

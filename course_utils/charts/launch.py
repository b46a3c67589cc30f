"""When the plan can be launched: its steps as bars on a calendar of weeks, and the chain that sets the date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.planning import CriticalPath
from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style, number_ticks
from course_utils.charts.palette import ACCENT, MAIN, QUIET
from course_utils.language import day, listing, number, tr, trn


@house_style
def show_launch(plan: CriticalPath, start: date | str, names: Mapping | None = None) -> Chart:
    """A bar for each step, as early as it can be; the hatched ones set the date, a dotted tail is slack.

    start: the day on which the first step begins; names: what to call each step, its own name unless told
    """
    called = {step: (names or {}).get(step, str(step)) for step in plan.table.index}
    table = plan.table.sort_index() if all(isinstance(step, int) for step in plan.table.index) else plan.table
    rows = [
        _rows.Row(
            called[step], row["earliest_start"], row["earliest_finish"], _note(row), strong=row["critical"]
        )
        for step, row in table.iterrows()
    ]
    figure, axes = _rows.sheet(
        tr("When can it be launched?"),
        tr("Steps in weeks, as early as they can be. Hatched: they set the date. Dotted: slack."),
        tr("Weeks from the beginning"),
        rows,
    )
    _draw(axes, rows, table)
    axes.set_xlim(0, plan.length)
    number_ticks(axes.xaxis)
    words = launch_words(plan, start)
    return Chart(figure, _description(rows, words), _table(table, called), words)


def launch_words(plan: CriticalPath, start: date | str) -> str:
    """How long the plan takes, its date of launch, and the chain that sets it."""
    whole = trn("{n} week", "{n} weeks", round(plan.length))
    return tr(
        "One after the other, the steps would take {sum} weeks; side by side where they can be, {length}. Launch: {day}. "
        "The date hangs on {chain}.",
        sum=number(plan.table["duration"].sum()),
        length=whole,
        day=day(plan.launch(start)),
        chain=listing([str(step) for step in plan.critical]),
    )


def _note(row: pd.Series) -> str:
    if row["critical"]:
        return tr("no slack")
    return trn("slack: {n} week", "slack: {n} weeks", round(row["slack"]))


def _draw(axes: Axes, rows: list[_rows.Row], table: pd.DataFrame) -> None:
    for place, (row, slack) in enumerate(zip(rows, table["slack"], strict=True)):
        colour, hatch = (ACCENT, "////") if row.strong else (MAIN, None)
        axes.barh(
            place,
            row.high - row.low,
            left=row.low,
            height=0.56,
            color=colour,
            hatch=hatch,
            edgecolor="white",
            linewidth=0,
        )
        if slack > 0:
            axes.plot([row.high, row.high + slack], [place, place], color=QUIET, linestyle=":", linewidth=2)


def _description(rows: list[_rows.Row], words: str) -> str:
    lead = tr("Horizontal bars on a scale of weeks, one for each step.")
    told = [
        tr(
            "{step}: weeks {low} to {high}, {note}.",
            step=row.label,
            low=number(row.low),
            high=number(row.high),
            note=row.note,
        )
        for row in rows
    ]
    return " ".join([lead, *told, words])


def _table(table: pd.DataFrame, names: Mapping) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Step"): [names[step] for step in table.index],
            tr("Weeks it takes"): [number(weeks) for weeks in table["duration"]],
            tr("Begins after week"): [number(weeks) for weeks in table["earliest_start"]],
            tr("Done after week"): [number(weeks) for weeks in table["earliest_finish"]],
            tr("Slack, in weeks"): [number(weeks) for weeks in table["slack"]],
        }
    )

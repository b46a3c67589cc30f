"""A gap for everybody, and the same gap among people who are alike."""

from __future__ import annotations

from math import isnan

import pandas as pd

from course_utils.charts._rows import Row, intervals, pair, reference, sheet
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style
from course_utils.charts.names import inside
from course_utils.language import listing, number, percent, tr
from course_utils.problem import Problem


@house_style
def show_gaps(gaps: pd.DataFrame) -> Chart:
    """The table made by `analysis.audience.gaps` for belonging and the internal network: everybody, then each group.

    Raises Problem when there is nobody on one of the two sides.
    """
    if isnan(gaps.loc["all", "gap"]):
        raise Problem("no-gap", tr("There is nobody to compare: a gap needs people on both sides."))
    rows = [
        Row(
            group_word(str(name)),
            row["low"],
            row["high"],
            tr("{share} of {people} use it", share=percent(row["share"]), people=number(row["people"])),
            row["gap"],
            strong=name == "all",
        )
        for name, row in gaps.iterrows()
    ]
    title = tr("Belonging: people who use the internal network, less those who don't")
    subtitle = tr("Difference of means, in points out of 10, with its 95% interval.")
    figure, axes = sheet(title, subtitle, tr("Points of belonging"), rows, room=0.15)
    intervals(axes, rows, digits=1)
    reach = float(gaps[["low", "high", "gap"]].abs().max().max()) * 1.1 or 1.0
    axes.set_xlim(-reach, reach)
    reference(axes, 0, tr("no gap"))
    return Chart(figure, _description(rows), _table(gaps), _caption(gaps))


def group_word(group: str) -> str:
    """A group of employees in the language spoken now."""
    words = {
        "all": tr("Everybody"),
        "field": tr("Field"),
        "office": tr("Office"),
        "management": tr("Management"),
    }
    return words.get(group, group)


def _caption(gaps: pd.DataFrame) -> str:
    inside_groups = gaps.drop(index="all").dropna(subset=["gap"])
    said = [
        tr("{group}, {gap}", group=inside(group_word(str(name))), gap=number(gap, 1))
        for name, gap in inside_groups["gap"].items()
    ]
    lead = tr("For everybody, a gap of {gap} points.", gap=number(gaps.loc["all", "gap"], 1))
    return (
        f"{lead} " + tr("Among people of the same group: {groups}.", groups="; ".join(said)) if said else lead
    )


def _description(rows: list[Row]) -> str:
    return tr(
        "Chart of differences of means with their intervals and a line at 0, where there is no gap. {rows}.",
        rows=listing([pair(row.label, number(row.middle, 1)) for row in rows if not isnan(row.middle)]),
    )


def _table(gaps: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Group"): [group_word(str(name)) for name in gaps.index],
            tr("People"): gaps["people"].tolist(),
            tr("Use it"): [percent(share) for share in gaps["share"]],
            tr("Mean with"): gaps["with_it"].round(2).tolist(),
            tr("Mean without"): gaps["without_it"].round(2).tolist(),
            tr("Gap"): gaps["gap"].round(2).tolist(),
            tr("Interval, from"): gaps["low"].round(2).tolist(),
            tr("to"): gaps["high"].round(2).tolist(),
        }
    )

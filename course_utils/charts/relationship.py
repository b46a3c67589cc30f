"""The relationship index by dimension, and whether its statements hold together."""

from __future__ import annotations

import pandas as pd

from course_utils.charts._rows import Row, intervals, pair, sheet
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style
from course_utils.charts.names import inside
from course_utils.language import listing, number, tr
from course_utils.problem import Problem


@house_style
def show_relationship(index: pd.DataFrame, most: int = 5) -> Chart:
    """The table made by `analysis.audience.relationship_index`, on the scale from 1 to ``most``.

    A dimension whose α is below 0 is a diamond in the second colour: its statements contradict each other.
    Raises Problem when there is no dimension.
    """
    if index.empty:
        raise Problem("no-dimension", tr("There is no dimension of the relationship to show in this table."))
    rows = [
        Row(
            dimension_word(str(name)),
            row["low"],
            row["high"],
            tr("{index}   α = {alpha}", index=number(row["index"], 2), alpha=number(row["alpha"], 2)),
            row["index"],
            strong=row["alpha"] < 0,
        )
        for name, row in index.iterrows()
    ]
    title = tr("How employees judge the relationship")
    subtitle = tr("Mean of the answers and its 95% interval. α: do the statements hold together?")
    figure, axes = sheet(title, subtitle, tr("From 1, disagree, to {most}, agree", most=most), rows)
    intervals(axes, rows)
    axes.set_xlim(1, most)
    axes.set_xticks(range(1, most + 1))
    return Chart(figure, _description(rows, most), _table(index), _caption(index))


def dimension_word(dimension: str) -> str:
    """A dimension of the relationship in the language spoken now."""
    words = {
        "trust": tr("Trust"),
        "satisfaction": tr("Satisfaction"),
        "commitment": tr("Commitment"),
        "control_mutuality": tr("Control mutuality"),
    }
    return words.get(dimension, dimension)


def _caption(index: pd.DataFrame) -> str:
    broken = [inside(dimension_word(str(name))) for name in index.index[index["alpha"] < 0]]
    if broken:
        return tr(
            "α is below 0 for {dimensions}: a statement there still runs against the others. The means look harmless "
            "and are wrong.",
            dimensions=listing(broken),
        )
    first, last = index["index"].idxmax(), index["index"].idxmin()
    return tr(
        "Highest: {first}, {high}. Lowest: {last}, {low}. All α are {alpha} or more.",
        first=inside(dimension_word(str(first))),
        high=number(index.loc[first, "index"], 2),
        last=inside(dimension_word(str(last))),
        low=number(index.loc[last, "index"], 2),
        alpha=number(index["alpha"].min(), 2),
    )


def _description(rows: list[Row], most: int) -> str:
    return tr(
        "Chart of means with their intervals, a row for each dimension of the relationship, on a scale from 1 to {most}. "
        "{rows}.",
        most=most,
        rows="; ".join(pair(row.label, row.note) for row in rows),
    )


def _table(index: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Dimension"): [dimension_word(str(name)) for name in index.index],
            tr("Index"): index["index"].round(2).tolist(),
            tr("Interval, from"): index["low"].round(2).tolist(),
            tr("to"): index["high"].round(2).tolist(),
            "α": index["alpha"].round(2).tolist(),
            tr("People"): index["people"].tolist(),
        }
    )

"""What a dollar brings back in each option, with hours counted or forgotten."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.decision import benefit_cost
from course_utils.charts._rows import Row, intervals, pair, reference, sheet
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style
from course_utils.charts.money import dollars
from course_utils.charts.names import inside
from course_utils.language import listing, number, tr
from course_utils.problem import Problem


@house_style
def show_benefit_cost(costs: pd.DataFrame, benefits: pd.DataFrame, count_hours: bool = True) -> Chart:
    """Benefit-cost ratio of every option from cautious to favourable, best first, and the line where money is even.

    Raises Problem when no option has both a cost and a benefit in dollars.
    """
    table = benefit_cost(costs, benefits, count_hours).dropna(subset=["ratio"])
    table = table.sort_values("ratio", ascending=False, kind="stable")
    if table.empty:
        raise Problem(
            "no-option", tr("No option has both a cost and a benefit in dollars: nothing to compare.")
        )
    rows = [
        Row(
            option_word(str(option)),
            row["ratio_low"],
            row["ratio_high"],
            tr("costs {cost}", cost=dollars(row["cost"])),
            row["ratio"],
            strong=place == 0,
        )
        for place, (option, row) in enumerate(table.iterrows())
    ]
    counted = tr("money and hours") if count_hours else tr("money only, hours left out")
    title = tr("What a dollar brings back")
    subtitle = tr("Cost: {counted}. Point: expected; line: from cautious to favourable.", counted=counted)
    figure, axes = sheet(title, subtitle, tr("Dollars back for each dollar spent"), rows, room=0.15)
    intervals(axes, rows, digits=1 if table["ratio_high"].max() < 5 else 0)
    axes.set_xlim(0, table["ratio_high"].max() * 1.06)
    reference(axes, 1, tr("even"))
    return Chart(figure, _description(rows), _table(table), _caption(table))


def option_word(option: str) -> str:
    """What is paid for, in the language spoken now."""
    words = {
        "page": tr("The page"),
        "newsletter": tr("The newsletter"),
        "print": tr("Print"),
        "advertising": tr("Advertising"),
        "listening": tr("Listening alone"),
    }
    return words.get(option, option)


def _caption(table: pd.DataFrame) -> str:
    first = table.iloc[0]
    said = tr(
        "First: {option}, {ratio} back for each dollar ({low} to {high}).",
        option=inside(option_word(str(table.index[0]))),
        ratio=dollars(first["ratio"], 2),
        low=number(first["ratio_low"], 2),
        high=number(first["ratio_high"], 2),
    )
    sure = [inside(option_word(str(option))) for option in table.index[table["ratio_low"] > 1]]
    if not sure:
        return f"{said} " + tr("None stays above the line under every assumption.")
    return f"{said} " + tr("Above the line under every assumption: {names}.", names=listing(sure))


def _description(rows: list[Row]) -> str:
    return tr(
        "Chart of intervals, dollars back for each dollar, best first, with a line at 1 where money is even. {rows}.",
        rows="; ".join(
            pair(row.label, f"{number(row.middle, 2)} ({number(row.low, 2)}–{number(row.high, 2)})")
            for row in rows
        ),
    )


def _table(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Option"): [option_word(str(option)) for option in table.index],
            tr("Cost"): [dollars(cost) for cost in table["cost"]],
            tr("Expected benefit"): [dollars(benefit) for benefit in table["expected"]],
            tr("Cautious ratio"): table["ratio_low"].round(2).tolist(),
            tr("Expected ratio"): table["ratio"].round(2).tolist(),
            tr("Favourable ratio"): table["ratio_high"].round(2).tolist(),
        }
    )

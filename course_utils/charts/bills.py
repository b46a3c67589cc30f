"""What a year costs in each scenario, drawn honestly or on an axis that begins wherever one likes."""

from __future__ import annotations

from math import isclose, nan

import pandas as pd

from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style, number_ticks
from course_utils.charts.money import dollars
from course_utils.charts.palette import ACCENT, MAIN
from course_utils.language import number, tr
from course_utils.problem import Problem


@house_style
def show_bills(scenarios: pd.DataFrame, uncertain: bool = True) -> Chart:
    """The table of `analysis.decision.compare_scenarios` as bills: cost and expected loss, less the benefits.

    uncertain: a line from the favourable to the cautious benefits; otherwise the expected bill alone
    """
    rows = [
        _rows.Row(
            scenario_word(str(name)),
            -row["net_high"] if uncertain else nan,
            -row["net_low"] if uncertain else nan,
            dollars(-row["net"]),
            -row["net"],
            strong=row["net"] == scenarios["net"].max(),
        )
        for name, row in scenarios.iterrows()
    ]
    subtitle = (
        tr("A mark: expected benefits. The line: from favourable to cautious ones.")
        if uncertain
        else tr("A mark: the bill with expected benefits.")
    )
    figure, axes = _rows.sheet(tr("The bill of the year"), subtitle, tr("Dollars"), rows, room=0.15)
    _rows.intervals(axes, rows)
    number_ticks(axes.xaxis)
    bills = [-row for row in (scenarios["net_low"].min(), scenarios["net_high"].max())]
    _limits(axes, min(0, *bills), max(bills))
    _rows.reference(axes, -scenarios["net"].iloc[0], rows[0].label)
    words = _words(scenarios, uncertain)
    lead = tr("Marks on a scale of dollars, one for each scenario.")
    return Chart(figure, f"{lead} {words}", _table(scenarios), words)


@house_style
def show_bill_bars(scenarios: pd.DataFrame, start: float = 0.0) -> Chart:
    """The same expected bills as bars on an axis that begins at ``start``: at 0, lengths say what numbers say.

    Raises Problem when the axis would begin after the end of a bar.
    """
    bills = -scenarios["net"]
    if start < 0 or start >= bills.min():
        sentence = tr(
            "An axis that begins at {start} leaves no bar to see: stay below {least}.",
            start=dollars(start),
            least=dollars(bills.min()),
        )
        raise Problem("no-bar", sentence, start=start)
    rows = [_rows.Row(scenario_word(str(name)), start, bill, dollars(bill)) for name, bill in bills.items()]
    subtitle = (
        tr("Bars begin at {start}, not at 0.", start=dollars(start)) if start else tr("Bars begin at 0.")
    )
    figure, axes = _rows.sheet(tr("The bill of the year"), subtitle, tr("Dollars"), rows)
    for place, row in enumerate(rows):
        axes.barh(place, row.high - start, left=start, height=0.6, color=ACCENT if start else MAIN)
    axes.set_xlim(start, bills.max())
    number_ticks(axes.xaxis)
    words = bar_words(scenarios, start)
    lead = tr(
        "Horizontal bars, one for each scenario, on an axis that begins at {start}.", start=dollars(start)
    )
    return Chart(figure, f"{lead} {words}", _table(scenarios), words)


def bar_words(scenarios: pd.DataFrame, start: float) -> str:
    """How many times as long the longest bar looks as the shortest, and how many times as large it is."""
    bills = -scenarios["net"]
    looks, is_ = (bills.max() - start) / (bills.min() - start), bills.max() / bills.min()
    if isclose(looks, is_):
        return tr(
            "The longest bar is {times} times as long as the shortest, and so are the dollars.",
            times=number(is_, 2),
        )
    return tr(
        "The longest bar looks {looks} times as long as the shortest. In dollars, it is {times} times.",
        looks=number(looks, 1),
        times=number(is_, 2),
    )


def scenario_word(name: str) -> str:
    """A scenario in the language spoken now; another name stays as it is."""
    words = {
        "nothing": tr("Doing nothing"),
        "listening": tr("Listening only"),
        "pilot": tr("Listening and a pilot"),
    }
    return words.get(name, name)


def _limits(axes, low: float, high: float) -> None:
    room = 0.04 * (high - low or 1)
    axes.set_xlim(low - (room if low < 0 else 0), high + room)


def _words(scenarios: pd.DataFrame, uncertain: bool) -> str:
    told = []
    for name, row in scenarios.iterrows():
        gaps = {"name": scenario_word(str(name)), "bill": dollars(-row["net"])}
        if uncertain and row["net_low"] < row["net_high"]:
            gaps |= {"low": dollars(-row["net_high"]), "high": dollars(-row["net_low"])}
            told.append(tr("{name}: {bill} (from {low} to {high})", **gaps))
        else:
            told.append(tr("{name}: {bill}", **gaps))
    return tr("Bill of the year. {bills}.", bills="; ".join(told))


def _table(scenarios: pd.DataFrame) -> pd.DataFrame:
    columns = {
        tr("Cost"): scenarios["cost"],
        tr("Expected loss"): scenarios["loss"],
        tr("Loss avoided"): scenarios["avoided"],
        tr("Gained"): scenarios["gained"],
        tr("Bill"): -scenarios["net"],
        tr("Better than the first by"): scenarios["better_by"],
    }
    told = {name: [dollars(amount) for amount in column] for name, column in columns.items()}
    return pd.DataFrame({tr("Scenario"): [scenario_word(str(name)) for name in scenarios.index], **told})

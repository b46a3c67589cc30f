"""What a plan says that each choice costs: what is paid, and the loss that one expects all the same."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from course_utils.charts import _rows
from course_utils.charts.bills import scenario_word
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style, number_ticks
from course_utils.charts.money import dollars
from course_utils.language import tr


@house_style
def show_planned_bills(scenarios: Mapping[str, tuple[float, float]]) -> Chart:
    """A bar for each scenario (its cost and its expected loss in dollars): the cost full, then the loss hatched.

    The smallest bill is drawn in the second colour, and its sum is bold.
    """
    bills = {name: cost + loss for name, (cost, loss) in scenarios.items()}
    least = min(bills.values())
    rows = [
        _rows.Row(scenario_word(name), cost, cost + loss, dollars(bills[name]), strong=bills[name] == least)
        for name, (cost, loss) in scenarios.items()
    ]
    figure, axes = _rows.sheet(
        tr("The bill of each choice"),
        tr("Full: what it costs. Hatched: the loss that one expects all the same."),
        tr("Dollars"),
        rows,
    )
    _rows.bars(axes, rows)
    number_ticks(axes.xaxis)
    axes.set_xlim(0, 1.08 * max(*bills.values(), 1))
    words = _words(scenarios)
    lead = tr("Horizontal bars on a scale of dollars that begins at 0, one for each choice.")
    return Chart(figure, f"{lead} {words}", _table(scenarios), words)


def _words(scenarios: Mapping[str, tuple[float, float]]) -> str:
    told = [
        tr(
            "{name}: {cost} of cost and {loss} of expected loss, {bill} in all.",
            name=scenario_word(name),
            cost=dollars(cost),
            loss=dollars(loss),
            bill=dollars(cost + loss),
        )
        for name, (cost, loss) in scenarios.items()
    ]
    return " ".join(told)


def _table(scenarios: Mapping[str, tuple[float, float]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Scenario"): [scenario_word(name) for name in scenarios],
            tr("Cost"): [dollars(cost) for cost, _ in scenarios.values()],
            tr("Expected loss"): [dollars(loss) for _, loss in scenarios.values()],
            tr("Cost and loss"): [dollars(cost + loss) for cost, loss in scenarios.values()],
        }
    )

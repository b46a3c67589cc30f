"""The meter of a platform that is free: hours, what an hour costs, and what is left of the bargain."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.decision import benefit_cost, break_even_hours, full_costs
from course_utils.cases import Case
from course_utils.charts import show_benefit_cost
from course_utils.charts.money import dollars
from course_utils.language import number, percent, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls

MOST_HOURS, LEAST_RATE, MOST_RATE = 30, 20, 90


def meter_cost(case: Case, option: str = "page") -> CostMeter:
    """Two sliders over the weekly work of ``option``; everything else stays as the tables of the case say.

    Raises Problem when the option has no work that comes back every week.
    """
    weekly = case.costs[
        (case.costs["option"] == option) & (case.costs["times"] == 52) & (case.costs["hours"] > 0)
    ]
    if weekly.empty:
        sentence = tr(
            "“{option}” has no work every week in this case, so there is nothing to meter.", option=option
        )
        raise Problem("no-weekly-work", sentence, option=option)
    return CostMeter(case.costs, case.benefits, weekly.iloc[0])


class CostMeter(ipw.VBox):
    """Hours a week and the cost of an hour, the bill in words, and the options beside each other."""

    def __init__(self, costs: pd.DataFrame, benefits: pd.DataFrame, item: pd.Series) -> None:
        self._costs, self._benefits, self._item = costs, benefits, item
        hours, rate = round(item["hours"]), round(item["rate"])
        self.hours = _controls.slider(tr("Hours a week"), hours, 0, MOST_HOURS)
        self.rate = _controls.slider(tr("Cost of an hour"), rate, LEAST_RATE, MOST_RATE)
        self.status = _controls.Status(min_height="56px")
        self.picture = _controls.prose(min_height="470px")
        self._update()
        for control in (self.hours, self.rate):
            control.observe(self.status.guard(self._update), "value")
        super().__init__([_controls.view(_controls.row(self.hours, self.rate), self.status, self.picture)])

    def costs(self) -> pd.DataFrame:
        """The table of costs with the hours and the rate of the sliders."""
        changed = self._costs.astype({"hours": float, "rate": float})
        changed.loc[self._item.name, ["hours", "rate"]] = [self.hours.value, self.rate.value]
        return changed

    def _update(self) -> None:
        costs = self.costs()
        self.status.say(bill(costs, self._benefits, str(self._item["cost"])))
        self.picture.value = show_benefit_cost(costs, self._benefits).html()  # last: drawing takes longest


def bill(costs: pd.DataFrame, benefits: pd.DataFrame, cost: str) -> str:
    """What an option costs in words, what one engaged person costs, and how many hours it bears."""
    item = costs[costs["cost"] == cost].iloc[0]
    spent = full_costs(costs).loc[item["option"]]
    price = benefit_cost(costs, benefits).loc[item["option"], "per_person"]
    said = [
        tr(
            "{hours} hours a week at {rate}: {full} in the first year, of which the till sees {money} ({work} is work).",
            hours=number(item["hours"]),
            rate=dollars(item["rate"]),
            full=dollars(spent["full"]),
            money=dollars(spent["money"]),
            work=percent(spent["share_of_work"]),
        )
    ]
    if price == price:
        said.append(tr("One person engaged costs {price}.", price=dollars(price, 2)))
    even = break_even_hours(costs, benefits, cost)
    said.append(
        tr("At this price of an hour, money is even at {hours} hours a week.", hours=number(max(even, 0), 1))
    )
    return " ".join(said)

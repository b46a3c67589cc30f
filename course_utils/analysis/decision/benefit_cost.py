"""What an option costs in full, what it brings back, and three ways of dividing one by the other."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.analysis.audience.cost_per_person import cost_per_person
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = [
    "benefit_cost",
    "benefit_cost_ratio",
    "break_even_hours",
    "full_costs",
    "return_on_investment",
]

LEVELS = ("low", "expected", "high")
COST_COLUMNS = ["cost", "option", "recurrence", "times", "amount", "hours", "rate"]


def full_costs(costs: pd.DataFrame) -> pd.DataFrame:
    """What each option costs in its first year: money paid, and hours of work at what an hour costs.

    full = Σ times × (amount + hours × rate). The till sees the money only; somebody's hours are the rest.

    Returns
    -------
    A row for each option, in the order of the table: money, work (dollars), hours, full (money + work),
    share_of_work (work ÷ full, 0-1; ``nan`` for an option without cost), later (full without what is paid
    once: a year after the first).

    Raises Problem when a column is missing.

    >>> rows = [("K1", "page", "yearly", 52, 0, 12, 45), ("K2", "page", "yearly", 12, 300, 0, 0)]
    >>> costs = pd.DataFrame(rows, columns=COST_COLUMNS)
    >>> full_costs(costs).loc["page", ["money", "work", "full"]].tolist()
    [3600.0, 28080.0, 31680.0]
    """
    need_columns(costs, COST_COLUMNS)
    lines = pd.DataFrame(
        {
            "option": costs["option"],
            "money": (costs["times"] * costs["amount"]).astype(float),
            "work": (costs["times"] * costs["hours"] * costs["rate"]).astype(float),
            "hours": (costs["times"] * costs["hours"]).astype(float),
        }
    )
    lines["full"] = lines["money"] + lines["work"]
    lines["later"] = lines["full"].where(costs["recurrence"] != "one-off", 0.0)
    table = lines.groupby("option", sort=False).sum()
    table["share_of_work"] = table["work"] / table["full"].where(table["full"] > 0)
    return table[["money", "work", "hours", "full", "share_of_work", "later"]]


def benefit_cost(costs: pd.DataFrame, benefits: pd.DataFrame, count_hours: bool = True) -> pd.DataFrame:
    """Benefit-cost ratio and cost for each person engaged of every option, under three assumptions.

    ratio = benefits in dollars ÷ cost: above 1, a dollar brings back more than a dollar. Only what can be put
    in dollars is in it (revenue, savings, losses avoided), so a relationship is not. Cost-effectiveness is
    cost ÷ people engaged: no dollars on the other side, so it ranks ways towards one aim, and can't say
    whether the aim is worth it.

    Parameters
    ----------
    costs, benefits : the tables of a case.
    count_hours : False leaves work out of the cost, as a budget does that says "the platform is free".

    Returns
    -------
    A row for each option of ``costs``: cost; low, expected, high (benefits in dollars); ratio_low, ratio,
    ratio_high; people (engaged, expected); per_person_low, per_person, per_person_high (dollars; the cautious
    assumption, with fewest people, gives the highest price, per_person_high). ``nan`` where an option brings
    nothing of the kind or costs nothing.

    >>> costs = pd.DataFrame([("K1", "page", "yearly", 1, 10000, 600, 50)], columns=COST_COLUMNS)
    >>> rows = [("page", "dollars", 30000, 46000, 60000), ("page", "people", 5000, 8000, 10000)]
    >>> benefits = pd.DataFrame(rows, columns=["option", "unit", "low", "expected", "high"])
    >>> benefit_cost(costs, benefits).loc["page", ["ratio_low", "ratio", "per_person"]].tolist()
    [0.75, 1.15, 5.0]
    >>> benefit_cost(costs, benefits, count_hours=False)["ratio"].tolist()
    [4.6]

    Source: Likely, "Principles for the use of ROI, BCR and CEA", on which of them suits public relations.
    """
    need_columns(benefits, ["option", "unit", *LEVELS])
    spent = full_costs(costs)["full" if count_hours else "money"]
    money, people = (_brought(benefits, unit, spent.index) for unit in ("dollars", "people"))
    table = pd.DataFrame({"cost": spent}).join(money)
    for level, column in zip(LEVELS, ("ratio_low", "ratio", "ratio_high"), strict=True):
        table[column] = money[level] / spent.where(spent > 0)
    table["people"] = people["expected"]
    for level, column in zip(LEVELS, ("per_person_high", "per_person", "per_person_low"), strict=True):
        table[column] = spent / people[level].where(people[level] > 0)
    return table


def benefit_cost_ratio(benefit: float, cost: float) -> float:
    """Benefit ÷ cost, both in dollars; ``nan`` when nothing was spent. Break-even at 1.

    >>> benefit_cost_ratio(46000, 40000)
    1.15
    """
    return cost_per_person(benefit, cost)


def return_on_investment(benefit: float, cost: float) -> float:
    """(Benefit - cost) ÷ cost, the ratio less 1; ``nan`` when nothing was spent. Break-even at 0.

    A word of accountants: both sides are money that moved. It fits a sale, seldom a relationship.

    >>> round(return_on_investment(46000, 40000), 2)
    0.15
    """
    return benefit_cost_ratio(benefit, cost) - 1


def break_even_hours(costs: pd.DataFrame, benefits: pd.DataFrame, cost: str) -> float:
    """Hours each time, for one item of work, at which the option only just brings back what it costs.

    Everything else stays as it is, the expected benefits as well: (benefits - other costs) ÷ (times × rate).
    Below 0 when the option loses money even without that work.

    Raises Problem when there is no such item, or when it has no paid hours.

    >>> costs = pd.DataFrame([("K1", "page", "yearly", 52, 0, 12, 45)], columns=COST_COLUMNS)
    >>> benefits = pd.DataFrame([("page", "dollars", 20000, 35100, 50000)], columns=["option", "unit", *LEVELS])
    >>> break_even_hours(costs, benefits, "K1")
    15.0
    """
    need_columns(costs, COST_COLUMNS)
    need_choice(cost, costs["cost"].tolist())
    item = costs[costs["cost"] == cost].iloc[0]
    for_an_hour = float(item["times"] * item["rate"])
    if not for_an_hour > 0:
        sentence = tr(
            "The item “{cost}” has no paid hours: there is no number of hours to look for.", cost=cost
        )
        raise Problem("no-hours", sentence, cost=cost)
    row = benefit_cost(costs, benefits).loc[item["option"]]
    other = row["cost"] - float(item["hours"]) * for_an_hour
    return float((row["expected"] - other) / for_an_hour)


def _brought(benefits: pd.DataFrame, unit: str, options: pd.Index) -> pd.DataFrame:
    """Benefits of one unit by option; ``nan`` for an option that has none."""
    kept = benefits[benefits["unit"] == unit]
    return kept.groupby("option")[list(LEVELS)].sum().astype(float).reindex(options)

"""Nothing, listening, listening and a pilot: what each costs, loses and brings in a year."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns, need_share, need_whole
from course_utils.analysis.decision.benefit_cost import LEVELS, benefit_cost, full_costs
from course_utils.analysis.risk.sides import SIDES, sides
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Scenario", "compare_scenarios", "three_scenarios"]

WEEKS = 52


@dataclass(frozen=True)
class Scenario:
    """One way of spending the year.

    name: an identifier
    options: the options of the cost table that are taken, each with its share (0-1) of the year
    presence: share (0-1) of the year in which the organisation speaks online
    measures: the risks of the register whose measure is taken
    """

    name: str
    options: Mapping[str, float] = field(default_factory=dict)
    presence: float = 0.0
    measures: Collection[str] = ()


def three_scenarios(
    weeks: int = 8, pilot: str = "page", listening: str = "listening"
) -> tuple[Scenario, ...]:
    """S0 "nothing"; S1 "listening" all year; S2 "pilot": listening all year, and ``pilot`` for ``weeks`` weeks.

    S1 is the one that people forget and that managers often accept. No measure of the register is taken in any
    of them: see `compare_scenarios` for why.

    >>> [scenario.name for scenario in three_scenarios()]
    ['nothing', 'listening', 'pilot']
    >>> three_scenarios(weeks=26)[2].presence
    0.5
    """
    need_whole(tr("Weeks"), weeks, 1, WEEKS)
    presence = weeks / WEEKS
    return (
        Scenario("nothing"),
        Scenario("listening", {listening: 1.0}),
        Scenario("pilot", {listening: 1.0, pilot: presence}, presence),
    )


def compare_scenarios(
    costs: pd.DataFrame,
    benefits: pd.DataFrame,
    risks: pd.DataFrame,
    scenarios: Sequence[Scenario] | None = None,
) -> pd.DataFrame:
    """Cost, expected loss, benefits and net of each scenario, in dollars of its first year.

    The idea: people talk anyway, so the choice is not between a presence and nothing at all, but between bills,
    and doing nothing has one too.
    cost = Σ (paid once + share of the year × paid each year) + measures taken
    loss = (1 - presence) × losses of abstaining + presence × losses of integrating, from the register
    avoided, gained = Σ share of the year × expected benefits (losses avoided; revenue and savings)
    net = avoided + gained - cost - loss

    Parameters
    ----------
    costs, benefits, risks : the tables of a case.
    scenarios : `three_scenarios()` unless said.

    Returns
    -------
    A row for each scenario: cost; loss; avoided; gained; net_low, net, net_high (with the cautious, expected and
    favourable benefits); better_by (net less that of the first row: what it is worth to leave it). A net is
    below 0 in most cases: compare nets, do not look for a profit.

    A toy model. A loss counts week by week, as if a presence of eight weeks removed eight weeks' worth of the
    risks of abstaining; benefits grow with the weeks; the relationship is not in the dollars. A measure lowers a
    loss, and so does the benefit of nature "avoided": a scenario that takes both for one rumour counts the same
    dollars twice. That is why `three_scenarios` takes no measure.
    Raises Problem for an unknown option or risk, or a share outside of 0-1.

    >>> costs = pd.DataFrame([("listening", "yearly", 1, 500, 0, 0), ("page", "yearly", 52, 0, 5, 20),
    ...     ("page", "one-off", 1, 200, 0, 0)], columns=["option", "recurrence", "times", "amount", "hours", "rate"])
    >>> costs["cost"] = ["K1", "K2", "K3"]
    >>> benefits = pd.DataFrame([("listening", "avoided", "dollars", 600, 900, 1200), ("page", "revenue", "dollars",
    ...     0, 5200, 10400)], columns=["option", "nature", "unit", "low", "expected", "high"])
    >>> risks = pd.DataFrame({"risk": ["R1", "R2"], "side": ["integrating", "abstaining"], "probability": [0.5, 0.5],
    ...     "impact": [1000, 4000], "likelihood": 4, "severity": 1, "effectiveness": 0.2, "mitigation_cost": 30})
    >>> table = compare_scenarios(costs, benefits, risks, three_scenarios(weeks=26))
    >>> table[["cost", "loss", "avoided", "gained", "net"]].to_numpy().tolist()[1:]
    [[500.0, 2000.0, 900.0, 0.0, -1600.0], [3300.0, 1250.0, 900.0, 2600.0, -1050.0]]
    >>> table["better_by"].tolist()
    [0.0, 400.0, 950.0]

    Source: the kit's own, from `benefit_cost`, `sides` and the definition of a net benefit.
    """
    need_columns(benefits, ["option", "nature", "unit", *LEVELS])
    scenarios = three_scenarios() if scenarios is None else scenarios
    _need_scenarios(scenarios, costs)
    spent = full_costs(costs)
    avoided = _brought(costs, benefits[benefits["nature"] == "avoided"])
    gained = _brought(costs, benefits[benefits["nature"] != "avoided"])
    registers = {
        taken: sides(risks, measures=taken)
        for taken in {frozenset(scenario.measures) for scenario in scenarios}
    }
    rows = {}
    for scenario in scenarios:
        shares = pd.Series(dict(scenario.options), dtype=float)
        loss, measures = _loss(registers[frozenset(scenario.measures)], scenario.presence)
        once = (spent["full"] - spent["later"])[shares.index].sum()
        cost = float(once + shares @ spent["later"][shares.index]) + measures
        less, more = (shares @ table.loc[shares.index] for table in (avoided, gained))
        nets = less + more - cost - loss
        rows[scenario.name] = [cost, loss, less["expected"], more["expected"], *nets[[*LEVELS]]]
    columns = ["cost", "loss", "avoided", "gained", "net_low", "net", "net_high"]
    table = (
        pd.DataFrame.from_dict(rows, orient="index", columns=columns).astype(float).rename_axis("scenario")
    )
    return table.assign(better_by=table["net"] - table["net"].iloc[0])


def _need_scenarios(scenarios: Sequence[Scenario], costs: pd.DataFrame) -> None:
    need_columns(costs, ["option"])
    if not scenarios:
        raise Problem("no-scenario", tr("There is no scenario to compare. Give at least one."))
    names = [scenario.name for scenario in scenarios]
    for scenario in scenarios:
        if names.count(scenario.name) > 1:
            sentence = tr("The scenario “{name}” stands twice. Give each its own name.", name=scenario.name)
            raise Problem("twice", sentence, name=scenario.name)
        need_share(tr("Presence"), scenario.presence)
        for option, share in scenario.options.items():
            need_choice(option, costs["option"].unique().tolist())
            need_share(option, share)


def _brought(costs: pd.DataFrame, benefits: pd.DataFrame) -> pd.DataFrame:
    """Dollars by option under the three assumptions; 0 for an option that brings none."""
    return benefit_cost(costs, benefits)[list(LEVELS)].fillna(0.0)


def _loss(register: pd.DataFrame, presence: float) -> tuple[float, float]:
    """Expected loss of the year, and what the measures taken on the sides that count cost."""
    weights = pd.Series({SIDES[0]: presence, SIDES[1]: 1 - presence})
    return float(weights @ register["after"]), float(register["cost"][weights > 0].sum())

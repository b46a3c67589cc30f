"""The risks of integrating beside those of abstaining, and how much of the difference hangs on one line."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from course_utils.analysis.risk.register import assess
from course_utils.language import listing, tr
from course_utils.problem import Problem

__all__ = ["SIDES", "balance", "sides"]

SIDES = ("integrating", "abstaining")


def sides(
    risks: pd.DataFrame, measures: Collection[str] | None = None, without: Collection[str] = ()
) -> pd.DataFrame:
    """What each side costs in an average year, before and after measures.

    Parameters
    ----------
    risks : the register of the case.
    measures : the risks whose measure is taken; all of them unless said.
    without : risks to leave out, to see how much hangs on them.

    Returns
    -------
    A row for "integrating" and one for "abstaining", with risks (how many), before and after (dollars a
    year), cost (of the measures taken) and bill (after + cost).

    The two sums are no verdict: they hold no advantage of integrating and none of its running costs, and one
    guess may carry them. Raises Problem when a named risk is not in the register.

    >>> risks = pd.DataFrame({"risk": ["R1", "R2"], "side": ["integrating", "abstaining"],
    ...     "probability": [0.5, 0.5], "impact": [1000, 4000], "likelihood": [4, 4], "severity": [1, 1],
    ...     "effectiveness": [0.2, 0.5], "mitigation_cost": [30, 100]})
    >>> sides(risks, measures=["R2"])[["before", "after", "bill"]].to_numpy().tolist()
    [[500.0, 500.0, 500.0], [2000.0, 1000.0, 1100.0]]
    """
    table = assess(risks)
    taken = table.index if measures is None else _known(table, measures)
    table = table.drop(index=_known(table, without))
    on = table.index.isin(taken)
    table = table.assign(
        after=table["expected_loss"].where(~on, table["residual_loss"]),
        cost=table["mitigation_cost"].where(on, 0),
    )
    summed = table.groupby("side").agg(
        risks=("expected_loss", "size"),
        before=("expected_loss", "sum"),
        after=("after", "sum"),
        cost=("cost", "sum"),
    )
    summed = summed.reindex(SIDES, fill_value=0)
    return summed.assign(bill=summed["after"] + summed["cost"])


def balance(risks: pd.DataFrame, risk: str) -> float:
    """The probability of ``risk`` at which both sides would cost the same before any measure.

    p = (sum of the other side - rest of its own side) ÷ impact. Far from the estimate: the comparison holds
    even if that guess is poor. ``nan`` when no probability from 0 to 1 brings the sides level.

    >>> risks = pd.DataFrame({"risk": ["R1", "R2"], "side": ["integrating", "abstaining"],
    ...     "probability": [0.5, 0.5], "impact": [1000, 4000], "likelihood": [4, 4], "severity": [1, 1],
    ...     "effectiveness": [0.2, 0.5], "mitigation_cost": [30, 100]})
    >>> balance(risks, "R2")
    0.125
    """
    table = assess(risks)
    _known(table, [risk])
    own = table["side"] == table["side"][risk]
    gap = table.loc[~own, "expected_loss"].sum() - table.loc[own, "expected_loss"].drop(risk).sum()
    impact = table["impact"][risk]
    found = gap / impact if impact else float("nan")
    return float(found) if 0 <= found <= 1 else float("nan")


def _known(table: pd.DataFrame, names: Collection[str]) -> list[str]:
    strangers = [name for name in names if name not in table.index]
    if strangers:
        sentence = tr(
            "I don't find {strangers} in the register. It has {known}.",
            strangers=listing(strangers),
            known=listing(table.index.tolist()),
        )
        raise Problem("unknown-risk", sentence, risks=strangers)
    return list(names)

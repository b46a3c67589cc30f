"""A risk register with its arithmetic done: score, expected loss, residual loss, worth of each measure."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.risk.expected_loss import expected_loss, residual_loss
from course_utils.analysis.risk.worth import worth
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["assess"]


def assess(risks: pd.DataFrame) -> pd.DataFrame:
    """The register with one row per risk, the largest expected loss first.

    Parameters
    ----------
    risks : the table of the case: risk, side, probability (0-1), impact (dollars), likelihood and severity
        (1-5), effectiveness (0-1), mitigation_cost (dollars), and whatever else describes a risk.

    Returns
    -------
    The same columns, indexed by risk, with
    score (likelihood × severity, 1-25), expected_loss, residual_loss and avoided (dollars a year),
    worth (avoided - mitigation_cost), place (1 for the largest expected loss).

    The scores of a matrix and the dollars need not rank alike: a scale puts 0.33 and 0.63 in one class.
    Raises Problem when a share leaves 0-1, when an amount is below 0, or when the register is empty.

    >>> risks = pd.DataFrame({"risk": ["R1"], "side": ["abstaining"], "probability": [0.5], "impact": [1000],
    ...     "likelihood": [4], "severity": [1], "effectiveness": [0.2], "mitigation_cost": [30]})
    >>> assess(risks).loc["R1", ["expected_loss", "residual_loss", "worth"]].tolist()
    [500.0, 400.0, 70.0]
    """
    if risks.empty:
        raise Problem("no-risk", tr("There is no risk in this register."))
    rows = [_figures(row) for row in risks.itertuples()]
    table = pd.concat([risks.reset_index(drop=True), pd.DataFrame(rows)], axis=1)
    table = table.sort_values(["expected_loss", "risk"], ascending=[False, True]).set_index("risk")
    return table.assign(place=range(1, len(table) + 1))


def _figures(row: tuple) -> dict[str, float]:
    before = expected_loss(row.probability, row.impact)
    after = residual_loss(row.probability, row.impact, row.effectiveness)
    return {
        "score": row.likelihood * row.severity,
        "expected_loss": before,
        "residual_loss": after,
        "avoided": before - after,
        "worth": worth(row.probability, row.impact, row.effectiveness, row.mitigation_cost),
    }

from __future__ import annotations

from math import isnan

import pandas as pd
import pytest

from course_utils.analysis.audience import recruitment_yields


@pytest.fixture
def yields() -> pd.DataFrame:
    rows = [("social", 40, 8, 2, 300), ("referral", 10, 6, 4, 100), ("social", 20, 0, 0, 60)]
    rows += [("fair", 5, 0, 0, 0)]
    return recruitment_yields(
        pd.DataFrame(rows, columns=["source", "applications", "interviews", "hired", "cost"])
    )


def test_months_are_added_up_and_the_largest_comes_first(yields) -> None:
    assert yields["applications"].to_dict() == {"social": 60, "referral": 10, "fair": 5}


def test_a_source_may_be_first_by_applications_and_last_by_hires(yields) -> None:
    assert yields["share_of_applications"].idxmax() == "social"
    assert yields["hire_rate"]["social"] == pytest.approx(2 / 60)
    assert yields["hire_rate"]["referral"] == pytest.approx(0.4)


def test_prices(yields) -> None:
    assert yields.loc["social", ["cost_per_application", "cost_per_hire"]].tolist() == [6, 180]
    assert isnan(yields["cost_per_hire"]["fair"])


def test_few_hires_leave_a_wide_interval(yields) -> None:
    rate, dust = yields["hire_rate"], 1e-12
    assert (yields["low"] <= rate + dust).all() and (rate <= yields["high"] + dust).all()
    assert yields.loc["referral", "high"] - yields.loc["referral", "low"] > 0.4

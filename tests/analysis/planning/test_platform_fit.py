from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.analysis.planning import platform_fit
from course_utils.problem import Problem
from tests.analysis.planning.conftest import choices

SCORES = pd.DataFrame({"public": [5, 2], "hours": [1, 4]}, index=["page", "forum"])


def test_by_hand() -> None:
    found = platform_fit(SCORES, {"public": 3, "hours": 1})
    assert found.table["fit"].to_dict() == {"page": 4.0, "forum": 2.5}
    assert (found.winners, found.lead, found.tie) == (("page",), 1.5, False)


def test_a_tie_has_two_winners_even_when_decimals_are_awkward() -> None:
    scores = pd.DataFrame({"x": [0.1, 0.3], "y": [0.2, 0.0]}, index=["one", "other"])
    found = platform_fit(scores, {"x": 1, "y": 1})
    assert found.winners == ("one", "other") and found.tie and found.lead == 0


def test_a_platform_alone_leads_nobody() -> None:
    assert isnan(platform_fit(SCORES.head(1), {"public": 1}).lead)


def test_scores_of_nothing_at_all_are_a_tie() -> None:
    assert platform_fit(SCORES * 0, {"public": 1}).winners == ("page", "forum")


@settings(max_examples=50, deadline=None)
@given(choices(), st.floats(0.1, 50))
def test_only_the_ratio_of_the_weights_counts(drawn, factor: float) -> None:
    scores, weights = drawn
    scaled = {name: factor * weight for name, weight in weights.items()}
    pd.testing.assert_frame_equal(platform_fit(scores, weights).table, platform_fit(scores, scaled).table)


@settings(max_examples=50, deadline=None)
@given(choices())
def test_contributions_add_up_and_the_fit_stays_on_the_scale(drawn) -> None:
    scores, weights = drawn
    table = platform_fit(scores, weights).table
    assert table["fit"].tolist() == pytest.approx(table[list(weights)].sum(axis=1).tolist())
    assert table["fit"].between(-1e-9, 5 + 1e-9).all()


@settings(max_examples=50, deadline=None)
@given(choices())
def test_the_order_of_the_platforms_only_orders_a_tie(drawn) -> None:
    scores, weights = drawn
    assert set(platform_fit(scores, weights).winners) == set(platform_fit(scores.iloc[::-1], weights).winners)


@pytest.mark.parametrize(
    ("scores", "weights", "kind"),
    [
        (SCORES, {"publics": 1}, "unknown-choice"),
        (SCORES, {"public": -1}, "bad-amount"),
        (SCORES, {"public": 0}, "no-weight"),
        (SCORES, {}, "no-weight"),
        (SCORES.head(0), {"public": 1}, "no-platform"),
        (SCORES.iloc[[0, 0]], {"public": 1}, "twice"),
        (SCORES.assign(public=["5", "many"]), {"public": 1}, "bad-score"),
        (SCORES.assign(public=[5, None]), {"public": 1}, "bad-score"),
    ],
)
def test_what_cannot_be_weighed_is_told(scores, weights, kind: str) -> None:
    with pytest.raises(Problem) as told:
        platform_fit(scores, weights)
    assert told.value.kind == kind

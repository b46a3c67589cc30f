from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from scipy.stats import ttest_ind

from course_utils.analysis.audience import adjusted_gap, gaps


@pytest.fixture
def people() -> pd.DataFrame:
    """Two groups; inside each, the network changes nothing, and it is used where belonging is high."""
    rows = [("field", False, value) for value in (4, 5, 6, 4, 5, 6)] + [("field", True, v) for v in (4, 6)]
    rows += [("office", True, value) for value in (7, 8, 9, 7, 8, 9)] + [("office", False, v) for v in (7, 9)]
    return pd.DataFrame(rows, columns=["group", "network", "belonging"])


def found(people: pd.DataFrame) -> pd.DataFrame:
    return gaps(people, "belonging", by="network", within="group")


def test_a_gap_in_all_may_be_none_in_any_group(people) -> None:
    assert found(people)["gap"].round(6).to_dict() == {"all": 1.5, "field": 0, "office": 0}
    assert adjusted_gap(people, "belonging", by="network", within="group") == pytest.approx(0)


def test_shares_and_people(people) -> None:
    table = found(people)
    assert table["people"].to_dict() == {"all": 16, "field": 8, "office": 8}
    assert table["share"].to_dict() == {"all": 0.5, "field": 0.25, "office": 0.75}


def test_the_interval_is_the_one_of_welch(people) -> None:
    used = people["network"]
    test = ttest_ind(people["belonging"][used], people["belonging"][~used], equal_var=False)
    interval = test.confidence_interval(0.95)
    assert found(people).loc["all", ["low", "high"]].tolist() == pytest.approx([interval.low, interval.high])


def test_a_group_where_all_do_it_cannot_be_compared(people) -> None:
    managers = pd.DataFrame({"group": "management", "network": True, "belonging": [9, 9]})
    more = pd.concat([people, managers])
    assert isnan(found(more)["gap"]["management"])
    assert adjusted_gap(more, "belonging", by="network", within="group") == pytest.approx(0)


def test_blanks_are_left_out(people) -> None:
    blank = pd.DataFrame({"group": ["field"], "network": [True], "belonging": [None]})
    assert found(pd.concat([people, blank])).equals(found(people))


def test_nothing_left_to_compare() -> None:
    alone = pd.DataFrame({"group": ["a"], "network": [True], "belonging": [3]})
    assert isnan(adjusted_gap(alone, "belonging", by="network", within="group"))

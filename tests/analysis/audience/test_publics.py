from __future__ import annotations

import pandas as pd
import pytest

from course_utils.analysis.audience import reach_of_publics
from course_utils.problem import Problem


@pytest.fixture
def audience() -> pd.DataFrame:
    rows = [("old", "page", 100, 50, 10), ("old", "photo", 100, 50, 5), ("young", "page", 100, 100, 60)]
    rows += [("young", "photo", 100, 100, 70)]
    return pd.DataFrame(rows, columns=["public", "platform", "asked", "online", "reached"])


PUBLICS = pd.DataFrame({"public": ["young", "old"], "people": [2000, 3000], "online": [2000, 1500]})


def test_the_best_platform_and_the_bounds(audience) -> None:
    found = reach_of_publics(audience, PUBLICS)
    assert found.index.tolist() == ["young", "old"]
    assert found["best"].tolist() == ["photo", "page"]
    assert found.loc["old", ["low", "high", "people_low", "people_high"]].tolist() == [0.1, 0.15, 300, 450]


def test_a_sum_above_everybody_is_everybody(audience) -> None:
    assert reach_of_publics(audience, PUBLICS).loc["young", "high"] == 1


def test_people_online_are_a_smaller_denominator_and_the_same_people(audience) -> None:
    online = reach_of_publics(audience, PUBLICS, of="online").loc["old"]
    assert (online["share"], online["people_low"]) == (0.2, 300)


def test_another_denominator_is_refused(audience) -> None:
    with pytest.raises(Problem, match="Did you mean “asked”"):
        reach_of_publics(audience, PUBLICS, of="aske")


def test_a_public_that_nobody_was_asked_is_left_out(audience) -> None:
    more = pd.concat([PUBLICS, pd.DataFrame({"public": ["new"], "people": [9], "online": [9]})])
    assert reach_of_publics(audience, more).index.tolist() == ["young", "old"]
    with pytest.raises(Problem, match="asked what it follows"):
        reach_of_publics(audience, more.tail(1))

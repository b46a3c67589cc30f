from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.analysis.influence import edges
from course_utils.analysis.rumour import Assumptions, deadline, last_useful_reply


@pytest.fixture(scope="module")
def ties():
    return edges(load_case("coop").posts, kind="share")


@pytest.mark.parametrize("count", ["believing", "believed"])
@pytest.mark.parametrize("asked", [{}, {"credibility": 0.4}, {"relay": 0.0}, {"pass_on": 0.4}])
def test_the_short_way_answers_as_the_long_one(ties, asked, count):
    taken = {"goal": 0.15, "count": count, "assumptions": Assumptions(**asked), "runs": 50}
    assert deadline(ties, **taken) == last_useful_reply(ties, replies=range(48), **taken).step


def test_all_in_time_gives_the_last_moment(ties):
    assert deadline(ties, goal=1.0, steps=10) == 9


def test_too_late_at_once_gives_none(ties):
    assert deadline(ties, goal=0.0) is None

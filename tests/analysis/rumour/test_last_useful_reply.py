import pytest

from course_utils.analysis.rumour import Assumptions, last_useful_reply, simulate
from course_utils.problem import Problem


def test_the_last_moment_keeps_to_the_goal_and_the_next_does_not(scale_free):
    found = last_useful_reply(scale_free, goal=0.25, runs=60)
    assert found.table.loc[found.step, "mean"] <= 0.25 < found.table.loc[found.step + 1, "mean"]
    assert 6 <= found.step <= 14 and found.ghost == pytest.approx(0.78, abs=0.03)


def test_each_row_is_a_simulation(small):
    found, one = last_useful_reply(small, replies=[2, 7], seed=3), simulate(small, reply=7, runs=100, seed=3)
    row = found.table.loc[7]
    assert row["mean"] == pytest.approx(one.mean) and row["spared"] == pytest.approx(one.spared)
    assert (row["low"], row["high"]) == pytest.approx(one.interval)


def test_too_late_already_and_always_in_time(small):
    deaf = Assumptions(reach=0)
    assert last_useful_reply(small, goal=0.1, replies=[0, 5], assumptions=deaf).step is None
    assert last_useful_reply(small, goal=1, replies=[5, 0]).step == 5


def test_exposure_closes_before_belief(small):
    belief, exposure = (
        last_useful_reply(small, goal=0.5, count=count).step for count in ("believing", "believed")
    )
    assert exposure < belief


@pytest.mark.parametrize(
    ("options", "words"),
    [({"runs": 49}, "from 50 up"), ({"replies": []}, "one moment"), ({"replies": [99]}, "“reply”"), ({"goal": 25}, "“goal”"),
     ({"count": "believer"}, "“believed”")],
)  # fmt: skip
def test_problems_say_what_to_do(small, options, words):
    with pytest.raises(Problem, match=words):
        last_useful_reply(small, **options)

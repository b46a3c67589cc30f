import math

import pytest

from course_utils.analysis.conversation import civility, evidence_rate
from course_utils.problem import Problem


def test_blanks_are_set_aside(thread):
    posts = thread(
        "a", "b>a", "c>a", "d", civil=[True, False, None, None], evidence=[True, True, False, True]
    )
    assert civility(posts)["a"] == 0.5 and math.isnan(civility(posts)["d"])
    assert evidence_rate(posts).to_dict() == pytest.approx({"a": 2 / 3, "d": 1})


def test_problems_say_what_to_do(thread):
    with pytest.raises(Problem, match="civil"):
        civility(thread("a"))
    with pytest.raises(Problem, match="True or False"):
        civility(thread("a", civil=["yes"]))

import pytest

from course_utils.analysis.conversation import quality
from course_utils.problem import Problem


def test_weights_decide_the_order(thread):
    posts = thread("a:x", "b>a:y", "c", civil=[False, False, True], evidence=False)
    even, civil = quality(posts)["quality"], quality(posts, {"civility": 1})["quality"]
    assert even.to_dict() == {"a": 0.05, "c": 0.25} and civil.to_dict() == {"a": 0, "c": 1}


def test_depth_is_capped(chain):
    parts = quality(chain.assign(civil=True, evidence=True), deep=10).loc["c0"]
    assert parts["depth"] == 1 and parts["quality"] == pytest.approx((38 / 39 + 3) / 4)


@pytest.mark.parametrize(
    ("options", "words"),
    [({"weights": {"depht": 1}}, "“depth”"), ({"weights": {"depth": 0}}, "above 0"), ({"weights": {}}, "above 0"),
     ({"weights": {"depth": -1, "civility": 2}}, "0 or more"), ({"deep": 0}, "1 or more")],
)  # fmt: skip
def test_problems_say_what_to_do(chain, options, words):
    with pytest.raises(Problem, match=words):
        quality(chain.assign(civil=True, evidence=True), **options)

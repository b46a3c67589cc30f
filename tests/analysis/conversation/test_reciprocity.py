import math

import pytest

from course_utils.analysis.conversation import reciprocity
from course_utils.problem import Problem


def test_star_and_chain(star, chain):
    assert reciprocity(star)["s0"] == 0 and reciprocity(star, "pairs")["s0"] == 0
    assert reciprocity(chain)["c0"] == pytest.approx(38 / 39) and reciprocity(chain, "pairs")["c0"] == 1


def test_coming_back_to_oneself_is_no_answer(thread):
    posts = thread("a:ana", "b>a:bo", "c>b:bo")
    assert reciprocity(posts)["a"] == 0 and reciprocity(posts, "pairs")["a"] == 0


def test_threads_stay_apart(thread):
    posts = thread("a:ana", "b>a:bo", "c:bo", "d>c:ana", "e>d:bo")
    assert reciprocity(posts, "pairs").to_dict() == {"a": 0, "c": 1}


def test_no_reply_is_nan(thread):
    assert math.isnan(reciprocity(thread("a"))["a"]) and math.isnan(
        reciprocity(thread("a:x", "b>a:x"), "pairs")["a"]
    )


def test_another_reading_is_a_problem(star):
    with pytest.raises(Problem, match="“pairs”"):
        reciprocity(star, "pair")

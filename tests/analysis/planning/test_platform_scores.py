from __future__ import annotations

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.planning import platform_scores
from course_utils.problem import Problem

AUDIENCE = pd.DataFrame(
    {"public": "riders", "platform": ["page", "photo", "video"], "share": [0.4, 0.2, 0.9]}
)
PLATFORMS = pd.DataFrame(
    {
        "platform": ["page", "page", "photo", "video"],
        "status": ["active", "active", "active", "dormant"],
        "hours_week": [10, 2, 4, 9],
    }
)
POSTS = pd.DataFrame({"platform": ["page", "page", "photo"], "kind": ["reply", "post", "reply"]})


def test_the_best_has_five_and_the_others_their_part():
    scores = platform_scores(AUDIENCE, PLATFORMS, POSTS, "riders")
    assert scores.loc["page"].round(2).tolist() == [5, 1.67, 2.5]
    assert scores.loc["photo"].tolist() == [2.5, 5, 5]


def test_a_profile_that_nobody_runs_is_left_out():
    assert "video" not in platform_scores(AUDIENCE, PLATFORMS, POSTS, "riders").index


@pytest.mark.parametrize("name", ["transit", "coop", "museum"])
def test_each_case_has_a_choice_to_make(name):
    case = load_case(name)
    for public in case.publics["public"]:
        scores = platform_scores(case.audience, case.platforms, case.posts, public)
        assert len(scores) > 1 and scores.max().eq(5).all() and scores.min().min() > 0


def test_an_unknown_public_is_named():
    with pytest.raises(Problem, match="riders"):
        platform_scores(AUDIENCE, PLATFORMS, POSTS, "tourists")

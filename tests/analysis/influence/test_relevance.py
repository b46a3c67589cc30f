import pytest

from course_utils.analysis.influence import relevance
from course_utils.problem import Problem


def test_share_of_all_posts_on_topic(posts):
    assert relevance(posts, "fares")["ana"] == pytest.approx(2 / 3)
    assert relevance(posts, "fares")["cy"] == 0


def test_posts_without_topic_are_off_topic(posts):
    assert relevance(posts.assign(topic=posts["topic"].where(posts["post_id"] != "p7")), "winter")["cy"] == 0


def test_unknown_topic_names_the_nearest(posts):
    with pytest.raises(Problem, match="Did you mean “fares”"):
        relevance(posts, "fare")

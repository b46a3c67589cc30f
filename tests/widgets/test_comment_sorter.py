from __future__ import annotations

import pytest

from course_utils.analysis.risk import KIT_TREE
from course_utils.problem import Problem
from course_utils.widgets import sort_comments
from tests.governance import governance_case


@pytest.fixture
def view():
    return sort_comments(governance_case())


def test_it_opens_on_the_kits_tree(view) -> None:
    assert view.tree == KIT_TREE
    assert view.status.sentence.startswith("0 comments are treated differently")


def test_the_way_of_a_comment_ends_at_the_first_yes(view) -> None:
    view.comment.value = "c4"
    assert view.walked.value.count("<li>") == 5
    assert "The tree: escalate. A: escalate. B: escalate." in view.walked.value


def test_another_decision_is_compared_at_once(view) -> None:
    view.menus["error"].value = "hide"
    assert "1 comment is treated differently" in view.status.sentence
    assert "Hidden: 1 instead of 0." in view.status.sentence


def test_the_strict_tree_and_back_take_one_drawing_each(view) -> None:
    drawings = []
    view.picture.observe(drawings.append, "value")
    view.strict.click()
    assert "Hidden: 2 instead of 0." in view.status.sentence
    view.kit.click()
    assert (len(drawings), view.tree) == (2, KIT_TREE)


def test_a_comment_is_text_and_not_html() -> None:
    case = governance_case()
    case.comments.loc[0, "text"] = "<script>x</script>"
    assert "<script>" not in sort_comments(case).walked.value


def test_no_comment_is_one_sentence() -> None:
    case = governance_case()
    object.__setattr__(case, "comments", case.comments.head(0))
    with pytest.raises(Problem, match="no comment to sort"):
        sort_comments(case)

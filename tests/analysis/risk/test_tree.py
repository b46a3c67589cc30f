import itertools

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.risk import DECISIONS, KIT_TREE, QUESTIONS, STRICT_TREE, Tree, decide, path
from course_utils.problem import Problem

FLAGS = ["threatening", "personal_data", "commercial", "insulting", "from_staff", "asks_for_action"]
COMMENT = st.fixed_dictionaries(
    {flag: st.booleans() for flag in FLAGS}
    | {"factual": st.sampled_from(["none", "true", "partly", "false"])}
)


def one(**facts: object) -> dict:
    return dict.fromkeys(FLAGS, False) | {"factual": "none"} | facts


def decided(tree: Tree, comment: dict) -> str:
    return decide(tree, pd.DataFrame([{"comment_id": "c1", **comment}]))["c1"]


@pytest.mark.parametrize(
    ("facts", "decision"),
    [
        ({}, "let_stand"),
        ({"factual": "true"}, "let_stand"),
        ({"factual": "partly"}, "correct"),
        ({"asks_for_action": True}, "solve"),
        ({"from_staff": True}, "escalate"),
        ({"insulting": True, "asks_for_action": True}, "hide"),
        ({"insulting": True, "threatening": True}, "escalate"),
    ],
)
def test_the_kits_tree(facts, decision):
    assert decided(KIT_TREE, one(**facts)) == decision


@given(COMMENT)
def test_a_threat_is_never_left_for_later(comment):
    assert decided(KIT_TREE, comment | {"threatening": True}) == "escalate"


@given(COMMENT)
def test_the_path_ends_at_the_first_yes(comment):
    answers = [yes for _, yes in path(KIT_TREE, comment)]
    assert not any(answers[:-1])
    assert answers[-1] or len(answers) == len(QUESTIONS)


@given(COMMENT)
def test_one_fact_at_most_leaves_the_order_free(comment):
    yes = [question for question, asks in QUESTIONS.items() if asks(comment)]
    reverse = Tree(KIT_TREE.branches[::-1])
    assert len(yes) > 1 or decided(reverse, comment) == decided(KIT_TREE, comment)


def test_the_order_matters_when_two_facts_meet():
    both = one(threatening=True, asks_for_action=True)
    trees = [Tree(order) for order in itertools.permutations([("threat", "escalate"), ("request", "solve")])]
    assert {decided(tree, both) for tree in trees} == {"escalate", "solve"}


def test_the_strict_tree_hides_what_the_other_corrects():
    assert decided(STRICT_TREE, one(factual="false")) == "hide"


def test_every_decision_of_the_trees_is_known():
    assert {decision for _, decision in KIT_TREE.branches + STRICT_TREE.branches} <= set(DECISIONS)


def test_a_misspelt_question_gets_the_nearest_one():
    with pytest.raises(Problem, match="Did you mean “threat”"):
        Tree((("treat", "hide"),))


def test_an_unknown_decision_gets_the_choices():
    with pytest.raises(Problem, match="let_stand, thank"):
        Tree((("threat", "xyz"),))

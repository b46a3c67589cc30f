"""Comments to triage."""

from __future__ import annotations

from course_utils.analysis.agreement import by_coder, cohen_kappa
from course_utils.cases.generator.listening.comments import KINDS
from course_utils.cases.schema import tables as schemas


def test_sixty_comments_of_every_kind_none_twice(heard) -> None:
    assert len(heard["comments"]) == 60
    assert heard["comments"]["text"].is_unique
    assert heard["comments"]["language"].eq("fr").mean() > 0.6
    assert set(heard["comment_decisions"]["kind"]) == set(KINDS)


def test_every_decision_is_taken_by_both(heard) -> None:
    decisions = by_coder(heard["comment_decisions"], "decision")
    allowed = set(schemas()["comment_decisions"].columns["decision"].allowed)
    assert set(decisions["A"]) == set(decisions["B"]) == allowed


def test_they_differ_where_two_answers_can_be_defended(heard) -> None:
    decisions = by_coder(heard["comment_decisions"], "decision")
    assert 0.65 <= cohen_kappa(decisions["A"], decisions["B"]) <= 0.9


def test_the_facts_lead_to_the_decision(heard) -> None:
    table = heard["comments"].merge(heard["comment_decisions"].query("coder == 'A'"), on="comment_id")
    assert set(table.loc[table["threatening"], "decision"]) == {"escalate"}
    assert set(table.loc[table["insulting"] | table["commercial"], "decision"]) == {"hide"}
    assert set(table.loc[table["kind"] == "error", "factual"]) <= {"false", "partly"}

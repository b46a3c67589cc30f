"""A query is run before it is marked, and what can't be run is told in one sentence."""

from __future__ import annotations

import pytest

from course_utils.checks import check_query
from course_utils.problem import Problem


@pytest.mark.parametrize("blank", ["…", "  ", None, ..., float("nan"), ["…"]])
def test_a_blank_is_still_to_be_answered(blank: object) -> None:
    with pytest.raises(Problem, match="still to be answered") as told:
        check_query("query", blank)
    assert told.value.kind == "blank"


@pytest.mark.parametrize("other", [3, ["boreane*", "coop*"], {"boreane*"}, print])
def test_something_else_than_a_text_is_no_query(other: object) -> None:
    with pytest.raises(Problem, match="one query between quotation marks") as told:
        check_query("query", other)
    assert told.value.kind == "not-a-query"


@pytest.mark.parametrize(
    ("query", "kind"),
    [("boreane* or coop*", "small-operator"), ("(boreane*", "parenthesis"), ('"boreane', "quotation")],
)
def test_a_query_that_cannot_be_run_says_why(query: str, kind: str) -> None:
    with pytest.raises(Problem) as told:
        check_query("query", query)
    assert told.value.kind == kind


def test_a_query_can_be_read_whatever_it_finds(capsys: pytest.CaptureFixture) -> None:
    check_query("query", "(@boreane_info OU coop*) SAUF lumen*")
    assert capsys.readouterr().out == "I can read query. Whether it is right is marked later.\n"

"""What assignment 02 tells in words about the case, looked up in its tables: the story, and the model answer."""

from __future__ import annotations

from functools import cache

from course_utils import load_case
from course_utils.analysis import audience, decision
from course_utils.cases import Case
from course_utils.language import number
from tests.notebooks.shelf import books


@cache
def coop() -> Case:
    return load_case("coop")


def said(cell: str) -> str:
    (book,) = (book for book in books("assignment", language="en") if book.number == "02")
    return next(one.source for one in book.cells if one.id == cell)


def test_the_report_added_three_platforms_up_to_more_than_half() -> None:
    assert sum(audience.group_shares(coop().overlap, most=1).values()) > 0.5


def test_about_half_of_the_applications_come_from_social_media() -> None:
    share = audience.recruitment_yields(coop().recruitment)["share_of_applications"]["social"]
    assert abs(share - 0.5) < 0.02


def test_users_of_the_internal_network_say_more_often_that_they_belong() -> None:
    survey = coop().survey
    assert audience.gaps(survey, "belonging", by="internal", within="group").loc["all", "low"] > 0
    assert f"{len(survey)} employees" in said("q8-words")


def test_the_model_answer_gives_the_page_its_figures() -> None:
    told = said("w1-treasurer")
    table = decision.benefit_cost(coop().costs, coop().benefits)
    page = table.loc["page"]
    shown = [number(page["cost"]), number(page["expected"]), number(page["per_person"], 2)]
    shown += [number(table.loc["newsletter", "per_person"], 2)]
    assert [figure for figure in shown if figure not in told] == []
    assert 1 < page["ratio"] < 1.1 and 0.3 < page["ratio_low"] < 0.37
    assert 0.88 < decision.full_costs(coop().costs)["share_of_work"]["page"] < 0.92


def test_three_quarters_of_the_benefit_are_sales_that_were_not_lost() -> None:
    rows = coop().benefits.query("option == 'page' and unit == 'dollars'").set_index("nature")["expected"]
    assert 0.7 < rows["avoided"] / rows.sum() < 0.8


def test_two_hours_more_and_the_page_costs_more_than_it_brings() -> None:
    costs = coop().costs
    (now,) = costs.loc[costs["cost"] == "K01", "hours"]
    assert now < decision.break_even_hours(costs, coop().benefits, "K01") < now + 2


def test_the_model_answer_gives_the_relationship_its_starting_values() -> None:
    index = audience.relationship_index(coop().survey, coop().survey_items)["index"]
    told = [number(index["trust"], 1), number(index["control_mutuality"], 1)]
    assert f"trust stands at {told[0]} out of 7 and the feeling of having a say at {told[1]}" in said(
        "w1-treasurer"
    )
    waits = audience.response_times(coop().inbox, coop().staffing)
    assert 15 < waits.loc["unstaffed", "median"] < 16

"""Tables in the order that a reader wants, with sums that are right."""

from __future__ import annotations

import pytest

from course_utils.plan import Plan, steps
from course_utils.plan.documents import Figure, Rows, contents

ROLES = {"roles": [{"role": "Adviser", "hours": 10}]}
TASK = {"task": "Reply", "does": "Ana, Bo", "approves": "Cy", "consulted": "ana", "informed": "Board"}


def block(step: int, part: str, **kept: object):
    """What a document says of ``part`` when the step holds ``kept``."""
    sections = contents(Plan({4: ROLES, step: {**(ROLES if step == 4 else {}), **kept}}), steps())
    return next((one for one in sections[step].blocks if one.part == part), None)


def test_the_calendar_goes_by_week_with_its_hours_against_those_of_the_roles():
    rows = [
        {"content": "late", "hours": 2},
        {"week": "2027-01-19", "content": "b", "hours": 4},
        {"week": "2027-01-11", "content": "a", "hours": 6.5},
        {"week": "2027-01-18", "content": "c", "hours": 1},
    ]
    table = block(7, "calendar", calendar=rows)
    said = [(row[2], row[4]) for row in table.rows]
    assert said == [
        ("a", "6.5"),
        ("", "6.5 of 10.0"),
        ("c", "1"),
        ("b", "4"),
        ("", "5.0 of 10.0"),
        ("late", "2"),
    ]
    assert table.strong == {1, 4}


def test_the_budget_has_a_total_and_the_scenarios_to_compare():
    items = [{"item": "Tool", "cost": 900}, {"item": "Hours", "cost": 1200.5}, {"item": "Unknown"}]
    scenarios = [{"scenario": "pilot", "cost": 2000, "loss": 500}]
    table = block(10, "budget", budget=items, scenarios=scenarios)
    assert [row[:2] for row in table.rows[3:]] == [
        ("Total", "2,100.50"),
        ("To compare: listen and try a pilot", "2,000"),
    ]
    assert table.strong == {3}
    assert block(10, "scenarios", scenarios=scenarios).rows[0][-1] == "2,500"


def test_a_matrix_of_tasks_and_people():
    table = block(4, "responsibilities", responsibilities=[TASK, {"task": "Sort", "does": "Bo"}])
    assert table.header == ("Task", "Ana", "Bo", "Cy", "Board")
    assert table.rows == (("Reply", "R/C", "R", "A", "I"), ("Sort", "", "R", "", ""))
    assert table.note.startswith("R: does it.")


@pytest.mark.parametrize("names", [", ".join("abcdefghi"), "A" * 41])
def test_people_who_do_not_fit_on_a_page_stay_a_list(names):
    table = block(4, "responsibilities", responsibilities=[{**TASK, "does": names}])
    assert table.header[:2] == ("Task", "Does it")


def test_indicators_go_from_what_is_put_in_to_what_changes():
    levels = ("impact", None, "input", "outtake")
    sheet = [{"indicator": str(n), "level": level} for n, level in enumerate(levels)]
    table = block(9, "measurement_sheet", measurement_sheet=sheet)
    assert [row[1] for row in table.rows] == ["2", "3", "0", "1"]


def test_all_evidence_is_listed_once_with_its_places():
    sceptics = [
        {"claim": "We reply.", "evidence": "E07, E02"},
        {"claim": "Few do.", "evidence": "The survey"},
    ]
    table = block(10, "evidence_list", sceptics=sceptics, pitch="We reply (E02).")
    assert table.rows == (
        ("1", "E02", "step 10, The sceptics; step 10, The pitch"),
        ("2", "E07", "step 10, The sceptics"),
        ("3", "The survey", "step 10, The sceptics"),
    )


@pytest.mark.parametrize(
    ("step", "part", "kept"),
    [
        (7, "hours", {"calendar": [{"week": "2027-01-11"}]}),
        (7, "hours", {"calendar": [{"week": "2027-01-11", "hours": -1}]}),
        (10, "bills", {"scenarios": [{"scenario": "pilot", "cost": 1, "loss": 2}]}),
        (10, "evidence_list", {"sceptics": [{"claim": "We reply."}]}),
        (10, "budget", {"budget": []}),
    ],
)
def test_what_is_not_there_makes_no_table_and_no_figure(step, part, kept):
    assert block(step, part, **kept) is None


def test_the_figures_say_what_they_show_with_their_numbers(model):
    hours, bills = (one for section in model for one in section.blocks if isinstance(one, Figure))
    assert "The fullest week, of 1 February 2027, takes 7.0 hours." in hours.chart.description
    assert isinstance(bills.numbers, Rows)
    assert [row[-1] for row in bills.numbers.rows] == ["$14,960", "$14,178", "$18,673"]

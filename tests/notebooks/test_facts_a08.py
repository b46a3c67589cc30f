"""What assignment 08 says of the case in its scenes and model answers, looked up in the tables."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.decision import benefit_cost, compare_scenarios
from tests.notebooks.assignment import open_assignment

CASE = load_case("coop")
BILLS = compare_scenarios(CASE.costs, CASE.benefits, CASE.risks)
EVIDENCE = CASE.evidence.set_index("evidence")["value"]
FIGURES = [
    "7,368",
    "58,770",
    "56,188",
    "56,670",
    "63,138",
    "66,327",
    "3,459",
    "15.6",
    "4.0",
    "9,950",
    "3,000",
]


def test_days_of_the_week() -> None:
    asked = {
        "2026-11-09": "Monday",
        "2026-11-26": "Thursday",
        "2027-01-04": "Monday",
        "2027-06-15": "Tuesday",
    }
    assert {day: pd.Timestamp(day).day_name() for day in asked} == asked


def test_the_bills() -> None:
    expected = (-BILLS["net"]).round().astype(int).to_dict()
    cautious = (-BILLS["net_low"]).round().astype(int).to_dict()
    assert expected == {"nothing": 58770, "listening": 56188, "pilot": 56670}
    assert cautious == {"nothing": 58770, "listening": 63138, "pilot": 66327}
    assert round(BILLS.loc["pilot", "cost"]) == 13368
    assert round(BILLS.loc["pilot", "cost"] - BILLS.loc["listening", "cost"], -3) == 6000


def test_the_benefit_of_listening() -> None:
    row = benefit_cost(CASE.costs, CASE.benefits).loc["listening"]
    assert (row["cost"], row["low"], row["expected"]) == (7368, 3000, 9950)
    readings = CASE.costs[(CASE.costs["option"] == "listening") & (CASE.costs["hours"] > 0)]
    assert readings["times"].tolist() == [104]


def test_the_evidence_that_is_quoted() -> None:
    values = {"E01": 88, "E03": 15.6, "E04": 3459, "E13": 7368, "E14": 11, "E15": 58770}
    assert {name: EVIDENCE[name] for name in values} == values
    assert "E31" not in EVIDENCE.index


@pytest.mark.parametrize("edition", ["en", "fr"])
def test_the_model_answers_give_these_figures(edition: str) -> None:
    cells = {cell.id: cell.source for cell in open_assignment("08", edition).book.cells}
    told = cells["w1-memo"] + cells["w2-no"]
    written = [
        figure if edition == "en" else figure.replace(",", "\u00a0").replace(".", ",") for figure in FIGURES
    ]
    assert [figure for figure in written if figure not in told] == []
    for cell, least, most in (("w1-memo", 220, 380), ("w2-no", 120, 230)):
        assert least <= len(cells[cell].split()) <= most

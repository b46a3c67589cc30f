"""What the capstone says of the museum in its scene and model answer, looked up in the tables and the model plan."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.decision import compare_scenarios
from course_utils.plan import example_plan
from tests.notebooks.assignment import open_assignment
from tests.notebooks.shelf import ROOT

CASE = load_case("museum")
EVIDENCE = CASE.evidence.set_index("evidence")
BILLS = compare_scenarios(CASE.costs, CASE.benefits, CASE.risks)
STEPS = example_plan("museum").steps
FIGURES = [
    "2,418",
    "3,695",
    "4.5",
    "540",
    "1,200",
    "17.4",
    "0.7",
    "14,960",
    "11,760",
    "14,178",
    "4,516",
    "14,157",
]
FIGURES += ["777", "17,896", "1,249", "1,624", "3.34", "3.7", "83", "23"]


def test_the_scene() -> None:
    assert pd.Timestamp("2026-09-14").day_name() == pd.Timestamp("2026-10-12").day_name() == "Monday"
    weeks = CASE.posts[CASE.posts["kind"] != "reply"].set_index("time").resample("7D", origin="2025-09-01")
    assert (weeks.size().max(), weeks.size().idxmax()) == (821, pd.Timestamp("2026-01-26"))
    hours = CASE.hours.groupby("role_en")["available"].mean()
    assert 29 < hours.sum() < 33
    assert hours[[role for role in hours.index if role.startswith("Volunteer")]].sum() > hours.sum() / 2


def test_the_bills() -> None:
    loss = (BILLS["loss"] - BILLS["avoided"]).round().astype(int).to_dict()
    assert loss == {"nothing": 14960, "listening": 11760, "pilot": 14157}
    assert BILLS["cost"].round().astype(int).to_dict() == {"nothing": 0, "listening": 2418, "pilot": 4516}
    assert BILLS["gained"].round().astype(int).to_dict() == {"nothing": 0, "listening": 0, "pilot": 777}
    assert (-BILLS["net"]).round().astype(int).to_dict() == {
        "nothing": 14960,
        "listening": 14178,
        "pilot": 17896,
    }


def test_the_evidence_that_is_quoted() -> None:
    values = {"E01": 3, "E02": 3695, "E07": 29, "E08": 17.4}
    assert {name: EVIDENCE.loc[name, "value"] for name in values} == values
    assert "3.34" in EVIDENCE.loc["E11", "claim_en"]


def test_the_hours_of_the_plan() -> None:
    roles = {row["role"]: row["hours"] for row in STEPS[4]["roles"]}
    assert sum(row["hours"] for row in STEPS[3]["platforms"]) == 7
    assert round(roles["Assistant to the director"] + roles["Volunteer at the mail"]) == 23
    assert STEPS[4]["promise_kept"] == 83


@pytest.mark.parametrize("edition", ["en", "fr"])
def test_the_model_answer_gives_these_figures(edition: str) -> None:
    cells = {cell.id: cell.source for cell in open_assignment("09", edition).book.cells}
    written = [
        figure if edition == "en" else figure.replace(",", "\u00a0").replace(".", ",") for figure in FIGURES
    ]
    assert [figure for figure in written if figure not in cells["w1-memo"]] == []
    assert 450 <= len(cells["w1-memo"].split()) <= 800


@pytest.mark.parametrize(("page", "comma"), [("en/09-capstone.md", ","), ("fr/09-projet.md", "\xa0")])
def test_the_guide_gives_these_figures(page: str, comma: str) -> None:
    told = (ROOT / "guide" / page).read_text(encoding="utf-8")
    for bill in (-BILLS["net"]).round().astype(int):
        assert f"{bill:,}".replace(",", comma) in told

"""What lesson 08 claims about the case, looked up and computed again."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.decision import (
    compare_scenarios,
    evidence_orphans,
    full_costs,
    three_scenarios,
)
from course_utils.analysis.risk import sides
from course_utils.widgets import move_axis, move_guesses
from course_utils.widgets.guess_play import better_by, guesses
from tests.notebooks.shelf import ROOT, books

CASE = load_case("transit")
FIGURES = {
    "en": ["74,550", "79,936", "80,027", "65,527", "69,236", "28,661", "18,132", "68,891"]
    + ["15,250", "2,311", "3,709", "2,608", "4,550", "9,023", "1.14", "18.1", "13 weeks out of 52"]
    + ["37,765", "2,994", "5,314", "515 dollars", "3,194", "586", "3,123", "9,550", "527"],
    "fr": ["74 550", "79 936", "80 027", "65 527", "69 236", "28 661", "18 132", "68 891"]
    + ["15 250", "2 311", "3 709", "2 608", "4 550", "9 023", "1,14", "18,1", "13 semaines sur 52"]
    + ["37 765", "2 994", "5 314", "515 dollars", "3 194", "586", "3 123", "9 550", "527"],
}


@cache
def said(language: str) -> str:
    """All that the lesson, its questions and its instructor's page say, with plain spaces."""
    (book,) = [book for book in books("lesson", language=language) if book.number == "08"]
    texts = ["".join(cell.source for cell in book.cells)]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "guide" / language).glob("08-app*[ln].md")]
    texts.append((book.path.parent / "questions" / "08.yml").read_text(encoding="utf-8"))
    return "".join(texts).replace("\u00a0", " ")


def table(weeks: int = 8) -> pd.DataFrame:
    return compare_scenarios(CASE.costs, CASE.benefits, CASE.risks, three_scenarios(weeks)).round()


def lead(first: str, second: str, **changes: float) -> int:
    """By how much the first beats the second when some guesses are multiplied."""
    now = guesses(CASE)
    worth = better_by(CASE, now | {name: now[name] * factor for name, factor in changes.items()})
    return round(worth[first] - worth[second])


def evidence(name: str) -> pd.Series:
    return CASE.evidence.set_index("evidence").loc[name]


def test_the_evidence_that_is_quoted() -> None:
    assert "3,206" in evidence("E01")["claim_en"] and "4.3%" in evidence("E01")["claim_en"]
    assert "private groups" in evidence("E01")["limit_en"]
    assert "13 weeks out of 52" in evidence("E14")["claim_en"]
    assert evidence("E16")["value"] == table().loc["listening", "cost"] == 9936


def test_two_claims_of_four_are_orphans() -> None:
    memo = ["Us (E01).", "Alone (E16).", "Everybody follows us.", "Competitors (E27)."]
    assert evidence_orphans(memo, CASE.evidence) == memo[2:]


def test_costs_and_losses() -> None:
    assert table()["cost"].tolist() == [0, 9936, 18132]
    assert table()["loss"].tolist() == [74550, 74550, 68891]


def test_the_first_claim_says_more_than_its_evidence() -> None:
    assert "with or without us" in evidence("E01")["claim_en"]


def test_where_costs_and_losses_come_from() -> None:
    a_year = [round(loss) for loss in sides(CASE.risks)["before"][["abstaining", "integrating"]]]
    assert a_year == [74550, 37765]
    assert round(a_year[0] * 44 / 52 + a_year[1] * 8 / 52) == 68891
    page = full_costs(CASE.costs).loc["page"]
    assert page["full"] - page["later"] == 2994
    assert round(9936 + 2994 + page["later"] * 8 / 52) == 18132


def test_cautious_benefits_reverse_the_order() -> None:
    assert (-table()["net_low"]).tolist() == [74550, 79936, 80027]
    assert (-table()["net"]).tolist() == [74550, 69236, 65527]
    assert table().loc["pilot", "better_by"] == 9023


def test_a_week_and_a_year() -> None:
    assert table(1)["net"].idxmax() == "listening"
    assert -table(52).loc["pilot", "net"] == 28661


def test_what_weighs_most() -> None:
    found = move_guesses(CASE).table
    assert (found.index[0], round(found["swing"].iloc[0])) == ("listening", 15250)
    assert not found["flips"].any()


def test_one_guess_flips_listening_only() -> None:
    assert lead("listening", "nothing") == 5314
    assert lead("listening", "nothing", listening=0.5) == -2311


def test_cautious_listening_flips_even_the_pilot() -> None:
    benefits = CASE.benefits.copy()
    listening = benefits["option"] == "listening"
    assert benefits.loc[listening, ["low", "expected"]].squeeze().tolist() == [4550, 15250]
    benefits["expected"] = benefits["expected"].where(~listening, benefits["low"])
    bills = compare_scenarios(CASE.costs, benefits, CASE.risks)
    assert bills.loc["pilot", "better_by"] == pytest.approx(9023 - (15250 - 4550), abs=1)


def test_two_guesses_together_flip_the_pilot() -> None:
    view = move_guesses(CASE)
    view.pair.value = ("pilot", "listening")
    assert not view.table["flips"].any()
    assert lead("pilot", "listening") == 3709
    assert view.table.loc[["risk", "page"], "at_low"].round().tolist() == [515, 586]
    assert lead("pilot", "listening", risk=0.5, page=0.5) == 3709 - 3194 - 3123 == -2608


def test_the_worst_risk_of_abstaining_is_the_rumour() -> None:
    rumour = CASE.risks.set_index("risk").loc["R07"]
    assert rumour["probability"] == guesses(CASE)["risk"]
    assert "rumour" in rumour["text_en"]


def test_how_long_the_bars_look() -> None:
    said_by_it = move_axis(CASE).status.sentence
    assert "begins at $65,000" in said_by_it
    assert "looks 18.1 times" in said_by_it and "1.14 times" in said_by_it
    assert round((74550 - 65000) / (65527 - 65000), 1) == round(9550 / 527, 1) == 18.1


@pytest.mark.parametrize("language", FIGURES)
def test_the_figures_stand_in_the_text(language: str) -> None:
    assert [figure for figure in FIGURES[language] if figure not in said(language)] == []

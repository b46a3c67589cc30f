"""What lesson 01 claims about the case, looked up in its tables: data may be generated again, words stay behind."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from course_utils import language, load_case
from course_utils.analysis import decision
from course_utils.cases import Case
from course_utils.language import number, percent
from tests.notebooks.shelf import ROOT, books

EDITIONS = pytest.mark.parametrize("edition", ["en", "fr"])
TODAY = pd.Timestamp(2026, 9, 8)
EVENTS, WAVES, STEADY = {"electric", "cuts"}, {"delays", "fares", "access"}, {"app", "drivers"}


@cache
def case() -> Case:
    return load_case("transit")


@cache
def posts() -> pd.DataFrame:
    return decision.posts_by_month(case().posts)


@cache
def months() -> pd.DataFrame:
    return decision.replies_by_month(case().inbox)


@cache
def objective() -> pd.DataFrame:
    return case().objectives.set_index("objective")


@cache
def said(edition: str, cell: str) -> str:
    """The words of a cell of the lesson."""
    (book,) = (book for book in books("lesson", language=edition) if book.number == "01")
    return next(one.source for one in book.cells if one.id == cell)


def check(edition: str, text: str, figures: list[tuple[float, str | int]]) -> None:
    """Each figure stands in the text as the edition writes it: "%" for a share, or a number of decimals."""
    language.use(edition)
    written = [percent(value) if how == "%" else number(value, int(how)) for value, how in figures]
    assert [one for one in written if one not in text] == []


def test_the_scene_is_a_tuesday_after_the_data() -> None:
    assert TODAY.day_name() == "Tuesday" and case().posts["time"].max() < TODAY


@EDITIONS
def test_the_four_cells(edition: str) -> None:
    spared = case().benefits.query("option == 'page' and nature == 'saving'")["expected"].sum()
    cost = decision.full_costs(case().costs)["full"]["page"]
    check(edition, said(edition, "grid-idea"), [(spared, 0), (cost, 0)])


def test_the_two_risks_that_are_told_are_in_the_register() -> None:
    text = case().risks.set_index("risk")
    assert ("photograph" in text["text_en"]["R02"], text["side"]["R02"]) == (True, "integrating")
    assert ("half-true rumour" in text["text_en"]["R07"], text["side"]["R07"]) == (True, "abstaining")
    assert ("unofficial profile" in text["text_en"]["R08"], text["side"]["R08"]) == (True, "abstaining")
    page = case().costs.set_index("cost")
    assert (page["hours"]["K01"], page["times"]["K01"]) == (12, 52)


@EDITIONS
def test_the_objectives_of_the_note_are_those_of_the_case(edition: str) -> None:
    table = said(edition, "thread-idea").replace("\u00a0", " ")
    rows = objective()[objective()["level"] == "social"].fillna({"parent": ""})
    lines = [
        f"| {name} | {row[f'text_{edition}']} | {row['parent']}".rstrip() for name, row in rows.iterrows()
    ]
    assert [line for line in lines if line.replace("\u00a0", " ") not in table] == []


@EDITIONS
def test_four_of_six_arrive_five_have_an_arrow_three_are_counted(edition: str) -> None:
    table = case().objectives
    arrows = table[table["level"] == "social"]["parent"].notna().mean()
    shares = [decision.alignment_share(table), arrows, decision.alignment_share(table, measured=True)]
    check(edition, said(edition, "thread-explain"), [(share, "%") for share in shares])
    assert round(6 * shares[0]) == 4 and round(6 * shares[1]) == 5


def test_who_is_lost_and_why() -> None:
    found = decision.chains(case().objectives)
    assert found.loc[["S5", "S6"], "ends"].tolist() == ["no-parent", "lost-above"]
    assert found["path"]["I4"] == ("I4", "S5") and not found["measured"]["S4"]
    assert decision.uncovered(case().objectives) == ["C5"]


@EDITIONS
def test_an_arrow_from_s6_to_c1_gives_five_of_six(edition: str) -> None:
    table = case().objectives.copy()
    table.loc[table["objective"] == "S6", "parent"] = "C1"
    check(edition, said(edition, "thread-explain"), [(decision.alignment_share(table), "%")])


def test_the_best_dressed_of_the_four_is_the_orphan() -> None:
    found = decision.smart_findings(case().objectives, case().publics, TODAY)
    assert found.index[found["complete"]].tolist() == ["S1", "S2"]
    assert (found["missing"]["S3"], found["missing"]["S6"]) == (("baseline",), ("mission",))
    assert set(found["missing"]["S4"]) == set(decision.FIELDS) - {"mission"}
    assert set(found["missing"]["S5"]) == {"public", "mission"}


@EDITIONS
def test_the_example_of_an_objective(edition: str) -> None:
    row = objective().loc["S1"]
    check(edition, said(edition, "gost-idea"), [(row["baseline"], 1), (row["target"], 1)])
    assert (row["due"], row["public"]) == (pd.Timestamp(2027, 3, 31), "daily")
    second = objective().loc["S2"]
    assert (second["baseline"], second["target"], second["due"]) == (89, 95, row["due"])


@EDITIONS
def test_what_the_past_says_of_both_targets(edition: str) -> None:
    hours, replied = months()["hours"], months()["replied"]
    code = said(edition, "past-run")
    assert 'months["hours"], 15.1, 9.1' in code and 'months["replied"], 89, 95' in code
    first, second = objective().loc["S1"], objective().loc["S2"]
    assert decision.months_at_target(hours, first["baseline"], first["target"]) == []
    reached = decision.months_at_target(replied, second["baseline"], second["target"])
    assert [month.month for month in reached] == [4, 7]
    assert (hours.idxmin().month, hours.idxmax().month) == (9, 1)
    assert (hours < first["baseline"]).sum() == 10
    check(
        edition, said(edition, "past-explain"), [(hours.min(), 1), (hours.max(), 1), (first["baseline"], 1)]
    )


@EDITIONS
def test_two_months_of_autumn_hear_nothing_of_electric_buses(edition: str) -> None:
    found = decision.topics_heard(posts(), start=1, months=2)
    assert posts().index[0].month == 9 and len(posts().columns) == 7
    assert (found["posts"]["electric"], found["year_place"]["electric"]) == (0, 1)
    assert posts().index[(posts()["electric"] > 0).argmax()].month == 1
    figures = [found["posts"].sum(), found["year_posts"]["electric"], found["year_posts"].sum()]
    check(edition, said(edition, "listen-explain"), [(figure, 0) for figure in figures])


def test_three_families_of_topics() -> None:
    settled = {topic: decision.months_to_settle(posts()[topic]) for topic in posts()}
    assert {topic for topic, length in settled.items() if length == 12} == EVENTS
    assert {topic for topic, length in settled.items() if length == 9} == WAVES
    assert {topic for topic, length in settled.items() if length in (3, 4)} == STEADY


@EDITIONS
def test_what_three_months_and_an_average_are_worth(edition: str) -> None:
    error = decision.baseline_errors(posts()["delays"])["error"][3]
    electric = posts()["electric"]
    assert not electric.between(electric.mean() - 10, electric.mean() + 10).any()
    seniors = case().publics.set_index("public").loc["seniors"]
    away = seniors["people"] - seniors["online"]
    figures = [(error, "%"), (electric.mean(), 0), (away, 0), (seniors["people"], 0)]
    check(edition, said(edition, "settle-explain"), figures)


@EDITIONS
def test_the_calendar_reaches_the_target_from_three_beginnings_of_seven(edition: str) -> None:
    delays = posts()["delays"]
    changes = decision.changes_after(delays, later=5)
    assert ((changes <= -1 / 3).sum(), len(changes)) == (3, 7)
    assert (changes.idxmax().month, changes.idxmin().month) == (10, 3)
    march, august = delays.loc["2026-03-01"], delays.loc["2026-08-01"]
    check(edition, said(edition, "calendar-trap"), [(march, 0), (august, 0), (-changes.min(), "%")])
    check(edition, said(edition, "calendar-mean"), [(changes.max(), "%")])


@EDITIONS
def test_the_questions_give_the_same_figures(edition: str) -> None:
    asked = (ROOT / "notebooks" / edition / "questions" / "01.yml").read_text(encoding="utf-8")
    delays = posts()["delays"]
    shares = [decision.alignment_share(case().objectives), decision.baseline_errors(delays)["error"][3]]
    shares.append(-decision.changes_after(delays, later=5).min())
    check(edition, asked, [(share, "%") for share in shares])


@pytest.mark.parametrize("page", ["en/01-strategy.md", "fr/01-strategie.md"])
def test_the_guide_gives_the_same_figures(page: str) -> None:
    guide = (ROOT / "guide" / page).read_text(encoding="utf-8")
    share = decision.alignment_share(case().objectives)
    delays = posts()["delays"]
    error = decision.baseline_errors(delays)["error"][3]
    figures = [(share, "%"), (months()["hours"].max(), 1), (months()["hours"].min(), 1), (error, "%")]
    check(
        page[:2],
        guide,
        [*figures, (decision.changes_after(delays, 5).max(), "%"), (posts()["electric"].sum(), 0)],
    )

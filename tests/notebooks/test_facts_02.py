"""What lesson 02 claims about its case, looked up in the tables: data may be generated again, words stay behind."""

from __future__ import annotations

from functools import cache

import pytest

from course_utils import language, load_case
from course_utils.analysis import audience, decision
from course_utils.cases import Case
from course_utils.language import number, percent
from tests.notebooks.shelf import ROOT, books

EDITIONS = pytest.mark.parametrize("edition", ["en", "fr"])


@cache
def case() -> Case:
    return load_case("transit")


@cache
def said(edition: str, cell: str) -> str:
    """The words of a cell of the lesson."""
    (book,) = (book for book in books("lesson", language=edition) if book.number == "02")
    return next(one.source for one in book.cells if one.id == cell)


def check(edition: str, cell: str, figures: list[tuple[float, str | int]]) -> None:
    """Each figure stands in the cell as the edition writes it: "%" for a share, or a number of decimals."""
    language.use(edition)
    written = [percent(value) if how == "%" else number(value, int(how)) for value, how in figures]
    # Words write a minus sign; the formatted number has a hyphen.
    missing = [one for one in written if one.replace("-", "−") not in said(edition, cell)]
    assert missing == []


@cache
def ratios():
    return decision.benefit_cost(case().costs, case().benefits)


@cache
def index():
    return audience.relationship_index(case().survey, case().survey_items)


@EDITIONS
def test_the_sum_the_bounds_and_the_union(edition: str) -> None:
    shares = [audience.group_shares(case().overlap, most) for most in (1, 2, 3)]
    known = [audience.union_bounds(one) for one in shares[:2]]
    figures = [(end, "%") for one in known for end in (one.low, one.high)]
    check(
        edition, "union-explain", [(sum(shares[0].values()), "%"), *figures, (audience.union(shares[2]), "%")]
    )
    check(edition, "scene", [(sum(shares[0].values()), "%")])
    check(edition, "union-ask", [(case().overlap["asked"].iloc[0], 0)])


def test_the_panel_asked_as_many_officials_as_people_at_the_depot() -> None:
    asked = case().audience.groupby("public")["asked"].first()
    assert asked["municipalities"] == asked["drivers_staff"]


@EDITIONS
def test_seniors_are_the_second_public_and_hardly_reached(edition: str) -> None:
    reach = audience.reach_of_publics(case().audience, case().publics)
    online = audience.reach_of_publics(case().audience, case().publics, of="online")
    assert reach["people"].nlargest(2).index[1] == "seniors" == reach["high"].idxmin()
    row = reach.loc["seniors"]
    check(
        edition,
        "publics-explain",
        [(row["people"], 0), (row["share"], "%"), (online["share"]["seniors"], "%")],
    )


def test_money_alone_puts_the_page_first_at_eleven_to_one() -> None:
    money = decision.benefit_cost(case().costs, case().benefits, count_hours=False)
    assert money["ratio"].idxmax() == "page"
    assert round(money["ratio"]["page"]) == 11
    assert 4 < money["ratio_low"]["page"] < 5


def test_what_was_paid_is_a_tool_and_a_training_and_twelve_hours_a_week_are_missing() -> None:
    page = case().costs[case().costs["option"] == "page"].set_index("cost")
    assert page.index[page["amount"] > 0].tolist() == ["K02", "K03"]
    assert (page["hours"]["K01"], page["times"]["K01"]) == (12, 52)


@EDITIONS
def test_hours_bring_the_page_from_first_to_third(edition: str) -> None:
    costs, order = decision.full_costs(case().costs), ratios()["ratio"].sort_values(ascending=False)
    assert order.index.get_loc("page") == 2
    assert ratios().index[ratios()["ratio_low"] > 1].tolist() == ["newsletter"]
    page = ratios().loc["page"]
    figures = [(costs["full"]["page"], 0), (costs["share_of_work"]["page"], "%"), (page["ratio"], 2)]
    check(edition, "bargain-mean", [*figures, (page["ratio_low"], 2), (page["ratio_high"], 2)])


@EDITIONS
def test_what_each_ratio_lets_one_say(edition: str) -> None:
    page, newsletter = ratios().loc["page"], ratios().loc["newsletter"]
    assert ratios()["per_person"].idxmin() == "page"
    even = decision.break_even_hours(case().costs, case().benefits, "K01")
    back = decision.return_on_investment(page["expected"], page["cost"])
    figures = [(even, 1), (12, 0), (back, "%"), (page["ratio"], 2), (newsletter["ratio"], 2)]
    avoided = case().benefits.query("option == 'page' and nature == 'avoided'")["expected"].sum()
    money = [(avoided, 0), (page["expected"], 0)]
    check(
        edition, "meter-explain", [*figures, *money, (page["per_person"], 2), (newsletter["per_person"], 2)]
    )


def test_two_hours_more_a_week_and_the_page_loses_money() -> None:
    assert 12 < decision.break_even_hours(case().costs, case().benefits, "K01") < 14


@EDITIONS
def test_waits(edition: str) -> None:
    waits = audience.response_times(case().inbox, case().staffing)
    week = case().staffing
    staffed = (week["end"] - week["start"])[week["people"] > 0].sum() / 168
    assert waits["median"]["staffed"] * 4 < waits["median"]["unstaffed"]
    assert waits["mean"]["all"] > 1.4 * waits["median"]["all"]
    check(
        edition,
        "waits-explain",
        [(staffed, "%"), (waits["median"]["all"], 1), (1 - waits["reply_rate"]["all"], "%")],
    )
    check(edition, "discussion", [(waits["reply_rate"]["all"], "%")])


@EDITIONS
def test_the_mistake_hides_in_the_index_and_shows_in_alpha(edition: str) -> None:
    forgotten = audience.relationship_index(case().survey, case().survey_items, [])
    assert (abs(forgotten["index"] - index()["index"]) < 0.35).all()
    both = [
        (table.loc["trust", column], 2) for table in (forgotten, index()) for column in ("index", "alpha")
    ]
    check(edition, "turn-explain", both)


def test_turning_the_other_two_pleases_alpha_as_much() -> None:
    turned = audience.relationship_index(case().survey, case().survey_items, ["q01", "q09"])
    assert turned["alpha"]["trust"] == pytest.approx(index()["alpha"]["trust"])
    assert turned["index"]["trust"] == pytest.approx(6 - index()["index"]["trust"])


@EDITIONS
def test_trust_and_belonging_go_together(edition: str) -> None:
    scores = audience.relationship_scores(case().survey, case().survey_items)
    found = audience.spearman(scores["trust"], case().survey["belonging"])
    check(edition, "belong-r-words", [(found.r, 2), (found.low, 2), (found.high, 2), (found.count, 0)])


@EDITIONS
def test_most_of_the_gap_is_where_people_work(edition: str) -> None:
    asked = {"value": "belonging", "by": "internal", "within": "group"}
    table, left = audience.gaps(case().survey, **asked), audience.adjusted_gap(case().survey, **asked)
    assert table["gap"][["office", "management"]].abs().max() < 0.2
    assert table["gap"]["field"] == pytest.approx(0.5, abs=0.05)
    assert table["low"]["field"] < 0
    check(edition, "belong-ask", [(table["gap"]["all"], 1)])
    shares = [(table["share"][group], "%") for group in ("office", "field")]
    others = [(table["without_it"][group], 1) for group in ("office", "field")]
    check(edition, "belong-explain", [(left, 1), (table["gap"]["all"], 1), *shares, *others])


@EDITIONS
def test_applications_are_not_hires(edition: str) -> None:
    yields = audience.recruitment_yields(case().recruitment)
    social = yields.loc["social"]
    taken = [(100 * yields["hire_rate"][source], 1) for source in ("social", "referral")]
    shares = [(social["share_of_applications"], "%"), (social["share_of_hires"], "%")]
    check(edition, "hires-explain", [*shares, *taken])
    check(edition, "scene", [(social["share_of_applications"], "%")])


@EDITIONS
def test_the_conversation_takes_place_anyway_and_listening_costs_less(edition: str) -> None:
    talk = case().posts.query("kind != 'share' and topic != 'life'")
    ours = (talk["account"] == case().organisation).mean()
    costs = decision.full_costs(case().costs)["full"]
    others = talk["account"][talk["account"] != case().organisation].nunique()
    figures = [(len(talk), 0), (100 * ours, 1), (costs["listening"], 0), (costs["page"], 0), (others, 0)]
    check(edition, "anyway-explain", figures)


@pytest.mark.parametrize("page", ["en/02-advantages.md", "fr/02-avantages.md"])
def test_the_guide_gives_the_same_figures(page: str) -> None:
    language.use(page[:2])
    guide = (ROOT / "guide" / page).read_text(encoding="utf-8")
    union = audience.union(audience.group_shares(case().overlap))
    even = decision.break_even_hours(case().costs, case().benefits, "K01")
    figures = [
        percent(union),
        number(ratios()["ratio"]["page"], 2),
        number(even, 1),
        number(index()["index"]["trust"], 2),
    ]
    assert [figure for figure in figures if figure not in guide] == []

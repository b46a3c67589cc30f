"""What lesson 07 claims about the case and about its plan, looked up and computed again."""

from __future__ import annotations

from functools import cache
from math import factorial

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.planning import (
    broken_pairs,
    count_orders,
    critical_path,
    platform_fit,
    platform_scores,
    posts_that_fit,
)
from course_utils.analysis.risk import to_answer, weekly_load
from course_utils.plan import steps
from course_utils.widgets import plan_calendar
from course_utils.widgets.calendar_play import HOURS
from course_utils.widgets.launch_play import START, WEEKS
from course_utils.widgets.platform_weights import WEIGHTS
from course_utils.widgets.step_order import FIRST_DRAFT
from tests.notebooks.shelf import ROOT, books

CASE = load_case("transit")
NEEDS = {step.step: list(step.needs) for step in steps("en")}


@cache
def said(language: str) -> str:
    """All that the lesson, its questions and its instructor's page say, with plain spaces."""
    (book,) = [book for book in books("lesson", language=language) if book.number == "07"]
    texts = ["".join(cell.source for cell in book.cells)]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "guide" / language).glob("07-[td]*.md")]
    texts.append((book.path.parent / "questions" / "07.yml").read_text(encoding="utf-8"))
    return "".join(texts).replace("\u00a0", " ")


def fit(public: str, **changes: float):
    scores = platform_scores(CASE.audience, CASE.platforms, CASE.posts, public)
    return platform_fit(scores, WEIGHTS | changes)


def launch(**changes: int):
    return critical_path(WEEKS | {int(name[1:]): weeks for name, weeks in changes.items()}, NEEDS)


def leaning_on(step: int) -> set[int]:
    """The steps that need it, directly or through another."""
    found = {other for other, needs in NEEDS.items() if step in needs}
    return found | {further for other in found for further in leaning_on(other)}


def test_the_orders() -> None:
    assert (count_orders(NEEDS), factorial(len(NEEDS))) == (210, 39_916_800)
    assert len(broken_pairs(FIRST_DRAFT, NEEDS)) == 11
    assert len(leaning_on(1)) == 9


def test_measurement_may_come_early_or_late() -> None:
    assert not broken_pairs([0, 1, 2, 9, 3, 4, 5, 6, 7, 8, 10], NEEDS)
    assert not broken_pairs(sorted(NEEDS), NEEDS)


def test_no_model_begins_with_the_tool_and_no_order_does() -> None:
    assert broken_pairs([3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10], NEEDS) == [(2, 3)]


def test_the_share_that_each_platform_reaches() -> None:
    daily = CASE.audience[CASE.audience["public"] == "daily"].set_index("platform")["share"]
    assert [round(100 * daily[name]) for name in ("page", "photo", "microblog")] == [38, 21, 16]


def test_a_weight_flips_the_choice() -> None:
    first, second = fit("daily"), fit("daily", reach=4)
    assert first.table["fit"].round(2).head(2).to_dict() == {"photo": 3.87, "page": 3.75}
    assert second.table["fit"].round(2).head(2).to_dict() == {"page": 3.93, "photo": 3.71}
    assert fit("municipalities").winners == ("microblog",)
    assert CASE.platforms.query("platform == 'photo' and status == 'active'")["hours_week"].sum() == 4


def test_the_best_of_three_may_be_bad() -> None:
    seniors = CASE.audience[CASE.audience["public"] == "seniors"].set_index("platform")
    assert fit("seniors").winners == ("page",)
    assert (seniors.loc["page", "reached"], seniors.loc["page", "asked"]) == (17, 300)
    assert round(100 * (1 - seniors.loc["page", "share"])) == 94


def test_the_median_week() -> None:
    there = CASE.hours.groupby("week")["available"].sum().median()
    replies = weekly_load(CASE.inbox, CASE.staffing)["messages"].median()
    minutes = to_answer(CASE.inbox)["minutes"].mean()
    assert (there, replies, round(minutes), HOURS) == (68, 21, 58, 1.5)
    assert posts_that_fit(68, 21, 58, 1.5) == posts_that_fit(there, replies, minutes, HOURS) == 31


@pytest.mark.parametrize(("posts", "yields", "weeks"), [(31, False, 35), (12, False, 2), (31, True, 2)])
def test_in_how_many_weeks_the_hours_are_missing(posts: int, yields: bool, weeks: int) -> None:
    view = plan_calendar(CASE)
    view.posts.value, view.yields.value = posts, yields
    over = view.weeks[view.weeks["overflow"] > 0]
    assert (len(over), len(view.weeks)) == (weeks, 52)
    assert pd.Timestamp(2026, 1, 12) in over.index


def test_only_the_norms_bring_the_launch_forward() -> None:
    days = {step: launch(**{f"s{step}": WEEKS[step] - 2}).launch(START) for step in (3, 5, 6, 9)}
    usual = launch().launch(START)
    assert usual == pd.Timestamp(2026, 10, 19)
    assert {step for step, at in days.items() if at < usual} == {5}
    assert days[5] == pd.Timestamp(2026, 10, 5)


def test_what_listening_does_to_the_date() -> None:
    assert (pd.Timestamp(2026, 6, 22) - pd.Timestamp(START)).days == 11 * 7
    assert (launch(s1=0).length, launch(s1=0).launch(START)) == (16, pd.Timestamp(2026, 7, 27))
    assert (launch(s1=52).length, launch(s1=52).launch(START)) == (68, pd.Timestamp(2027, 7, 26))


def test_three_weeks_use_the_slack_of_the_influencers_up() -> None:
    longer = launch(s6=WEEKS[6] + 3)
    assert launch().table.loc[6, "slack"] == 3
    assert longer.length == launch().length and 6 in longer.critical


def test_one_person_writes_and_approves() -> None:
    assert "writes and approves" in CASE.risks.set_index("risk").loc["R04", "cause_en"]


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        (
            "en",
            [
                "39,916,800",
                "210",
                "3.87",
                "3.75",
                "3.93",
                "3.71",
                "17 out of 300",
                "35 weeks",
                "5 October",
                "26 July 2027",
            ],
        ),
        (
            "fr",
            [
                "39 916 800",
                "210",
                "3,87",
                "3,75",
                "3,93",
                "3,71",
                "17 sur 300",
                "35 semaines",
                "5 octobre",
                "26 juillet 2027",
            ],
        ),
    ],
)
def test_the_figures_stand_in_the_text(language: str, figures: list[str]) -> None:
    assert [figure for figure in figures if figure not in said(language)] == []

"""What assignment 07 says of the case in its scenes and model answers, looked up in the tables."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.planning import (
    capacity,
    count_orders,
    critical_path,
    platform_fit,
    platform_scores,
    posts_that_fit,
    tipping_weights,
)
from course_utils.analysis.risk import to_answer, weekly_load
from tests.notebooks.assignment import open_assignment

CASE = load_case("coop")
WEIGHTS = {"reach": 3, "lightness": 2, "conversation": 1}
NEWCOMERS = platform_scores(CASE.audience, CASE.platforms, CASE.posts, "newcomers")
THERE = CASE.hours.groupby("week")["available"].sum()
MESSAGES = weekly_load(CASE.inbox, CASE.staffing)["messages"].reindex(THERE.index, fill_value=0)
MINUTES = to_answer(CASE.inbox)["minutes"].mean()


def year(posts: int, videos: bool) -> pd.DataFrame:
    texts = pd.DataFrame({"week": THERE.index, "kind": "post", "posts": posts})
    both = pd.concat([texts, texts.iloc[::4].assign(kind="video", posts=1)]) if videos else texts
    return capacity(both, {"post": 1.5, "video": 14}, MESSAGES, MINUTES, THERE)


def test_days_of_the_week() -> None:
    asked = {
        "2026-09-09": "Wednesday",
        "2026-09-14": "Monday",
        "2026-11-26": "Thursday",
        "2026-12-14": "Monday",
    }
    asked |= {"2027-01-11": "Monday", "2027-03-08": "Monday"}
    assert {day: pd.Timestamp(day).day_name() for day in asked} == asked
    assert pd.Timestamp("2027-03-08") - pd.Timestamp("2027-01-11") == pd.Timedelta(weeks=8)


def test_orders_and_dates() -> None:
    given = open_assignment("07", "en").setup
    assert count_orders(given["needs"]) == 42
    path = critical_path(given["durations"], given["needs"])
    assert path.length == 14 and "roles" in path.critical
    assert (path.launch("2026-09-14") - pd.Timestamp("2026-11-26")).days == 25
    # The content is ready on the day on which the model answer comes back to its departure.
    ready = pd.Timestamp("2026-09-14") + pd.Timedelta(
        weeks=float(path.table.loc["content", "earliest_finish"])
    )
    assert ready == pd.Timestamp("2026-12-14")
    slack = path.table["slack"]
    assert all(slack[task] > 0 for task in ("platforms", "rumours", "measures"))
    # Each task keeps the weeks that the graph of the question gives it.
    assert dict(given["durations"]) == {
        "mandate": 1, "listening": 4, "publics": 2, "platforms": 1, "roles": 2,
        "measures": 1, "norms": 2, "content": 2, "rumours": 1, "approval": 1,
    }  # fmt: skip


def test_the_worst_week_is_filled_by_replies() -> None:
    worst = year(20, videos=True).sort_values("overflow").iloc[-1]
    assert round(worst["overflow"]) == 42
    assert worst["replying"] > 2 * year(20, videos=True)["replying"].median()


def test_fits_and_the_weight_on_which_the_choice_hangs() -> None:
    fit = platform_fit(NEWCOMERS, WEIGHTS).table["fit"].round(2).to_dict()
    assert (fit["photo"], fit["page"]) == (4.10, 4.05)
    first = tipping_weights(NEWCOMERS, WEIGHTS).iloc[0]
    assert (first.name, round(first["tips_at"], 2), first["towards"]) == ("lightness", 1.88, "page")


def test_posts_that_fit() -> None:
    assert posts_that_fit(THERE.median(), MESSAGES.median(), MINUTES, 1.5) == 29
    assert posts_that_fit(THERE.quantile(0.1), MESSAGES.quantile(0.9), MINUTES, 1.5) == 15
    assert 0.3 < (year(29, videos=False)["overflow"] > 0).mean() < 0.7


@pytest.mark.parametrize(
    "edition, figures",
    [("en", ["42", "4.10", "4.05", "1.88", "29", "15"]), ("fr", ["42", "4,10", "4,05", "1,88", "29", "15"])],
)
def test_the_model_answers_give_these_figures(edition: str, figures: list[str]) -> None:
    cells = {cell.id: cell.source for cell in open_assignment("07", edition).book.cells}
    told = cells["w1-departure"] + cells["w2-pilot"]
    assert all(figure in told for figure in figures)
    for cell, least, most in (("w1-departure", 120, 220), ("w2-pilot", 150, 260)):
        assert least <= len(cells[cell].split()) <= most

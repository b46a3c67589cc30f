"""The picture of a case, on the cases of the course and on small ones that lack something."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pandas as pd
import pytest
from matplotlib.text import Text

from course_utils import language
from course_utils.cases import Case
from course_utils.cases.case import read_case
from course_utils.charts import Chart, show_case, write_pictures
from course_utils.language import day, number, percent
from course_utils.problem import Problem
from tests.tiny import tiny_case

DATASETS = Path(__file__).parents[2] / "datasets"


@pytest.fixture(scope="module", params=["transit", "coop", "museum"])
def real(request: pytest.FixtureRequest) -> Case:
    """Each case of the course in turn."""
    return read_case(DATASETS / request.param)


@pytest.fixture(scope="module")
def transit() -> Case:
    return read_case(DATASETS / "transit")


def counted(case: Case) -> pd.DataFrame:
    """Posts and shares with the Monday of their week."""
    posts = case.posts[case.posts["kind"] != "reply"]
    return posts.assign(week=posts["time"].dt.to_period("W-SUN").dt.start_time)


def small(days: list[str], kinds: list[str] | None = None, topic: str = "all") -> Case:
    """Two accounts, ana and bo, in turn; a share passes on the first post."""
    rows = [
        (
            f"p{place}",
            ("ana", "bo")[place % 2],
            pd.Timestamp(when),
            "page",
            kind,
            "p0" if kind != "post" else None,
        )
        for place, (when, kind) in enumerate(zip(days, kinds or ["post"] * len(days), strict=True))
    ]
    posts = pd.DataFrame(rows, columns=["post_id", "account", "time", "platform", "kind", "parent_id"])
    posts = posts.assign(language="fr", topic=topic, mentions="", root_id=posts["post_id"])
    posts["time"] = pd.to_datetime(posts["time"])
    accounts = pd.DataFrame({"account": ["ana", "bo"], "language": "fr"})
    names = {"all": {"fr": "l'ensemble de la conversation", "en": "the whole conversation"}}
    return tiny_case("trial", "ana", "all", names, posts=posts, accounts=accounts)


def test_the_description_has_the_figures_of_the_posts(real: Case) -> None:
    posts, said = counted(real), show_case(real).description
    weeks = posts["week"].value_counts()
    assert f"at the highest (the week of {day(weeks.idxmax())}) {number(weeks.max())}, of which" in said
    for platform, group in posts.groupby("platform"):
        french = percent((group["language"] == "fr").mean())
        assert f"{platform} {number(len(group))} ({french} in French)" in said


def test_the_strongest_burst_is_that_of_the_issue(real: Case) -> None:
    posts = counted(real)
    week = posts["week"].value_counts().idxmax()
    n = ((posts["week"] == week) & (posts["topic"] == real.issue)).sum()
    assert f"{real.topic_name(real.issue)} (the week of {day(week)}: {n})" in show_case(real).description


def test_weeks_and_platforms_of_the_table_add_up_to_the_posts(real: Case) -> None:
    posts, table = counted(real), show_case(real).table.set_index("What is counted")
    weeks = table[table.index.str.startswith("Week of")]
    assert weeks["On the issue"].sum() == (posts["topic"] == real.issue).sum()
    assert weeks["In English"].sum() == (posts["language"] == "en").sum()
    assert (
        weeks["In all"].sum()
        == table.loc[["Microblog", "Page", "Photo", "Video", "Forum"], "In all"].sum()
        == len(posts)
    )


def test_the_ties_of_the_table_are_pairs_of_accounts(transit: Case) -> None:
    shares = transit.posts.query("kind == 'share' and topic == 'electric'")
    authors = transit.posts.set_index("post_id")["account"]
    pairs = shares.assign(of=shares["parent_id"].map(authors))[["account", "of"]].drop_duplicates()
    pairs = pairs[pairs["account"] != pairs["of"]]
    table = show_case(transit).table.set_index("What is counted")
    assert table.loc[["Ties to accounts in French", "Ties to accounts in English"], "In all"].sum() == len(
        pairs
    )


def test_in_french_it_speaks_french(transit: Case) -> None:
    language.use("fr")
    chart = show_case(transit)
    words = [text.get_text() for text in chart.figure.findobj(Text)]
    assert {
        "Publications et partages par semaine",
        "réforme\ntarifaire",
        "janv.\n2026",
        "Plateformes",
    } <= set(words)
    assert chart.description.startswith("Diagramme à barres, publications et partages par semaine")


@pytest.mark.parametrize("spoken_now", language.LANGUAGES)
def test_no_word_is_cut_or_covered(real: Case, spoken_now: str) -> None:
    language.use(spoken_now)
    figure = show_case(real).figure
    figure.canvas.draw()
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    boxes = [(text.get_text(), Text.get_window_extent(text).padded(-2)) for text in shown]
    sheet = figure.bbox
    assert [
        words for words, box in boxes if box.x0 < 0 or box.y0 < 0 or box.x1 > sheet.x1 or box.y1 > sheet.y1
    ] == []
    assert [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if a.overlaps(b)] == []


def test_the_same_case_gives_the_same_picture(transit: Case) -> None:
    shuffled = replace(transit, accounts=transit.accounts[::-1])
    assert show_case(shuffled).png == show_case(transit).png


def drawn(chart: Chart) -> list[str]:
    """The words on the sheet, once it could be drawn."""
    assert len(chart.png) > 1_000
    return [text.get_text() for text in chart.figure.findobj(Text)]


def test_without_shares_there_is_no_network(transit: Case) -> None:
    posts = transit.posts[transit.posts["kind"] != "share"]
    chart = show_case(replace(transit, posts=posts))
    assert "Platforms" in drawn(chart) and not any("passes on" in words for words in drawn(chart))
    assert "No network: nobody passes on anybody" in chart.description


def test_an_export_without_times_has_no_timeline() -> None:
    chart = show_case(small(["2000-01-01"] * 3, ["post", "share", "share"]))
    assert not any("per" in words for words in drawn(chart))
    assert "No timeline" in chart.description
    assert "Ties on the issue: 1;" in chart.caption


def test_a_short_case_with_one_topic_is_counted_by_day_and_names_days() -> None:
    calm = pd.date_range("2026-01-05", "2026-01-31").strftime("%Y-%m-%d").tolist()
    chart = show_case(small([*calm, *["2026-01-20"] * 30]))
    assert "Posts and shares per day" in drawn(chart)
    assert "at the highest (20 January 2026) 31." in chart.description
    assert any(words.startswith("20 Jan") for words in drawn(chart))


def test_a_case_in_one_language_has_no_second_key(transit: Case) -> None:
    one = {name: getattr(transit, name).assign(language="fr") for name in ("posts", "accounts")}
    assert "in English" not in " ".join(drawn(show_case(replace(transit, **one))))


def test_nothing_to_draw_is_said() -> None:
    with pytest.raises(Problem, match="no post to draw"):
        show_case(small(["2026-01-05"], ["reply"]))


def test_pictures_are_written_in_both_languages_and_the_spoken_one_stays(
    transit: Case, tmp_path: Path
) -> None:
    written = write_pictures(transit, tmp_path)
    assert (
        [path.name for path in written]
        == ["picture.en.png", "picture.fr.png"]
        == sorted(path.name for path in tmp_path.iterdir())
    )
    assert written[0].read_bytes() != written[1].read_bytes()
    assert language.current() == "en"


def test_the_card_and_the_chart_count_alike(real: Case) -> None:
    card = (DATASETS / real.name / "README.md").read_text(encoding="utf-8")
    weeks = counted(real)["week"].value_counts()
    share = show_case(real).caption.split("”: ")[1].split(".")[0]
    assert (
        f"{number(weeks.max())} at the highest, in the week of {day(weeks.idxmax())}, of which {share} on"
        in card
    )

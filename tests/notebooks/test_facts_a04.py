"""What assignment 04 says of the case in its scenes, choices and model answers, looked up in the tables."""

from __future__ import annotations

import pandas as pd

from course_utils import load_case
from course_utils.analysis import listening
from course_utils.analysis.agreement import by_coder, percent_agreement
from course_utils.analysis.proportion import wilson
from tests.notebooks.assignment import open_assignment

CASE = load_case("coop")
ABOUT, MOOD, IRONY = (by_coder(CASE.mention_codings, one) for one in ("relevance", "sentiment", "sarcasm"))
CODED = CASE.mentions.set_index("mention_id").loc[ABOUT.index]
OURS = CODED[ABOUT["A"] == "relevant"]
READ = MOOD["A"].loc[OURS.index]
PROFILES = CASE.platforms.set_index("profile")


def net(labels: pd.Series) -> int:
    """Net sentiment without the neutral ones, in percent."""
    counts = listening.count_sentiments(labels)
    return round(100 * listening.net_sentiment_over_opinions(counts["positive"], counts["negative"]))


def test_about_six_hundred_mentions_of_which_120_were_read_by_two() -> None:
    assert round(len(CASE.mentions), -2) == 600
    assert MOOD.shape == (120, 2)


def test_a_year_and_march() -> None:
    months = CASE.mentions["time"].dt.strftime("%Y-%m")
    assert (months.min(), months.max()) == ("2025-09", "2026-08")
    assert (OURS["time"].dt.strftime("%Y-%m") == "2026-03").sum() == 17


def test_what_the_query_of_the_report_finds() -> None:
    counted = listening.retrieval(listening.matches(CODED["text"], "boreane*"), ABOUT["A"] == "relevant")
    assert (counted.relevant, counted.both, counted.found - counted.both) == (62, 45, 33)


def test_the_quotations_are_in_the_mentions_about_us() -> None:
    said = " ".join(OURS["text"])
    for words in (
        "J'attends la réponse de",
        "depuis jeudi",
        "seulement quarante-huit heures",
        "répondre aux gens un par un",
    ):
        assert words in said


def test_the_cafe_that_buys_its_milk_here() -> None:
    assert OURS["text"].str.startswith("Notre café achète tout son lait à la coop").any()


def test_the_sweater_that_a_counts_among_ours() -> None:
    sold = CODED[CODED["text"].str.contains("chandail boréane")]
    assert set(ABOUT.loc[sold.index, "B"]) == {"homonym"} and "relevant" in set(ABOUT.loc[sold.index, "A"])


def test_where_it_is_said() -> None:
    found = OURS["source"].value_counts()
    assert found.index[0] == "microblog" and (found["microblog"], found["page"], found["forum"]) == (
        23,
        18,
        8,
    )
    assert set(READ[OURS["source"] == "forum"]) == {"negative"}


def test_the_tone_by_hand_and_by_the_tool() -> None:
    assert listening.count_sentiments(READ) == {"positive": 17, "neutral": 10, "negative": 35}
    assert (net(READ), net(OURS["tool_sentiment"])) == (-35, 16)
    assert [round(100 * end) for end in wilson(35, 62)] == [44, 68]


def test_what_the_tool_and_two_people_agree_on() -> None:
    sarcastic = IRONY["A"].astype(bool)
    alike = MOOD["A"] == CODED["tool_sentiment"]
    assert (round(100 * alike.mean()), alike[sarcastic].sum()) == (65, 0)
    assert round(100 * percent_agreement(MOOD["A"], MOOD["B"])) == 77
    assert set(
        MOOD["A"][sarcastic & (CODED["tool_sentiment"] == "positive") & (ABOUT["A"] == "relevant")]
    ) == {"negative"}


def test_the_profiles_of_the_recommendation() -> None:
    ours = CASE.platforms.query("platform == 'microblog' and status != 'unofficial'")
    assert ours["profile"].tolist() == ["boreane_coop"]
    assert "repeated by a machine" in ours["purpose_en"].iloc[0]
    assert (PROFILES["followers"]["boreane_officiel_prix"], PROFILES["status"]["boreane_officiel_prix"]) == (
        368,
        "unofficial",
    )


def test_the_jump_comes_on_the_monday_of_the_new_definition() -> None:
    weeks = CASE.tool_metrics.set_index("week")
    rate = weeks["engagement"] / weeks["impressions"]
    assert listening.find_break(rate).at == pd.Timestamp(2026, 4, 6)
    assert weeks.index[weeks["definition"] != weeks["definition"].iloc[0]][0] == pd.Timestamp(2026, 4, 6)


def test_most_of_the_forty_of_the_largest_star_are_without_an_answer() -> None:
    talk = open_assignment("04", "en").names()["talk"]
    assert talk.query("reciprocity == 0")["participants"].max() == 40


def test_ten_mentions_some_of_them_sarcastic_some_against_the_tool() -> None:
    drawn = open_assignment("04", "en").names()["drawn"]
    assert len(drawn) == 10 and set(drawn["hand"]) == set(listening.SENTIMENTS)
    assert drawn["both"].sum() >= 3 and (drawn["hand"] != drawn["tool_sentiment"]).sum() >= 3

"""What lesson 04 claims about the case, looked up in its tables."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis import conversation, listening
from course_utils.analysis.agreement import by_coder, cohen_kappa, percent_agreement
from course_utils.analysis.proportion import wilson
from course_utils.charts.dashboards import active_followers
from tests.notebooks.shelf import ROOT, books

CASE = load_case("transit")
RELEVANCE, SENTIMENT, SARCASM = (
    by_coder(CASE.mention_codings, column) for column in ("relevance", "sentiment", "sarcasm")
)
CODED = CASE.mentions.set_index("mention_id").reindex(RELEVANCE.index)
OURS = RELEVANCE["A"] == "relevant"
BEST = "rtr* OR *bus* OR (horizon (app* OR ligne OR line OR minutes OR plantage*))"
QUOTED = {"en": ["m0028", "m0489", "m0031"], "fr": ["m0166", "m0213", "m0107"]}


@cache
def said(language: str) -> str:
    """All that the lesson, its questions and its instructor's page say, with plain spaces and quotation marks."""
    (book,) = [book for book in books("lesson", language=language) if book.number == "04"]
    texts = ["".join(cell.source for cell in book.cells)]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "guide" / language).glob("04-*.md")]
    texts.append((book.path.parent / "questions" / "04.yml").read_text(encoding="utf-8"))
    return "".join(texts).replace("\u00a0", " ").replace("“", '"').replace("”", '"')


def retrieved(query: str) -> listening.Retrieval:
    return listening.retrieval(listening.matches(CODED["text"], query), OURS)


def rounded(*shares: float) -> list[int]:
    return [round(100 * share) for share in shares]


def net(labels: pd.Series) -> float:
    counts = listening.count_sentiments(labels)
    return listening.net_sentiment_over_opinions(counts["positive"], counts["negative"])


def test_the_sheet_of_the_scene() -> None:
    found = CASE.mentions[listening.matches(CASE.mentions["text"], "horizon")]
    assert (len(CASE.mentions), len(found), *rounded(net(found["tool_sentiment"]))) == (587, 235, 53)
    assert pd.Timestamp(2026, 9, 3).day_name() == "Thursday"
    assert len(OURS) == 120 and CASE.thread_posts["thread_id"].nunique() == 5


def test_the_inventory() -> None:
    table = CASE.platforms.set_index("profile")
    assert table["status"].value_counts().to_dict() == {"active": 4, "dormant": 2, "unofficial": 2}
    assert table["followers"]["info_bus_rivemont"] == 12_883
    assert table["posts_month"]["info_bus_rivemont"] > table["posts_month"]["rtr_rivemont"]
    assert active_followers(CASE.platforms) == 39_054


def test_excluding_the_condos_does_not_help_precision() -> None:
    brand, without = retrieved("horizon"), retrieved("horizon NOT condo*")
    assert (brand.found, brand.both) == (52, 13)
    assert rounded(brand.precision, without.precision) == [25, 25]
    assert rounded(brand.recall, without.recall) == [21, 18]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_better_query_reaches_both_goals(language: str) -> None:
    written = BEST if language == "en" else BEST.replace(" OR ", " OU ")
    assert written in said(language)
    assert rounded(retrieved(written).precision, retrieved(written).recall) == [89, 80]
    assert min(retrieved(written).precision, retrieved(written).recall) >= 0.8


def test_the_three_dashboards() -> None:
    table = listening.dashboards(
        CASE.mentions, CASE.mention_codings, CASE.tool_metrics, active_followers(CASE.platforms)
    ).set_index(["measure", "dashboard"])["value"]
    assert rounded(*table["share_of_voice"]) == [86, 78, 51]
    assert rounded(*table["net_sentiment"]) == [37, 25, -17]
    assert [round(100 * rate, 1) for rate in table["engagement_rate"]] == [4.0, 2.3, 2.5]


def test_one_post_three_rates() -> None:
    rates = listening.engagement_rates(240, followers=12_000, reach=6_000, impressions=9_600)["rate"]
    assert rates.to_dict() == {"followers": 0.02, "reach": 0.04, "impressions": 0.025}


def test_the_sum_changed_on_the_sixth_of_april() -> None:
    weeks = CASE.tool_metrics.set_index("week")
    reported = listening.find_break(weeks["engagement"] / weeks["impressions"])
    again = listening.break_at(
        listening.as_defined(weeks, "likes+shares") / weeks["impressions"], reported.at
    )
    assert (
        reported.at == pd.Timestamp(2026, 4, 6)
        and weeks["definition"].ne(weeks["definition"].shift()).sum() == 2
    )
    assert rounded(reported.ratio - 1) == [55]
    assert [round(100 * rate, 1) for rate in (again.before, again.after)] == [2.6, 2.7]


def test_people_agree_more_than_a_tool_does() -> None:
    assert rounded(percent_agreement(SENTIMENT["A"], SENTIMENT["B"])) == [77]
    assert round(cohen_kappa(SENTIMENT["A"], SENTIMENT["B"]), 2) == 0.65
    checks = listening.check_by_group(SENTIMENT["A"], CODED["tool_sentiment"], CODED["language"])
    assert rounded(*checks["accuracy"][["fr", "en"]]) == [52, 61]
    assert checks["count"].to_dict() == {"en": 28, "fr": 92}
    assert (checks["accuracy"] * checks["count"]).round().astype(int).to_dict() == {"en": 17, "fr": 48}


@pytest.mark.parametrize(("language", "point"), [("en", "."), ("fr", ",")])
def test_macro_f1_of_people_and_of_the_tool(language: str, point: str) -> None:
    people = listening.check_tool(SENTIMENT["A"], SENTIMENT["B"]).macro_f1
    tool = listening.check_by_group(SENTIMENT["A"], CODED["tool_sentiment"], CODED["language"])["macro_f1"]
    shown = [f"{figure:.2f}".replace(".", point) for figure in (people, *tool[["fr", "en"]])]
    assert shown == [f"0{point}{end}" for end in ("76", "50", "59")]
    assert [figure for figure in shown if figure not in said(language)] == []


def test_what_the_tool_makes_of_negative_mentions_in_french() -> None:
    french = CODED["language"] == "fr"
    table = listening.check_tool(SENTIMENT["A"][french], CODED["tool_sentiment"][french]).table.loc[
        "negative"
    ]
    assert (table["positive"], table.sum()) == (19, 34)


def test_sarcasm_is_lost_on_the_tool_and_hard_for_people() -> None:
    right = SENTIMENT["A"] == CODED["tool_sentiment"]
    assert (int(SARCASM["A"].sum()), int(right[SARCASM["A"]].sum())) == (15, 0)
    assert (int(SARCASM.any(axis=1).sum()), int(SARCASM.all(axis=1).sum())) == (22, 5)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_quoted_mentions_are_those_of_the_case(language: str) -> None:
    assert [name for name in QUOTED[language] if CODED["text"][name] not in said(language)] == []
    codes = [SENTIMENT.loc[name].tolist() for name in QUOTED[language]]
    assert codes[:2] == [["negative"] * 2, ["positive"] * 2]
    assert codes[2] == (["positive", "negative"] if language == "en" else ["negative", "positive"])
    heard = CODED["tool_sentiment"][QUOTED[language][:2]].tolist()
    assert heard == (["neutral", "neutral"] if language == "en" else ["positive", "negative"])


def test_the_intervals() -> None:
    ends = [rounded(*wilson(*pair)) for pair in [(48, 92), (17, 28), (18, 40), (180, 400), (1, 8)]]
    assert ends == [[42, 62], [42, 76], [31, 60], [40, 50], [2, 47]]


def test_three_threads_of_forty() -> None:
    table = conversation.conversations(CASE.thread_posts).loc[["t1", "t2", "t3"]]
    assert table["size"].tolist() == [40] * 3
    assert table["participants"].tolist() == [40, 7, 7]
    assert table["depth"].tolist() == [1, 18, 32]
    assert rounded(*table["reciprocity"]) == [0, 72, 90]
    assert rounded(*table["civility"]) == [95, 100, 45]
    assert rounded(*table["evidence"]) == [10, 62, 5]
    assert conversation.quality(CASE.thread_posts)["quality"][["t1", "t2", "t3"]].idxmax() == "t2"


def test_in_the_star_the_agency_opens_and_answers_nobody() -> None:
    star = CASE.thread_posts[CASE.thread_posts["thread_id"] == "t1"]
    assert (star["account"] == CASE.organisation).tolist() == [True] + [False] * 39


def test_what_the_director_may_say() -> None:
    assert SENTIMENT["A"][OURS].value_counts().to_dict() == {"negative": 27, "positive": 19, "neutral": 15}
    assert (int(OURS.sum()), *rounded(net(SENTIMENT["A"][OURS]))) == (61, -17)
    app = SENTIMENT["A"][OURS & listening.matches(CODED["text"], "horizon")].value_counts()
    assert (app.sum(), app["positive"], app["negative"]) == (13, 6, 1)


@pytest.mark.parametrize(("language", "mark", "minus"), [("en", "%", "−17%"), ("fr", " %", "−17 %")])
def test_the_shares_stand_in_the_text(language: str, mark: str, minus: str) -> None:
    shares = ["+53", "25", "89", "+37", "55", "77", "52", "61", "62", "45", "72", "90"]
    assert [share for share in shares if f"{share}{mark}" not in said(language)] == []
    assert minus in said(language)


def test_what_a_list_of_words_makes_of_them() -> None:
    heard = listening.sentiment(CODED["text"], CODED["language"])["label"]
    checks = listening.check_by_group(SENTIMENT["A"], heard, CODED["language"])
    assert rounded(*checks["accuracy"][["fr", "en"]]) == [57, 46]
    assert int((SENTIMENT["A"] == heard)[SARCASM["A"]].sum()) == 1


@pytest.mark.parametrize(
    ("language", "sincere"),
    [
        ("en", "Great communication strategy: wait until the rumour has its own rumour."),
        ("fr", "Bravo, grâce au tarif unique je paie 17 dollars de plus. Quelle simplicité!"),
    ],
)
def test_a_list_of_words_hears_praise_in_sarcasm(language: str, sincere: str) -> None:
    assert listening.sentiment([sincere], language)["label"].item() == "positive"
    assert (listening.explain_sentiment(sincere, language)["counted"] > 0).all()
    assert sincere in said(language)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "You can't just fake it"), ("fr", "@rtr_rivemont peut pas juste faire semblant")],
)
def test_a_list_of_words_hears_praise_in_what_is_denied(language: str, words: str) -> None:
    assert words in said(language)
    assert listening.sentiment([words], language)["label"].item() == "positive"
    counted = listening.explain_sentiment(words, language)
    assert len(counted) == 1 and counted["listed"].item() < 0 < counted["counted"].item()


def test_the_denied_words_in_french_are_those_of_a_negative_mention() -> None:
    spoken = CODED["text"].str.contains("@rtr_rivemont peut pas juste faire semblant", regex=False)
    assert set(SENTIMENT["A"][spoken]) == {"negative"} == set(SENTIMENT["B"][spoken])


def test_a_shop_called_joy_is_not_glad() -> None:
    for text, language, name in (
        ("Joy is late again", "en", "Joy"),
        ("Bonheur est en retard", "fr", "Bonheur"),
    ):
        plain, named = (
            listening.sentiment([text], language, names)["score"].item() for names in ((), [name])
        )
        assert plain > named

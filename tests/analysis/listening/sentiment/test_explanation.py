import pytest

from course_utils.analysis.listening.sentiment import explain_sentiment, sentiment
from course_utils.problem import Problem


def test_the_words_that_counted_in_their_order():
    table = explain_sentiment("Belle salle, mais accueil pas aimable 😡", "fr")
    assert table["words"].tolist() == ["belle", "aimable", "😡"]
    assert (table["counted"] > 0).tolist() == [True, False, False]


def test_the_sum_is_the_score():
    text = "The tour was great, but the wait was horrible"
    reached = explain_sentiment(text, "en")["counted"].sum()
    expected = reached / (reached**2 + 15) ** 0.5
    assert sentiment([text], "en")["score"].item() == pytest.approx(expected, abs=0.01)


def test_a_name_is_no_word_that_counts():
    assert explain_sentiment("United is late", "en", names="United")["words"].tolist() == ["late"]


def test_no_word_counted():
    assert explain_sentiment("", "fr").empty and explain_sentiment("Ligne 12", "fr").empty
    assert explain_sentiment(None, "fr").empty


def test_languages_are_written_as_for_a_column():
    assert explain_sentiment("beau", "fr-CA")["words"].tolist() == ["beau"]


def test_another_language_is_a_problem():
    with pytest.raises(Problem, match="“fr”, “en”"):
        explain_sentiment("schön", "de")

import subprocess
import sys

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.listening.sentiment import SENTIMENT_THRESHOLDS, read_lexicon, sentiment
from course_utils.problem import Problem

# Ours, with the label that anybody would give.
FRENCH = {
    "Chauffeur ben fin, merci beaucoup!": "positive",
    "Une équipe à l'écoute et un service impeccable.": "positive",
    "Enfin un arrêt chauffé 😍": "positive",
    "J'adore le nouvel horaire :)": "positive",
    "C'est pas pire, votre nouvelle appli.": "positive",
    "Le souper de la coop était écœurant, un vrai régal": "positive",
    "bon en tabarnak, leur pain": "positive",
    "Super smooth, la correspondance": "positive",
    "C'est plate à mort, votre exposition.": "negative",
    "Service poche, je ne recommande pas.": "negative",
    "Je recommande pas pantoute.": "negative",
    "Chu écœuré de payer pour ça": "negative",
    "Tabarnak, encore en retard": "negative",
    "Vous nous avez encore menti 😡": "negative",
    "Personne répond jamais, c'est tanné qu'on est": "negative",
    "Ça marche pu depuis lundi": "negative",
    "vraiment degoutant comme accueil": "negative",
    "La ligne 12 part à 8 h 30 du terminus.": "neutral",
    "Assiette plate ou bol creux?": "neutral",
    "Quelqu'un a trouvé un gant bleu?": "neutral",
}
ENGLISH = {
    "The new ramps are great, thank you!": "positive",
    "Can't wait for Saturday": "positive",
    "Not bad at all": "positive",
    "Love the tour ❤️": "positive",
    "Worst service ever.": "negative",
    "The driver isn't helpful": "negative",
    "Still waiting, no answer :(": "negative",
    "They LIED to us": "negative",
    "Bus 12 leaves at 8:30 from the terminal.": "neutral",
    "I'd like to know the opening hours.": "neutral",
}


@pytest.mark.parametrize(("text", "label"), FRENCH.items())
def test_french(text, label):
    assert sentiment([text], "fr")["label"].item() == label


@pytest.mark.parametrize(("text", "label"), ENGLISH.items())
def test_english(text, label):
    assert sentiment([text], "en")["label"].item() == label


def scores(language, *texts, **more):
    return sentiment(texts, language, **more)["score"].tolist()


def test_intensity_moves_the_score_further_out():
    plain, very, shouted, twice = scores(
        "fr", "c'est bon", "c'est vraiment bon", "c'est BON", "c'est bon!! vraiment!"
    )
    assert very > plain and shouted > plain and twice > plain
    weak, worse = scores("en", "it is slightly bad", "it is very bad")
    assert worse < weak < 0


def test_stretched_letters_count_as_a_raised_voice():
    plain, stretched = scores("fr", "c'est super", "c'est suuuuper")
    assert stretched > plain


def test_what_follows_but_counts_most():
    first, second = scores("fr", "Beau musée mais accueil affreux", "Accueil affreux mais beau musée")
    assert first < second


def test_a_word_that_goes_both_ways_follows_the_rest():
    good, bad, alone = scores("fr", "régal écœurant", "horrible et écœurant", "c'est écœurant")
    assert good > 0 > bad and alone < 0
    assert good > scores("fr", "régal")[0]


@pytest.mark.parametrize(
    "text",
    [
        "J'aime pas ça",
        "Je n'aime plus cet endroit",
        "J'aime pu ça",
        "Rien de bon là-dedans",
        "Jamais content",
        "Sans plaisir",
        "C'est pas bon pantoute",
        "Aucun respect",
        "Je ne peux recommander cet endroit",
    ],
)
def test_denied_praise_is_not_praise(text):
    assert scores("fr", text)[0] < 0


def test_quotation_marks_hide_no_word():
    plain, *quoted = scores("fr", "un bon pain", "un 'bon' pain", "un “bon” pain", "un « bon » pain")
    assert quoted == [plain] * 3 and scores("en", "a 'good' one") == scores("en", "a good one")


def test_plus_alone_denies_nothing():
    assert scores("fr", "Plus beau que jamais auparavant", "J'ai pu aimer le musée")[1] > 0
    assert scores("fr", "Encore plus beau")[0] > 0 > scores("fr", "Ce n'est plus beau")[0]


def test_a_clause_ends_what_is_denied():
    assert min(scores("fr", "Non, c'est beau", "Pas ici. Bon souper")) > 0


def test_never_so_good_is_good():
    assert scores("fr", "Jamais été aussi content")[0] > 0 > scores("fr", "Jamais été content")[0]
    assert scores("en", "Never been so happy")[0] > 0


def test_a_phrase_denies_nothing_else():
    assert scores("fr", "pas mal beau")[0] > 0 > scores("fr", "pas mal poche")[0]


def test_a_word_that_strengthens_is_no_praise():
    assert scores("fr", "super plate")[0] < scores("fr", "plate")[0] < 0


def test_a_brand_is_not_praise():
    text = ["United left at noon", "@united left at noon", "#UnitedAirlines left at noon"]
    named = sentiment([*text, "Bonheur left, happy"], "en", names=["United Airlines", "united", "Bonheur"])
    assert named["score"][:3].tolist() == [0, 0, 0] and named["score"][3] > 0
    assert scores("fr", "J'ai acheté du pain chez Bonheur", names="bonheur") == [0]
    assert scores("fr", "J'ai acheté du pain chez Bonheur")[0] > 0


def test_names_know_no_accents_and_no_capitals():
    written = ["Écoles HEUREUSES ferme", "ecoles heureuses ferme", "#ÉcolesHeureuses ferme"]
    assert scores("fr", *written, names=["Écoles heureuses"]) == [0, 0, 0]


def test_links_and_handles_say_nothing():
    assert scores("en", "https://best-love.example/happy @happy_love") == [0]


@pytest.mark.parametrize("text", ["", "   ", None, float("nan"), pd.NA])
def test_blank_texts_are_left_blank(text):
    result = sentiment([text, "beau"], "fr")
    assert result.loc[0].isna().all() and result.loc[1, "label"] == "positive"


def test_each_text_in_its_language():
    table = pd.DataFrame(
        {"text": ["beau", "awful", "schön", "laid"], "language": ["fr-CA", "EN", "de", None]},
        index=list("wxyz"),
    )
    result = sentiment(table["text"], table["language"])
    assert result["label"].dropna().to_dict() == {"w": "positive", "x": "negative"}
    assert result.index.tolist() == list("wxyz") and result["score"].isna().sum() == 2


def test_nothing_in_nothing_out():
    assert sentiment([], "fr").columns.tolist() == ["score", "label"]


def test_own_list_takes_the_place_of_ours(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("word;language;value\nplate;fr;1,5\nzorblax*;*;-2\n", encoding="utf-8-sig")
    assert scores("fr", "plate", "des zorblaxes", lexicon=own) == pytest.approx([0.3612, -0.4588], abs=1e-3)
    own.write_text("word,language,value\nplate,fr,-3\n", encoding="utf-8")
    assert scores("fr", "plate", lexicon=own)[0] < 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the library's own way to open files
def test_with_no_words_of_ours_the_rules_are_those_of_vader(tmp_path):
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    empty = tmp_path / "empty.csv"
    empty.write_text("word,language,value\n", encoding="utf-8")
    texts = [
        "The soup was good",
        "The soup was very good!!",
        "The soup was not good",
        "The soup was not really bad",
        "The soup was AWFUL, truly",
        "The soup was good but the room was horrible",
        "Extremely happy",
        "Tuesday at noon",
    ]
    theirs = [SentimentIntensityAnalyzer().polarity_scores(text)["compound"] for text in texts]
    assert scores("en", *texts, lexicon=empty) == pytest.approx(theirs, abs=0.03)


def test_problems_say_what_to_do():
    with pytest.raises(Problem, match="between brackets"):
        sentiment("beau", "fr")
    with pytest.raises(Problem, match="“fr”, “en”"):
        sentiment(["schön"], "de")
    with pytest.raises(Problem, match="texts: 2; of languages: 1"):
        sentiment(["beau", "laid"], ["fr"])
    with pytest.raises(Problem, match="columns are: text, id"):
        sentiment(pd.DataFrame({"text": ["beau"], "id": ["m1"]}), "fr")
    with pytest.raises(Problem, match="one table"):
        sentiment(pd.Series(["beau"], index=[1]), pd.Series(["fr"], index=[2]))


def test_scoring_nothing_loads_no_library():
    code = "import sys, course_utils.analysis.listening; print('vaderSentiment' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


LOADED = st.sampled_from(
    sorted(read_lexicon()["word"]) + ["ne", "n'est", "pas", "plus", "very", "mais", "but", "!", ","]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(LOADED, LOADED.map(str.upper)), max_size=9).map(" ".join))
PLAIN = st.lists(
    st.sampled_from(["autobus", "mardi", "terminus", "tuesday", "@quelqu_un", "Zorblax", "https://x.example"])
)


@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_any_text_has_a_score(text, language):
    result = sentiment([text], language)
    low, high = SENTIMENT_THRESHOLDS[language]
    if text.strip():
        score, label = result["score"].item(), result["label"].item()
        assert -1 <= score <= 1
        assert label == ("negative" if score <= low else "positive" if score >= high else "neutral")


@given(TEXTS.filter(str.strip), st.sampled_from(["fr", "en"]), PLAIN)
def test_plain_words_after_a_text_change_nothing(text, language, plain):
    before, after = scores(language, text, " ".join([text, *plain]), names=["Zorblax"])
    assert before == after


@given(st.lists(TEXTS, max_size=6), st.sampled_from(["fr", "en"]))
def test_the_others_in_the_column_change_nothing(texts, language):
    together = sentiment(texts, language)["score"]
    apart = [sentiment([text], language)["score"].item() for text in texts]
    assert together.tolist() == pytest.approx(apart, nan_ok=True)

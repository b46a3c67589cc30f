import pytest

from course_utils.analysis.listening.sentiment import read_lexicon
from course_utils.problem import Problem


@pytest.fixture(scope="module")
def words():
    return read_lexicon()


def test_every_word_once_with_its_reason(words):
    assert not words.duplicated(["word", "language"]).any()
    assert (words["note"] != "").all() and (words["word"] == words["word"].str.strip()).all()
    assert words["value"].between(-4, 4).all() and words["language"].isin(["fr", "en", "*"]).all()


def test_the_words_of_quebec_are_there(words):
    french = words[words["language"] == "fr"].set_index("word")
    assert french.loc[["plate", "poche", "quétaine", "tanné", "tabarnak"], "value"].max() < 0
    assert french.loc[["le fun", "ben fin", "correct", "sur la coche", "pas pire"], "value"].min() > 0
    assert french.loc[["écœurant", "en tabarnak", "capoté"], "sides"].min() > 0
    assert french.loc["cher", "value"] == 0 > french.loc["trop cher", "value"]


def test_commas_and_semicolons_are_read_alike(tmp_path):
    comma, semicolon = tmp_path / "a.csv", tmp_path / "b.csv"
    comma.write_text('word,language,value,sides\nbeau,fr,1.5,\n"bien, merci",fr,-1,0.5\n', encoding="utf-8")
    semicolon.write_text(
        "Word;Language;Value;Sides\nbeau;fr;1,5;\nbien, merci;fr;−1;0,5\n", encoding="utf-8-sig"
    )
    assert read_lexicon(comma).equals(read_lexicon(semicolon))


def test_all_bad_lines_are_told_at_once(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(
        "word,language,value\nbeau,fr,9\nlaid,de,-1\n,fr,1\nbon,fr,much\nfin,fr,2\n", encoding="utf-8"
    )
    with pytest.raises(Problem, match=r"4 lines cannot be read: 2, 3, 4,? and 5") as caught:
        read_lexicon(own)
    assert caught.value.facts["lines"] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Check the name"),
        (b"word,language\nbeau,fr\n", "“value”"),
        (b"word,language,value\n\xe9cole,fr,1\n", "UTF-8"),
        (b"", "one word a line"),
    ],
)
def test_problems_say_what_to_do(tmp_path, content, sentence):
    own = tmp_path / "own.csv"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(Problem, match=sentence):
        read_lexicon(own)

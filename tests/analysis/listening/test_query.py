import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.listening import matches
from course_utils.problem import Problem

WORDS = ["bus", "autobus", "été", "horizon", "condo"]
# Words that the queries look for, some in other clothes, in texts of up to six.
TEXTS = st.lists(
    st.lists(st.sampled_from([*WORDS, "BUS", "Ete", "condos", "#horizon", "et"]), max_size=6).map(" ".join),
    min_size=1,
    max_size=8,
)
TERMS = st.sampled_from([*WORDS, "condo*", '"bus horizon"', "#horizon", "*bus"])
QUERIES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["AND", "OR", "ET", "OU"]), inner).map(
            "({0[0]} {0[1]} {0[2]})".format
        ),
        inner.map("(NOT {})".format),
    ),
    max_leaves=6,
)


def found(query, *texts):
    return matches(texts, query).tolist()


@given(TEXTS, QUERIES)
def test_not_not_is_nothing(texts, query):
    assert matches(texts, f"NOT NOT {query}").equals(matches(texts, query))
    assert (matches(texts, f"NOT {query}") != matches(texts, query)).all()


@given(TEXTS, QUERIES, QUERIES)
def test_and_narrows_and_or_widens(texts, one, other):
    a, b = matches(texts, one), matches(texts, other)
    assert matches(texts, f"{one} AND {other}").equals(a & b)
    assert matches(texts, f"{one} OR {other}").equals(a | b)
    assert not (matches(texts, f"{one} AND {other}") & ~a).any()


@given(TEXTS, QUERIES, QUERIES)
def test_not_of_a_choice_is_neither(texts, one, other):
    neither = matches(texts, f"(NOT {one}) AND (NOT {other})")
    assert matches(texts, f"NOT ({one} OR {other})").equals(neither)


@given(st.text(max_size=40) | st.lists(st.sampled_from([*'()"«»-*#', "a", "AND", "OU", "NOT"])).map(" ".join))
def test_any_text_is_a_query_or_one_sentence(query):
    try:
        answer = matches(["bus"], query)
    except Problem as problem:
        assert problem.sentence.endswith(".")
    else:
        assert len(answer) == 1


@given(st.text(max_size=40))
def test_capitals_do_not_count(text):
    assert found("ete OR bus", text, text.casefold())[0] == found("ete OR bus", text.casefold())[0]


def test_accents_and_capitals_are_folded():
    assert found("ete", "L’Été s’en vient", "été", "étéignoir") == [True, True, False]
    assert found("CŒUR", "au coeur de la ville") == [True]


def test_a_word_is_a_whole_word():
    assert found("bus", "le bus.", "autobus", "bus-école") == [True, False, True]


def test_star_stands_for_letters():
    assert found("condo*", "condominium", "condos", "décondo") == [True, True, False]
    assert found("a*us", "autobus", "anus", "abus de bus", "au bus") == [True, True, True, False]


def test_phrases_hold_their_order():
    assert found('"tour horizon"', "La tour Horizon", "Horizon, la tour", "tour, horizon") == [
        True,
        False,
        True,
    ]
    assert found("« l’appli horizon »", "l'appli Horizon plante") == [True]


def test_an_apostrophe_makes_a_phrase():
    assert found("l'appli", "l’appli", "appli, l", "l appli") == [True, False, True]


def test_signs_of_hashtags_and_names():
    assert found("horizon", "#Horizon", "@horizon") == [True, True]
    assert found("#horizon", "horizon", "#horizon") == [False, True]


def test_not_binds_closer_than_and_and_closer_than_or():
    assert found("a OR b AND c", "a", "b", "b c") == [True, False, True]
    assert found("(a OR b) AND c", "a", "b c") == [False, True]
    assert found("a NOT b", "a", "a b", "c") == [True, False, False]
    assert found("NOT a OR b", "a b", "a") == [True, False]


def test_side_by_side_and_minus():
    assert found("horizon bus -condo", "bus horizon", "bus horizon condo", "bus") == [True, False, False]
    assert found('horizon -"tour horizon"', "tour horizon", "horizon") == [False, True]


def test_quoted_operators_are_words():
    assert found('"or" "ET"', "de l'or et du sel") == [True]


def test_blank_texts_are_empty_and_labels_stay():
    texts = pd.Series(["bus", None], index=["m1", "m2"])
    assert matches(texts, "bus").to_dict() == {"m1": True, "m2": False}
    assert matches(texts, "NOT bus")["m2"] and matches([], "bus").empty


@pytest.mark.parametrize(
    ("query", "words"),
    [("  ", "empty"), ("(a", "never closes"), ("a (", "never closes"), ("a)", "no opening one"), ("()", "nothing between"), ('"a', "quotation mark"),
     ("AND a", "no word before AND"), ("a OR", "no word after OR"), ("NOT", "after NOT"), ("a AND OR b", "after AND"),
     ("a and b", "Write AND in capitals"), ("bus ou métro", "Write OU"), ("*", "no letter"), ("« »", "no letter"),
     ("(" * 99 + "a" + ")" * 99, "simpler")],
)  # fmt: skip
def test_a_mistake_is_one_sentence(query, words):
    with pytest.raises(Problem, match=words):
        matches(["a"], query)

import pandas as pd
import pytest

from course_utils.analysis.agreement import cohen_kappa
from course_utils.analysis.risk import agreement_with_people, defensible, parted


@pytest.fixture
def people() -> pd.DataFrame:
    """Four comments; A and B part on the last two."""
    said = {"A": ["hide", "solve", "thank", "monitor"], "B": ["hide", "solve", "let_stand", "let_stand"]}
    rows = [
        (f"c{place}", coder, word) for coder, words in said.items() for place, word in enumerate(words, 1)
    ]
    return pd.DataFrame(rows, columns=["comment_id", "coder", "decision"])


@pytest.fixture
def decided() -> pd.Series:
    return pd.Series({"c4": "let_stand", "c3": "solve", "c2": "solve", "c1": "hide"})


def test_by_hand(people, decided):
    shares = agreement_with_people(decided, people)["share"]
    assert shares.to_dict() == {"A": 0.5, "B": 0.75, "either": 0.75, "people": 0.5}


def test_kappa_is_cohens(people, decided):
    b = people.query("coder == 'B'").set_index("comment_id")["decision"]
    assert agreement_with_people(decided, people)["kappa"]["B"] == pytest.approx(cohen_kappa(decided, b))


def test_saying_as_one_of_them_can_be_defended(people, decided):
    assert defensible(decided, people).to_dict() == {"c4": True, "c3": False, "c2": True, "c1": True}


def test_a_person_agrees_wholly_with_themselves(people):
    a = people.query("coder == 'A'").set_index("comment_id")["decision"]
    table = agreement_with_people(a, people)
    assert table.loc["A"].tolist() == [1.0, 1.0] and table["share"]["either"] == 1


def test_where_people_part(people):
    assert parted(people).index.tolist() == ["c3", "c4"]

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.conversation import presence


def talk(*rows: tuple[str, str, str | None, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["post_id", "account", "parent_id", "topic", "time"])
    return table.assign(time=pd.to_datetime(table["time"]))


POSTS = talk(
    ("a", "us", None, "fares", "2026-01-05"),
    ("b", "ana", "a", "fares", "2026-01-06"),
    ("c", "bo", "b", "fares", "2026-03-07"),
    ("d", "cy", None, "winter", "2026-01-08"),
    ("e", "us", "d", "winter", "2026-01-09"),
)


def test_three_parts_counted_by_hand():
    assert presence(POSTS, "us").to_numpy().tolist() == [[2, 1, 1], [0, 0, 0], [0, 1, 0]]


def test_a_month_without_messages_is_a_row():
    assert presence(POSTS, "us").index.strftime("%Y-%m").tolist() == ["2026-01", "2026-02", "2026-03"]


def test_a_topic_keeps_its_own_messages_and_all_the_months():
    assert presence(POSTS, "us", "winter").to_numpy().tolist() == [[1, 0, 1], [0, 0, 0], [0, 0, 0]]


def test_an_answer_below_another_topic_is_set_off_all_the_same():
    crossed = POSTS.assign(topic=["fares", "winter", "winter", "x", "x"])
    assert presence(crossed, "us", "winter").sum().to_dict() == {"own": 0, "set_off": 2, "without": 0}


def test_nothing_on_a_topic_has_no_row():
    assert len(presence(POSTS, "us", "snow")) == 0


def test_who_says_nothing_sets_nothing_off():
    assert presence(POSTS, "nobody").sum().to_dict() == {"own": 0, "set_off": 0, "without": 5}


@given(st.lists(st.tuples(st.sampled_from(["us", "ana", "bo"]), st.integers(0, 9)), min_size=1, max_size=12))
def test_every_message_is_in_one_part(made):
    rows = [
        (str(place), account, str(above) if above < place else None, "fares", "2026-01-05")
        for place, (account, above) in enumerate(made)
    ]
    counted = presence(talk(*rows), "us").sum()
    assert counted.sum() == len(rows)
    assert counted["own"] == sum(account == "us" for account, _ in made)


@pytest.mark.parametrize("column", ["own", "set_off", "without"])
def test_the_parts_are_always_there(column):
    assert column in presence(POSTS, "nobody", "fares")

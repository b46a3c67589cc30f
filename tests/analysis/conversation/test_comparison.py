import pandas as pd
import pytest

from course_utils.analysis.conversation import breadth, conversations, equal_volume, participants, width
from course_utils.problem import Problem


def test_equal_volume_hides_different_talk(star, chain, thread):
    both = pd.concat([star, chain, thread("x", "y>x")])
    table = equal_volume(both, "c0")
    assert table.index.tolist() == ["c0", "s0"] and table["size"].tolist() == [40, 40]
    assert table["breadth"].tolist() == [0.05, 1] and table["depth"].tolist() == [39, 1]


def test_volumes_may_differ_by_a_share(star, thread):
    both = pd.concat([star, thread("x", *(f"y{place}>x" for place in range(35)))])
    assert len(equal_volume(both, "s0")) == 1 and len(equal_volume(both, "s0", within=0.1)) == 2


def test_largest_first_and_coded_columns_when_there(star, thread):
    both = pd.concat([thread("x"), star])
    assert conversations(both).index.tolist() == ["s0", "x"] and "civility" not in conversations(both)
    assert conversations(both.assign(civil=True))["civility"].tolist() == [1, 1]


def test_participants_and_levels(chain):
    assert (
        participants(chain)["c0"] == 2 and breadth(chain)["c0"] == 0.05 and width(chain)["width"].eq(1).all()
    )


def test_problems_say_what_to_do(star):
    with pytest.raises(Problem, match="threads are: s0"):
        equal_volume(star, "s1")
    with pytest.raises(Problem, match="0 or more"):
        equal_volume(star, "s0", within=-1)

import pytest

from course_utils.analysis.influence import graph
from course_utils.problem import Problem


def test_arrows_and_weights_are_those_of_the_table(ties):
    built = graph(ties("bo>ana*3", "cy>ana"))
    assert sorted(built.edges(data="weight")) == [("bo", "ana", 3), ("cy", "ana", 1)]
    assert list(built) == ["ana", "bo", "cy"] and built.graph["direction"] == "attention"


def test_repeated_rows_add_up_and_self_ties_go(ties):
    built = graph(ties("bo>ana*3", "bo>ana", "cy>cy"))
    assert list(built.edges(data="weight")) == [("bo", "ana", 4)] and "cy" in built


def test_an_empty_table_gives_an_empty_graph(ties):
    assert len(graph(ties())) == 0


@pytest.mark.parametrize("weight", [0, -1, None, "many", float("inf")])
def test_a_weight_is_a_number_above_zero(ties, weight):
    with pytest.raises(Problem, match="above zero"):
        graph(ties("bo>ana").assign(weight=[weight]))


def test_both_ends_have_a_name(ties):
    with pytest.raises(Problem, match="no name at one end"):
        graph(ties("bo>ana").assign(target=None))


def test_a_misspelt_column_is_named(ties):
    with pytest.raises(Problem, match="“weight”.*“Weight”"):
        graph(ties("bo>ana").rename(columns={"weight": "Weight"}))

import math

from course_utils.analysis.conversation import depth, h_index, mean_depth


def test_star_and_chain(star, chain):
    assert (depth(star)["s0"], depth(chain)["c0"]) == (1, 39)
    assert (mean_depth(star)["s0"], mean_depth(chain)["c0"]) == (1, 20)
    assert (h_index(star)["s0"], h_index(chain)["c0"]) == (1, 1)


def test_h_index_wants_both(thread):
    # Widths 1, 3, 3, 3, 1: three messages at level 3.
    rows = ["a", "b1>a", "b2>a", "b3>a", "c1>b1", "c2>b1", "c3>b2", "d1>c1", "d2>c1", "d3>c2", "e>d1"]
    assert h_index(thread(*rows))["a"] == 3


def test_a_message_alone(thread):
    alone = thread("a")
    assert depth(alone)["a"] == 0 and h_index(alone)["a"] == 0 and math.isnan(mean_depth(alone)["a"])

from course_utils.analysis.influence import core


def test_an_arrow_each_way_is_two_ties(ties):
    assert core(ties("a>b", "b>a", "c>a")).to_dict() == {"a": 2, "b": 2, "c": 1}


def test_many_admirers_do_not_make_a_core(ties):
    assert core(ties(*(f"fan{place}>star" for place in range(9))))["star"] == 1

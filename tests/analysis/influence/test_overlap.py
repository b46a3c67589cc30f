import math

from course_utils.analysis.influence import overlap


def test_three_lists():
    result = overlap({"followed": ["a", "b", "c"], "relayed": ["b", "c", "d"], "mentioned": ["c", "e", "f"]})
    assert result.union == tuple("abcdef") and result.shared_by_all == ("c",)
    assert result.jaccard.loc["followed", "relayed"] == 0.5
    assert result.jaccard.loc["relayed", "mentioned"] == 0.2


def test_published_size():
    # Cha et al. (2010): three top-100 lists, 233 accounts; any lists with that many shared places do.
    first, second, third = range(100), range(33, 133), [*range(133, 233)]
    names = [[f"a{place:03}" for place in places] for places in (first, second, third)]
    assert len(overlap(dict(zip("frm", names, strict=True))).union) == 233


def test_nothing_compared_is_nothing():
    assert overlap({}).union == () and math.isnan(overlap({"one": []}).jaccard.loc["one", "one"])

import pandas as pd
import pytest

from course_utils.analysis.influence import sensitivity


@pytest.fixture
def letters():
    """ABCDEF by reach, DBAFCE by credibility: the worked example of the kit's curriculum, rho 0.371."""
    table = pd.DataFrame(
        {"reach": [6, 5, 4, 3, 2, 1], "resonance": 0.0, "relevance": 0.0}, index=list("ABCDEF")
    )
    return table.assign(credibility=pd.Series(range(6, 0, -1), index=list("DBAFCE"))) / 6


def test_published_example(letters):
    result = sensitivity(letters, {"audience": {"reach": 1}, "trust": {"credibility": 1}})
    assert result.agreement.loc["audience", "trust"] == pytest.approx(0.371, abs=0.0005)
    assert "".join(result.ranks.index) == "ABCDEF"
    assert result.ranks["trust"].tolist() == [3, 2, 5, 1, 6, 4]


def test_the_account_that_moves_most(letters):
    result = sensitivity(letters, {"audience": {"reach": 1}, "trust": {"credibility": 1}})
    assert result.moves_most == ("D", 3)


def test_everybody_alike_has_no_order(letters):
    result = sensitivity(letters, {"audience": {"reach": 1}, "none": {"resonance": 1}})
    assert pd.isna(result.agreement.loc["audience", "none"])

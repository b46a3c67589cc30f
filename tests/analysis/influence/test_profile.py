from types import SimpleNamespace

import pandas as pd
import pytest

from course_utils.analysis.influence import profile
from course_utils.problem import Problem


@pytest.fixture
def case(posts):
    names = ["ana", "bo", "cy", "silent"]
    accounts = pd.DataFrame(
        {"account": [*names, "uncoded"], "display_name": "A name", "kind": "citizen", "language": "fr",
         "followers": [999, 99, 9, 0, 10**6]}
    )  # fmt: skip
    codings = pd.DataFrame(
        {
            "account": names,
            "coder": "A",
            "expertise": [3, 2, 1, 0],
            "trustworthiness": [3, 2, 1, 0],
            "stance": "neutral",
        }
    )
    return SimpleNamespace(accounts=accounts, posts=posts, account_codings=codings, issue="fares")


def test_one_row_for_each_coded_account(case):
    table = profile(case)
    assert list(table.index) == ["ana", "bo", "cy", "silent"] and table.index.name == "account"
    assert list(table.columns) == [
        "display_name", "kind", "language", "followers", "reach", "resonance", "relevance", "credibility",
        "stance", "posts", "relays", "replies",
    ]  # fmt: skip


def test_scores_compare_the_coded_accounts(case):
    table = profile(case)
    assert table["reach"].round(6).to_dict() == {"ana": 1, "bo": 0.666667, "cy": 0.333333, "silent": 0}
    assert table["resonance"].tolist() == [1, 0, 0, 0]
    assert table["credibility"].round(6).tolist() == [1, 0.666667, 0.333333, 0]


def test_never_posted_is_zero(case):
    assert profile(case).loc["silent", ["relevance", "posts", "relays", "replies"]].tolist() == [0, 0, 0, 0]


def test_topic_is_the_issue_unless_told(case):
    assert profile(case).loc["cy", "relevance"] == 0
    assert profile(case, "winter").loc["cy", "relevance"] == 1
    with pytest.raises(Problem, match="“winter”"):
        profile(case, "wintr")


def test_before_anybody_coded_the_most_relayed_are_the_candidates(case, monkeypatch):
    case.account_codings = case.account_codings.head(0)
    table = profile(case)
    assert "ana" in table.index and table.loc["ana", "resonance"] == 1
    assert table["credibility"].isna().all()
    assert set(table["stance"]) == {"uncoded"}
    assert str(table.dtypes["reach"]) == "float64"

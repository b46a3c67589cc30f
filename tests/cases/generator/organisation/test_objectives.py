"""The chain from the mission to the indicators, and its gaps."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils.cases.generator.organisation.figures import measure


@pytest.fixture
def chain(side) -> pd.DataFrame:
    """The objectives by their identifier."""
    return side["objectives"].set_index("objective")


def reaches_the_mission(chain: pd.DataFrame, objective: str) -> bool:
    """Whether the parents of an objective lead to the mission."""
    while isinstance(chain.loc[objective, "parent"], str):
        objective = chain.loc[objective, "parent"]
    return chain.loc[objective, "level"] == "mission"


def test_one_mission_and_every_level(chain) -> None:
    assert chain["level"].value_counts()["mission"] == 1
    assert set(chain["level"]) == {"mission", "communication", "social", "indicator"}


def test_two_social_objectives_are_orphans_one_of_them_higher_up(chain) -> None:
    social = chain[chain["level"] == "social"]
    orphans = [name for name in social.index if not reaches_the_mission(chain, name)]
    assert len(orphans) == 2 < len(social)
    assert social.loc[orphans, "parent"].isna().sum() == 1


def test_a_communication_objective_has_no_social_one(chain) -> None:
    communication = set(chain.index[chain["level"] == "communication"])
    assert communication - set(chain.loc[chain["level"] == "social", "parent"])


def test_one_social_objective_has_a_target_and_no_baseline(chain) -> None:
    social = chain[chain["level"] == "social"]
    assert (social["target"].notna() & social["baseline"].isna()).sum() == 1


def test_one_social_objective_is_not_smart_at_all(chain) -> None:
    social = chain[chain["level"] == "social"]
    assert social[["baseline", "target", "due"]].isna().all(axis=1).sum() == 1


def test_targets_differ_from_baselines_which_are_what_the_tables_say(side, chain) -> None:
    both = chain.dropna(subset=["baseline", "target"])
    assert (both["target"] != both["baseline"]).all()
    waits = chain[(chain["unit_en"] == "hours") & chain["baseline"].notna()]
    assert waits["baseline"].eq(measure("reply_hours", side)).all()
    rates = chain[chain["text_en"].str.contains("calling for a reply that got one")]
    assert len(rates) == 1 and rates["baseline"].eq(measure("reply_rate", side)).all()

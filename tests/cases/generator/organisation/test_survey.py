"""The employee survey: reliable once recoded, and a correlation that is not a cause."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils.cases.generator.organisation.figures import recoded


def alpha(answers: pd.DataFrame) -> float:
    """Cronbach's alpha of complete answers: k/(k−1) · (1 − Σs²ᵢ/s²ₜ)."""
    answers = answers.dropna()
    count = answers.shape[1]
    return count / (count - 1) * (1 - answers.var().sum() / answers.sum(axis=1).var())


def by_dimension(answers: pd.DataFrame, items: pd.DataFrame) -> dict[str, float]:
    """Dimension → alpha."""
    return {name: alpha(answers[group["item"].tolist()]) for name, group in items.groupby("dimension")}


def test_alpha_is_the_one_worked_out_by_hand() -> None:
    # variances 2.25 each, variance of the sums 19/3: 2 · (1 − 4.5 · 3/19)
    answers = pd.DataFrame({"a": [1.0, 2, 4, 4], "b": [1.0, 4, 2, 4]})
    assert alpha(answers) == pytest.approx(2 * (1 - 13.5 / 19))


def test_each_dimension_is_reliable_once_recoded(side) -> None:
    values = by_dimension(recoded(side["survey"], side["survey_items"]), side["survey_items"])
    assert all(0.75 <= value <= 0.9 for value in values.values()), values


def test_forgetting_to_recode_ruins_it(side) -> None:
    raw = side["survey"][side["survey_items"]["item"].tolist()].astype(float)
    assert max(by_dimension(raw, side["survey_items"]).values()) < 0.3


def test_forgetting_to_recode_changes_the_index(side) -> None:
    items = side["survey_items"]
    raw = side["survey"][items["item"].tolist()].astype(float).mean(axis=1).mean()
    right = recoded(side["survey"], items).mean(axis=1).mean()
    assert right - raw > 0.05


def test_answers_stay_on_the_scale_and_use_all_of_it(side) -> None:
    most = int(side["survey_items"]["most"].iloc[0])
    answers = side["survey"].filter(regex=r"^q\d\d$").stack()
    assert set(answers.dropna()) == set(range(1, most + 1))


def test_some_answers_are_missing_and_more_on_the_second_page(side) -> None:
    missing = side["survey"].filter(regex=r"^q\d\d$").isna().mean()
    assert 0.01 < missing.mean() < 0.08
    assert missing["q08":"q12"].mean() > missing["q01":"q07"].mean()


def test_about_240_people_and_three_groups(side) -> None:
    assert 230 <= len(side["survey"]) <= 250
    assert side["survey"]["group"].value_counts().min() >= 8


def test_users_of_the_network_belong_more_mostly_because_of_where_they_work(side) -> None:
    survey = side["survey"].astype({"belonging": "float64"})
    means = survey.groupby("internal")["belonging"].mean()
    raw = means[True] - means[False]
    field = survey[survey["group"] == "field"].groupby("internal")["belonging"].mean()
    assert raw > 0.25
    assert raw > field[True] - field[False]

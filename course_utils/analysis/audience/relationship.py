"""The relationship index: how an organisation's publics judge the relationship, dimension by dimension."""

from __future__ import annotations

from collections.abc import Collection
from math import sqrt

import pandas as pd
from scipy.special import stdtrit

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.analysis.audience.reliability import cronbach_alpha

__all__ = ["recode", "relationship_index", "relationship_scores"]


def recode(
    survey: pd.DataFrame, items: pd.DataFrame, reversed_items: Collection[str] | None = None
) -> pd.DataFrame:
    """The answers to the statements, the reversed ones turned round: a high number is a good sign everywhere.

    On a scale from 1 to ``most``, an answer x to a reversed statement becomes most + 1 - x (5 → 1 on five
    points). Blanks stay blank.

    Parameters
    ----------
    survey : one row for each person, a column for each statement (other columns are left out).
    items : the table `survey_items`: item, reversed, most.
    reversed_items : statements to turn round; those of ``items`` unless told. ``[]`` turns none, which is the
        classic mistake.

    >>> items = pd.DataFrame({"item": ["q1", "q2"], "reversed": [False, True], "most": 5})
    >>> recode(pd.DataFrame({"q1": [4, 5], "q2": [2, 1]}), items).to_numpy().tolist()
    [[4.0, 4.0], [5.0, 5.0]]
    """
    need_columns(items, ["item", "reversed", "most"])
    need_columns(survey, items["item"].tolist())
    if reversed_items is None:
        reversed_items = items.loc[items["reversed"].astype(bool), "item"].tolist()
    most = items.set_index("item")["most"]
    for item in reversed_items:
        need_choice(item, list(most.index))
    answers = survey[most.index].apply(pd.to_numeric, errors="coerce").astype(float)
    for item in reversed_items:
        answers[item] = most[item] + 1 - answers[item]
    return answers


def relationship_scores(
    survey: pd.DataFrame, items: pd.DataFrame, reversed_items: Collection[str] | None = None
) -> pd.DataFrame:
    """For each person, the mean of the answers in each dimension, recoded: columns are dimensions.

    Somebody who left a statement blank is judged by the others; ``nan`` when all of a dimension is blank.
    """
    answers = recode(survey, items, reversed_items)
    return pd.DataFrame({name: answers[chosen].mean(axis=1) for name, chosen in _dimensions(items).items()})


def relationship_index(
    survey: pd.DataFrame, items: pd.DataFrame, reversed_items: Collection[str] | None = None
) -> pd.DataFrame:
    """The index of each dimension of the relationship, with its interval and its reliability.

    index = mean over people of the mean of their answers, after recoding. A level on a scale, not a share and
    not money; one survey is a starting value and shows no trend.

    Returns
    -------
    A row for each dimension: index, low, high (95 % interval of the mean, Student), alpha (`cronbach_alpha`;
    below 0 when a statement was not turned round), people (who answered at least one of its statements).

    >>> items = pd.DataFrame({"item": ["q1", "q2"], "dimension": "trust", "reversed": [False, True], "most": 5})
    >>> survey = pd.DataFrame({"q1": [4, 5, 2], "q2": [2, 1, 5]})
    >>> relationship_index(survey, items).round(2).loc["trust", ["index", "alpha"]].tolist()
    [3.5, 0.97]
    >>> relationship_index(survey, items, reversed_items=[]).round(2).loc["trust", ["index", "alpha"]].tolist()
    [3.17, -38.0]

    Source of the dimensions: Hon and Grunig (1999), "Guidelines for measuring relationships in public relations".
    """
    answers = recode(survey, items, reversed_items)
    scores = relationship_scores(survey, items, reversed_items)
    rows = {name: _row(scores[name], answers[chosen]) for name, chosen in _dimensions(items).items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("dimension")


def _dimensions(items: pd.DataFrame) -> dict[str, list[str]]:
    need_columns(items, ["item", "dimension"])
    return {str(name): group["item"].tolist() for name, group in items.groupby("dimension", sort=False)}


def _row(scores: pd.Series, answers: pd.DataFrame) -> dict:
    known = scores.dropna()
    mean, people = float(known.mean()), len(known)
    half = stdtrit(people - 1, 0.975) * known.std() / sqrt(people) if people > 1 else float("nan")
    alpha = cronbach_alpha(answers) if answers.shape[1] > 1 else float("nan")
    return {"index": mean, "low": mean - half, "high": mean + half, "alpha": alpha, "people": people}

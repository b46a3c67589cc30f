"""Employees answer: a view of the organisation, a habit of ticking, some haste, some blanks."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year

SHARED, OWN = 0.44, 0.28  # what an answer owes to the general view, and to the view on its dimension
BLANK = 0.025  # chance that an answer is missing
STOPPED = 0.03  # share of people who gave up after the first page
PAGE = 7  # statements on the first page
HASTY = 3  # people who ticked the same box all the way down
NETWORK = 0.4  # what using the internal network adds to belonging, all else equal


def survey(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per person, answers as ticked: reverse-coded statements are not recoded."""
    rng = year.chance("survey")
    rules, items = facts.survey, tables["survey_items"]
    count = rules.respondents
    groups = rng.choice(list(rules.groups), count, p=[share for share, _, _ in rules.groups.values()])
    uses = np.array([rules.groups[group][1] for group in groups])
    usual = np.array([rules.groups[group][2] for group in groups])
    internal = rng.random(count) < uses
    view = rng.standard_normal(count)
    belonging = np.clip(np.rint(usual + 1.3 * view + NETWORK * internal + rng.normal(0, 1.1, count)), 0, 10)
    answers = _answers(items, view, rules.level, rng)
    answers = _blanks(answers, rng)
    table = pd.DataFrame(
        {
            "respondent": [f"r{number:03d}" for number in range(1, count + 1)],
            "group": groups,
            "language": np.where(rng.random(count) < rules.english, "en", "fr"),
            "internal": internal,
            "belonging": pd.Series(np.where(rng.random(count) < BLANK, np.nan, belonging)).astype("Int64"),
        }
    )
    return pd.concat([table, pd.DataFrame(answers, columns=items["item"]).astype("Int64")], axis=1)


def _answers(items: pd.DataFrame, view: np.ndarray, level: float, rng: np.random.Generator) -> np.ndarray:
    """Points ticked, people × statements; `level` is the share of the scale where an average answer falls."""
    most = int(items["most"].iloc[0])
    width = (most - 1) / 4.4  # points that one standard deviation covers
    dimensions = {name: rng.standard_normal(len(view)) for name in items["dimension"].unique()}
    columns = []
    for item in items.itertuples():
        noise = rng.standard_normal(len(view)) * (1 - SHARED - OWN) ** 0.5
        felt = SHARED**0.5 * view + OWN**0.5 * dimensions[item.dimension] + noise
        centre = 1 + (level + rng.uniform(-0.05, 0.05)) * (most - 1)
        points = np.clip(np.rint(centre + width * felt), 1, most)
        columns.append(most + 1 - points if item.reversed else points)
    answers = np.column_stack(columns)
    hasty = rng.choice(len(view), HASTY, replace=False)
    answers[hasty] = rng.integers(3, most, HASTY)[:, None]
    return answers


def _blanks(answers: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    answers = answers.copy()
    answers[rng.random(answers.shape) < BLANK] = np.nan
    stopped = rng.random(len(answers)) < STOPPED
    answers[stopped, PAGE:] = np.nan
    return answers

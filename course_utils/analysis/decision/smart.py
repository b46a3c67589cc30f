"""What an objective says of itself, field by field, before anybody judges whether it is a good one."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.analysis.decision.alignment import LEVELS, chains

__all__ = ["FIELDS", "smart_findings"]

FIELDS = ("public", "unit", "baseline", "target", "deadline", "mission")


def smart_findings(
    objectives: pd.DataFrame, publics: pd.DataFrame | None = None, today: object = None, level: str = "social"
) -> pd.DataFrame:
    """Which of the six fields of a usable objective are filled in, for each objective of a level.

    Specific: it names a public. Measurable: a unit, a baseline (value at the start) and a target that differs
    from it. Time-bound: a deadline. Relevant: its way up arrives at the mission. *Achievable* has no column:
    it takes past figures (`months_at_target`) and judgement. The common French reading of the letters
    (spécifique, mesurable, atteignable, réaliste, temporel) has no letter for the mission: the field is here
    all the same.

    Parameters
    ----------
    objectives : the table of a case, with public, unit_en, baseline, target and due.
    publics : when given, a public counts only if it is in this table.
    today : when given, a deadline counts only if it comes after this day.

    Returns
    -------
    A row for each objective of ``level``: public, unit, baseline, target, deadline, mission (True or False);
    complete (all six); missing (the fields that are not there, a tuple in that order); change (target ÷
    baseline - 1; ``nan`` without both, or from a baseline of 0).

    Filled in is not good: "10,000 followers by June" fills five of the fields.

    >>> row = {"objective": "S1", "parent": None, "level": "social", "public": "riders", "unit_en": "hours",
    ...        "baseline": 20.0, "target": 15.0, "due": pd.Timestamp(2027, 3, 31)}
    >>> found = smart_findings(pd.DataFrame([row]))
    >>> found["missing"].tolist(), found["change"].tolist()
    ([('mission',)], [-0.25])

    Source: the usual reading of SMART; the baseline, which its letters leave implicit, is added.
    """
    need_columns(objectives, ["public", "unit_en", "baseline", "target", "due"])
    need_choice(level, LEVELS)
    table = objectives.assign(name=objectives["objective"].astype(str)).set_index("name")
    table = table[table["level"] == level]
    found = pd.DataFrame(index=table.index.rename("objective"))
    found["public"] = _filled(table["public"])
    if publics is not None:
        need_columns(publics, ["public"])
        found["public"] &= table["public"].isin(publics["public"].tolist())
    found["unit"] = _filled(table["unit_en"])
    start, aim = (
        pd.to_numeric(table[name], errors="coerce").astype(float) for name in ("baseline", "target")
    )
    found["baseline"], found["target"] = start.notna(), aim.notna() & (aim != start)
    due = pd.to_datetime(table["due"])
    found["deadline"] = due.notna() if today is None else due > pd.Timestamp(today)
    found["mission"] = chains(objectives).loc[table.index, "aligned"].astype(bool)
    found["complete"] = found[list(FIELDS)].all(axis=1)
    found["missing"] = [tuple(field for field in FIELDS if not row[field]) for _, row in found.iterrows()]
    found["change"] = aim / start.where(start != 0) - 1
    return found


def _filled(words: pd.Series) -> pd.Series:
    return words.notna() & (words.astype(object).fillna("").astype(str).str.strip() != "")

"""An organisation small enough to be counted by hand: what lesson 02 looks at."""

from __future__ import annotations

import pandas as pd

from course_utils.cases import Case
from tests.tiny import tiny_case

OVERLAP = [
    ("page", 1, 400),
    ("photo", 1, 250),
    ("forum", 1, 150),
    ("page+photo", 2, 110),
    ("page+forum", 2, 60),
]
OVERLAP += [("photo+forum", 2, 50), ("page+photo+forum", 3, 20)]
COSTS = [
    ("K1", "page", "yearly", 52, 0, 12.0, 45),
    ("K2", "page", "yearly", 12, 300, 0.0, 0),
    ("K3", "print", "yearly", 4, 2500, 0.0, 0),
]
BENEFITS = [
    ("page", "dollars", 15840, 31680, 63360),
    ("page", "people", 3600, 7200, 14400),
    ("print", "dollars", 11000, 15000, 20000),
]
ITEMS = [
    ("q01", "trust", False, "They keep their word."),
    ("q02", "trust", True, "They hide things."),
    ("q03", "commitment", True, "I would leave."),
    ("q04", "commitment", False, "I would stay."),
]
ANSWERS = [(1, 5, 4, 2), (2, 4, 5, 1), (3, 3, 3, 3), (4, 2, 2, 5), (5, 1, 1, 4), (4, 1, 2, 4)]


def advantages_case() -> Case:
    """Three platforms, a page and print, and six employees who answered four statements."""
    overlap = pd.DataFrame(OVERLAP, columns=["platforms", "platform_count", "reached"]).assign(asked=1000)
    costs = pd.DataFrame(COSTS, columns=["cost", "option", "recurrence", "times", "amount", "hours", "rate"])
    benefits = pd.DataFrame(BENEFITS, columns=["option", "unit", "low", "expected", "high"])
    items = pd.DataFrame(ITEMS, columns=["item", "dimension", "reversed", "text_en"])
    survey = pd.DataFrame(ANSWERS, columns=["q01", "q02", "q03", "q04"])
    people = {"group": ["field"] * 3 + ["office"] * 3, "internal": [False, True, False, True, True, False]}
    audience = pd.DataFrame(
        [("riders", "page", 100, 80, 40), ("riders", "photo", 100, 80, 20), ("elders", "page", 100, 50, 5)],
        columns=["public", "platform", "asked", "online", "reached"],
    )
    publics = pd.DataFrame({"public": ["riders", "elders"], "people": [5000, 2000], "online": [4000, 1000]})
    names = {"name_en": ["Riders", "Elders"], "name_fr": ["Clientèle", "Personnes âgées"]}
    return tiny_case(
        "small",
        "star",
        "buses",
        {},
        overlap=overlap,
        costs=costs,
        benefits=benefits,
        survey_items=items.assign(most=5, text_fr=items["text_en"]),
        survey=survey.assign(belonging=[4, 5, 6, 7, 9, 8], **people),
        audience=audience,
        publics=publics.assign(**names),
    )

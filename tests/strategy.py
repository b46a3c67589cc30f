"""A case with the tables of lesson 01 only: a mission, a few objectives, four months of posts."""

from __future__ import annotations

import pandas as pd

from course_utils.cases import Case
from tests.tiny import tiny_case

# objective, parent, level, text, baseline, target, unit, public, due
OBJECTIVES = [
    ("M1", None, "mission", "Carry everybody", None, None, None, None, None),
    ("C1", "M1", "communication", "Riders know in time what changes", None, None, None, None, None),
    ("C2", None, "communication", "Look younger", None, None, None, None, None),
    ("C3", "M1", "communication", "Employees know first", None, None, None, None, None),
    ("S1", "C1", "social", "Reply faster", 20.0, 10.0, "hours", "riders", "2027-03-31"),
    ("S2", "C2", "social", "Reach 10,000 followers", 5000.0, 10000.0, "followers", "riders", "2027-03-31"),
    (
        "S3",
        None,
        "social",
        "Post three videos a week on every platform that we have",
        None,
        3.0,
        "videos",
        None,
        None,
    ),
    ("S4", "C1", "social", "Be closer to people", None, None, None, None, None),
    ("I1", "S1", "indicator", "Median time to reply", 20.0, 10.0, "hours", "riders", "2027-03-31"),
    ("I2", "S3", "indicator", "Videos posted", 0.0, 150.0, "videos", None, "2027-03-31"),
    ("I3", "C3", "indicator", "Trust of employees", 3.0, 4.0, "points", None, "2027-03-31"),
]
COLUMNS = ["objective", "parent", "level", "text_en", "baseline", "target", "unit_en", "public", "due"]
# posts about each topic in September, October, November, December
SAID = {"winter": [0, 0, 2, 8], "delays": [4, 3, 3, 2], "app": [2, 2, 2, 2]}
TOPICS = {
    "winter": {"en": "winter buses", "fr": "autobus d'hiver"},
    "delays": {"en": "delays", "fr": "retards"},
    "app": {"en": "Horizon app", "fr": "application Horizon"},
}


def strategy_case() -> Case:
    """S2 serves an orphan, S3 serves nothing; nobody speaks of winter before November."""
    objectives = pd.DataFrame(OBJECTIVES, columns=COLUMNS)
    objectives["due"] = pd.to_datetime(objectives["due"])
    objectives = objectives.assign(text_fr=objectives["text_en"], unit_fr=objectives["unit_en"])
    publics = pd.DataFrame({"public": ["riders"], "name_en": ["Riders"], "name_fr": ["Clientèle"]})
    filled = {"objectives": objectives, "publics": publics, "posts": _posts()}
    return tiny_case("small", "agency", "winter", TOPICS, **filled)


def _posts() -> pd.DataFrame:
    rows = [
        (f"2025-{month}-05", topic)
        for topic, counts in SAID.items()
        for month, count in zip(("09", "10", "11", "12"), counts, strict=True)
        for _ in range(count)
    ]
    posts = pd.DataFrame(rows, columns=["time", "topic"])
    return posts.assign(time=pd.to_datetime(posts["time"]), kind="post")

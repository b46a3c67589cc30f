"""A case with the tables of lesson 03 only: three risks, five comments, four messages, a week at the desk."""

from __future__ import annotations

import pandas as pd

from course_utils.cases import Case
from tests.tiny import tiny_case

FLAGS = ["asks_for_action", "insulting", "threatening", "commercial", "personal_data", "from_staff"]
# identifier, the fact that is true of it, factual, kind, decisions of A and B
COMMENTS = [
    ("c1", "asks_for_action", "none", "question", "solve", "solve"),
    ("c2", "", "false", "error", "correct", "solve"),
    ("c3", "", "none", "praise", "thank", "thank"),
    ("c4", "from_staff", "true", "employee", "escalate", "escalate"),
    ("c5", "threatening", "none", "threat", "escalate", "escalate"),
]
RISKS = [
    ("R1", "integrating", 0.5, 1000, 4, 1, 0.2, 130),
    ("R2", "abstaining", 0.5, 4000, 4, 1, 0.5, 100),
    ("R3", "abstaining", 0.1, 1000, 2, 1, 0.5, 10),
]
FIGURES = [
    "risk",
    "side",
    "probability",
    "impact",
    "likelihood",
    "severity",
    "effectiveness",
    "mitigation_cost",
]
WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


def governance_case() -> Case:
    """R2, abstaining, carries the register; the tree misses the praise; two people sit there every morning."""
    risks = pd.DataFrame(RISKS, columns=FIGURES)
    risks["text_en"] = [f"Something happens, case {name}" for name in risks["risk"]]
    risks["text_fr"] = [f"Il se passe quelque chose, cas {name}" for name in risks["risk"]]
    filled = {"risks": risks, "comments": _comments(), "comment_decisions": _decisions()}
    return tiny_case("tiny", "agency", "buses", {}, **filled, inbox=_inbox(), staffing=staffing())


def staffing() -> pd.DataFrame:
    """Two people from 9 to 12 and one from 13 to 16 on weekdays; nobody else."""
    rows = [
        (day, start, end, people)
        for day in (*WORKDAYS, "saturday", "sunday")
        for start, end, people in (
            [(0, 9, 0), (9, 12, 2), (12, 13, 0), (13, 16, 1), (16, 24, 0)]
            if day in WORKDAYS
            else [(0, 24, 0)]
        )
    ]
    table = pd.DataFrame(rows, columns=["weekday", "start", "end", "people"])
    return table.assign(hours=(table["end"] - table["start"]) * table["people"])


def _comments() -> pd.DataFrame:
    rows = [
        {"comment_id": name, "language": "en", "text": f"Comment {name}", "factual": factual}
        | {flag: flag == fact for flag in FLAGS}
        for name, fact, factual, *_ in COMMENTS
    ]
    return pd.DataFrame(rows)


def _decisions() -> pd.DataFrame:
    rows = [
        (name, coder, kind, decision)
        for name, _, _, kind, *decisions in COMMENTS
        for coder, decision in zip("AB", decisions, strict=True)
    ]
    return pd.DataFrame(rows, columns=["comment_id", "coder", "kind", "decision"])


def _inbox() -> pd.DataFrame:
    """Monday 5 January 2026: two in the morning, two in the evening; half an hour of work each."""
    times = ["2026-01-05 09:00", "2026-01-05 09:10", "2026-01-05 18:00", "2026-01-05 19:00"]
    return pd.DataFrame(
        {
            "message": ["m1", "m2", "m3", "m4"],
            "received": pd.to_datetime(times),
            "kind": "question",
            "needs_reply": True,
            "minutes": pd.array([30] * 4, dtype="Int64"),
        }
    )

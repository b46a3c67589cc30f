"""Comments to triage, and what two people of experience would do with each."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import days, moment
from course_utils.cases.generator.listening.facts import Facts, Remark
from course_utils.cases.generator.listening.writer import Writer
from course_utils.cases.generator.year import Year

# kind → how many, and what is usually done with it
KINDS = {
    "question": (9, "solve"),
    "complaint": (9, "solve"),
    "error": (7, "correct"),
    "criticism": (8, "let_stand"),
    "insult": (5, "hide"),
    "threat": (4, "escalate"),
    "spam": (5, "hide"),
    "personal_data": (4, "hide"),
    "praise": (5, "thank"),
    "employee": (4, "escalate"),
}
PLATFORMS = {"page": 0.5, "photo": 0.15, "video": 0.15, "microblog": 0.2}
AGAIN = {"spam": 4, "insult": 2, "criticism": 1}  # how often, on average, the same account said it before


def comment_tables(year: Year, facts: Facts) -> dict[str, pd.DataFrame]:
    """The comments with the facts of the decision tree, and the decisions of two people."""
    rng = year.chance("comments")
    writer = Writer(facts, rng)
    calendar = days(year.world)
    comments, decisions = [], []
    drawn = [(kind, *_said(writer, facts, kind)) for kind, (count, _) in KINDS.items() for _ in range(count)]
    order = rng.permutation(len(drawn))
    times = sorted(moment(calendar[int(rng.integers(len(calendar)))], rng) for _ in drawn)
    for number, (place, time) in enumerate(zip(order, times, strict=True), start=1):
        kind, remark, text = drawn[place]
        name = f"c{number:02d}"
        comments.append({"comment_id": name, "time": time, **_facts(kind, remark, text, rng)})
        usual = remark.decision or KINDS[kind][1]
        for coder, decision in (("A", usual), ("B", remark.other or usual)):
            decisions.append({"comment_id": name, "coder": coder, "kind": kind, "decision": decision})
    return {"comments": pd.DataFrame(comments), "comment_decisions": pd.DataFrame(decisions)}


def _said(writer: Writer, facts: Facts, kind: str) -> tuple[Remark, str]:
    said = writer.say(facts.comments[kind])
    if said is None:
        raise ValueError(f"too few comments of the kind {kind}")
    return said


def _facts(kind: str, remark: Remark, text: str, rng: np.random.Generator) -> dict[str, object]:
    return {
        "platform": str(rng.choice(list(PLATFORMS), p=list(PLATFORMS.values()))),
        "language": remark.language,
        "text": text,
        "asks_for_action": kind in ("question", "complaint"),
        "factual": remark.factual,
        "insulting": kind == "insult",
        "threatening": kind == "threat",
        "commercial": kind == "spam",
        "personal_data": kind == "personal_data",
        "from_staff": kind == "employee",
        "said_before": int(rng.poisson(AGAIN.get(kind, 0.2))),
        "likes": int(rng.geometric(0.2)) - 1,
    }

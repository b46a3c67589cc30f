"""How a tree's decisions compare with those of two people of experience, and they with each other."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.agreement import by_coder, cohen_kappa

__all__ = ["agreement_with_people", "defensible", "parted"]


def defensible(decided: pd.Series, decisions: pd.DataFrame) -> pd.Series:
    """For each comment, whether at least one of the two people decides as ``decided`` does.

    decided : decisions indexed by comment_id; decisions : the case's comment_decisions (coders A and B).

    >>> decided = pd.Series({"c1": "hide"})
    >>> people = pd.DataFrame({"comment_id": ["c1", "c1"], "coder": ["A", "B"], "decision": ["hide", "solve"]})
    >>> bool(defensible(decided, people)["c1"])
    True
    """
    people = by_coder(decisions, "decision").reindex(decided.index)
    return people.eq(decided, axis=0).any(axis=1)


def agreement_with_people(decided: pd.Series, decisions: pd.DataFrame) -> pd.DataFrame:
    """Share of comments decided alike (0-1), and Cohen's κ, for four comparisons.

    Rows: "A" and "B" (the tree against each person), "either" (at least one of them decides so; κ makes no
    sense there and is ``nan``), "people" (A against B: how alike experienced people are). A tree can hardly
    be asked to agree with people more than they agree with each other.

    >>> decided = pd.Series({"c1": "hide", "c2": "solve"})
    >>> people = pd.DataFrame({"comment_id": ["c1", "c1", "c2", "c2"], "coder": ["A", "B", "A", "B"],
    ...     "decision": ["hide", "solve", "solve", "solve"]})
    >>> agreement_with_people(decided, people)["share"].to_dict()
    {'A': 1.0, 'B': 0.5, 'either': 1.0, 'people': 0.5}
    """
    people = by_coder(decisions, "decision").reindex(decided.index)
    pairs = {
        "A": (decided, people["A"]),
        "B": (decided, people["B"]),
        "people": (people["A"], people["B"]),
    }
    rows = {
        name: (float((one == other).mean()), cohen_kappa(one, other)) for name, (one, other) in pairs.items()
    }
    rows["either"] = (float(people.eq(decided, axis=0).any(axis=1).mean()), float("nan"))
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["share", "kappa"])
    return table.loc[["A", "B", "either", "people"]]


def parted(decisions: pd.DataFrame) -> pd.DataFrame:
    """The comments on which A and B decide differently, with both decisions: those to talk about.

    >>> people = pd.DataFrame({"comment_id": ["c1", "c1"], "coder": ["A", "B"], "decision": ["hide", "solve"]})
    >>> parted(people).loc["c1"].tolist()
    ['hide', 'solve']
    """
    people = by_coder(decisions, "decision")
    return people[people["A"] != people["B"]]

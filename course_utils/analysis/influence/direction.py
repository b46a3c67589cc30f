"""Which way an arrow points, said in words before anybody counts."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._tables import need_edges
from course_utils.language import tr, trn
from course_utils.problem import Problem

__all__ = ["describe_edge", "reverse"]


def reverse(edges: pd.DataFrame) -> pd.DataFrame:
    """The same ties with every arrow turned: from attention to influence, or back.

    >>> ties = pd.DataFrame({"source": ["bo"], "target": ["ana"], "weight": [1], "posts": [1]})
    >>> reverse(ties).attrs["direction"], reverse(ties)["source"].tolist()
    ('influence', ['ana'])
    """
    direction = need_edges(edges)
    turned = edges.rename(columns={"source": "target", "target": "source"})[edges.columns.tolist()]
    turned.attrs = {**edges.attrs, "direction": "influence" if direction == "attention" else "attention"}
    return turned


def describe_edge(edges: pd.DataFrame, row: int = 0) -> str:
    """One sentence, in the language spoken now, that says what the arrow of this row means.

    ``row`` counts from 0, from the top of the table. Raises Problem when there is no such row.

    >>> ties = pd.DataFrame({"source": ["bo"], "target": ["ana"], "weight": [3], "posts": [1]})
    >>> ties.attrs["kinds"] = ["share"]
    >>> describe_edge(ties)
    '@bo relays @ana 3 times: attention goes from @bo to @ana, so what @ana says can reach @bo.'
    """
    direction = need_edges(edges)
    if not -len(edges) <= row < len(edges):
        sentence = trn(
            "There is no row {row}: this table has {n} tie.",
            "There is no row {row}: this table has {n} ties.",
            len(edges),
            row=row,
        )
        raise Problem("no-row", sentence, row=row, ties=len(edges))
    tie = edges.iloc[row]
    listener, speaker = (
        (tie["source"], tie["target"]) if direction == "attention" else (tie["target"], tie["source"])
    )
    fact = _fact(edges.attrs.get("kinds", []), listener, speaker, tie["weight"])
    if direction == "attention":
        sentence = tr(
            "{fact}: attention goes from @{listener} to @{speaker}, "
            "so what @{speaker} says can reach @{listener}.",
            fact=fact,
            listener=listener,
            speaker=speaker,
        )
    else:
        sentence = tr(
            "{fact}: this table follows influence, so the arrow goes from @{speaker} to @{listener}, "
            "whom it reaches.",
            fact=fact,
            listener=listener,
            speaker=speaker,
        )
    return sentence


def _fact(kinds: list[str], listener: str, speaker: str, weight: float) -> str:
    gaps = {"listener": listener, "speaker": speaker}
    times = round(float(weight))
    match kinds:
        case ["follow"]:
            return tr("@{listener} follows @{speaker}", **gaps)
        case ["share"]:
            return trn(
                "@{listener} relays @{speaker} once", "@{listener} relays @{speaker} {n} times", times, **gaps
            )
        case ["reply"]:
            return trn(
                "@{listener} answers @{speaker} once",
                "@{listener} answers @{speaker} {n} times",
                times,
                **gaps,
            )
        case ["mention"]:
            return trn(
                "@{listener} mentions @{speaker} once",
                "@{listener} mentions @{speaker} {n} times",
                times,
                **gaps,
            )
        case _:
            return trn(
                "@{listener} reacts to @{speaker} once",
                "@{listener} reacts to @{speaker} {n} times",
                times,
                **gaps,
            )

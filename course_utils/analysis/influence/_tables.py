"""What the measures of networks ask of a table of ties."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.language import tr
from course_utils.problem import Problem

DIRECTIONS = ("attention", "influence")


def need_edges(edges: pd.DataFrame) -> str:
    """Check a table of ties and answer its direction, "attention" when it does not say."""
    need_columns(edges, ["source", "target", "weight"])
    if edges[["source", "target"]].isna().to_numpy().any():
        raise Problem(
            "nameless", tr("Some ties have no name at one end. Remove those rows first, with .dropna().")
        )
    weight = pd.to_numeric(edges["weight"], errors="coerce")
    if not (weight > 0).all() or (weight == float("inf")).any():
        sentence = tr(
            "Every tie needs a weight above zero, and some here have none. Look at the column “weight”."
        )
        raise Problem("bad-weight", sentence)
    return need_choice(edges.attrs.get("direction", "attention"), DIRECTIONS)

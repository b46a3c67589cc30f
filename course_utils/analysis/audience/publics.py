"""Which publics the platforms reach, and how many people that is."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.analysis.audience.union import union_bounds
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["reach_of_publics"]


def reach_of_publics(
    audience: pd.DataFrame, publics: pd.DataFrame, of: Literal["asked", "online"] = "asked"
) -> pd.DataFrame:
    """For each public: its best platform, and how many different people all platforms reach at least and at most.

    The panel gives, for a public, the share that each platform reaches, and no overlap inside that public. So
    the different people it reaches lie between the best platform alone (all others reach the same people) and
    the sum (nobody is on two): the bounds of `union_bounds`.

    Parameters
    ----------
    audience, publics : the tables of a case.
    of : what a share is a share of, "asked" (everybody in the public) or "online" (those who use the internet,
        which flatters a public where few do).

    Returns
    -------
    A row for each public, in the order of ``publics``: people (in the public), best (platform), share (of the
    best platform), low, high (shares, 0-1), people_low, people_high. The last four are panel estimates: their
    sampling error is not in them.

    A public that the panel did not ask is left out. Raises Problem when that is all of them, for another
    ``of``, or for a missing column.

    >>> audience = pd.DataFrame({"public": ["riders"] * 2, "platform": ["page", "photo"], "asked": 100,
    ...                          "online": 80, "reached": [40, 20]})
    >>> publics = pd.DataFrame({"public": ["riders"], "people": [5000], "online": [4000]})
    >>> reach_of_publics(audience, publics)[["low", "high", "people_high"]].to_numpy().tolist()
    [[0.4, 0.6, 3000.0]]
    """
    need_columns(audience, ["public", "platform", "asked", "online", "reached"])
    need_columns(publics, ["public", "people", "online"])
    need_choice(of, ("asked", "online"))
    sizes = publics.set_index("public")["people" if of == "asked" else "online"]
    shares = audience.assign(share=audience["reached"] / audience[of]).pivot(
        index="public", columns="platform", values="share"
    )
    asked = [public for public in sizes.index if public in shares.index]
    if not asked:
        sentence = tr("No public of this case was asked what it follows. Use the case of the lesson.")
        raise Problem("no-panel", sentence)
    rows = {public: _row(shares.loc[public].dropna(), int(sizes[public])) for public in asked}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("public")


def _row(shares: pd.Series, people: int) -> dict:
    bounds = union_bounds(shares.to_dict())
    return {
        "people": people,
        "best": str(shares.idxmax()),
        "share": float(shares.max()),
        "low": bounds.low,
        "high": bounds.high,
        "people_low": round(bounds.low * people),
        "people_high": round(bounds.high * people),
    }

"""How well the platforms that an organisation runs suit one public, on a scale of 5 for each criterion."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns

__all__ = ["CRITERIA", "platform_scores"]

CRITERIA = ("reach", "lightness", "conversation")
FULL = 5.0


def platform_scores(
    audience: pd.DataFrame, platforms: pd.DataFrame, posts: pd.DataFrame, public: str
) -> pd.DataFrame:
    """Reach, lightness and conversation of each platform with an active profile, from 0 to 5; the best has 5.

    reach = 5 × share of the public that is there ÷ the largest such share; lightness = 5 × the fewest hours a week
    ÷ the hours that this one takes; conversation = 5 × share of its posts that are replies ÷ the largest such share.

    Parameters
    ----------
    audience : public, platform, share (0-1 of the public that the platform reaches).
    platforms : platform, status, hours_week; only active profiles count, several on one platform add up.
    posts : platform, kind ("reply" or another).
    public : a name of ``audience``.

    Returns
    -------
    A row for each platform with hours and somebody of the public, the criteria as columns.

    A score says who is best, not whether that is enough: 5 may be a small share. Raises Problem for an unknown
    public or a missing column.

    >>> audience = pd.DataFrame({"public": "riders", "platform": ["page", "photo"], "share": [0.4, 0.2]})
    >>> platforms = pd.DataFrame({"platform": ["page", "photo"], "status": "active", "hours_week": [12, 4]})
    >>> posts = pd.DataFrame({"platform": ["page"] * 4 + ["photo"] * 4, "kind": ["reply", "post"] * 2 + ["reply"] * 4})
    >>> platform_scores(audience, platforms, posts, "riders").round(2).to_numpy().tolist()
    [[5.0, 1.67, 2.5], [2.5, 5.0, 5.0]]

    Source: the kit's own choice of criteria.
    """
    need_columns(audience, ["public", "platform", "share"])
    need_columns(platforms, ["platform", "status", "hours_week"])
    need_columns(posts, ["platform", "kind"])
    need_choice(public, list(audience["public"].unique()))
    active = platforms[(platforms["status"] == "active") & (platforms["hours_week"] > 0)]
    hours = active.groupby("platform")["hours_week"].sum()
    reach = audience[audience["public"] == public].set_index("platform")["share"]
    talk = (posts["kind"] == "reply").groupby(posts["platform"]).mean()
    known = [name for name in hours.index if reach.get(name, 0) > 0 and name in talk.index]
    parts = (reach[known], 1 / hours[known], talk[known])
    scores = {name: FULL * part / part.max() for name, part in zip(CRITERIA, parts, strict=True)}
    return pd.DataFrame(scores, index=pd.Index(known, name="platform"))

"""Who did what with whose post: the rows behind every tie."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_columns

KINDS = ("share", "reply", "mention")


def interactions(posts: pd.DataFrame, kinds: Collection[str]) -> tuple[pd.DataFrame, int]:
    """One row for each interaction (source, target, kind, evidence), and how many were set aside.

    ``source`` and ``target`` are categories in alphabetical order. ``evidence`` is the place, in the table,
    of the target's post behind the interaction, or for a mention of the source's own. Set aside: shares and
    replies whose parent is not in the table, as happens with exports. What one does with one's own posts is
    left out.
    """
    also = {"parent_id": {"share", "reply"}, "mentions": {"mention"}}
    used = [column for column, users in also.items() if users & set(kinds)]
    need_columns(posts, ["post_id", "account", "kind", *used])
    found = [_answers(posts, kind) for kind in kinds if kind != "mention"]
    if "mention" in kinds:
        found.append(_mentions(posts))
    table = pd.concat(found, ignore_index=True)
    set_aside = int(table["target"].isna().sum())
    ends = pd.Categorical(pd.concat([table["source"], table["target"]], ignore_index=True))
    table["source"], table["target"] = ends[: len(table)], ends[len(table) :]
    named = table["source"].notna() & table["target"].notna()
    return table[named & (table["source"].cat.codes != table["target"].cat.codes)], set_aside


def _answers(posts: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Shares or replies; no target where the parent is not in the table."""
    place = np.flatnonzero(posts["kind"] == kind)
    ids = pd.Index(posts["post_id"])
    first = np.arange(len(ids)) if ids.is_unique else np.flatnonzero(~ids.duplicated())
    found = ids[first].get_indexer(pd.Index(posts["parent_id"].iloc[place]))
    parent = np.where(found >= 0, first[found] if len(first) else -1, -1)
    target = posts["account"].take(np.maximum(parent, 0)).where(parent >= 0)
    columns = {"source": posts["account"].to_numpy()[place], "target": target.to_numpy(), "evidence": parent}
    return pd.DataFrame(columns).assign(kind=kind)


def _mentions(posts: pd.DataFrame) -> pd.DataFrame:
    # A share repeats the words of somebody else: who is named in them was not named by the one who shares.
    said = posts["mentions"].notna() & (posts["mentions"] != "") & (posts["kind"] != "share")
    place = np.flatnonzero(said)
    named = [
        str(handles).replace("@", " ").split() for handles in posts["mentions"].to_numpy(dtype=object)[place]
    ]
    place = np.repeat(place, [len(handles) for handles in named])
    target = pd.Series([handle for handles in named for handle in handles], dtype="str")
    columns = {"source": posts["account"].to_numpy()[place], "target": target, "evidence": place}
    return pd.DataFrame(columns).assign(kind="mention")

"""Threads side by side: everything that volume does not say."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.conversation._forest import Forest, as_forest
from course_utils.analysis.conversation.breadth import breadth
from course_utils.analysis.conversation.civility import civility
from course_utils.analysis.conversation.depth import depth, h_index, mean_depth
from course_utils.analysis.conversation.evidence import evidence_rate
from course_utils.analysis.conversation.reciprocity import reciprocity
from course_utils.analysis.conversation.size import participants, size
from course_utils.analysis.conversation.virality import structural_virality
from course_utils.analysis.conversation.width import max_width
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["conversations", "equal_volume"]


def conversations(posts: pd.DataFrame | Forest) -> pd.DataFrame:
    """Every measure of every thread: a row for each, largest first.

    Columns: size, participants, breadth, depth, mean_depth, h_index, max_width, reciprocity (by replies),
    structural_virality, lost (answers whose parent is not in the table) and, when the messages were coded,
    civility and evidence.

    >>> posts = pd.DataFrame({"post_id": ["a", "b"], "parent_id": [None, "a"], "account": ["ana", "bo"]})
    >>> conversations(posts)[["size", "depth", "breadth"]].to_dict("records")
    [{'size': 2, 'depth': 1, 'breadth': 1.0}]
    """
    forest = as_forest(posts)
    measures = [size, participants, breadth, depth, mean_depth, h_index, max_width]
    measures += [reciprocity, structural_virality]
    measures += [civility] if "civil" in forest.messages else []
    measures += [evidence_rate] if "evidence" in forest.messages else []
    columns = [measure(forest) for measure in measures]
    columns.append(forest.series(forest.count(forest.lost.nonzero()[0]), "lost"))
    return pd.concat(columns, axis=1).sort_values("size", ascending=False, kind="stable")


def equal_volume(posts: pd.DataFrame | Forest, thread: str, within: float = 0.0) -> pd.DataFrame:
    """The threads with as many messages as ``thread``, measured side by side: what differs is not volume.

    Parameters
    ----------
    within : share by which the volumes may differ: 0.1 lets 36 to 44 messages stand beside 40.

    Returns the rows of `conversations`, ``thread`` first. Raises Problem for an unknown thread or a
    ``within`` below 0.

    >>> posts = pd.DataFrame({"post_id": list("abcd"), "parent_id": [None, "a", None, "c"], "account": "x"})
    >>> equal_volume(posts, "c").index.tolist()
    ['c', 'a']
    """
    table = conversations(posts)
    if thread not in table.index or not within >= 0:
        sentence = tr(
            "I compare a thread of this table with those that differ by a share of 0 or more. The threads are: {threads}.",
            threads=", ".join(map(str, table.index[:12])),
        )
        raise Problem("unknown-thread", sentence, thread=thread, within=within)
    wanted = table.loc[thread, "size"]
    alike = table[(table["size"] - wanted).abs() <= within * wanted + 1e-9]
    return pd.concat([alike.loc[[thread]], alike.drop(index=thread)])

"""Messages as trees: who answers whom, how deep, in which thread; read once and handed to every measure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.language import listing, tr
from course_utils.problem import Problem

NAMED = 3  # messages named in a sentence; more would hide what to do


@dataclass(frozen=True, eq=False)
class Forest:
    """Messages by their place in the table, and the threads that they make.

    parent is -1 for the message that opens a tree; level is 0 there and grows by one with each answer; lost
    marks an answer whose parent is not in its thread.
    """

    messages: pd.DataFrame
    threads: pd.Index
    thread: np.ndarray
    parent: np.ndarray
    level: np.ndarray
    lost: np.ndarray

    @property
    def replies(self) -> np.ndarray:
        """Places of the messages that answer another."""
        return np.flatnonzero(self.parent >= 0)

    def count(self, places: np.ndarray | None = None, weights: np.ndarray | None = None) -> np.ndarray:
        """Messages of each thread, all of them or those at ``places``; or the sum of their ``weights``."""
        thread = self.thread if places is None else self.thread[places]
        return np.bincount(thread, weights=weights, minlength=len(self.threads))

    def series(self, values: object, name: str) -> pd.Series:
        """``values``, one for each thread in order, with the thread as label."""
        return pd.Series(values, index=self.threads, name=name)


def as_forest(posts: pd.DataFrame | Forest) -> Forest:
    """The trees of a table of messages (post_id, parent_id, account); a forest already read passes through.

    With a column thread_id, each thread has one opening: its first message without a parent. Its other
    messages without a parent, or whose parent is not in the thread (deleted, private), are taken for answers
    to the opening, the shallowest that they can be. Without thread_id, each of those opens a thread of its
    own. Shares (kind "share") say nothing of their own and are left out.
    """
    if isinstance(posts, Forest):
        return posts
    need_columns(posts, ["post_id", "parent_id", "account"])
    messages = posts[posts["kind"] != "share"] if "kind" in posts else posts
    messages = messages.reset_index(drop=True)
    names = _names(messages)
    blank = (messages["parent_id"].isna() | (messages["parent_id"] == "")).to_numpy(dtype=bool)
    parent = names.get_indexer(pd.Index(messages["parent_id"]))
    parent[blank] = -1
    lost = ~blank & (parent < 0)
    if "thread_id" in messages:
        thread, threads = pd.factorize(messages["thread_id"], sort=True)
        parent, lost = _one_opening(parent, lost, blank, thread)
        level, _ = _levels(parent, names)
    else:
        level, opening = _levels(parent, names)
        thread, threads = pd.factorize(messages["post_id"].to_numpy(dtype=object)[opening], sort=True)
    return Forest(messages, pd.Index(threads, name="thread"), thread, parent, level, lost)


def _names(messages: pd.DataFrame) -> pd.Index:
    names = pd.Index(messages["post_id"])
    if names.isna().any() or ("thread_id" in messages and messages["thread_id"].isna().any()):
        sentence = tr(
            "Some messages have no identifier, or no thread. Remove those rows first, with .dropna()."
        )
        raise Problem("nameless", sentence)
    if not names.is_unique:
        twice = [str(name) for name in names[names.duplicated()].unique()]
        sentence = tr(
            "Each message needs an identifier of its own, and some come back: {names}. Keep each once, with .drop_duplicates('post_id').",
            names=listing([f"“{name}”" for name in twice[:NAMED]]),
        )
        raise Problem("twice", sentence, messages=twice)
    return names


def _one_opening(
    parent: np.ndarray, lost: np.ndarray, blank: np.ndarray, thread: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Hang what has no parent in its thread from the thread's opening."""
    abroad = (parent >= 0) & (thread[parent] != thread)
    loose = (parent < 0) | abroad
    # First those without a parent at all, then those whose parent is gone, each in the order of the table.
    order = np.lexsort((np.arange(len(parent)), ~blank, ~loose, thread))
    firsts = order[np.flatnonzero(np.diff(thread[order], prepend=-1))]
    opening = firsts[thread] if len(firsts) else firsts
    hung = np.where(loose, opening, parent)
    hung[firsts[loose[firsts]]] = -1
    return hung, lost | abroad


def _levels(parent: np.ndarray, names: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Level of each message and the place of the opening above it, by jumps that double in length."""
    above = np.where(parent < 0, np.arange(len(parent)), parent)
    level = (parent >= 0).astype(np.int64)
    for _ in range(max(len(parent), 1).bit_length() + 1):
        level, above = level + level[above], above[above]
    circular = parent[above] >= 0 if len(parent) else np.zeros(0, dtype=bool)
    if circular.any():
        found = [str(name) for name in names[circular]]
        sentence = tr(
            "These messages answer each other in a circle: {names}. Look at their parent_id.",
            names=listing([f"“{name}”" for name in found[:NAMED]]),
        )
        raise Problem("circle", sentence, messages=found)
    return level, above

"""A tool's codes against those of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_utils.analysis.agreement import Codes, cohen_kappa, confusion, percent_agreement
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["ToolCheck", "check_by_group", "check_tool"]


@dataclass(frozen=True, eq=False)
class ToolCheck:
    """table : counts, a row for each code by hand, a column for each code of the tool;
    by_code : for each code, precision, recall, f1 (0-1, ``nan`` for 0 ÷ 0) and count by hand;
    accuracy : share coded alike; always : share that always saying the commonest code by hand would get;
    macro_f1 : mean of the f1 of the codes that anybody used; kappa : Cohen's κ.
    """

    table: pd.DataFrame
    by_code: pd.DataFrame
    accuracy: float
    always: float
    macro_f1: float
    kappa: float


def check_tool(hand: Codes, tool: Codes, categories: Sequence[object] | None = None) -> ToolCheck:
    """How a tool codes what a person coded too.

    precision of a code = coded so by both ÷ coded so by the tool; recall = by both ÷ by hand; f1 =
    2 × both ÷ (tool + hand). Accuracy flatters a tool when one code is common: compare it with ``always``.
    Macro-F1 weighs rare codes as much as common ones. The person is the yardstick here and not the truth:
    see how far two people agree first.

    Things that one side left blank are set aside. Every figure is ``nan`` when nothing is left. Raises
    Problem when the two lists differ in length.

    >>> check = check_tool(["up", "up", "down", "down"], ["up", "up", "up", "down"])
    >>> check.accuracy, round(check.macro_f1, 3), check.by_code.loc["down", "recall"].item()
    (0.75, 0.733, 0.5)

    Source: the measures are those of `retrieval`, one code at a time.
    """
    counts = confusion(hand, tool, categories).rename_axis(index="hand", columns="tool")
    table = counts.to_numpy(dtype=float)
    both, by_hand, by_tool = table.diagonal(), table.sum(axis=1), table.sum(axis=0)
    by_code = pd.DataFrame(
        {
            "precision": _divided(both, by_tool),
            "recall": _divided(both, by_hand),
            "f1": _divided(2 * both, by_hand + by_tool),
            "hand": by_hand.astype(int),
        },
        index=counts.index,
    )
    total = table.sum()
    return ToolCheck(
        table=counts,
        by_code=by_code,
        accuracy=percent_agreement(hand, tool),
        always=float(by_hand.max() / total) if total else float("nan"),
        macro_f1=float(by_code["f1"].mean()),
        kappa=cohen_kappa(hand, tool, categories=categories),
    )


def check_by_group(hand: pd.Series, tool: pd.Series, group: pd.Series) -> pd.DataFrame:
    """The same check for each language, each source, or with and without sarcasm.

    Parameters
    ----------
    hand, tool, group : three Series with the same labels; rows with a blank group are set aside.

    Returns a table indexed by group: count (things that both sides coded), accuracy, always, macro_f1, kappa.
    A small group says little: give its interval with `proportion.wilson`. Raises Problem when the labels differ.

    >>> hand, tool = pd.Series(["up", "up", "down"]), pd.Series(["up", "down", "down"])
    >>> check_by_group(hand, tool, pd.Series(["fr", "en", "fr"]))["accuracy"].to_dict()
    {'en': 0.0, 'fr': 1.0}
    """
    if not (hand.index.is_unique and set(hand.index) == set(tool.index) == set(group.index)):
        sentence = tr(
            "The codes and the groups are not about the same things. Take the three columns from one table."
        )
        raise Problem("not-aligned", sentence)
    rows = {}
    for name, labels in group.groupby(group, sort=True).groups.items():
        check = check_tool(hand.loc[labels], tool.loc[labels])
        rows[name] = {
            "count": int(check.table.to_numpy().sum()),
            "accuracy": check.accuracy,
            "always": check.always,
            "macro_f1": check.macro_f1,
            "kappa": check.kappa,
        }
    columns = ["count", "accuracy", "always", "macro_f1", "kappa"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis(group.name or "group")


def _divided(parts: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    return np.divide(parts, wholes, out=np.full(len(parts), np.nan), where=wholes > 0)

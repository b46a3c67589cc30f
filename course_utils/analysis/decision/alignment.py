"""From the mission to what is counted: which objectives hang on the thread, and which are orphans."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["LEVELS", "alignment_matrix", "alignment_share", "chains", "orphans", "uncovered"]

LEVELS = ("mission", "communication", "social", "indicator")
COLUMNS = ["objective", "parent", "level"]


def chains(objectives: pd.DataFrame) -> pd.DataFrame:
    """Each objective with the way up from it, and where that way ends.

    The idea: a social objective is there to serve a communication objective, which serves the mission. To have
    somebody above is not enough; the way has to arrive.

    Parameters
    ----------
    objectives : objective (identifier), parent (the one that it serves; blank for none), level (see LEVELS).

    Returns
    -------
    A row for each objective, in the order of the table: level; path (identifiers from it to the top, a tuple);
    aligned (the path ends at a mission); ends (why not: "" when aligned, "no-parent" when it serves nothing,
    "lost-above" when the one it serves is lost itself, "unknown-parent" when its parent is not in the table,
    "loop" when the path comes back to itself); measured (an indicator hangs directly from it).

    Raises Problem when a column is missing, an identifier stands twice or a level is unknown.

    >>> rows = [("M", None, "mission"), ("C1", "M", "communication"), ("C2", None, "communication"),
    ...         ("S1", "C1", "social"), ("S2", "C2", "social"), ("I1", "S1", "indicator")]
    >>> table = chains(pd.DataFrame(rows, columns=COLUMNS))
    >>> table["path"].tolist()[3:5]
    [('S1', 'C1', 'M'), ('S2', 'C2')]
    >>> table["aligned"].tolist()[3:5], table["ends"].tolist()[3:5]
    ([True, False], ['', 'lost-above'])
    """
    levels, parents = _read(objectives)
    rows = {}
    measured = {parents[name] for name, level in levels.items() if level == "indicator"}
    for name, level in levels.items():
        path, ends = _way_up(name, levels, parents)
        rows[name] = {
            "level": level,
            "path": path,
            "aligned": not ends,
            "ends": ends,
            "measured": name in measured,
        }
    columns = ["level", "path", "aligned", "ends", "measured"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("objective")


def orphans(objectives: pd.DataFrame, level: str = "social") -> list[str]:
    """The objectives of one level whose way up does not arrive at a mission, in the order of the table.

    >>> rows = [("M", None, "mission"), ("C", None, "communication"), ("S1", "C", "social"), ("S2", "M", "social")]
    >>> orphans(pd.DataFrame(rows, columns=COLUMNS))
    ['S1']
    """
    table = _of_level(objectives, level)
    return table.index[~table["aligned"].astype(bool)].tolist()


def alignment_share(objectives: pd.DataFrame, level: str = "social", measured: bool = False) -> float:
    """Share (0-1) of the objectives of one level that hang on the thread.

    share = objectives whose way up arrives at a mission ÷ all objectives of the level. With ``measured``, only
    those count from which an indicator hangs as well: the whole thread, from the mission to what is counted.
    ``nan`` when the level is empty. 1 is easy to reach on paper, by drawing arrows: the share says that a
    link was declared, not that it is a good one.

    >>> rows = [("M", None, "mission"), ("S1", "M", "social"), ("S2", None, "social"), ("I1", "S2", "indicator")]
    >>> table = pd.DataFrame(rows, columns=COLUMNS)
    >>> alignment_share(table), alignment_share(table, measured=True)
    (0.5, 0.0)
    """
    table = _of_level(objectives, level)
    if table.empty:
        return float("nan")
    counted = table["aligned"] & table["measured"] if measured else table["aligned"]
    return float(counted.astype(bool).mean())


def uncovered(objectives: pd.DataFrame) -> list[str]:
    """Communication objectives that no social objective serves, in the order of the table.

    Not a fault by itself: another channel may serve them (a meeting, a letter). It is a question to answer.

    >>> rows = [("C1", None, "communication"), ("C2", None, "communication"), ("S1", "C2", "social")]
    >>> uncovered(pd.DataFrame(rows, columns=COLUMNS))
    ['C1']
    """
    levels, parents = _read(objectives)
    served = {parents[name] for name, level in levels.items() if level == "social"}
    return [name for name, level in levels.items() if level == "communication" and name not in served]


def alignment_matrix(objectives: pd.DataFrame) -> pd.DataFrame:
    """Social objectives (rows) against communication objectives (columns): 1 where one serves the other.

    A row of zeros is an objective that serves none; a column of zeros is one that nobody serves. The matrix
    shows one step only: `chains` says whether the way goes on to the mission.

    >>> rows = [("C1", None, "communication"), ("C2", None, "communication"), ("S1", "C2", "social")]
    >>> alignment_matrix(pd.DataFrame(rows, columns=COLUMNS)).loc["S1"].tolist()
    [0, 1]
    """
    levels, parents = _read(objectives)
    rows, columns = (
        [name for name, level in levels.items() if level == kind] for kind in ("social", "communication")
    )
    cells = [[int(parents[row] == column) for column in columns] for row in rows]
    return pd.DataFrame(cells, index=pd.Index(rows, name="objective"), columns=columns, dtype=int)


def _of_level(objectives: pd.DataFrame, level: str) -> pd.DataFrame:
    need_choice(level, LEVELS)
    table = chains(objectives)
    return table[table["level"] == level]


def _read(objectives: pd.DataFrame) -> tuple[dict[str, str], dict[str, str]]:
    """Level and parent ("" for none) by identifier."""
    need_columns(objectives, COLUMNS)
    names = objectives["objective"].astype(str)
    twice = names[names.duplicated()].tolist()
    if twice:
        sentence = tr("The objective “{name}” stands twice. Give each one its own identifier.", name=twice[0])
        raise Problem("twice", sentence, name=twice[0])
    levels = dict(zip(names, objectives["level"].astype(str), strict=True))
    for level in levels.values():
        need_choice(level, LEVELS)
    served = objectives["parent"].astype(object).where(objectives["parent"].notna(), "")
    parents = [str(parent).strip() for parent in served]
    return levels, dict(zip(names, parents, strict=True))


def _way_up(name: str, levels: dict[str, str], parents: dict[str, str]) -> tuple[tuple[str, ...], str]:
    """The identifiers from ``name`` upwards, and why they do not arrive at a mission ("" when they do)."""
    path = [name]
    while levels[path[-1]] != "mission":
        above = parents[path[-1]]
        if not above:
            return tuple(path), "no-parent" if len(path) == 1 else "lost-above"
        if above not in levels:
            return tuple(path), "unknown-parent" if len(path) == 1 else "lost-above"
        if above in path:
            return tuple(path), "loop"
        path.append(above)
    return tuple(path), ""

"""Which locked cells can feel each other: a test that none of the others touches has its verdict for itself."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from course_utils.marking.names import BY_TEXT, names_used


@dataclass(frozen=True)
class Locked:
    """One locked cell: its text, whether it is a test, and the answers that are carried to it afresh."""

    source: str
    test: bool
    answers: frozenset[str]


@dataclass(frozen=True)
class _Effects:
    reads: frozenset[str]
    changes: frozenset[str]
    anything: bool  # it may read and change whatever it likes


def histories(cells: Sequence[Locked]) -> list[list[int]]:
    """For each cell the places of those before it whose answers may change what it says.

    A cell that is no test counts for all after it. A test counts where one of the two changes a name that the other
    reads: gives it a value or a new part, or calls a method of it. A locked function that changes names of
    the notebook may be called by any test, so then every cell counts for those after it.
    """
    return [list(before) for before in _histories(tuple(cells))]


@lru_cache(maxsize=100)  # the same for all hand-ins of an assignment
def _histories(cells: tuple[Locked, ...]) -> list[list[int]]:
    steady = _steady(cells)
    effects = [_effects(cell.source, steady) for cell in cells]
    together = _together(cells, steady)
    found: list[list[int]] = []
    for place, cell in enumerate(cells):
        found.append(
            [
                before
                for before in range(place)
                if together
                or not cells[before].test
                or _linked(effects[before], cells[before], effects[place], cell)
            ]
        )
    return found


def ahead_of_tests(cells: Sequence[Locked]) -> list[int]:
    """The places of the cells, no tests, that may as well run before all tests, in their order.

    Up to the first one that reads an answer, or that a test before it could feel: where one of the two gives a value to
    what the other reads or gives a value to.
    """
    return list(_ahead_of_tests(tuple(cells)))


@lru_cache(maxsize=100)
def _ahead_of_tests(cells: tuple[Locked, ...]) -> list[int]:
    steady = _steady(cells)
    if _together(cells, steady):
        return []
    tests, found = [], []
    for place, cell in enumerate(cells):
        effects = _effects(cell.source, steady)
        if cell.test:
            tests.append(effects)
        elif cell.answers or effects.anything or not all(_apart(effects, test) for test in tests):
            break
        else:
            found.append(place)
    return found


def _apart(one: _Effects, other: _Effects) -> bool:
    used = one.reads | one.changes, other.reads | other.changes
    return not (other.anything or one.changes & used[1] or other.changes & used[0])


def _steady(cells: Sequence[Locked]) -> frozenset[str]:
    """Names whose methods change nothing: modules and what comes from them."""
    return frozenset(dir(builtins)).union(*(_imported(cell.source) for cell in cells))


def _together(cells: Sequence[Locked], steady: frozenset[str]) -> bool:
    """Whether a locked function changes names of the notebook: any test may call it."""
    return any(_changes_when_called(cell.source, steady) for cell in cells if not cell.test)


def _linked(one: _Effects, its_cell: Locked, other: _Effects, other_cell: Locked) -> bool:
    if one.anything or other.anything:
        return True
    # An answer is carried over afresh for each cell: what another one did to it is gone.
    there = one.changes & (other.reads - other_cell.answers)
    back = other.changes & (one.reads - its_cell.answers)
    return bool(there or back)


def _effects(source: str, steady: frozenset[str]) -> _Effects:
    tree, uses = _tree(source), names_used(source)
    if tree is None:
        return _Effects(frozenset(), frozenset(), anything=True)
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return _Effects(
        frozenset(uses.read | uses.later),
        frozenset(uses.touched | (_with_methods_called(tree) - steady)),
        anything=bool(named & BY_TEXT),
    )


def _changes_when_called(source: str, steady: frozenset[str]) -> bool:
    tree = _tree(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)] if tree else []
    return any(isinstance(node, ast.Global) for function in functions for node in ast.walk(function)) or any(
        (_with_methods_called(function) - steady) & names_used(ast.unparse(function)).later
        for function in functions
    )


def _with_methods_called(tree: ast.AST) -> set[str]:
    """The names of which a method is called, as in ``seen.append(1)``."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        func.value.id
        for func in calls
        if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name)
    }


def _imported(source: str) -> set[str]:
    tree = _tree(source)
    imports = (
        [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)] if tree else []
    )
    return {alias.asname or alias.name.partition(".")[0] for node in imports for alias in node.names}


def _tree(source: str) -> ast.AST | None:
    """The code as a tree; None for what only IPython can read, a line that starts with % say."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return None

"""Whether an order of steps keeps what each of them waits for, and how many orders do."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from functools import cache

from course_utils.analysis.planning._order import need_steps, sorted_steps
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["broken_pairs", "count_orders"]

MOST_STEPS = 16  # sets of steps already done: 65,536 at most


def broken_pairs(
    order: Sequence[Hashable], prerequisites: Mapping[Hashable, Collection[Hashable]]
) -> list[tuple[Hashable, Hashable]]:
    """The pairs (needed, step) in which a step stands before what it waits for; none when the order holds.

    The idea: a plan is a graph, and a list is one way to walk through it. Many lists are right; what makes one
    wrong can be named pair by pair.

    Parameters
    ----------
    order : the steps, first to last.
    prerequisites : the steps that each step waits for; an empty list for one that waits for nothing.

    Returns
    -------
    The pairs, in the order of their second step. A prerequisite that is not in the list at all does not come
    before either: its pair is there. A step left out breaks nothing by itself.

    Only direct pairs are told: what a prerequisite waits for is its own affair. Raises Problem when a step of
    ``order`` stands twice or is unknown, or when the prerequisites go round in a circle.

    >>> needs = {"publics": ["listen"], "platforms": ["publics"]}
    >>> broken_pairs(["platforms", "listen", "publics"], needs)
    [('publics', 'platforms')]
    >>> broken_pairs(["listen", "publics", "platforms"], needs)
    []

    Source: a topological order, as in any textbook of graphs.
    """
    graph = _graph(prerequisites)
    place: dict[Hashable, int] = {}
    for number, step in enumerate(order):
        need_steps([step], graph)
        if step in place:
            sentence = tr("The step “{step}” stands twice. Keep it once, where it belongs.", step=step)
            raise Problem("twice", sentence, step=step)
        place[step] = number
    return [
        (need, step) for step in place for need in graph[step] if place.get(need, len(place)) > place[step]
    ]


def count_orders(prerequisites: Mapping[Hashable, Collection[Hashable]]) -> int:
    """How many orders of all the steps keep every prerequisite.

    Counted from the end: an order closes with a step that nobody waits for any more. Orders of n steps that wait
    for nothing: n! = 1 × 2 × … × n; of a single chain: 1. 1 for no step at all.

    Name a step that waits for nothing, and that nothing waits for, with an empty list. Raises Problem above
    16 steps, where counting takes too long, and when the prerequisites go round in a circle.

    >>> count_orders({"listen": [], "publics": ["listen"], "norms": ["listen"]})
    2
    >>> count_orders({"a": [], "b": [], "c": []})
    6
    """
    graph = _graph(prerequisites)
    if len(graph) > MOST_STEPS:
        sentence = tr("There are too many steps to count their orders. Keep {most} at most.", most=MOST_STEPS)
        raise Problem("too-many-steps", sentence, steps=len(graph))
    bit = {step: 1 << place for place, step in enumerate(graph)}
    waits = {bit[step]: sum(bit[need] for need in needs) for step, needs in graph.items()}

    @cache
    def orders(done: int) -> int:
        """Orders of the steps in ``done``, a set of bits that holds the prerequisites of its members."""
        if not done:
            return 1
        wanted = 0
        for step, needs in waits.items():
            wanted |= needs if step & done else 0
        return sum(orders(done ^ step) for step in waits if step & done and not step & wanted)

    return orders((1 << len(graph)) - 1)


def _graph(prerequisites: Mapping[Hashable, Collection[Hashable]]) -> dict[Hashable, tuple]:
    """Every step that is named, on either side of an arrow."""
    named = dict.fromkeys(prerequisites)
    for needs in prerequisites.values():
        named |= dict.fromkeys(() if isinstance(needs, str) else needs)
    return sorted_steps(named, prerequisites)

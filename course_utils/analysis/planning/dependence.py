"""What stands on what: the part of a plan that hangs on one step, and how far each step is from the beginning."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping

from course_utils.analysis.planning._order import need_steps, sorted_steps

__all__ = ["bare_prerequisites", "depths", "standing_on"]

Prerequisites = Mapping[Hashable, Collection[Hashable]]


def standing_on(step: Hashable, prerequisites: Prerequisites) -> list[Hashable]:
    """Every step that waits for ``step``, directly or through others, in an order that keeps the prerequisites.

    The idea: who skips a step skips the ground of all that follows from it, not only of the next one.

    Raises Problem when the step is unknown, or when the prerequisites go round in a circle.

    >>> standing_on("listen", {"listen": [], "publics": ["listen"], "platforms": ["publics"], "mandate": []})
    ['publics', 'platforms']
    """
    graph = sorted_steps(list(prerequisites), prerequisites)
    need_steps([step], graph)
    reached = {step}
    for one, needs in graph.items():
        if reached.intersection(needs):
            reached.add(one)
    return [one for one in graph if one in reached and one != step]


def depths(prerequisites: Prerequisites) -> dict[Hashable, int]:
    """How many steps come before each one on its longest chain; 0 for a step that waits for nothing.

    Raises Problem when the prerequisites go round in a circle.

    >>> depths({"listen": [], "publics": ["listen"], "pilot": ["listen", "publics"]})
    {'listen': 0, 'publics': 1, 'pilot': 2}
    """
    found: dict[Hashable, int] = {}
    for step, needs in sorted_steps(list(prerequisites), prerequisites).items():
        found[step] = max((found[need] + 1 for need in needs), default=0)
    return found


def bare_prerequisites(prerequisites: Prerequisites) -> dict[Hashable, list[Hashable]]:
    """The prerequisites that no other one implies: what has to be drawn for the rest to be read off.

    The idea: a step that waits for publics waits for listening too, because publics do; an arrow for each would
    hide the picture. Raises Problem when the prerequisites go round in a circle.

    >>> bare_prerequisites({"listen": [], "publics": ["listen"], "pilot": ["listen", "publics"]})["pilot"]
    ['publics']

    Source: the transitive reduction of a graph without circles, as in any textbook of graphs.
    """
    graph = sorted_steps(list(prerequisites), prerequisites)
    above: dict[Hashable, set] = {}
    for step, needs in graph.items():
        above[step] = set(needs).union(*(above[need] for need in needs))
    return {
        step: [need for need in needs if not any(need in above[other] for other in needs)]
        for step, needs in graph.items()
    }

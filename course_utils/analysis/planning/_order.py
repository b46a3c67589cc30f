"""Steps and what they wait for, checked at the door: known names, no circle."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from graphlib import CycleError, TopologicalSorter

from course_utils.language import listing, tr
from course_utils.problem import Problem, nearest


def need_steps(names: Collection[Hashable], known: Collection[Hashable]) -> None:
    """Raise Problem, with the nearest name, unless every step of ``names`` is ``known``."""
    for name in names:
        if name in known:
            continue
        guess = nearest(str(name), [str(step) for step in known])
        if guess:
            sentence = tr("I don't know the step “{name}”. Did you mean “{guess}”?", name=name, guess=guess)
        else:
            steps = listing([f"“{step}”" for step in known])
            sentence = tr("I don't know the step “{name}”. The steps are: {steps}.", name=name, steps=steps)
        raise Problem("unknown-step", sentence, name=name, known=list(known))


def sorted_steps(steps: Collection[Hashable], prerequisites: Mapping) -> dict[Hashable, tuple]:
    """Each step with its prerequisites, in an order that keeps them and stays close to the one given.

    Raises Problem when a name is not among ``steps``, or when steps wait for one another.
    """
    steps = list(steps)
    for step, needs in prerequisites.items():
        if isinstance(needs, str):
            sentence = tr(
                "Write what “{step}” waits for as a list, even when it is one step: [“{needs}”].",
                step=step,
                needs=needs,
            )
            raise Problem("not-a-list", sentence, step=step)
        need_steps([step, *needs], steps)
    place = {step: number for number, step in enumerate(steps)}
    graph = {step: tuple(sorted(set(prerequisites.get(step, ())), key=place.__getitem__)) for step in steps}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise _circle(error.args[1], steps) from None
    return {step: graph[step] for step in order}


def _circle(found: list, steps: list) -> Problem:
    """The circle, told from its first step onwards."""
    ring = found[:-1]
    first = min(range(len(ring)), key=lambda at: steps.index(ring[at]))
    ring = [*ring[first:], *ring[:first]]
    if len(ring) == 1:
        sentence = tr(
            "The step “{step}” waits for itself. Take it out of its own prerequisites.", step=ring[0]
        )
    else:
        sentence = tr(
            "These steps wait for one another in a circle: {circle}. Take one of these prerequisites away.",
            circle=" → ".join(str(step) for step in [*ring, ring[0]]),
        )
    return Problem("circle", sentence, steps=ring)

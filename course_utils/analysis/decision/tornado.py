"""Which guess an argument hangs on: each one moved in turn, the others left where they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite, nan

import pandas as pd

from course_utils.analysis._asked import need_choice, need_share
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["tornado"]

COLUMNS = ["value", "low", "high", "at_low", "base", "at_high", "swing", "flips"]


def tornado(
    outcome: Callable[[dict[str, float]], float],
    assumptions: Mapping[str, float],
    share: float = 0.5,
    threshold: float = 0.0,
    most: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """What an outcome becomes when each assumption is a share lower or higher, one at a time.

    The idea: a decision rests on guesses, and they do not weigh alike. The table read as bars, the longest on
    top, has the shape of a tornado. low = value - share × |value|, high = value + share × |value|; swing =
    largest - smallest of the three outcomes.

    Parameters
    ----------
    outcome : a function from the assumptions (a mapping, name to number) to one number, such as net dollars. It
        gets a fresh copy each time.
    assumptions : the values held now.
    share : how far each moves (0-1; 0.5 is ± 50%).
    threshold : the decision is yes when the outcome is above it.
    most : the largest value that an assumption can take, where it has one (1 for a probability); high stops
        there.

    Returns
    -------
    A row for each assumption, the largest swing first (equal ones in the order given): value, low, high (of the
    assumption); at_low, base, at_high (outcomes); swing; flips (the decision at low or at high is not the one
    at base).

    An assumption of 0 does not move, and one that nothing depends on has a swing of 0. One at a time: two guesses
    that are wrong together can flip a decision that neither flips alone. The same share for all is a convention:
    ± 50% is much for a wage and little for the probability of a rumour.
    Raises Problem when there is no assumption, ``share`` leaves 0-1, a value is not a number or is above
    its ``most``, or the outcome is not a number.

    >>> def net(world):
    ...     return world["people"] * world["worth"] - world["cost"]
    >>> table = tornado(net, {"people": 100, "worth": 5, "cost": 300})
    >>> table[["at_low", "at_high", "swing"]].to_numpy().tolist()
    [[-50.0, 450.0, 500.0], [-50.0, 450.0, 500.0], [350.0, 50.0, 300.0]]
    >>> table["flips"].tolist()
    [True, True, False]

    Source: one-way sensitivity analysis, with the usual tornado diagram of decision analysis.
    """
    values, ceilings = _read(assumptions, share, most or {})
    base = _outcome(outcome, values)
    rows = {}
    for name, value in values.items():
        low = value - share * abs(value)
        high = min(value + share * abs(value), ceilings.get(name, float("inf")))
        ends = [_outcome(outcome, values | {name: end}, name) for end in (low, high)]
        flips = any((end > threshold) != (base > threshold) for end in ends)
        swing = max(base, *ends) - min(base, *ends)
        rows[name] = [value, low, high, ends[0], base, ends[1], swing, flips]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=COLUMNS).rename_axis("assumption")
    return table.sort_values("swing", ascending=False, kind="stable")


def _read(
    assumptions: Mapping[str, float], share: float, most: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    if not len(assumptions):
        raise Problem(
            "no-assumption", tr("There is no assumption to vary. Name at least one, with its value.")
        )
    need_share(tr("Share"), share)
    values = {str(name): _number(name, value) for name, value in assumptions.items()}
    ceilings = {}
    for name, largest in most.items():
        need_choice(name, list(values))
        ceilings[name] = _number(name, largest)
        if values[name] > ceilings[name]:
            sentence = tr(
                "“{name}” is {value}, above the most that it can be, {most}. Change one of the two.",
                name=name,
                value=values[name],
                most=largest,
            )
            raise Problem("above-most", sentence, name=name, value=values[name], most=largest)
    return values, ceilings


def _number(name: object, value: object) -> float:
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = nan
    if not isfinite(number):
        sentence = tr("The assumption “{name}” is not a number: {value}. Write one.", name=name, value=value)
        raise Problem("bad-assumption", sentence, name=name, value=value)
    return number


def _outcome(
    outcome: Callable[[dict[str, float]], float], values: dict[str, float], moved: str = ""
) -> float:
    given = outcome(dict(values))
    try:
        number = float(given)
    except (TypeError, ValueError):
        number = nan
    if isfinite(number):
        return number
    if moved:
        sentence = tr(
            "With “{name}” at {value}, the outcome is not a number: {given}. Does the function divide by it?",
            name=moved,
            value=values[moved],
            given=given,
        )
    else:
        sentence = tr("The function gives {given}, which is not a number. Let it return one.", given=given)
    raise Problem("bad-outcome", sentence, moved=moved, given=given)

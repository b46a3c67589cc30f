"""What the measures of this room refuse to compute with."""

from __future__ import annotations

from course_utils.language import tr
from course_utils.problem import Problem


def need_share(name: str, value: float) -> None:
    """Raise Problem unless ``value`` lies between 0 and 1."""
    if not 0 <= value <= 1:
        sentence = tr("{name} is a share: give a number from 0 to 1, not {value}.", name=name, value=value)
        raise Problem("bad-share", sentence, name=name, value=value)


def need_amount(name: str, value: float) -> None:
    """Raise Problem unless ``value`` is a number of 0 or more."""
    if not 0 <= value < float("inf"):
        sentence = tr("{name} is an amount: give a number of 0 or more, not {value}.", name=name, value=value)
        raise Problem("bad-amount", sentence, name=name, value=value)

"""One count, two percentages: what a share is a share of."""

from __future__ import annotations

from course_utils.analysis._asked import need_share
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["base_share", "of_everybody"]


def base_share(of_all: float, of_base: float) -> float:
    """How large a part of everybody a base is (0-1), from the share of the same people in both.

    A count k is k ÷ N of everybody and k ÷ n of the base, so n ÷ N = (k ÷ N) ÷ (k ÷ n).

    Raises Problem unless 0 ≤ ``of_all`` ≤ ``of_base`` ≤ 1 and ``of_base`` is above 0: a part of the base cannot be
    a larger part of everybody.

    >>> round(base_share(0.587, 0.73), 3)  # Québec 2011: adults, Internet users
    0.804

    Source: arithmetic; the figures are those of NETendances 2011.
    """
    if not 0 <= of_all <= of_base <= 1 or of_base == 0:
        sentence = tr(
            "The share of everybody cannot be larger than the share of a part, and both lie between 0 and 1."
        )
        raise Problem("bad-share", sentence, of_all=of_all, of_base=of_base)
    return of_all / of_base


def of_everybody(of_base: float, base: float) -> float:
    """A share of a base (0-1), as a share of everybody, ``base`` being the part of everybody in it (0-1).

    >>> round(of_everybody(0.73, 0.804), 3)
    0.587

    Source: arithmetic, the other way round than `base_share`.
    """
    need_share("of_base", of_base)
    need_share("base", base)
    return of_base * base

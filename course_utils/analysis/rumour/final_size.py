"""How far an epidemic goes, by the equation."""

from __future__ import annotations

from math import exp

from scipy.special import lambertw

from course_utils.analysis._asked import need_amount

__all__ = ["final_size"]


def final_size(reproduction: float) -> float:
    """Share of a large population that an SIR epidemic reaches in the end (0-1): z = 1 - e^(-R₀z).

    ``reproduction`` is R₀, the people that each infects at the start: β ÷ γ. z = 1 + W(-R₀e^(-R₀)) ÷ R₀.
    At R₀ of 1 or less it is 0: the epidemic dies out. Above, it is the reach of those that take; some die
    out by chance in their first steps.

    In a rumour people stop because it is no longer news, not because they recover at a set pace: θ does not
    depend on the speed, and a rumour has no threshold. The two curves look alike and answer differently.

    Raises Problem for a number below 0.

    >>> [round(final_size(reproduction), 2) for reproduction in (0.9, 1.2, 1.5, 2, 3)]
    [0.0, 0.31, 0.58, 0.8, 0.94]

    Source: Kermack & McKendrick (1927), "A contribution to the mathematical theory of epidemics".
    """
    need_amount("R₀", reproduction)
    if reproduction <= 1:
        return 0.0
    if reproduction > 700:  # e^(-R₀) is 0 for a computer, and everybody is reached
        return 1.0
    return max(0.0, float(1 + lambertw(-reproduction * exp(-reproduction)).real / reproduction))

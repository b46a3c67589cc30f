"""Who never hears a rumour, by the equation."""

from __future__ import annotations

from math import exp

from scipy.special import lambertw

__all__ = ["never_heard"]


def never_heard() -> float:
    """θ, the share of a very large population that never hears a rumour: the root below 1 of θ = e^(-2(1 - θ)).

    The same in the models of Daley & Kendall and of Maki & Thompson, where everybody may meet everybody and
    those who tell stop when they meet somebody who knows. θ = -W(-2e⁻²) ÷ 2, with W the function of Lambert.
    It depends on no speed: a rumour that runs twice as fast leaves out as many people. On a network, and in
    a small group, the share differs: simulate it.

    >>> round(never_heard(), 5)
    0.20319

    Sources: Daley & Kendall (1964), "Epidemics and rumours"; Sudbury (1985), "The proportion of the
    population never hearing a rumour".
    """
    return float(-lambertw(-2 * exp(-2)).real / 2)

"""Draws that belong to a run, an account and a step, whatever else is drawn.

Two simulations with the same seed then differ by what is changed in them and by nothing else: an account that
speaks at a step speaks to the same contact in the run with a reply and in its ghost.
"""

from __future__ import annotations

import numpy as np

MASK = (1 << 64) - 1
SPREAD, FIRST, SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
LOW = np.uint64(0xFFFFFFFF)


def key(*parts: int) -> int:
    """A number that stands for a seed, a step and what is drawn."""
    mixed = 0
    for part in parts:
        mixed = (mixed + SPREAD + part) & MASK
        mixed = ((mixed ^ (mixed >> 30)) * FIRST) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * SECOND) & MASK
        mixed ^= mixed >> 31
    return mixed


def bits(cells: np.ndarray, drawn: int) -> np.ndarray:
    """64 bits for each cell, as if drawn at random, always the same for a cell and a key (SplitMix64).

    Source: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators".
    """
    mixed = cells.astype(np.uint64)
    mixed *= np.uint64(SPREAD)
    mixed += np.uint64(drawn)
    for shift, factor in ((30, FIRST), (27, SECOND)):
        mixed ^= mixed >> np.uint64(shift)
        mixed *= np.uint64(factor)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def happens(drawn: np.ndarray, chance: float) -> np.ndarray:
    """True with ``chance`` for each draw, decided by its low half."""
    return (drawn & LOW) < np.uint64(round(chance * 2**32))


def below(drawn: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """A whole number from 0 to count - 1 for each draw, decided by its high half."""
    return (((drawn >> np.uint64(32)) * counts.astype(np.uint64)) >> np.uint64(32)).astype(np.int64)

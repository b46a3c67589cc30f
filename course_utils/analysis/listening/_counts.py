"""What the rates of listening have in common."""

from __future__ import annotations


def divided(part: float, whole: float) -> float:
    """``part`` ÷ ``whole``, or ``nan`` when there is nothing to divide by."""
    return part / whole if whole else float("nan")

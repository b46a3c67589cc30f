"""Plans and scores drawn at random: steps that only wait for earlier ones, platforms with points from 0 to 5."""

from __future__ import annotations

import pandas as pd
from hypothesis import strategies as st

STEPS = list("abcdef")


@st.composite
def plans(draw: st.DrawFn) -> dict[str, list[str]]:
    """Prerequisites without a circle."""
    size = draw(st.integers(1, len(STEPS)))
    earlier = [
        st.lists(st.sampled_from(STEPS[:place]), unique=True) if place else st.just([])
        for place in range(size)
    ]
    return {step: draw(some) for step, some in zip(STEPS, earlier, strict=False)}


@st.composite
def choices(draw: st.DrawFn) -> tuple[pd.DataFrame, dict[str, float]]:
    """Scores of two to four platforms for three criteria, and whole weights of which one at least is above 0."""
    platforms = draw(st.integers(2, 4))
    points = st.lists(st.integers(0, 5), min_size=3, max_size=3)
    rows = [draw(points) for _ in range(platforms)]
    weights = draw(st.lists(st.integers(0, 6), min_size=3, max_size=3).filter(any))
    scores = pd.DataFrame(rows, index=[f"p{place}" for place in range(platforms)], columns=list("xyz"))
    return scores, dict(zip("xyz", map(float, weights), strict=True))

"""From any measure to 0-1, so that measures can be added."""

from __future__ import annotations

import pandas as pd


def min_max(values: pd.Series) -> pd.Series:
    """(value - smallest) ÷ (largest - smallest); 0 for all when they do not differ; unknown stays unknown."""
    low, high = values.min(), values.max()
    return (values - low) / (high - low) if high > low else values * 0.0

"""The organisation's side of every case, with the seed that students receive and two that nobody looked at beforehand."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils.cases.generator import SEED
from course_utils.cases.world import world_names

SEEDS = (SEED, 7, 41)


@pytest.fixture(
    params=[(case, seed) for case in world_names() for seed in SEEDS], ids=lambda pair: f"{pair[0]}-{pair[1]}"
)
def side(request: pytest.FixtureRequest, generated) -> dict[str, pd.DataFrame]:
    """The tables of a case and a seed."""
    return generated(*request.param).tables

"""The listening side of each case, over seeds that nobody looked at beforehand."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest

from course_utils.cases.generator import SEED, Built
from course_utils.cases.generator.listening.facts import Facts, load_facts

SEEDS = (SEED, 7, 41)


@pytest.fixture(
    params=product(("transit", "coop", "museum"), SEEDS), ids=lambda param: "-".join(map(str, param))
)
def case(request: pytest.FixtureRequest, generated) -> Built:
    """Each case with each seed."""
    return generated(*request.param)


@pytest.fixture
def heard(case: Built) -> dict[str, pd.DataFrame]:
    """Its tables."""
    return case.tables


@pytest.fixture(params=("transit", "coop", "museum"))
def facts(request: pytest.FixtureRequest) -> Facts:
    """The facts file of each case."""
    return load_facts(request.param)

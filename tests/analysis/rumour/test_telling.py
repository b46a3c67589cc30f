"""The three programs of telling, against the equation and against the exact answer for small groups."""

import math
from functools import cache

import numpy as np
import pytest

from course_utils.analysis.rumour import (
    Telling,
    daley_kendall,
    faulty_daley_kendall,
    faulty_never_heard,
    maki_thompson,
    never_heard,
)
from course_utils.problem import Problem

MODELS = [maki_thompson, daley_kendall, faulty_daley_kendall]
BY_EQUATION = {
    maki_thompson: never_heard,
    daley_kendall: never_heard,
    faulty_daley_kendall: faulty_never_heard,
}


def exactly(model, size):
    """Expected share that never hears, by adding up every course that the rumour may take."""

    @cache
    def ignorant_left(ignorant, telling):
        if not telling:
            return ignorant
        met = {maki_thompson: 0, daley_kendall: (telling - 1) / 2, faulty_daley_kendall: telling - 1}[model]
        old = size - 1 - ignorant if model is maki_thompson else size - ignorant - telling
        ways = [(ignorant, (-1, 1)), (met, (0, -2)), (old, (0, -1))]
        total = sum(weight for weight, _ in ways)
        after = ((weight, ignorant_left(ignorant + x, telling + y)) for weight, (x, y) in ways if weight)
        return sum(weight * left for weight, left in after) / total

    return ignorant_left(size - 1, 1) / size


@pytest.mark.parametrize("model", MODELS)
def test_a_large_group_nears_the_equation(model):
    result = model(20_000, runs=100)
    assert result.mean == pytest.approx(BY_EQUATION[model](), abs=4 * result.error + 0.0005)


def test_the_published_figures():
    assert maki_thompson(runs=600).mean == pytest.approx(0.203, abs=0.004)
    assert daley_kendall(runs=600).mean == pytest.approx(0.203, abs=0.006)
    assert faulty_daley_kendall(runs=600).mean == pytest.approx(0.284, abs=0.006)


@pytest.mark.parametrize("model", MODELS)
def test_a_small_group_is_exact(model):
    result = model(10, runs=20_000)
    assert result.mean == pytest.approx(exactly(model, 10), abs=4 * result.error)


@pytest.mark.parametrize("model", MODELS)
def test_ties_between_all_are_no_ties(model, complete):
    result = model(edges=complete, runs=3_000)
    assert result.mean == pytest.approx(exactly(model, 100), abs=4 * result.error)


def test_two_accounts_always_hear(ties):
    for model in MODELS:
        assert model(2, runs=20).mean == 0 and model(edges=ties("a>b"), runs=20).mean == 0


def test_the_rumour_stays_in_its_piece(ties):
    result = maki_thompson(edges=ties("a>b", "c>d"), start="a", runs=20)
    assert (result.never_heard == 0.5).all()


def test_an_account_without_ties_speaks_alone(ties):
    for model in MODELS:
        assert model(edges=ties("a>a", "b>c"), start="a", runs=5).mean == pytest.approx(2 / 3)


def test_a_hub_hears_more_often_than_its_periphery(scale_free):
    result = maki_thompson(edges=scale_free, runs=200)
    assert result.size == 1_500 and result.runs == 200
    assert result.mean > never_heard() + 0.2  # ties keep tellers among those who know


def test_same_seed_same_runs():
    first, again, other = (maki_thompson(100, runs=50, seed=seed).never_heard for seed in (1, 1, 2))
    assert (first == again).all() and not (first == other).all()


def test_summary_by_hand():
    result = Telling("by hand", 10, np.array([0.1, 0.2, 0.6]))
    assert result.mean == pytest.approx(0.3) and result.range == (0.1, 0.6)
    assert result.error == pytest.approx(math.sqrt(0.07 / 3))
    assert math.isnan(Telling("one", 10, np.array([0.2])).error)


@pytest.mark.parametrize(
    ("options", "words"), [({"runs": 0}, "“runs”"), ({"size": 1}, "“size”"), ({"size": 2.5}, "whole number")]
)
def test_problems_say_what_to_do(options, words):
    with pytest.raises(Problem, match=words):
        maki_thompson(**options)


def test_problems_of_ties(ties):
    with pytest.raises(Problem, match="Did you mean “ana”"):
        daley_kendall(edges=ties("ana>bo"), start="anna")
    for nobody in (ties(), ties("a>a", "b>b")):
        with pytest.raises(Problem, match="two accounts"):
            daley_kendall(edges=nobody)

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.analysis.rumour import Assumptions, simulate
from course_utils.problem import Problem

SHARES = st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0])
ASSUMED = st.builds(
    Assumptions, pass_on=SHARES, tire=SHARES, reach=SHARES, credibility=SHARES, relay=SHARES, relay_steps=st.integers(0, 6),
    backfire=SHARES,
)  # fmt: skip
FIVE = ["ignorant", "telling", "quiet", "relaying", "corrected"]
RING = pd.DataFrame(
    {
        "source": [f"a{place}" for place in range(20)],
        "target": [f"a{(place + 1) % 20}" for place in range(20)],
    }
)


@given(ASSUMED, st.none() | st.integers(0, 12), st.integers(0, 1_000))
def test_everybody_is_counted_once_in_each_step(assumptions, reply, seed):
    result = simulate(RING, 2, reply=reply, assumptions=assumptions, steps=12, runs=5, seed=seed)
    for curve in (result.curve, result.ghost_curve):
        assert len(curve) == 13 and (curve[FIVE].sum(axis=1) - 1).abs().max() < 1e-12
        assert (
            curve["believed"].is_monotonic_increasing
            and (curve["believing"] <= curve["believed"] + 1e-12).all()
        )
    assert result.curve["believing"].iloc[-1] == pytest.approx(result.mean)
    assert result.curve["believed"].iloc[-1] == pytest.approx(result.believed.mean())


@given(ASSUMED, st.integers(0, 12))
def test_a_run_and_its_ghost_are_one_until_the_reply(assumptions, reply):
    result = simulate(RING, 2, reply=reply, assumptions=assumptions, steps=12, runs=5)
    assert result.curve[: reply + 1].equals(result.ghost_curve[: reply + 1])
    silent = simulate(RING, 2, assumptions=assumptions, steps=12, runs=5)
    assert silent.curve.equals(result.ghost_curve) and silent.spared == 0


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), moments=st.tuples(st.integers(0, 24), st.integers(1, 12)))
def test_a_later_reply_leaves_no_fewer_believers_on_average(small, seed, moments):
    early, late = (simulate(small, reply=moment, runs=60, seed=seed) for moment in (moments[0], sum(moments)))
    for measure in ("believing", "believed"):
        apart = getattr(late, measure) - getattr(early, measure)
        assert apart.mean() >= -4 * apart.std(ddof=1) / np.sqrt(60)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), name=st.sampled_from(["reach", "credibility", "relay"]))
def test_a_better_reply_leaves_fewer_believers_on_average(small, seed, name):
    weak, strong = (
        simulate(small, reply=6, runs=60, seed=seed, assumptions=Assumptions(**{name: share}))
        for share in (0.01, 0.9)
    )
    apart = weak.believing - strong.believing
    assert apart.mean() >= -4 * apart.std(ddof=1) / np.sqrt(60)


def test_silence_costs_what_the_curve_says(scale_free):
    never, late, early = (simulate(scale_free, reply=reply, runs=100) for reply in (None, 24, 4))
    assert never.mean == pytest.approx(0.78, abs=0.03)
    assert late.believed.mean() > 0.95 * never.believed.mean()  # too late to keep people from hearing
    assert early.mean < 0.6 * late.mean < 0.6 * never.mean
    assert late.spared > 50 * late.spared_error > 0 and late.interval[0] < late.mean < late.interval[1]


def test_the_chance_of_one_call(ties):
    result = simulate(ties("ana>bo"), ["ana"], assumptions=Assumptions(pass_on=0.3), steps=1, runs=20_000)
    assert 2 * result.mean - 1 == pytest.approx(0.3, abs=0.015)


def test_the_reply_reaches_its_share_each_step(ties):
    deaf = Assumptions(pass_on=0, reach=0.1, credibility=1, relay=0)
    result = simulate(ties("ana>bo"), ["ana"], reply=2, assumptions=deaf, steps=12, runs=20_000)
    # Ten steps of one chance in ten, for each account.
    assert result.curve["corrected"].iloc[-1] == pytest.approx(1 - 0.9**10, abs=0.015)
    assert result.curve["corrected"].iloc[2] == 0


def test_credibility_is_a_ceiling(small):
    result = simulate(small, reply=0, assumptions=Assumptions(reach=1, credibility=0.4), runs=100)
    corrected = result.curve[["relaying", "corrected"]].sum(axis=1).iloc[-1]
    assert corrected == pytest.approx(0.4, abs=0.02)


def test_relayers_are_told_first_hand(ties):
    alone = Assumptions(reach=0, relayers=["bo"], relay_credibility=1, pass_on=0)
    result = simulate(ties("ana>bo"), ["ana"], reply=3, assumptions=alone, steps=6, runs=10)
    assert result.curve["believing"].tolist() == [0.5] * 5 + [0, 0]


def test_a_denial_may_backfire(small):
    denial, careful = (
        simulate(small, reply=20, runs=60, assumptions=Assumptions(credibility=0.2, backfire=chance))
        for chance in (1, 0)
    )
    assert denial.mean > careful.mean and denial.believed.mean() > careful.believed.mean()


def test_no_draw_depends_on_how_many_runs_there_are(scattered):
    ties = scattered(40_000, 120_000)
    some, more = (simulate(ties, ["a00001"], reply=1, steps=3, runs=runs) for runs in (10, 310))  # two blocks
    assert (more.believed[:10] == some.believed).all() and len(set(more.believed[300:])) > 1


def test_same_seed_same_runs(small):
    first, again, other = (simulate(small, reply=3, runs=20, seed=seed).believing for seed in (1, 1, 2))
    assert (first == again).all() and not (first == other).all()


def test_a_thousand_runs_fit_a_slider(scale_free):
    simulate(scale_free, reply=6, runs=10)
    begin = time.perf_counter()
    assert simulate(scale_free, reply=6, runs=1_000).runs == 1_000
    assert time.perf_counter() - begin < 4  # seconds; about 0.6 on a quiet machine


@pytest.mark.parametrize(
    ("options", "words"),
    [({"tellers": ["anna"]}, "“ana”"), ({"tellers": []}, "at least one account"), ({"tellers": 9}, "“tellers”"),
     ({"reply": -1}, "“reply”"), ({"reply": 99}, "from 0 to 48"), ({"runs": 0}, "“runs”"), ({"steps": 0}, "“steps”")],
)  # fmt: skip
def test_problems_say_what_to_do(ties, options, words):
    with pytest.raises(Problem, match=words):
        simulate(ties("ana>bo"), **({"tellers": ["ana"]} | options))


def test_problems_of_assumptions(ties):
    with pytest.raises(Problem, match="“credibility”"):
        Assumptions(credibility=80)
    with pytest.raises(Problem, match="“bo”"):
        simulate(ties("ana>bo"), ["ana"], reply=1, assumptions=Assumptions(relayers=["boo"]))

from __future__ import annotations

import pytest

from course_utils.checks import check_plan, mark_plan
from course_utils.plan import Plan, example_plan, flawed_plan, pack_plan
from course_utils.problem import Problem


def test_a_model_plan_gets_all_points_and_a_tick_for_each_criterion(capsys):
    packed = pack_plan(example_plan("museum"))
    check_plan("pasted", packed)
    told = capsys.readouterr().out.splitlines()[1:]
    assert len(told) == 11 and all(line.startswith("✓") for line in told)
    assert mark_plan(packed, 20) == 20


@pytest.mark.parametrize("name", ["enthusiast", "promiser", "stretched"])
def test_what_a_flawed_plan_loses_is_said_with_its_price(name, capsys):
    points = mark_plan(pack_plan(flawed_plan(name)), 20)
    prices = [line for line in capsys.readouterr().out.splitlines() if line.startswith("−")]
    assert 0 < points < 20
    assert points == 20 - sum(float(line[1:].partition(" ")[0]) for line in prices)


@pytest.mark.parametrize("answer", ["…", "", None, ...])
def test_a_blank_is_asked_for(answer):
    with pytest.raises(Problem, match="still to be answered"):
        check_plan("pasted", answer)


@pytest.mark.parametrize("answer", [pack_plan(Plan()), 3, ["relais-plan:"]])
def test_an_empty_plan_gets_no_points_but_a_sentence(answer):
    with pytest.raises(Problem, match="is empty"):
        check_plan("pasted", answer)

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from course_utils.plan import ChosenAccount, Influencers, load_plan, save_step
from course_utils.plan.store import plan_path
from course_utils.problem import Problem

DELIVERABLE = Influencers(issue="buses", accounts=[ChosenAccount(account="ana", why="Elle relie")])


def test_without_a_file_the_plan_is_empty(course: Path) -> None:
    plan = load_plan()
    assert (plan.steps, plan.updated, plan.notice) == ({}, "", "")


def test_a_step_is_found_again(course: Path) -> None:
    saved = save_step(6, DELIVERABLE)
    assert load_plan() == saved
    assert saved.step(6, Influencers) == DELIVERABLE


def test_the_file_says_its_version_and_reads_as_plain_text(course: Path) -> None:
    save_step(6, DELIVERABLE)
    text = plan_path().read_text(encoding="utf-8")
    assert "Elle relie" in text
    assert json.loads(text)["version"] == 1


def test_two_notebooks_saving_different_steps_lose_nothing(course: Path) -> None:
    threads = [threading.Thread(target=save_step, args=(number, DELIVERABLE)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(load_plan().steps) == [0, 1, 2, 3, 4, 5]


def test_a_step_that_this_edition_does_not_know_is_kept_in_the_file(course: Path) -> None:
    save_step(6, DELIVERABLE)
    content = json.loads(plan_path().read_text())
    content["steps"]["appendix"] = {"note": "mine"}
    plan_path().write_text(json.dumps(content))
    assert sorted(save_step(7, DELIVERABLE).steps) == [6, 7]
    assert json.loads(plan_path().read_text())["steps"]["appendix"] == {"note": "mine"}


def test_a_damaged_plan_is_set_aside_and_said(course: Path) -> None:
    save_step(6, DELIVERABLE)
    plan_path().write_text("not a plan")
    plan = load_plan()
    (kept,) = plan_path().parent.glob("plan.damaged-*.json")
    assert (plan.steps, kept.read_text(), kept.name in plan.notice) == ({}, "not a plan", True)


def test_a_plan_of_a_later_edition_is_left_alone(course: Path) -> None:
    plan_path().parent.mkdir(parents=True)
    plan_path().write_text('{"version": 2, "steps": {}}')
    with pytest.raises(Problem) as caught:
        save_step(6, DELIVERABLE)
    assert caught.value.kind == "newer-file"
    assert json.loads(plan_path().read_text())["version"] == 2


@pytest.mark.parametrize("number", [-1, 11, 100])
def test_the_plan_has_no_other_steps(course: Path, number: int) -> None:
    with pytest.raises(ValueError, match="steps 0 to 10"):
        save_step(number, DELIVERABLE)


def test_a_step_that_does_not_fit_its_model_is_none(course: Path) -> None:
    save_step(6, DELIVERABLE)
    content = json.loads(plan_path().read_text())
    content["steps"]["6"]["accounts"] = "ana"
    plan_path().write_text(json.dumps(content))
    assert load_plan().step(6, Influencers) is None


def test_another_path_can_be_given(tmp_path: Path) -> None:
    save_step(6, DELIVERABLE, tmp_path / "other.json")
    assert load_plan(tmp_path / "other.json").step(6, Influencers) == DELIVERABLE

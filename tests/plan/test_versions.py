"""A plan outlives the edition that wrote it: files written by hand, as older and stranger editions left them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from course_utils.plan import Influencers, load_plan, save_parts
from course_utils.plan.migrations import MIGRATIONS
from course_utils.plan.store import VERSION
from course_utils.record import Record

FIRST = Path(__file__).with_name("plan-of-the-first-edition.json")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A plan of version 1, from before lessons 07 and 08."""
    return Path(shutil.copy(FIRST, tmp_path / "plan.json"))


def test_a_plan_of_the_first_edition_opens(old: Path) -> None:
    plan = load_plan(old)
    assert plan.notice == ""
    assert plan.steps[0]["mandate"] == "Un pilote de trois mois pour les usagers."
    assert plan.step(6, Influencers).gaps() == Influencers.model_validate(plan.steps[6]).gaps()


def test_saving_it_keeps_all_that_this_edition_does_not_ask_for(old: Path) -> None:
    save_parts(0, {"how_question": "With whom?"}, old)
    before, after = (json.loads(path.read_text(encoding="utf-8")) for path in (FIRST, old))
    assert after["version"] == VERSION
    assert after["steps"].pop("0") == before["steps"].pop("0") | {"how_question": "With whom?"}
    assert (after["steps"], after["teacher"]) == (before["steps"], before["teacher"])


def test_the_migrations_to_come_are_applied_in_their_order(old: Path) -> None:
    def renamed(content: dict) -> dict:
        steps = content["steps"]
        return {
            **content,
            "version": VERSION + 1,
            "steps": {**steps, "0": {"purpose": steps["0"]["mandate"]}},
        }

    def without_appendix(content: dict) -> dict:
        steps = {name: step for name, step in content["steps"].items() if name != "appendix"}
        return {**content, "version": VERSION + 2, "steps": steps}

    upgrades = dict(enumerate((*MIGRATIONS, renamed, without_appendix), 1))
    reading = Record(old, section="steps", version=VERSION + 2, upgrades=upgrades).read()
    assert reading.entries["0"] == {"purpose": "Un pilote de trois mois pour les usagers."}
    assert list(reading.entries) == ["0", "6"]


@pytest.mark.parametrize("version", [0, -1, True, 0.5, "1", None], ids=repr)
def test_a_version_that_never_was_is_a_damaged_file(tmp_path: Path, version: object) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"version": version, "steps": {"0": {"mandate": "A"}}}))
    plan = load_plan(path)
    assert plan.steps == {}
    assert [kept.name in plan.notice for kept in tmp_path.glob("plan.damaged-*.json")] == [True]

"""No cell changes in one language alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.notebooks import translation
from tests.notebooks.declare_equivalent import main
from tests.notebooks.shelf import pairs


def test_what_one_language_says_the_other_says_too() -> None:
    assert translation.drifted() == {}, (
        "read both, then: python -m tests.notebooks.declare_equivalent NOTEBOOK/CELL"
    )


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of its own, with everything declared equivalent."""
    monkeypatch.setattr(translation, "RECORD", tmp_path / "translation.json")
    main(["all"])
    return translation.RECORD


def test_a_change_of_one_side_is_named(record: Path) -> None:
    english, french = translation.now()["05-influencers/scene"].split()
    record.write_text(record.read_text().replace(english, "00000000"))
    assert translation.drifted() == {"05-influencers/scene": "English changed"}


def test_a_cell_that_went_is_named_until_it_is_declared(record: Path) -> None:
    record.write_text(record.read_text().replace("05-influencers/scene", "05-influencers/gone"))
    assert translation.drifted()["05-influencers/gone"] == "neither language has it any more"
    assert main(["05-influencers/gone", "05-influencers/scene"]).startswith("Both languages say the same")


def test_a_name_that_no_cell_bears_is_told(record: Path) -> None:
    assert "05-influencers/scene" in main(["05-influencers/scenery"])


def test_every_cell_of_every_pair_is_followed() -> None:
    cells = {f"{english.name}/{cell.id}" for english, _ in pairs() for cell in english.cells}
    assert cells <= set(translation.now())

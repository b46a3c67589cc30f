from __future__ import annotations

import json
from pathlib import Path

from course_utils.record import Record


def older(content: dict) -> dict:
    """What an upgrade from version 1 to 2 may do: an entry gets a new name."""
    return {"version": 2, "entries": {name.upper(): entry for name, entry in content["entries"].items()}}


def test_an_older_file_is_read_in_the_new_layout(tmp_path: Path) -> None:
    Record(tmp_path / "r.json", "entries").put("a", 1)
    newer = Record(tmp_path / "r.json", "entries", version=2, upgrades={1: older})
    assert newer.read().entries == {"A": 1}


def test_saving_an_older_file_writes_the_new_layout(tmp_path: Path) -> None:
    Record(tmp_path / "r.json", "entries").put("a", 1)
    Record(tmp_path / "r.json", "entries", version=2, upgrades={1: older}).put("B", 2)
    content = json.loads((tmp_path / "r.json").read_text())
    assert (content["version"], content["entries"]) == (2, {"A": 1, "B": 2})


def test_reading_creates_no_file(tmp_path: Path) -> None:
    Record(tmp_path / "deep" / "r.json", "entries").read()
    assert not (tmp_path / "deep").exists()


def test_what_others_wrote_beside_the_section_stays(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps({"version": 1, "entries": {}, "note": "hers"}))
    Record(path, "entries").put("a", 1)
    assert json.loads(path.read_text())["note"] == "hers"

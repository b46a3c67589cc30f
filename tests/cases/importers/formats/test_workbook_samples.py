"""The workbooks among the samples are those that their script writes."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from tests.cases.importers.formats.json_samples import SAMPLES


@pytest.mark.parametrize("name", ["linkedin", "talkwalker", "brandwatch", "nodexl"])
def test_the_script_writes_the_same_workbook(name: str, tmp_path: Path) -> None:
    script = runpy.run_path(str(SAMPLES / "make_workbooks.py"))
    script["write"](tmp_path / "again.xlsx", script["WORKBOOKS"][name])
    assert (tmp_path / "again.xlsx").read_bytes() == (SAMPLES / f"{name}.xlsx").read_bytes()

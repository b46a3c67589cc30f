"""The export of a LinkedIn page: recognised, and answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.cases.importers.formats.linkedin import FORMAT
from course_utils.cases.importers.source import open_source
from course_utils.problem import Problem
from tests.cases.importers.formats.json_samples import SAMPLES


def test_daily_figures_make_no_conversation() -> None:
    with pytest.raises(Problem) as caught:
        list(FORMAT.read(open_source(SAMPLES / "linkedin.xlsx")))
    assert caught.value.kind == "daily-figures"
    assert caught.value.facts["days"] == 4
    assert caught.value.facts["figures"][:2] == ("Impressions", "Unique impressions")
    assert "4 days" in caught.value.sentence


@pytest.mark.parametrize(
    "header",
    [
        "Date,Impressions(organic),Shares (total),Clicks  (sponsored)",
        "Date,Impressions (organiques),Clics (total),Réactions (sponsorisées)",
        "Date,Sponsored followers,Organic followers,Total followers,Clicks (total)",
    ],
)
def test_older_and_french_columns_are_recognised(tmp_path: Path, header: str) -> None:
    path = tmp_path / "page.csv"
    path.write_text(f"{header}\n2026-05-01,1,2,3,4\n2026-05-02,1,2,3,4\n", encoding="utf-8")
    assert FORMAT.recognises(open_source(path)) >= 70

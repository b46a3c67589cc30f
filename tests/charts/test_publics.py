from __future__ import annotations

from course_utils.charts import show_publics
from tests.advantages import advantages_case


def test_a_row_for_each_public_with_its_bounds() -> None:
    table = show_publics(advantages_case()).table
    assert table.to_numpy().tolist() == [
        ["Riders", 5000, "Page", "40%", "60%"],
        ["Elders", 2000, "Page", "5%", "5%"],
    ]


def test_the_caption_speaks_of_the_public_reached_least() -> None:
    assert show_publics(advantages_case()).caption.startswith("“Elders”: page reaches 5%")
    assert "some 1,900 at least" in show_publics(advantages_case()).caption

from __future__ import annotations

from course_utils.analysis.planning import bare_prerequisites, depths
from course_utils.charts._columns import in_columns
from course_utils.plan import steps

NEEDS = {step.step: list(step.needs) for step in steps()}


def test_nothing_of_a_column_stands_nearer_than_a_row() -> None:
    placed = in_columns(depths(NEEDS), bare_prerequisites(NEEDS))
    places = [*placed.boxes.values(), *(bend for way in placed.bends.values() for bend in way)]
    for column in range(7):
        rows = sorted(row for its, row in places if its == column)
        assert all(after - before > 0.999 for before, after in zip(rows, rows[1:], strict=False))


def test_an_arrow_over_a_column_has_its_passage() -> None:
    bends = in_columns({0: 0, 1: 1, 2: 2}, {1: [0], 2: [0, 1]}).bends
    assert [column for column, _ in bends[(0, 2)]] == [1]


def test_no_step_has_no_place() -> None:
    assert in_columns({}, {}).boxes == {}

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.text import Text

from course_utils.charts.frame import frame
from course_utils.charts.placing import Label, place_labels, side_by_side


def _boxes(labels: list[Label]) -> list:
    figure, (axes,) = frame("Title", height=4)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    place_labels(axes, labels)
    figure.canvas.draw()  # notes take their places when they are drawn
    renderer = figure.canvas.get_renderer()
    names = [Text.get_window_extent(text, renderer) for text in axes.texts]  # the name without its line
    return [*names, axes.get_window_extent()]


def test_names_of_one_point_do_not_cover_each_other() -> None:
    one, other, third, _ = _boxes([Label(0.5, 0.5, f"@account_{number}") for number in range(3)])
    assert not (one.overlaps(other) or other.overlaps(third) or one.overlaps(third))


@pytest.mark.parametrize("corner", [(0, 0), (0, 1), (1, 0), (1, 1)])
def test_a_name_stays_in_the_panel(corner: tuple[int, int]) -> None:
    name, panel = _boxes([Label(*corner, "@a_rather_long_name\nthe most followed")])
    assert panel.x0 <= name.x0 and name.x1 <= panel.x1 and panel.y0 <= name.y0 and name.y1 <= panel.y1


def test_a_name_stays_nearer_to_its_own_mark() -> None:
    figure, (axes,) = frame("Title", height=4)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    place_labels(axes, [Label(0.5, 0.5, "@own", radius=8)], np.array([[0.58, 0.5, 8.0]]))
    name = axes.texts[0].get_window_extent(figure.canvas.get_renderer())
    own, other = axes.transData.transform([(0.5, 0.5), (0.58, 0.5)])
    centre = (name.p0 + name.p1) / 2
    assert np.linalg.norm(centre - own) < np.linalg.norm(centre - other)


def test_nothing_to_write() -> None:
    assert len(_boxes([])) == 1


def test_boxes_that_have_room_stay_where_they_wish() -> None:
    assert side_by_side(np.array([1.0, 4.0]), np.array([1.0, 1.0]), 9.0).tolist() == [1.0, 4.0]


def test_boxes_that_would_touch_are_pooled_around_their_mean() -> None:
    assert side_by_side(np.array([4.0, 4.0]), np.array([2.0, 2.0]), 9.0).tolist() == [3.0, 5.0]


def test_boxes_stay_in_the_room() -> None:
    assert side_by_side(np.array([0.1, 8.9]), np.array([2.0, 2.0]), 9.0).tolist() == [1.0, 8.0]

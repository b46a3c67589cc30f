from __future__ import annotations

import pytest

from course_utils.charts.frame import PIXELS_PER_INCH, frame, house_style, number_ticks, picture, widest


def test_margins_are_inches() -> None:
    figure, (axes,) = frame("Title", height=4, left=1, right=0.5, bottom=1, top=0.5)
    box = axes.get_position()
    assert (box.x0 * 9, box.x1 * 9, box.y0 * 4, box.y1 * 4) == pytest.approx((1, 8.5, 1, 3.5))


def test_panels_share_the_width() -> None:
    _, panels = frame("Title", height=4, panels=2, gap=0.5)
    assert len({round(axes.get_position().width, 9) for axes in panels}) == 1


def test_the_longest_label_is_measured_as_it_is_drawn() -> None:
    figure, _ = frame("Title", height=4)
    text = house_style(lambda: figure.text(0.5, 0.5, "@association_des_usagers", size=11))()
    drawn = text.get_window_extent(figure.canvas.get_renderer()).width / figure.dpi
    assert widest(["@ana", "@association_des_usagers"], 11) == pytest.approx(drawn, rel=0.02)


def test_nothing_to_measure_takes_no_room() -> None:
    assert widest([]) == 0


def test_numbers_are_written_as_the_language_does(spoken: str) -> None:
    _, (axes,) = frame("Title", height=4)
    axes.set_xlim(0, 20_000)
    number_ticks(axes.xaxis, [10_000])
    written = {"en": "10,000", "fr": "10\u00a0000"}
    assert [tick.get_text() for tick in axes.get_xticklabels()] == [written[spoken]]


def test_the_same_figure_gives_the_same_bytes() -> None:
    assert picture(frame("Title", height=3)[0]) == picture(frame("Title", height=3)[0])


def test_the_picture_is_finer_than_it_is_shown() -> None:
    figure, _ = frame("Title", height=3)
    assert figure.dpi > PIXELS_PER_INCH

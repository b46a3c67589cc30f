"""What holds for every chart, in every language: nothing is cut or covered, and all of it can be read out."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from matplotlib import pyplot
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from course_utils.charts import Chart, show_leaders


@cache
def _texts(chart: Chart) -> list[tuple[str, Bbox]]:
    chart.figure.canvas.draw()
    renderer = chart.figure.canvas.get_renderer()
    unseen = {label for axes in chart.figure.axes for label in _beyond_the_view(axes)}
    shown = [text for text in chart.figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return [(text.get_text(), Text.get_window_extent(text, renderer)) for text in shown if text not in unseen]


def _beyond_the_view(axes) -> list[Text]:
    """Tick labels that matplotlib keeps and does not draw."""
    pairs = [
        (tick, sorted(axis.get_view_interval()))
        for axis in (axes.xaxis, axes.yaxis)
        for tick in axis.get_major_ticks()
    ]
    return [tick.label1 for tick, (low, high) in pairs if not low <= tick.get_loc() <= high]


def test_no_text_is_cut(chart: Chart) -> None:
    sheet = chart.figure.bbox
    cut = [
        words
        for words, box in _texts(chart)
        if box.x0 < 0 or box.y0 < 0 or box.x1 > sheet.x1 or box.y1 > sheet.y1
    ]
    assert cut == []


def test_no_text_covers_another(chart: Chart) -> None:
    pairs = combinations(_texts(chart), 2)
    assert [(one, other) for (one, a), (other, b) in pairs if a.padded(-2).overlaps(b.padded(-2))] == []


def test_has_its_words_and_its_numbers(chart: Chart) -> None:
    assert len(chart.description) > 80
    assert chart.caption
    assert len(chart.table)


def test_html_holds_picture_description_caption_and_table(chart: Chart) -> None:
    html = chart.html()
    for part in ("<img ", 'alt="', "<figcaption", "<details>", '<th scope="col"', '<th scope="row"'):
        assert part in html


def test_fits_a_projector(chart: Chart) -> None:
    width, height = chart.figure.get_size_inches()
    assert (width, height <= 6.2) == (9.0, True)


def test_pyplot_knows_nothing_of_it(chart: Chart) -> None:
    assert len(chart.png) > 1_000
    assert pyplot.get_fignums() == []


def test_no_gap_of_a_sentence_stays_open(chart: Chart) -> None:
    words = " ".join(
        [chart.description, chart.caption, *map(str, chart.table.columns), *(w for w, _ in _texts(chart))]
    )
    assert "{" not in words


@pytest.mark.parametrize("setting", [{"font.size": 30.0}, {"axes.grid": True}, {"figure.dpi": 40.0}])
def test_settings_of_the_notebook_change_nothing(case, relays, setting: dict) -> None:
    usual = show_leaders(relays, case).png
    with pyplot.rc_context(setting):
        assert show_leaders(relays, case).png == usual

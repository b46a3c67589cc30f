"""A hundred adults, and the same people counted among all of them or among those who are online."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, TITLE_SIZE, WIDTH, frame, house_style, widest
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED, PAPER, QUIET
from course_utils.language import number, percent, tr
from course_utils.problem import Problem

_HEIGHT = 4.6  # inches


@house_style
def show_denominator(online: int = 80, active: int = 59) -> Chart:
    """Of 100 adults: those on social media, those online without it, those offline, and the two percentages.

    Raises Problem unless 0 ≤ active ≤ online ≤ 100, with somebody online.
    """
    if not 0 <= active <= online <= 100 or not online:
        sentence = tr("Nobody is on social media without being online: take at most {online}.", online=online)
        raise Problem("bad-share", sentence, online=online, active=active)
    title = tr("The same {active} people, two percentages", active=number(active))
    figure, (axes,) = frame(title, height=_HEIGHT, top=0.95, bottom=0.2, left=0.2, right=4.6)
    _keys(figure)
    _draw(axes, online, active)
    _beside(figure, online, active)
    return Chart(figure, _description(online, active), _table(online, active), _words(online, active))


def _words(online: int, active: int) -> str:
    """The two percentages, and what each is a share of."""
    return tr(
        "{active} of 100 adults: {of_all}. The same {active} of {online} people online: {of_base}. Only the "
        "denominator changed.",
        active=number(active),
        of_all=percent(active / 100),
        online=number(online),
        of_base=percent(active / online),
    )


def _keys(figure: Figure) -> None:
    keys = [
        ("●", MAIN, tr("on social media")),
        ("○", MAIN, tr("online without it")),
        ("×", MUTED, tr("offline")),
    ]
    left = 0.15
    for sign, colour, words in keys:
        text = f"{sign} {words}"
        figure.text(left / WIDTH, 1 - 0.48 / _HEIGHT, text, size=SMALL_SIZE, color=colour, va="top")
        left += widest([text], SMALL_SIZE) + 0.3


def _draw(axes: Axes, online: int, active: int) -> None:
    places = [(place % 10, place // 10) for place in range(100)]
    groups = [
        (places[:active], {"marker": "o", "color": MAIN}),
        (places[active:online], {"marker": "o", "facecolors": PAPER, "edgecolors": MAIN, "linewidths": 1.6}),
        (places[online:], {"marker": "x", "color": QUIET, "linewidths": 1.6}),
    ]
    for people, look in groups:
        if people:
            axes.scatter(*zip(*people, strict=True), s=110, **look)
    axes.set(xlim=(-0.6, 9.6), ylim=(9.6, -0.6))
    axes.set_axis_off()


def _beside(figure: Figure, online: int, active: int) -> None:
    """The two divisions, large, beside the people."""
    rows = [
        (
            2.9,
            MAIN,
            f"{number(active)} ÷ 100 = {percent(active / 100)}",
            tr("of all adults"),
        ),
        (
            1.55,
            ACCENT,
            f"{number(active)} ÷ {number(online)} = {percent(active / online)}",
            tr("of those who are online"),
        ),
    ]
    for up, colour, sum_, words in rows:
        figure.text(4.95 / WIDTH, up / _HEIGHT, sum_, size=TITLE_SIZE + 5, weight="bold", color=colour)
        figure.text(4.95 / WIDTH, (up - 0.32) / _HEIGHT, words, size=BODY_SIZE, color=INK)


def _description(online: int, active: int) -> str:
    return tr(
        "A square of 100 signs, one for each adult: {active} full discs on social media, {between} empty discs "
        "online without it, {offline} crosses offline. Beside it, the share of all adults and of people online.",
        active=number(active),
        between=number(online - active),
        offline=number(100 - online),
    )


def _table(online: int, active: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Share of"): [tr("all adults"), tr("people online")],
            tr("Numerator"): [active, active],
            tr("Denominator"): [100, online],
            tr("Percentage"): [percent(active / 100), percent(active / online)],
        }
    )

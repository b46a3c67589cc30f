"""Thirty years in landmarks: the platforms, the people who came, the field that took notice."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, WIDTH, frame, house_style, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, PAPER, Mark
from course_utils.language import listing, tr, trn

FIRST, LAST = 1994, 2024
_ROW = 0.31  # inches
_MARGIN, _BESIDE = 0.3, 0.15  # inches: at the sides, between a mark and its words

KINDS = {"tool": Mark(MAIN, "o", "●"), "people": Mark(ACCENT, "^", "▲"), "field": Mark(INK, "s", "□", True)}


@dataclass(frozen=True)
class Landmark:
    """Something that happened in a year: a tool opens, people come, the field takes notice."""

    year: int
    kind: str
    words: str


def landmarks() -> list[Landmark]:
    """In their order, in the language spoken now.

    Source: 1994 and the four platforms, the article (Charest, 2011); the Observatory and bloggers, La Presse of
    23 November 2010; adults in Québec, NETendances 2011, 2022 and 2023, and its 25 years (2000, 2024).
    """
    return [
        Landmark(1994, "tool", tr("the Web opens to the public")),
        Landmark(2000, "people", tr("34 adults in 100 use the Internet")),
        Landmark(2003, "tool", "LinkedIn"),
        Landmark(2004, "tool", "Facebook"),
        Landmark(2005, "tool", "YouTube"),
        Landmark(2005, "field", tr("public relations begins to invite bloggers")),
        Landmark(2006, "tool", "Twitter"),
        Landmark(2010, "field", tr("a Québec observatory is announced (OMSRP)")),
        Landmark(2011, "field", tr("the article: no longer whether, but how")),
        Landmark(2011, "people", tr("59 adults in 100 are on social media each month")),
        Landmark(2022, "people", tr("78 adults in 100 use at least one network")),
        Landmark(2023, "people", tr("29 in 100 get their news otherwise, after Meta blocks it")),
        Landmark(2024, "people", tr("95 adults in 100 use the Internet")),
    ]


@house_style
def show_timeline(until: int = LAST) -> Chart:
    """The landmarks of social media in public relations from 1994 to ``until``; later ones keep their place, empty."""
    known = landmarks()
    figure, (axes,) = frame(
        tr("From the Web to the networks, seen from Québec"),
        height=1.5 + _ROW * len(known),
        top=0.95,
        bottom=0.45,
        left=_MARGIN,
        right=_MARGIN,
    )
    _keys(figure)
    _draw(axes, known, until)
    return Chart(figure, _description(), _table(known, until), _words(until))


def _words(until: int) -> str:
    """What is new in the year ``until``, and how many landmarks lie behind."""
    behind = [landmark for landmark in landmarks() if landmark.year <= until]
    new = [landmark.words for landmark in behind if landmark.year == until]
    said = (
        tr("{year}: {what}.", year=until, what=listing(new))
        if new
        else tr("{year}: nothing new on this list.", year=until)
    )
    return " ".join(
        [said, trn("{n} landmark so far.", "{n} landmarks so far.", len(behind))],
    )


def kind_word(kind: str) -> str:
    """What a kind of landmark is about."""
    return {"tool": tr("tools"), "people": tr("people in Québec"), "field": tr("public relations")}[kind]


def _keys(figure: Figure) -> None:
    left, height = 0.15, figure.get_size_inches()[1]
    for kind, mark in KINDS.items():
        words = f"{mark.sign} {kind_word(kind)}"
        figure.text(left / WIDTH, 1 - 0.48 / height, words, size=SMALL_SIZE, color=mark.colour, va="top")
        left += widest([words], SMALL_SIZE) + 0.3


def _draw(axes: Axes, known: list[Landmark], until: int) -> None:
    axes.set(xlim=(FIRST - 1, LAST + 1), ylim=(len(known) - 0.4, -0.7), yticks=[])
    years = [1994, 2000, 2006, 2011, 2018, 2024]
    axes.set_xticks(years, [str(year) for year in years])
    axes.xaxis.grid(True, color=GRID)
    axes.spines["left"].set_visible(False)
    for row, landmark in enumerate(known):
        if landmark.year > until:
            continue
        mark, new = KINDS[landmark.kind], landmark.year == until
        axes.plot(
            landmark.year,
            row,
            marker=mark.shape,
            markersize=9,
            color=mark.colour,
            markerfacecolor=mark.face,
            zorder=3,
        )
        left = _runs_out(landmark, "bold" if new else "normal")
        axes.annotate(
            f"{landmark.year}  {landmark.words}" if not left else f"{landmark.words}  {landmark.year}",
            (landmark.year, row),
            (-9 if left else 9, 0),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            size=BODY_SIZE,
            weight="bold" if new else "normal",
            color=INK,
            bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        )


def _runs_out(landmark: Landmark, weight: str) -> bool:
    """Whether the words would leave the picture on the right of their mark."""
    span = WIDTH - 2 * _MARGIN
    mark = _MARGIN + span * (landmark.year - FIRST + 1) / (LAST - FIRST + 2)
    return mark + _BESIDE + widest([f"{landmark.year}  {landmark.words}"], BODY_SIZE, weight) > WIDTH - 0.1


def _description() -> str:
    return tr(
        "Timeline from {first} to {last}, one landmark a row: a disc for a tool, a triangle for people in Québec, "
        "a square for public relations. The words stand beside each mark.",
        first=FIRST,
        last=LAST,
    )


def _table(known: list[Landmark], until: int) -> pd.DataFrame:
    seen = [landmark for landmark in known if landmark.year <= until]
    return pd.DataFrame(
        {
            tr("Year"): [str(landmark.year) for landmark in seen],
            tr("About"): [kind_word(landmark.kind) for landmark in seen],
            tr("Landmark"): [landmark.words for landmark in seen],
        }
    )

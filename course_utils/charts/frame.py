"""The sheet that every chart is drawn on: size, letters, and margins wide enough for every label.

matplotlib can fit margins by itself, at the price of drawing everything twice; measuring the longest label
costs a hundredth of that. Figures are built without pyplot, so that a notebook shows each one once and none
stays in memory.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from PIL import Image

from course_utils.charts.palette import GRID, INK, MUTED, PAPER
from course_utils.language import number

WIDTH = 9.0  # inches; a notebook column is about 900 pixels wide
PIXELS_PER_INCH = 100
FINENESS = 1.6  # drawn finer than shown, for dense screens and for zooming on a projector
COLOURS = 128  # kept in the picture: a third of the bytes, and no difference that an eye can see
TITLE_SIZE, BODY_SIZE, SMALL_SIZE = 13.5, 11, 10
FONT = "DejaVu Sans"  # comes with matplotlib: the same letters on every machine

STYLE = {
    "font.family": [FONT],
    "font.size": BODY_SIZE,
    "text.color": INK,
    "text.parse_math": False,  # a dollar sign is money, not mathematics
    "text.usetex": False,
    "text.hinting": "none",  # letters keep their shape when the picture is shown smaller, and are drawn faster
    "figure.facecolor": PAPER,
    "figure.autolayout": False,
    "figure.constrained_layout.use": False,
    "axes.facecolor": PAPER,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": MUTED,
    "axes.labelsize": SMALL_SIZE,
    "axes.linewidth": 0.8,
    "axes.axisbelow": True,
    "axes.grid": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "grid.color": GRID,
    "grid.linewidth": 0.8,
    "hatch.linewidth": 1.2,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelsize": SMALL_SIZE,
    "ytick.labelsize": SMALL_SIZE,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "xtick.minor.size": 0,
    "ytick.minor.size": 0,
    "path.simplify": True,
}

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def house_style(draw: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Let ``draw`` work in the kit's style, and leave the notebook's own settings alone."""

    @functools.wraps(draw)
    def drawn(*args: Arguments.args, **named: Arguments.kwargs) -> Result:
        with rc_context(STYLE):
            return draw(*args, **named)

    return drawn


def frame(
    title: str,
    subtitle: str = "",
    *,
    height: float,
    left: float = 0.9,
    right: float = 0.3,
    bottom: float = 0.75,
    top: float | None = None,
    panels: int = 1,
    gap: float = 0.5,
) -> tuple[Figure, list[Axes]]:
    """A figure ``height`` inches high with its title at the top left, and ``panels`` axes side by side.

    The subtitle says what is counted, when no axis does. Margins and the gap between panels are in inches.
    """
    top = top if top is not None else 0.85 if subtitle else 0.6
    figure = Figure(figsize=(WIDTH, height), dpi=PIXELS_PER_INCH * FINENESS)
    FigureCanvasAgg(figure)
    figure.text(0.15 / WIDTH, 1 - 0.14 / height, title, size=TITLE_SIZE, weight="bold", va="top", ha="left")
    if subtitle:
        figure.text(
            0.15 / WIDTH, 1 - 0.45 / height, subtitle, size=SMALL_SIZE, color=MUTED, va="top", ha="left"
        )
    panel_width = (WIDTH - left - right - gap * (panels - 1)) / panels
    boxes = [
        (
            (left + place * (panel_width + gap)) / WIDTH,
            bottom / height,
            panel_width / WIDTH,
            1 - (top + bottom) / height,
        )
        for place in range(panels)
    ]
    return figure, [figure.add_axes(box) for box in boxes]


def widest(texts: Iterable[str], size: float = BODY_SIZE, weight: str = "normal") -> float:
    """Width in inches of the longest of ``texts``; 0 when there is none."""
    return max((_text_width(text, size, weight) for text in texts), default=0.0)


@functools.lru_cache(maxsize=2048)
def _text_width(text: str, size: float, weight: str) -> float:
    width, _, _ = _ruler().get_text_width_height_descent(
        text, FontProperties(family=[FONT], size=size, weight=weight), False
    )
    return width / PIXELS_PER_INCH


@functools.cache
def _ruler():
    return FigureCanvasAgg(Figure(dpi=PIXELS_PER_INCH)).get_renderer()


def number_ticks(axis: Axis, ticks: Iterable[float] | None = None, digits: int = 0) -> None:
    """Write the axis's numbers as the language does, at ``ticks`` when they are given."""
    axis.set_major_formatter(FuncFormatter(lambda value, _: number(value, digits)))
    if ticks is not None:
        axis.set_major_locator(FixedLocator(list(ticks)))
        axis.set_minor_locator(NullLocator())


@house_style
def picture(figure: Figure, compression: int = 1) -> bytes:
    """The figure as PNG; the same figure gives the same bytes.

    compression: from 1 to 9; a slider waits for its picture, which travels within one machine, and a file is kept
    """
    canvas = figure.canvas
    canvas.draw()
    size = canvas.get_width_height(physical=True)
    image = Image.frombuffer("RGBA", size, canvas.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
    file = io.BytesIO()
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        file, format="png", compress_level=compression
    )
    return file.getvalue()

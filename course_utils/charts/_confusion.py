"""What one coder said against what another said: a shade and a count in each cell, agreement framed."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from course_utils.charts.frame import BODY_SIZE
from course_utils.charts.palette import INK, MAIN, PAPER, contrast
from course_utils.language import number

_SHADES = LinearSegmentedColormap.from_list("shades", [PAPER, MAIN])


def draw_confusion(
    axes: Axes, counts: np.ndarray, rows: list[str], columns: list[str], size: float = BODY_SIZE
) -> None:
    """``counts`` with a row for each code of the first and a column for each of the second, named above and beside.

    size : of the letters above the columns
    """
    shares = counts / max(counts.max(), 1) * 0.85
    axes.pcolormesh(shares, cmap=_SHADES, vmin=0, vmax=1, edgecolors=PAPER, linewidth=3)
    axes.set(xlim=(0, len(columns)), ylim=(len(rows), 0))
    for (row, column), count in np.ndenumerate(counts):
        shade = "#" + "".join(f"{round(255 * part):02X}" for part in _SHADES(shares[row, column])[:3])
        axes.text(
            column + 0.5,
            row + 0.5,
            number(count),
            ha="center",
            va="center",
            size=15,
            weight="bold" if row == column else "normal",
            color=PAPER if contrast(PAPER, shade) > contrast(INK, shade) else INK,
        )
        if row == column:
            box = (column + 0.015, row + 0.03), 0.97, 0.94
            axes.add_patch(Rectangle(*box, fill=False, edgecolor=INK, linewidth=2))
    axes.xaxis.tick_top()
    axes.set_xticks(np.arange(len(columns)) + 0.5, columns, size=size, color=INK)
    axes.set_yticks(np.arange(len(rows)) + 0.5, rows, size=BODY_SIZE, color=INK)
    axes.spines[:].set_visible(False)

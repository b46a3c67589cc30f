"""A chart as a lesson shows it: a picture, the same in words, the same as a table, and what to see in it."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from functools import cached_property
from html import escape

import pandas as pd
from matplotlib.figure import Figure
from pandas.api.types import is_float_dtype, is_numeric_dtype

from course_utils.charts.frame import PIXELS_PER_INCH, picture
from course_utils.language import number, tr

# The page takes what stands between two dollar signs for a formula, unless one of these says that money is money.
_NO_FORMULAS = "mathjax_ignore tex2jax_ignore"
_CELL = "padding:.25em .8em .25em 0;border-bottom:1px solid currentColor;"


@dataclass(frozen=True, eq=False)
class Chart:
    """A figure that comes with its words.

    figure: matplotlib figure, known to nobody else (not to pyplot), for those who want to save or change it
    description: what kind of chart it is, its axes and what it shows, for someone who can't see it
    table: the numbers behind the marks, headings in the language of the edition, first column naming the row
    caption: the finding, in one or two sentences
    """

    figure: Figure
    description: str
    table: pd.DataFrame
    caption: str = ""

    @cached_property
    def png(self) -> bytes:
        """The picture, drawn once, finer than the size in which `html` shows it."""
        return picture(self.figure)

    def html(self) -> str:
        """The picture with its description, the caption, and the table to unfold."""
        width, height = (round(inches * PIXELS_PER_INCH) for inches in self.figure.get_size_inches())
        source = "data:image/png;base64," + base64.b64encode(self.png).decode("ascii")
        caption = (
            f'<figcaption style="margin:.4em 0">{escape(self.caption)}</figcaption>' if self.caption else ""
        )
        unfold = tr("The figures as a table")
        return (
            f'<figure class="relais-chart {_NO_FORMULAS}" style="margin:0;max-width:{width}px">'
            f'<img src="{source}" alt="{escape(self.description)}" width="{width}" height="{height}" '
            f'style="width:100%;height:auto;max-width:{width}px">'
            f"{caption}<details><summary>{escape(unfold)}</summary>"
            f"{self._table()}</details></figure>"
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {
            "text/html": self.html(),
            "text/plain": "\n".join(part for part in (self.description, self.caption) if part),
        }

    def _table(self) -> str:
        columns = [_Column(self.table[name]) for name in self.table.columns]
        head = "".join(
            f'<th scope="col" style="{_CELL}{column.align}">{escape(str(column.name))}</th>'
            for column in columns
        )
        rows = "".join(f"<tr>{_row(columns, place)}</tr>" for place in range(len(self.table)))
        return (
            '<table style="border-collapse:collapse;font-size:.95em">'
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )


class _Column:
    """A column as it is written: numbers to the right, with as many decimals as the column needs."""

    def __init__(self, values: pd.Series) -> None:
        self.name, self.values = values.name, values.tolist()
        self.align = "text-align:right;" if is_numeric_dtype(values) else "text-align:left;"
        self.digits = _digits(values) if is_float_dtype(values) else 0

    def cell(self, place: int) -> str:
        value = self.values[place]
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return "–" if math.isnan(value) else number(value, self.digits)
        return "–" if pd.isna(value) else str(value)


def _digits(values: pd.Series) -> int:
    known = values.dropna().abs()
    if (known == known.round()).all():
        return 0
    return 2 if known.max() < 10 else 1


def _row(columns: list[_Column], place: int) -> str:
    first, *others = columns
    cells = "".join(
        f'<td style="{_CELL}{column.align}">{escape(column.cell(place))}</td>' for column in others
    )
    style = f"{_CELL}text-align:left;font-weight:normal"
    return f'<th scope="row" style="{style}">{escape(first.cell(place))}</th>{cells}'

"""The six fields of a usable objective, filled in or not."""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.decision import FIELDS, smart_findings
from course_utils.cases import Case
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN
from course_utils.language import current, listing, number, tr

_ROW, _LETTERS, _WORD = 0.56, 34, 11


@house_style
def show_fields(case: Case, today: object = None) -> Chart:
    """A row for each social objective, a column for each field: a full dot where it is filled in, a cross where not.

    today: when given, a deadline counts only if it comes after this day.
    """
    found = smart_findings(case.objectives, case.publics, today)
    texts = case.objectives.set_index("objective").loc[found.index, f"text_{current()}"]
    labels = [fill(f"{name} · {text}", _LETTERS) for name, text in texts.items()]
    figure, (axes,) = frame(
        tr("Filled in, or not: six fields of each objective"),
        tr("Full dot: filled in. Cross: missing. “Mission”: its way up arrives there."),
        height=1.45 + _ROW * len(found),
        left=widest([line for label in labels for line in label.splitlines()]) + 0.3,
        right=0.35,
        bottom=0.1,
        top=1.3,
    )
    _draw(axes, found, labels)
    return Chart(figure, _description(found), _table(found, texts), fields_words(found))


def field_word(field: str) -> str:
    """A field of an objective, in the language spoken now."""
    return {
        "public": tr("Public"),
        "unit": tr("Unit"),
        "baseline": tr("Baseline"),
        "target": tr("Target"),
        "deadline": tr("Deadline"),
        "mission": tr("Mission"),
    }[field]


def fields_words(found: pd.DataFrame) -> str:
    """Which objectives are complete, and what each of the others lacks."""
    complete = found.index[found["complete"]].tolist()
    words = (
        tr("Nothing is missing: {names}.", names=listing(complete)) if complete else tr("None is complete.")
    )
    lacking = [
        tr("{name} ({fields})", name=name, fields=", ".join(field_word(one).lower() for one in missing))
        for name, missing in found["missing"].items()
        if missing
    ]
    return " ".join([words, tr("Missing: {rows}.", rows="; ".join(lacking))]) if lacking else words


def _draw(axes: Axes, found: pd.DataFrame, labels: list[str]) -> None:
    for row, (_, fields) in enumerate(found.iterrows()):
        for column, field in enumerate(FIELDS):
            if fields[field]:
                axes.plot(column, row, marker="o", markersize=13, color=MAIN)
            else:
                axes.plot(column, row, marker="X", markersize=12, color=ACCENT)
    axes.set(xlim=(-0.5, len(FIELDS) - 0.5), ylim=(max(len(found), 1) - 0.5, -0.5))
    axes.set_yticks(range(len(found)), labels, size=BODY_SIZE, color=INK)
    axes.set_xticks(
        range(len(FIELDS)), [fill(field_word(field), _WORD) for field in FIELDS], size=SMALL_SIZE, color=INK
    )
    axes.tick_params(axis="x", top=False, labeltop=True, labelbottom=False, pad=4)
    axes.hlines(
        [row + 0.5 for row in range(len(found) - 1)], -0.5, len(FIELDS) - 0.5, color=GRID, linewidth=0.8
    )
    for side in axes.spines.values():
        side.set_visible(False)


def _description(found: pd.DataFrame) -> str:
    counted = [
        tr(
            "{name} {count} of {total}",
            name=name,
            count=number(row[list(FIELDS)].sum()),
            total=number(len(FIELDS)),
        )
        for name, row in found.iterrows()
    ]
    return tr(
        "Grid of marks: a row for each of {n} objectives, a column for each field ({fields}). Fields filled in: {counted}.",
        n=number(len(found)),
        fields=listing([field_word(field).lower() for field in FIELDS]),
        counted=listing(counted) if counted else "–",
    )


def _table(found: pd.DataFrame, texts: pd.Series) -> pd.DataFrame:
    cells = {
        field_word(field): [tr("yes") if it else tr("missing") for it in found[field]] for field in FIELDS
    }
    names = [f"{name} · {text}" for name, text in texts.items()]
    return pd.DataFrame({tr("Objective"): names, **cells})

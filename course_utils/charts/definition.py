"""A rate as a tool reports it, and with one definition throughout: did people change, or did the sum?"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.listening import Break, as_defined, break_at, find_break
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style
from course_utils.charts.months import month_word
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, MUTED
from course_utils.language import day, percent, tr
from course_utils.problem import Problem


@house_style
def show_definition(metrics: pd.DataFrame, definition: str = "") -> Chart:
    """Engagement ÷ impressions week by week, and where it breaks.

    definition: what to add up in every week ("likes+shares"), drawn as a second, dashed curve; nothing unless told.
    Raises Problem for fewer than six weeks, or a definition that names an unknown column.
    """
    if len(metrics) < 6:
        raise Problem("too-short", tr("I need at least six weeks to see a break."), weeks=len(metrics))
    weeks = metrics.set_index("week")
    reported = weeks["engagement"] / weeks["impressions"]
    again = as_defined(weeks, definition) / weeks["impressions"] if definition else None
    found = find_break(reported)
    figure, (axes,) = frame(
        tr("Engagement rate, week by week"),
        tr("Engagement ÷ impressions of the same week."),
        height=4.6,
        left=0.8,
        right=0.35,
        bottom=0.5,
        top=0.95,
    )
    _draw(axes, reported, again, found)
    caption = _words(found, None if again is None else break_at(again, found.at))
    return Chart(figure, _description(reported, found), _table(reported, again), caption)


def _draw(axes: Axes, reported: pd.Series, again: pd.Series | None, found: Break) -> None:
    axes.plot(reported.index, reported, color=MAIN, linewidth=2.4)
    highest, beginning = (
        1.32 * reported.max(),
        reported.index[0] + (reported.index[-1] - reported.index[0]) / 60,
    )
    sides = [(reported.index[0], found.at, found.before), (found.at, reported.index[-1], found.after)]
    for start, end, mean in sides:
        axes.plot([start, end], [mean, mean], color=INK, linewidth=1.2)
    axes.text(beginning, 0.96 * highest, "── " + tr("as the tool reports it"), color=MAIN, va="top")
    if again is not None:
        axes.plot(again.index, again, color=ACCENT, linewidth=2, linestyle=(0, (4, 2)))
        words = "- - " + tr("the same sum all year")
        axes.text(beginning, 0.88 * highest, words, color=ACCENT, va="top")
    axes.axvline(found.at, color=MUTED, linewidth=1.2, linestyle=(0, (2, 3)))
    spot = {"transform": axes.get_xaxis_transform(), "va": "top", "size": SMALL_SIZE, "color": MUTED}
    axes.text(found.at + pd.Timedelta(days=3), 0.97, day(found.at), **spot)
    axes.set(xlim=(reported.index[0], reported.index[-1]), ylim=(0, highest))
    starts = pd.date_range(reported.index[0], reported.index[-1], freq="2MS")
    axes.set_xticks(starts, [month_word(start, short=True) for start in starts])
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.tick_params(axis="x", pad=7)
    axes.yaxis.grid(True, color=GRID)


def _words(found: Break, again: Break | None) -> str:
    lead = tr(
        "As reported, the mean rate goes from {before} to {after} from {day} on: {rise} more.",
        before=percent(found.before, 1),
        after=percent(found.after, 1),
        day=day(found.at),
        rise=percent(found.ratio - 1),
    )
    if again is None:
        return lead
    return (
        lead
        + " "
        + tr(
            "With the same sum all year: from {before} to {after}.",
            before=percent(again.before, 1),
            after=percent(again.after, 1),
        )
    )


def _description(reported: pd.Series, found: Break) -> str:
    return tr(
        "Curve of engagement ÷ impressions over {weeks} weeks, with the mean before and after {day}: {before}, "
        "then {after}.",
        weeks=len(reported),
        day=day(found.at),
        before=percent(found.before, 1),
        after=percent(found.after, 1),
    )


def _table(reported: pd.Series, again: pd.Series | None) -> pd.DataFrame:
    shown = pd.DataFrame(
        {
            tr("Week of"): [day(week) for week in reported.index],
            tr("As reported"): [percent(rate, 1) for rate in reported],
        }
    )
    if again is not None:
        shown[tr("The same sum all year")] = [percent(rate, 1) for rate in again]
    return shown

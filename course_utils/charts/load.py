"""Whether the hours are there: what a calendar and its replies take, week by week."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style, number_ticks
from course_utils.charts.months import month_word
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, PALE
from course_utils.language import day, number, tr, trn


@house_style
def show_load(weeks: pd.DataFrame) -> Chart:
    """A column for each week of `planning.capacity`: making, then replying; a step line for the hours that are there.

    A week that needs more than there is has a diamond above it.
    """
    figure, (axes,) = frame(
        tr("Are the hours there?"),
        tr("Hours that posts and replies take each week; the line is what people have."),
        height=4.2,
        left=0.75,
        right=0.3,
        bottom=0.5,
        top=1.15,
    )
    _draw(axes, weeks)
    return Chart(figure, _description(weeks), _table(weeks), load_words(weeks))


def load_words(weeks: pd.DataFrame) -> str:
    """In how many weeks the hours do not suffice, and the worst of them."""
    over = weeks[weeks["overflow"] > 0]
    if over.empty:
        return tr("The hours are there in each of the {n} weeks.", n=number(len(weeks)))
    worst = over["overflow"].idxmax()
    short = trn(
        "The hours are missing in {n} week out of {all}.",
        "The hours are missing in {n} weeks out of {all}.",
        len(over),
        all=number(len(weeks)),
    )
    worst_words = tr(
        "The worst, the week of {day}: {needed} hours needed, {there} there.",
        day=day(worst),
        needed=number(weeks.loc[worst, "needed"]),
        there=number(weeks.loc[worst, "available"]),
    )
    return f"{short} {worst_words}"


def _draw(axes: Axes, weeks: pd.DataFrame) -> None:
    places = range(len(weeks))
    axes.bar(places, weeks["producing"], width=0.8, color=MAIN, label=tr("making posts"))
    axes.bar(
        places,
        weeks["replying"],
        bottom=weeks["producing"],
        width=0.8,
        color=PALE,
        hatch="////",
        edgecolor=MAIN,
        linewidth=0,
        label=tr("replying"),
    )
    axes.step(places, weeks["available"], where="mid", color=INK, linewidth=1.6, label=tr("hours there"))
    over = [place for place in places if weeks["overflow"].iloc[place] > 0]
    tops = [weeks["needed"].iloc[place] + 4 for place in over]
    axes.plot(over, tops, "D", color=ACCENT, markersize=5, label=tr("too much"), linestyle="none")
    axes.set_xlim(-0.8, len(weeks) - 0.2)
    firsts = [place for place in places if weeks.index[place].day <= 7]
    axes.set_xticks(firsts, [month_word(weeks.index[place], short=True) for place in firsts])
    axes.set_ylabel(tr("Hours"))
    axes.yaxis.grid(True, color=GRID)
    number_ticks(axes.yaxis)
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=4,
        frameon=False,
        fontsize=SMALL_SIZE,
        labelcolor=INK,
        columnspacing=1.2,
    )


def _description(weeks: pd.DataFrame) -> str:
    lead = tr(
        "A column for each of {n} weeks, posts below and replies above, and a line for the hours that are there.",
        n=number(len(weeks)),
    )
    return f"{lead} {load_words(weeks)}"


def _table(weeks: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Week of"): [day(week) for week in weeks.index],
            tr("Posts"): [number(posts) for posts in weeks["posts"]],
            tr("Hours making posts"): [number(hours, 1) for hours in weeks["producing"]],
            tr("Hours replying"): [number(hours, 1) for hours in weeks["replying"]],
            tr("Hours there"): [number(hours, 1) for hours in weeks["available"]],
            tr("Hours missing"): [number(hours, 1) for hours in weeks["overflow"]],
        }
    )

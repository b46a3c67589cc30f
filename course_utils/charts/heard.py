"""What somebody hears who listens for some months, beside the whole year."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.decision import topics_heard
from course_utils.cases import Case
from course_utils.charts._rows import notes as rows_notes
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.months import month_word
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN
from course_utils.language import listing, number, percent, tr, trn

_ROW = 0.44


@house_style
def show_heard(counts: pd.DataFrame, case: Case, start: int, months: int) -> Chart:
    """A bar for the share of each topic in the window, a diamond for its share in the year, places beside them.

    counts: `analysis.decision.posts_by_month`; start: place of the first month, from 1; months: length of listening
    Raises Problem for a window that does not fit.
    """
    found = topics_heard(counts, start, months).sort_values("year_posts", ascending=False, kind="stable")
    names = [_name(case, str(topic)) for topic in found.index]
    notes = [_note(row) for _, row in found.iterrows()]
    figure, (axes,) = frame(
        tr("What we hear: {window}", window=window_word(counts, start, months)),
        tr("Bar: share of the posts in the window. Diamond: share in the whole year."),
        height=1.75 + _ROW * len(found),
        left=widest(names) + 0.3,
        right=widest(notes, SMALL_SIZE, "bold") + 0.3,
        bottom=0.6,
        top=0.95,
    )
    _draw(axes, found, names, notes)
    return Chart(figure, _description(found, names), _table(found, names), heard_words(found, case))


def window_word(counts: pd.DataFrame, start: int, months: int) -> str:
    """The window in words: "September 2025 to October 2025"."""
    first = month_word(counts.index[start - 1])
    last = month_word(counts.index[(start + months - 2) % len(counts)])
    if months == 1:
        return first
    return tr("{first} to {last}", first=first, last=last)


def heard_words(found: pd.DataFrame, case: Case) -> str:
    """Which topic comes first in the window, which in the year, and what the window did not hear at all."""
    if not found["posts"].sum():
        return tr("Nobody said anything in this window.")
    first = found["posts"].idxmax()
    leader = found["year_posts"].idxmax()
    words = tr(
        "First in the window: {first}. First in the year: {leader}.",
        first=_topic(case, str(first)),
        leader=_topic(case, str(leader)),
    )
    unheard = [_topic(case, str(topic)) for topic in found.index[found["posts"] == 0]]
    if unheard:
        words += " " + tr("Not heard of: {topics}.", topics=listing(unheard))
    return words


def _topic(case: Case, topic: str) -> str:
    return case.topic_name(topic) if topic in case.topics else topic


def _name(case: Case, topic: str) -> str:
    name = _topic(case, topic)
    return name[:1].upper() + name[1:]


def _note(row: pd.Series) -> str:
    if not row["posts"]:
        return tr("not heard of (place {year} in the year)", year=number(row["year_place"]))
    return tr(
        "place {here} here, {year} in the year", here=number(row["place"]), year=number(row["year_place"])
    )


def _draw(axes: Axes, found: pd.DataFrame, names: list[str], notes: list[str]) -> None:
    rows = range(len(found))
    silent = (found["posts"] == 0).tolist()
    axes.barh(rows, found["share"].fillna(0), height=0.6, color=MAIN)
    axes.plot(
        found["year_share"], rows, "D", markersize=9, color=ACCENT, markeredgecolor="white", linewidth=0
    )
    rows_notes(axes, notes, silent)
    most = max(found["share"].fillna(0).max(), found["year_share"].fillna(0).max(), 0.1)
    axes.set(xlim=(0, min(most * 1.08, 1.02)), ylim=(len(found) - 0.4, -0.6))
    axes.set_yticks(rows, names, size=BODY_SIZE, color=INK)
    axes.set_xlabel(tr("Share of the posts and replies about us"))
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))
    axes.xaxis.grid(True, color=GRID)


def _description(found: pd.DataFrame, names: list[str]) -> str:
    shares = [
        tr(
            "{name} {here}, {year} in the year",
            name=name,
            here=percent(row["share"]),
            year=percent(row["year_share"]),
        )
        for name, (_, row) in zip(names, found.fillna(0).iterrows(), strict=True)
    ]
    topics = trn("Horizontal bar chart of {n} topic.", "Horizontal bar chart of {n} topics.", len(found))
    return tr("{topics} Share of the posts: {shares}.", topics=topics, shares="; ".join(shares))


def _table(found: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Topic"): names,
            tr("Posts in the window"): found["posts"].tolist(),
            tr("Place in the window"): found["place"].tolist(),
            tr("Posts in the year"): found["year_posts"].tolist(),
            tr("Place in the year"): found["year_place"].tolist(),
        }
    )

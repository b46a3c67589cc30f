"""Month by month, what is said about an organisation: by itself, around what it says, and without it."""

from __future__ import annotations

import pandas as pd
from babel.dates import format_date
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course_utils.analysis.conversation import presence
from course_utils.cases import Case
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, WIDTH, frame, house_style, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, MAIN, MUTED, PAPER
from course_utils.language import BABEL_LOCALES, current, number, percent, tr
from course_utils.problem import Problem, nearest

_HEIGHT = 4.7  # inches
_KEYS_AT = 0.5  # inches below the top


@house_style
def show_presence(case: Case, topic: str | None = None, *, speaking: bool = True) -> Chart:
    """Messages a month about the organisation of a case: its own, those that it set off, and all the others.

    topic: one topic of the case ("electric"), all of them unless told
    speaking: False draws the months as if its account did not exist
    Raises Problem when the case has no such topic, or no message on it.
    """
    _need_topic(case, topic)
    months = presence(case.posts, case.organisation, topic)
    if not len(months):
        raise Problem("no-post", tr("This case has no message on that topic. Choose another one."))
    title = tr("What is said, month by month: {topic}", topic=_topic(case, topic))
    figure, (axes,) = frame(title, height=_HEIGHT, top=1.0, left=0.85, right=0.25)
    _keys(figure, speaking)
    _draw(axes, months, speaking)
    return Chart(figure, _description(months, speaking), _table(months), _words(case, topic, months))


def _words(case: Case, topic: str | None, months: pd.DataFrame) -> str:
    """The finding in two sentences."""
    whole, parts = int(months.to_numpy().sum()), months.sum()
    return tr(
        "{topic}: {whole} messages in the year, {own} of them ({share}) by @{organisation}. Without that account and "
        "everything that it set off, {left} remain ({rest}).",
        topic=_topic(case, topic).capitalize(),
        whole=number(whole),
        own=number(parts["own"]),
        share=percent(parts["own"] / whole, 1),
        organisation=case.organisation,
        left=number(parts["without"]),
        rest=percent(parts["without"] / whole),
    )


def _topic(case: Case, topic: str | None) -> str:
    return case.topic_name(topic) if topic else tr("all topics")


def _need_topic(case: Case, topic: str | None) -> None:
    if topic is None or topic in case.topics:
        return
    guess = nearest(topic, case.topics)
    sentence = (
        tr("This case has no topic “{topic}”. Did you mean “{guess}”?", topic=topic, guess=guess)
        if guess
        else tr(
            "This case has no topic “{topic}”. Choose one of these: {known}.",
            topic=topic,
            known=", ".join(case.topics),
        )
    )
    raise Problem("no-topic", sentence, topic=topic, known=list(case.topics))


def _keys(figure: Figure, speaking: bool) -> None:
    """The three kinds of message, each a sign, a colour and words."""
    keys = [("■", MAIN, tr("without the organisation"))]
    if speaking:
        keys += [("▨", MUTED, tr("set off by it")), ("■", ACCENT, tr("by the organisation"))]
    left = 0.15
    for sign, colour, words in keys:
        text = f"{sign} {words}"
        figure.text(left / WIDTH, 1 - _KEYS_AT / _HEIGHT, text, size=SMALL_SIZE, color=colour, va="top")
        left += widest([text], SMALL_SIZE) + 0.3


def _draw(axes: Axes, months: pd.DataFrame, speaking: bool) -> None:
    places, below = range(len(months)), months["without"]
    axes.bar(places, below, width=0.7, color=MAIN)
    if speaking:
        around = {"color": PAPER, "edgecolor": MUTED, "hatch": "////", "linewidth": 0.8}
        axes.bar(places, months["set_off"], width=0.7, bottom=below, **around)
        axes.bar(places, months["own"], width=0.7, bottom=below + months["set_off"], color=ACCENT)
    axes.set(xlim=(-0.6, len(months) - 0.4), ylim=(0, months.sum(axis=1).max() * 1.05 or 1))
    step = -(-len(months) // 14)  # more labels would touch each other
    axes.set_xticks(list(places)[::step], [_month(month) for month in months.index[::step]])
    axes.set_ylabel(tr("Messages"))
    axes.yaxis.grid(True, color=GRID)
    number_ticks(axes.yaxis)


def _month(month: pd.Timestamp) -> str:
    return format_date(month, "MMM", locale=BABEL_LOCALES[current()]).rstrip(".")


def _named(month: pd.Timestamp) -> str:
    return format_date(month, "LLLL y", locale=BABEL_LOCALES[current()])


def _description(months: pd.DataFrame, speaking: bool) -> str:
    whole = months.sum(axis=1)
    parts = (
        tr("Each column holds the organisation's messages, those that it set off, and all the others.")
        if speaking
        else tr("Each column holds what is left without the organisation's account.")
    )
    return tr(
        "Column chart of messages a month. {parts} The highest month is {month}, with {most} messages in all.",
        parts=parts,
        month=_named(whole.idxmax()),
        most=number(whole.max()),
    )


def _table(months: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Month"): [_named(month) for month in months.index],
            tr("By the organisation"): months["own"].tolist(),
            tr("Set off by it"): months["set_off"].tolist(),
            tr("Without its account"): months["without"].tolist(),
        }
    )

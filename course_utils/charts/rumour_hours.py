"""A rumour in its first days: the messages of each hour, who may have seen it, who believes it, and the statements."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.cases import Case
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, WIDTH, frame, house_style, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, QUIET
from course_utils.language import listing, number, tr, trn
from course_utils.problem import Problem

DAYS = 4  # shown; a rumour's week is mostly its tail
_EVERY = 6  # hours between two rows of the table
_HEIGHT, _TOP, _BOTTOM, _BETWEEN, _SHARE = 5.6, 1.15, 0.65, 0.35, 0.4  # inches; share of the upper panel


@house_style
def show_rumour(case: Case, until: int | None = None) -> Chart:
    """Messages and corrections of each hour above; below, accounts that may have seen the rumour and that believe it.

    until: last hour that is drawn; what comes later keeps its room, empty. Numbered lines are official statements.
    Raises Problem for a case without a rumour, or an hour that is not there.
    """
    shown = _first_days(case.rumour, until)
    notes = [tr("may have seen it"), tr("believe it")]
    figure, (below,) = frame(
        tr("The rumour, hour by hour"),
        tr("Numbered lines: official statements. Who believes it is an estimate of a toy model."),
        height=_HEIGHT,
        left=0.8,
        right=widest(notes, SMALL_SIZE, "bold") + 0.45,
        bottom=_BOTTOM,
        top=_TOP + _SHARE * (_HEIGHT - _TOP - _BOTTOM) + _BETWEEN,
    )
    place = below.get_position()
    height = _SHARE * (_HEIGHT - _TOP - _BOTTOM) / _HEIGHT
    above = figure.add_axes((place.x0, 1 - _TOP / _HEIGHT - height, place.width, height))
    _keys(figure)
    whole = case.rumour[case.rumour["hour"] < 24 * DAYS]
    _messages(above, shown, whole)
    _people(below, shown, whole, notes)
    for axes in (above, below):
        _statements(axes, shown, named=axes is above)
        axes.set_xlim(-0.8, min(24 * DAYS, len(case.rumour)))
        axes.yaxis.grid(True, color=GRID)
        number_ticks(axes.yaxis)
    number_ticks(above.xaxis, [])
    number_ticks(below.xaxis, range(0, 24 * DAYS + 1, 12))
    below.set_xlabel(tr("Hours since the night on which it began"))
    return Chart(figure, _description(shown), _table(shown), rumour_words(shown))


def rumour_words(shown: pd.DataFrame) -> str:
    """How far the rumour has come in the hours of ``shown``, and when the organisation first spoke."""
    last, busiest = shown.iloc[-1], shown.loc[shown["posts"].idxmax()]
    far = tr(
        "After {hour} hours: {posts} messages, {seen} accounts that may have seen it, {believe} that believe it.",
        hour=number(last["hour"] + 1),
        posts=number(shown["posts"].sum()),
        seen=number(last["reached"]),
        believe=number(last["believers"]),
    )
    loudest = tr(
        "Busiest hour: {hour}, with {posts} messages.",
        hour=number(busiest["hour"]),
        posts=number(busiest["posts"]),
    )
    return f"{far} {loudest} {_first_statement(shown)}"


def _first_days(rumour: pd.DataFrame, until: int | None) -> pd.DataFrame:
    if not len(rumour):
        raise Problem("no-rumour", tr("This case has no rumour hour by hour. Use the case of the lesson."))
    last = min(24 * DAYS, len(rumour)) - 1
    if until is not None and not (isinstance(until, int) and 0 <= until <= last):
        sentence = tr("Give an hour from 0 to {last}.", last=number(last))
        raise Problem("no-such-hour", sentence, until=until)
    return rumour[rumour["hour"] <= (last if until is None else until)]


def _first_statement(shown: pd.DataFrame) -> str:
    hours = shown.loc[shown["official_replies"] > 0, "hour"].tolist()
    if not hours:
        return tr("The organisation has said nothing yet.")
    return tr("First official statement: hour {hour}.", hour=number(hours[0]))


def _keys(figure) -> None:
    left = 0.15
    for words, colour in (
        ("■ " + tr("messages in the hour"), QUIET),
        ("▲ " + tr("of which corrections by others"), ACCENT),
    ):
        figure.text(
            left / WIDTH,
            1 - 0.78 / _HEIGHT,
            words,
            size=SMALL_SIZE,
            color=INK if colour == QUIET else colour,
            va="top",
        )
        left += widest([words], SMALL_SIZE) + 0.4


def _messages(axes: Axes, shown: pd.DataFrame, whole: pd.DataFrame) -> None:
    axes.bar(shown["hour"], shown["posts"], width=0.9, color=QUIET)
    some = shown[shown["corrections"] > 0]
    axes.plot(
        some["hour"],
        some["corrections"],
        "^",
        markersize=5.5,
        color=ACCENT,
        markeredgecolor="white",
        linewidth=0,
    )
    axes.set_ylim(0, max(whole["posts"].max(), 1) * 1.1)
    axes.set_ylabel(tr("Messages"))


def _people(axes: Axes, shown: pd.DataFrame, whole: pd.DataFrame, notes: list[str]) -> None:
    for column, words, colour, style in (
        ("reached", notes[0], INK, (0, (5, 3))),
        ("believers", notes[1], MAIN, "-"),
    ):
        axes.plot(shown["hour"], shown[column], color=colour, linewidth=2.2, linestyle=style)
        axes.annotate(
            words,
            (shown["hour"].iloc[-1], shown[column].iloc[-1]),
            (8, 0),
            textcoords="offset points",
            va="center",
            size=SMALL_SIZE,
            weight="bold",
            color=colour,
            annotation_clip=False,
        )
    most = max(whole["reached"].max(), 1) * 1.1
    axes.set_ylim(0, most)
    seen, believe = axes.texts
    if shown["reached"].iloc[-1] - shown["believers"].iloc[-1] < most / 10:  # the notes would touch
        seen.set_va("bottom")
        believe.set_va("top")
    axes.set_ylabel(tr("Accounts"))


def _statements(axes: Axes, shown: pd.DataFrame, named: bool) -> None:
    spoken = shown.loc[shown["official_replies"] > 0, ["hour", "official_replies"]].to_numpy()
    begun = 0
    for hour, several in spoken:
        axes.axvline(hour, color=ACCENT, linewidth=1.3, linestyle=(0, (1, 1.5)), zorder=0)
        begun += several
        if named:
            axes.annotate(
                number(begun),
                (hour, 1),
                (0, 3),
                xycoords=("data", "axes fraction"),
                textcoords="offset points",
                ha="center",
                size=SMALL_SIZE,
                weight="bold",
                color=ACCENT,
            )


def _description(shown: pd.DataFrame) -> str:
    lead = tr(
        "Two panels over the same hours: bars of messages with triangles for corrections above; below, a dashed line for "
        "the accounts that may have seen the rumour and a full one for those that believe it."
    )
    hours = [number(hour) for hour in shown.loc[shown["official_replies"] > 0, "hour"]]
    spoken = trn(
        "Official statement at hour {hours}.",
        "Official statements at hours {hours}.",
        len(hours),
        hours=listing(hours),
    )
    return " ".join([lead, spoken, rumour_words(shown)] if hours else [lead, rumour_words(shown)])


def _table(shown: pd.DataFrame) -> pd.DataFrame:
    """Six hours a row: what was said in them, and where things stood at their end."""
    blocks = shown.groupby(shown["hour"] // _EVERY)
    first, last = blocks["hour"].min(), blocks["hour"].max()
    return pd.DataFrame(
        {
            tr("Hours"): [
                tr("{first} to {last}", first=number(a), last=number(b))
                for a, b in zip(first, last, strict=True)
            ],
            tr("Messages"): blocks["posts"].sum().tolist(),
            tr("Shares"): blocks["shares"].sum().tolist(),
            tr("Corrections by others"): blocks["corrections"].sum().tolist(),
            tr("Official statements"): blocks["official_replies"].sum().tolist(),
            tr("May have seen it"): blocks["reached"].last().tolist(),
            tr("Believe it"): blocks["believers"].last().tolist(),
        }
    )

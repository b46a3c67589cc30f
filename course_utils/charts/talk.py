"""Threads of the same length, drawn as they grew: who answered whom, how deep, how civil, with what reasons."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from course_utils.analysis.conversation import conversations, quality
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, WIDTH, frame, house_style, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, MUTED, PALE, PAPER
from course_utils.language import number, percent, tr
from course_utils.problem import Problem

_HEIGHT, _BARE, _MOST = 5.4, 4.2, 3  # inches, with and without the measures; threads side by side
# civil, with evidence: shape, colour, full
_SIGNS = {
    (True, True): ("o", MAIN, True),
    (True, False): ("o", MAIN, False),
    (False, True): ("^", ACCENT, True),
    (False, False): ("^", ACCENT, False),
}


@house_style
def show_talk(
    thread_posts: pd.DataFrame, threads: Sequence[str], chosen: str = "", named: bool = True
) -> Chart:
    """One panel for each of up to three threads: messages in order of time from left to right, levels downwards.

    chosen: a message to ring. named: write the measures under each panel; otherwise the shape alone.
    Raises Problem for an unknown thread, none, or more than three.
    """
    known = list(dict.fromkeys(thread_posts["thread_id"]))
    if not 0 < len(threads) <= _MOST or not set(threads) <= set(known):
        sentence = tr(
            "Choose one to three of these threads: {threads}.", threads=", ".join(map(str, known[:12]))
        )
        raise Problem("unknown-thread", sentence, threads=list(threads))
    levels = _levels(thread_posts[thread_posts["thread_id"].isin(threads)])
    measured = conversations(thread_posts).loc[list(threads)]
    measured["quality"] = quality(thread_posts)["quality"]
    figure, axes = frame(
        tr("The same number of messages, another talk") if len(threads) > 1 else tr("How the thread grew"),
        height=_HEIGHT if named else _BARE,
        left=0.75,
        right=0.2,
        bottom=1.65 if named else 0.5,
        top=1.15,
        panels=len(threads),
        gap=0.35,
    )
    _keys(figure)
    deepest = int(levels["level"].max())
    for place, (panel, thread) in enumerate(zip(axes, threads, strict=True)):
        _panel(panel, levels[levels["thread_id"] == thread], deepest, chosen, first=place == 0)
        panel.set_title(
            tr("{thread}: {size} messages", thread=thread, size=number(measured["size"][thread])),
            size=SMALL_SIZE + 1,
            weight="bold",
            loc="left",
        )
        if named:
            _measures(panel, measured.loc[thread])
    return Chart(figure, _description(measured), _table(measured), talk_words(measured))


def talk_words(measured: pd.DataFrame) -> str:
    """The measures of each thread in a sentence."""
    return " ".join(
        tr(
            "{thread}: {people} people, depth {depth}, {returned} of the replies answered in turn, {civil} civil, "
            "{evidence} with a reason or a source.",
            thread=thread,
            people=number(row["participants"]),
            depth=number(row["depth"]),
            returned=percent(row["reciprocity"]),
            civil=percent(row["civility"]),
            evidence=percent(row["evidence"]),
        )
        for thread, row in measured.iterrows()
    )


def _levels(posts: pd.DataFrame) -> pd.DataFrame:
    """The messages with their order in the thread and their level; an answer to nobody known stands at level 1."""
    posts = posts.assign(order=posts.groupby("thread_id").cumcount() + 1)
    level: dict[str, int] = {}
    for row in posts.itertuples():
        opening = row.order == 1
        level[row.post_id] = 0 if opening else level.get(row.parent_id, 0) + 1
    return posts.assign(level=posts["post_id"].map(level))


def _keys(figure: Figure) -> None:
    keys = [
        ("●", MAIN, tr("civil, with a reason or a source")),
        ("○", MAIN, tr("civil")),
        ("▲", ACCENT, tr("uncivil, with a reason or a source")),
        ("△", ACCENT, tr("uncivil")),
    ]
    left, height = 0.15, figure.get_size_inches()[1]
    for sign, colour, words in keys:
        text = f"{sign} {words}"
        figure.text(left / WIDTH, 1 - 0.5 / height, text, size=SMALL_SIZE, color=colour, va="top")
        left += widest([text], SMALL_SIZE) + 0.25


def _panel(axes: Axes, posts: pd.DataFrame, deepest: int, chosen: str, first: bool) -> None:
    spots = zip(posts["order"], posts["level"], strict=True)
    places = dict(zip(posts["post_id"], spots, strict=True))
    answers = zip(posts["parent_id"], posts["post_id"], strict=True)
    ties = [[places[parent], places[post]] for parent, post in answers if parent in places]
    axes.add_collection(LineCollection(ties, colors=PALE, linewidths=1))
    kinds = posts[["civil", "evidence"]].astype(bool)
    for (civil, evidence), (shape, colour, full) in _SIGNS.items():
        some = posts[(kinds["civil"] == civil) & (kinds["evidence"] == evidence)]
        axes.scatter(
            some["order"],
            some["level"],
            s=34,
            marker=shape,
            facecolors=colour if full else PAPER,
            edgecolors=colour,
            linewidths=1.3,
            zorder=3,
        )
    if chosen in places:
        axes.scatter(*places[chosen], s=190, facecolors="none", edgecolors=INK, linewidths=2.2, zorder=4)
    axes.set(xlim=(-0.5, len(posts) + 1.5), ylim=(deepest + 1.5, -1.5))
    number_ticks(axes.yaxis, range(0, deepest + 1, 5 if deepest > 8 else 1))
    number_ticks(axes.xaxis, [1, *range(10, len(posts) + 1, 10)])
    axes.yaxis.grid(True, color=GRID)
    axes.set_xlabel(tr("Message, in order"), labelpad=3)
    if first:
        axes.set_ylabel(tr("Level: 0 opens the thread"))
    else:
        axes.tick_params(axis="y", labelleft=False)


def _measures(axes: Axes, row: pd.Series) -> None:
    lines = [
        (tr("Participants"), number(row["participants"])),
        (tr("Reciprocity"), percent(row["reciprocity"])),
        (tr("Depth"), number(row["depth"])),
        (tr("Civility"), percent(row["civility"])),
        (tr("Evidence"), percent(row["evidence"])),
    ]
    wide = axes.get_position().width * WIDTH
    for place, (word, value) in enumerate(lines):
        spot = {"xycoords": "axes fraction", "textcoords": "offset points", "size": SMALL_SIZE}
        down = -46 - 13.6 * place
        axes.annotate(word, (0, 0), (0, down), color=MUTED, **spot)
        axes.annotate(
            value, (0, 0), (min(wide, 2.1) * 72, down), color=INK, weight="bold", ha="right", **spot
        )


def _description(measured: pd.DataFrame) -> str:
    return (
        tr(
            "Panels with one sign for each message: to the right in order of time, downwards by how many answers lie "
            "between it and the opening; a line ties each answer to what it answers."
        )
        + " "
        + talk_words(measured)
    )


def _table(measured: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Thread"): measured.index.astype(str),
            tr("Messages"): measured["size"].to_numpy(),
            tr("Participants"): measured["participants"].to_numpy(),
            tr("Breadth"): measured["breadth"].to_numpy(dtype=float),
            tr("Depth"): measured["depth"].to_numpy(),
            tr("Reciprocity"): [percent(share) for share in measured["reciprocity"]],
            tr("Civility"): [percent(share) for share in measured["civility"]],
            tr("Evidence"): [percent(share) for share in measured["evidence"]],
            tr("Quality index"): measured["quality"].to_numpy(dtype=float),
        }
    )

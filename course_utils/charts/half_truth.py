"""The same reply to two rumours, one false and one half true: who believes at the end, beside silence."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.rumour import Simulation
from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style
from course_utils.charts.palette import ACCENT, INK, MAIN, QUIET
from course_utils.language import number, percent, tr
from course_utils.problem import Problem

RUMOURS, ANSWERS = ("false", "half_true"), ("deny", "say_known")


@house_style
def show_answers(found: dict[tuple[str, str], Simulation]) -> Chart:
    """A bar for each rumour and answer in ``found``, from none to who believes at the end; a dashed line for silence.

    found: by rumour ("false", "half_true") and answer ("deny", "say_known"); a pair that was not tried has an empty row.
    All have the same runs, tellers and hour, hence the same ghost. A bar longer than silence is hatched.
    Raises Problem when nothing was tried.
    """
    if not found:
        raise Problem("nothing-tried", tr("Try at least one answer."))
    one = next(iter(found.values()))
    silence = float(one.ghost_believing.mean())
    pairs = [(rumour, answer) for rumour in RUMOURS for answer in ANSWERS]
    rows = [_row(pair, found.get(pair)) for pair in pairs]
    figure, axes = _rows.sheet(
        tr("The same answer, to two rumours"),
        tr(
            "Reply after {hour} hours, mean of {n} runs of a toy model.",
            hour=number(one.reply or 0),
            n=number(one.runs),
        ),
        tr("Share of the accounts that believe it at the end"),
        rows,
    )
    _draw(axes, rows, silence)
    return Chart(figure, _description(rows, silence), _table(pairs, found), answers_words(found))


def rumour_word(rumour: str) -> str:
    """A rumour by what there is to it."""
    return {"false": tr("False rumour"), "half_true": tr("Half-true rumour")}[rumour]


def answer_word(answer: str) -> str:
    """An answer to a rumour."""
    return {
        "deny": tr("flat denial"),
        "say_known": tr("say what is known"),
        "silence": tr("silence"),
    }[answer]


def answers_words(found: dict[tuple[str, str], Simulation]) -> str:
    """Each answer that was tried against silence, and which of them did worse."""
    silence = float(next(iter(found.values())).ghost_believing.mean())
    said = [_pair(_name(pair), percent(one.mean)) for pair, one in found.items()]
    words = tr("Silence: {share}. {others}.", share=percent(silence), others="; ".join(said))
    harm = [_name(pair) for pair, one in found.items() if one.spared < 0]
    worse = tr("Worse than silence: {names}.", names="; ".join(harm)) if harm else ""
    return f"{words} {worse}".strip()


def _name(pair: tuple[str, str]) -> str:
    return tr("{rumour}, {answer}", rumour=rumour_word(pair[0]), answer=answer_word(pair[1]))


def _pair(name: str, value: str) -> str:
    return _rows.pair(name, value)


def _row(pair: tuple[str, str], one: Simulation | None) -> _rows.Row:
    if one is None:
        return _rows.Row(_name(pair), 0, 0, tr("not tried yet"))
    if one.spared < 0:
        note = tr("{share}: worse than silence", share=percent(one.mean))
        return _rows.Row(_name(pair), 0, one.mean, note, strong=True)
    return _rows.Row(_name(pair), 0, one.mean, percent(one.mean))


def _draw(axes: Axes, rows: list[_rows.Row], silence: float) -> None:
    for place, row in enumerate(rows):
        hatch, colour = ("////", ACCENT) if row.strong else (None, MAIN)
        axes.barh(place, row.high, height=0.6, color=colour, hatch=hatch, edgecolor="white", linewidth=0)
    axes.axhline(len(rows) / 2 - 0.5, color=QUIET, linewidth=0.8)
    _rows.reference(axes, silence, tr("silence: {share}", share=percent(silence)))
    axes.lines[-1].set(zorder=3, color=INK)
    axes.set_xlim(0, max(0.6, *(row.high * 1.1 for row in rows), silence * 1.2))
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))


def _description(rows: list[_rows.Row], silence: float) -> str:
    lead = tr(
        "Horizontal bars, one for each rumour and answer, and a dashed line for silence at {share}.",
        share=percent(silence),
    )
    return " ".join([lead, *(f"{_pair(row.label, row.note)}." for row in rows)])


def _table(pairs: list[tuple[str, str]], found: dict[tuple[str, str], Simulation]) -> pd.DataFrame:
    tried = [found.get(pair) for pair in pairs]
    blank = tr("not tried yet")
    return pd.DataFrame(
        {
            tr("Rumour"): [rumour_word(rumour) for rumour, _ in pairs],
            tr("Answer"): [answer_word(answer) for _, answer in pairs],
            tr("Believing at the end, mean"): [percent(one.mean) if one else blank for one in tried],
            tr("Nine runs in ten, from"): [percent(one.interval[0]) if one else blank for one in tried],
            tr("to"): [percent(one.interval[1]) if one else blank for one in tried],
            tr("In silence"): [percent(one.ghost_believing.mean()) if one else blank for one in tried],
        }
    )

"""Two coders against each other, and one of them against a tool, or other labels, in each language."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.agreement import by_coder
from course_utils.analysis.listening import SENTIMENTS, ToolCheck, check_tool
from course_utils.cases import Case
from course_utils.charts._confusion import draw_confusion
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.listening_words import sentiment_word
from course_utils.charts.palette import INK, MUTED
from course_utils.language import number, percent, tr, trn


@house_style
def show_coding(case: Case, heard: pd.Series | None = None) -> Chart:
    """Sentiment of the coded mentions: coder A against coder B, then against the tool, French and English apart.

    heard : labels in place of the tool's, in the rows of ``case.mentions``, such as `sentiment` gives

    Raises Problem when fewer than two people have coded.
    """
    checks = coding_checks(case, heard)
    words = [sentiment_word(code) for code in SENTIMENTS]
    figure, axes = frame(
        tr("Coder A against coder B, and against the tool")
        if heard is None
        else tr("Coder A against coder B, and against these labels"),
        tr("Rows: what A says. Columns: what the other says. Framed: where they agree."),
        height=4.4,
        left=widest(words) + 0.3,
        right=0.15,
        top=1.5,
        bottom=0.75,
        panels=len(checks),
        gap=0.35,
    )
    for place, (panel, (name, check)) in enumerate(zip(axes, checks.items(), strict=True)):
        _panel(panel, check, name, words, first=place == 0)
    words_of_all = f"{coding_words(checks)} {_sarcasm_words(case, heard)}".strip()
    return Chart(figure, _description(checks), _table(checks), words_of_all)


def coding_checks(case: Case, heard: pd.Series | None = None) -> dict[str, ToolCheck]:
    """What each panel compares, by its heading."""
    codes = by_coder(case.mention_codings, "sentiment")
    labels, languages = _labels(case, heard), case.mentions.set_index("mention_id")["language"]
    checks = {tr("Coder B"): check_tool(codes["A"], codes["B"], SENTIMENTS)}
    french, english = (
        (tr("The tool, in French"), tr("The tool, in English"))
        if heard is None
        else (tr("These labels, in French"), tr("These labels, in English"))
    )
    for language, heading in (("fr", french), ("en", english)):
        rows = codes.index[languages.reindex(codes.index) == language]
        checks[heading] = check_tool(codes["A"][rows], labels.reindex(rows), SENTIMENTS)
    return checks


def _labels(case: Case, heard: pd.Series | None) -> pd.Series:
    """What was heard in each mention, by its identifier."""
    mentions = case.mentions if heard is None else case.mentions.assign(tool_sentiment=heard)
    return mentions.set_index("mention_id")["tool_sentiment"]


def _sarcasm_words(case: Case, heard: pd.Series | None) -> str:
    """How many of the mentions that A found sarcastic were heard as A meant; "" when there is none."""
    codes, sarcastic = (
        by_coder(case.mention_codings, "sentiment")["A"],
        by_coder(case.mention_codings, "sarcasm"),
    )
    ids = sarcastic.index[sarcastic["A"].fillna(False).astype(bool)]
    if ids.empty:
        return ""
    right = int((codes.reindex(ids) == _labels(case, heard).reindex(ids)).sum())
    return trn(
        "Of {n} mention in which A heard sarcasm, {right} heard as A did.",
        "Of {n} mentions in which A heard sarcasm, {right} heard as A did.",
        len(ids),
        right=number(right),
    )


def coding_words(checks: dict[str, ToolCheck]) -> str:
    """Agreement and κ of each panel in a sentence."""
    return " ".join(
        tr(
            "{name}: {alike} of {total} coded alike ({share}), κ = {kappa}.",
            name=name,
            alike=number(int(np.trace(check.table.to_numpy()))),
            total=number(int(check.table.to_numpy().sum())),
            share="–" if math.isnan(check.accuracy) else percent(check.accuracy),
            kappa="–" if math.isnan(check.kappa) else number(check.kappa, 2),
        )
        for name, check in checks.items()
    )


def _panel(axes: Axes, check: ToolCheck, name: str, words: list[str], first: bool) -> None:
    beside = words if first else [""] * len(words)
    draw_confusion(axes, check.table.to_numpy(), beside, words, SMALL_SIZE - 0.5)
    spot = {"xycoords": "axes fraction", "textcoords": "offset points"}
    axes.annotate(name, (0, 1), (0, 24), weight="bold", color=INK, **spot)
    facts = tr(
        "{share} alike, κ = {kappa}",
        share="–" if math.isnan(check.accuracy) else percent(check.accuracy),
        kappa="–" if math.isnan(check.kappa) else number(check.kappa, 2),
    )
    axes.annotate(facts, (0, 0), (0, -20), color=MUTED, size=BODY_SIZE, **spot)


def _description(checks: dict[str, ToolCheck]) -> str:
    lead = tr(
        "Three tables of nine counts, darker where the count is higher. Rows and columns, in the same order: {codes}.",
        codes=", ".join(sentiment_word(code) for code in SENTIMENTS),
    )
    return f"{lead} {coding_words(checks)}"


def _table(checks: dict[str, ToolCheck]) -> pd.DataFrame:
    rows = []
    for name, check in checks.items():
        for code in SENTIMENTS:
            counts = check.table.loc[code]
            rows.append([f"{name} · {sentiment_word(code)}", *(int(counts[other]) for other in SENTIMENTS)])
    heads = [tr("A says"), *(sentiment_word(other) for other in SENTIMENTS)]
    return pd.DataFrame(rows, columns=heads)

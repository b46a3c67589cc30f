"""Three dashboards of the same data, side by side: the numbers alone, or with what they divide by what."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course_utils.analysis.listening import MEASURES, dashboards
from course_utils.cases import Case
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, TITLE_SIZE, frame, house_style, widest
from course_utils.charts.listening_words import counted_words, measure_word
from course_utils.charts.palette import GRID, INK, MAIN, MUTED
from course_utils.language import day, listing, number, percent, tr

_LINE, _CARD = 0.19, 2.8  # inches: height of a small line, width of a card


@house_style
def show_dashboards(case: Case, named: bool = True) -> Chart:
    """Share of voice, net sentiment and engagement rate, as three honest people computed them.

    named: write what stands above and below each fraction bar; otherwise the numbers alone, as dashboards do.
    Raises Problem when the mentions were not coded, or there is no weekly figure.
    """
    table = dashboards(
        case.mentions, case.mention_codings, case.tool_metrics, active_followers(case.platforms)
    )
    figure, axes = frame(
        tr("Three dashboards, the same files"),
        _period(case, table) if named else tr("Nothing else is written on them."),
        height=5.9 if named else 3.7,
        left=0.15,
        right=0.15,
        bottom=0.12,
        top=0.85,
        panels=3,
        gap=0.15,
    )
    for panel, (name, card) in zip(axes, table.groupby("dashboard", sort=True), strict=True):
        _card(panel, str(name), card, named)
    return Chart(figure, _description(table), _table(table, named), _words(table, named))


def active_followers(platforms: pd.DataFrame) -> int:
    """Followers of the profiles that somebody looks after, together; who follows two is counted twice."""
    return int(platforms.loc[platforms["status"] == "active", "followers"].sum())


def signed(value: float) -> str:
    """A balance as a percentage with its sign, a real minus among them."""
    return ("+" if value > 0 else "−" if value < 0 else "") + percent(abs(value))


def _written(row: pd.Series) -> str:
    if row["measure"] == "net_sentiment":
        return signed(row["value"])
    return percent(row["value"], 1 if row["measure"] == "engagement_rate" else 0)


def _card(axes: Axes, name: str, card: pd.DataFrame, named: bool) -> None:
    height = axes.get_position().height * axes.figure.get_size_inches()[1]
    axes.set(xlim=(0, _CARD), ylim=(height, 0))
    axes.set_axis_off()
    axes.add_patch(Rectangle((0, 0), _CARD, height, facecolor="none", edgecolor=MUTED, linewidth=1))
    axes.add_patch(Rectangle((0, 0), _CARD, 0.36, facecolor=GRID, edgecolor=MUTED, linewidth=1))
    axes.text(0.12, 0.19, tr("Dashboard {name}", name=name), weight="bold", va="center", size=BODY_SIZE)
    step = (height - 0.42) / len(MEASURES)
    for place, (_, row) in enumerate(card.iterrows()):
        top = 0.5 + place * step
        axes.text(0.12, top + 0.1, measure_word(row["measure"]), size=SMALL_SIZE, color=MUTED, va="center")
        axes.text(
            0.12,
            top + 0.42,
            _written(row),
            size=TITLE_SIZE + 6,
            weight="bold",
            color=MAIN,
            va="center",
        )
        if named:
            _fraction(axes, row, top + 0.72)


def _fraction(axes: Axes, row: pd.Series, top: float) -> None:
    """Numerator and denominator, each with its number, cut to the width of the card."""
    above, below = counted_words(row["dashboard"], row["measure"])
    words = [f"{number(row['part'])} {above}", f"÷ {number(row['whole'])} {below}"]
    lines = [line for text in words for line in _cut(text.replace("-", "−", 1) if row["part"] < 0 else text)]
    for place, line in enumerate(lines):
        axes.text(0.12, top + place * _LINE, line, size=SMALL_SIZE - 0.8, color=INK, va="center")


def _cut(text: str) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if widest([longer], SMALL_SIZE - 0.8) <= _CARD - 0.24 or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _period(case: Case, table: pd.DataFrame) -> str:
    return tr(
        "{total} mentions of the year, coded by hand; engagement of the week of {week}.",
        total=number(table["whole"].iloc[0]),
        week=day(case.tool_metrics["week"].iloc[-1]),
    )


def _words(table: pd.DataFrame, named: bool) -> str:
    """The finding; on the bare cards its first half only, since the rest answers what people are asked there."""
    net = table[table["measure"] == "net_sentiment"]
    span = {"low": signed(net["value"].min()), "high": signed(net["value"].max())}
    if not named:
        return tr("Net sentiment goes from {low} to {high}.", **span)
    return tr(
        "Net sentiment goes from {low} to {high}, and nobody miscalculated: only the numerators and the "
        "denominators differ.",
        **span,
    )


def _description(table: pd.DataFrame) -> str:
    cards = [
        tr("Dashboard {name}: {measures}.", name=name, measures=listing(_read_out(card)))
        for name, card in table.groupby("dashboard", sort=True)
    ]
    return " ".join([tr("Three cards of three large numbers."), *cards])


def _read_out(card: pd.DataFrame) -> list[str]:
    return [f"{measure_word(row['measure'])} {_written(row)}" for _, row in card.iterrows()]


def _table(table: pd.DataFrame, named: bool) -> pd.DataFrame:
    shown = pd.DataFrame(
        {
            tr("Dashboard"): [
                f"{name} · {measure_word(measure)}"
                for name, measure in zip(table["dashboard"], table["measure"], strict=True)
            ],
            tr("Value"): [_written(row) for _, row in table.iterrows()],
        }
    )
    if named:
        words = [
            counted_words(name, measure)
            for name, measure in zip(table["dashboard"], table["measure"], strict=True)
        ]
        parts = [f"{number(part)} {above}" for part, (above, _) in zip(table["part"], words, strict=True)]
        shown[tr("Numerator")] = parts
        shown[tr("Denominator")] = [
            f"{number(whole)} {below}" for whole, (_, below) in zip(table["whole"], words, strict=True)
        ]
    return shown

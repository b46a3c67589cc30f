"""Where a decision tree decides as people of experience do, by kind of comment."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.agreement import by_coder
from course_utils.analysis.risk import Tree, agreement_with_people, decide, defensible
from course_utils.cases import Case
from course_utils.charts._rows import notes as rows_notes
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.palette import ACCENT, INK, MAIN, PAPER
from course_utils.charts.triage_words import kind_of_comment
from course_utils.language import number, percent, tr, trn

_ROW = 0.4  # inches


@house_style
def show_triage(case: Case, tree: Tree) -> Chart:
    """A bar for each kind of comment: full where at least one of two people decides as the tree, open elsewhere.

    The kind is what person A calls it. Kinds that the tree never gets right are hatched in another colour.
    """
    decided = decide(tree, case.comments)
    counts = _counts(case, decided)
    names = [kind_of_comment(kind) for kind in counts.index]
    notes = [_of(row) for _, row in counts.iterrows()]
    figure, (axes,) = frame(
        tr("Does the tree decide as A or B would?"),
        tr("Comments of each kind. Full: at least one of the two decides the same. Hatched: neither."),
        height=1.05 + _ROW * len(counts),
        left=widest(names) + 0.3,
        right=widest(notes, SMALL_SIZE, "bold") + 0.3,
        bottom=0.15,
        top=0.85,
    )
    _draw(axes, counts, names, notes)
    return Chart(figure, _description(counts), _numbers(counts, names), _caption(case, decided))


def triage_words(case: Case, decided: pd.Series) -> str:
    """How far decisions agree with A and with B, and those with each other."""
    table = agreement_with_people(decided, case.comment_decisions)
    tree = tr(
        "The tree decides as A in {a} of the comments (κ = {kappa_a}), as B in {b} (κ = {kappa_b}).",
        a=percent(table["share"]["A"]),
        kappa_a=number(table["kappa"]["A"], 2),
        b=percent(table["share"]["B"]),
        kappa_b=number(table["kappa"]["B"], 2),
    )
    people = tr(
        "A and B agree with each other in {share} (κ = {kappa}).",
        share=percent(table["share"]["people"]),
        kappa=number(table["kappa"]["people"], 2),
    )
    return f"{tree} {people}"


def _counts(case: Case, decided: pd.Series) -> pd.DataFrame:
    """For each kind, comments and those that can be defended, the best first."""
    kinds = by_coder(case.comment_decisions, "kind")["A"].reindex(decided.index)
    right = defensible(decided, case.comment_decisions)
    counts = right.groupby(kinds).agg(alike="sum", total="size").rename_axis("kind").reset_index()
    counts["share"] = counts["alike"] / counts["total"]
    return counts.sort_values(["share", "total", "kind"], ascending=[False, False, True]).set_index("kind")


def _of(row: pd.Series) -> str:
    return tr("{alike} of {total}", alike=number(row["alike"]), total=number(row["total"]))


def _draw(axes: Axes, counts: pd.DataFrame, names: list[str], notes: list[str]) -> None:
    rows, alike = range(len(counts)), counts["alike"]
    axes.barh(rows, alike, height=0.62, color=MAIN)
    apart = counts[counts["alike"] < counts["total"]]
    axes.barh(
        [counts.index.get_loc(kind) for kind in apart.index],
        apart["total"] - apart["alike"],
        left=apart["alike"],
        height=0.62,
        color=PAPER,
        hatch="////",
        edgecolor=ACCENT,
        linewidth=1,
    )
    rows_notes(axes, notes, alike == 0)
    axes.set(xlim=(0, counts["total"].max() * 1.02), ylim=(len(counts) - 0.5, -0.5), xticks=[])
    axes.set_yticks(range(len(counts)), names, size=BODY_SIZE, color=INK)
    axes.spines["bottom"].set_visible(False)


def _description(counts: pd.DataFrame) -> str:
    lost = [kind_of_comment(kind) for kind in counts.index[counts["alike"] == 0]]
    words = tr(
        "Horizontal bar chart, a bar for each of {n} kinds of comment: on {alike} of {total} comments the tree "
        "decides as at least one of two people.",
        n=number(len(counts)),
        alike=number(counts["alike"].sum()),
        total=number(counts["total"].sum()),
    )
    never = tr("Never so: {kinds}.", kinds=", ".join(lost))
    return f"{words} {never}" if lost else words


def _numbers(counts: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Kind of comment"): names,
            tr("Comments"): counts["total"].tolist(),
            tr("Decided as A or B would"): counts["alike"].tolist(),
        }
    )


def _caption(case: Case, decided: pd.Series) -> str:
    hidden = int((decided == "hide").sum())
    hides = trn("It hides {n} comment.", "It hides {n} comments.", hidden)
    return f"{triage_words(case, decided)} {hides}"

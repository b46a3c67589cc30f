"""Whether several rankings name the same accounts: how many stand in one list only, in two, in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.influence import overlap
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.names import handle
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED
from course_utils.language import listing, number, tr, trn

_ROW = 0.44  # inches
_NAMED = 3  # accounts written beside a bar


@house_style
def show_overlap(lists: Mapping[str, Sequence[str]]) -> Chart:
    """Lists of accounts compared: a bar for each combination of lists in which some account stands.

    An account is counted once, in the combination of all the lists where it stands. The bar of the accounts
    that stand in every list is hatched.
    """
    where = _where(lists)
    groups = _groups(where, len(lists))
    names = [_name(combination, len(lists)) for combination in groups]
    notes = [_examples(accounts) for accounts in groups.values()]
    union, total = len(overlap(lists).union), sum(len(set(accounts)) for accounts in lists.values())
    title = trn(
        "{n} different account, of {total} possible",
        "{n} different accounts, of {total} possible",
        union,
        total=number(total),
    )
    figure, (axes,) = frame(
        title,
        tr("Number of accounts, by the lists in which they stand"),
        height=1.1 + _ROW * max(len(groups), 1),
        left=widest(names) + 0.3,
        right=widest(notes, SMALL_SIZE) + 0.2,
        bottom=0.15,
    )
    _draw(axes, groups, names, notes, len(lists))
    return Chart(figure, _description(names, groups, title), _table(where), _caption(lists, union, total))


def _where(lists: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """For each account, in the order in which the lists name it, the lists where it stands."""
    everyone = dict.fromkeys(account for accounts in lists.values() for account in accounts)
    sets = {name: set(accounts) for name, accounts in lists.items()}
    return {
        account: tuple(name for name, members in sets.items() if account in members) for account in everyone
    }


def _groups(where: dict[str, tuple[str, ...]], lists: int) -> dict[tuple[str, ...], list[str]]:
    """The accounts of each combination, the combinations of the most lists first."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for account, combination in where.items():
        groups.setdefault(combination, []).append(account)
    return dict(sorted(groups.items(), key=lambda item: (-len(item[0]), -len(item[1]))))


def _name(combination: tuple[str, ...], lists: int) -> str:
    if len(combination) == lists > 1:
        return trn("In all {n} list", "In all {n} lists", lists)
    if len(combination) == 1:
        return tr("Only: {list}", list=combination[0])
    return listing(combination)


def _examples(accounts: list[str]) -> str:
    names = ", ".join(handle(account, 20) for account in accounts[: _NAMED - 1])
    return f"{names}…" if len(accounts) >= _NAMED else names


def _draw(
    axes: Axes, groups: dict[tuple[str, ...], list[str]], names: list[str], notes: list[str], lists: int
) -> None:
    counts = [len(accounts) for accounts in groups.values()]
    for row, (combination, count, note) in enumerate(zip(groups, counts, notes, strict=True)):
        everywhere = len(combination) == lists > 1
        axes.barh(
            row,
            count,
            height=0.64,
            color=ACCENT if everywhere else MAIN,
            hatch="////" if everywhere else None,
            edgecolor="white",
        )
        axes.annotate(
            number(count), (count, row), (5, 0), textcoords="offset points", va="center", weight="bold"
        )
        axes.text(
            1.0, row, note, transform=axes.get_yaxis_transform(), va="center", size=SMALL_SIZE, color=MUTED
        )
    axes.set(xlim=(0, max(counts, default=1) * 1.15), ylim=(len(counts) - 0.45, -0.55), xticks=[])
    axes.set_yticks(range(len(names)), names, size=BODY_SIZE, color=INK)
    axes.spines["bottom"].set_visible(False)


def _caption(lists: Mapping[str, Sequence[str]], union: int, total: int) -> str:
    shared = overlap(lists).shared_by_all
    lead = tr(
        "Put together, the {lists} lists hold {union} different accounts of {total} possible.",
        lists=number(len(lists)),
        union=number(union),
        total=number(total),
    )
    if not shared:
        return lead + " " + tr("No account stands in all of them.")
    names = listing([f"@{account}" for account in shared[:4]])
    return f"{lead} " + (
        tr("In all of them: {names}.", names=names)
        if len(shared) <= 4
        else trn(
            "In all of them: {n} account, such as {names}.",
            "In all of them: {n} accounts, such as {names}.",
            len(shared),
            names=names,
        )
    )


def _description(names: list[str], groups: dict[tuple[str, ...], list[str]], title: str) -> str:
    bars = "; ".join(
        f"{name} – {number(len(accounts))}" for name, accounts in zip(names, groups.values(), strict=True)
    )
    return tr(
        "Horizontal bar chart. {title}. A bar for each combination of lists, its length the number of "
        "accounts: {bars}.",
        title=title,
        bars=bars,
    )


def _table(where: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    rows = sorted(where.items(), key=lambda item: -len(item[1]))
    return pd.DataFrame(
        {
            tr("Account"): [f"@{account}" for account, _ in rows],
            tr("Number of lists"): [len(combination) for _, combination in rows],
            tr("Lists"): [", ".join(combination) for _, combination in rows],
        }
    )

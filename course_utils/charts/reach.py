"""Reach against resonance: whether the accounts that many follow are those that many pass on."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.axis import Axis

from course_utils.analysis.influence import betweenness
from course_utils.cases import Case
from course_utils.charts._acts import Acts
from course_utils.charts._people import followers_known, followers_of, people
from course_utils.charts.chart import Chart
from course_utils.charts.frame import frame, house_style, number_ticks
from course_utils.charts.names import handle, inside, kind_word
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, QUIET
from course_utils.charts.placing import Label, place_labels
from course_utils.language import number, percent, tr
from course_utils.problem import Problem

_DOT = 2.6  # radius in points
_SHAPES = {"followers": "D", "relayed": "^", "bridge": "s", "posts": "v"}


@house_style
def show_reach(case: Case, edges: pd.DataFrame) -> Chart:
    """Every account as a dot: followers across, accounts that relayed it upwards, both on log scales.

    Four accounts are named: the most followed, the one relayed by the most others, the one most often
    between others, and the one that publishes most. The caption gives Spearman's ρ between the two measures,
    over all accounts.
    """
    acts = Acts.of(edges)
    accounts = people(case, edges)
    if not followers_known(accounts):
        sentence = tr(
            "This case does not say how many people follow each account, so there is no reach to draw."
        )
        raise Problem("no-followers", sentence)
    accounts["bridge"] = betweenness(edges).reindex(accounts.index, fill_value=0.0)
    stars = {role: accounts.sort_values([role, "followers"]).index[-1] for role in _SHAPES}
    figure, (axes,) = frame(_title(acts), height=4.8, left=0.85, bottom=0.65)
    _draw(axes, acts, accounts, stars)
    rho = float(
        accounts["followers"].rank().corr(accounts["relayed"].rank())
    )  # Spearman, without loading SciPy
    return Chart(
        figure,
        _description(acts, accounts, rho),
        _table(acts, accounts, stars),
        _caption(acts, accounts, stars, rho),
    )


def _title(acts: Acts) -> str:
    return {
        "share": tr("Followed by many, relayed by many?"),
        "reply": tr("Followed by many, answered by many?"),
        "mention": tr("Followed by many, mentioned by many?"),
        "all": tr("Followed by many, talked to by many?"),
    }[acts.kind]


def _draw(axes: Axes, acts: Acts, accounts: pd.DataFrame, stars: dict[str, str]) -> None:
    across, upwards = np.log10(1 + accounts["followers"]), np.log10(1 + accounts["relayed"])
    axes.scatter(across, upwards, s=(2 * _DOT) ** 2, color=QUIET, alpha=0.45, linewidths=0)
    axes.set(
        xlim=(max(across.min() - 0.08, -0.04), across.max() * 1.04),
        ylim=(-0.06, max(upwards.max(), 1.0) * 1.14),
    )
    axes.set_xlabel(tr("Followers (each line: ten times more)"))
    axes.set_ylabel(acts.people())
    _log_ticks(axes.xaxis, accounts["followers"].max(), (0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000))
    _log_ticks(axes.yaxis, accounts["relayed"].max(), (0, 1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000))
    axes.grid(color=GRID)
    labels = []
    for account, words in _roles(acts, stars).items():
        role = next(role for role, star in stars.items() if star == account)
        x, y = across[account], upwards[account]
        colour = ACCENT if role == "followers" else MAIN
        axes.scatter(
            [x], [y], s=95, marker=_SHAPES[role], color=colour, edgecolors=INK, linewidths=0.8, zorder=5
        )
        labels.append(Label(x, y, f"{handle(account)}\n{words}", "bold", colour, radius=6))
    place_labels(axes, labels, np.column_stack([across, upwards, np.full(len(across), _DOT)]))


def _log_ticks(axis: Axis, highest: float, steps: tuple[int, ...]) -> None:
    kept = [step for step in steps if step <= highest * 1.1]
    number_ticks(axis, [float(np.log10(1 + step)) for step in kept])
    axis.set_ticklabels([number(step) for step in kept])


def _role_word(acts: Acts, role: str) -> str:
    return {
        "followers": tr("the most followed"),
        "relayed": acts.first(),
        "bridge": tr("the best bridge"),
        "posts": tr("the one that publishes most"),
    }[role]


def _roles(acts: Acts, stars: dict[str, str]) -> dict[str, str]:
    """For each named account, its role, or its roles when it has several."""
    return {
        account: ", ".join(_role_word(acts, role) for role, star in stars.items() if star == account)
        for account in dict.fromkeys(stars.values())
    }


def _caption(acts: Acts, accounts: pd.DataFrame, stars: dict[str, str], rho: float) -> str:
    star = accounts.loc[stars["followers"]]
    return tr(
        "The two orders agree at ρ = {rho} (Spearman; 1 would be the same order). @{star}, the most "
        "followed, has "
        "{followers}: {fact}.",
        rho=number(rho, 2),
        star=stars["followers"],
        followers=followers_of(star),
        fact=acts.by_others(int(star["relayed"])),
    )


def _description(acts: Acts, accounts: pd.DataFrame, rho: float) -> str:
    return tr(
        "Scatter plot of {n} accounts. Across, followers, on a logarithmic scale, up to {followers}. "
        "Upwards, {upwards}, also "
        "logarithmic, up to {relayed}. {share} of the accounts lie on the bottom line, at 0. {trend}",
        n=number(len(accounts)),
        followers=number(accounts["followers"].max()),
        upwards=inside(acts.people()),
        relayed=number(accounts["relayed"].max()),
        share=percent(float((accounts["relayed"] == 0).mean())),
        trend=_trend(rho),
    )


def _trend(rho: float) -> str:
    if rho >= 0.6:
        return tr("The cloud rises clearly to the right.")
    if rho >= 0.25:
        return tr("The cloud rises a little to the right, with many exceptions.")
    return tr("The cloud hardly rises to the right.")


def _table(acts: Acts, accounts: pd.DataFrame, stars: dict[str, str]) -> pd.DataFrame:
    """The accounts named, then the others relayed by the most, twenty rows in all."""
    roles = _roles(acts, stars)
    others = accounts.drop(index=list(roles)).sort_values(["relayed", "followers"], ascending=False)
    shown = pd.concat([accounts.loc[list(roles)], others]).head(20)
    return pd.DataFrame(
        {
            tr("Account"): [f"@{account}" for account in shown.index],
            tr("Remarkable as"): [roles.get(account, "") for account in shown.index],
            tr("Followers"): shown["followers"].tolist(),
            acts.people(): shown["relayed"].tolist(),
            tr("Posts published"): shown["posts"].tolist(),
            tr("Kind"): [kind_word(kind) for kind in shown["kind"]],
        }
    )

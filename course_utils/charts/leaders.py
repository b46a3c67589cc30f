"""Who comes first: the top accounts by a measure, with what that measure doesn't say beside each bar."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.cases import Case
from course_utils.charts._acts import Acts
from course_utils.charts._people import followers_known, followers_of, people
from course_utils.charts._ranking import Ranking, ranking
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.names import handle, inside, kind_word
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED
from course_utils.language import number, tr

_ROW = 0.33  # inches


@house_style
def show_leaders(
    edges: pd.DataFrame, case: Case, by: str = "relayed", per: str = "relay", top: int = 10
) -> Chart:
    """The ``top`` accounts as horizontal bars, and the most followed one below them when it isn't among them.

    by: "relayed" (different accounts that relayed them), "relays" (how many relays they received),
        "followers" or "posts" (their own posts, not shares or replies)
    per: "relay" counts as said above; "distinct post" counts instead the posts of the account that at least
        three others relayed, so that one lucky joke counts once
    Raises Problem when ``by`` or ``per`` is none of these.
    """
    accounts = people(case, edges)
    measure = ranking(accounts, edges, case, by, per, top)
    ranked = (
        accounts.assign(value=measure.values)
        .fillna({"value": 0})
        .sort_values(["value", "followers"], ascending=False)
    )
    ranked["place"] = ranked["value"].rank(method="min", ascending=False).astype(int)
    star = ranked.loc[ranked["followers"].idxmax()] if followers_known(accounts) else None
    shown = ranked.head(top)
    if star is not None and star.name not in shown.index:
        shown = pd.concat([shown, star.to_frame().T.astype(ranked.dtypes)])
    name = "" if star is None else str(star.name)
    figure, (axes,) = _sheet(measure, shown, name)
    _draw(axes, measure, shown, name, apart=len(shown) > min(top, len(ranked)))
    finding = _first(ranked, edges) if star is None else measure.finding(ranked, star)
    return Chart(figure, _description(measure, shown), _table(measure, shown), finding)


def _first(ranked: pd.DataFrame, edges: pd.DataFrame) -> str:
    """Who comes first, where nobody's followers are known."""
    first = ranked.iloc[0]
    fact = Acts.of(edges).by_others(first["relayed"])
    return tr("@{first} comes first: {fact}. How many follow whom is not known.", first=first.name, fact=fact)


def _beside(row: pd.Series, star: bool) -> str:
    kind = kind_word(row["kind"])
    if not row["followers"]:
        return kind
    if star:
        return tr("{followers} (the most) · {kind}", followers=followers_of(row), kind=kind)
    return f"{followers_of(row)} · {kind}"


def _sheet(measure: Ranking, shown: pd.DataFrame, star: str):
    names = [_row_name(row) for _, row in shown.iterrows()]
    room = max(
        widest([_beside(row, account == star)], SMALL_SIZE, "bold" if account == star else "normal")
        for account, row in shown.iterrows()
    )
    height = 1.1 + _ROW * (len(shown) + 0.6)
    return frame(
        measure.title, measure.axis, height=height, left=widest(names) + 0.3, right=room + 0.2, bottom=0.15
    )


def _row_name(row: pd.Series) -> str:
    return f"{number(row['place'])}. {handle(str(row.name))}"


def _draw(axes: Axes, measure: Ranking, shown: pd.DataFrame, star: str, apart: bool) -> None:
    rows = [place + (0.6 if apart and place == len(shown) - 1 else 0.0) for place in range(len(shown))]
    values = shown["value"].tolist()
    is_star = [account == star for account in shown.index]
    axes.barh(rows, values, height=0.66, color=[ACCENT if it else MAIN for it in is_star])
    for bar, it in zip(axes.patches, is_star, strict=True):
        bar.set(hatch="////" if it else None, edgecolor="white" if it else MAIN, linewidth=0 if it else 0.8)
    room = widest([number(value) for value in values], BODY_SIZE, "bold") + 0.25
    inches = axes.get_position().width * axes.figure.get_size_inches()[0]
    longest = max(values) or 1
    axes.set(
        xlim=(0, longest * inches / (inches - room)), ylim=(rows[-1] + 0.55, -0.55), xticks=[], yticks=rows
    )
    axes.set_yticklabels([_row_name(row) for _, row in shown.iterrows()], size=BODY_SIZE, color=INK)
    for row, value, (_, person), it in zip(rows, values, shown.iterrows(), is_star, strict=True):
        axes.annotate(
            number(value), (value, row), (5, 0), textcoords="offset points", va="center", weight="bold"
        )
        note = {"color": ACCENT, "weight": "bold"} if it else {"color": MUTED}
        axes.text(
            1.0,
            row,
            _beside(person, it),
            transform=axes.get_yaxis_transform(),
            va="center",
            size=SMALL_SIZE,
            **note,
        )
    axes.spines["bottom"].set_visible(False)


def _description(measure: Ranking, shown: pd.DataFrame) -> str:
    first, last = shown.iloc[0], shown.iloc[-1]
    return tr(
        "Horizontal bar chart. {title}. Length of the bars: {axis}. From {high} for @{first} to {low} for "
        "@{last} (place {place}).",
        title=measure.title,
        axis=inside(measure.axis),
        high=number(first["value"]),
        first=first.name,
        low=number(last["value"]),
        last=last.name,
        place=number(last["place"]),
    )


def _table(measure: Ranking, shown: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Account"): [f"@{account}" for account in shown.index],
            tr("Place"): shown["place"].tolist(),
            measure.axis: shown["value"].astype(int).tolist(),
            tr("Followers"): shown["followers"].tolist(),
            tr("Kind"): [kind_word(kind) for kind in shown["kind"]],
        }
    )

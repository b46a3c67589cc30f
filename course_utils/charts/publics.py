"""Which publics the platforms reach, and which they leave out."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.audience import reach_of_publics
from course_utils.cases import Case
from course_utils.charts._rows import Row, bars, pair, sheet
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style
from course_utils.charts.names import platform_word
from course_utils.language import current, number, percent, tr


@house_style
def show_publics(case: Case) -> Chart:
    """For each public, the share reached at least (best platform) and at most (nobody on two platforms)."""
    reach = reach_of_publics(case.audience, case.publics)
    names = case.publics.set_index("public")[f"name_{current()}"]
    least = reach["high"].idxmin()
    rows = [
        Row(
            names[public],
            row["low"],
            row["high"],
            tr(
                "{low} to {high} of {people}",
                low=number(row["people_low"]),
                high=number(row["people_high"]),
                people=number(row["people"]),
            ),
            strong=public == least,
        )
        for public, row in reach.iterrows()
    ]
    title = tr("Who is reached at all?")
    subtitle = tr(
        "All platforms together, in people. Full: the best platform alone. Hatched: if nobody is on two."
    )
    figure, axes = sheet(title, subtitle, tr("Share of the public"), rows)
    bars(axes, rows)
    return Chart(figure, _description(rows), _table(reach, names), _caption(reach, names, str(least)))


def _caption(reach: pd.DataFrame, names: pd.Series, least: str) -> str:
    row = reach.loc[least]
    return tr(
        "“{public}”: {best} reaches {share}, and all platforms together {high} at most. Of {people} people, some "
        "{missed} at least follow us nowhere.",
        public=names[least],
        best=platform_word(row["best"]).lower(),
        share=percent(row["share"]),
        high=percent(row["high"]),
        people=number(row["people"]),
        missed=number(round(row["people"] - row["people_high"], -2)),
    )


def _description(rows: list[Row]) -> str:
    return tr(
        "Horizontal bar chart, a bar for each public: the full part is what the best platform reaches, the hatched part "
        "what all could add if nobody were on two. {rows}.",
        rows="; ".join(pair(row.label, f"{percent(row.low)}–{percent(row.high)}") for row in rows),
    )


def _table(reach: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Public"): names.loc[reach.index].tolist(),
            tr("People"): reach["people"].tolist(),
            tr("Best platform"): [platform_word(name) for name in reach["best"]],
            tr("At least"): [percent(share) for share in reach["low"]],
            tr("At most"): [percent(share) for share in reach["high"]],
        }
    )

"""Weekly figures of an invented tool, which changes its definition of engagement midway and calls it by the same name."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.listening.facts import Facts
from course_utils.cases.generator.year import Year

RATES = {"likes": 0.021, "shares": 0.0052, "comments": 0.0064, "saves": 0.0075, "clicks": 0.0118}
DEFINITIONS = {
    "likes+shares": ("likes", "shares"),
    "likes+shares+comments+saves": ("likes", "shares", "comments", "saves"),
}


def tool_metrics(year: Year, facts: Facts) -> pd.DataFrame:
    """One row for each full week (Monday to Sunday) of the year of the case."""
    rng = year.chance("tool_metrics")
    accounts = year.tables["accounts"].set_index("account")
    followers = int(accounts.loc[year.world.organisation, "followers"])
    table = pd.DataFrame({"week": _weeks(year)})
    table["posts"] = _posts_by_week(year, table["week"])
    seen = followers * (0.55 + 0.28 * table["posts"].to_numpy())
    table["impressions"] = np.round(seen * rng.lognormal(0, 0.12, len(table))).astype(int)
    for part, rate in RATES.items():
        table[part] = rng.poisson(table["impressions"] * rate * rng.lognormal(0, 0.1, len(table)))
    first, second = DEFINITIONS
    new = np.arange(len(table)) >= _break(year, table["week"])
    table["definition"] = np.where(new, second, first)
    sums = {name: table[list(parts)].sum(axis=1) for name, parts in DEFINITIONS.items()}
    table["engagement"] = np.where(new, sums[second], sums[first])
    return table


def _weeks(year: Year) -> pd.DatetimeIndex:
    weeks = pd.date_range(year.world.first_day, year.world.last_day, freq="W-MON")
    return weeks[weeks + pd.Timedelta(days=6) <= pd.Timestamp(year.world.last_day)]


def _break(year: Year, weeks: pd.Series) -> int:
    """The first week of a month in the middle of the year, as such changes go."""
    middle = weeks.iloc[len(weeks) // 2]
    following = (middle.to_period("M") + 1).to_timestamp()
    return int((weeks < following).sum())


def _posts_by_week(year: Year, weeks: pd.Series) -> list[int]:
    posts = year.tables["posts"]
    own = posts[(posts["account"] == year.world.organisation) & (posts["kind"] == "post")]
    day = own["time"].dt.normalize()
    monday = day - pd.to_timedelta(day.dt.day_of_week, unit="D")
    return monday.value_counts().reindex(weeks, fill_value=0).tolist()

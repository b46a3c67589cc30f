"""Figures of a case as its own tables give them: baselines of objectives, and the values of the evidence list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Figure:
    """How to compute a measure, and to how many digits it makes sense."""

    compute: Callable[[Tables], float]
    digits: int = 0


def measure(name: str, tables: Tables) -> float:
    """The measure ``name``, rounded to the digits that make sense."""
    figure = FIGURES[name]
    return round(float(figure.compute(tables)), figure.digits)


def _asking(tables: Tables) -> pd.DataFrame:
    inbox = tables["inbox"][tables["inbox"]["needs_reply"]]
    return inbox.assign(hours=(inbox["first_reply"] - inbox["received"]).dt.total_seconds() / 3600)


def staffed(inbox: pd.DataFrame, staffing: pd.DataFrame) -> pd.Series:
    """Whether somebody sat at the desk when each message came in."""
    present = {
        (row.weekday, hour)
        for row in staffing[staffing["people"] > 0].itertuples()
        for hour in range(row.start, row.end)
    }
    received = inbox["received"]
    pairs = zip(received.dt.day_name().str.lower(), received.dt.hour, strict=True)
    return pd.Series([pair in present for pair in pairs], index=inbox.index)


def _median_hours(tables: Tables, at_desk: bool | None = None) -> float:
    asking = _asking(tables)
    if at_desk is not None:
        asking = asking[staffed(asking, tables["staffing"]) == at_desk]
    return asking["hours"].median()


def _staffed_share(tables: Tables) -> float:
    week = tables["staffing"]
    return 100 * (week["end"] - week["start"])[week["people"] > 0].sum() / 168


def _load(tables: Tables) -> float:
    received = tables["inbox"]["received"]
    weeks = (received.max() - received.min()).days / 7
    return 100 * tables["inbox"]["minutes"].sum() / 60 / (tables["staffing"]["hours"].sum() * weeks)


def _overlap(tables: Tables) -> pd.Series:
    table = tables["overlap"]
    return (100 * table["reached"] / table["asked"]).groupby(table["platform_count"]).sum()


def full_cost(costs: pd.DataFrame, option: str) -> float:
    """Dollars of the first year of ``option``, hours included."""
    rows = costs[costs["option"] == option]
    return float((rows["times"] * (rows["amount"] + rows["hours"] * rows["rate"])).sum())


def cash(costs: pd.DataFrame, option: str) -> float:
    """Dollars of the first year of ``option`` that leave the till: no hours."""
    rows = costs[costs["option"] == option]
    return float((rows["times"] * rows["amount"]).sum())


def brought_in(benefits: pd.DataFrame, option: str, unit: str = "dollars") -> float:
    """Expected benefit of ``option`` in ``unit`` ("dollars" or "people")."""
    rows = benefits[(benefits["option"] == option) & (benefits["unit"] == unit)]
    return float(rows["expected"].sum())


def _ratio(tables: Tables, option: str) -> float:
    return brought_in(tables["benefits"], option) / full_cost(tables["costs"], option)


def _per_person(tables: Tables, option: str) -> float:
    return full_cost(tables["costs"], option) / brought_in(tables["benefits"], option, "people")


def recoded(survey: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """The twelve answers with the reversed statements turned round: agreeing is a good sign everywhere."""
    answers = survey[items["item"].tolist()].astype("float64")
    for item in items[items["reversed"]].itertuples():
        answers[item.item] = item.most + 1 - answers[item.item]
    return answers


def _index(tables: Tables, dimension: str) -> float:
    items = tables["survey_items"]
    chosen = items.loc[items["dimension"] == dimension, "item"]
    return recoded(tables["survey"], items)[chosen].mean(axis=1).mean()


def _belonging(tables: Tables) -> float:
    means = tables["survey"].groupby("internal")["belonging"].mean()
    return means[True] - means[False]


def _source(tables: Tables, source: str) -> pd.Series:
    table = tables["recruitment"]
    return table[table["source"] == source].sum(numeric_only=True)


def _of_all(tables: Tables, column: str) -> float:
    return 100 * _source(tables, "social")[column] / tables["recruitment"][column].sum()


def _taken(tables: Tables, source: str) -> float:
    total = _source(tables, source)
    return 100 * total["hired"] / total["applications"]


def _loss(tables: Tables, side: str) -> float:
    risks = tables["risks"][tables["risks"]["side"] == side]
    return (risks["probability"] * risks["impact"]).sum()


def _weeks_over(tables: Tables) -> float:
    weeks = tables["hours"].groupby("week")[["available", "needed"]].sum()
    return (weeks["needed"] > weeks["available"]).sum()


def _spare(tables: Tables) -> float:
    hours = tables["hours"]
    return 100 * hours["needed"].sum() / hours["available"].sum()


def _followers(tables: Tables, platform: str) -> float:
    """Followers of the main active profile of a platform."""
    profiles = tables["platforms"].query("status == 'active' and platform == @platform")
    return profiles["followers"].max()


def _others(tables: Tables) -> pd.DataFrame:
    """What was said about the organisation's affairs in words of one's own."""
    posts = tables["posts"]
    return posts[(posts["kind"] != "share") & (posts["topic"] != "life")]


def _by_organisations(tables: Tables) -> float:
    accounts = tables["accounts"]
    own = set(accounts.loc[accounts["kind"] == "organisation", "account"])
    return 100 * _others(tables)["account"].isin(own).mean()


FIGURES = {
    "reply_hours": Figure(_median_hours, 1),
    "reply_hours_staffed": Figure(lambda tables: _median_hours(tables, True), 1),
    "reply_hours_unstaffed": Figure(lambda tables: _median_hours(tables, False), 1),
    "reply_hours_mean": Figure(lambda tables: _asking(tables)["hours"].mean(), 1),
    "reply_rate": Figure(lambda tables: 100 * _asking(tables)["hours"].notna().mean()),
    "staffed_share": Figure(_staffed_share),
    "desk_load": Figure(_load),
    "posts_about_us": Figure(lambda tables: len(_others(tables))),
    "own_share": Figure(_by_organisations, 1),
    "reach_union": Figure(lambda tables: _overlap(tables).mul([1, -1, 1]).sum()),
    "reach_sum": Figure(lambda tables: _overlap(tables)[1]),
    "page_cost": Figure(lambda tables: full_cost(tables["costs"], "page")),
    "page_cash": Figure(lambda tables: cash(tables["costs"], "page")),
    "listening_cost": Figure(lambda tables: full_cost(tables["costs"], "listening")),
    **{
        f"{option}_ratio": Figure(lambda tables, option=option: _ratio(tables, option), 2)
        for option in ("page", "newsletter", "print", "advertising")
    },
    **{
        f"{option}_per_person": Figure(lambda tables, option=option: _per_person(tables, option), 2)
        for option in ("page", "newsletter", "print", "advertising")
    },
    **{
        f"{dimension}_index": Figure(lambda tables, dimension=dimension: _index(tables, dimension), 2)
        for dimension in ("trust", "satisfaction", "commitment", "control_mutuality")
    },
    "belonging_gap": Figure(_belonging, 1),
    "social_applications": Figure(lambda tables: _of_all(tables, "applications")),
    "social_hires": Figure(lambda tables: _of_all(tables, "hired")),
    "social_taken": Figure(lambda tables: _taken(tables, "social"), 1),
    "referral_taken": Figure(lambda tables: _taken(tables, "referral"), 1),
    "loss_integrating": Figure(lambda tables: _loss(tables, "integrating")),
    "loss_abstaining": Figure(lambda tables: _loss(tables, "abstaining")),
    "weeks_over": Figure(_weeks_over),
    "hours_used": Figure(_spare),
    "profiles_astray": Figure(lambda tables: (tables["platforms"]["status"] != "active").sum()),
    "profiles": Figure(lambda tables: len(tables["platforms"])),
    "photo_followers": Figure(lambda tables: _followers(tables, "photo")),
    "forum_followers": Figure(lambda tables: _followers(tables, "forum")),
}

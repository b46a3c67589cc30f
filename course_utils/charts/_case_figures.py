"""The figures behind the picture of a case: posts by week and platform, bursts of a topic, relays by language."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from course_utils.analysis.influence import edges, strength
from course_utils.cases import Case
from course_utils.charts._layout import positions

COUNTED = ("post", "share")
COLUMNS = ("issue", "others", "fr", "en")
_SHORT = 70  # days: a shorter case is counted by day
_MOST_RELAYED = 110
_TIMES, _SURPRISE = 3.0, 8.0  # a burst is this many times the usual level, and this many times its chance
_APART = 4  # weeks or days around a burst that belong to it
_PER_TOPIC, _SECOND = 2, 0.5  # bursts of a topic, the second at least this high beside the first


@dataclass(frozen=True)
class Burst:
    """A topic far above its usual level: in which week or day, how many posts and shares, how many usually."""

    start: pd.Timestamp
    topic: str
    count: int
    usual: float

    @property
    def surprise(self) -> float:
        """How far above the usual level, in units of what chance alone would move it."""
        return (self.count - self.usual) / np.sqrt(self.usual + 1)


@dataclass(frozen=True, eq=False)
class Relays:
    """Who passes on whom on the issue.

    accounts: those drawn, the most relayed first; columns x, y, language, value (different accounts that relay
    it). ties: between those drawn, with crossing (the two accounts have different languages). pairs: of all
    ties on the issue, how many go from accounts of a language (columns) to accounts of a language (rows).
    """

    accounts: pd.DataFrame
    ties: pd.DataFrame
    pairs: pd.DataFrame


@dataclass(frozen=True, eq=False)
class CaseFigures:
    """What the picture shows; a part that the case has no data for is None.

    counted: the posts and shares behind the two other counts
    moments: one row per week (or day, as ``unit`` says), in order, columns COLUMNS
    platforms: one row per platform, the busiest first, same columns
    """

    counted: pd.DataFrame
    unit: str
    moments: pd.DataFrame | None
    platforms: pd.DataFrame | None
    relays: Relays | None
    bursts: list[Burst] = field(default_factory=list)


def case_figures(case: Case) -> CaseFigures:
    """The figures of a case; posts and shares are counted, replies only in how many there are."""
    counted = case.posts[case.posts["kind"].isin(COUNTED)]
    relays = _relays(case)
    if counted.empty:
        return CaseFigures(counted, "week", None, None, relays)
    platforms = _counts(counted, counted["platform"], case.issue)
    order = platforms.assign(all=platforms[["fr", "en"]].sum(axis=1)).reset_index()
    platforms = platforms.loc[
        order.sort_values(["all", "platform"], ascending=[False, True])["platform"].tolist()
    ]
    days = counted["time"].dt.normalize()
    if days.nunique() < 2:  # an export without times gets one day for everything
        return CaseFigures(counted, "day", None, platforms, relays)
    unit = "day" if (days.max() - days.min()).days <= _SHORT else "week"
    starts = days if unit == "day" else days - pd.to_timedelta(days.dt.day_of_week, unit="D")
    every = pd.date_range(starts.min(), starts.max(), freq="D" if unit == "day" else "7D")
    moments = _counts(counted, starts, case.issue).reindex(every, fill_value=0)
    return CaseFigures(
        counted, unit, moments, platforms, relays, _bursts(counted["topic"], starts, moments.index)
    )


def on_issue(posts: pd.DataFrame, issue: str) -> pd.Series:
    """Whether each post is on the issue; all are, when the case names none of its topics as the issue."""
    return posts["topic"] == issue if issue in set(posts["topic"]) else pd.Series(True, index=posts.index)


def _counts(counted: pd.DataFrame, by: pd.Series, issue: str) -> pd.DataFrame:
    issued = on_issue(counted, issue)
    parts = {
        "issue": issued,
        "others": ~issued,
        "fr": counted["language"] == "fr",
        "en": counted["language"] == "en",
    }
    return pd.DataFrame(parts).groupby(by).sum().astype(int)


def _bursts(topics: pd.Series, starts: pd.Series, every: pd.DatetimeIndex) -> list[Burst]:
    """The highest burst of each topic, the most surprising first, then the second ones; neighbours count as one burst."""
    table = pd.crosstab(starts, topics).reindex(every, fill_value=0)
    found = []
    for topic in sorted(table.columns):
        level, usual, kept = table[topic], float(table[topic].median()), []
        for place in np.argsort(-level.to_numpy(), kind="stable"):
            burst = Burst(every[place], str(topic), int(level.iloc[place]), usual)
            least = max(_TIMES * usual, _SECOND * level.max())
            if burst.count < least or burst.surprise < _SURPRISE or len(kept) == _PER_TOPIC:
                break
            if all(abs(place - other) > _APART for other in kept):
                kept.append(place)
                found.append((len(kept), -burst.surprise, burst.topic, burst))
    return [burst for *_, burst in sorted(found, key=lambda one: one[:3])]


def _relays(case: Case) -> Relays | None:
    ties = edges(case.posts[on_issue(case.posts, case.issue)], kind="share")
    if ties.empty:
        return None
    languages = case.accounts.set_index("account")["language"]
    relayed = strength(ties)["in_degree"].rename_axis("account").reset_index(name="value")
    relayed = relayed.sort_values(["value", "account"], ascending=[False, True]).set_index("account")["value"]
    most = relayed.index[:_MOST_RELAYED]
    between = ties[ties["source"].isin(most) & ties["target"].isin(most)]
    if between.empty:
        return None
    places = positions(between)
    accounts = places.reindex([name for name in relayed.index if name in places.index])
    accounts = accounts.assign(value=relayed, language=languages)
    drawn = between[between["source"].isin(places.index) & between["target"].isin(places.index)]
    drawn = drawn.sort_values(["source", "target"])
    crossing = drawn["source"].map(languages) != drawn["target"].map(languages)
    pairs = pd.crosstab(ties["target"].map(languages), ties["source"].map(languages))
    pairs = pairs.reindex(index=["fr", "en"], columns=["fr", "en"], fill_value=0)
    return Relays(accounts, drawn.assign(crossing=crossing), pairs)

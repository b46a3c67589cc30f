"""The measures by which `show_leaders` ranks, each with its words and with the finding that it leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from course_utils.cases import Case
from course_utils.charts._acts import Acts
from course_utils.charts._people import followers_of
from course_utils.charts._spread import PostSpread
from course_utils.charts.names import inside
from course_utils.language import number, percent, tr, trn
from course_utils.problem import Problem, nearest

BY = ("relayed", "relays", "followers", "posts")
PER = ("relay", "distinct post")

Finding = Callable[[pd.DataFrame, pd.Series], str]


@dataclass(frozen=True)
class Ranking:
    """What is ranked: a title, words for the axis, a value per account, and what came out in a sentence.

    ``finding`` receives the ranked accounts (columns followers, relayed, relays, posts, value, place; best
    first) and the row of the most followed one.
    """

    title: str
    axis: str
    values: pd.Series
    finding: Finding


def ranking(accounts: pd.DataFrame, edges: pd.DataFrame, case: Case, by: str, per: str, top: int) -> Ranking:
    """The ranking that ``by`` and ``per`` name; Problem when there is none of that name."""
    _expect("by", by, BY)
    _expect("per", per, PER)
    acts = Acts.of(edges)
    if per == "distinct post":
        return _by_distinct_post(edges, case, acts, top)
    title, axis, finding = {
        "relayed": (acts.most_people(top), acts.people(), _leader(acts)),
        "relays": (acts.most_times(top), acts.times(), _leader(acts)),
        "followers": (
            trn("The most followed account", "The {n} most followed accounts", top),
            tr("Followers"),
            _followed(acts, top),
        ),
        "posts": (
            trn("The account that publishes the most", "The {n} accounts that publish the most", top),
            tr("Posts, shares and replies published"),
            _busiest(acts),
        ),
    }[by]
    return Ranking(title, axis, accounts[by], finding)


def _expect(name: str, given: str, known: tuple[str, ...]) -> None:
    if given in known:
        return
    close = nearest(given, known)
    words = ", ".join(known)
    hint = (
        tr("Did you mean “{word}”?", word=close)
        if close
        else tr("Choose one of these: {words}.", words=words)
    )
    sentence = tr("“{given}” is not a choice for {name}.", given=given, name=name)
    raise Problem("unknown-choice", f"{sentence} {hint}", name=name, given=given, known=known)


def _by_distinct_post(edges: pd.DataFrame, case: Case, acts: Acts, top: int) -> Ranking:
    if acts.kind not in ("share", "all"):
        raise Problem(
            "needs-shares", tr("Counting distinct posts needs shares: make the edges with kind=“share”.")
        )
    spread = PostSpread.of(edges, case)
    title = trn(
        "The account with the most posts that others relay",
        "The {n} accounts with the most posts that others relay",
        top,
    )
    axis = tr("Different posts, each relayed by at least {least} accounts", least=number(spread.least))
    return Ranking(title, axis, spread.posts, _lasting(spread))


def _leader(acts: Acts) -> Finding:
    """Who leads, and where the most followed account is."""

    def finding(ranked: pd.DataFrame, star: pd.Series) -> str:
        first = ranked.iloc[0]
        if first.name == star.name:
            return tr(
                "@{star} comes first and is also the most followed, with {followers}: {fact}.",
                star=star.name,
                followers=followers_of(star),
                fact=acts.by_others(star["relayed"]),
            )
        return tr(
            "@{star}, the most followed, with {star_followers}, is in place {place}: {star_fact}. "
            "@{first} has {followers}: {fact}.",
            star=star.name,
            star_followers=followers_of(star),
            place=number(star["place"]),
            star_fact=acts.by_others(star["relayed"]),
            first=first.name,
            followers=followers_of(first),
            fact=acts.by_others(first["relayed"]),
        )

    return finding


def _followed(acts: Acts, top: int) -> Finding:
    """How few of the most followed are also among those that others react to."""

    def finding(ranked: pd.DataFrame, star: pd.Series) -> str:
        relayed = ranked.sort_values(["relayed", "followers"], ascending=False)
        lead = tr(
            "@{star} has {followers}: {fact}.",
            star=star.name,
            followers=followers_of(star),
            fact=acts.by_others(star["relayed"]),
        )
        both = tr(
            "Ranked instead by “{other}”, {n} of these {top} would still be here.",
            n=number(len(set(ranked.index[:top]) & set(relayed.index[:top]))),
            top=number(top),
            other=inside(acts.people()),
        )
        return f"{lead} {both}"

    return finding


def _busiest(acts: Acts) -> Finding:
    """How far the account that publishes the most is heard."""

    def finding(ranked: pd.DataFrame, _: pd.Series) -> str:
        first = ranked.iloc[0]
        return tr(
            "@{first} published {posts} times: {fact}.",
            first=first.name,
            posts=number(first["posts"]),
            fact=acts.by_others(first["relayed"]),
        )

    return finding


def _lasting(spread: PostSpread) -> Finding:
    """What becomes of the account that relays alone put first."""

    def finding(ranked: pd.DataFrame, _: pd.Series) -> str:
        before = ranked.sort_values(["relayed", "followers"], ascending=False).iloc[0]
        share = percent(spread.largest.get(before.name, 0.0))
        if before["place"] == 1:
            return tr(
                "@{name} stays first: its most relayed post brought {share} of its relays.",
                name=before.name,
                share=share,
            )
        falls = tr(
            "@{name} falls from place 1 to place {place}: one single post brought {share} of its relays.",
            name=before.name,
            place=number(before["place"]),
            share=share,
        )
        leads = trn(
            "@{name} comes first, with {n} post that at least {least} accounts relayed.",
            "@{name} comes first, with {n} different posts that at least {least} accounts relayed.",
            int(ranked.iloc[0]["value"]),
            name=ranked.index[0],
            least=number(spread.least),
        )
        return f"{falls} {leads}"

    return finding

"""The picture of a case in words: its description, its caption, and its figures as a table."""

from __future__ import annotations

import pandas as pd

from course_utils.cases import Case
from course_utils.charts._case_figures import COLUMNS, Burst, CaseFigures
from course_utils.charts._case_panels import burst_name, platform_word
from course_utils.charts.names import drawable, inside
from course_utils.language import day, listing, number, percent, tr


def issue_word(case: Case) -> str:
    """The issue of a case in the language spoken now."""
    return drawable(case.topic_name(case.issue)) if case.issue in case.topics else drawable(case.issue)


def language_word(name: str) -> str:
    """What is written in a language, "fr" or "en"."""
    return {"fr": tr("in French"), "en": tr("in English")}[name]


def per_moment(figures: CaseFigures) -> str:
    """Title of the timeline."""
    return tr("Posts and shares per day") if figures.unit == "day" else tr("Posts and shares per week")


def _when(start: pd.Timestamp, unit: str) -> str:
    return day(start) if unit == "day" else tr("the week of {day}", day=day(start))


def description(case: Case, figures: CaseFigures, named: list[Burst]) -> str:
    """The three panels in words; a panel that was left out is said to be missing, and why."""
    parts = [
        *_moments_in_words(case, figures, named),
        _relays_in_words(case, figures),
        _platforms_in_words(figures),
    ]
    return " ".join(parts)


def _moments_in_words(case: Case, figures: CaseFigures, named: list[Burst]) -> list[str]:
    if figures.moments is None:
        return [tr("No timeline: all posts bear the same day.")]
    counts = figures.moments["issue"] + figures.moments["others"]
    highest = counts.idxmax()
    gaps = {
        "what": inside(per_moment(figures)),
        "usual": number(counts.median()),
        "most": number(counts.max()),
        "when": _when(highest, figures.unit),
    }
    said = (
        tr(
            "Bars, {what}: median {usual}; at the highest ({when}) {most}, of which {issue} on the issue “{topic}”.",
            **gaps,
            issue=number(figures.moments["issue"].loc[highest]),
            topic=issue_word(case),
        )
        if figures.moments["others"].any()
        else tr("Bars, {what}: median {usual}; at the highest ({when}) {most}.", **gaps)
    )
    if not named:
        return [said]
    bursts = [
        tr(
            "{topic} ({when}: {n})",
            topic=burst_name(case, one),
            when=_when(one.start, figures.unit),
            n=number(one.count),
        )
        for one in named
    ]
    return [
        said,
        tr("Named where a topic stands far above its usual level: {bursts}.", bursts=listing(bursts)),
    ]


def _relays_in_words(case: Case, figures: CaseFigures) -> str:
    if figures.relays is None:
        return tr("No network: nobody passes on anybody on this issue in these data.")
    accounts, ties = figures.relays.accounts, figures.relays.ties
    counts = accounts["language"].value_counts()
    return tr(
        "Network of the {accounts} most relayed accounts on the issue that are tied to each other: {fr} in French "
        "(circles) and {en} in English (squares), larger where more accounts relay them. Ties between them: {ties}, "
        "of which {crossing} join the two languages (dark lines).",
        accounts=number(len(accounts)),
        fr=number(counts.get("fr", 0)),
        en=number(counts.get("en", 0)),
        ties=number(len(ties)),
        crossing=number(ties["crossing"].sum()),
    )


def _platforms_in_words(figures: CaseFigures) -> str:
    if figures.platforms is None:
        return tr("No platforms: these data hold neither posts nor shares.")
    bars = [
        tr(
            "{platform} {n} ({share} in French)",
            platform=inside(platform_word(str(name))),
            n=number(counts["fr"] + counts["en"]),
            share=percent(counts["fr"] / (counts["fr"] + counts["en"])),
        )
        for name, counts in figures.platforms.iterrows()
    ]
    return tr("Bars by platform, posts and shares: {bars}.", bars=listing(bars))


def caption(case: Case, figures: CaseFigures) -> str:
    """What to see in it: how much of the highest week is about the issue, and what joins the two languages."""
    said = []
    if figures.moments is not None:
        counts = figures.moments["issue"] + figures.moments["others"]
        highest = counts.idxmax()
        gaps = {"when": _when(highest, figures.unit), "n": number(counts[highest])}
        said.append(
            tr(
                "Posts and shares at the highest, {when}: {n}; on “{topic}”: {share}.",
                **gaps,
                topic=issue_word(case),
                share=percent(figures.moments["issue"].loc[highest] / counts[highest]),
            )
            if figures.moments["others"].any()
            else tr("Posts and shares at the highest, {when}: {n}.", **gaps)
        )
    if figures.relays is not None:
        pairs = figures.relays.pairs
        said.append(
            tr(
                "Ties on the issue: {ties}; between an account in French and one in English: {crossing}.",
                ties=number(pairs.to_numpy().sum()),
                crossing=number(pairs.loc["fr", "en"] + pairs.loc["en", "fr"]),
            )
        )
    if not said:
        said.append(_platforms_in_words(figures))
    return " ".join(said)


def table(figures: CaseFigures) -> pd.DataFrame:
    """Posts and shares by week and platform, then ties by the language of who is relayed and of who relays."""
    parts = []
    if figures.moments is not None:
        days = [
            day(start) if figures.unit == "day" else tr("Week of {day}", day=day(start))
            for start in figures.moments.index
        ]
        parts.append(figures.moments.set_axis(days))
    if figures.platforms is not None:
        parts.append(
            figures.platforms.set_axis([platform_word(str(name)) for name in figures.platforms.index])
        )
    if figures.relays is not None:
        pairs = figures.relays.pairs.assign(issue=figures.relays.pairs.sum(axis=1))
        parts.append(pairs.set_axis([tr("Ties to accounts in French"), tr("Ties to accounts in English")]))
    counts = pd.concat(parts).reindex(columns=list(COLUMNS))
    words = [tr("On the issue"), tr("On other topics"), tr("In French"), tr("In English")]
    shown = counts.set_axis(words, axis=1).assign(**{tr("In all"): counts["fr"] + counts["en"]})
    return shown.rename_axis(tr("What is counted")).reset_index()

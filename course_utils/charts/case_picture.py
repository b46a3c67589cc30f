"""A case at a glance: its year, who passes on whom on its issue, its platforms and its two languages."""

from __future__ import annotations

from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course_utils import language
from course_utils.cases import Case
from course_utils.charts._case_figures import Burst, CaseFigures, case_figures
from course_utils.charts._case_panels import MARKS, draw_moments, draw_platforms, draw_relays
from course_utils.charts._case_words import (
    caption,
    description,
    issue_word,
    language_word,
    per_moment,
    table,
)
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, WIDTH, frame, house_style, picture, widest
from course_utils.charts.names import drawable
from course_utils.charts.palette import INK, MUTED, QUIET
from course_utils.files import write_atomically
from course_utils.language import day, listing, number, tr, trn
from course_utils.problem import Problem

_HEAD, _UPPER, _LOWER = 0.75, 3.1, 4.35  # inches: title, timeline, network and platforms
_LONGEST = 60  # letters of a title
_SMALLEST = 6  # compression of a picture that is kept; one that travels at once has less


@house_style
def show_case(case: Case) -> Chart:
    """The picture of a case, for its data card; the same case gives the same picture.

    Above, posts and shares per week (per day in a short case), those on the issue apart, with the name of a
    topic where it stands far above its usual level. Below, the most relayed accounts on the issue, by
    language, and the platforms. A panel without data is left out, and the description says so. Raises Problem
    when nothing can be drawn.
    """
    figures = case_figures(case)
    upper = figures.moments is not None
    lower = figures.relays is not None or figures.platforms is not None
    if not (upper or lower):
        raise Problem(
            "no-post", tr("This case has no post to draw. Take another case, or import more posts.")
        )
    height = _HEAD + _UPPER * upper + _LOWER * lower
    figure, (axes,) = frame(_title(case), _subtitle(case), height=height)
    axes.remove()
    named = []
    if upper:
        named = _moments(figure, case, figures, height - _HEAD - _UPPER)
    if figures.relays is not None:
        _relays(figure, case, figures)
    if figures.platforms is not None:
        _platforms(figure, figures)
    return Chart(figure, description(case, figures, named), table(figures), caption(case, figures))


def write_pictures(case: Case, folder: Path) -> list[Path]:
    """Write ``picture.<language>.png`` of a case into ``folder`` for each language; gives back the files."""
    spoken, written = language.current(), []
    try:
        for edition in sorted(language.LANGUAGES):
            language.use(edition)
            written.append(folder / f"picture.{edition}.png")
            write_atomically(written[-1], picture(show_case(case).figure, _SMALLEST))
    finally:
        language.use(spoken)
    return written


def _moments(figure: Figure, case: Case, figures: CaseFigures, bottom: float) -> list[Burst]:
    highest = (figures.moments["issue"] + figures.moments["others"]).max()
    left = max(0.6, 0.25 + widest([number(highest)], SMALL_SIZE))
    axes = _panel(figure, left, bottom + 0.55, WIDTH - left - 0.2, 1.6)
    named = draw_moments(axes, case, figures)
    keys = []
    if figures.moments["others"].any():
        keys = [("■", INK, issue_word(case)), ("□", QUIET, tr("other topics"))]
    title, top = per_moment(figures), bottom + _UPPER - 0.1
    _heading(figure, 0.15, top, title)
    _keys(figure, 0.55 + widest([title], BODY_SIZE, "bold"), top, keys)
    return named


def _relays(figure: Figure, case: Case, figures: CaseFigures) -> None:
    wide = WIDTH - 0.3 if figures.platforms is None else 5.5
    draw_relays(_panel(figure, 0.15, 0.3, wide, _LOWER - 0.95), figures.relays)
    counts = figures.relays.accounts["language"].value_counts()
    keys = [
        (MARKS[name].sign, MARKS[name].colour, f"{language_word(name)} ({number(counts[name])})")
        for name in MARKS
        if name in counts
    ]
    crossing = int(figures.relays.ties["crossing"].sum())
    if crossing:
        keys.append(("━", INK, tr("between the two ({n})", n=number(crossing))))
    title = tr("Who passes on whom")
    if len(case.topics) > 1:
        title = tr("Who passes on whom: {topic}", topic=issue_word(case))
    _heading(figure, 0.15, _LOWER - 0.1, title)
    _keys(figure, 0.15, _LOWER - 0.37, keys)
    note = tr("The more accounts relay it, the larger its mark.")
    figure.text(0.15 / WIDTH, 0.1 / figure.get_size_inches()[1], note, size=SMALL_SIZE, color=MUTED)


def _platforms(figure: Figure, figures: CaseFigures) -> None:
    left = 0.15 if figures.relays is None else 5.95
    draw_platforms(_panel(figure, left, 0.25, WIDTH - left - 0.25, _LOWER - 0.95), figures.platforms)
    signs = {"fr": "■", "en": "▨"}
    keys = [
        (signs[name], MARKS[name].colour, language_word(name))
        for name in MARKS
        if figures.platforms[name].any()
    ]
    _heading(figure, left, _LOWER - 0.1, tr("Platforms"))
    _keys(figure, left, _LOWER - 0.37, keys)


def _panel(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    """Axes at a place given in inches."""
    wide, high = figure.get_size_inches()
    return figure.add_axes((left / wide, bottom / high, width / wide, height / high))


def _heading(figure: Figure, x: float, y: float, title: str) -> None:
    """The title of a panel; its place in inches."""
    wide, high = figure.get_size_inches()
    figure.text(x / wide, y / high, title, size=BODY_SIZE, weight="bold", va="top")


def _keys(figure: Figure, x: float, y: float, keys: list[tuple[str, str, str]]) -> None:
    """What the signs of a panel mean, in one line; its place in inches."""
    wide, high = figure.get_size_inches()
    for sign, colour, words in keys:
        figure.text(x / wide, y / high, sign, size=BODY_SIZE, color=colour, va="top")
        x += widest([sign], BODY_SIZE) + 0.06
        figure.text(x / wide, (y - 0.01) / high, words, size=SMALL_SIZE, va="top")
        x += widest([words], SMALL_SIZE) + 0.25


def _title(case: Case) -> str:
    name = drawable(case.title)
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _subtitle(case: Case) -> str:
    kinds, posts = case.posts["kind"].value_counts(), case.posts
    n = {kind: int(kinds.get(kind, 0)) for kind in ("post", "share", "reply")}
    things = [trn("{n} account", "{n} accounts", len(case.accounts)), trn("{n} post", "{n} posts", n["post"])]
    if n["share"]:
        things.append(trn("{n} share", "{n} shares", n["share"]))
    if n["reply"]:
        things.append(trn("{n} reply", "{n} replies", n["reply"]))
    if posts["time"].dt.normalize().nunique() < 2:
        return listing(things)
    return tr(
        "{things}, from {first} to {last}",
        things=listing(things),
        first=day(posts["time"].min()),
        last=day(posts["time"].max()),
    )

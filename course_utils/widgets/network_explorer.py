"""The network, seen by another measure or another kind of tie at each choice."""

from __future__ import annotations

from html import escape

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.influence import edges, measures, stance
from course_utils.cases import Case
from course_utils.charts import show_network
from course_utils.charts.network import measure_word
from course_utils.charts.palette import STANCES, stance_word
from course_utils.language import number, tr
from course_utils.widgets import _controls
from course_utils.widgets._interactive import Scene, colours, interactive, scene
from course_utils.widgets._tables import table

SIZES = ("in_degree", "pagerank", "betweenness", "core", "out_degree", "followers")
ALL = "all"  # a menu shows an empty line for None
KINDS = ("share", "reply", "mention", ALL)
COLOURS = ("stance", "community", "language")
LISTED = 12
LEGEND = 8  # groups; the smaller ones share the last colour


def explore_network(case: Case, interactive: bool = False) -> NetworkExplorer:
    """The network of a case as a picture and a table, with menus for ties, size and groups.

    interactive: whether the view to zoom with the mouse is open from the start; a box opens and closes it.
    """
    return NetworkExplorer(NetworkOf(case), interactive)


class NetworkOf:
    """What the explorer shows of a case, computed once for each kind of tie."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._known: dict[str, tuple[pd.DataFrame, pd.DataFrame]] = {}

    def ties(self, kind: str) -> pd.DataFrame:
        """The ties of one kind, or of all kinds."""
        return self._of(kind)[0]

    def accounts(self, kind: str) -> pd.DataFrame:
        """The accounts that these ties join: every measure, followers, language, stance and community."""
        return self._of(kind)[1]

    def _of(self, kind: str) -> tuple[pd.DataFrame, pd.DataFrame]:
        if kind not in self._known:
            ties = edges(self.case.posts, kind=None if kind == ALL else kind)
            facts = self.case.accounts.set_index("account")[["followers", "language"]]
            sides = stance(self.case.account_codings)
            found = measures(ties).join(facts)
            sides = sides.reindex(found.index).fillna("uncoded")
            self._known[kind] = (ties, found.assign(stance=sides))
        return self._known[kind]


def listed(accounts: pd.DataFrame, size: str, colour: str) -> str:
    """The first accounts by a measure as an HTML table, with their group in words."""
    first = accounts.sort_values(size, ascending=False, kind="stable").head(LISTED)
    measure, followers = measure_word(size), tr("Followers")
    columns = {
        tr("Account"): [f"{number(place)}. @{account}" for place, account in enumerate(first.index, 1)],
        measure: [_figure(value) for value in first[size]],
        followers: [number(value) for value in first["followers"]],
        colour_words()[colour]: [group_word(colour, value) for value in first[colour]],
    }
    return table(columns, tr("The first {n}", n=number(len(first))), numbers=(measure, followers))


def colour_words() -> dict[str, str]:
    """What the dots can be coloured by."""
    return {"stance": tr("Stance"), "community": tr("Community"), "language": tr("Language")}


def group_word(colour: str, value: object) -> str:
    """A group in words, its sign first where it has one."""
    if colour == "stance":
        return f"{STANCES[str(value)].sign} {stance_word(str(value))}"
    if colour == "language":
        return {"fr": tr("French"), "en": tr("English")}.get(str(value), str(value))
    return tr("community {n}", n=number(int(value) + 1))


def legend(colour: str, groups: pd.Series) -> str:
    """The colours of the interactive view in words, and a sentence shown where it can't be drawn, as HTML."""
    known = list(colours(groups).items())[:LEGEND]
    words = [
        f'<span style="color:{shade};font-size:1.3em">■</span> {escape(group_word(colour, name))}'
        for name, shade in known
    ]
    hint = tr("This browser can't draw the interactive view; the picture and the table below say the same.")
    return (
        f'<div class="relais-legend">{" &nbsp; ".join(words)}</div>'
        f'<div class="relais-no-view">{escape(hint)}</div>'
    )


def _figure(value: float) -> str:
    return number(value) if float(value).is_integer() else number(value, 4)


def _kind_words() -> dict[str, str]:
    return {"share": tr("relays"), "reply": tr("replies"), "mention": tr("mentions"), ALL: tr("all of them")}


class NetworkExplorer(ipw.VBox):
    """Menus, the picture with its caption, the table, and on request the view to zoom."""

    def __init__(self, network: NetworkOf, opened: bool) -> None:
        self._network = network
        self._pictures: dict[tuple[str, str], str] = {}
        self._scenes: dict[tuple[str, str], Scene] = {}
        kinds, colours = _kind_words(), colour_words()
        first = next((kind for kind in KINDS if len(network.ties(kind))), KINDS[0])
        self.kind = _controls.menu(tr("Ties"), [(kinds[kind], kind) for kind in KINDS], first)
        self.size = _controls.menu(
            tr("Size of the dots"), [(measure_word(size), size) for size in SIZES], SIZES[0]
        )
        self.colour = _controls.menu(tr("Groups"), [(colours[it], it) for it in COLOURS], COLOURS[0])
        self.opened = _controls.tick(tr("Interactive view (with the mouse)"), opened)
        self.status = _controls.Status()
        self.picture = _controls.prose(min_height="640px")
        self.table = _controls.prose(min_height="420px")
        self.interactive = ipw.VBox()
        self._update()
        for control in (self.kind, self.size, self.colour, self.opened):
            control.observe(self.status.guard(self._update), "value")
        menus = _controls.row(self.kind, self.size, self.colour, self.opened)
        super().__init__([_controls.view(menus, self.status, self.interactive, self.picture, self.table)])

    def _update(self) -> None:
        kind, size, colour = self.kind.value, self.size.value, self.colour.value
        accounts = self._network.accounts(kind)
        if accounts.empty:
            self._clear()
            return
        self.table.value = listed(accounts, size, colour)
        self.status.say(self._said(kind, size))
        self._show(self._view(kind, size, colour) if self.opened.value else ())
        self.picture.value = self._picture(kind, size)  # last: drawing takes longer than all the rest

    def _show(self, parts: tuple[ipw.Widget, ...]) -> None:
        before, self.interactive.children = self.interactive.children, parts
        for part in before:
            part.close()  # otherwise the kernel and the page keep every view ever shown

    def _clear(self) -> None:
        self.picture.value = self.table.value = ""
        self._show(())
        self.status.say(tr("There are no ties of this kind in the case. Choose another kind."), "bad")

    def _picture(self, kind: str, size: str) -> str:
        if (kind, size) not in self._pictures:
            self._pictures[kind, size] = show_network(
                self._network.ties(kind), self._network.case, size=size
            ).html()
        return self._pictures[kind, size]

    def _view(self, kind: str, size: str, colour: str) -> tuple[ipw.Widget, ...]:
        accounts = self._network.accounts(kind)
        groups = accounts[colour]
        if (kind, size) not in self._scenes:
            self._scenes[kind, size] = scene(self._network.ties(kind), accounts[size])
        view = interactive(self._scenes[kind, size], groups, accounts["stance"])
        return (view, _controls.prose(legend(colour, groups)))

    def _said(self, kind: str, size: str) -> str:
        ties, accounts = self._network.ties(kind), self._network.accounts(kind)
        return tr(
            "{accounts} accounts, {ties} ties ({kind}); sorted by: {size}.",
            accounts=number(len(accounts)), ties=number(len(ties)), kind=_kind_words()[kind], size=measure_word(size),
        )  # fmt: skip

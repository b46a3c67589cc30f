"""Overlaps by sliders: what is known of the different people behind several platforms."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.cases import Case
from course_utils.charts import show_union
from course_utils.charts.union import group_word
from course_utils.language import number, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls


def explore_union(case: Case) -> UnionExplorer:
    """Say what is known of the overlaps in the panel of a case, change them, and see how many people that leaves.

    Raises Problem when the case has no table of overlaps.
    """
    if case.overlap.empty:
        sentence = tr(
            "This case does not say how many people are on two platforms. Use the case of the lesson."
        )
        raise Problem("no-overlap", sentence)
    return UnionExplorer(case.overlap)


class UnionExplorer(ipw.VBox):
    """What is known, a slider for each overlap in people, and the picture of what that allows."""

    def __init__(self, overlap: pd.DataFrame) -> None:
        table = overlap.set_index("platforms")
        self._asked = int(table["asked"].iloc[0])
        self._answered = table["reached"].astype(int).to_dict()
        self._sizes = table["platform_count"].astype(int).to_dict()
        self._moving = False
        self.known = _controls.radios(tr("What do you know?"), _levels(self._sizes), 1)
        self.sliders = {name: self._slider(name) for name, size in self._sizes.items() if size > 1}
        self.panel = _controls.button(tr("What the panel answered"), second=True)
        self.status = _controls.Status()
        self.picture = _controls.prose(min_height="470px")
        self._update()
        for control in (self.known, *self.sliders.values()):
            control.observe(self.status.guard(self._changed), "value")
        self.panel.on_click(self.status.guard(self._reset))
        sliders = _controls.row(*self.sliders.values())
        super().__init__([_controls.view(self.known, sliders, self.panel, self.status, self.picture)])

    def shares(self) -> dict[str, float]:
        """The shares that are known now, the overlaps as the sliders stand."""
        people = {
            name: self.sliders[name].value if name in self.sliders else count
            for name, count in self._answered.items()
            if self._sizes[name] <= self.known.value
        }
        return {name: count / self._asked for name, count in people.items()}

    def _slider(self, name: str) -> ipw.IntSlider:
        most = min(self._answered[part] for part in name.split("+"))
        label = tr("On {group}", group=group_word(name))
        return _controls.slider(
            label, self._answered[name], 0, most, hint=tr("People on these platforms at once")
        )

    def _update(self) -> None:
        for name, control in self.sliders.items():
            control.disabled = self._sizes[name] > self.known.value
        picture = show_union(self.shares()).html()
        self.status.say(self._words())
        self.picture.value = picture

    def _words(self) -> str:
        held = [
            tr("{name}: {value}", name=group_word(name), value=number(control.value))
            for name, control in self.sliders.items()
            if not control.disabled
        ]
        asked = number(self._asked)
        if not held:
            return tr("The panel asked {asked} people. No overlap is known yet.", asked=asked)
        return tr("Of {asked} people asked, on several at once: {held}.", asked=asked, held="; ".join(held))

    def _changed(self) -> None:
        if not self._moving:
            self._update()

    def _reset(self) -> None:
        self._moving = True  # all sliders together are one change
        for name, control in self.sliders.items():
            control.value = self._answered[name]
        self._moving = False
        self._update()


def _levels(sizes: dict[str, int]) -> list[tuple[str, int]]:
    words = {
        1: tr("The share of each platform"),
        2: tr("The overlap of each pair as well"),
        3: tr("The overlap of all three as well"),
    }
    return [(words[size], size) for size in sorted(set(sizes.values())) if size in words]

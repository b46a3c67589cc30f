"""A public, three weights: which platform comes first, and which weight would change that."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.planning import CRITERIA, platform_fit, platform_scores, tipping_weights
from course_utils.cases import Case
from course_utils.charts import show_fit
from course_utils.charts.fit import criterion_word, fit_words
from course_utils.charts.names import platform_word
from course_utils.language import current, number, tr
from course_utils.widgets import _controls

WEIGHTS = {"reach": 3, "lightness": 2, "conversation": 1}
HEAVIEST = 5


def weigh_platforms(case: Case) -> PlatformWeights:
    """A menu of publics and a slider for each criterion, on the platforms that the organisation runs."""
    return PlatformWeights(case)


class PlatformWeights(ipw.VBox):
    """The public, the weights, who comes first, what would flip it, and the bars."""

    def __init__(self, case: Case) -> None:
        names = case.publics.set_index("public")[f"name_{current()}"]
        self._scores = {
            public: platform_scores(case.audience, case.platforms, case.posts, public)
            for public in names.index
        }
        self.public = _controls.menu(
            tr("Public"), [(name, public) for public, name in names.items()], names.index[0]
        )
        self.weights = {
            name: _controls.slider(criterion_word(name), WEIGHTS[name], 0, HEAVIEST) for name in CRITERIA
        }
        self.status = _controls.Status(min_height="80px")
        self.picture = _controls.prose(min_height="330px")
        self._update()
        for control in (self.public, *self.weights.values()):
            control.observe(self.status.guard(self._update), "value")
        sliders = _controls.row(*self.weights.values())
        super().__init__([_controls.view(self.public, sliders, self.status, self.picture)])

    def _update(self) -> None:
        weights = {name: slider.value for name, slider in self.weights.items()}
        scores = self._scores[self.public.value]
        found = platform_fit(scores, weights)
        told = [weights_words(weights), fit_words(found)]
        if not found.tie:
            told.append(tipping_words(tipping_weights(scores, weights)))
        self.status.say(" ".join(told))
        self.picture.value = show_fit(found).html()


def weights_words(weights: dict[str, float]) -> str:
    """The weights as they stand."""
    told = "; ".join(
        tr("{name}: {value}", name=criterion_word(name), value=number(weight))
        for name, weight in weights.items()
    )
    return tr("Weights: {list}.", list=told)


def tipping_words(tips: pd.DataFrame) -> str:
    """The weight whose smallest move would bring another platform level, or that none would."""
    first = tips.iloc[0]
    if not first["towards"]:
        return tr("No single weight would change that.")
    return tr(
        "It hangs on “{criterion}”: at {there} instead of {here}, {platform} draws level.",
        criterion=criterion_word(tips.index[0]),
        there=number(first["tips_at"], 1),
        here=number(first["weight"]),
        platform=platform_word(first["towards"]),
    )

"""The ten steps beside an established planning model: where its phases lie."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.language import tr
from course_utils.plan import planning_models, steps
from course_utils.widgets import _controls
from course_utils.widgets._tables import table


def compare_models() -> ModelMenu:
    """A menu of models; beside each of our steps, the phase of the model to which it belongs."""
    return ModelMenu()


class ModelMenu(ipw.VBox):
    """The menu, what the model is in a line, and the table."""

    def __init__(self) -> None:
        self._models = {model.name: model for model in planning_models()}
        self.model = _controls.menu(
            tr("Model"), [(name, name) for name in self._models], next(iter(self._models))
        )
        self.status = _controls.Status()
        self.listed = _controls.prose(min_height="360px")
        self._show()
        self.model.observe(self.status.guard(self._show), "value")
        super().__init__([_controls.view(self.model, self.status, self.listed)])

    def _show(self) -> None:
        model = self._models[self.model.value]
        self.status.say(tr("{model}: {phases}.", model=model.name, phases=model.told))
        self.listed.value = table(
            {
                tr("Step"): [tr("{number}. {title}", number=step.step, title=step.title) for step in steps()],
                model.name: [model.phases[step.step] for step in steps()],
            },
            tr("Our steps, and where they stand in this model"),
        )

"""The steps of the plan in an order that one can change: what stands before what it needs is told."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.planning import broken_pairs, count_orders
from course_utils.language import listing, number, tr, trn
from course_utils.plan import steps
from course_utils.widgets import _controls
from course_utils.widgets._tables import table

FIRST_DRAFT = (3, 7, 6, 0, 10, 2, 1, 4, 5, 8, 9)  # the tool first, listening late: as such lists come


def order_steps() -> StepOrder:
    """A menu of the steps and two buttons that move the chosen one; below, the order and what breaks it."""
    return StepOrder()


class StepOrder(ipw.VBox):
    """The chosen step, the buttons, what they say, and the list."""

    def __init__(self) -> None:
        self._titles = {
            step.step: tr("{number}. {title}", number=step.step, title=step.title) for step in steps()
        }
        self._needs = {step.step: list(step.needs) for step in steps()}
        self.order = list(FIRST_DRAFT)
        self.step = _controls.menu(
            tr("Step"), [(self._titles[number], number) for number in sorted(self._titles)], FIRST_DRAFT[0]
        )
        self.earlier = _controls.button(tr("Earlier"), tr("Moves the chosen step up by one place."))
        self.later = _controls.button(tr("Later"), tr("Moves the chosen step down by one place."))
        self.status = _controls.Status(min_height="60px")
        self.listed = _controls.prose(min_height="380px")
        self._show()
        self.earlier.on_click(self.status.guard(lambda: self._move(-1)))
        self.later.on_click(self.status.guard(lambda: self._move(1)))
        controls = _controls.row(self.step, self.earlier, self.later)
        super().__init__([_controls.view(controls, self.status, self.listed)])

    def _move(self, by: int) -> None:
        place = self.order.index(self.step.value)
        there = min(max(place + by, 0), len(self.order) - 1)
        self.order.insert(there, self.order.pop(place))
        self._show()

    def _show(self) -> None:
        broken = broken_pairs(self.order, self._needs)
        self.status.say(order_words(len(broken), count_orders(self._needs)))
        waits: dict[int, list[str]] = {}
        for need, step in broken:
            waits.setdefault(step, []).append(str(need))
        self.listed.value = table(
            {
                tr("Place"): [number(place + 1) for place in range(len(self.order))],
                tr("Step"): [self._titles[step] for step in self.order],
                tr("Does it hold?"): [_mark(waits.get(step, [])) for step in self.order],
            },
            tr("The order, from first to last"),
            [tr("Place")],
        )


def order_words(broken: int, orders: int) -> str:
    """How many steps come before something that they need; of the orders that hold, this is one."""
    if not broken:
        return tr("This order holds. So do {others} others.", others=number(orders - 1))
    return trn(
        "{n} time, a step comes before something that it needs.",
        "{n} times, a step comes before something that it needs.",
        broken,
    )


def _mark(missing: list[str]) -> str:
    return tr("✗ comes before {steps}", steps=listing(missing)) if missing else tr("✓ holds")

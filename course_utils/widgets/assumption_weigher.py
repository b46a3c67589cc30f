"""Five sliders under a toy model of a reply: what it takes for granted, and what its answer owes to that."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.influence import edges
from course_utils.analysis.rumour import STEPS, Assumptions, Simulation, deadline, simulate
from course_utils.cases import Case
from course_utils.charts.belief import show_spread, spread_words
from course_utils.charts.deadlines import COUNT, GOAL
from course_utils.language import number, percent, tr
from course_utils.widgets import _controls

RUNS, HOUR = 200, 6
USUAL = Assumptions()


def weigh_assumptions(case: Case) -> AssumptionWeigher:
    """Credibility, reach, speed, relay and hour of a reply; the curve and the last useful hour follow them."""
    return AssumptionWeigher(case)


class AssumptionWeigher(ipw.VBox):
    """The sliders, the way back, what they say, the last useful hour, and the chart."""

    def __init__(self, case: Case) -> None:
        self._ties = edges(case.posts, kind="share")
        self._quiet = False
        self.credibility = _share(tr("Credibility of the reply"), USUAL.credibility, 0, 100)
        self.reach = _share(tr("Reached by the reply each hour"), USUAL.reach, 0, 10, 1)
        self.pass_on = _share(tr("Chance to believe when told"), USUAL.pass_on, 10, 100)
        self.relay = _share(tr("Pass the correction on"), USUAL.relay, 0, 100)
        self.hour = _controls.slider(tr("Hour of the reply"), HOUR, 0, STEPS - 1)
        self.usual = _controls.button(tr("Usual values"), tr("Puts the five sliders back."), second=True)
        self.status = _controls.Status(min_height="80px")
        self.last = _controls.prose(min_height="30px")
        self.picture = _controls.prose(min_height="480px")
        self._update()
        for slider in self.sliders:
            slider.observe(self.status.guard(self._update), "value")
        self.usual.on_click(self.status.guard(self._back))
        controls = _controls.row(*self.sliders, self.usual)
        super().__init__([_controls.view(controls, self.status, self.last, self.picture)])

    @property
    def sliders(self) -> tuple[ipw.IntSlider, ...]:
        """In the order in which they stand."""
        return self.credibility, self.reach, self.pass_on, self.relay, self.hour

    @property
    def assumptions(self) -> Assumptions:
        """As the sliders stand."""
        return Assumptions(
            credibility=self.credibility.value / 100,
            reach=self.reach.value / 100,
            pass_on=self.pass_on.value / 100,
            relay=self.relay.value / 100,
        )

    def _back(self) -> None:
        self._quiet = True  # one answer for the five of them
        try:
            for slider, share in zip(
                self.sliders, (USUAL.credibility, USUAL.reach, USUAL.pass_on, USUAL.relay), strict=False
            ):
                slider.value = round(100 * share)
            self.hour.value = HOUR
        finally:
            self._quiet = False
        self._update()

    def _update(self) -> None:
        if self._quiet:
            return
        asked = self.assumptions
        found = simulate(self._ties, reply=self.hour.value, assumptions=asked, runs=RUNS)
        self.status.say(_words(found))
        self.picture.value = show_spread(found).html()
        # The slowest comes last: it needs a dozen simulations, and the picture does not wait for them.
        self.last.value = _controls.message(
            _last_words(deadline(self._ties, goal=GOAL, count=COUNT, assumptions=asked))
        )


def _share(label: str, share: float, low: int, high: int, step: int = 10) -> ipw.IntSlider:
    """A share as a slider, in hundredths."""
    return _controls.slider(label, round(100 * share), low, high, step, hint=tr("{label}, in %", label=label))


def _words(found: Simulation) -> str:
    asked = found.assumptions
    settings = tr(
        "{trust} trust the reply, {reach} more are reached each hour, {taken} who are told believe it, {relay} of the "
        "corrected pass it on.",
        trust=percent(asked.credibility),
        reach=percent(asked.reach),
        taken=percent(asked.pass_on),
        relay=percent(asked.relay),
    )
    return f"{settings} {spread_words(found)}"


def _last_words(hour: int | None) -> str:
    goal = percent(GOAL)
    if hour is None:
        return tr(
            "Last useful hour: none. Even with a reply at once, more than {goal} will have believed it.",
            goal=goal,
        )
    if hour == STEPS - 1:
        return tr(
            "Last useful hour: beyond the two days shown. Any reply keeps those who ever believed it to {goal}.",
            goal=goal,
        )
    return tr(
        "Last useful hour: {hour}. Later, more than {goal} will have believed it at some time.",
        hour=number(hour),
        goal=goal,
    )

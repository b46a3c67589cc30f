"""Two rumours and three answers: a flat denial that works on one, and teaches the other."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.influence import edges
from course_utils.analysis.rumour import STEPS, Assumptions, Simulation, simulate
from course_utils.cases import Case
from course_utils.charts.belief import show_spread, spread_words
from course_utils.charts.half_truth import (
    ANSWERS,
    RUMOURS,
    answer_word,
    rumour_word,
    show_answers,
)
from course_utils.language import percent, tr
from course_utils.widgets import _controls

RUNS, HOUR = 200, 6
# The kit's rule, invented for the demonstration: what people saw for themselves cannot be denied away.
RULE = {
    ("false", "deny"): Assumptions(credibility=0.8),
    ("false", "say_known"): Assumptions(credibility=0.7),
    ("half_true", "deny"): Assumptions(credibility=0.3, backfire=0.5),
    ("half_true", "say_known"): Assumptions(credibility=0.7),
}


def answer_half_true(case: Case) -> HalfTruth:
    """A rumour, an answer, an hour: who believes at the end, beside silence and what was tried before."""
    return HalfTruth(case)


class HalfTruth(ipw.VBox):
    """The choices, the rule that is applied, what came of it, and a bar for each answer that was tried."""

    def __init__(self, case: Case) -> None:
        self._ties = edges(case.posts, kind="share")
        self._tried: dict[tuple[str, str], Simulation] = {}
        self.rumour = _controls.radios(tr("Rumour"), [(rumour_word(one), one) for one in RUMOURS], RUMOURS[0])
        answers = [(_upper(answer_word(one)), one) for one in (*ANSWERS, "silence")]
        self.answer = _controls.radios(tr("Answer"), answers, "silence")
        self.hour = _controls.slider(tr("Hour of the reply"), HOUR, 0, STEPS - 1)
        self.reply = _controls.button(
            tr("Give this answer"), tr("Gives this answer at this hour, in 200 runs.")
        )
        self.status = _controls.Status(min_height="60px")
        self.rule = _controls.prose(min_height="50px")
        self.picture = _controls.prose(min_height="480px")
        self._run()
        self.reply.on_click(self.status.guard(self._run))
        choices = _controls.row(self.rumour, self.answer)
        sending = _controls.row(self.hour, self.reply)
        super().__init__([_controls.view(choices, sending, self.status, self.rule, self.picture)])

    def _run(self) -> None:
        pair, hour = (self.rumour.value, self.answer.value), self.hour.value
        if pair not in RULE:
            found = simulate(self._ties, runs=RUNS)
            self._say(spread_words(found), tr("The rule: without a reply, both rumours run alike."))
            self.picture.value = show_spread(found).html()
            return
        if any(one.reply != hour for one in self._tried.values()):
            self._tried = {}  # answers of different hours cannot be compared
        self._tried[pair] = simulate(self._ties, reply=hour, assumptions=RULE[pair], runs=RUNS)
        self._say(spread_words(self._tried[pair]), rule_words(pair))
        self.picture.value = show_answers(self._tried).html()

    def _say(self, words: str, rule: str) -> None:
        self.status.say(words)
        self.rule.value = _controls.message(rule)


def rule_words(pair: tuple[str, str]) -> str:
    """What the demonstration takes for granted about an answer to a rumour."""
    asked = RULE[pair]
    trust = percent(asked.credibility)
    if asked.backfire:
        return tr(
            "The rule, invented for this demonstration: part of it was seen, so {trust} trust the denial, and {backfire} of the "
            "others whom it reaches tell the rumour on.",
            trust=trust,
            backfire=percent(asked.backfire),
        )
    if pair[1] == "deny":
        return tr(
            "The rule, invented for this demonstration: nothing was seen, so {trust} trust the denial.",
            trust=trust,
        )
    return tr(
        "The rule, invented for this demonstration: what is known, what is not and when more will come; {trust} trust it, since "
        "some want a plain no.",
        trust=trust,
    )


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]

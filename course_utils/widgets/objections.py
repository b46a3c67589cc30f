"""What sceptics say, drawn at random for a role-play, with the evidence of the case that an answer may rest on."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from random import Random

import ipywidgets as ipw
import pandas as pd

from course_utils.cases import Case
from course_utils.language import current, tr
from course_utils.widgets import _controls
from course_utils.widgets._tables import table

DRAWN, MOST = 2, 999


@dataclass(frozen=True)
class Objection:
    """What is said, the reason behind it, what an honest answer holds, and the figures of the evidence it uses."""

    key: str
    reason: str
    words: str
    answer: str
    figures: tuple[str, ...]


def objections() -> list[Objection]:
    """The bank of eight, in the language spoken now."""
    return [
        Objection(
            "attacked",
            tr("experience"),
            tr("“We will be attacked.”"),
            tr(
                "People comment already, with us or without us. Say who decides what to do with a comment, and with how many hours."
            ),
            ("posts_about_us", "desk_load"),
        ),
        Objection(
            "control",
            tr("control"),
            tr("“We will lose control.”"),
            tr(
                "Yes, in part, and say so. What is ours: the facts, the tone, how long people wait. What people fear to lose is lost already."
            ),
            ("profiles_astray", "reply_hours_unstaffed"),
        ),
        Objection(
            "return",
            tr("return"),
            tr("“What is the return?”"),
            tr(
                "Costs with the hours in them, losses avoided, a range; then the relationship, which is not in the dollars. Promise no return on investment."
            ),
            ("page_cost", "newsletter_ratio"),
        ),
        Objection(
            "young",
            tr("legitimacy"),
            tr("“It is for the young.”"),
            tr(
                "Look at our own publics, one by one. For some of them it is true: say for whom, and what they get instead."
            ),
            ("reach_union",),
        ),
        Objection(
            "staff",
            tr("lack of time"),
            tr("“We have nobody for it.”"),
            tr("Show the hours, week by week, and what would give way. Listening only is an answer too."),
            ("weeks_over", "listening_cost"),
        ),
        Objection(
            "wait",
            tr("control"),
            tr("“Let us wait and see.”"),
            tr(
                "Waiting is an option and has a bill. A silence that is planned, with a date, can be defended; one that others break cannot."
            ),
            ("loss_abstaining",),
        ),
        Objection(
            "lawyers",
            tr("security"),
            tr("“Our lawyers will refuse.”"),
            tr(
                "Come with the norms of use, the handling of personal information and the archives, and ask them what is missing."
            ),
            ("loss_abstaining", "profiles_astray"),
        ),
        Objection(
            "fad",
            tr("legitimacy"),
            tr("“It is one more fad.”"),
            tr(
                "The tool may go; the conversation stays. That is why we ask for listening first, and a date to look again."
            ),
            ("posts_about_us",),
        ),
    ]


def draw_objections(seed: int, count: int = DRAWN) -> list[Objection]:
    """``count`` different objections; the same seed draws the same ones in every language."""
    return Random(seed).sample(objections(), count)


def evidence_for(objection: Objection, evidence: pd.DataFrame) -> pd.DataFrame:
    """The rows of the case's evidence that this answer may rest on; none when the case has no such figure."""
    return evidence[evidence["figure"].isin(objection.figures)]


def play_sceptic(case: Case, seed: int = 1) -> ObjectionCards:
    """The number of the draw, the next draw, and the evidence once somebody has answered aloud."""
    return ObjectionCards(case, seed)


class ObjectionCards(ipw.VBox):
    """Two objections at a time; what an honest answer holds stays hidden until it is asked for."""

    def __init__(self, case: Case, seed: int) -> None:
        self._evidence = case.evidence
        self.seed = _controls.whole(tr("Draw number"), seed, 1, MOST)
        self.next = _controls.button(tr("Draw two others"), tr("The same number draws the same two."))
        self.reveal = _controls.button(tr("Show the evidence"), tr("Answer aloud first."), second=True)
        self.status = _controls.Status(min_height="60px")
        self.cards = _controls.prose(min_height="320px")
        self._draw()
        self.seed.observe(self.status.guard(self._draw), "value")
        self.next.on_click(self.status.guard(self._another))
        self.reveal.on_click(self.status.guard(self._reveal))
        controls = _controls.row(self.seed, self.next, self.reveal)
        super().__init__([_controls.view(controls, self.status, self.cards)])

    def _another(self) -> None:
        self.seed.value = self.seed.value % MOST + 1

    def _draw(self) -> None:
        self.drawn = draw_objections(self.seed.value)
        said = " ".join(objection.words for objection in self.drawn)
        self.status.say(tr("{said} Thirty seconds each: answer aloud, then show the evidence.", said=said))
        self.cards.value = "".join(f"<p><b>{escape(objection.words)}</b></p>" for objection in self.drawn)

    def _reveal(self) -> None:
        self.status.say(tr("Did your answer name a figure, its limit, and what follows?"))
        self.cards.value = "".join(self._card(objection) for objection in self.drawn)

    def _card(self, objection: Objection) -> str:
        rows = evidence_for(objection, self._evidence)
        told = tr("Reason: {reason}. {answer}", reason=objection.reason, answer=objection.answer)
        columns = {
            tr("Evidence"): rows["evidence"].tolist(),
            tr("What the evidence says"): rows[f"claim_{current()}"].tolist(),
            tr("Its limit"): rows[f"limit_{current()}"].tolist(),
        }
        return f"<p>{escape(told)}</p>{table(columns, objection.words)}"

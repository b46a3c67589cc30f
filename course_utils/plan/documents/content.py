"""What a document of the plan says, before anybody decides how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from course_utils.language import day, number, tr
from course_utils.plan.documents.blocks import Block, Rows, Text, table, text, words, writable
from course_utils.plan.documents.evidence import evidence
from course_utils.plan.documents.figures import figures
from course_utils.plan.documents.tables import ARRANGED
from course_utils.plan.findings import findings
from course_utils.plan.findings._answers import Answers
from course_utils.plan.gaps import gaps
from course_utils.plan.influencers import STEP as INFLUENCERS_STEP
from course_utils.plan.influencers import Influencers
from course_utils.plan.outline import Part, Step
from course_utils.plan.store import Plan


@dataclass(frozen=True)
class Cover:
    """What stands before the first step: whose plan, by whom, and on which day."""

    organisation: str = ""
    author: str = ""
    on: date | None = None

    @property
    def title(self) -> str:
        """The title of every document, in the language spoken now."""
        return tr("Plan for integrating social media")

    def lines(self) -> list[str]:
        """The lines under the title; what is not known is left out."""
        written = day(self.on) if self.on else ""
        return [line for line in map(writable, (self.organisation, self.author, written)) if line]


@dataclass(frozen=True)
class Section:
    """One step of the plan; ``missing`` says in sentences what is still to do: the gaps, then the contradictions."""

    step: int
    title: str
    trace: str
    blocks: tuple[Block, ...]
    missing: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The number and the title of the step."""
        return f"{number(self.step)}. {self.title}"


def contents(plan: Plan, outline: Iterable[Step]) -> tuple[Section, ...]:
    """The plan in words, a section for each step of the ``outline``.

    A part that was left empty, or that a hand changed into something else than its kind, is no block; what is
    required of it is in ``missing``, with what contradicts itself. A document can be made of any plan, an empty one too.
    """
    answers = Answers(plan, tuple(outline))
    wrong = findings(plan, answers.outline)
    return tuple(
        _section(step, answers, [one.sentence for one in wrong if one.step == step.step])
        for step in answers.outline
    )


def _section(step: Step, answers: Answers, wrong: list[str]) -> Section:
    plan = answers.plan
    kept = {part.part: _kept(part, plan.steps.get(step.step, {}).get(part.part)) for part in step.parts}
    found = [_block(step.step, part, kept[part.part], answers) for part in step.parts]
    found += figures(step.step, answers)
    missing = gaps(step.parts, kept)
    if step.step == INFLUENCERS_STEP:
        chosen = plan.step(INFLUENCERS_STEP, Influencers) or Influencers()
        found += _influencers(chosen)
        missing += chosen.gaps()
    if step == answers.outline[-1]:
        found.append(evidence(answers))
    blocks = tuple(block for block in found if block is not None)
    nothing = [] if blocks or missing else [tr("Nothing stands here yet.")]
    said = tuple(map(writable, (*missing, *wrong, *nothing)))
    return Section(step.step, step.title, step.trace, blocks, said)


def _kept(part: Part, value: object) -> object:
    """What the plan keeps for ``part``, as far as it is of its kind."""
    if part.kind != "rows":
        return None if isinstance(value, list | dict) else value
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def _block(step: int, part: Part, value: object, answers: Answers) -> Text | Rows | None:
    if part.kind != "rows":
        return text(part.part, part.label, words(part, value))
    arranged = ARRANGED.get((step, part.part))
    found = arranged(part, value, answers) if arranged else None
    if found is not None:
        return found
    rows = [tuple(words(column, row.get(column.column)) for column in part.columns) for row in value]
    return table(part.part, part.label, [column.label for column in part.columns], rows)


def _influencers(chosen: Influencers) -> list[Text | Rows | None]:
    header = (tr("Account"), tr("Role"), tr("Stance"), tr("Why this account"), tr("Next action"))
    rows = [
        (
            writable(one.account),
            one.role.label if one.role else "",
            one.stance.label if one.stance else "",
            writable(one.why),
            writable(one.next_action),
        )
        for one in chosen.accounts
    ]
    return [
        text("issue", tr("Issue"), writable(chosen.issue)),
        table("accounts", tr("Accounts to talk with, favourable or not"), header, rows),
        text("measures", tr("Measures used"), writable("\n".join(chosen.measures))),
        text("limits", tr("Limits of these measures"), writable(chosen.limits)),
    ]

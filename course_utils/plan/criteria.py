"""What can be seen of a plan without judging its prose: twenty points, each with a sentence that says why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from course_utils.language import number, tr, trn
from course_utils.plan.findings import findings
from course_utils.plan.findings._answers import Answers, as_day, as_number, cell, folded
from course_utils.plan.findings.calendar_hours import hours_by_week
from course_utils.plan.findings.levels import LEVELS
from course_utils.plan.gaps import gaps
from course_utils.plan.influencers import STEP as INFLUENCERS_STEP
from course_utils.plan.influencers import Influencers
from course_utils.plan.outline import Step
from course_utils.plan.store import Plan

FEWEST_INDICATORS, FEWEST_LEVELS, FEWEST_PROOFS = 3, 3, 2
FEWEST_BEGUN = 6  # an empty plan contradicts nothing, and deserves nothing for it
CHANGES = {"outcome", "impact"}  # the levels on which something changes in people, or for the organisation


@dataclass(frozen=True)
class Criterion:
    """One thing that is there or not: its name, whether it is, the points that it is worth, and a sentence."""

    name: str
    met: bool
    worth: int
    sentence: str

    @property
    def points(self) -> int:
        """The points earned."""
        return self.worth if self.met else 0


def structural_criteria(plan: Plan, outline: Iterable[Step]) -> list[Criterion]:
    """What stands in ``plan``, as eleven criteria worth 20 points in all. Whether a sentence is good, people judge."""
    answers = Answers(plan, tuple(outline))
    judged = []
    for name, worth, judge in _CRITERIA:
        wrong = judge(answers)
        judged.append(Criterion(name, not wrong, worth, wrong or _praise(name)))
    return judged


def _complete(answers: Answers) -> str:
    lacking = []
    for step in answers.outline:
        kept = answers.plan.steps.get(step.step, {})
        chosen = answers.plan.step(INFLUENCERS_STEP, Influencers) or Influencers()
        if gaps(step.parts, kept) or (step.step == INFLUENCERS_STEP and chosen.gaps()):
            lacking.append(step.step)
    return lacking and trn(
        "{n} step still lacks something: {steps}. Fill it in.",
        "{n} steps still lack something: {steps}. Fill them in.",
        len(lacking),
        steps=", ".join(map(number, lacking)),
    )


def _consistent(answers: Answers) -> str:
    begun = sum(answers.begun(step.step) for step in answers.outline)
    if begun < FEWEST_BEGUN:
        return tr("Too few steps are begun to be held against each other: {n}.", n=number(begun))
    found = findings(answers.plan, answers.outline)
    return found and trn(
        "{n} contradiction, the first in step {step}: {sentence}",
        "{n} contradictions, the first in step {step}: {sentence}",
        len(found),
        step=number(found[0].step),
        sentence=found[0].sentence,
    )


def _levels(answers: Answers) -> str:
    sheet = [row for row in answers.rows(9, "measurement_sheet") if cell(row, "indicator")]
    levels = {cell(row, "level") for row in sheet} & set(LEVELS)
    if len(sheet) < FEWEST_INDICATORS or len(levels) < FEWEST_LEVELS:
        return tr(
            "Indicators on the sheet: {n}; levels: {levels}. Have three indicators at least, on three levels.",
            n=number(len(sheet)),
            levels=number(len(levels)),
        )
    return (
        "" if levels & CHANGES else tr("No indicator shows a change in people. Add an outcome or an impact.")
    )


def _objectives(answers: Answers) -> str:
    rows = answers.rows(2, "objectives")
    followed = {as_number(row.get("objective")) for row in answers.rows(9, "measurement_sheet")}
    sound = [
        place
        for place, row in enumerate(rows, 1)
        if cell(row, "objective") and cell(row, "public") and as_day(row.get("due")) and place in followed
        if None not in (as_number(row.get("baseline")), as_number(row.get("target")))
    ]
    right = len(rows) >= 2 and len(sound) == len(rows)
    return (
        ""
        if right
        else tr(
            "{n} of {all} objectives have a public, a baseline, a target, a date and an indicator. Have two at least, and "
            "let each have them all.",
            n=number(len(sound)),
            all=number(len(rows)),
        )
    )


def _both_choices(answers: Answers) -> str:
    parts = (
        "advantages_of_integrating",
        "advantages_of_abstaining",
        "risks_of_integrating",
        "risks_of_abstaining",
    )
    said = sum(bool(answers.words(0, part).strip()) for part in parts)
    return (
        ""
        if said == len(parts)
        else tr(
            "{n} of the 4 sides are written: advantages and risks, of integrating and of not. Write the others.",
            n=number(said),
        )
    )


def _scenarios(answers: Answers) -> str:
    rows = {cell(row, "scenario"): row for row in answers.rows(10, "scenarios")}
    if not {"nothing", "listening", "pilot"} <= set(rows):
        return tr("Compare three scenarios: doing nothing, listening only, listening and a pilot.")
    loss = as_number(rows["nothing"].get("loss"))
    return (
        ""
        if loss and loss > 0
        else tr("Doing nothing has a price as well: give the loss that one expects then.")
    )


def _evidence(answers: Answers) -> str:
    rows = [row for row in answers.rows(10, "sceptics") if cell(row, "claim")]
    proofs = {folded(cell(row, "evidence")) for row in rows} - {""}
    sound = [row for row in rows if folded(cell(row, "evidence")) and cell(row, "limit")]
    right = len(proofs) >= FEWEST_PROOFS and len(sound) == len(rows)
    return (
        ""
        if right
        else tr(
            "{n} of {all} answers to the sceptics carry their evidence and its limit. Have two at least, not all on the same "
            "evidence.",
            n=number(len(sound)),
            all=number(len(rows)),
        )
    )


def _feasible(answers: Answers) -> str:
    there = answers.total(4, "roles", "hours")
    platforms, weeks = answers.total(3, "platforms", "hours"), hours_by_week(answers)
    if there is None or platforms is None or not weeks:
        return tr(
            "Give the hours of the roles, of the platforms and of the calendar: without them nobody can compare."
        )
    needed = max(platforms, *weeks.values())
    return (
        ""
        if needed <= there
        else tr(
            "The plan takes up to {needed} hours a week, and there are {there}. Do less, or find the hours.",
            needed=number(needed, 1),
            there=number(there, 1),
        )
    )


def _governed(answers: Answers) -> str:
    rows = answers.rows(4, "responsibilities")
    sound = [
        row
        for row in rows
        if folded(cell(row, "does")) and folded(cell(row, "approves")) not in ("", folded(cell(row, "does")))
    ]
    return (
        ""
        if rows and len(sound) == len(rows)
        else tr(
            "{n} of {all} tasks have one person who does them and another who approves. Two pairs of eyes for each.",
            n=number(len(sound)),
            all=number(len(rows)),
        )
    )


def _voices(answers: Answers) -> str:
    chosen = answers.plan.step(INFLUENCERS_STEP, Influencers) or Influencers()
    stances = {one.stance for one in chosen.accounts if one.stance}
    return (
        ""
        if len(stances) > 1
        else tr("Step 6 needs voices of more than one stance, the unfavourable ones too.")
    )


def _reviewed(answers: Answers) -> str:
    review, weeks = as_day(answers.plan.steps.get(10, {}).get("review")), hours_by_week(answers)
    if review is None:
        return tr("Give the date on which the plan is reviewed.")
    return (
        ""
        if not weeks or review > max(weeks)
        else tr(
            "The review comes before the last week of the calendar. Look again when there is something to see."
        )
    )


_CRITERIA: tuple[tuple[str, int, Callable[[Answers], str]], ...] = (
    ("complete", 3, _complete),
    ("consistent", 3, _consistent),
    ("objectives", 2, _objectives),
    ("levels", 3, _levels),
    ("both-choices", 2, _both_choices),
    ("scenarios", 1, _scenarios),
    ("evidence", 2, _evidence),
    ("feasible", 1, _feasible),
    ("governed", 1, _governed),
    ("voices", 1, _voices),
    ("reviewed", 1, _reviewed),
)


def _praise(name: str) -> str:
    return {
        "complete": tr("Every step is filled in."),
        "consistent": tr("Nothing in the plan contradicts itself."),
        "objectives": tr("Each objective has a public, a baseline, a target, a date and an indicator."),
        "levels": tr("The indicators stand on three levels or more, one of which shows a change."),
        "both-choices": tr("Advantages and risks are written for both choices."),
        "scenarios": tr("Three scenarios are compared, and doing nothing has its price."),
        "evidence": tr("Each answer to a sceptic carries its evidence and its limit."),
        "feasible": tr("The hours are there, for the platforms and in each week of the calendar."),
        "governed": tr("Each task has one person who does it and another who approves."),
        "voices": tr("The plan talks with voices of more than one stance."),
        "reviewed": tr("The plan says when it is looked at again."),
    }[name]

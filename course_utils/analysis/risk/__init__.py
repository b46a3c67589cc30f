"""What may go wrong and what an honest promise of answers costs."""

from course_utils.analysis.risk.desk import WEEKDAYS, add_shift, replay
from course_utils.analysis.risk.expected_loss import expected_loss, residual_loss
from course_utils.analysis.risk.promise import answer_hours, honest_promise, kept
from course_utils.analysis.risk.register import assess
from course_utils.analysis.risk.sides import SIDES, balance, sides
from course_utils.analysis.risk.tree import DECISIONS, KIT_TREE, QUESTIONS, STRICT_TREE, Tree, decide, path
from course_utils.analysis.risk.triage import agreement_with_people, defensible, parted
from course_utils.analysis.risk.waiting import Waiting, waiting
from course_utils.analysis.risk.workload import Workload, to_answer, weekly_load, workload
from course_utils.analysis.risk.worth import worth

__all__ = [
    "DECISIONS",
    "KIT_TREE",
    "QUESTIONS",
    "SIDES",
    "STRICT_TREE",
    "WEEKDAYS",
    "Tree",
    "Waiting",
    "Workload",
    "add_shift",
    "agreement_with_people",
    "answer_hours",
    "assess",
    "balance",
    "decide",
    "defensible",
    "expected_loss",
    "honest_promise",
    "kept",
    "parted",
    "path",
    "replay",
    "residual_loss",
    "sides",
    "to_answer",
    "waiting",
    "weekly_load",
    "workload",
    "worth",
]

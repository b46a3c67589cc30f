"""What to decide on: objectives and what they hang from, baselines, costs and benefits."""

from course_utils.analysis.decision.alignment import (
    LEVELS,
    alignment_matrix,
    alignment_share,
    chains,
    orphans,
    uncovered,
)
from course_utils.analysis.decision.baseline import (
    baseline_errors,
    changes_after,
    months_at_target,
    months_to_settle,
    reached_anyway,
    window_means,
)
from course_utils.analysis.decision.benefit_cost import (
    benefit_cost,
    benefit_cost_ratio,
    break_even_hours,
    full_costs,
    return_on_investment,
)
from course_utils.analysis.decision.evidence_orphans import citations, evidence_orphans
from course_utils.analysis.decision.hearing import topics_heard
from course_utils.analysis.decision.monthly import NOT_OURS, posts_by_month, replies_by_month
from course_utils.analysis.decision.scenarios import Scenario, compare_scenarios, three_scenarios
from course_utils.analysis.decision.smart import FIELDS, smart_findings
from course_utils.analysis.decision.tornado import tornado

__all__ = [
    "FIELDS",
    "LEVELS",
    "NOT_OURS",
    "Scenario",
    "alignment_matrix",
    "alignment_share",
    "baseline_errors",
    "benefit_cost",
    "benefit_cost_ratio",
    "break_even_hours",
    "chains",
    "changes_after",
    "citations",
    "compare_scenarios",
    "evidence_orphans",
    "full_costs",
    "months_at_target",
    "months_to_settle",
    "orphans",
    "posts_by_month",
    "reached_anyway",
    "replies_by_month",
    "return_on_investment",
    "smart_findings",
    "three_scenarios",
    "topics_heard",
    "tornado",
    "uncovered",
    "window_means",
]

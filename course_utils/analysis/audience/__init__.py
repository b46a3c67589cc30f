"""What a presence brings: different people reached, waits, relationship, recruitment, and what goes with what."""

from course_utils.analysis.audience.correlation import Correlation, spearman, spearman_interval
from course_utils.analysis.audience.cost_per_person import cost_per_person
from course_utils.analysis.audience.gap import adjusted_gap, gaps
from course_utils.analysis.audience.publics import reach_of_publics
from course_utils.analysis.audience.recruitment import recruitment_yields
from course_utils.analysis.audience.relationship import recode, relationship_index, relationship_scores
from course_utils.analysis.audience.reliability import cronbach_alpha
from course_utils.analysis.audience.response_time import at_desk, reply_hours, response_times
from course_utils.analysis.audience.union import Bounds, group_shares, union, union_bounds

__all__ = [
    "Bounds",
    "Correlation",
    "adjusted_gap",
    "at_desk",
    "cost_per_person",
    "cronbach_alpha",
    "gaps",
    "group_shares",
    "reach_of_publics",
    "recode",
    "recruitment_yields",
    "relationship_index",
    "relationship_scores",
    "reply_hours",
    "response_times",
    "spearman",
    "spearman_interval",
    "union",
    "union_bounds",
]

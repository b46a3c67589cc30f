"""What a plan needs to hold: where to be, who has the time, what waits for what."""

from course_utils.analysis.planning.capacity import capacity, posts_that_fit
from course_utils.analysis.planning.critical_path import CriticalPath, critical_path
from course_utils.analysis.planning.dependence import bare_prerequisites, depths, standing_on
from course_utils.analysis.planning.platform_fit import PlatformFit, platform_fit
from course_utils.analysis.planning.platform_scores import CRITERIA, platform_scores
from course_utils.analysis.planning.precedence import broken_pairs, count_orders
from course_utils.analysis.planning.tipping_weight import tipping_weight, tipping_weights

__all__ = [
    "CRITERIA",
    "CriticalPath",
    "PlatformFit",
    "bare_prerequisites",
    "broken_pairs",
    "capacity",
    "count_orders",
    "critical_path",
    "depths",
    "platform_fit",
    "platform_scores",
    "posts_that_fit",
    "standing_on",
    "tipping_weight",
    "tipping_weights",
]

"""Charts: a picture, its description, its numbers as a table, and what to see in it."""

from course_utils.charts.agreement import show_agreement
from course_utils.charts.chart import Chart
from course_utils.charts.duel import show_duel
from course_utils.charts.leaders import show_leaders
from course_utils.charts.network import show_network
from course_utils.charts.overlap import show_overlap
from course_utils.charts.quadrant import show_quadrant
from course_utils.charts.reach import show_reach
from course_utils.charts.removal import show_removal
from course_utils.charts.sensitivity import show_sensitivity

__all__ = [
    "Chart",
    "show_agreement",
    "show_duel",
    "show_leaders",
    "show_network",
    "show_overlap",
    "show_quadrant",
    "show_reach",
    "show_removal",
    "show_sensitivity",
]

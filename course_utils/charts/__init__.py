"""Charts: a picture, its description, its numbers as a table, and what to see in it."""

from course_utils.charts.agreement import show_agreement
from course_utils.charts.belief import show_spread
from course_utils.charts.benefit_cost import show_benefit_cost
from course_utils.charts.bills import show_bill_bars, show_bills
from course_utils.charts.calendar import show_calendar
from course_utils.charts.case_picture import show_case, write_pictures
from course_utils.charts.chart import Chart
from course_utils.charts.coding import show_coding
from course_utils.charts.dashboards import show_dashboards
from course_utils.charts.deadlines import show_deadlines
from course_utils.charts.definition import show_definition
from course_utils.charts.denominator import show_denominator
from course_utils.charts.dependencies import show_dependencies
from course_utils.charts.duel import show_duel
from course_utils.charts.fields import show_fields
from course_utils.charts.fit import show_fit
from course_utils.charts.gaps import show_gaps
from course_utils.charts.half_truth import show_answers
from course_utils.charts.heard import show_heard
from course_utils.charts.launch import show_launch
from course_utils.charts.leaders import show_leaders
from course_utils.charts.load import show_load
from course_utils.charts.network import show_network
from course_utils.charts.never_heard import show_never_heard
from course_utils.charts.overlap import show_overlap
from course_utils.charts.planned_bills import show_planned_bills
from course_utils.charts.planned_hours import show_planned_hours
from course_utils.charts.presence import show_presence
from course_utils.charts.promise import show_promise
from course_utils.charts.publics import show_publics
from course_utils.charts.quadrant import show_quadrant
from course_utils.charts.reach import show_reach
from course_utils.charts.register import show_register
from course_utils.charts.relationship import show_relationship
from course_utils.charts.removal import show_removal
from course_utils.charts.replies import show_replies
from course_utils.charts.retrieval import show_query
from course_utils.charts.rumour_hours import show_rumour
from course_utils.charts.sceptics import show_sceptics
from course_utils.charts.sensitivity import show_sensitivity
from course_utils.charts.settling import show_settling
from course_utils.charts.shares import show_shares
from course_utils.charts.talk import show_talk
from course_utils.charts.thread import show_thread
from course_utils.charts.timeline import show_timeline
from course_utils.charts.tornado_bars import show_tornado
from course_utils.charts.triage import show_triage
from course_utils.charts.union import show_union
from course_utils.charts.waits import show_waits

__all__ = [
    "Chart",
    "show_agreement",
    "show_answers",
    "show_benefit_cost",
    "show_calendar",
    "show_case",
    "show_coding",
    "show_dashboards",
    "show_deadlines",
    "show_definition",
    "show_denominator",
    "show_dependencies",
    "show_duel",
    "show_fields",
    "show_fit",
    "show_gaps",
    "show_heard",
    "show_launch",
    "show_bill_bars",
    "show_bills",
    "show_tornado",
    "show_leaders",
    "show_load",
    "show_network",
    "show_never_heard",
    "show_overlap",
    "show_planned_bills",
    "show_planned_hours",
    "show_presence",
    "show_promise",
    "show_publics",
    "show_quadrant",
    "show_query",
    "show_reach",
    "show_register",
    "show_relationship",
    "show_removal",
    "show_replies",
    "show_rumour",
    "show_sceptics",
    "show_sensitivity",
    "show_settling",
    "show_shares",
    "show_spread",
    "show_talk",
    "show_thread",
    "show_timeline",
    "show_triage",
    "show_union",
    "show_waits",
    "write_pictures",
]

"""What graded cells call: reading what a student typed, checking its form, giving points with a reason."""

from course_utils.checks.form import check_accounts, check_choice, check_choices, check_number
from course_utils.checks.plan import check_plan, mark_plan
from course_utils.checks.points import (
    Trap,
    award,
    mark_accounts,
    mark_choice,
    mark_choices,
    mark_number,
    mark_ranking,
)
from course_utils.checks.query import check_query
from course_utils.checks.reading import as_account, as_accounts, as_choice, as_number

__all__ = [
    "Trap",
    "as_account",
    "as_accounts",
    "as_choice",
    "as_number",
    "award",
    "check_accounts",
    "check_choice",
    "check_choices",
    "check_number",
    "check_plan",
    "check_query",
    "mark_accounts",
    "mark_choice",
    "mark_choices",
    "mark_number",
    "mark_plan",
    "mark_ranking",
]

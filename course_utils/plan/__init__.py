"""The student's ten-step integration plan, as data in a file of their own."""

from course_utils.plan.criteria import Criterion, structural_criteria
from course_utils.plan.examples import example_plan, flawed_plan
from course_utils.plan.gaps import gaps
from course_utils.plan.influencers import STEP as INFLUENCERS_STEP
from course_utils.plan.influencers import ChosenAccount, Influencers
from course_utils.plan.outline import Step, steps
from course_utils.plan.parcel import pack_plan, unpack_plan
from course_utils.plan.planning_models import PlanningModel, planning_models
from course_utils.plan.store import Plan, load_plan, save_parts, save_step

__all__ = [
    "INFLUENCERS_STEP",
    "ChosenAccount",
    "Criterion",
    "Influencers",
    "Plan",
    "PlanningModel",
    "Step",
    "example_plan",
    "flawed_plan",
    "gaps",
    "load_plan",
    "pack_plan",
    "planning_models",
    "save_parts",
    "save_step",
    "steps",
    "structural_criteria",
    "unpack_plan",
]

"""Plans for instructors: a model for each case, and three that do not hold together."""

from course_utils.plan.examples.plans import CASES, FLAWED, example_plan, flawed_plan

__all__ = ["CASES", "FLAWED", "example_plan", "flawed_plan"]

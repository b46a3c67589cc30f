"""The seeded generator: a small society in which influence is a cause, and the tables that it leaves behind."""

from course_utils.cases.generator.build import SEED, Built, build_case, generate, write_case

__all__ = ["SEED", "Built", "build_case", "generate", "write_case"]

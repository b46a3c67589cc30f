"""What does not hold together in a plan, one rule a file, each in sentences."""

from course_utils.plan.findings.finding import Finding, findings

__all__ = ["Finding", "findings"]

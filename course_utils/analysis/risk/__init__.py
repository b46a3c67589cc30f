"""What may go wrong and what an honest promise of answers costs."""

from course_utils.analysis.risk.waiting import Waiting, waiting

__all__ = ["Waiting", "waiting"]

"""Cases: an organisation and the conversation around it, as tables."""

from course_utils.cases.case import Case, load_case

__all__ = ["Case", "load_case"]

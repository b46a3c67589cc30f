"""The plan as people receive it: a Word document, slides for management, and a page for the Web."""

from course_utils.plan.documents.blocks import Figure, Rows, Text
from course_utils.plan.documents.content import Cover, Section, contents
from course_utils.plan.documents.export import FORMATS, export_plan
from course_utils.plan.documents.page import page
from course_utils.plan.documents.slides import slides
from course_utils.plan.documents.word import word

__all__ = [
    "FORMATS",
    "Cover",
    "Figure",
    "Rows",
    "Section",
    "Text",
    "contents",
    "export_plan",
    "page",
    "slides",
    "word",
]

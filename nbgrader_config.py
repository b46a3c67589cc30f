"""Makes this folder an nbgrader course: run nbgrader's own commands from here. The choices stand in course.toml."""

import os
import sys
import sysconfig
import warnings
from pathlib import Path

from course_utils import language
from course_utils.course import read_course
from course_utils.marking import wording
from course_utils.marking.database import gradebook_url
from course_utils.problem import Problem

HERE = Path(__file__).resolve().parent
try:
    course = read_course(HERE)
except Problem as problem:
    sys.exit(problem.sentence)
language.use(course.language)
# nbgrader calls alembic by its name: it must be found even where the environment was not activated.
os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
# It warns about its own database, and nobody here can act on it.
warnings.filterwarnings("ignore", module="nbgrader")
c = get_config()  # noqa: F821  nbgrader gives it

# Folders. Forward slashes everywhere: nbgrader puts these names into regular expressions, on Windows too.
SOURCES = f"notebooks/{course.language}/assignments"
PRODUCTS = "marking"  # all that a term produces; git ignores it
(HERE / PRODUCTS).mkdir(exist_ok=True)  # the gradebook is opened before anything else makes its folder
c.CourseDirectory.course_id = course.id
c.CourseDirectory.root = str(HERE)
c.CourseDirectory.source_directory = SOURCES
c.CourseDirectory.source_with_tests_directory = f"{PRODUCTS}/source_with_tests"
c.CourseDirectory.release_directory = f"{PRODUCTS}/release"
c.CourseDirectory.submitted_directory = f"{PRODUCTS}/submitted"
c.CourseDirectory.autograded_directory = f"{PRODUCTS}/autograded"
c.CourseDirectory.feedback_directory = f"{PRODUCTS}/feedback"
c.CourseDirectory.solution_directory = f"{PRODUCTS}/solution"
c.ZipCollectApp.downloaded_directory = f"{PRODUCTS}/downloaded"
c.CourseDirectory.db_url = gradebook_url(HERE / PRODUCTS, course.marking.database)

# What is never handed on: the rubric to students, and pages that a student's code may have written beside the feedback.
# What is too big to take in, in kilobytes.
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints",
    "*.pyc",
    "__pycache__",
    "feedback",
    "rubric.yml",
    "*.html",
    "*.htm",
]
c.CourseDirectory.max_file_size = 1000 * course.marking.max_file_size

# What stands where an answer will be.
c.ClearSolutions.code_stub = {"python": wording.code_stub()}
c.ClearSolutions.text_stub = wording.text_stub()

# Running hand-ins. Warnings cost no points: everything on the error stream is dropped, errors themselves stay.
c.Execute.timeout = course.marking.cell_timeout
c.Execute.kernel_name = "python3"
c.Execute.shutdown_kernel = "immediate"
c.Execute.extra_arguments = ["--log-level=ERROR"]
c.Execute.record_timing = False  # the same hand-in gives the same file
c.RunCells.notebook_timeout = course.marking.notebook_timeout
c.RunCells.memory = course.marking.memory
c.RunCells.sandbox = course.marking.sandbox
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s)."
c.OverwriteCells.add_missing_cells = True
c.OverwriteCells.missing_cell_notification = wording.missing_cell() + "\n\n"
c.LateSubmissionPlugin.penalty_method = course.marking.late_policy
c.Exporter.optimistic_validation = (
    True  # a notebook is checked when all preprocessors are done, not after each
)
c.Autograde.exporter_class = "course_utils.marking.opening.HandInExporter"
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "course_utils.marking.repair.RepairCells",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "course_utils.marking.clean.CleanText",
    "course_utils.marking.checked.CheckCells",
]
c.Autograde.autograde_preprocessors = [
    "course_utils.marking.execute.RunCells",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "course_utils.marking.clean.CleanOutputs",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "course_utils.marking.checked.CheckCells",
]
c.Autograde.pre_convert_hook = "course_utils.marking.backup.keep_gradebook"

# The page that a student gets back.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "course_utils.marking.feedback.FeedbackPage",
]
c.GenerateFeedback.exporter_class = "course_utils.marking.page.FeedbackExporter"
c.GenerateFeedback.pre_convert_hook = "course_utils.marking.backup.keep_gradebook"
c.GenerateFeedback.post_convert_hook = "course_utils.marking.returns.complete_feedback"
c.FeedbackPage.assignments = str(HERE / SOURCES)
c.HTMLExporter.sanitize_html = True  # for the instructor's panel as well
c.HTMLExporter.language_code = course.language

# nbgrader zip_collect: files named student_05-title.ipynb, or student/05-title.ipynb. `relais handins` takes more.
c.FileNameCollectorPlugin.named_regexp = r".*[/\\](?!extracted[/\\])(?P<student_id>[^/\\_]+)[_/\\](?:[^/\\]*_)?(?P<file_id>\d\d-[^/\\_.() ]+)(?: ?\(\d+\))?\.ipynb$"

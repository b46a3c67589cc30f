"""What the gradebook says of one assignment, asked in plain SQL: of the release, and of everyone's marks."""

from __future__ import annotations

from sqlalchemy import Connection, create_engine, text

RELEASE = """
select notebook.name, notebook.kernelspec, source_cell.name, source_cell.cell_type, source_cell.locked,
       source_cell.source, source_cell.checksum, grade_cells.max_score, task_cells.max_score
from assignment
join notebook on notebook.assignment_id = assignment.id
join source_cell on source_cell.notebook_id = notebook.id
left join base_cell on base_cell.notebook_id = notebook.id and base_cell.name = source_cell.name
     and base_cell.type in ('GradeCell', 'TaskCell')
left join grade_cells on grade_cells.id = base_cell.id
left join task_cells on task_cells.id = base_cell.id
where assignment.name = :assignment and assignment.course_id = :course
order by notebook.name, source_cell.name
"""
MARKS = """
select submitted_assignment.student_id, notebook.name, base_cell.name,
       grade.auto_score, grade.manual_score, grade.extra_credit, grade.needs_manual_grade,
       submitted_notebook.late_submission_penalty, submitted_assignment.timestamp
from submitted_assignment
join assignment on assignment.id = submitted_assignment.assignment_id
join submitted_notebook on submitted_notebook.assignment_id = submitted_assignment.id
join notebook on notebook.id = submitted_notebook.notebook_id
join grade on grade.notebook_id = submitted_notebook.id
join base_cell on base_cell.id = grade.cell_id
where assignment.name = :assignment and assignment.course_id = :course
order by submitted_assignment.student_id, notebook.name, base_cell.name
"""
REMARKS = """
select submitted_assignment.student_id, notebook.name, base_cell.name, comment.auto_comment
from submitted_assignment
join assignment on assignment.id = submitted_assignment.assignment_id
join submitted_notebook on submitted_notebook.assignment_id = submitted_assignment.id
join notebook on notebook.id = submitted_notebook.notebook_id
join comment on comment.notebook_id = submitted_notebook.id
join base_cell on base_cell.id = comment.cell_id
where assignment.name = :assignment and assignment.course_id = :course
order by submitted_assignment.student_id, notebook.name, base_cell.name
"""
DUE = """
select submitted_assignment.student_id, assignment.duedate, submitted_assignment.extension
from assignment left join submitted_assignment on submitted_assignment.assignment_id = assignment.id
where assignment.name = :assignment and assignment.course_id = :course
"""


def due_times(db_url: str, course: str, assignment: str) -> tuple[str, dict[str, str]]:
    """When the work is due, and each student's extension, where there is one."""
    rows = _asked(db_url, course, assignment, DUE)
    due = str(rows[0][1] or "") if rows else ""
    return due, {student: str(extension) for student, _, extension in rows if extension}


def release_rows(db_url: str, course: str, assignment: str) -> list[tuple]:
    """Every released cell, with its tests and points."""
    return _asked(db_url, course, assignment, RELEASE)


def mark_rows(db_url: str, course: str, assignment: str) -> list[tuple]:
    """Every mark and every remark that stand, with what lateness depends on; the same rows for the same marks."""
    return [
        *_asked(db_url, course, assignment, MARKS),
        *_asked(db_url, course, assignment, REMARKS),
    ]


def _asked(db_url: str, course: str, assignment: str, question: str) -> list[tuple]:
    engine = create_engine(db_url)
    try:
        with engine.connect() as connection:
            return _rows(connection, course, assignment, question)
    finally:
        engine.dispose()


def _rows(connection: Connection, course: str, assignment: str, question: str) -> list[tuple]:
    found = connection.execute(text(question), {"course": course, "assignment": assignment})
    return [tuple(row) for row in found]

"""`relais feedback 05`: the pages that go back to students, and the marks as a table."""

from __future__ import annotations

import click

from course_utils.cli import _options
from course_utils.language import listing, tr, trn


@click.command(
    "feedback", help=tr("Write the feedback pages and the marks of an assignment. ASSIGNMENT: 05.")
)
@click.argument("assignment")
@_options.lang
def command(assignment: str, lang: str) -> None:
    """Write, pack, and say what is still to be marked."""
    from course_utils.marking.desk import open_desk
    from course_utils.marking.grades import read_grades, write_grades
    from course_utils.marking.pipeline import write_feedback
    from course_utils.marking.returns import pack_feedback

    desk = open_desk(language=lang)
    name = desk.assignment(assignment)
    sheet = read_grades(desk, name)
    failed = write_feedback(desk, name)
    packed = pack_feedback(desk, name)
    table = write_grades(sheet, desk.products / "returns" / f"{name}-grades.csv")
    lost = sorted(set(desk.students("submitted", name)) - set(desk.students("autograded", name)))
    waiting = sum(row.status == "waiting" for row in sheet.rows)
    if lost:
        told = tr("No mark for {students}: their notebook could not be read or run.", students=listing(lost))
        click.echo(told, err=True)
    if failed:
        click.echo(tr("No page could be written for {students}.", students=listing(failed)), err=True)
    if waiting:
        click.echo(
            trn(
                "{n} hand-in still has a question to mark.",
                "{n} hand-ins still have a question to mark.",
                waiting,
            ),
            err=True,
        )
    click.echo(tr("Pages: {path}", path=packed.relative_to(desk.folder).as_posix()))
    click.echo(tr("Marks: {path}", path=table.relative_to(desk.folder).as_posix()))

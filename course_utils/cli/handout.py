"""`relais handout 05`: what students receive, as a zip."""

from __future__ import annotations

import click

from course_utils.cli import _options
from course_utils.language import tr


@click.command("handout", help=tr("Pack what students receive. ASSIGNMENT is its number or name: 05."))
@click.argument("assignment", required=False)
@click.option("--course", "whole", is_flag=True, help=tr("Pack the students' edition of the whole course."))
@_options.lang
def command(assignment: str | None, whole: bool, lang: str) -> None:
    """Pack one assignment, or the course."""
    if whole == bool(assignment):
        raise click.UsageError(tr("Give the number of an assignment, or --course."))
    from course_utils.marking.desk import open_desk
    from course_utils.marking.handout import pack_assignment, pack_course

    desk = open_desk(language=lang)
    packed = pack_course(desk) if whole else pack_assignment(desk, desk.assignment(assignment))
    click.echo(tr("Ready to give out: {path}", path=packed.relative_to(desk.folder).as_posix()))

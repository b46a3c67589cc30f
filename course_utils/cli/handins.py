"""`relais handins FOLDER_OR_ZIP --assignment 05`: takes in what students handed in."""

from __future__ import annotations

from pathlib import Path

import click

from course_utils.cli import _options
from course_utils.language import listing, tr, trn


@click.command(
    "handins",
    help=tr(
        "Take in notebooks from a folder or a zip: student_05-name.ipynb, or a folder or zip for each student."
    ),
)
@click.argument("delivery", type=click.Path(path_type=Path))
@click.option("--assignment", required=True, help=tr("Number or name of the assignment: 05."))
@click.option(
    "--replace", is_flag=True, help=tr("Take newer versions too; the earlier ones go to marking/backups.")
)
@_options.lang
def command(delivery: Path, assignment: str, replace: bool, lang: str) -> None:
    """Take the delivery in, and say what was left out."""
    from course_utils.marking.desk import open_desk
    from course_utils.marking.handins import take_in

    desk = open_desk(language=lang)
    name = desk.assignment(assignment)
    intake = take_in(desk, delivery, name, replace)
    for finding in intake.findings:
        click.echo(finding, err=True)
    taken = trn("{n} hand-in taken.", "{n} hand-ins taken.", len(intake.taken))
    same = trn("{n} was there already.", "{n} were there already.", len(intake.unchanged))
    click.echo(f"{taken} {same}" if intake.unchanged else taken)
    if intake.replaced:
        click.echo(tr("Replaced: {students}.", students=listing(sorted(intake.replaced))))
    if intake.taken or intake.replaced:
        click.echo(tr("Next: relais mark {assignment}", assignment=name))

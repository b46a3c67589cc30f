"""`relais plan`: the student's plan as a Word document, slides and a page."""

from __future__ import annotations

from pathlib import Path

import click

from course_utils.cli import _options
from course_utils.language import tr


@click.command("plan", help=tr("Write your plan as a Word document, slides and a page for the Web."))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=tr("Folder to write them to."))
@click.option("--plan", "path", type=click.Path(path_type=Path, exists=True), help=tr("Another plan.json."))
@click.option("--organisation", default="", help=tr("The organisation, as it stands on the cover."))
@click.option("--author", default="", help=tr("Who wrote the plan, as it stands on the cover."))
@_options.lang
def command(out: Path | None, path: Path | None, organisation: str, author: str, lang: str) -> None:
    """Write the three documents and say where they are."""
    from datetime import date

    from course_utils.folders import work_folder
    from course_utils.plan.documents import Cover, export_plan

    cover = Cover(organisation, author, date.today())
    for written in export_plan(out or work_folder(), cover, path=path):
        click.echo(tr("Written: {path}", path=written))

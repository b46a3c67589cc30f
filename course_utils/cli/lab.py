"""`relais lab`: JupyterLab on the first lesson, set up for this course."""

from __future__ import annotations

from pathlib import Path

import click

from course_utils.cli import _options
from course_utils.language import tr


@click.command("lab", help=tr("Open the lessons in JupyterLab."))
@click.option("--teach", is_flag=True, help=tr("Show the instructor's panels."))
@_options.lang
@_options.port
@_options.browser
@click.option(
    "--notebook", type=click.Path(path_type=Path), help=tr("Notebook to open instead of the welcome.")
)
def command(teach: bool, lang: str, port: int | None, browser: bool, notebook: Path | None) -> None:
    """Start the server and stay until it is stopped."""
    from course_utils.folders import course_folder
    from course_utils.lab.lessons import inside, lesson
    from course_utils.lab.server import Visit, serve
    from course_utils.lab.settings import WORKSPACE

    course = course_folder()
    opened = inside(course, notebook) if notebook else lesson(course, lang, "00")
    url = f"/lab/workspaces/{WORKSPACE}/tree/{opened}"
    serve(Visit(course, lang, url, "teach" if teach else "learn", port, browser))

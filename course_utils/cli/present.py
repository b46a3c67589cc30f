"""`relais present 05`: a lesson as slides, for the projector."""

from __future__ import annotations

import click

from course_utils.cli import _options
from course_utils.language import tr


@click.command("present", help=tr("Show a lesson as slides, with live controls. LESSON is its number: 05."))
@click.argument("lesson")
@_options.lang
@_options.port
@_options.browser
def command(lesson: str, lang: str, port: int | None, browser: bool) -> None:
    """Start the server on the slides and stay until it is stopped."""
    from course_utils.folders import course_folder
    from course_utils.lab import lessons
    from course_utils.lab.server import Visit, serve

    course = course_folder()
    shown = lessons.lesson(course, lang, lesson.zfill(2))
    serve(Visit(course, lang, f"/doc/tree/{shown}", "present", port, browser))

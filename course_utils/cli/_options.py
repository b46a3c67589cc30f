"""Options that several commands take."""

from __future__ import annotations

from collections.abc import Callable

import click

from course_utils.language import LANGUAGES, current, tr

Command = Callable[..., object]


def lang(command: Command) -> Command:
    """--lang fr|en: the edition. By the time the command starts, `_language.speak` has heeded it."""
    told = tr("Edition: fr or en. Default: the course's own.")
    return click.option("--lang", type=click.Choice(LANGUAGES), default=current, help=told)(command)


def port(command: Command) -> Command:
    """--port N: where to answer."""
    told = tr("Port to answer on. Default: the first free one.")
    return click.option("--port", type=click.IntRange(1, 65535), help=told)(command)


def browser(command: Command) -> Command:
    """--no-browser: only print the address."""
    told = tr("Print the address instead of opening the browser.")
    return click.option("--no-browser", "browser", is_flag=True, flag_value=False, default=True, help=told)(
        command
    )

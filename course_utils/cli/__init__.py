"""`relais`: the commands of the course, one file each, fetched only when they are asked for."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module

import click

from course_utils.cli._language import speak
from course_utils.problem import Problem


class Commands(click.Group):
    """A group that finds its commands by file name, and shows a foreseen problem as one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The name of every public module of this folder."""
        return sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name[0] != "_")

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The ``command`` of the module of that name, or None."""
        if name not in self.list_commands(ctx):
            return None
        return import_module(f"{__name__}.{name}").command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a Problem becomes its sentence and exit code 2; a defect keeps its traceback."""
        try:
            return super().invoke(ctx)
        except Problem as problem:
            click.echo(problem.sentence, err=True)
            ctx.exit(2)


def program() -> Commands:
    """The whole program, in the language spoken now."""
    from course_utils import __version__
    from course_utils.language import tr

    relais = Commands("relais", help=tr("Relais: the lessons, the marking and the upkeep of the course."))
    return click.version_option(__version__, prog_name="relais")(relais)


def main(arguments: list[str] | None = None) -> None:
    """The console script: choose the language first, because help is written as the commands load."""
    arguments = sys.argv[1:] if arguments is None else arguments
    speak(arguments)
    program().main(arguments, prog_name="relais")

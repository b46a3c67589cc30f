"""`relais data`: a case made anew from its world and a seed, or imported from the export of a tool."""

from __future__ import annotations

from pathlib import Path

import click

from course_utils.cli import _options
from course_utils.language import number, tr


@click.group("data", help=tr("The tables of the cases."))
@_options.lang
def command(lang: str) -> None:
    """Hold the commands about data."""


@command.command(
    "build", help=tr("Generate the tables of CASE (transit, coop, museum), its data cards and its picture.")
)
@click.argument("case")
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    help=tr("Another seed makes another year. Default: term_seed of course.toml."),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=tr("Folder that receives the case. Default: the course's datasets."),
)
@_options.lang
def build(case: str, seed: int | None, out: Path | None, lang: str) -> None:
    """Write the case ``case`` into a folder of its name, with its picture in each language."""
    from course_utils.cases.case import read_case
    from course_utils.cases.generator import generate, write_case
    from course_utils.charts import write_pictures
    from course_utils.course import read_course
    from course_utils.folders import course_folder

    _need_world(case)
    shelf = out or course_folder() / "datasets"
    built = generate(case, read_course().term_seed if seed is None else seed)
    folder = write_case(built, shelf / case)
    write_pictures(read_case(folder), folder)
    told = tr(
        "{folder}: {accounts} accounts, {posts} posts (seed {seed}).",
        folder=folder,
        accounts=number(len(built.tables["accounts"])),
        posts=number(len(built.tables["posts"])),
        seed=built.seed,
    )
    click.echo(told)


@command.command(
    "import", help=tr("Import the export at PATH (CSV, XLSX, JSON, GEXF, GraphML, ZIP) as a case.")
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--name", help=tr("Name of the case. Default: that of the file."))
@click.option(
    "--keep-names", is_flag=True, help=tr("Keep the names of the accounts instead of giving pseudonyms.")
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    help=tr("File that says which column is which, as an earlier import left it beside its tables."),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=tr("Folder that receives the case. Default: work/cases."),
)
@_options.lang
def import_(
    path: Path, name: str | None, keep_names: bool, mapping: Path | None, out: Path | None, lang: str
) -> None:
    """Import an export, then say what was read, kept and set aside."""
    from course_utils.cases.importers import import_report, import_tables

    folder = import_tables(path, name=name, keep_names=keep_names, mapping=mapping, out=out)
    click.echo(str(import_report(folder)))
    click.echo(tr("The tables are in {folder}.", folder=folder))


@command.command("formats", help=tr("List the exports that can be imported, and how each was tried."))
@_options.lang
def formats(lang: str) -> None:
    """Print one line for each format."""
    from course_utils.cases.importers import known_formats

    for one in known_formats().values():
        tried = (
            tr("tried on a real export")
            if one.tried_on == "real export"
            else tr("tried on files written from its documentation")
        )
        click.echo(f"{one.name:<14} {one.title} ({tried})")


def _need_world(case: str) -> None:
    """Raise Problem, with the nearest name, when nobody wrote the world of ``case``."""
    from course_utils.cases.world import world_names
    from course_utils.problem import Problem, nearest

    known = world_names()
    if case in known:
        return
    guess = nearest(case, known)
    sentence = (
        tr("Nobody wrote the world of the case “{case}”. Did you mean “{guess}”?", case=case, guess=guess)
        if guess
        else tr(
            "Nobody wrote the world of the case “{case}”. I can build: {known}.",
            case=case,
            known=", ".join(known),
        )
    )
    raise Problem("no-world", sentence, case=case, known=known)

"""`relais mark 05`: runs and marks what was handed in, all workers of this machine at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from course_utils.cli import _options
from course_utils.language import tr, trn

if TYPE_CHECKING:
    from course_utils.marking.batch.result import Result
    from course_utils.marking.batch.run import Outcome
    from course_utils.marking.batch.stamp import Round
    from course_utils.marking.report.collect import Report


@click.command("mark", help=tr("Run the tests on what was handed in. ASSIGNMENT is its number or name: 05."))
@click.argument("assignment")
@click.option(
    "--student", "students", multiple=True, help=tr("Only this student; may be given several times.")
)
@click.option("--force", is_flag=True, help=tr("Mark again what has not changed since the last time."))
@click.option(
    "--workers",
    type=click.IntRange(1, 512),
    default=None,
    help=tr("How many hand-ins at once. Default: as many as this machine has cores."),
)
@click.option(
    "--no-sandbox",
    "sandbox",
    is_flag=True,
    flag_value=False,
    default=True,
    help=tr("Run students' code with your own rights."),
)
@click.option(
    "--scheduler", default="", help=tr("Address of a Dask scheduler, whose workers then do the work.")
)
@_options.lang
def command(
    assignment: str,
    students: tuple[str, ...],
    force: bool,
    workers: int | None,
    sandbox: bool,
    scheduler: str,
    lang: str,
) -> None:
    """Mark, and say what came of it. What has not changed since the last run is not even looked at by nbgrader."""
    from course_utils.marking.batch import stamp

    asked = stamp.find_round(assignment, lang, sandbox)
    if asked and not force and not students and stamp.is_settled(asked):
        click.echo(tr("Nothing has changed since the last run: nothing was marked."))
        click.echo(tr("Report: {path}", path=asked.report.relative_to(asked.folder).as_posix()))
        return
    from course_utils.marking.batch.run import Orders, mark_round
    from course_utils.marking.desk import open_desk
    from course_utils.marking.report.write import write_report

    desk = open_desk(language=lang)
    boxed = sandbox and desk.course.marking.sandbox
    asked = stamp.Round(desk.folder, desk.course, desk.assignment(assignment), boxed)
    outcome = mark_round(desk, asked, Orders(students, force, workers or 0, scheduler), _with_progress)
    report = write_report(desk, asked)
    stamp.settle(asked)
    _conclude(asked, report, outcome)


def _with_progress(count: int, results: Iterator[Result]) -> Iterator[Result]:
    """The same results, with a bar on the error stream: how many are done, and the time left."""
    bar = click.progressbar(
        results, length=count, label=tr("Marking"), show_pos=True, file=click.get_text_stream("stderr")
    )
    with bar as shown:
        yield from shown


def _conclude(asked: Round, report: Report, outcome: Outcome) -> None:
    told = trn("{n} hand-in marked.", "{n} hand-ins marked.", len(outcome.marked))
    if outcome.known:
        told += " " + trn("{n} was known already.", "{n} were known already.", len(outcome.known))
    click.echo(told)
    if not asked.sandbox:
        click.echo(tr("Students' code ran with your own rights (--no-sandbox)."), err=True)
    for student in report.students:
        if student.status not in ("marked", "missing"):
            click.echo(tr("{label}: {text}", label=student.student, text=student.flags[0]), err=True)
    odd = sum(bool(student.flags) for student in report.students)
    if odd:
        click.echo(trn("{n} hand-in is to be looked at.", "{n} hand-ins are to be looked at.", odd))
    click.echo(tr("Report: {path}", path=asked.report.relative_to(asked.folder).as_posix()))

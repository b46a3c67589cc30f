"""`relais translation`: keep the catalogue of sentences in step with the code."""

from __future__ import annotations

import click

from course_utils import catalogue
from course_utils.language import tr, trn


@click.group("translation", help=tr("For authors: keep the translated sentences in step with the code."))
def command() -> None:
    """The group; its commands do the work."""


@command.command(
    "update", help=tr("Find the sentences of the code, merge them into the catalogue and compile it.")
)
@click.argument("language", default="fr")
def update(language: str) -> None:
    """Rewrite the .po and .mo files of ``language``, and list what is still to be translated."""
    merged = catalogue.merged(language)
    path = catalogue.po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(catalogue.as_text(merged))
    path.with_suffix(".mo").write_bytes(catalogue.as_compiled(merged))
    missing = catalogue.untranslated(merged)
    for sentence in missing:
        click.echo(f"- {sentence}")
    click.echo(
        trn(
            "{n} sentence is still to be translated.",
            "{n} sentences are still to be translated.",
            len(missing),
        )
    )

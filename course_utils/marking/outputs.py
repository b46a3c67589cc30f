"""What a cell printed or drew, as a student may read it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup
from nbconvert.filters import strip_ansi
from nbformat import NotebookNode

from course_utils.language import tr
from course_utils.marking.clean import clean_html, clean_markdown
from course_utils.marking.execute import STOPPED
from course_utils.marking.regions import leaks

LONGEST = 10_000  # characters of one output; what a loop printed by mistake helps nobody
UNNAMED = re.compile(r"name '(\w+)' is not defined")


def shown_outputs(outputs: Iterable[NotebookNode], check: bool, secret: Iterable[str] = ()) -> list[Markup]:
    """Each output as safe HTML.

    Of a ``check`` only the explanations remain: its mark stands elsewhere. An output that holds a ``secret`` line is
    left out, whoever made it print that.
    """
    shown = [_shown(output, check) for output in outputs]
    return [_guarded(html, secret) for html in shown if html]


def _shown(output: NotebookNode, check: bool) -> Markup | None:
    if output.output_type == "stream":
        return _text(output.text) if output.name == "stdout" else None
    if output.output_type == "error":
        return Markup('<p class="stopped">{}</p>').format(error_sentence(output, check))
    if check and output.output_type == "execute_result":
        return None
    return _data(output)


def _data(output: NotebookNode) -> Markup | None:
    """The richest form that needs nothing but the page itself."""
    data = output.data
    if "text/html" in data:
        return Markup('<div class="wide" tabindex="0">{}</div>').format(Markup(clean_html(data["text/html"])))
    if "image/png" in data:
        described = output.metadata.get("alt") or output.metadata.get("image/png", {}).get("alt")
        return Markup('<img src="data:image/png;base64,{}" alt="{}">').format(
            data["image/png"].strip(), described or tr("A figure without a description")
        )
    if "text/markdown" in data:
        return Markup(clean_markdown(data["text/markdown"]))
    return _text(data["text/plain"]) if "text/plain" in data else None


def error_sentence(output: NotebookNode, check: bool) -> str:
    """One sentence for an error, without the lines of code that led to it."""
    name, said = output.ename, strip_ansi(output.evalue)
    unnamed = UNNAMED.search(said)
    if name == STOPPED and said == "time":
        return tr("This cell did not run: the notebook had used up its time.")
    if name == STOPPED:
        return tr("This cell did not run: the notebook stopped at this cell or at one above it.")
    if name in ("CellTimeoutError", "KeyboardInterrupt"):
        return tr("This cell was stopped because it ran for too long.")
    if said and (name == "AssertionError" or output.traceback == [output.evalue]):
        return said  # written for the student: an assertion's message, or a Problem, which shows nothing but its sentence
    if unnamed:
        return tr(
            "There is no “{name}” when this cell runs: no cell above it defines that name.", name=unnamed[1]
        )
    if check:
        return tr("The check could not read this answer ({error}).", error=name)
    return tr("This cell stopped with an error ({error}).", error=f"{name}: {said}" if said else name)


def _text(text: str) -> Markup | None:
    text = strip_ansi(text).rstrip()
    if len(text) > LONGEST:
        text = text[:LONGEST] + "\n" + tr("(The rest was left out.)")
    return Markup("<pre>{}</pre>").format(text) if text else None


def _guarded(html: Markup, secret: Iterable[str]) -> Markup:
    """The output, or a sentence in its place when it gives something away."""
    if leaks(html.unescape(), secret):
        return Markup('<p class="stopped">{}</p>').format(tr("(An output was left out here.)"))
    return html

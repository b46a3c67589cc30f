"""Controls that can't be made without a label: each is reachable by keyboard, and as wide as its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from html import escape
from pathlib import Path

import ipywidgets as ipw

from course_utils.problem import Problem

NATURAL = {"description_width": "initial"}  # otherwise a label is cut after eighty pixels
Options = Sequence[str] | Sequence[tuple[str, object]]


def view(*parts: ipw.Widget) -> ipw.VBox:
    """The parts one under the other, in the kit's style."""
    box = ipw.VBox([ipw.HTML(_style(), layout=ipw.Layout(display="none")), *parts])
    box.add_class("relais")
    return box


def row(*parts: ipw.Widget) -> ipw.HBox:
    """The parts side by side, going to a new line where the page is narrow."""
    return ipw.HBox(
        list(parts), layout=ipw.Layout(flex_flow="row wrap", align_items="flex-end", grid_gap="4px 16px")
    )


def radios(label: str, options: Options, value: object = None) -> ipw.RadioButtons:
    """One choice among few, all of them visible, none chosen unless ``value`` says which."""
    return ipw.RadioButtons(options=options, value=value, description=label, style=NATURAL, layout=_auto())


def menu(label: str, options: Options, value: object, hint: str = "") -> ipw.Dropdown:
    """One choice among many."""
    return ipw.Dropdown(
        options=options, value=value, description=label, tooltip=hint or label, style=NATURAL, layout=_auto()
    )


def listed(label: str, options: Options, value: object) -> ipw.Select:
    """One choice in a list that is seen whole; the arrow keys walk through it."""
    return ipw.Select(
        options=options,
        value=value,
        description=label,
        rows=len(options),
        tooltip=label,
        style=NATURAL,
        layout=_auto(),
    )


def slider(label: str, value: int, low: int, high: int, step: int = 1, hint: str = "") -> ipw.IntSlider:
    """A whole number between two bounds; it answers when the handle is let go, so that drawing never lags."""
    return ipw.IntSlider(
        value=value,
        min=low,
        max=high,
        step=step,
        description=label,
        tooltip=hint or label,
        continuous_update=False,
        readout=False,  # its box would be a second, unnamed stop for the keyboard; the view says the value
        style={**NATURAL, "handle_color": "#0B5FA5"},  # a white handle is lost on a projector
        layout=ipw.Layout(width="26em", max_width="100%"),  # grows with the letters of a projector
    )


def whole(label: str, value: int, low: int, high: int) -> ipw.BoundedIntText:
    """A whole number to type, or to change with the arrow keys."""
    return ipw.BoundedIntText(
        value=value,
        min=low,
        max=high,
        description=label,
        style=NATURAL,
        layout=ipw.Layout(width="max-content"),
    )


def calendar(label: str, value: date | None = None) -> ipw.DatePicker:
    """A day, typed or picked; none until somebody does."""
    return ipw.DatePicker(value=value, description=label, style=NATURAL, layout=_auto())


def tick(label: str, value: bool = False, hint: str = "") -> ipw.Checkbox:
    """A yes or no."""
    return ipw.Checkbox(value=value, description=label, tooltip=hint or label, indent=False, layout=_auto())


def line(label: str, value: str = "") -> ipw.Text:
    """A short text; it counts as changed when one leaves it, as all texts do here."""
    return ipw.Text(value=value, description=label, style=NATURAL, layout=_auto(), continuous_update=False)


def lines(label: str, value: str = "", rows: int = 2) -> ipw.Textarea:
    """A text of a few sentences."""
    return ipw.Textarea(
        value=value, description=label, rows=rows, style=NATURAL, layout=_auto(), continuous_update=False
    )


def button(label: str, hint: str = "", second: bool = False) -> ipw.Button:
    """Something to do; a ``second`` button stands back beside the main one."""
    made = ipw.Button(description=label, tooltip=hint or label, layout=_auto())
    if second:
        made.add_class("relais-second")
    return made


def prose(html: str = "", min_height: str | None = None) -> ipw.HTML:
    """HTML to read; with ``min_height``, what stands below doesn't jump while the content changes."""
    return ipw.HTML(html, layout=ipw.Layout(width="auto", min_height=min_height))


def heading(words: str) -> ipw.HTML:
    """A line that names the controls below it."""
    return ipw.HTML(f"<b>{escape(words)}</b>")


class Status(ipw.HTML):
    """The line where a widget says what just happened; a screen reader reads it out."""

    def __init__(self, sentence: str = "", min_height: str = "30px") -> None:
        super().__init__(message(sentence), layout=ipw.Layout(width="auto", min_height=min_height))
        self.add_class("relais-status")
        self.sentence = sentence

    def say(self, sentence: str, tone: str = "") -> None:
        """Show ``sentence``; ``tone`` ("good", "bad" or "") only colours its edge, the words say it all."""
        self.sentence = sentence
        self.value = message(sentence, tone)

    def guard(self, action: Callable[[], object]) -> Callable[[object], None]:
        """``action`` as a callback that says a Problem here: what a callback raises is shown to nobody."""

        def called(_event: object) -> None:
            try:
                action()
            except Problem as problem:
                self.say(problem.sentence, "bad")

        return called


def message(sentence: str, tone: str = "") -> str:
    """A sentence as a live region, empty when there is nothing to say."""
    text = f'<div class="relais-message relais-{tone}">{escape(sentence)}</div>' if sentence else ""
    return f'<div role="status" aria-live="polite">{text}</div>'


def _auto() -> ipw.Layout:
    return ipw.Layout(width="auto", max_width="100%")


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_name('_style.css').read_text(encoding='utf-8')}</style>"

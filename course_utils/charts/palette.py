"""Colours and marks of the charts: a stance has a colour, a shape and a word, never a colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from course_utils.language import tr, trn

PAPER = "#FFFFFF"
INK = "#1F2933"
MUTED = "#52606D"
MAIN = "#0B5FA5"
ACCENT = "#A8470A"
QUIET = "#7B8794"
PALE = "#AFC0D2"  # backgrounds and ties only: never the sole carrier of anything
GRID = "#E4E7EB"

TEXT_COLOURS = (INK, MUTED, MAIN, ACCENT)
MARK_COLOURS = (MAIN, ACCENT, QUIET)
TEXT_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
MARK_CONTRAST = 3.0  # WCAG 2.2, success criterion 1.4.11


@dataclass(frozen=True)
class Mark:
    """How one kind of thing is drawn: its colour, its shape for matplotlib, and as a sign in a text."""

    colour: str
    shape: str
    sign: str
    hollow: bool = False

    @property
    def face(self) -> str:
        """Colour of the inside: the paper's for a hollow mark."""
        return PAPER if self.hollow else self.colour


STANCES = {
    "favourable": Mark(MAIN, "o", "●"),
    "neutral": Mark("#5F6B7A", "s", "■"),
    "unfavourable": Mark(ACCENT, "^", "▲"),
    "disputed": Mark("#7A3E9D", "D", "◆"),
    "uncoded": Mark("#7B8794", "o", "○", hollow=True),
}


def stance_word(stance: str) -> str:
    """The stance in the language spoken now; "uncoded" is said of accounts that no coder has read."""
    return {
        "favourable": tr("favourable"),
        "neutral": tr("neutral"),
        "unfavourable": tr("unfavourable"),
        "disputed": tr("coders disagree"),
        "uncoded": tr("not coded"),
    }[stance]


def stance_count(stance: str, n: int) -> str:
    """``n`` accounts of a stance, in words: "3 favourable accounts"."""
    return {
        "favourable": trn("{n} favourable account", "{n} favourable accounts", n),
        "neutral": trn("{n} neutral account", "{n} neutral accounts", n),
        "unfavourable": trn("{n} unfavourable account", "{n} unfavourable accounts", n),
        "disputed": trn(
            "{n} account on which the coders disagree", "{n} accounts on which the coders disagree", n
        ),
        "uncoded": trn("{n} account that nobody coded", "{n} accounts that nobody coded", n),
    }[stance]


def contrast(one: str, other: str = PAPER) -> float:
    """Contrast between two colours "#RRGGBB", from 1 (the same) to 21 (black on white).

    Source: WCAG 2.2, definition of contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""Names as the charts write them: accounts with their @, kinds in words, only letters that the font has."""

from __future__ import annotations

from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font

from course_utils.charts.frame import FONT
from course_utils.language import tr

LONGEST = 24  # letters: a longer name would leave no room for the bars


@cache
def _letters() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family=[FONT]))).get_charmap())


def drawable(text: str) -> str:
    """``text`` without what the font can't draw (emoji), and without the double spaces that they leave."""
    return " ".join("".join(letter for letter in text if ord(letter) in _letters()).split())


def handle(account: str, longest: int = LONGEST) -> str:
    """An account as a label: "@" and its name, shortened beyond ``longest`` letters."""
    name = drawable(f"@{account}")
    return name if len(name) <= longest else name[: longest - 1] + "…"


def inside(words: str) -> str:
    """A title or heading as it is written in the middle of a sentence; "PageRank" keeps its capital."""
    return words if words[1:] != words[1:].lower() else words[:1].lower() + words[1:]


def kind_word(kind: str) -> str:
    """A kind of account ("media", "elected"…) in the language spoken now."""
    words = {
        "organisation": tr("the organisation"),
        "media": tr("news outlet"),
        "elected": tr("elected official"),
        "association": tr("association"),
        "employee": tr("employee"),
        "business": tr("business"),
        "creator": tr("content creator"),
        "citizen": tr("citizen"),
    }
    return words.get(kind, kind)


def platform_word(platform: str) -> str:
    """A kind of platform in the language spoken now."""
    words = {
        "microblog": tr("Microblog"),
        "page": tr("Page"),
        "photo": tr("Photo"),
        "video": tr("Video"),
        "forum": tr("Forum"),
    }
    return words.get(platform, drawable(platform))

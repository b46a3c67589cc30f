"""The values that exports write in a hundred ways: moments, numbers, texts, handles, languages."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

from course_utils.cases.importers._moments import when

__all__ = ["handle", "ident", "language", "named_in", "plain", "when", "whole"]

DELETED = frozenset(
    {"[deleted]", "[removed]", "[supprimé]", "[supprimée]", "[effacé]", "deleted", "[deleted user]"}
)
NOTHING = frozenset({"", "na", "n/a", "null", "none", "nil", "-", "—", "undefined"})
NOT_A_NUMBER = frozenset({"nan", "NaN", "NAN"})  # "Nan" is a name
UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000, "g": 1_000_000_000, "md": 1_000_000_000}
NUMBER = re.compile(r"([+-]?)(\d[\d.,' \u00a0\u202f\u2009]*?)\s*(k|m|b|g|md)?", re.IGNORECASE)
DESTROYED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
NAMED = re.compile(r"(?<![\w.@/])@([A-Za-z0-9_][\w.\-]{0,60}(?:@[\w\-]+(?:\.[\w\-]+)+)?)")
BLOCKS = frozenset({"p", "br", "div", "li", "tr", "h1", "h2", "h3", "blockquote"})
LONGEST = 100  # characters of an account's name
BEFORE_NAME = frozenset(
    {"profile", "channel", "user", "u", "c", "in", "company", "school", "groups", "people", "pages"}
)
NAMES_OF_LANGUAGES = {
    "french": "fr", "francais": "fr", "français": "fr", "fra": "fr", "fre": "fr",
    "english": "en", "anglais": "en", "eng": "en",
    "spanish": "es", "espagnol": "es", "español": "es", "spa": "es",
    "german": "de", "allemand": "de", "deu": "de", "ger": "de",
    "italian": "it", "italien": "it", "ita": "it",
    "portuguese": "pt", "portugais": "pt", "por": "pt",
    "dutch": "nl", "néerlandais": "nl", "nld": "nl",
    "arabic": "ar", "arabe": "ar", "ara": "ar",
    "chinese": "zh", "chinois": "zh", "japanese": "ja", "japonais": "ja",
}  # fmt: skip
UNKNOWN_LANGUAGES = frozenset({"un", "xx", "zx", "qx", "qm", "qh", "qs", "qc", "qa"})


def whole(value: object) -> int | None:
    """A count: "1,234", "1 234", "1.2K", "3,5", "12 k", 7.0; None when there is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return value if abs(value) < 10**15 else None
    if isinstance(value, float):
        return int(value) if abs(value) < 1e15 else None  # also False for what is not a number
    return _counted(str(value)[:40].strip())


@lru_cache(maxsize=20_000)
def _counted(text: str) -> int | None:
    if text.casefold() in NOTHING or not (found := NUMBER.fullmatch(text)):
        return _exponent(text)
    sign, digits, unit = found.groups()
    size = _decimal(digits, (unit or "").casefold()) * UNITS[(unit or "").casefold()]
    return int(round(size, 6)) * (-1 if sign == "-" else 1) if size < 1e15 else None


def _exponent(text: str) -> int | None:
    try:
        size = float(text) if re.fullmatch(r"\d+(\.\d+)?[eE]\+?\d{1,2}", text) else -1
    except ValueError:
        return None
    return int(size) if 0 <= size < 1e15 else None


def _decimal(digits: str, unit: str) -> float:
    """Digits with separators as a number: a last group of exactly three digits is thousands, unless a unit follows."""
    digits = re.sub(r"[' \u00a0\u202f\u2009]", "", digits).rstrip(".,")
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return float(digits)
    before, _, after = digits.rpartition(marks[-1])
    alone = len(marks) == 1
    if (alone and len(after) == 3 and not unit and before.lstrip("0")) or (
        not alone and len(set(marks)) == 1
    ):
        return float(re.sub("[.,]", "", digits))
    return float(re.sub("[.,]", "", before) + "." + after)


def ident(value: object) -> str:
    """An id as text; "" when there is none, or when a spreadsheet has destroyed it ("1.26426E+18")."""
    if value is None or isinstance(value, (dict, list, bool)):
        return ""
    if isinstance(value, float):
        return str(int(value)) if abs(value) < 2**53 else ""
    text = str(value).strip()[:200]
    return "" if text.casefold() in NOTHING or text in NOT_A_NUMBER or DESTROYED.fullmatch(text) else text


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.silent += tag in ("script", "style")
        if tag in BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.silent = max(0, self.silent - 1)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


def plain(text: object) -> str:
    """HTML as plain text: blocks become lines, entities become characters; a text without tags comes back as it is."""
    text = text if isinstance(text, str) else ""
    if "<" not in text:
        return html.unescape(text).strip() if "&" in text else text.strip()
    reader = _Words()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # html.parser gives up on some broken declarations
        return re.sub(r"<[^<>]*>", " ", text).strip()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=20_000)
def handle(text: str) -> str:
    """An account's name without its @, taken out of a profile's or a post's address if need be; "" when there is none."""
    name = " ".join(str(text or "")[:2000].split())
    if name.casefold() in NOTHING or name in NOT_A_NUMBER:
        return ""
    if re.match(r"(https?:)?//|www\.", name, re.IGNORECASE):
        name = _in_address(name)
    elif re.match(r"/?u/\w", name):
        name = name.split("u/", 1)[1]
    return name.lstrip("@").strip()[:LONGEST]


def _in_address(address: str) -> str:
    try:
        parts = urlsplit(address if "//" in address else f"https://{address}")
    except ValueError:  # not an address after all, such as "http://[x"
        return ""
    words = [unquote(word) for word in parts.path.split("/") if word]
    if words and words[0] == "profile.php":
        return parse_qs(parts.query).get("id", [""])[0]
    while len(words) > 1 and words[0].casefold() in BEFORE_NAME:
        words = words[1:]
    if words and words[0].casefold() in (
        "watch",
        "status",
        "p",
        "reel",
        "hashtag",
        "search",
        "i",
        "r",
        "video",
    ):
        return ""
    return words[0] if words else ""


def deleted(name: str) -> bool:
    """Whether this stands for an account that no longer exists: all of them would merge into one giant."""
    return name.strip().casefold() in DELETED


def named_in(text: str) -> tuple[str, ...]:
    """The accounts named with an @ in a text, each once, in order; an e-mail address names nobody."""
    if "@" not in text:
        return ()
    return tuple(dict.fromkeys(name.rstrip(".-") for name in NAMED.findall(text)))


def language(code: object) -> str:
    """A two-letter code: "fr-CA" → "fr", "French" → "fr"; "" when the tool did not know."""
    text = code.strip().casefold() if isinstance(code, str) else ""
    if text in NAMES_OF_LANGUAGES:
        return NAMES_OF_LANGUAGES[text]
    found = re.fullmatch(r"([a-z]{2})(?:[-_][a-z0-9]+)*", text)
    return found[1] if found and found[1] not in UNKNOWN_LANGUAGES else ""

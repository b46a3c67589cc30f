"""A text cut into what sentiment is read from: words, emoji, faces, and where a clause ends."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import NamedTuple

NAME, BREAK = "@", "."
LONGEST_ELISION = len("qu'")
LOUDEST = 3  # letters from which capitals are a raised voice: shorter ones are mostly initials
# Links and @handles; a data set often has only the word http left of a link, and the kit's posts have [lien].
_HIDDEN = re.compile(r"https?://\S+|www\.\S+|\bhttps?\b|\[(?:lien|link)\]|(?<!\w)@[\w.]*\w|@")
_JOINTS = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|_")
_TAG = re.compile(r"#(\w+)")
_PIECE = re.compile(
    r"""(?P<face>(?<!\w)[:;=]'?-?(?:[)(\]\[]+|[dp/\\|](?![\w/]))
            |(?<=\w)[:;=]'?-?[)(]+(?!\w)|<+3+(?!\d)|</3|\^_*\^|\(-?[:;=](?!\S)|\bxd+\b)
    |(?P<word>[^\W_](?:['&]?\w)*'?)
    |(?P<break>[.,;:!?…()\[\]"«»“”\n—–|/]+)
    |(?P<sign>[^\s\w'-])""",
    re.VERBOSE | re.IGNORECASE,
)
_ELISION = re.compile(r"(?<=')(?=\w)")
# One apostrophe for all; the marks that make a sign an emoji, and the tones of its skin, say nothing.
_SMOOTH = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\ufe0f": None, "\u200d": None}
    | dict.fromkeys(range(0x1F3FB, 0x1F400))
)


class Tokens(NamedTuple):
    """words : in lower case, `NAME` for a name and `BREAK` where a clause ends; loud : which are in capitals;
    exclaimed : number of exclamation marks.
    """

    words: list[str]
    loud: list[bool]
    exclaimed: int


def tokens(text: str, language: str) -> Tokens:
    """What ``text`` is made of. « l'attente » is two words in French, "isn't" one in English."""
    text = unicodedata.normalize("NFC", html.unescape(text) if "&" in text else text).translate(_SMOOTH)
    text = _HIDDEN.sub(f" {NAME} ", text)
    text = _TAG.sub(lambda tag: _JOINTS.sub(" ", tag[1]), text)
    words, loud = [], []
    for piece in _PIECE.finditer(text):
        kind, found = piece.lastgroup, piece[0]
        if kind != "word":
            words.append(BREAK if kind == "break" else _face(found) if kind == "face" else found)
            loud.append(False)
        elif language == "fr" and "'" in found:
            parts = _ELISION.split(found)
            parts[-1] = parts[-1] if len(parts[-1]) <= LONGEST_ELISION else parts[-1].rstrip("'")
            words += [part.lower() for part in parts]
            loud += [_is_loud(part) for part in parts]
        else:
            words.append(found.lower().rstrip("'"))
            loud.append(_is_loud(found))
    return Tokens(words, loud, text.count("!"))


def _is_loud(word: str) -> bool:
    return len(word) >= LOUDEST and word.isupper()


def _face(found: str) -> str:
    """One spelling for each face: ":-))", "=)" and ":]" are ":)"."""
    if found.startswith("^"):
        return "^^"
    face = re.sub(r"(.)\1+", r"\1", found.lower().replace("-", ""))
    return face.replace("=", ":").replace("]", ")").replace("[", "(").replace("\\", "/")

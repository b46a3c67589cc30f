"""What was said in both languages when a translator last held them side by side: ``notebooks/translation.json``.

For each cell, question and criterion the file holds two short fingerprints, of the English and of the French. A test
fails, naming the cell, when one side (or both) has changed since: somebody must read the two side by side, and then
declare them equivalent again with ``python -m tests.notebooks.declare_equivalent``.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import yaml

from tests.notebooks.shelf import NOTEBOOKS, Book, pairs, read_table, tables

RECORD = NOTEBOOKS / "translation.json"
Prints = dict[str, str]  # "05-influencers/scene" → "fingerprint of the English, fingerprint of the French"


def fingerprint(text: str) -> str:
    return hashlib.sha256(text.strip().encode()).hexdigest()[:8]


def now() -> Prints:
    """The fingerprints of everything that both editions say now."""
    found = {}
    for english, french in pairs():
        found |= _joined(english.name, _cells(english), _cells(french))
    for english, french in tables():
        name = english.relative_to(NOTEBOOKS / "en").with_suffix("").as_posix()
        found |= _joined(name, _entries(english), _entries(french))
    return dict(sorted(found.items()))


def declared() -> Prints:
    """The fingerprints of the day when the two were last declared equivalent."""
    return json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}


def drifted() -> dict[str, str]:
    """What has to be read side by side: the name of each cell, and which of its languages has changed."""
    then, found = declared(), now()
    changed = {name: _what_changed(then.get(name, ""), prints) for name, prints in found.items()}
    gone = {name: "neither language has it any more" for name in then if name not in found}
    return {name: what for name, what in (changed | gone).items() if what}


def declare(names: list[str]) -> None:
    """Write down that these cells say the same in both languages."""
    found, then = now(), declared()
    kept = {name: prints for name, prints in then.items() if name not in names}
    kept |= {name: found[name] for name in names if name in found}
    RECORD.write_text(json.dumps(dict(sorted(kept.items())), indent=0) + "\n", encoding="utf-8")


def _what_changed(then: str, prints: str) -> str:
    if then == prints:
        return ""
    old, new = then.split() or ["", ""], prints.split()
    sides = [side for side, one, other in zip(("English", "French"), old, new, strict=True) if one != other]
    return f"{' and '.join(sides)} changed" if then else "new"


def _joined(name: str, english: dict[str, str], french: dict[str, str]) -> Prints:
    return {
        f"{name}/{key}": f"{fingerprint(text)} {fingerprint(french[key])}"
        for key, text in english.items()
        if key in french  # a cell that one edition lacks is a matter of parity
    }


def _cells(book: Book) -> dict[str, str]:
    return {cell.id: cell.source for cell in book.cells}


def _entries(path: Path) -> dict[str, str]:
    """The parts of a questions file or rubric, two levels deep."""
    parts = {top: value for top, value in read_table(path).items() if isinstance(value, dict)}
    return {
        f"{top}.{key}": yaml.safe_dump(entry, allow_unicode=True)
        for top, value in parts.items()
        for key, entry in value.items()
    }

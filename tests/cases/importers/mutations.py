"""Exports as accidents and ill will leave them: each sample cut, flipped, doubled, or stuffed with what breaks readers."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

SAMPLES = sorted(
    path
    for path in (Path(__file__).parent / "samples").iterdir()
    if path.suffix not in (".py", ".md", ".pyc") and path.is_file()
)
ZIPPED = (".xlsx", ".zip")
POISON = [
    b"\x00", b'"', b"'", b"\n", b"\r", b",", b";", b"\t", b"\\", b"\xff", b"\xe9", b"\xef\xbb\xbf", b"\xff\xfe", b"=1+1", b"-0",
    b"=HYPERLINK(1)", b"@x", b"NaN", b"Infinity", b"null", b"true", b"[]", b"{}", b"[" * 90, b'{"a":' * 70, b"]", b"}", b"1e999",
    b"9" * 400, b"-1", b"\\ud800", b"\\u0000", b"<", b"&", b"&amp;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"../../x", b"<p><br></p>",
    b"0000-00-00", b"31/02/21", b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"x" * 3000, b"\n" * 400, b"[deleted]", b"99999999999999999999",
]  # fmt: skip


def mutated(sample: Path, chance: random.Random) -> bytes:
    """The sample with one to five accidents; in a workbook, half of them happen inside of a member."""
    content = sample.read_bytes()
    if sample.suffix in ZIPPED and chance.random() < 0.6:
        return _inside(content, chance)
    return _harmed(content, chance)


def _harmed(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 5)):
        content = chance.choice(ACCIDENTS)(content, chance) or b" "
    return content


def _inside(content: bytes, chance: random.Random) -> bytes:
    before, after = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    chosen = chance.choice(before.namelist())
    with before, zipfile.ZipFile(after, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in before.namelist():
            member = before.read(name)
            archive.writestr(name, _harmed(member, chance) if name == chosen else member)
    return after.getvalue()


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _flip(content: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _remove(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.randint(1, 200) :]


def _insert(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.choice(POISON) * chance.choice((1, 1, 1, 3)) + content[place:]


def _double(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    end = start + chance.randint(1, 500)
    return content[:end] + content[start:]


def _shuffle_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _replace_token(content: bytes, chance: random.Random) -> bytes:
    """A value of another type where one stood: between two quotes, or a number."""
    cuts = [place for place, byte in enumerate(content) if byte in b'",:;\t']
    if len(cuts) < 2:
        return content
    place = chance.randrange(len(cuts) - 1)
    return content[: cuts[place] + 1] + chance.choice(POISON) + content[cuts[place + 1] :]


def _other_separator(content: bytes, chance: random.Random) -> bytes:
    return content.replace(b",", chance.choice((b";", b"\t", b"|", b"")))


def _recode(content: bytes, chance: random.Random) -> bytes:
    text = content.decode("utf-8", errors="replace")
    return text.encode(
        chance.choice(("utf-16", "utf-16-le", "cp1252", "utf-32", "utf-8-sig")), errors="replace"
    )


ACCIDENTS = (
    _cut,
    _flip,
    _remove,
    _insert,
    _insert,
    _double,
    _shuffle_lines,
    _replace_token,
    _replace_token,
    _other_separator,
    _recode,
)

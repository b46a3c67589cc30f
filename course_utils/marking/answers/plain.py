"""Python's own values. A class of a student that stands on one of them is written as what it stands on."""

from __future__ import annotations

import base64
import datetime as dates
import math
import re
import zoneinfo
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from course_utils.marking.answers.limits import MOST_VALUES, Malformed, Unwritable

if TYPE_CHECKING:
    from course_utils.marking.answers.codec import Reader, Writer

SMALL = 2**63
ZONE = re.compile(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+){0,2}")
SINGLES = {"ellipsis": ..., "not-implemented": NotImplemented}


def write_text(value: str, writer: Writer) -> str:
    """Text; str's own method cannot be overridden."""
    writer.spend(0, str.__len__(value))
    return str.__str__(value)


def write_whole(value: int, writer: Writer) -> object:
    """A whole number; one that other programs could not hold goes in digits of base 16."""
    number = int.__int__(value)
    if -SMALL <= number < SMALL:
        return number
    writer.spend(0, number.bit_length() // 4)
    return ["whole", hex(number)]


def write_float(value: float, writer: Writer) -> object:
    """A number; JSON has no word for infinity and "not a number"."""
    number = float.__float__(value)
    return number if math.isfinite(number) else ["float", repr(number)]


def write_bytes(value: bytes | bytearray, writer: Writer) -> list:
    """Bytes in base 64."""
    coded = base64.b64encode(memoryview(value)).decode("ascii")
    writer.spend(0, len(coded))
    return ["bytes" if issubclass(type(value), bytes) else "bytearray", coded]


def write_pairs(value: dict, writer: Writer) -> list:
    """A mapping as its pairs: keys are often numbers or dates, which JSON does not take."""
    return ["dict", *([writer.write(key), writer.write(held)] for key, held in dict.items(value))]


def write_moment(value: dates.datetime, writer: Writer) -> list:
    """A date with a time: its parts, and its zone by name or distance."""
    parts = [value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond]
    return ["datetime", parts, value.fold, write_zone(value.tzinfo)]


def write_time(value: dates.time, writer: Writer) -> list:
    """A time of day."""
    parts = [value.hour, value.minute, value.second, value.microsecond]
    return ["time", parts, value.fold, write_zone(value.tzinfo)]


def write_zone(zone: dates.tzinfo | None) -> object:
    """A time zone as its name or its distance in seconds."""
    if zone is None:
        return None
    if isinstance(zone, zoneinfo.ZoneInfo) and zone.key:
        return zone.key
    if isinstance(zone, dates.timezone):
        return zone.utcoffset(None).total_seconds()
    raise Unwritable("kind", type(zone).__name__)


def read_zone(coded: object) -> dates.tzinfo | None:
    """The time zone of a name or a distance."""
    if coded is None:
        return None
    if type(coded) is str and ZONE.fullmatch(coded):
        return zoneinfo.ZoneInfo(coded)
    if type(coded) is float:
        return dates.timezone(dates.timedelta(seconds=coded))
    raise Malformed("zone")


def _writer_of(tag: str, kind: type) -> object:
    return lambda value, writer: [tag, *writer.write_each(kind.__iter__(value))]


def _view(tag: str, kind: type) -> object:
    return lambda value, writer: [tag, *writer.write_each(kind.__iter__(value))]


WRITERS = {
    type(None): lambda value, writer: None,
    bool: lambda value, writer: value,
    int: write_whole,
    float: write_float,
    complex: lambda value, writer: [
        "complex",
        write_float(value.real, writer),
        write_float(value.imag, writer),
    ],
    str: write_text,
    bytes: write_bytes,
    bytearray: write_bytes,
    type(...): lambda value, writer: ["single", "ellipsis"],
    type(NotImplemented): lambda value, writer: ["single", "not-implemented"],
    dates.datetime: write_moment,
    dates.date: lambda value, writer: ["date", value.year, value.month, value.day],
    dates.time: write_time,
    dates.timedelta: lambda value, writer: ["timedelta", value.days, value.seconds, value.microseconds],
    Decimal: lambda value, writer: ["decimal", Decimal.__str__(value)],
    Fraction: lambda value, writer: [
        "fraction",
        writer.write(value.numerator),
        writer.write(value.denominator),
    ],
    range: lambda value, writer: ["range", *writer.write_each([value.start, value.stop, value.step])],
    list: _writer_of("list", list),
    tuple: _writer_of("tuple", tuple),
    set: _writer_of("set", set),
    frozenset: _writer_of("frozenset", frozenset),
    dict: write_pairs,
    type({}.keys()): _view("keys", type({}.keys())),
    type({}.values()): _view("values", type({}.values())),
    type({}.items()): _view("items", type({}.items())),
}


def read_pairs(reader: Reader, *pairs: list) -> dict:
    """A mapping from its pairs."""
    return {reader.read(key): reader.read(value) for key, value in pairs}


def read_range(reader: Reader, *bounds: object) -> range:
    """A range, of a length that a list of it could have as well."""
    found = range(*reader.read_each(list(bounds)))
    if len(found) > MOST_VALUES:
        raise Unwritable("size")
    return found


def read_number(reader: Reader, coded: str) -> float:
    """One of the three numbers that JSON has no word for."""
    if coded not in ("nan", "inf", "-inf"):
        raise Malformed("float")
    return float(coded)


def read_whole(reader: Reader, coded: str) -> int:
    """A large whole number."""
    reader.spend(0, len(coded))
    return int(coded, 16)


def read_bytes(reader: Reader, coded: str) -> bytes:
    """Bytes from base 64."""
    reader.spend(0, len(coded))
    return base64.b64decode(coded, validate=True)


def read_decimal(reader: Reader, coded: str) -> Decimal:
    """A decimal number; its exponent is bounded, or one sum could fill the memory."""
    reader.spend(0, len(coded))
    found = Decimal(coded)
    if found.is_finite() and abs(found.adjusted()) > 1_000:
        raise Unwritable("size")
    return found


def _reader_of(kind: type) -> object:
    return lambda reader, *parts: kind(reader.read_each(list(parts)))


def _counted(reader: Reader, parts: tuple) -> dict:
    return dict(enumerate(reader.read_each(list(parts))))


READERS = {
    "whole": read_whole,
    "float": read_number,
    "complex": lambda reader, real, imaginary: complex(reader.read(real), reader.read(imaginary)),
    "bytes": read_bytes,
    "bytearray": lambda reader, coded: bytearray(read_bytes(reader, coded)),
    "single": lambda reader, name: SINGLES[name],
    "datetime": lambda reader, parts, fold, zone: dates.datetime(*parts, fold=fold, tzinfo=read_zone(zone)),
    "time": lambda reader, parts, fold, zone: dates.time(*parts, fold=fold, tzinfo=read_zone(zone)),
    "date": lambda reader, *parts: dates.date(*parts),
    "timedelta": lambda reader, *parts: dates.timedelta(*parts),
    "decimal": read_decimal,
    "fraction": lambda reader, top, bottom: Fraction(reader.read(top), reader.read(bottom)),
    "range": read_range,
    "list": _reader_of(list),
    "tuple": _reader_of(tuple),
    "set": _reader_of(set),
    "frozenset": _reader_of(frozenset),
    "dict": read_pairs,
    "keys": lambda reader, *parts: dict.fromkeys(reader.read_each(list(parts))).keys(),
    "values": lambda reader, *parts: _counted(reader, parts).values(),
    "items": lambda reader, *parts: dict(reader.read_each(list(parts))).items(),
}

"""Moments as exports write them, brought to UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "eest": 3,
    "nst": -3.5, "ndt": -2.5, "ast": -4, "adt": -3, "est": -5, "edt": -4, "hne": -5, "hae": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
MONTHS = {
    "jan": 1, "janv": 1, "january": 1, "janvier": 1, "feb": 2, "fev": 2, "fév": 2, "févr": 2, "february": 2, "février": 2,
    "mar": 3, "march": 3, "mars": 3, "apr": 4, "avr": 4, "april": 4, "avril": 4, "may": 5, "mai": 5,
    "jun": 6, "june": 6, "juin": 6, "jul": 7, "july": 7, "juil": 7, "juillet": 7, "aug": 8, "august": 8, "août": 8, "aout": 8,
    "sep": 9, "sept": 9, "september": 9, "septembre": 9, "oct": 10, "october": 10, "octobre": 10,
    "nov": 11, "november": 11, "novembre": 11, "dec": 12, "déc": 12, "december": 12, "décembre": 12,
}  # fmt: skip
CLOCK = r"(?:[T\s,]*(?:à|at)?\s*(\d{1,2})\s*[:h]\s*(\d{2})?(?:\s*[:m]\s*(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?)?"
ZONE = r"\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|\(?[A-Za-z]{2,4}\)?(?:[+-]\d{1,2}:?\d{0,2})?)?"
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + CLOCK + ZONE, re.IGNORECASE)
SLASHED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})" + CLOCK + ZONE, re.IGNORECASE)
TWITTER = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}) (\d{4})")
DAY_FIRST = re.compile(
    r"(?:\w+,?\s+)??(\d{1,2})(?:er|st|nd|rd|th)?[\s-]+([^\W\d]+)\.?,?[\s-]+(\d{4})" + CLOCK + ZONE,
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    r"(?:\w+,?\s+)??([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})" + CLOCK + ZONE, re.IGNORECASE
)
EPOCH = re.compile(r"\d{9,10}(\.\d+)?|\d{13}|\d{16}")
SERIAL = re.compile(
    r"[2-6]\d{4}(\.\d+)?"
)  # days since 1899-12-30, as a workbook stores a date that lost its format
FIRST_YEAR, LAST_YEAR = 1970, 2100
LONGEST = 60


def when(value: object, day_first: bool = True) -> datetime | None:
    """The moment that ``value`` tells, in UTC, or None. A moment without a zone is taken for UTC.

    ISO, seconds or milliseconds since 1970, RFC 2822, "Wed Oct 10 20:19:24 +0000 2018", "31/12/21 18:05",
    "2021-05-01 10:00:00 EDT", "May 1, 2021 at 10:00 AM", "1er mai 2021". Of 03/04/21, ``day_first`` decides.
    """
    if isinstance(value, datetime):
        return _within(value if value.tzinfo else value.replace(tzinfo=UTC))
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    text = (
        (format(value, "f") if isinstance(value, float) else str(value))
        if not isinstance(value, str)
        else value
    )
    text = " ".join(text[: 2 * LONGEST].split())
    return _read(text, day_first) if 0 < len(text) <= LONGEST else None


@lru_cache(maxsize=4096)
def _read(text: str, day_first: bool) -> datetime | None:
    try:
        return _within(_told(text, day_first))
    except (ValueError, OverflowError, TypeError, OSError, LookupError):
        return None  # a day, an hour or a month that there is none


def _told(text: str, day_first: bool) -> datetime | None:
    if EPOCH.fullmatch(text):
        whole = text.partition(".")[0]
        scale = {13: 1e3, 16: 1e6}.get(len(whole), 1)
        return datetime.fromtimestamp(float(text) / scale, UTC)
    if SERIAL.fullmatch(text):
        return datetime(1899, 12, 30, tzinfo=UTC) + timedelta(days=float(text))
    if found := ISO.fullmatch(text):
        year, month, day, *clock = found.groups()
        return _moment(year, month, day, *clock)
    if found := SLASHED.fullmatch(text):
        first, second, year, *clock = found.groups()
        swapped = int(first) <= 12 < int(second) or (not day_first and int(first) <= 12)
        day, month = (second, first) if swapped else (first, second)
        return _moment(year if len(year) == 4 else f"20{year}", month, day, *clock)
    if found := TWITTER.fullmatch(text):
        month, day, hour, minute, second, zone, year = found.groups()
        return _moment(year, MONTHS[month.casefold()], day, hour, minute, second, "", zone)
    return _in_words(text)


def _in_words(text: str) -> datetime | None:
    if (found := DAY_FIRST.fullmatch(text)) and found[2].casefold() in MONTHS:
        day, month, year, *clock = found.groups()
        return _moment(year, MONTHS[month.casefold()], day, *clock)
    if (found := MONTH_FIRST.fullmatch(text)) and found[1].casefold() in MONTHS:
        month, day, year, *clock = found.groups()
        return _moment(year, MONTHS[month.casefold()], day, *clock)
    told = parsedate_to_datetime(text)
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def _moment(year, month, day, hour=None, minute=None, second=None, half=None, zone=None) -> datetime:
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half.casefold() == "p" else 0)
    return datetime(
        int(year), int(month), int(day), hours, int(minute or 0), int(second or 0), tzinfo=_zone(zone or "")
    )


def _zone(name: str) -> timezone:
    name = name.strip("() ").casefold()
    if name in ("am", "pm"):
        raise ValueError(name)
    if found := re.fullmatch(r"(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?", name):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
    if name and name not in ZONES:
        raise ValueError(name)
    return timezone(timedelta(hours=ZONES.get(name, 0)))


def _within(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    moment = moment.astimezone(UTC)
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None

"""pandas: columns, tables and indexes with their kinds, and its single dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from course_utils.marking.answers.limits import MOST_VALUES, Malformed, Unwritable
from course_utils.marking.answers.plain import read_zone, write_zone

if TYPE_CHECKING:
    from course_utils.marking.answers.codec import Reader, Writer

UNITS = ("s", "ms", "us", "ns")
MASKED = re.compile(r"U?Int(8|16|32|64)|Float(32|64)|boolean")


# Writing


def write_values(values: object, writer: Writer) -> list:
    """The content of a column or an index."""
    dtype = values.dtype
    if isinstance(dtype, np.dtype) or type(values) is pd.arrays.NumpyExtensionArray:
        return writer.write(np.asarray(values))
    if isinstance(dtype, pd.DatetimeTZDtype):
        naive = np.asarray(values.tz_convert("UTC").tz_localize(None))
        return ["pd.zoned", writer.write(naive), write_zone(dtype.tz)]
    if isinstance(dtype, pd.StringDtype):
        texts = [None if missing else text for text, missing in zip(values, pd.isna(values), strict=True)]
        return ["pd.text", dtype.storage, dtype.na_value is pd.NA, *writer.write_each(texts)]
    if isinstance(dtype, pd.CategoricalDtype):
        categories = write_index(dtype.categories, writer)
        return ["pd.categories", writer.write(values.codes), categories, bool(dtype.ordered)]
    if isinstance(dtype, pd.IntervalDtype):
        sides = [write_index(pd.Index(side), writer) for side in (values.left, values.right)]
        return ["pd.intervals", *sides, dtype.closed]
    if isinstance(dtype, pd.PeriodDtype):
        return ["pd.periods", str(dtype)[len("period[") : -1], writer.write(values.asi8)]
    if MASKED.fullmatch(str(dtype)):
        mask = np.asarray(values.isna())
        filled = values.to_numpy(dtype=dtype.numpy_dtype, na_value=dtype.numpy_dtype.type(0))
        return ["pd.masked", str(dtype), writer.write(filled), writer.write(mask)]
    raise Unwritable("kind", type(dtype).__name__)


def write_index(value: pd.Index, writer: Writer) -> list:
    """The labels of a table; a plain count of rows stays one."""
    if isinstance(value, pd.MultiIndex):
        levels = [write_index(value.get_level_values(place), writer) for place in range(value.nlevels)]
        return ["pd.levels", *levels]
    name = writer.write(value.name)
    if isinstance(value, pd.RangeIndex):
        return ["pd.range", value.start, value.stop, value.step, name]
    rhythm = value.freqstr if isinstance(value, pd.DatetimeIndex | pd.TimedeltaIndex) else None
    return ["pd.index", write_values(value.array, writer), name, rhythm]


def write_column(value: pd.Series, writer: Writer) -> list:
    """A column with its labels and its name."""
    plain = pd.Series(value)
    content = write_values(plain.array, writer)
    return ["pd.column", content, write_index(plain.index, writer), writer.write(plain.name)]


def write_table(value: pd.DataFrame, writer: Writer) -> list:
    """A table, column by column."""
    plain = pd.DataFrame(value)
    columns = [write_values(plain.iloc[:, place].array, writer) for place in range(plain.shape[1])]
    return ["pd.table", write_index(plain.index, writer), write_index(plain.columns, writer), *columns]


def write_moment(value: pd.Timestamp, writer: Writer) -> list:
    """A moment, by what its unit counts."""
    return ["pd.moment", int(value.asm8.astype("int64")), value.unit, write_zone(value.tzinfo)]


def write_duration(value: pd.Timedelta, writer: Writer) -> list:
    """A length of time."""
    return ["pd.duration", int(value.asm8.astype("int64")), value.unit]


WRITERS = {
    pd.Series: write_column,
    pd.DataFrame: write_table,
    pd.Index: write_index,
    pd.Timestamp: write_moment,
    pd.Timedelta: write_duration,
    pd.Period: lambda value, writer: ["pd.period", value.ordinal, value.freqstr],
    pd.Interval: lambda value, writer: [
        "pd.interval",
        *writer.write_each([value.left, value.right]),
        value.closed,
    ],
    type(pd.NaT): lambda value, writer: ["pd.missing", "NaT"],
    type(pd.NA): lambda value, writer: ["pd.missing", "NA"],
    pd.api.extensions.ExtensionArray: lambda value, writer: ["pd.values", write_values(value, writer)],
}


# Reading


def read_text(reader: Reader, storage: str, with_na: bool, *texts: object) -> object:
    """A column of texts, some of which may be missing."""
    found = reader.read_each(list(texts))
    if storage not in ("python", "pyarrow") or any(
        type(text) is not str for text in found if text is not None
    ):
        raise Malformed("text")
    return pd.array(found, dtype=pd.StringDtype(storage, na_value=pd.NA if with_na else np.nan))


def read_categories(reader: Reader, codes: list, categories: list, ordered: bool) -> pd.Categorical:
    """A column of categories."""
    return pd.Categorical.from_codes(
        reader.read(codes), read_index(reader, categories), ordered=bool(ordered)
    )


def read_intervals(reader: Reader, left: list, right: list, closed: str) -> object:
    """A column of intervals."""
    sides = [read_index(reader, side) for side in (left, right)]
    return pd.arrays.IntervalArray.from_arrays(*sides, closed=closed)


def read_zoned(reader: Reader, naive: list, zone: object) -> object:
    """A column of moments in a time zone."""
    return pd.DatetimeIndex(reader.read(naive)).tz_localize("UTC").tz_convert(read_zone(zone)).array


def read_masked(reader: Reader, kind: str, filled: list, mask: list) -> object:
    """A column of numbers or truth values, some of which may be missing."""
    if not MASKED.fullmatch(kind):
        raise Malformed("masked")
    values = pd.array(_array(reader, filled), dtype=kind)
    values[_array(reader, mask)] = pd.NA
    return values


def read_index(reader: Reader, coded: list) -> pd.Index:
    """Labels, whichever of the three forms they have."""
    found = reader.read(coded)
    if not isinstance(found, pd.Index):
        raise Malformed("index")
    return found


def read_labels(reader: Reader, content: list, name: object, rhythm: str | None) -> pd.Index:
    """Labels that are more than a count."""
    values = _content(reader, content)
    found = pd.Index(values, dtype=values.dtype, name=reader.read(name))
    if rhythm is not None:
        found = type(found)(found, freq=rhythm)
    return found


def read_count(reader: Reader, start: int, stop: int, step: int, name: object) -> pd.Index:
    """Labels that count rows; a count is short to write, whatever its length."""
    if len(range(start, stop, step)) > MOST_VALUES:
        raise Unwritable("size")
    return pd.RangeIndex(start, stop, step, name=reader.read(name))


def read_levels(reader: Reader, *levels: list) -> pd.MultiIndex:
    """Labels of several levels."""
    return pd.MultiIndex.from_arrays([read_index(reader, level) for level in levels])


def read_column(reader: Reader, content: list, index: list, name: object) -> pd.Series:
    """A column."""
    values = _content(reader, content)
    return pd.Series(values, index=read_index(reader, index), dtype=values.dtype, name=reader.read(name))


def read_table(reader: Reader, index: list, names: list, *columns: list) -> pd.DataFrame:
    """A table."""
    rows = read_index(reader, index)
    parts = [_content(reader, column) for column in columns]
    table = pd.DataFrame(
        {place: pd.Series(part, rows, dtype=part.dtype) for place, part in enumerate(parts)}, index=rows
    )
    table.columns = read_index(reader, names)
    return table


def read_moment(reader: Reader, count: int, unit: str, zone: object) -> pd.Timestamp:
    """A moment."""
    if unit not in UNITS:
        raise Malformed("unit")
    moment = pd.Timestamp(np.datetime64(count, unit))
    return moment if zone is None else moment.tz_localize("UTC").tz_convert(read_zone(zone))


def read_duration(reader: Reader, count: int, unit: str) -> pd.Timedelta:
    """A length of time."""
    if unit not in UNITS:
        raise Malformed("unit")
    return pd.Timedelta(np.timedelta64(count, unit))


def _content(reader: Reader, coded: list) -> object:
    """One column's worth of values."""
    found = reader.read(coded)
    if not isinstance(found, np.ndarray | pd.api.extensions.ExtensionArray) or found.ndim != 1:
        raise Malformed("column")
    return found


def _array(reader: Reader, coded: list) -> np.ndarray:
    found = reader.read(coded)
    if type(found) is not np.ndarray or found.ndim != 1:
        raise Malformed("array")
    return found


READERS = {
    "pd.text": read_text,
    "pd.categories": read_categories,
    "pd.intervals": read_intervals,
    "pd.zoned": read_zoned,
    "pd.periods": lambda reader, rhythm, count: (
        pd.PeriodIndex.from_ordinals(_array(reader, count), freq=rhythm).array
    ),
    "pd.masked": read_masked,
    "pd.values": _content,
    "pd.range": read_count,
    "pd.index": read_labels,
    "pd.levels": read_levels,
    "pd.column": read_column,
    "pd.table": read_table,
    "pd.moment": read_moment,
    "pd.duration": read_duration,
    "pd.period": lambda reader, ordinal, rhythm: pd.Period(ordinal=ordinal, freq=rhythm),
    "pd.interval": lambda reader, left, right, closed: pd.Interval(
        reader.read(left), reader.read(right), closed
    ),
    "pd.missing": lambda reader, name: {"NaT": pd.NaT, "NA": pd.NA}[name],
}

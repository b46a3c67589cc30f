"""NumPy's arrays and single values, as bytes of a known kind; arrays of objects as their objects."""

from __future__ import annotations

import base64
import math
import re
from typing import TYPE_CHECKING

import numpy as np

from course_utils.marking.answers.limits import MOST_VALUES, Malformed, Unwritable

if TYPE_CHECKING:
    from course_utils.marking.answers.codec import Reader, Writer

KIND = re.compile(r"[<|](b1|[iu][1248]|f(2|4|8|16)|c(8|16|32)|[mM]8(\[(\d{1,9})?[A-Za-zμ]{1,2}\])?|S\d{0,6})")


def write_array(value: np.ndarray, writer: Writer) -> list:
    """An array: its kind, its shape, its content."""
    if isinstance(value, np.ma.MaskedArray):
        raise Unwritable("kind", "MaskedArray")
    array = np.asarray(value)
    shape = list(array.shape)
    if array.dtype.kind == "O":
        return ["objects", shape, *writer.write_each(array.ravel().tolist())]
    if array.dtype.kind == "U":
        return ["words", array.dtype.itemsize // 4, shape, *writer.write_each(array.ravel().tolist())]
    kind = array.dtype.newbyteorder("<").str
    if not KIND.fullmatch(kind):
        raise Unwritable("kind", "ndarray")
    writer.spend(
        array.size, array.nbytes * 4 // 3
    )  # before it is copied: a broadcast array is small until then
    return ["array", kind, shape, base64.b64encode(array.astype(kind).tobytes()).decode("ascii")]


def write_scalar(value: np.generic, writer: Writer) -> list:
    """A single value: an array without dimensions."""
    return ["scalar", write_array(np.asarray(value), writer)]


def read_array(reader: Reader, kind: str, shape: list, coded: str) -> np.ndarray:
    """An array of numbers, truth values, dates or bytes."""
    if not KIND.fullmatch(kind):
        raise Malformed("dtype")
    reader.spend(_size(shape), len(coded))
    content = base64.b64decode(coded, validate=True)
    if kind == "|b1":  # a truth value of 2 would be neither true nor false
        return (np.frombuffer(content, np.uint8) != 0).reshape(shape)
    dtype = np.dtype(kind)
    if not content or not dtype.itemsize:
        return np.empty(shape, dtype)[()] if not _size(shape) else _refused()
    array = np.frombuffer(content, dtype).reshape(shape)
    return array.astype(dtype.newbyteorder("=")).copy()


def read_words(reader: Reader, width: int, shape: list, *words: object) -> np.ndarray:
    """An array of texts."""
    found = reader.read_each(list(words))
    if type(width) is not int or width * len(found) > reader.characters:
        raise Unwritable("size")
    if any(type(word) is not str for word in found):
        raise Malformed("words")
    return np.array(found, dtype=f"U{width}").reshape(shape)


def read_objects(reader: Reader, shape: list, *values: object) -> np.ndarray:
    """An array of objects: filled one by one, or a list in it would become a dimension."""
    array = np.empty(len(values), dtype=object)
    for place, value in enumerate(values):
        array[place] = reader.read(value)
    return array.reshape(shape)


def _size(shape: list) -> int:
    if type(shape) is not list or len(shape) > 8 or any(type(side) is not int or side < 0 for side in shape):
        raise Malformed("shape")
    if math.prod(shape) > MOST_VALUES:
        raise Unwritable("size")
    return math.prod(shape)


def _refused() -> np.ndarray:
    raise Malformed("content")


def read_scalar(reader: Reader, coded: list) -> np.generic:
    """A single value of NumPy."""
    array = reader.read(coded)
    if type(array) is not np.ndarray or array.shape or array.dtype.kind == "O":
        raise Malformed("scalar")
    return array[()]


WRITERS = {np.ndarray: write_array, np.generic: write_scalar}
READERS = {"array": read_array, "words": read_words, "objects": read_objects, "scalar": read_scalar}

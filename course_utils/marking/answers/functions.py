"""A function that a student wrote stays where it is: what a test gets is a way to call it, with data in and data out."""

from __future__ import annotations

import functools
import re
import types
from collections.abc import Callable
from typing import TYPE_CHECKING

from course_utils.marking.answers.limits import Malformed, Unwritable

if TYPE_CHECKING:
    from course_utils.marking.answers.codec import Reader, Writer

# A library that a student's cell imported and a test names: the test gets its own copy of it.
MODULES = {
    "collections", "datetime", "igraph", "itertools", "json", "math", "matplotlib", "matplotlib.pyplot", "networkx",
    "numpy", "pandas", "random", "re", "scipy", "scipy.stats", "statistics", "string",
}  # fmt: skip


class StudentFunction:
    """Calls a function in the student's kernel; a test sees what it returns, or the error that it raises."""

    def __init__(self, call: Callable, number: int, name: str) -> None:
        self._call = call
        self._number = number
        self.__name__ = self.__qualname__ = name

    def __call__(self, *given: object, **named: object) -> object:
        """What the student's function returns for these."""
        return self._call(self._number, given, named)

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


def write_function(value: Callable, writer: Writer) -> list:
    """A number by which the function can be asked for."""
    if writer.function is None:
        raise Unwritable("kind", type(value).__name__)
    name = getattr(value, "__name__", "")
    return ["function", writer.function(value), str.__str__(name) if issubclass(type(name), str) else ""]


def write_module(value: types.ModuleType, writer: Writer) -> list:
    """The name of a well-known library."""
    name = getattr(value, "__name__", "")
    if name not in MODULES:
        raise Unwritable("kind", "module")
    return ["module", name]


def read_function(reader: Reader, number: int, name: str) -> StudentFunction:
    """The way to the function of that number."""
    if reader.call is None or type(number) is not int or type(name) is not str:
        raise Malformed("function")
    return StudentFunction(reader.call, number, re.sub(r"[^\w<>]", "", name)[:60] or "function")


def read_module(reader: Reader, name: str) -> types.ModuleType:
    """The library itself, from this side."""
    import importlib

    if name not in MODULES:
        raise Malformed("module")
    return importlib.import_module(name)


WRITERS = dict.fromkeys(
    [
        types.FunctionType,
        types.BuiltinFunctionType,
        types.MethodType,
        functools.partial,
        type(functools.lru_cache(len)),
    ],
    write_function,
) | {types.ModuleType: write_module}
READERS = {"function": read_function, "module": read_module}

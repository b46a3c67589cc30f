"""What stands in a test for an answer that could not be carried over: it explains itself when it is touched."""

from __future__ import annotations

import re

from course_utils.language import tr
from course_utils.problem import Problem

TOUCHES = [
    "bool", "len", "iter", "next", "reversed", "contains", "getitem", "setitem", "delitem", "call", "hash",
    "str", "format", "bytes", "int", "float", "complex", "index", "round", "eq", "ne", "lt", "le", "gt",
    "ge", "add", "radd", "sub", "rsub", "mul", "rmul", "matmul", "rmatmul", "truediv", "rtruediv",
    "floordiv", "rfloordiv", "mod", "rmod", "divmod", "rdivmod", "pow", "rpow", "and", "rand", "or", "ror",
    "xor", "rxor", "lshift", "rlshift", "rshift", "rrshift", "neg", "pos", "abs", "invert", "enter", "exit",
]  # fmt: skip


class Unreadable:
    """An answer of a kind, or of a size, that is not carried over. Any use of it raises a Problem with a sentence."""

    __slots__ = ("_kind", "_reason")

    def __init__(self, reason: str, kind: str = "") -> None:
        self._reason = reason
        self._kind = re.sub(r"\W", "", kind)[:60]

    def __repr__(self) -> str:
        return f"<{_sentence(self._reason, self._kind)}>"

    def __getattr__(self, name: str) -> object:
        raise _problem(self)


def _touched(self: Unreadable, *_: object, **__: object) -> object:
    raise _problem(self)


for _touch in TOUCHES:
    setattr(Unreadable, f"__{_touch}__", _touched)


def _problem(value: Unreadable) -> Problem:
    return Problem("unreadable-answer", _sentence(value._reason, value._kind), reason=value._reason)


def _sentence(reason: str, kind: str) -> str:
    if reason == "size":
        return tr("This answer is too large to be read. Keep only what the question asks for.")
    if reason == "depth":
        return tr("This answer is nested too deeply to be read. Keep only what the question asks for.")
    if reason == "time":
        return tr("This answer took too long to be read. Give it as a plain number, text, list or table.")
    if kind:
        return tr(
            "This answer is of a kind that cannot be read ({kind}). Give it as a plain number, text, list or table.",
            kind=kind,
        )
    return tr("This answer cannot be read. Give it as a plain number, text, list or table.")

"""The side of the tests: asks for answers and puts them in place; reaches a student's function.

The question goes out as a kernel asks its reader for input; whoever runs both kernels carries it to the other one.
"""

from __future__ import annotations

import builtins
import json

from IPython import get_ipython

from course_utils.language import tr
from course_utils.marking.answers.codec import pack, unpack
from course_utils.marking.answers.limits import Malformed, Unwritable
from course_utils.marking.answers.unreadable import Unreadable
from course_utils.problem import Problem

received: set[str] = set()


def receive(names: dict[str, bool]) -> None:
    """Put the student's values of these names where the next cell reads them; what has no value there has none here.

    A name that the course itself has bound stays the course's, unless the release gives it as an answer (true).
    """
    space = get_ipython().user_ns
    names = [name for name, given in names.items() if given or name in received or name not in space]
    reply = _ask(names=names)
    for name in names:
        space.pop(name, None)
        if "failed" in reply:
            space[name] = Unreadable("time")
        elif name in reply:
            space[name] = _opened(reply[name])
    received.update(names)


def call(number: int, given: tuple, named: dict) -> object:
    """What the student's function of that number returns, or the error that it raises."""
    reply = _ask(call=number, given=pack([list(given), named]))
    if "value" in reply:
        return _opened(reply["value"])
    if "error" in reply:
        raise _error(reply["error"])
    sentence = tr("Your function gave no answer in time. Does one of its loops never end?")
    raise Problem("function-without-end", sentence)


def _ask(**request: object) -> dict:
    """The reply to a question, of which nothing is certain but that it is a mapping."""
    text = get_ipython().kernel.raw_input(json.dumps(request))
    try:
        reply = json.loads(text)
    except (ValueError, RecursionError):
        reply = None
    return reply if type(reply) is dict else {"failed": True}


def _opened(packed: object) -> object:
    """The value that was packed, or one that says why there is none."""
    if type(packed) is not str:
        parts = [part for part in packed if type(part) is str] if type(packed) is list else []
        return Unreadable(*(parts if len(parts) == 2 else ["kind"]))
    try:
        return unpack(packed, call)
    except Unwritable as refused:
        return Unreadable(refused.reason)
    except Malformed:
        return Unreadable("kind")


def _error(told: object) -> Exception:
    """The student's error as the nearest of Python's own."""
    try:
        kinds, message = told
        kind = next(vars(builtins)[name] for name in kinds if isinstance(vars(builtins).get(name), type))
        return kind(str(message)[:1000]) if issubclass(kind, Exception) else RuntimeError(str(message)[:1000])
    except (TypeError, ValueError, StopIteration):
        return RuntimeError()

"""The student's side: hands answers over when asked, and calls functions. It runs beside the student's code, so nothing
that it says is believed further than data is.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from IPython import get_ipython

from course_utils.marking.answers.codec import pack, unpack
from course_utils.marking.answers.limits import Unwritable

SOURCE = "relais"  # marks our part of a reply
handed: list[Callable] = []


def hand_over(names: list[str], given: str = "") -> None:
    """Reply with the plain form of each of these names that has a value, after running the code that was given with the test."""
    if given:
        get_ipython().run_cell(given, silent=True)
    space = get_ipython().user_ns
    _reply({name: packed(space[name]) for name in names if name in space})


def call(number: int, text: str) -> None:
    """Call the function of that number with what the text holds, and reply with what it returns or raises."""
    try:
        given, named = unpack(text)
        found = handed[number](*given, **named)
    except Exception as error:
        _reply({"error": [[kind.__name__ for kind in type(error).__mro__], str(error)[:1000]]})
    else:
        _reply({"value": packed(found)})


def packed(value: object) -> object:
    """The plain form of a value as text, or [reason, kind] where it has none."""
    try:
        return pack(value, _number)
    except Unwritable as refused:
        return [refused.reason, refused.kind]
    except Exception:  # a class of the student whose methods fail
        return ["kind", type(value).__name__]


def _number(function: Callable) -> int:
    for number, known in enumerate(handed):
        if known is function:
            return number
    handed.append(function)
    return len(handed) - 1


def _reply(content: dict) -> None:
    payloads = get_ipython().payload_manager
    payloads.write_payload({"source": SOURCE, "text": json.dumps(content)}, single=False)

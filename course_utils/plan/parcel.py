"""A whole plan as one text that can be pasted into a notebook: what is handed in is then a single file, by any route."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib

from course_utils.language import tr
from course_utils.plan.store import STEPS, Plan
from course_utils.problem import Problem

OPENS, CLOSES = "relais-plan:", ":end"
LARGEST = 2_000_000  # bytes of an unpacked plan; the longest that the form can write has a tenth of it


def pack_plan(plan: Plan) -> str:
    """The steps of ``plan`` as one line of letters, digits and signs that no platform changes."""
    written = json.dumps(plan.steps, ensure_ascii=False, separators=(",", ":")).encode()
    return OPENS + base64.urlsafe_b64encode(zlib.compress(written, 9)).decode() + CLOSES


def unpack_plan(text: str) -> Plan:
    """The plan in ``text``, whatever stands around it and wherever the lines were broken.

    Raises Problem when there is no packed plan in it, or when a part was lost on the way.
    """
    found = re.search(f"{OPENS}([\\w=\\s-]*)({CLOSES})?", text)
    if not found:
        sentence = tr(
            "There is no packed plan in this text. Run the cell that packs yours, copy all that it shows, and paste it here."
        )
        raise Problem("no-parcel", sentence)
    try:
        steps = json.loads(_unpacked(re.sub(r"\s", "", found[1])))
        kept = {int(number): step for number, step in steps.items() if isinstance(step, dict)}
    except (binascii.Error, zlib.error, ValueError, AttributeError):
        sentence = tr(
            "A part of the packed plan was lost. Copy it once more, from {first} to {last}, and paste it again.",
            first=OPENS,
            last=CLOSES,
        )
        raise Problem("broken-parcel", sentence) from None
    return Plan({number: step for number, step in sorted(kept.items()) if number in STEPS})


def _unpacked(packed: str) -> bytes:
    opening = zlib.decompressobj()
    written = opening.decompress(base64.urlsafe_b64decode(packed), LARGEST)
    if not opening.eof:
        raise ValueError("more than a plan")
    return written

"""The student's plan on its way into the notebook that is handed in, and how it reads there."""

from __future__ import annotations

import ipywidgets as ipw
from IPython.display import HTML
from markupsafe import escape

from course_utils.language import tr
from course_utils.plan import load_plan, pack_plan, steps, unpack_plan
from course_utils.plan.documents import Cover, contents
from course_utils.plan.documents.page import body
from course_utils.problem import Problem
from course_utils.widgets import _controls


def hand_over_plan() -> ipw.VBox:
    """The plan as it stands now, packed into one text to copy."""
    plan = load_plan()
    packed = _controls.lines(tr("Your plan, packed"), pack_plan(plan), rows=4)
    status = _controls.Status()
    status.say(
        tr("Click into the text, press Ctrl + A, then Ctrl + C; paste it between the quotation marks below.")
        if plan.steps
        else tr("Your plan is empty. Fill in its steps first, then run this cell again.")
    )
    return _controls.view(status, packed)


def show_plan(packed: object) -> HTML:
    """The plan in this text as whoever marks it will read it; a sentence where there is none."""
    try:
        plan = unpack_plan(str(packed))
    except Problem as problem:
        return HTML(f"<p>{escape(problem.sentence)}</p>")
    return HTML(body(Cover(), contents(plan, steps())))

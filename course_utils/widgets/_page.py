"""What the page needs before a control can be used by keyboard or with a screen reader; see _page.js."""

from __future__ import annotations

import json
from pathlib import Path

from IPython import get_ipython
from IPython.display import Javascript, display

from course_utils.language import tr


def prepare_page() -> None:
    """Send the page what it needs, where there is one; twice does no harm."""
    if get_ipython() is None:
        return
    words = {"zoom": tr("Zoom in"), "unzoom": tr("Zoom out"), "reset zoom": tr("Show everything")}
    script = Path(__file__).with_name("_page.js").read_text(encoding="utf-8")
    display(Javascript(script.replace("WORDS", json.dumps(words), 1)))

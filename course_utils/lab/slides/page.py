"""The page of the slides: JupyterLab's, with our style and our keys added."""

from __future__ import annotations

import json
from pathlib import Path

from course_utils.files import write_atomically
from course_utils.language import tr

HERE = Path(__file__).parent


def words() -> dict[str, str]:
    """What the bar under the slides says, in the language spoken now."""
    return {
        "bar": tr("Slides"),
        "previous": tr("Previous (Page up)"),
        "next": tr("Next (Page down)"),
        "run": tr("Run (R)"),
        "code": tr("Code (C)"),
        "leave": tr("All cells (Esc)"),
        "place": tr("Slide {place} of {all}"),
    }


def write_page(folder: Path, jupyterlab_page: Path) -> Path:
    """Write the page below ``folder``, made from JupyterLab's own; return the folder to serve."""
    style = (HERE / "slides.css").read_text(encoding="utf-8")
    script = (HERE / "slides.js").read_text(encoding="utf-8")
    told = json.dumps(words(), ensure_ascii=False).replace("<", "\\u003c")
    ours = f"<style>{style}</style><script>const RELAIS_WORDS = {told};\n{script}</script>"
    # The page is a template: what is ours must come out of it as it went in.
    ours = "{% raw %}" + ours + "{% endraw %}</head>"
    page = jupyterlab_page.read_text(encoding="utf-8").replace("</head>", ours, 1)
    write_atomically(folder / "slides" / "index.html", page)
    return folder / "slides"

"""The settings that travel with the package, written out for one edition and one role."""

from __future__ import annotations

import json
from pathlib import Path

from course_utils.files import write_atomically

HERE = Path(__file__).parent
TITLE = "Relais"
WORKSPACE = "Relais"  # the browser shows this name after the title of the notebook
LOCALES = {"fr": "fr_FR", "en": "en"}
# nbgrader's panels for whoever sets and marks; the list of assignments and the validation are for everybody.
INSTRUCTOR_PANELS = ("formgrader", "create-assignment", "course-list")
INSTRUCTOR_SERVERS = ("nbgrader.server_extensions.formgrader", "nbgrader.server_extensions.course_list")
# Buttons that lead out of the lesson, or into tools for programmers.
DISTRACTIONS = ("@jupyter-notebook/lab-extension", "@jupyterlab/debugger-extension")


def overrides(language: str, role: str) -> dict[str, dict[str, object]]:
    """What JupyterLab does by default in this course: plugin name → settings."""
    chosen = json.loads((HERE / "overrides.json").read_text(encoding="utf-8"))
    chosen["@jupyterlab/translation-extension:plugin"] = {"locale": LOCALES[language]}
    if role == "present":  # a demonstration leaves the lesson as it was
        chosen["@jupyterlab/docmanager-extension:plugin"]["autosave"] = False
    return chosen


def page_config(role: str) -> dict[str, object]:
    """What the page is told before anything loads: its title, and the panels that are left out."""
    panels = [] if role == "teach" else [f"@jupyter/nbgrader:{panel}" for panel in INSTRUCTOR_PANELS]
    return {"appName": TITLE, "disabledExtensions": [*DISTRACTIONS, *panels]}


def write_settings(folder: Path, language: str, role: str) -> Path:
    """Write both files below ``folder`` and return the folder that JupyterLab is to read."""
    place = folder / "settings" / f"{language}-{role}"
    write_atomically(place / "overrides.json", json.dumps(overrides(language, role), indent=1))
    write_atomically(place / "page_config.json", json.dumps(page_config(role), indent=1))
    return place


def write_workspace(folder: Path) -> Path:
    """Prepare the first layout, contents open at the left; one that the student has arranged is kept."""
    from jupyterlab_server.workspaces_handler import WORKSPACE_EXTENSION, slugify

    file = folder / (slugify(WORKSPACE) + WORKSPACE_EXTENSION)
    if not file.exists():
        data = json.loads((HERE / "workspace.json").read_text(encoding="utf-8"))
        write_atomically(file, json.dumps({"data": data, "metadata": {"id": WORKSPACE}}, indent=1))
    return folder

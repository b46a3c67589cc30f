"""What goes into a notebook's file: everything but controls, which are dead as soon as their kernel is."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr

VIEW = "application/vnd.jupyter.widget-view+json"


def leave_out_controls(model: dict, **_: object) -> None:
    """Put a sentence in the place of each control that is saved; nothing else of the notebook changes.

    A control lives in the kernel. Opened again from its file, JupyterLab would say "Error displaying widget:
    model not found" in its place. ``model`` is what Jupyter's contents manager is about to write, as its
    ``pre_save_hook`` gets it.
    """
    if model.get("type") != "notebook":
        return
    for output in _outputs(model.get("content") or {}):
        if VIEW in (output.get("data") or {}):
            output["data"] = {"text/plain": tr("Run this cell, or all of them, to see its controls again.")}


def _outputs(notebook: dict) -> Iterator[dict]:
    for cell in notebook.get("cells", []):
        yield from cell.get("outputs", [])

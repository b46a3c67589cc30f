"""nbgrader's check of the cells' metadata, made once for a class: after the repair all hand-ins have the same."""

from __future__ import annotations

import json

from nbformat import NotebookNode
from nbgrader.preprocessors import CheckCellMetadata

_sound: set[str] = set()  # the metadata of whole notebooks that have passed, as text


class CheckCells(CheckCellMetadata):
    """Passes over metadata that have passed before; for any other, nbgrader decides."""

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        """Raise nbgrader's ValidationError where a cell, or the cells together, break the format."""
        told = json.dumps([(cell.cell_type, cell.metadata.get("nbgrader")) for cell in nb.cells])
        if told not in _sound:
            nb, resources = super().preprocess(nb, resources)
            _sound.add(told)
        return nb, resources

"""How nbgrader opens a hand-in: through our rescue, instead of failing on the first odd byte."""

from __future__ import annotations

from pathlib import Path

from nbconvert.exporters import NotebookExporter

from course_utils.marking.rescue import read_hand_in


class HandInExporter(NotebookExporter):
    """Reads a hand-in whatever its encoding and format; the file in submitted/ stays as it came.

    Autograding reads twice: first what was handed in, then its own clean copy, which needs no rescue.
    """

    def from_filename(self, filename: str, resources: dict | None = None, **kw: object) -> tuple[str, dict]:
        """Read, repair, convert."""
        if not getattr(self.parent, "_sanitizing", True):
            return super().from_filename(filename, resources, **kw)
        path = Path(filename)
        resources = resources or {}
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        return self.from_notebook_node(read_hand_in(path.read_bytes()), resources, **kw)

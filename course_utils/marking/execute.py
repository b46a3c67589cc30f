"""Running a hand-in to its end, whatever its cells do."""

from __future__ import annotations

import time

from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import Execute
from traitlets import Float, Integer

STOPPED = "NotebookStopped"  # the name of the error in the cells that did not get to run


class RunCells(Execute):
    """Runs every cell; when the kernel dies or the time is up, the cells that are left fail instead of the whole notebook.

    nbgrader alone gives no mark at all to a notebook whose kernel dies, and lets fifty endless cells take fifty times
    the time of one.
    """

    notebook_timeout = Integer(600, help="Seconds for the whole notebook.").tag(config=True)
    ends_at = Float()
    stopped = ""

    def preprocess(self, nb: NotebookNode, resources: dict, km: object = None) -> tuple[NotebookNode, dict]:
        """Run the notebook, with a fresh clock."""
        self.stopped = ""
        self.ends_at = time.monotonic() + self.notebook_timeout
        return super().preprocess(nb, resources, km)

    def preprocess_cell(self, cell: NotebookNode, resources: dict, index: int) -> tuple[NotebookNode, dict]:
        """Run one cell, unless the notebook has stopped."""
        if not self.stopped and time.monotonic() > self.ends_at:
            self.stopped = "time"
        if not self.stopped:
            try:
                return super().preprocess_cell(cell, resources, index)
            except DeadKernelError:
                self.log.warning("The kernel died in cell %s; the cells after it count as failed.", index)
                self.stopped = "kernel"
        if cell.cell_type == "code":
            cell.outputs = [new_output("error", ename=STOPPED, evalue=self.stopped, traceback=[])]
        return cell, resources

"""How long a kernel takes to be ready, and a hand-in to be run: cold kernels against warm ones in a cage.

    python benchmarks/kernels.py [--repeats 7] [--notebook notebooks/en/assignments/05-influencers/05-influencers.ipynb]

Ready means: started, pandas, matplotlib and networkx imported, and the answer received. A hand-in is the assignment
with its reference answers. "Stock" is nbgrader's own Execute, in which answers and tests share one kernel; the other
two run them apart. The first run stands alone: a cage opens then.
"""

from __future__ import annotations

import argparse
import copy
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import nbformat  # noqa: E402
from jupyter_client.manager import AsyncKernelManager  # noqa: E402
from nbclient.util import run_sync  # noqa: E402
from nbformat import NotebookNode  # noqa: E402
from nbgrader import utils  # noqa: E402
from nbgrader.preprocessors import Execute  # noqa: E402
from traitlets.config import Config  # noqa: E402

from course_utils.marking.cage.cage import cage_for  # noqa: E402
from course_utils.marking.cage.kernel import caged_manager  # noqa: E402
from course_utils.marking.execute import RunCells  # noqa: E402
from course_utils.marking.regions import reference  # noqa: E402

IMPORTS = "import pandas, matplotlib.pyplot, networkx"
SETTINGS = {"kernel_name": "python3", "shutdown_kernel": "immediate", "timeout": 60}


async def ready(manager: AsyncKernelManager) -> float:
    """Seconds from the start of a kernel to the reply after its imports."""
    began = time.perf_counter()
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=60)
    await client.execute_interactive(IMPORTS, timeout=60)
    taken = time.perf_counter() - began
    client.stop_channels()
    await manager.shutdown_kernel(now=True)
    return taken


def answered(path: Path) -> NotebookNode:
    """The assignment as somebody who has everything right hands it in."""
    notebook = nbformat.read(path, 4)
    for cell in notebook.cells:
        cell.source = cell.source if utils.is_locked(cell) else reference(cell.source)
    return notebook


def run(kind: type, notebook: NotebookNode, folder: str, **settings: object) -> float:
    """Seconds to run a hand-in; its points must be there, or the time means nothing."""
    began = time.perf_counter()
    preprocessor = kind(config=Config({kind.__name__: SETTINGS | settings}))
    ran = preprocessor.preprocess(copy.deepcopy(notebook), {"metadata": {"path": folder}})[0]
    taken = time.perf_counter() - began
    points = [utils.determine_grade(cell)[0] for cell in ran.cells if _is_test(cell)]
    assert points and all(points), points
    return taken


def _is_test(cell: NotebookNode) -> bool:
    return utils.is_grade(cell) and not utils.is_solution(cell)


def show(name: str, once: Callable[[], float], repeats: int) -> None:
    """Print the first time, then the median and the slowest of the repeats."""
    first, *times = [once() for _ in range(repeats + 1)]
    print(f"{name:44} {first:7.2f} {statistics.median(times):7.2f} {max(times):7.2f}")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--repeats", type=int, default=7)
    options.add_argument(
        "--notebook", type=Path, default=next(ROOT.glob("notebooks/en/assignments/05-*/*.ipynb"))
    )
    asked = options.parse_args()
    warnings.simplefilter("ignore")
    print(f"{'seconds':44} {'first':>7} {'median':>7} {'slowest':>7}")
    cage = cage_for("measured", {}, 4000)
    show(
        "kernel ready, cold",
        lambda: run_sync(ready)(AsyncKernelManager(kernel_name="python3")),
        asked.repeats,
    )
    show(
        "kernel ready, warm",
        lambda: run_sync(ready)(caged_manager(cage, kernel_name="python3")),
        asked.repeats,
    )
    notebook = answered(asked.notebook)
    with tempfile.TemporaryDirectory() as folder:
        show("hand-in, stock, one cold kernel", lambda: run(Execute, notebook, folder), asked.repeats)
        cold = lambda: run(RunCells, notebook, folder, sandbox=False)  # noqa: E731
        show("hand-in, two cold kernels", cold, asked.repeats)
        show("hand-in, two warm kernels in cages", lambda: run(RunCells, notebook, folder), asked.repeats)


if __name__ == "__main__":
    main()

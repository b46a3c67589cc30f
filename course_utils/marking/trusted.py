"""The second kernel, in which the locked cells run: no code of a student enters it, only data."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from queue import Empty

from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.util import ensure_async, run_sync
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute

from course_utils.marking.cage.cage import Cage
from course_utils.marking.cage.kernel import caged_manager

# The folder that the kernel works in must not lend it modules.
CLOSED = ["--IPKernelApp.ignore_cwd=True"]
RECEIVE = "__import__('course_utils.marking.answers.inbox', fromlist=['receive']).receive({names!r})"


async def quietly(client: NotebookClient, code: str, seconds: float) -> dict | None:
    """Run code in a client's kernel without a trace in the notebook; its reply, or None when the time is up.

    Raises DeadKernelError when there is no kernel any more.
    """
    asked = await ensure_async(client.kc.execute(code, silent=True, stop_on_error=False))
    ends_at = time.monotonic() + seconds
    while (left := ends_at - time.monotonic()) > 0:
        try:
            reply = await ensure_async(client.kc.shell_channel.get_msg(timeout=min(1, left)))
        except Empty:
            await client._async_check_alive()
            continue
        if reply["parent_header"].get("msg_id") == asked:
            return reply["content"]
    return None


class TestKernel(Execute):
    """Runs locked cells, and carries their questions to ``answer``."""

    __test__ = False  # for pytest, which takes it for one of its own
    answer: Callable[[str], Awaitable[str]]
    cage: Cage | None = None
    folder: Path | None = None
    prelude = ""

    async def open(self, nb: NotebookNode, answer: Callable[[str], Awaitable[str]]) -> None:
        """Start the kernel among the files of the assignment."""
        # nbclient puts each cell that it has run into the notebook, also the copies that run here for what they define.
        NotebookClient.__init__(self, NotebookNode({**nb, "cells": list(nb.cells)}), None)
        self.reset_execution_trackers()
        self.answer = answer
        self.extra_arguments = [*self.extra_arguments, *CLOSED]
        self.km = self.create_kernel_manager()
        folder = str(self.folder or tempfile.gettempdir())
        await self.async_start_new_kernel(cwd=folder, env=os.environ | {"PYTHONSAFEPATH": "1"})
        await self.async_start_new_kernel_client()
        self.kc.allow_stdin = True

    def create_kernel_manager(self) -> AsyncKernelManager:
        """The manager of the kernel, in the cage where there is one."""
        if self.cage is None:
            return super().create_kernel_manager()
        place = {"folder": str(self.folder or "/tmp"), "prelude": self.prelude}
        return caged_manager(self.cage, **place, kernel_name=self.kernel_name)

    def close(self) -> None:
        """End the kernel."""
        if self.km is not None:
            self._cleanup_kernel()

    async def _async_run(self, cell: NotebookNode, index: int, names: dict[str, bool]) -> NotebookNode:
        server = asyncio.ensure_future(self._serve())
        try:
            if names:
                await quietly(self, RECEIVE.format(names=names), self.timeout or 600)
            return await self.async_execute_cell(cell, index, store_history=True)
        finally:
            server.cancel()

    run = run_sync(_async_run)

    async def _serve(self) -> None:
        """Answer the questions of the kernel, one after the other."""
        while True:
            asked = await ensure_async(self.kc.stdin_channel.get_msg(timeout=None))
            self.kc.input(await self.answer(asked["content"]["prompt"]))

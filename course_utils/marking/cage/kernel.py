"""A kernel in a cage, as jupyter_client knows kernels: started, asked, interrupted and ended through a provisioner."""

from __future__ import annotations

import asyncio
import signal
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty

import zmq
import zmq.asyncio
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import default

from course_utils.marking.cage.bubble import DESK, environment_in
from course_utils.marking.cage.cage import Cage, CageBroken

GONE = -int(signal.SIGKILL)
MOST_BYTES = 100 << 20  # of one message; a longer one is refused before it fills our memory
GLANCE = 0.02  # seconds between two looks at whether a kernel has ended
AT_THE_DOOR = 5  # milliseconds between two tries to reach sockets that a kernel is about to open
SILENCE = 0.02  # seconds without a word, after which the question is asked again


class CageProvisioner(KernelProvisionerBase):
    """Owns the life of one kernel of a cage."""

    cage: Cage
    handed_in: Path | None = None
    folder: str = ""
    prelude: str = ""
    running = False

    @property
    def has_process(self) -> bool:
        """Whether a kernel was started and not given up."""
        return self.running

    async def pre_launch(self, **kwargs: object) -> dict:
        """Choose the sockets."""
        manager = self.parent
        self.cage.ask("sweep")
        manager.transport, manager.ip = "ipc", str(self.cage.sockets / "k")
        manager.write_connection_file()
        return await super().pre_launch(cmd=[], **kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: object) -> dict:
        """Have the kernel forked, among the files of the hand-in unless another folder is named."""
        connection = self.parent.get_connection_info()
        told = connection | {"key": connection["key"].decode()}
        self.cage.take_in(self.handed_in)
        place = {"folder": self.folder or DESK, "environment": environment_in(self.folder)}
        self.cage.ask("start", connection=told, prelude=self.prelude, **place)
        self.running = True
        return connection

    async def poll(self) -> int | None:
        """None while the kernel runs, else how it ended."""
        if not self.running:
            return 0
        try:
            return self.cage.ask("poll")["code"] if self.cage.is_open else GONE
        except CageBroken:
            return GONE

    async def wait(self) -> int | None:
        """How the kernel ended, once it has."""
        while (code := await self.poll()) is None:
            await asyncio.sleep(GLANCE)
        self.running = False
        return code

    async def send_signal(self, signum: int) -> None:
        """A signal for the kernel; 0 asks nothing of it."""
        if signum and self.cage.is_open:
            with suppress(CageBroken):
                self.cage.ask("signal", number=int(signum))

    async def kill(self, restart: bool = False) -> None:
        """End the kernel, with everything that it started and wrote."""
        if self.cage.is_open:
            with suppress(CageBroken):
                self.cage.ask("sweep")

    async def terminate(self, restart: bool = False) -> None:
        """Like kill: there is nothing that the kernel would have to save."""
        await self.kill(restart)

    async def cleanup(self, restart: bool = False) -> None:
        """Leave nothing in the cage."""
        await self.kill(restart)
        self.running = False


class CageClient(AsyncKernelClient):
    """A client that knows from the kernel's own words when it is ready, where the usual one waits for silence."""

    @default("context")
    def _limited(self) -> zmq.asyncio.Context:
        """Lines that refuse what is too long, and that knock often: the kernel opens them a moment after the start."""
        context = super()._context_default()
        context.setsockopt(zmq.MAXMSGSIZE, MOST_BYTES)
        context.setsockopt(zmq.RECONNECT_IVL, AT_THE_DOOR)
        return context

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Ask until an answer has been heard on both channels; RuntimeError when the kernel ends or says nothing."""
        ends = time.monotonic() + (timeout or float("inf"))
        while not await self._answered(self.kernel_info()):
            if not await self.is_alive() or time.monotonic() > ends:
                raise RuntimeError("the kernel does not answer")
        await self.stdin_channel.socket.poll(1000 * timeout if timeout else None, zmq.POLLOUT)

    def start_channels(
        self,
        shell: bool = True,
        iopub: bool = True,
        stdin: bool = True,
        hb: bool = False,
        control: bool = True,
    ) -> None:
        """Without a heartbeat: the cage says whether the kernel lives, and a hand-in can damage whatever it is sent."""
        super().start_channels(shell, iopub, stdin, hb, control)

    def connect_stdin(self, identity: bytes | None = None) -> zmq.Socket:
        """A line that can be written to once it is connected, and not before.

        The kernel does not repeat its questions: one that is asked while nobody is connected is lost.
        """
        line = self.context.socket(zmq.DEALER)
        line.linger, line.immediate = 0, True
        line.identity = identity or b""
        line.connect(self._make_url("stdin"))
        return line

    async def _answered(self, asked: str) -> bool:
        """Whether the kernel told us, then everybody, that it is done with this question; all before it is dropped."""
        try:
            while (await self.get_shell_msg(timeout=1))["parent_header"].get("msg_id") != asked:
                pass
            while True:
                told = await self.get_iopub_msg(timeout=SILENCE)
                done = told["content"].get("execution_state") == "idle"
                if done and told["parent_header"].get("msg_id") == asked:
                    return True
        except Empty:
            return False


def caged_manager(
    cage: Cage, handed_in: Path | None = None, folder: str = "", prelude: str = "", **settings: object
) -> AsyncKernelManager:
    """A kernel manager whose kernel runs in that cage, after a prelude that was prepared there when one is named."""
    manager = AsyncKernelManager(client_factory=CageClient, **settings)
    manager.provisioner = CageProvisioner(parent=manager, kernel_id="relais", kernel_spec=manager.kernel_spec)
    manager.provisioner.cage = cage
    manager.provisioner.handed_in = handed_in
    manager.provisioner.folder = folder
    manager.provisioner.prelude = prelude
    return manager

"""A worker's processes: what memory they hold, and ending all of them."""

from __future__ import annotations

import time
from collections.abc import Callable

import psutil

TO_END = 5  # seconds
GLANCE = 0.01  # seconds between two looks


def holds_more(pid: int, most: int) -> bool:
    """Whether the process and everything below it hold more than ``most`` bytes together.

    Resident sizes are quick to read and count a page once for each process that shares it; only where they add up to
    too much is each page counted once, which takes milliseconds a process.
    """
    family = _family(pid)
    return _sum(family, _resident) > most and _sum(family, _share) > most


def _sum(family: list[psutil.Process], size: Callable[[psutil.Process], int]) -> int:
    total = 0
    for process in family:
        try:
            total += size(process)
        except psutil.Error:  # it is gone
            continue
    return total


def _resident(process: psutil.Process) -> int:
    return process.memory_info().rss


def _share(process: psutil.Process) -> int:
    """What it holds, pages that n processes share counted as an n-th; only Linux knows."""
    return getattr(process.memory_full_info(), "pss", 0) or _resident(process)


def end_children(pid: int) -> None:
    """End everything below the process, and not the process itself."""
    _end([process for process in _family(pid) if process.pid != pid])


def end_family(pid: int) -> None:
    """End the process and everything below it; what it started goes first, so that nothing is left behind."""
    _end(_family(pid)[::-1])


def _family(pid: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []


def _end(processes: list[psutil.Process]) -> None:
    for process in processes:
        try:
            process.kill()
        except psutil.Error:
            continue
    ends = time.monotonic() + TO_END
    while not all(map(_is_over, processes)) and time.monotonic() < ends:
        time.sleep(GLANCE)


def _is_over(process: psutil.Process) -> bool:
    """Whether it is gone, or only waits to be counted by a parent that may take its time."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.Error:
        return True

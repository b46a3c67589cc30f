"""A worker's processes: what memory they hold, and ending all of them."""

from __future__ import annotations

import psutil


def held_memory(pid: int) -> int:
    """The bytes that the process and everything below it hold; 0 once it is gone."""
    total = 0
    for process in _family(pid):
        try:
            total += process.memory_info().rss
        except psutil.Error:
            continue
    return total


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
    psutil.wait_procs(processes, timeout=5)

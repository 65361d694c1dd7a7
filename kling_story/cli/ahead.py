"""Work that another core does while this process imports what it will need next."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


def begun(work: Callable[[], T]) -> Callable[[], T]:
    """Begin work in a process forked from this one; the function that comes back waits for what came of it.

    Work that prints nothing, changes nothing and comes to something that can be pickled. Where there is no second
    core, or the other process fails in whatever way, it is done here when it is asked for.
    """
    # Elsewhere than on Linux a forked process may hang in the system's own libraries, and with threads anywhere.
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2 or _has_threads():
        return work
    heard, told = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(heard)
        os.close(told)
        return work
    if not process:
        os.close(heard)
        _do(work, told)
    os.close(told)
    return lambda: _answer(process, heard, work)


def _has_threads() -> bool:
    return "threading" in sys.modules and sys.modules["threading"].active_count() > 1


def _do(work: Callable[[], T], told: int) -> None:
    """Effect: this process ends, and has told what came of the work, or nothing."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        came = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with open(told, "wb") as file:
            file.write(came)
    finally:
        # Neither a traceback nor what is registered for the end: whoever began this does the work, and fails, itself.
        os._exit(0)


def _answer(process: int, heard: int, work: Callable[[], T]) -> T:
    try:
        with open(heard, "rb") as file:
            came = file.read()
    except BaseException:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        raise
    finally:
        os.waitpid(process, 0)
    try:
        found: T = pickle.loads(came)
    except (EOFError, pickle.UnpicklingError):
        return work()
    return found

"""Work that another core does while this process imports what it will need next."""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, BinaryIO, NoReturn

Work = Callable[[], Any]
_LENGTH = struct.Struct("<q")


@contextmanager
def begun(*works: Work) -> Iterator[Sequence[Work]]:
    """Begin works, one after the other, in a process forked from this one; for each a function, to be called in the
    same order, that waits for what came of it.

    They print nothing, change nothing and come to something that can be pickled. Where there is no second core, or the
    other process fails in whatever way, a work is done here when it is asked for. What nobody asked for is stopped.
    """
    # Elsewhere than on Linux a forked process may hang in the system's own libraries, and with threads anywhere.
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2 or _has_threads():
        yield works
        return
    heard, told = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(heard)
        os.close(told)
        yield works
        return
    if not process:
        os.close(heard)
        _do(works, told)
    os.close(told)
    answers = os.fdopen(heard, "rb")
    try:
        yield [partial(_answer, answers, work) for work in works]
    finally:
        answers.close()
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _has_threads() -> bool:
    return "threading" in sys.modules and sys.modules["threading"].active_count() > 1


def _do(works: Sequence[Work], told: int) -> NoReturn:
    """Effect: this process ends, and has told what came of the works, or of the first of them."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with open(told, "wb") as file:
            for work in works:
                came = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
                file.write(_LENGTH.pack(len(came)) + came)
                file.flush()
    finally:
        # Neither a traceback nor what is registered for the end: whoever began this does the work, and fails, itself.
        os._exit(0)


def _answer(answers: BinaryIO, work: Work) -> Any:
    head = answers.read(_LENGTH.size)
    came = answers.read(*_LENGTH.unpack(head)) if len(head) == _LENGTH.size else b""
    try:
        return pickle.loads(came)
    except (EOFError, pickle.UnpicklingError):
        return work()

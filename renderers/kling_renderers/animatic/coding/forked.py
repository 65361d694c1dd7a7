"""Numbered tasks done by processes that are forked from this one, each answered with bytes.

The standard library's pools do more than this, and cost more of a short film's time than forking does: 25 ms to import,
semaphores that not every container has, and one that is told to end while it begins may wait for work for ever.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, InvalidStateError
from contextlib import contextmanager, suppress
from itertools import chain
from traceback import format_exc
from typing import NamedTuple, NoReturn

import cv2

MOST_TASKS, MOST_RUNS = 1024, 64
"""So many numbers wait in a pipe without anybody reading: the smallest holds 4 KiB. Each run is a pipe, of which a
process may have 256 where the system is mean.
"""
GRACE = 5.0
"""Seconds that a process has for the frame that it is at, before it is killed (a choice)."""
_TASK = struct.Struct("<i")
_ANSWER = struct.Struct("<ciq")
"""What it is, the number of the task, the length of what follows."""
_DONE, _FAILED, _ENDED = b"d", b"f", b"e"


class _Process(NamedTuple):
    """``heard``: the pipe that it answers into."""

    number: int
    heard: int
    listener: threading.Thread


class Forked:
    """Processes at work on the tasks 0, 1, 2..., in ``runs`` of which each leaves something behind for the next: who is
    free begins one that nobody has begun, in order, and goes on with it; in the end all help with what is left.

    ``begin``: what each does first, told its number from 0 on; ``going_on``: whether it is to take another task.

    Raises:
        OSError: not a single one can be had.
        RuntimeError: no thread can be had that listens to them.
    """

    def __init__(
        self,
        count: int,
        runs: Sequence[range],
        work: Callable[[int], bytes],
        begin: Callable[[int], None],
        going_on: Callable[[], bool],
    ) -> None:
        self.answers = [Future[bytes]() for run in runs for _ in run]
        self._work, self._begin, self._going_on = work, begin, going_on
        self._all: list[_Process] = []
        waiting: list[int] = []
        try:
            waiting += map(_waiting, (range(len(runs)), *runs))
            with _undisturbed():
                self._fork(count, waiting)
                for one in self._all:
                    one.listener.start()
        except BaseException:
            self._end(0.0)
            raise
        finally:
            for numbers in waiting:
                os.close(numbers)

    def _fork(self, count: int, waiting: Sequence[int]) -> None:
        for number in range(count):
            heard, told = os.pipe()
            try:
                process = os.fork()
            except OSError:
                os.close(heard)
                os.close(told)
                if not number:
                    raise
                # Memory or numbers run short: those that are there do it all.
                return
            if not process:
                self._live(number, waiting, told, (heard, *(one.heard for one in self._all)))
            os.close(told)
            listener = threading.Thread(target=self._listen, args=(heard,), name="animatic-told")
            self._all.append(_Process(process, heard, listener))

    def _live(self, number: int, waiting: Sequence[int], told: int, others: Iterable[int]) -> NoReturn:
        """The whole life of a forked process."""
        ended = 1
        try:
            # Ctrl-C reaches every process of the terminal; the first one answers it, and stops the others.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_SETMASK, ())
            for other in others:
                os.close(other)
            self._begin(number)
            with open(told, "wb") as answers:
                begun, *runs = waiting
                for run in chain(self._taken(begun), range(len(runs))):
                    for task in self._taken(runs[run]):
                        answers.writelines(self._answer(task))
                        answers.flush()
                answers.write(_ANSWER.pack(_ENDED, 0, 0))
            ended = 0
        finally:
            # What it has inherited isn't its own: nothing is cleared away or told.
            os._exit(ended)

    def _taken(self, waiting: int) -> Iterator[int]:
        """The numbers of a pipe that no other process was faster to take."""
        while self._going_on() and (number := os.read(waiting, _TASK.size)):
            yield from _TASK.unpack(number)

    def _answer(self, task: int) -> tuple[bytes, bytes]:
        try:
            kind, said = _DONE, self._work(task)
        except Exception as error:
            kind, said = _FAILED, _pickled(error)
        return _ANSWER.pack(kind, task, len(said)), said

    def _listen(self, heard: int) -> None:
        kind = b""
        with open(heard, "rb", closefd=False) as answers:
            while len(head := answers.read(_ANSWER.size)) == _ANSWER.size:
                kind, task, length = _ANSWER.unpack(head)
                said = answers.read(length)
                if kind == _ENDED or len(said) < length:
                    break
                # All of them failed already where another process was killed.
                with suppress(InvalidStateError):
                    if kind == _DONE:
                        self.answers[task].set_result(said)
                    else:
                        self.answers[task].set_exception(pickle.loads(said))
        if kind != _ENDED:
            for answer in self.answers:
                with suppress(InvalidStateError):
                    answer.set_exception(BrokenExecutor("a process was killed"))

    def end(self) -> None:
        """Effect: they are waited for, and killed if they aren't told by ``going_on`` to end or can't."""
        self._end(GRACE)

    def _end(self, grace: float) -> None:
        for process, heard, listener in self._all:
            listening = listener.ident is not None
            if listening:
                listener.join(grace)
            if not listening or listener.is_alive():
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            if listening:
                listener.join()
            os.close(heard)
            # Somebody else here may wait for every process that ends.
            with suppress(ChildProcessError):
                os.waitpid(process, 0)
        self._all.clear()


def _waiting(numbers: Iterable[int]) -> int:
    """A pipe that holds numbers, and then ends."""
    waiting, told = os.pipe()
    os.write(told, b"".join(map(_TASK.pack, numbers)))
    os.close(told)
    return waiting


def _pickled(error: Exception) -> bytes:
    """An error with the way that it took, as far as it can be sent."""
    error.add_note(format_exc())
    with suppress(Exception):
        said = pickle.dumps(error)
        pickle.loads(said)
        return said
    return pickle.dumps(RuntimeError(f"{type(error).__name__}: {error}"))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What is forked within it begins undisturbed."""
    threads = cv2.getNumThreads()
    # A signal that came before a forked process answers it as it should would have it do what this one does.
    unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    # A fork takes no threads along, and OpenCV would wait for its own.
    cv2.setNumThreads(1)
    try:
        with warnings.catch_warnings():
            # Python 3.12 warns of any other thread, also of those that libraries have for themselves.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        cv2.setNumThreads(threads)
        signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)

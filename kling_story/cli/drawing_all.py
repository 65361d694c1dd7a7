"""Many storyboards drawn by several processes, one bar for them all."""

from __future__ import annotations

import os
import queue
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kling_story.backends import Foresight, Progress, renderer
from kling_story.cli.ahead import begun
from kling_story.cli.drawn import Checking, Drawn, Order, Ready, finish, tell_of
from kling_story.cli.frames import boards_bar, frames_bar
from kling_story.cli.running import STDIN, TERMINATED, interrupted_once, stop_cleanly
from kling_story.cli.starting import importing
from kling_story.errors import StoryError, ToolError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess

    from kling_story.cli.to_draw import Job, Reading
    from kling_story.reports import CheckedFile

SEEN_EVERY = 0.1
"""Seconds between two looks at how far the processes are."""
GRACE = 5.0
"""Seconds that a process has to clear away what it had begun (chosen)."""
KILLED_HINT = "the memory may have run out: draw fewer at once (--jobs 1), or smaller"

_told: Any = None


def draw_all(order: Order, at_once: int | None, as_json: bool) -> None:
    """Draw each and tell what becomes of it, in order, ``at_once`` by so many processes; None is a process a core.

    Raises:
        SystemExit: one wasn't drawn.
        StoryError: there was nothing to draw.
    """
    stop_cleanly()
    interrupted_once()
    done: list[Drawn] = []

    def tell(one: Drawn | None, several: bool) -> None:
        if one is None:
            return
        lines = tell_of(one, several)
        if not as_json:
            print(lines, end="", flush=True)
        done.append(one)

    if len(order.boards) == 1 and order.boards[0] != STDIN and not Path(order.boards[0]).is_dir():
        only = _TheOnly(order)
        with begun(only.ready, only.checked) as (reading, checking):
            with importing():
                _import_renderer(order)
                ready = reading()
            tell(_drawn(ready, checking), False)
    else:
        with importing():
            # Once for all processes.
            from kling_story.cli.to_draw import jobs

            _import_renderer(order)
            found = jobs(order)
        processes = min(at_once or os.cpu_count() or 1, len(found))
        if processes > 1:
            _side_by_side(found, processes, partial(tell, several=True))
        else:
            for job in found:
                tell(_read_and_drawn(job), len(found) > 1)
    finish(done, as_json)


class _TheOnly:
    """An order's only storyboard, read when that is first asked for, by whichever process."""

    def __init__(self, order: Order) -> None:
        self._order = order

    @cached_property
    def _reading(self) -> Reading:
        from kling_story.cli.to_draw import the_only

        return the_only(self._order)

    @cached_property
    def _ready(self) -> Ready | None:
        return self._reading.ready()

    def ready(self) -> Ready | None:
        return self._ready

    def checked(self) -> CheckedFile | None:
        # Where only this is done here, it is read here, too.
        return self._reading.checked() if self._ready is not None else None


def _import_renderer(order: Order) -> None:
    # With what writes such files. If one can't be had, that is told where it is to draw.
    with suppress(StoryError):
        drawer = renderer(order.backend)
        if isinstance(drawer, Foresight):
            for out in order.outs or [Path(f"film.{form}") for form in order.formats]:
                drawer.foresee(out, None)


def _read_and_drawn(job: Job) -> Drawn | None:
    from kling_story.cli.to_draw import Reading

    reading = Reading(job)
    return _drawn(reading.ready(), reading.checked)


def _drawn(ready: Ready | None, checking: Checking) -> Drawn | None:
    if ready is None:
        return None
    with frames_bar(ready.outs[0].name) as progress:
        return ready.drawn(checking, progress)


def _side_by_side(jobs: Sequence[Job], processes: int, tell: Callable[[Drawn | None], None]) -> None:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, wait

    # Elsewhere a forked process may hang in the system's own libraries.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    told = context.Queue()
    pool = ProcessPoolExecutor(processes, context, _begin, (told,))
    try:
        # They begin before the bar does, whose thread they mustn't inherit.
        waiting = [pool.submit(_draw, index, job) for index, job in enumerate(jobs)]
        parts = dict.fromkeys(range(len(jobs)), 0.0)
        with boards_bar(len(jobs)) as bar:
            for index, outcome in enumerate(waiting):
                while not outcome.done():
                    wait([outcome], SEEN_EVERY)
                    parts |= _news(told)
                    bar(sum(parts.values()))
                parts[index] = 1.0
                tell(_became(outcome, jobs[index]))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        _end(multiprocessing.active_children())
        raise
    pool.shutdown()


def _became(outcome: Future[Drawn | None], job: Job) -> Drawn | None:
    """What a process made of a storyboard; one that the system killed made nothing."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return outcome.result()
    except BrokenProcessPool:
        why = f"`{job.board}` could not be drawn: a process that draws was killed"
        return Drawn(job.board, trouble=(why, KILLED_HINT, ToolError.exit_code))


def _end(processes: Iterable[BaseProcess]) -> None:
    """Effect: they end, and clear away what they had begun. A signal can be lost in one that just went to sleep."""
    processes = [*processes]
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(GRACE)
        if process.is_alive():
            process.kill()


def _news(told: Any) -> dict[int, float]:
    """How far the processes are since they were last asked."""
    news: dict[int, float] = {}
    while True:
        try:
            index, part = told.get_nowait()
        except queue.Empty:
            return news
        news[index] = part


def _begin(told: Any) -> None:
    global _told
    # Ctrl-C reaches every process of the terminal; only the first one answers it, and ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stop_cleanly()
    # What the bar wasn't told any more keeps no process from ending.
    told.cancel_join_thread()
    _told = told


def _draw(index: int, job: Job) -> Drawn | None:
    from kling_story.cli.to_draw import Reading

    try:
        reading = Reading(job)
        ready = reading.ready()
        one = ready and ready.drawn(reading.checked, _progress(index))
    except SystemExit:
        # Told to end. The pool would go on with the next one.
        os._exit(TERMINATED)
    _told.put((index, 1.0))
    return one


def _progress(index: int) -> Progress:
    """What tells the first process of every tenth or so of a film."""
    last = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal last
        if done / total - last > 0.05:
            last = done / total
            _told.put((index, last))

    return progress

"""How jobs are told of on a terminal: their state in words, what they cost, how old they are."""

from __future__ import annotations

import os
import shlex
import sys
import textwrap
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from kling_story.cli.running import paint, tell
from kling_story.jobs.job import BOUGHT_BEFORE, Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.locating import ledger_path
from kling_story.jobs.states import State
from kling_story.pricing import money
from kling_story.reports.columns import fit

WIDEST = 100
"""Columns: longer lines are hard to read on a wider terminal, too."""


def screen_width() -> int | None:
    """The columns of the terminal that people are told on; None where they aren't."""
    if not sys.stderr.isatty():
        return None
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def told(text: str, marks: Mapping[str, str] | None = None) -> None:
    """Effect: a line for the person, folded between words where the terminal is narrower; in a pipe it stays one.

    It begins with the spaces that it is to be set in by. ``marks``: the colours of some of its words.
    """
    lines, width = [fit(text)], screen_width()
    if width is not None:
        begin = text[: len(text) - len(text.lstrip())]
        lines = textwrap.wrap(
            fit(text),
            max(20, min(width, WIDEST) - 1),
            subsequent_indent=f"{begin}    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    first, *rest = lines or [""]
    for word, colour in (marks or {}).items():
        first = first.replace(word, paint(colour, word), 1)
    for line in (first, *rest):
        tell(line)


def command(ledger: Ledger, *words: str) -> str:
    """A command on the jobs of a ledger as it is typed in this folder."""
    said = " ".join(("kling-story", "jobs", *words))
    if ledger_path(Path()) == ledger.path:
        return said
    return f"cd {shlex.quote(here(ledger.root))} && {said}"


def costs_nothing(job: Job) -> bool:
    """Whether nothing was paid for it, as far as is known, and nothing will be."""
    return job.rehearsal or job.state is State.REFUSED or (job.state is State.FAILED and not job.is_charged)


def cost_of(job: Job) -> str:
    """What a job cost, or will: ``$1.34``, marked ``~`` until the service has said it; ``-`` for nothing."""
    if costs_nothing(job):
        return "-"
    if job.cost_usd is None:
        return "?"
    return money(job.cost_usd) if job.is_charged else f"~{money(job.cost_usd)}"


def paid_for(job: Job, *, again: bool = False) -> str:
    """What was paid for a film, in words that nobody takes for another charge. ``again``: it was here before."""
    if job.rehearsal:
        would = "" if job.cost_usd is None else f": it would cost {money(job.cost_usd)}"
        return f"nothing was spent{would}"
    if again:
        return "fetched again, nothing more was paid"
    if job.reason == BOUGHT_BEFORE:
        return f"bought before, for {cost_of(job)}: it isn't bought again"
    return cost_of(job)


def here(path: Path) -> str:
    """A path as one writes it from this folder, where it is below it."""
    try:
        below = os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)
    return str(path) if below.startswith(os.pardir) else below


def words_of(job: Job, ledger: Ledger) -> str:
    """Where its film is, or why there is none."""
    if job.state is State.SAVED and job.file:
        film = ledger.whole(job.file)
        return here(film) if film.exists() else f"{here(film)} is gone: kling-story jobs fetch {job.id}"
    if job.state is State.DOUBTFUL:
        return f"{job.reason}: kling-story jobs show {job.id}"
    return job.reason or ""


def age(seconds: float) -> str:
    """A span of time in its largest unit: ``40 s``, ``3 min``, ``5 h``, ``12 d``."""
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return f"{max(0, int(seconds))} s"


def clock_time(seconds: float) -> str:
    """A span of time as a clock shows it: ``0:07``, ``12:30``."""
    return f"{int(seconds // 60)}:{int(seconds % 60):02}"


def moment(seconds: float) -> str:
    """A time of the ledger, in UTC."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M:%S} UTC"


def size_of(count: int) -> str:
    """Bytes as people read them."""
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.0f} kB"

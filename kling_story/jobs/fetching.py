"""A finished task's film to its place on this disk, each step in the ledger before the next."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

from kling_story.jobs.downloads import Broken, Film, Progress, download, is_ours, looked_at, part_of, places, put
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.orders import supplies_of
from kling_story.jobs.sidecars import sidecar, write_sidecar
from kling_story.jobs.states import State
from kling_story.jobs.supplies import Supplies
from kling_story.remote import Remote


def fetch(ledger: Ledger, remote: Remote, job: Job, progress: Progress) -> Job:
    """The job, saved: its film and sidecar are in their place.

    Raises:
        Broken: what came is no film; nothing of it is kept.
        Busy, Refused: the service doesn't give it now, or not at this address.
        ToolError: the disk doesn't take it.
        Moved: another process changed the job.
    """
    out = ledger.whole(job.out)
    part = part_of(out, job.id)
    job, place = _placed(ledger, job, out)
    if is_ours(place, job.file_sha256):
        part.unlink(missing_ok=True)
    else:
        if not is_ours(part, job.file_sha256):
            download(remote, job.url or "", part, progress)
            try:
                sha256 = looked_at(part, _asked(job)).sha256
            except Broken:
                part.unlink(missing_ok=True)
                raise
            # Known before the film is in its place: whoever finds it there can tell that it is ours.
            job = ledger.change(job, file_sha256=sha256)
        while not put(part, place):
            job, place = _placed(ledger, job, out)
    saved = ledger.clock()
    film = describe(ledger, job, place, saved)
    return ledger.move(job, State.SAVED, saved=saved, reason=film.remark or job.reason)


def describe(ledger: Ledger, job: Job, place: Path, saved: float) -> Film:
    """The film in its place, its sidecar beside it.

    Raises:
        Broken: it can't be shown.
        ToolError: the disk doesn't take the sidecar.
    """
    film = looked_at(place, _asked(job))
    supplies = supplies_of(job.supplies, ledger.whole(job.folder))
    known = Supplies(ledger)
    ids = {one.token: row.value for one in supplies if (row := known.find(job.account, one))}
    write_sidecar(sidecar(job, ledger.whole(job.board), place, film, saved, ids), place)
    return film


def _asked(job: Job) -> Fraction | None:
    return None if job.asked_seconds is None else Fraction(job.asked_seconds)


def _placed(ledger: Ledger, job: Job, out: Path) -> tuple[Job, Path]:
    """The job and the place of its film: the one that it has, unless something else is there."""
    if job.file is not None:
        place = ledger.whole(job.file)
        if not os.path.lexists(place) or is_ours(place, job.file_sha256):
            return job, place
    job = ledger.place(job, places(out, job.take))
    return job, ledger.whole(job.file or "")

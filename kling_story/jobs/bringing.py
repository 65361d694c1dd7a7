"""A film that was bought is wanted in another folder: what is here already is copied, nothing is bought or fetched."""

from __future__ import annotations

from pathlib import Path

from kling_story.jobs.downloads import copied, is_ours
from kling_story.jobs.fetching import describe
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State


def is_here(ledger: Ledger, job: Job) -> bool:
    """Whether the job's film is on this disk, unchanged."""
    return job.state is State.SAVED and job.file is not None and is_ours(ledger.whole(job.file), job.file_sha256)


def bring(ledger: Ledger, job: Job, out: Path) -> Job:
    """The job, its film at ``out``, its take aside. Where it isn't on this disk, it goes there when it is fetched.

    Raises:
        ToolError: the disk doesn't take it.
        Moved: another process changed the job, or drives it.
    """
    if ledger.whole(job.file or job.out).parent.resolve() == out.parent.resolve():
        return job
    to = ledger.relative(out)
    if not is_here(ledger, job):
        return ledger.change(job, out=to, file=None)
    place = copied(ledger.whole(job.file or ""), out, job.take, job.id)
    describe(ledger, job, place, job.saved or ledger.clock())
    return ledger.change(job, out=to, file=ledger.relative(place))

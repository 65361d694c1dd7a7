"""What a person decides about a job: nothing of it is done by itself."""

from __future__ import annotations

from kling_story.errors import UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import NEXT, State
from kling_story.remote import Finder, Refused, Remote


def adopt(ledger: Ledger, remote: Remote, job: Job, task_id: str) -> Job:
    """The job, running: a person has found its task at the service.

    Raises:
        UsageError: it has a task already, or isn't one that lost it; or the service has no such task.
        CallError: the service can't be asked.
    """
    if State.RUNNING not in NEXT[job.state]:
        raise UsageError(
            f"the job `{job.id}` is {job.state}: no task is missing", hint=f"kling-story jobs show {job.id}"
        )
    _not_another_s(ledger, job, task_id)
    handle = remote.handle(task_id, job.request_path) if isinstance(remote, Finder) else {"id": task_id}
    try:
        task = remote.task(handle)
    except Refused as error:
        raise UsageError(f"{error.message}: `{task_id}`", hint=error.hint) from error
    return ledger.took(job, task)


def look_again(ledger: Ledger, remote: Remote, job: Job) -> Job:
    """The doubtful job, to be looked up once more.

    Raises:
        UsageError: there is no doubt about it, or its service can't be asked for it.
    """
    if job.state is not State.DOUBTFUL:
        raise UsageError(f"the job `{job.id}` is {job.state}: there is no doubt about it")
    if not remote.looks_up:
        hint = f"look there yourself, then kling-story jobs adopt {job.id} TASK, or jobs not-taken {job.id}"
        raise UsageError(f"`{job.backend}` can't be asked for the job `{job.id}`", hint=hint)
    return ledger.move(job, State.SENDING)


def not_taken(ledger: Ledger, job: Job) -> Job:
    """The job, refused: a person is sure that the service doesn't have it. It may be bought anew.

    Raises:
        UsageError: there is no doubt about it.
    """
    if job.state not in (State.DOUBTFUL, State.SENDING):
        raise UsageError(f"the job `{job.id}` is {job.state}: there is no doubt about it")
    return ledger.move(job, State.REFUSED, reason="somebody looked, and the service doesn't have it")


def forget(ledger: Ledger, job: Job) -> Job:
    """The job, forgotten; a task of it goes on, and is paid for.

    Raises:
        UsageError: it is just being sent, or forgotten already.
    """
    if State.FORGOTTEN not in NEXT[job.state]:
        hint = f"kling-story jobs resume {job.id} finds out" if job.state is State.SENDING else None
        raise UsageError(f"the job `{job.id}` is {job.state}: it can't be forgotten now", hint=hint)
    return ledger.move(job, State.FORGOTTEN)


def fetch_again(ledger: Ledger, job: Job) -> Job:
    """The job, ready to be fetched: its film was deleted here, or is to be looked for there once more.

    Raises:
        UsageError: there is no film of it.
    """
    if job.state is State.READY:
        return job
    if State.READY not in NEXT[job.state] or job.state is State.RUNNING:
        raise UsageError(f"the job `{job.id}` is {job.state}: there is no film to fetch")
    return ledger.move(job, State.READY)


def cancel(ledger: Ledger, remote: Remote, job: Job) -> bool:
    """Whether its task will be stopped. What became of it is seen when it is asked for.

    A job that nothing was sent of is forgotten.

    Raises:
        UsageError: it isn't running.
        CallError: the service can't be asked, or stops nothing.
    """
    if job.state is State.PLANNED:
        forget(ledger, job)
        return True
    if job.state is not State.RUNNING:
        raise UsageError(f"the job `{job.id}` is {job.state}: there is nothing to stop")
    return remote.cancel(job.handle or {})


def _not_another_s(ledger: Ledger, job: Job, task_id: str) -> None:
    for other in ledger.jobs(account=job.account):
        if other.task_id == task_id and other.id != job.id:
            raise UsageError(f"the task `{task_id}` is the job `{other.id}`'s")

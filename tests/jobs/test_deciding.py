"""What a person decides."""

from __future__ import annotations

import pytest
from paying import Fake, added

from kling_story.errors import UsageError
from kling_story.jobs.deciding import adopt, cancel, fetch_again, forget, not_taken
from kling_story.jobs.engine import Engine
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import InDoubt, Refused, Task, TaskState


@pytest.fixture
def doubtful(ledger: Ledger, engine: Engine, fake: Fake) -> Job:
    """A job whose answer was lost where nothing can be looked up; its task is there."""
    fake.looks_up = False
    fake.happens["create"].append("lost")
    job = added(ledger).job
    engine.run([job.id])
    return ledger.job(job.id)


def test_a_task_that_was_found_is_adopted(ledger: Ledger, engine: Engine, fake: Fake, doubtful: Job) -> None:
    """The film comes of it, and nothing is bought."""
    assert doubtful.state is State.DOUBTFUL
    (task,) = fake.tasks.values()
    fake.tasks[task.id] = task
    job = adopt(ledger, fake, doubtful, task.id)
    assert (job.state, job.task_id) == (State.RUNNING, task.id)
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls.count("create") == 1


def test_what_isnt_its_task_isnt_adopted(ledger: Ledger, engine: Engine, fake: Fake, doubtful: Job) -> None:
    """One that the service doesn't know, one of another job, one for a job that has its own."""
    fake.happens["task"].append(Refused("no such task"))
    with pytest.raises(UsageError, match="no such task: `nothing`"):
        adopt(ledger, fake, doubtful, "nothing")
    other = added(ledger, "other").job
    engine.run([other.id])
    other = ledger.job(other.id)
    with pytest.raises(UsageError, match=f"is the job `{other.id}`'s"):
        adopt(ledger, fake, doubtful, other.task_id or "")
    with pytest.raises(UsageError, match="no task is missing"):
        adopt(ledger, fake, other, "t9")


def test_what_was_not_taken_may_be_bought_anew(ledger: Ledger, doubtful: Job) -> None:
    """When a person says so; a late answer is believed all the same."""
    assert added(ledger).new is False
    refused = not_taken(ledger, doubtful)
    assert added(ledger).new is True
    assert ledger.took(refused, Task("t1", TaskState.WAITING)).state is State.RUNNING
    with pytest.raises(UsageError, match="there is no doubt about it"):
        not_taken(ledger, ledger.job(refused.id))


def test_a_person_may_know_more_than_a_dead_line(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """A job whose look-ups get no answer stays as it is; who looked elsewhere may say what became of it."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend(InDoubt("timed out") for _ in range(30))
    assert engine.run([job.id]).states[job.id] is State.SENDING
    assert not_taken(ledger, ledger.job(job.id)).state is State.REFUSED
    (task,) = fake.tasks.values()
    fake.tasks[task.id] = task
    assert adopt(ledger, fake, ledger.job(job.id), task.id).state is State.RUNNING


def test_forgetting(ledger: Ledger, doubtful: Job) -> None:
    """Anything but what is just being sent."""
    assert forget(ledger, doubtful).state is State.FORGOTTEN
    sent = ledger.claim(added(ledger, "sent").job)
    assert sent is not None
    with pytest.raises(UsageError, match="can't be forgotten now"):
        forget(ledger, sent)


def test_fetching_again(ledger: Ledger, engine: Engine, doubtful: Job) -> None:
    """What was saved, or had gone."""
    job = added(ledger, "other").job
    engine.run([job.id])
    job = fetch_again(ledger, ledger.job(job.id))
    assert job.state is State.READY
    assert fetch_again(ledger, job) == job
    for of in (doubtful, added(ledger, "third").job):
        with pytest.raises(UsageError, match="there is no film to fetch"):
            fetch_again(ledger, of)


def test_stopping(ledger: Ledger, fake: Fake, doubtful: Job) -> None:
    """Before it is sent here, afterwards at the service, if that stops anything."""
    planned = added(ledger, "planned").job
    assert cancel(ledger, fake, planned)
    assert ledger.job(planned.id).state is State.FORGOTTEN
    with pytest.raises(UsageError, match="nothing to stop"):
        cancel(ledger, fake, doubtful)
    running = ledger.took(doubtful, Task("t1", TaskState.RUNNING))
    with pytest.raises(Refused, match="nothing can be cancelled"):
        cancel(ledger, fake, running)

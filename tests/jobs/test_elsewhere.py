"""A film that another ledger bought: a fresh checkout, another folder, another machine."""

from __future__ import annotations

from pathlib import Path

from paying import Fake, Time, added, engine_of

from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import InDoubt, Task, TaskState


def bought_by(folder: Path, fake: Fake, clock: Time, *, again: bool = False) -> State:
    """What becomes of the same order in a ledger of its own."""
    with Ledger(folder / ".kling-story" / "ledger.db", clock) as ledger:
        job = added(ledger, again=again).job
        return engine_of(ledger, clock, fake).run([job.id]).states[job.id]


def test_a_ledger_that_was_lost_buys_nothing_twice(tmp_path: Path) -> None:
    """The id of a film's first take is the same in every ledger: the task is found, and its film fetched."""
    fake, clock = Fake(), Time()
    assert bought_by(tmp_path / "one", fake, clock) is State.SAVED
    assert bought_by(tmp_path / "two", fake, clock) is State.SAVED
    assert len(fake.tasks) == 1
    assert fake.calls.count("create") == 1


def test_what_is_found_there_says_so(tmp_path: Path) -> None:
    """A person who expected to pay is told why nothing was bought."""
    fake, clock = Fake(), Time()
    bought_by(tmp_path / "one", fake, clock)
    with Ledger(tmp_path / "two" / ".kling-story" / "ledger.db", clock) as ledger:
        job = added(ledger).job
        engine_of(ledger, clock, fake).run([job.id])
        assert ledger.job(job.id).reason == "bought before: it isn't bought again"


def test_another_take_is_bought_wherever_it_is_asked_for(tmp_path: Path) -> None:
    """``--again`` means what it says, also where the first take isn't known."""
    fake, clock = Fake(), Time()
    bought_by(tmp_path / "one", fake, clock)
    assert bought_by(tmp_path / "two", fake, clock, again=True) is State.SAVED
    assert len(fake.tasks) == 2


def test_one_that_failed_there_can_be_bought_after_that_was_told(tmp_path: Path) -> None:
    """The failure is found first; the next order is a take of its own."""
    fake, clock = Fake(), Time()
    with Ledger(tmp_path / ".kling-story" / "ledger.db", clock) as ledger:
        job = added(ledger).job
        fake.tasks[job.external_id] = Task("t1", TaskState.WAITING, {"id": job.external_id})
        fake.happens["task"].append(Task("t1", TaskState.FAILED, {"id": job.external_id}, reason="risk control"))
        assert engine_of(ledger, clock, fake).run([job.id]).states[job.id] is State.FAILED
        second = added(ledger).job
        assert second.external_id != job.external_id
        assert engine_of(ledger, clock, fake).run([second.id]).states[second.id] is State.SAVED
    assert fake.calls.count("create") == 1


def test_a_service_that_cant_say_is_asked_for_the_film(tmp_path: Path) -> None:
    """Looking before the first call only helps: where it can't be told, the film is bought, once."""
    fake, clock = Fake(), Time()
    fake.happens["look_up"].append(InDoubt("it can't be said"))
    assert bought_by(tmp_path, fake, clock) is State.SAVED
    assert len(fake.tasks) == 1


def test_two_ledgers_at_the_same_moment_buy_it_once(tmp_path: Path) -> None:
    """Both look before either has bought: the service refuses the second for its id, and it is looked up."""
    fake, clock = Fake(), Time()
    with Ledger(tmp_path / "two" / ".kling-story" / "ledger.db", clock) as ledger:
        job = added(ledger).job

        def elsewhere(what: str) -> None:
            if what == "before create" and not fake.tasks:
                fake.tasks[job.external_id] = Task("t1", TaskState.WAITING, {"id": job.external_id})

        fake.watch = elsewhere
        assert engine_of(ledger, clock, fake).run([job.id]).states[job.id] is State.SAVED
    assert len(fake.tasks) == 1

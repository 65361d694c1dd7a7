"""The engine: from an order to its film, step by step, many at once, and beside other engines."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

import pytest
from paying import ACCOUNT, Fake, Time, added, engine_of

from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State


def test_an_order_becomes_a_film(ledger: Ledger, engine: Engine, fake: Fake, events: list[Event]) -> None:
    """Bought once, fetched, and all of it in the ledger and beside the film."""
    job = added(ledger).job
    finish = engine.run([job.id])
    assert finish.states == {job.id: State.SAVED}
    assert finish.left == {}
    job = ledger.job(job.id)
    place = ledger.root / "out" / "Mei-walks.take1.mp4"
    assert ledger.whole(job.file or "") == place
    assert place.read_bytes() == fake.film
    assert job.file_sha256 == hashlib.sha256(fake.film).hexdigest()
    assert (job.charge_usd, job.charge_units, job.seconds, job.lease) == (Decimal("0.42"), Decimal(3), "5.041", None)
    assert sorted(path.name for path in place.parent.iterdir()) == ["Mei-walks.take1.json", "Mei-walks.take1.mp4"]
    said = json.loads(place.with_suffix(".json").read_text())
    assert (said["job"], said["external_task_id"], said["charge"]["usd"]) == (job.id, job.external_id, "0.42")
    assert fake.calls == ["create", "task", "download"]
    assert [event.job.state for event in events if event.what == "moved"] == [
        State.RUNNING,
        State.READY,
        State.SAVED,
    ]


def test_no_more_run_than_the_account_may_have(ledger: Ledger, clock: Time) -> None:
    """By our own count, and by the service's where that is smaller."""
    for limit, places in ((5, None), (None, 3), (5, 3)):
        fake = Fake(places=places)
        fake.pace = 3
        names = [added(ledger, f"{limit} {places} {n}").job.id for n in range(12)]
        finish = engine_of(ledger, clock, fake, limit=limit).run(names)
        assert set(finish.states.values()) == {State.SAVED}
        assert fake.most == min(filter(None, (limit, places)))
        assert len(fake.tasks) == 12


def test_jobs_of_several_runs_take_turns(ledger: Ledger, clock: Time, fake: Fake) -> None:
    """A small run isn't done only after a large one."""
    large = [added(ledger, f"large {n}", run=run).job for run in [ledger.begin()] for n in range(6)]
    small = [added(ledger, f"small {n}", run=run).job for run in [ledger.begin()] for n in range(2)]
    Engine(ledger, lambda name: fake, limit=1, sleep=clock.later).run([job.id for job in (*large, *small)])
    order = list(fake.tasks)
    assert {order.index(job.external_id) for job in small} == {1, 3}


def test_a_budget_leaves_the_rest_planned(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """What fits is bought, what doesn't is told."""
    run = ledger.begin(Decimal("1.00"))
    names = [added(ledger, f"film {n}", run=run).job.id for n in range(4)]
    finish = engine.run(names)
    assert sorted(finish.states.values()) == [State.PLANNED, State.PLANNED, State.SAVED, State.SAVED]
    assert {"what this run may cost" in error.message for error in finish.left.values()} == {True}
    assert len(fake.tasks) == 2


def test_ctrl_c_leaves_the_paid_task(ledger: Ledger, engine: Engine, fake: Fake, clock: Time) -> None:
    """Whenever it comes: the next run goes on with it."""
    job = added(ledger).job

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    engine._sleep = interrupt
    with pytest.raises(KeyboardInterrupt):
        engine.run([job.id])
    assert (ledger.job(job.id).state, ledger.job(job.id).lease) == (State.RUNNING, None)
    engine._sleep = clock.later
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert len(fake.tasks) == 1


def test_a_job_that_another_drives_is_watched(
    ledger: Ledger, other: Ledger, engine: Engine, fake: Fake, clock: Time, events: list[Event]
) -> None:
    """Until that one has saved it."""
    job = added(ledger).job
    theirs = Engine(other, lambda name: fake, sleep=clock.later)
    other.leases.take([job.id])

    def wait(seconds: float) -> None:
        clock.later(seconds)
        if clock.now > 1_790_000_060:
            theirs.run([job.id])

    engine._sleep = wait
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert [event.what for event in events] == ["watched", "moved"]
    assert len(fake.tasks) == 1


def test_one_that_another_ends_while_we_take_it(
    ledger: Ledger, other: Ledger, engine: Engine, fake: Fake, clock: Time
) -> None:
    """Between the look and the lease it may be saved."""
    job = added(ledger).job
    take = ledger.leases.take

    def late(names: list[str]) -> set[str]:
        engine_of(other, clock, fake).run([job.id])
        return take(names)

    ledger.leases.take = late  # type: ignore[assignment,method-assign]
    ledger.leases.beat()
    other.leases.take([job.id])
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert len(fake.tasks) == 1


def test_a_job_whose_driver_dies_is_gone_on_with(
    ledger: Ledger, other: Ledger, engine: Engine, fake: Fake, clock: Time
) -> None:
    """As soon as the other process is gone."""
    job = added(ledger).job
    other.leases.take([job.id])
    engine._sleep = lambda seconds: (clock.later(seconds), other.leases.end())[0]
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_one_that_a_person_forgets_meanwhile_is_dropped(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The engine sees it at its next step."""
    job = added(ledger).job

    def forget(what: str) -> None:
        if what == "after task":
            with ledger.database.writing() as connection:
                connection.execute("UPDATE jobs SET state = 'forgotten', version = version + 1")

    fake.watch = forget
    assert engine.run([job.id]).states[job.id] is State.FORGOTTEN


def test_the_step_of_a_job_is_one_call(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Step by step, as the loop takes them."""
    job: Job = added(ledger).job
    ledger.leases.take([job.id])
    job = ledger.job(job.id)
    for state, calls in ((State.RUNNING, 1), (State.READY, 2), (State.SAVED, 3)):
        step = engine.step(job)
        job = step.job
        assert (job.state, len(fake.calls)) == (state, calls)
    assert step.due is None
    assert job.account == ACCOUNT

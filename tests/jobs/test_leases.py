"""Who drives a job: one process, as long as it lives."""

from __future__ import annotations

import pytest
from paying import Time, added

from kling_story.jobs.leases import LEASE
from kling_story.jobs.ledger import Ledger, Moved
from kling_story.jobs.states import State


def test_a_living_process_keeps_its_jobs(ledger: Ledger, other: Ledger, clock: Time) -> None:
    """Another neither takes them nor changes them, however long nothing is heard of it."""
    job = added(ledger).job
    assert ledger.leases.take([job.id]) == {job.id}
    assert other.leases.take([job.id]) == set()
    for attempt in (lambda job: other.move(job, State.FORGOTTEN), other.claim):
        with pytest.raises(Moved, match="driven by another process"):
            attempt(other.job(job.id))
    clock.later(10 * LEASE)
    assert other.leases.take([job.id]) == set()
    ledger.leases.release()
    assert other.leases.take([job.id]) == {job.id}
    with pytest.raises(ValueError, match="from refused to sending"):
        other.claim(other.move(added(other, "apart").job, State.REFUSED))


def test_a_process_of_another_machine_lives_as_long_as_it_is_heard_of(
    ledger: Ledger, other: Ledger, clock: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No lock tells there: its jobs are free when it has been silent for long enough."""
    job = added(ledger).job
    ledger.leases.take([job.id])
    monkeypatch.setattr("socket.gethostname", lambda: "elsewhere")
    clock.later(LEASE / 2 + 1)
    ledger.leases.beat()
    clock.later(LEASE / 2 + 1)
    assert other.leases.take([job.id]) == set()
    clock.later(LEASE)
    assert other.leases.take([job.id]) == {job.id}
    with pytest.raises(Moved):
        ledger.move(job, State.REFUSED)


def test_the_jobs_of_a_dead_process_are_free_at_once(ledger: Ledger, other: Ledger) -> None:
    """A process that ends lets go of its locked file, whatever it ends of."""
    job = added(ledger).job
    ledger.leases.take([job.id])
    ledger.leases.end()
    assert other.leases.take([job.id]) == {job.id}

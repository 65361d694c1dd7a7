"""An account's places: how many there are, and whose turn it is."""

from __future__ import annotations

from paying import Time, added

from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import Task, TaskState


def test_one_place_is_given_once(ledger: Ledger, other: Ledger) -> None:
    """An account's places are counted over all processes, and whoever waits longest has the next."""
    jobs = [added(ledger, f"film {n}").job for n in range(4)]
    first = ledger.claim(jobs[0], 1)
    assert first is not None
    assert (first.state, first.sends, first.sent) == (State.SENDING, 1, ledger.clock())
    assert other.claim(jobs[1], 1) is None
    ledger.took(first, Task("t1", TaskState.WAITING))
    assert other.claim(jobs[1], 1) is None
    ledger.move(ledger.job(first.id), State.FAILED)
    assert ledger.claim(jobs[2], 1) is None, "the other process has waited longer"
    assert other.claim(jobs[1], 1) is not None
    assert other.claim(jobs[3], 2) is None, "and now this one has"
    assert ledger.claim(jobs[2], 2) is not None


def test_nobody_waits_for_a_process_that_went_away(ledger: Ledger, other: Ledger, clock: Time) -> None:
    """A place is kept for a while, not for ever."""
    jobs = [added(ledger, f"film {n}").job for n in range(3)]
    taken = ledger.claim(jobs[0], 1)
    assert taken is not None
    assert other.claim(jobs[1], 1) is None
    ledger.move(taken, State.PLANNED)
    assert ledger.claim(jobs[2], 1) is None
    clock.later(60)
    assert ledger.claim(jobs[2], 1) is not None

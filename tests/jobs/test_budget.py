"""What may be spent, and what counts as spent."""

from __future__ import annotations

from decimal import Decimal

import pytest
from paying import Time, added

from kling_story.jobs.budget import BudgetExceeded
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import Task, TaskState


def test_a_budget_refuses_before_the_call(ledger: Ledger, other: Ledger, clock: Time) -> None:
    """A run's and a month's; what the service took counts, what it didn't take doesn't."""
    run = ledger.begin(Decimal("1.00"))
    one, two, three = (added(ledger, f"film {n}", run=run).job for n in range(3))
    for job in (one, two):
        assert ledger.claim(job) is not None
    with pytest.raises(BudgetExceeded, match=r"costs \$0.42, and \$0.84 of what this run may cost, \$1.00, are spent"):
        ledger.claim(three)
    assert ledger.job(three.id).state is State.PLANNED
    ledger.move(ledger.job(one.id), State.REFUSED)
    assert ledger.claim(three) is not None
    assert ledger.spent(run=run) == Decimal("0.84")

    other.month_usd = Decimal("1.20")
    four = added(ledger, "film 4").job
    with pytest.raises(BudgetExceeded, match="what a month may cost"):
        other.claim(four)
    running = other.took(other.job(two.id), Task("t", TaskState.WAITING))
    other.change(running, charge_usd=Decimal("0.10"))
    assert other.claim(four) is not None
    assert other.spent() == Decimal("0.94")
    clock.later(31 * 86400)
    assert other.spent() == 0


def test_what_nobody_knows_the_price_of_is_not_sent_on_a_budget(ledger: Ledger) -> None:
    """A budget that can't be kept isn't passed over."""
    job = added(ledger, run=ledger.begin(Decimal(5)), usd=None).job
    with pytest.raises(BudgetExceeded, match=r"nobody knows what `.*yaml` costs"):
        ledger.claim(job)
    assert ledger.claim(added(ledger, "other", usd=None).job) is not None


def test_a_failed_task_counts_what_the_service_took(ledger: Ledger) -> None:
    """Nothing, unless it says otherwise."""
    run = ledger.begin(Decimal(5))
    for n, charge in enumerate((None, Decimal("0.3"))):
        claimed = ledger.claim(added(ledger, f"film {n}", run=run).job)
        assert claimed is not None
        ledger.move(ledger.took(claimed, Task(f"t{n}", TaskState.WAITING)), State.FAILED, charge_usd=charge)
    assert ledger.spent(run=run) == Decimal("0.3")


def test_units_are_worth_what_was_asked_for_them(ledger: Ledger) -> None:
    """Where the service tells its charge in units alone."""
    job = added(ledger, usd="0.42").job
    assert ledger.change(job, charge_units=Decimal(6)).cost_usd == Decimal("0.84")

"""The ledger: what it keeps, what it refuses, and that two can't do the same thing."""

from __future__ import annotations

import contextlib
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from paying import Time, added, an_order

from kling_story.errors import UsageError
from kling_story.jobs.ledger import Ledger, Moved
from kling_story.jobs.states import NEXT, State
from kling_story.remote import Task, TaskState


def test_a_job_is_kept_as_it_was_ordered(ledger: Ledger, other: Ledger) -> None:
    """What one process writes another reads, money to the last digit."""
    job = added(ledger, usd="0.4200000001").job
    assert other.job(job.id) == job
    assert (job.price_usd, job.state, job.take) == (Decimal("0.4200000001"), State.PLANNED, 1)
    assert job.request == {"prompt": "Mei walks", "settings": {"duration": 5}}
    assert (job.board, job.out) == ("Mei-walks.yaml", "out/Mei-walks.mp4")


def test_a_job_is_found_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    """As long as it is the only one; SQL's wildcards are letters like others."""
    first, second = added(ledger, "one").job, added(ledger, "two").job
    short = next(n for n in range(1, 7) if first.id[:n] != second.id[:n])
    assert ledger.job(first.id[:short].upper()) == first
    for name in ("", "%", "_", "nobody"):
        with pytest.raises(UsageError, match="there is no job"):
            ledger.job(name)
    many = [added(ledger, f"film {n}").job for n in range(40)]
    alike = next(job.id[0] for job in many if sum(one.id[0] == job.id[0] for one in many) > 1)
    with pytest.raises(UsageError, match="more than one job begins with"):
        ledger.job(alike)


def test_jobs_are_listed_by_what_is_asked(ledger: Ledger) -> None:
    """The oldest first; by state, board and run."""
    run = ledger.begin()
    names = [added(ledger, f"film {n}", run=run).job.id for n in range(250)]
    apart = added(ledger, "apart").job
    assert [job.id for job in ledger.jobs()] == [*names, apart.id]
    assert [job.id for job in ledger.jobs(run=run)] == names
    assert [job.id for job in ledger.jobs(board=ledger.root / "apart.yaml")] == [apart.id]
    ledger.move(apart, State.FORGOTTEN)
    assert [job.id for job in ledger.jobs([State.FORGOTTEN])] == [apart.id]
    assert list(ledger.jobs(account="nobody")) == []


def test_the_same_film_is_put_in_once(ledger: Ledger) -> None:
    """Unless it is asked for again, which is its next take; one that failed may be bought anew."""
    first = added(ledger)
    assert added(ledger) == (first.job, False)
    second = added(ledger, again=True)
    assert (second.new, second.job.take) == (True, 2)
    assert second.job.external_id != first.job.external_id
    for job in (first.job, second.job):
        ledger.move(job, State.REFUSED)
    assert added(ledger).job.take == 3


def test_only_the_table_s_ways_are_gone(ledger: Ledger) -> None:
    """From every state, to every state."""
    for state in State:
        for after in set(State) - {state}:
            job = added(ledger, f"{state} {after}").job
            with ledger.database.writing() as connection:
                connection.execute("UPDATE jobs SET state = ? WHERE id = ?", (state, job.id))
            job = ledger.job(job.id)
            if after in NEXT[state]:
                assert ledger.move(job, after).state is after
            else:
                with pytest.raises(ValueError, match="doesn't go from"):
                    ledger.move(job, after)


def test_what_another_changed_is_not_moved(ledger: Ledger, other: Ledger) -> None:
    """Who looked before the change is told, and nothing is written."""
    job = added(ledger).job
    other.change(job, reason="seen")
    with pytest.raises(Moved, match="another process has changed"):
        ledger.move(job, State.REFUSED)
    assert ledger.job(job.id).reason == "seen"


def test_an_answer_that_comes_late_is_kept(ledger: Ledger, other: Ledger) -> None:
    """Whatever was thought of the job meanwhile: its task is paid for."""
    for n, thought in enumerate((State.SENDING, State.PLANNED, State.DOUBTFUL, State.REFUSED)):
        sent = ledger.claim(added(ledger, f"film {n}").job)
        assert sent is not None
        if thought is not State.SENDING:
            other.move(sent, thought)
        job = ledger.took(sent, Task(f"t{n}", TaskState.WAITING, {"id": f"t{n}"}))
        assert (job.state, job.task_id, job.handle) == (State.RUNNING, f"t{n}", {"id": f"t{n}"})
        assert ledger.took(sent, Task(f"t{n}", TaskState.DONE)) == job


def test_a_second_task_is_at_least_told(ledger: Ledger) -> None:
    """A service may make two of one call; the job keeps the first and names the other."""
    sent = ledger.claim(added(ledger).job)
    assert sent is not None
    ledger.took(sent, Task("t1", TaskState.WAITING))
    job = ledger.took(sent, Task("t2", TaskState.WAITING))
    assert (job.task_id, job.state) == ("t1", State.RUNNING)
    assert "`t2`" in (job.reason or "")


def test_two_that_want_the_same_at_once_get_it_once(tmp_path: Path) -> None:
    """Threads with connections of their own open one new ledger, order the same film and claim it."""
    path, start = tmp_path / ".kling-story" / "ledger.db", threading.Barrier(4)
    new, claimed, trouble = [], [], []

    def one(number: int) -> None:
        try:
            start.wait(30)
            with Ledger(path, Time()) as ledger:
                run = ledger.begin()
                for n in range(10):
                    job, is_new = added(ledger, f"film {n}", run=run)
                    new.extend([job.id] if is_new else [])
                    with contextlib.suppress(Moved):
                        claimed.extend([job.id] if job.state is State.PLANNED and ledger.claim(job, 100) else [])
        except BaseException as error:
            trouble.append(error)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []
    assert len(new) == len(set(new)) == 10
    assert sorted(claimed) == sorted(new)


def test_the_ledger_stays_out_of_the_repository(ledger: Ledger) -> None:
    """Its folder is ignored by git; nothing but the ledger is in it in the end."""
    assert (ledger.path.parent / ".gitignore").read_text() == "*\n"


def test_an_order_of_a_board_elsewhere_keeps_its_whole_path(
    ledger: Ledger, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Paths below the ledger's folder are relative to it, others whole."""
    away = tmp_path_factory.mktemp("away")
    order = an_order(folder=away)
    job = ledger.add(order, run=ledger.begin(), backend="fake", account="a", out=away / "x.mp4").job
    assert ledger.whole(job.board) == order.board
    assert ledger.whole(job.out) == away / "x.mp4"

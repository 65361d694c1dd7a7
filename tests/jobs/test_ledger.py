"""The ledger: what it keeps, what it refuses, and that two can't do the same thing."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from paying import Time, added, an_order

from kling_story.errors import SetupError, UsageError
from kling_story.jobs.budget import BudgetExceeded
from kling_story.jobs.disks import is_shared
from kling_story.jobs.leases import LEASE
from kling_story.jobs.ledger import Ledger, Moved
from kling_story.jobs.locating import ledger_path
from kling_story.jobs.migrations import MIGRATIONS
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


def test_a_later_version_s_ledger_is_left_alone(ledger: Ledger) -> None:
    """It says what to do, and not a byte is changed."""
    ledger.database._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    ledger.close()
    before = ledger.path.read_bytes()
    with pytest.raises(SetupError, match="written by a later kling-story"):
        Ledger(ledger.path)
    assert ledger.path.read_bytes() == before


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    """Another program's data, or bytes that are nothing."""
    theirs = tmp_path / "theirs.db"
    with sqlite3.connect(theirs) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"nothing that SQLite knows" * 100)
    for path, message in ((theirs, "is no ledger of kling-story"), (broken, "is broken: file is not a database")):
        before = path.read_bytes()
        with pytest.raises(SetupError, match=message):
            Ledger(path)
        assert path.read_bytes() == before
        assert not list(tmp_path.glob("*.db-*"))


def test_a_broken_page_is_told_and_nothing_is_lost(ledger: Ledger) -> None:
    """What the disk garbled is shown as that, with a way to go on."""
    for n in range(60):
        added(ledger, f"film {n} {'x' * 500}")
    ledger.close()
    whole = ledger.path.read_bytes()
    assert len(whole) > 100_000
    garbled = whole[:4096] + b"\xff" * (len(whole) - 4096)
    ledger.path.write_bytes(garbled)
    with pytest.raises(SetupError, match="is broken") as told, Ledger(ledger.path) as opened:
        list(opened.jobs())
    assert ".recover" in (told.value.hint or "")
    assert ledger.path.read_bytes() == garbled


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """In words."""
    (tmp_path / ".kling-story").write_text("x")
    with pytest.raises(Exception, match="is no folder: the ledger can't be in it"):
        Ledger(tmp_path / ".kling-story" / "ledger.db")


def test_the_ledger_stays_out_of_the_repository(ledger: Ledger) -> None:
    """Its folder is ignored by git; nothing but the ledger is in it in the end."""
    assert (ledger.path.parent / ".gitignore").read_text() == "*\n"


def test_it_is_on_the_disk_before_it_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written ahead, and every change synced: money is worth the wait."""
    monkeypatch.undo()  # the other tests don't wait for the disk
    with Ledger(tmp_path / "ledger.db") as ledger:
        ask = ledger.database.row
        assert [(ask(f"PRAGMA {name}") or [None])[0] for name in ("journal_mode", "synchronous")] == ["wal", 2]


def test_where_the_ledger_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder; at the top of the repository; beside the settings; where the environment says."""
    folder = tmp_path / "top" / "film" / "one"
    folder.mkdir(parents=True)
    assert ledger_path(folder) == folder / ".kling-story" / "ledger.db"
    (tmp_path / "top" / ".git").mkdir()
    assert ledger_path(folder) == tmp_path / "top" / ".kling-story" / "ledger.db"
    (tmp_path / "top" / "film" / "kling-story.toml").write_text("")
    assert ledger_path(folder) == tmp_path / "top" / "film" / ".kling-story" / "ledger.db"
    monkeypatch.setenv("KLING_STORY_LEDGER", str(tmp_path / "else.db"))
    assert ledger_path(folder) == tmp_path / "else.db"


def test_an_order_of_a_board_elsewhere_keeps_its_whole_path(
    ledger: Ledger, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Paths below the ledger's folder are relative to it, others whole."""
    away = tmp_path_factory.mktemp("away")
    order = an_order(folder=away)
    job = ledger.add(order, run=ledger.begin(), backend="fake", account="a", out=away / "x.mp4").job
    assert ledger.whole(job.board) == order.board
    assert ledger.whole(job.out) == away / "x.mp4"


@pytest.mark.parametrize(
    ("folder", "shared"),
    [("/mnt/team/films", True), ("/mnt/team films", True), ("/mnt/team/own/x", False), ("/films", False)],
)
def test_a_disk_that_other_machines_write_to_is_known(tmp_path: Path, folder: str, shared: bool) -> None:
    """By what is mounted where, the innermost last; where that can't be read it is held to be our own."""
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nfiler:/team /mnt/team nfs4 rw 0 0\n"
        "/dev/sdb1 /mnt/team/own ext4 rw 0 0\n//filer/x /mnt/team\\040films cifs rw 0 0\n"
    )
    assert is_shared(Path(folder), mounts) is shared
    assert not is_shared(Path(folder), tmp_path / "nothing")


def test_there_nothing_is_written_ahead(tmp_path: Path, clock: Time, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written ahead is shared in a machine's memory: another wouldn't see it, and would buy the film again."""
    path = tmp_path / "ledger.db"
    Ledger(path, clock).close()
    monkeypatch.setattr("kling_story.jobs.database.is_shared", lambda folder: True)
    with Ledger(path, clock) as one, Ledger(path, clock) as other:
        assert (one.database.row("PRAGMA journal_mode") or [None])[0] == "delete"
        job = added(one).job
        assert added(other) == (job, False)
        assert other.claim(job) is not None
        with pytest.raises(Moved):
            one.claim(job)
        assert not list(tmp_path.glob("*-wal"))

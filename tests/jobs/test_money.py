"""What might cost money twice, lose what was paid for, or never end: as somebody who wishes us ill thinks of it."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from paying import ACCOUNT, Fake, Time, added, engine_of

from kling_story.errors import ToolError
from kling_story.jobs.budget import BudgetExceeded
from kling_story.jobs.database import Database
from kling_story.jobs.engine import Engine
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.jobs.supplies import Supplies
from kling_story.remote import Charge, InDoubt, Refused, Supply, Task, TaskState

YEAR = 365 * 86400.0


@pytest.mark.parametrize("question", [1, 2])
def test_a_ledger_that_another_makes_meanwhile_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: int
) -> None:
    """Between any two questions that are asked of a new file."""
    asked, pragma = 0, Database._pragma

    def slow(self: Database, name: str) -> int:
        nonlocal asked
        said, asked = pragma(self, name), asked + 1
        if asked == question:
            Ledger(tmp_path / "ledger.db").close()
        return said

    monkeypatch.setattr(Database, "_pragma", slow)
    with Ledger(tmp_path / "ledger.db") as ledger:
        assert added(ledger).new


def test_to_forget_a_film_gives_no_money_back(ledger: Ledger) -> None:
    """Neither one that is being made, nor one that may be; one that never was costs nothing."""
    run = ledger.begin(Decimal("1.00"))
    one, two, three, four = (added(ledger, f"film {n}", run=run).job for n in range(4))
    for job, state in ((one, State.RUNNING), (two, State.DOUBTFUL)):
        claimed = ledger.claim(job)
        assert claimed is not None
        ledger.move(ledger.move(claimed, state), State.FORGOTTEN)
    ledger.move(three, State.FORGOTTEN)
    assert ledger.spent() == Decimal("0.84")
    with pytest.raises(BudgetExceeded):
        ledger.claim(four)


@pytest.mark.parametrize("shown", [0, 3])
def test_a_first_call_that_arrived_twice_has_its_task(ledger: Ledger, engine: Engine, fake: Fake, shown: int) -> None:
    """A proxy lost the answer and sent it again: the refusal of the second isn't believed before it is looked up."""
    job = added(ledger).job

    def by_a_proxy() -> None:
        fake.tasks[job.external_id] = Task("t1", TaskState.WAITING, {"id": job.external_id})
        raise Refused("external_task_id is used already", code=1201)

    fake.happens["create"].append(by_a_proxy)
    fake.happens["look_up"].extend([lambda: None] * shown)
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls.count("create") == 1


def test_a_copy_of_the_ledger_buys_nothing_twice(ledger: Ledger, clock: Time, fake: Fake, tmp_path: Path) -> None:
    """A folder that was copied, or moved, with an order in it: whoever comes second takes the first's task."""
    job = added(ledger).job
    ledger.close()
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(ledger.path.parent, elsewhere / ".kling-story")
    for path in (ledger.path, elsewhere / ".kling-story" / "ledger.db"):
        with Ledger(path, clock) as opened:
            assert engine_of(opened, clock, fake).run([job.id]).states[job.id] is State.SAVED
            assert opened.whole(opened.job(job.id).file or "") == path.parent.parent / "out" / "Mei-walks.take1.mp4"
    assert len(fake.tasks) == 1


def test_a_refusal_for_something_else_is_believed_at_once(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Also of what lies at another address."""
    job = added(ledger).job
    fake.happens["create"].append(Refused("the external image can't be loaded", code=1201))
    assert engine.run([job.id]).states[job.id] is State.REFUSED
    assert fake.calls == ["create"]


def test_a_voice_that_was_made_isnt_made_under_another_id(ledger: Ledger, fake: Fake) -> None:
    """Its answer was lost, look-ups showed nothing, and the second call is refused for its id."""
    supplies, voice = Supplies(ledger), Supply("<voice Mei>", "voice", "Mei", "hash")
    fake.happens["make"].extend(["lost", Refused("external_task_id exists", code=1201)])
    fake.happens["made"].extend([lambda: None] * 2)
    for missing in (1, 1, 0):
        with pytest.raises(InDoubt):
            supplies.made(fake, voice, {}, missing)
    assert supplies.made(fake, voice, {}, 0).value == "value-s1"
    assert len(fake.supplies) == 1


@pytest.mark.parametrize("looks_up", [True, False])
def test_a_task_that_the_disk_doesnt_take_is_told_and_kept(
    ledger: Ledger, clock: Time, monkeypatch: pytest.MonkeyPatch, looks_up: bool
) -> None:
    """Its number may be nowhere else: a reseller's task can't be looked up."""
    fake, said = Fake(looks_up=looks_up), []
    job, took, tries = added(ledger).job, Ledger.took, iter(range(3))

    def full(self: Ledger, job: object, task: Task) -> object:
        if next(tries, None) is not None:
            raise ToolError("the ledger can't be written: the disk is full")
        return took(self, job, task)  # type: ignore[arg-type]

    monkeypatch.setattr(Ledger, "took", full)
    engine = engine_of(ledger, clock, fake, lambda event: said.append(f"{event.message} {event.hint}"))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls == ["create", "task", "download"]
    assert any(f"the task `t1` is paid for write it down: should {job.id} be in doubt" in line for line in said)


def test_a_clock_that_is_set_back_keeps_nobody_waiting(ledger: Ledger, fake: Fake, clock: Time) -> None:
    """A machine that woke up in another year, and is told the time while it waits."""
    jobs = [added(ledger, f"film {n}").job for n in range(2)]
    fake.happens["create"].append(InDoubt("timed out"))
    slept: list[float] = []

    def nap(seconds: float) -> None:
        slept.append(seconds)
        clock.later(seconds)
        clock.now -= YEAR if len(slept) == 2 else 0

    engine = engine_of(ledger, clock, fake)
    engine._sleep = nap
    finish = engine.run([job.id for job in jobs])
    assert set(finish.states.values()) == {State.SAVED}
    assert sum(slept) < 300
    assert len(fake.tasks) == 2


def test_what_is_due_in_a_year_was_written_by_another_clock(ledger: Ledger, engine: Engine, clock: Time) -> None:
    """It is sent now; nobody is asked to wait longer than a day."""
    job = ledger.change(added(ledger).job, due=clock.now + YEAR)
    begin = clock.now
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert clock.now - begin < 60
    assert Patience().backoff(0, lambda: 1.0, YEAR) == 86400


@pytest.mark.parametrize(
    "charge",
    [
        Charge(usd=Decimal("1E+400")),
        Charge(units=Decimal("9E+999999")),
        Charge(usd=Decimal(-5)),
        Charge(usd=Decimal(0), units=Decimal(3)),
    ],
)
def test_a_charge_that_cant_be_meant_isnt_counted(ledger: Ledger, engine: Engine, fake: Fake, charge: Charge) -> None:
    """The price counts then; units count beside a balance of which nothing was taken."""
    job = added(ledger).job
    fake.happens["task"].append(Task("t1", TaskState.DONE, url="https://films.example/1", charge=charge))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert ledger.spent() == Decimal("0.42")


@pytest.mark.parametrize("until_taken", [True, False])
def test_tasks_that_nobody_asks_for_dont_hold_places_for_ever(
    ledger: Ledger, clock: Time, fake: Fake, until_taken: bool
) -> None:
    """`submit` leaves them running, and the next one needs their place."""
    for n in range(4):
        engine = engine_of(ledger, clock, fake, limit=1)
        job = added(ledger, f"film {n}").job
        state = engine.run([job.id], until_taken=until_taken).states[job.id]
        assert state is (State.RUNNING if until_taken else State.SAVED)
    assert clock.now < 1_790_000_200
    assert fake.most == 1


def test_places_that_cant_be_had_back_are_told(ledger: Ledger, clock: Time, fake: Fake) -> None:
    """The service denies the task that holds the place: who waits is told, and by whom."""
    fake.pace = 2
    running = added(ledger, "film 1").job
    engine_of(ledger, clock, fake, limit=1).run([running.id], until_taken=True)
    fake.happens["task"].append(Refused("no such task"))
    waiting = [added(ledger, f"film {n}").job.id for n in (2, 3)]
    finish = engine_of(ledger, clock, fake, limit=1).run(waiting)
    assert set(finish.states.values()) == {State.PLANNED}
    assert {running.id in error.message for error in finish.left.values()} == {True}
    assert list(finish.left) == waiting
    ledger.move(ledger.job(running.id), State.FORGOTTEN)
    assert set(engine_of(ledger, clock, fake, limit=1).run(waiting).states.values()) == {State.SAVED}


def test_another_s_tasks_are_left_to_it(ledger: Ledger, other: Ledger, clock: Time, fake: Fake) -> None:
    """A place that a living process holds is waited for, not taken over."""
    theirs, ours = (added(ledger, f"film {n}").job for n in range(2))
    other.leases.take([theirs.id])
    claimed = other.claim(other.job(theirs.id), 1)
    assert claimed is not None
    running = other.took(claimed, Task("t", TaskState.WAITING))

    def wait(seconds: float) -> None:
        clock.later(seconds)
        if clock.now > 1_790_000_030 and other.job(theirs.id).state is State.RUNNING:
            other.move(running, State.FAILED)

    engine = engine_of(ledger, clock, fake, limit=1)
    engine._sleep = wait
    assert engine.run([ours.id]).states[ours.id] is State.SAVED
    assert (len(fake.tasks), ours.account) == (1, ACCOUNT)

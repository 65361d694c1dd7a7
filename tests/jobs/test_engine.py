"""The engine: from an order to its film, whatever the service answers."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path

import pytest
from paying import ACCOUNT, Fake, Time, added, busy, engine_of, trouble

from kling_story.errors import SetupError, ToolError
from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.reference.example_files import film
from kling_story.remote import Busy, InDoubt, KeyRefused, NotServed, Refused, SkewedClock, Task, TaskState, Unreachable


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


def test_our_own_id_goes_with_the_call(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The one that was in the ledger before."""
    job = added(ledger).job
    engine.run([job.id])
    assert list(fake.tasks) == [job.external_id]
    assert fake.asked[job.external_id].json["options"]["external_task_id"] == job.external_id


def test_takes_stand_side_by_side(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Another purchase of the same film, and a file that somebody put there, are left alone."""
    first = added(ledger).job
    engine.run([first.id])
    there = ledger.root / "out" / "Mei-walks.take2.mp4"
    there.write_text("somebody's")
    second = added(ledger, again=True).job
    fake.film = film(5.1)
    engine.run([second.id])
    assert there.read_text() == "somebody's"
    assert (there.parent / "Mei-walks.take3.mp4").read_bytes() == fake.film
    assert len(fake.tasks) == 2


def test_a_long_name_is_cut(ledger: Ledger, engine: Engine) -> None:
    """Disks take 255 bytes, and letters are up to four."""
    job = added(ledger, "夜" * 80).job
    assert engine.run([job.id]).left == {}
    assert ledger.job(job.id).file == f"out/{'夜' * 66}.take1.mp4"


def test_an_answer_that_was_lost_is_looked_up(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The task is found by our own id, and not asked for again."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls == ["create", "look_up", "task", "download"]


def test_a_call_that_didnt_arrive_is_made_again_with_its_id(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Once it is certain: after several look-ups and a while."""
    job = added(ledger).job
    begin = ledger.clock()
    fake.happens["create"].append(InDoubt("timed out"))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    looked = fake.calls.index("create", 1) - 1
    assert fake.calls[: looked + 2] == ["create", *["look_up"] * looked, "create"]
    assert looked >= Patience().look_ups
    sent = ledger.job(job.id).sent
    assert sent is not None
    assert sent - begin >= Patience().grace
    assert list(fake.tasks) == [job.external_id]


def test_a_task_that_shows_late_is_found_all_the_same(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The second call is refused for its id: the task of the first is taken, not the refusal."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend([lambda: None] * 8)
    engine.run([job.id])
    assert ledger.job(job.id).state is State.SAVED
    assert fake.calls.count("create") == 2
    assert len(fake.tasks) == 1


def test_an_id_that_is_taken_by_nothing_is_for_a_person(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The service says that it has the task, and doesn't show it."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend([lambda: None] * 50)
    engine.run([job.id])
    assert ledger.job(job.id).state is State.DOUBTFUL
    assert "already exists" in (ledger.job(job.id).reason or "")


def test_a_line_that_is_dead_while_it_is_looked_up(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It isn't known, so nothing is done: the next run looks again."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend(InDoubt("timed out") for _ in range(Patience().errors + 3))
    assert engine.run([job.id]).states[job.id] is State.SENDING
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls.count("create") == 1


def test_a_second_call_that_is_refused_for_good(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It is believed when there is certainly no task."""
    job = added(ledger).job
    fake.happens["create"].extend([InDoubt("timed out"), Refused("the pack is used up", code=1102)])
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason, job.code) == (State.REFUSED, "the pack is used up", "1102")
    assert fake.tasks == {}


def test_where_nothing_can_be_looked_up_a_person_decides(ledger: Ledger, clock: Time) -> None:
    """It is neither sent again nor given up."""
    fake = Fake(looks_up=False)
    job = added(ledger).job
    fake.happens["create"].append("lost")
    finish = Engine(ledger, lambda name: fake, sleep=clock.later).run([job.id])
    assert finish.states[job.id] is State.DOUBTFUL
    assert fake.calls == ["create"]
    assert added(ledger).new is False


def test_a_refusal_is_final_and_keeps_its_reason(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Asked once, with the service's code and words."""
    job = added(ledger).job
    fake.happens["create"].append(trouble(Refused("it is against the policy", code=1301), moderated=True))
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason, job.code, job.moderated) == (
        State.REFUSED,
        "it is against the policy",
        "1301",
        True,
    )
    assert fake.calls == ["create"]
    assert ledger.spent(run=job.run) == 0


def test_a_task_that_failed_keeps_its_reason(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """And that it was moderation, for whoever points at the words."""
    job = added(ledger).job
    why = "Failure to pass the risk control system"
    fake.happens["task"].append(Task("t1", TaskState.FAILED, reason=why, moderated=True))
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason, job.moderated) == (State.FAILED, why, True)
    assert added(ledger).new


def test_a_busy_service_is_asked_again_later_and_later(ledger: Ledger, engine: Engine, fake: Fake, clock: Time) -> None:
    """Twice as long each time, and as long as it says."""
    job = added(ledger).job
    waits: list[float] = []
    engine._sleep = lambda seconds: (waits.append(seconds), clock.later(seconds))[1]
    fake.happens["create"].extend([busy(), busy(), Unreachable("no line"), busy(wait=100)])
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert waits[:4] == [1.0, 2.0, 4.0, 100.0]
    assert len(fake.tasks) == 1


def test_a_service_that_stays_busy_is_left_alone(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The job stays planned, and the next run begins anew."""
    job = added(ledger).job
    fake.happens["create"].extend(busy("the line is dead") for _ in range(Patience().tries))
    finish = engine.run([job.id])
    assert finish.states[job.id] is State.PLANNED
    assert finish.left[job.id].message == "the line is dead"
    assert ledger.spent(run=job.run) == 0
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_waiting_for_a_place_is_no_failed_try(ledger: Ledger, clock: Time) -> None:
    """However often the service says that the account is full."""
    fake = Fake()
    job = added(ledger).job
    fake.happens["create"].extend(busy(slots=True) for _ in range(5 * Patience().tries))
    assert Engine(ledger, lambda name: fake, sleep=clock.later).run([job.id]).states[job.id] is State.SAVED


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


def test_a_key_that_isnt_taken_stops_everything(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """One call, not one per job; nothing was sent of any, and none waits for a key that is never taken."""
    names = [added(ledger, f"film {n}").job.id for n in range(4)]
    fake.happens["create"].extend(KeyRefused("the key isn't taken") for _ in names)
    finish = engine.run(names)
    assert set(finish.states.values()) == {State.REFUSED}
    assert fake.calls == ["create"]
    assert {error.message for error in finish.left.values()} == {"the key isn't taken"}
    assert len(finish.left) == 4


def test_an_account_that_isnt_served_stops_everything_for_now(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """All stay planned: the same key will do."""
    names = [added(ledger, f"film {n}").job.id for n in range(4)]
    fake.happens["create"].append(NotServed("there is no money"))
    assert set(engine.run(names).states.values()) == {State.PLANNED}
    assert set(engine.run(names).states.values()) == {State.SAVED}


def test_a_clock_that_is_off_is_signed_by_the_service_s_once(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The second time is told."""
    job = added(ledger).job
    fake.happens["create"].append(SkewedClock("this clock is off"))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    other = added(ledger, "other").job
    fake.happens["create"].extend([SkewedClock("this clock is off"), SkewedClock("this clock is off")])
    finish = engine.run([other.id])
    assert finish.states[other.id] is State.PLANNED
    assert finish.left[other.id].message == "this clock is off"


def test_without_a_key_nothing_is_sent(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It is told, and the job stays planned."""
    job = added(ledger).job
    fake.happens["create"].append(SetupError("there is no key"))
    finish = engine.run([job.id])
    assert (finish.states[job.id], finish.left[job.id].message) == (State.PLANNED, "there is no key")


def test_a_job_of_another_account_is_not_sent(ledger: Ledger, clock: Time) -> None:
    """A key that was changed since would pay for it."""
    job = added(ledger).job
    fake = Fake(account="b" * 16)
    finish = Engine(ledger, lambda name: fake, sleep=clock.later).run([job.id])
    assert finish.states[job.id] is State.PLANNED
    assert "another account" in finish.left[job.id].message
    assert fake.calls == []


def test_a_word_that_nobody_knows_is_asked_again(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """However often, and never taken for a failure."""
    job = added(ledger).job
    fake.happens["task"].extend([Task("t1", TaskState.UNKNOWN, said="upscaling")] * 300)
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_looks_at_a_task_get_rarer(ledger: Ledger, engine: Engine, fake: Fake, clock: Time) -> None:
    """Every 5 s at first, every 10 s in the end."""
    waits: list[float] = []
    engine._sleep = lambda seconds: (waits.append(seconds), clock.later(seconds))[1]
    fake.pace = 9
    engine.run([added(ledger).job.id])
    assert waits == [5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 10.0, 10.0, 10.0]


def test_a_service_that_cant_be_asked_keeps_the_task(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The job stays running, it is said why, and the next run goes on."""
    job = added(ledger).job
    fake.happens["task"].extend(Busy("out of order") for _ in range(Patience().errors))
    finish = engine.run([job.id])
    assert finish.states[job.id] is State.RUNNING
    assert finish.left[job.id].message == "out of order"
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert len(fake.tasks) == 1


def test_a_task_that_the_service_denies_is_kept(ledger: Ledger, engine: Engine, fake: Fake, clock: Time) -> None:
    """It was paid for: only when the service has deleted it by its own rules it counts as gone."""
    job = added(ledger).job
    fake.happens["task"].append(Refused("no such task"))
    assert engine.run([job.id]).states[job.id] is State.RUNNING
    clock.later(fake.keeps_hours * 3600 + 1)
    fake.happens["task"].append(Refused("no such task"))
    assert engine.run([job.id]).states[job.id] is State.EXPIRED


def test_a_download_that_breaks_goes_on_where_it_was(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """As often as it brings more."""
    job = added(ledger).job
    fake.film = film(5.041) + bytes(5000)
    fake.happens["download"].extend(lambda end=end: end for end in range(100, 4000, 100))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert (ledger.root / "out" / "Mei-walks.take1.mp4").read_bytes() == fake.film


def test_a_download_that_brings_nothing_is_given_up(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The film stays at the service; the next run goes on."""
    job = added(ledger).job
    fake.happens["download"].extend([lambda: 0] * Patience().downloads)
    finish = engine.run([job.id])
    assert finish.states[job.id] is State.READY
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_an_address_that_has_run_out_is_asked_for_anew(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The task tells another."""
    job = added(ledger).job
    fake.happens["download"].append(Refused("gone", status=404))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls == ["create", "task", "download", "task", "download"]
    assert (ledger.job(job.id).url or "").endswith("t1-2")


def test_a_film_that_is_gone_is_gone(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """When it is said more than once, by the service too; a person may try again."""
    job = added(ledger).job
    done = Task("t1", TaskState.DONE, {"id": job.external_id}, url="https://films.example/same")
    fake.happens["task"].extend([done] * 10)
    fake.happens["download"].extend(Refused("gone", status=404) for _ in range(10))
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason) == (State.EXPIRED, "gone")
    assert not any((ledger.root / "out").glob("*") if (ledger.root / "out").exists() else ())
    fake.happens.clear()
    ledger.move(job, State.READY)
    assert engine.run([job.id]).states[job.id] is State.SAVED


@pytest.mark.parametrize("what", [b"<html>sorry</html>", film(5)[:40], film(5, picture=False, sound=True)])
def test_what_is_no_film_isnt_kept(ledger: Ledger, engine: Engine, fake: Fake, what: bytes) -> None:
    """It is fetched again from its beginning; in the end it is told and stays at the service."""
    job = added(ledger).job
    whole, fake.film = fake.film, what
    finish = engine.run([job.id])
    assert finish.states[job.id] is State.READY
    assert "what came isn't the film" in finish.left[job.id].message
    assert list((ledger.root / "out").iterdir()) == []
    fake.film = whole
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_a_film_of_another_length_is_kept_with_a_remark(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It is paid for; a few frames more are usual."""
    short = added(ledger).job
    fake.film = film(3)
    engine.run([short.id])
    assert ledger.job(short.id).reason == "the film is 3.000 s long, and 5 s were asked for"
    usual = added(ledger, "usual").job
    fake.film = film(5.041)
    engine.run([usual.id])
    assert ledger.job(usual.id).reason is None


def test_a_full_disk_loses_nothing(ledger: Ledger, engine: Engine, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, and the film is fetched when there is room."""
    import errno
    import os

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    job = added(ledger).job
    with monkeypatch.context() as patched:
        patched.setattr("kling_story.jobs.downloads.os.fsync", full)
        finish = engine.run([job.id])
    assert os.fsync is not full
    assert finish.states[job.id] is State.READY
    assert "No space left on device" in finish.left[job.id].message
    assert "make room" in (finish.left[job.id].hint or "")
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_what_is_there_is_never_written_over(ledger: Ledger, engine: Engine, fake: Fake, tmp_path: Path) -> None:
    """Not the sidecar of somebody, not through a link, not by a file that came while we fetched."""
    out, outside = ledger.root / "out", tmp_path / "outside.txt"
    out.mkdir()
    outside.write_text("mine")
    (out / "Mei-walks.take1.json").write_text("{}")
    (out / "Mei-walks.take2.mp4").symlink_to(outside)
    job = added(ledger).job
    place = out / "Mei-walks.take3.mp4"
    fake.watch = lambda what: place.write_text("quicker") if what == "after download" else None
    engine.run([job.id])
    assert outside.read_text() == "mine"
    assert (out / "Mei-walks.take1.json").read_text() == "{}"
    assert place.read_text() == "quicker"
    assert (out / "Mei-walks.take4.mp4").read_bytes() == fake.film


def test_a_link_in_the_place_of_the_part_isnt_followed(
    ledger: Ledger, engine: Engine, fake: Fake, tmp_path: Path
) -> None:
    """Whoever can guess its name can't make us write elsewhere."""
    job = added(ledger).job
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    (ledger.root / "out").mkdir()
    (ledger.root / "out" / f".kling-story-{job.id}.part").symlink_to(outside)
    finish = engine.run([job.id])
    assert finish.states[job.id] is State.READY
    assert outside.read_text() == "mine"


def test_a_saved_film_that_was_deleted_is_fetched_again(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Into its old place, without buying anything."""
    job = added(ledger).job
    engine.run([job.id])
    place = ledger.whole(ledger.job(job.id).file or "")
    place.unlink()
    ledger.move(ledger.job(job.id), State.READY)
    finish = engine.run([job.id])
    assert finish.left == {}
    assert place.read_bytes() == fake.film
    assert len(fake.tasks) == 1


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


def test_a_remote_that_cant_be_made_is_told(ledger: Ledger, clock: Time) -> None:
    """The jobs of other backends go on."""
    job = added(ledger).job

    def nobody(name: str) -> Fake:
        raise ToolError(f"no backend is called `{name}`")

    finish = Engine(ledger, nobody, sleep=clock.later).run([job.id])
    assert finish.left[job.id].message == "no backend is called `fake`"

"""A task that is paid for: asked after until it is done, and its film fetched over nothing and whatever breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from paying import Fake, Time, added

from kling_story.jobs.engine import Engine
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.reference.example_files import film
from kling_story.remote import Busy, Refused, Task, TaskState


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


def test_a_task_that_failed_keeps_its_reason(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """And that it was moderation, for whoever points at the words."""
    job = added(ledger).job
    why = "Failure to pass the risk control system"
    fake.happens["task"].append(Task("t1", TaskState.FAILED, reason=why, moderated=True))
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason, job.moderated) == (State.FAILED, why, True)
    assert added(ledger).new


def test_a_word_that_nobody_knows_is_asked_again(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """However often, and never taken for a failure."""
    job = added(ledger).job
    fake.happens["task"].extend([Task("t1", TaskState.UNKNOWN, said="upscaling")] * 300)
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_looks_at_a_task_get_rarer(ledger: Ledger, engine: Engine, fake: Fake, waits: list[float]) -> None:
    """Every 5 s at first, every 10 s in the end."""
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

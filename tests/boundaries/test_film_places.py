"""Where a film and the ledger may go, whatever a service names and whoever else reads and writes there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from paying import Fake, Time, added, engine_of

from kling_story.jobs.downloads import part_of, places, put
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import Download


class Evil(Fake):
    """A service that names things as it likes."""

    def task(self, handle: dict[str, str]):  # type: ignore[no-untyped-def]
        task = super().task(handle)
        return task if task.url is None else task.__class__(
            "../../../evil", task.state, task.handle, url="https://films.example/..%2f..%2fevil.mp4?filename=/evil.mp4"
        )  # fmt: skip


def test_a_service_does_not_name_the_film(tmp_path: Path) -> None:
    """Neither its id nor its address leads out of the folder."""
    clock = Time()
    root = tmp_path / "a" / "b"
    root.mkdir(parents=True)
    with Ledger(root / "ledger.db", clock) as ledger:
        job = added(ledger).job
        engine_of(ledger, clock, Evil()).run([job.id])
        assert ledger.job(job.id).state is State.SAVED
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.suffix in (".mp4", ".json")}
    assert there == {"a/b/out/Mei-walks.take1.mp4", "a/b/out/Mei-walks.take1.json"}


def occupied(place: Path, what: str, outside: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if what == "a file":
        place.write_text("mine")
    elif what == "a link":
        place.symlink_to(outside)
    elif what == "a dangling link":
        place.symlink_to(outside.with_name("nothing"))
    elif what == "a folder":
        place.mkdir()
    elif what == "a pipe":
        os.mkfifo(place)


OCCUPIED = ("a file", "a link", "a dangling link", "a folder", "a pipe")


@pytest.mark.parametrize("suffix", [".mp4", ".json"])
@pytest.mark.parametrize("what", OCCUPIED)
@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_nothing_is_written_over(tmp_path: Path, suffix: str, what: str, when: str) -> None:
    """What is where the film or its sidecar would go stays as it is; the film goes beside it."""
    outside = tmp_path / "outside"
    outside.write_text("another's")
    out = tmp_path / "a" / "out"
    place = out / f"Mei-walks.take1{suffix}"
    clock, fake = Time(), Fake()
    before: list[os.stat_result] = []

    def put_there() -> None:
        if not before:
            occupied(place, what, outside)
            before.append(place.lstat())

    class Late(Fake):
        @contextmanager
        def download(self, url: str, start: int = 0) -> Iterator[Download]:
            with super().download(url, start) as coming:
                yield coming
            put_there()

    if when == "before":
        put_there()
    else:
        fake = Late()
    with Ledger(tmp_path / "a" / "ledger.db", clock) as ledger:
        job = added(ledger).job
        finish = engine_of(ledger, clock, fake).run([job.id])
        state = ledger.job(job.id).state
    after = place.lstat()
    assert (after.st_ino, stat.S_IFMT(after.st_mode)) == (before[0].st_ino, stat.S_IFMT(before[0].st_mode))
    assert outside.read_text() == "another's"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "outside"]
    if what == "a file":
        assert place.read_text() == "mine"
    # A sidecar's place that is taken while its film comes is told: the film is here.
    assert state is State.SAVED or finish.left


def test_a_place_is_taken_once(tmp_path: Path) -> None:
    """A disk for which capitals don't matter says that the file is there: another place is found."""
    part, place = tmp_path / "part", tmp_path / "FILM.take1.mp4"
    part.write_text("new")
    place.write_text("old")
    assert put(part, place) is False
    assert (part.read_text(), place.read_text()) == ("new", "old")
    assert next(places(tmp_path / "FILM.mp4", 1)).name == "FILM.take2.mp4"


@pytest.mark.parametrize("stem", ["x" * 250, "雨" * 83, "é" * 125, "caf\udce9"])
def test_films_of_storyboards_with_long_names(tmp_path: Path, stem: str) -> None:
    """The disk takes what is put behind the name, too: a film that is paid for isn't lost for its name."""
    out = tmp_path / f"{stem}.mp4"
    for path in (part_of(out, "job12345"), next(places(out, 1)), next(places(out, 1)).with_suffix(".json")):
        path.with_name(f".{path.name}.job12345.part").write_text("x")
        path.write_text("x")


def test_the_ledger_is_ones_own(tmp_path: Path) -> None:
    """Others of the machine don't read where films can be fetched; git doesn't take it along."""
    before = os.umask(0o022)
    try:
        with Ledger(tmp_path / "project" / ".kling-story" / "ledger.db", Time()) as ledger:
            added(ledger)
            ledger.leases.beat()
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "project").rglob("*")}
        with Ledger(tmp_path / "else" / "mine.db", Time()):
            assert stat.S_IMODE((tmp_path / "else" / "mine.db").stat().st_mode) == 0o600
    finally:
        os.umask(before)
    folder = tmp_path / "project" / ".kling-story"
    assert modes[folder] == 0o700
    assert {path.name for path in modes} > {"ledger.db", "ledger.db-wal", "ledger.db-shm", "drivers", ".gitignore"}
    assert {path.name: mode for path, mode in modes.items() if path.name.startswith("ledger") and mode != 0o600} == {}
    assert (folder / ".gitignore").read_text() == "*\n"

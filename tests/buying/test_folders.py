"""A film that is bought is in the folder that it is asked for in, whoever asks, and over nothing."""

from __future__ import annotations

import pytest
from shop import FILM, Shop

from kling_story.jobs.states import State


@pytest.fixture
def bought(shop: Shop) -> Shop:
    """A shop with a film in `first`."""
    shop.board()
    assert shop.submit("mei.yaml", "--yes", "--wait", "-o", "first").code == 0
    return shop


@pytest.mark.parametrize("words", [(), ("--wait",)])
def test_a_film_is_copied_to_the_folder_it_is_asked_for_in(bought: Shop, words: tuple[str, ...]) -> None:
    """With its sidecar; nobody is asked for it, and a third time nothing is copied any more."""
    calls = bought.calls
    for _ in range(2):
        code, out, err = bought.submit("mei.yaml", "--yes", "-o", "second", *words)
        assert (code, out) == (0, "second/mei.take1.mp4\n")
    assert "copied" not in err
    assert bought.films == ["first/mei.take1.mp4", "second/mei.take1.mp4"]
    first, second = (bought.folder / name for name in bought.films)
    assert first.read_bytes() == second.read_bytes()
    assert bought.sidecar("second/mei.take1.mp4")["storyboard"] == "../mei.yaml"
    assert bought.calls == calls
    assert not list(bought.folder.rglob("*.part"))


def test_it_goes_nowhere_unasked(bought: Shop) -> None:
    """Without a folder it stays where it is, and is named there."""
    code, out, _ = bought.submit("mei.yaml", "--yes")
    assert (code, out, bought.films) == (0, "first/mei.take1.mp4\n", ["first/mei.take1.mp4"])


def test_a_copy_is_written_over_nothing(bought: Shop) -> None:
    """What is there already keeps its name."""
    (bought.folder / "second").mkdir()
    (bought.folder / "second" / "mei.take1.mp4").write_text("another's")
    code, out, err = bought.submit("mei.yaml", "--yes", "-o", "second")
    assert (code, out) == (0, "second/mei.take2.mp4\n")
    assert "copied to second/mei.take2.mp4\n" in err
    assert (bought.folder / "second" / "mei.take1.mp4").read_text() == "another's"


def test_a_copy_of_what_somebody_changed_is_fetched(bought: Shop) -> None:
    """It is no film of the service's any more; without --wait it is told where it is."""
    (bought.folder / "first" / "mei.take1.mp4").write_bytes(b"cut by hand")
    assert bought.submit("mei.yaml", "--yes", "-o", "second").out == "first/mei.take1.mp4\n"
    assert bought.submit("mei.yaml", "--yes", "-o", "second", "--wait").out == "second/mei.take1.mp4\n"
    assert (bought.folder / "first" / "mei.take1.mp4").read_bytes() == b"cut by hand"
    assert bought.created == 1


def test_a_film_that_is_being_made_goes_to_the_folder_that_is_named_last(shop: Shop) -> None:
    """Nothing is bought again."""
    shop.board()
    shop.submit("mei.yaml", "--yes", "-o", "first")
    assert shop.submit("mei.yaml", "--yes", "--wait", "-o", "second").out == "second/mei.take1.mp4\n"
    assert (shop.films, shop.created) == (["second/mei.take1.mp4"], 1)


def test_fetch_puts_a_film_elsewhere(bought: Shop) -> None:
    """One that is here is copied, one that is gone comes anew, a folder that can't be one is told."""
    (job,) = bought.rows
    assert bought.jobs("fetch", job.id, "--out", "second").out == "second/mei.take1.mp4\n"
    for film in bought.films:
        (bought.folder / film).unlink()
    code, out, err = bought.jobs("fetch", job.id, "-o", "third")
    assert (code, out) == (0, "third/mei.take1.mp4\n")
    assert "fetched again, nothing more was paid" in err
    assert bought.rows[0].state is State.SAVED
    (bought.folder / "file").write_text("")
    assert bought.jobs("fetch", job.id, "-o", "file").code == 2
    assert bought.jobs("wait", job.id, "-o", "third").code == 2
    assert bought.created == 1


def test_a_film_whose_folder_is_a_file_now(shop: Shop) -> None:
    """It stays at the service, and goes where it is told to."""
    shop.board()
    shop.submit("mei.yaml", "--yes", "-o", "first")
    (shop.folder / "first").write_text("in the way")
    (job,) = shop.rows
    code, _, err = shop.jobs("wait")
    assert code == 4
    assert "kling-story jobs fetch JOB --out FOLDER" in err
    assert shop.jobs("fetch", job.id, "--out", "second").out == "second/mei.take1.mp4\n"


@pytest.mark.parametrize("command", ["submit", "wait"])
def test_nobody_waits_longer_than_was_said(shop: Shop, command: str) -> None:
    """Exit 4, the task goes on, and how to come back is told."""
    shop.board()
    shop.plays(polls=20)
    if command == "submit":
        code, out, err = shop.submit("mei.yaml", "--yes", "--wait", "--timeout", "30")
    else:
        shop.submit("mei.yaml", "--yes")
        code, out, err = shop.jobs("wait", "--timeout", "30")
    (job,) = shop.rows
    assert (code, out, job.state, job.lease) == (4, "", State.RUNNING, None)
    assert "not done after 30 s\n1 task goes on, and is paid for\n" in err
    assert f"kling-story jobs wait {job.id}\n" in err
    assert sum(shop.waits) == pytest.approx(30)
    assert shop.jobs("wait").code == 0
    assert shop.created == 1


def test_a_pipe_hears_once_a_minute(shop: Shop) -> None:
    """That it goes on, and how long it has been."""
    shop.board()
    shop.plays(polls=20)
    _, _, err = shop.submit("mei.yaml", "--yes", "--wait")
    lines = [line for line in err.splitlines() if line.startswith("being made: ")]
    assert lines == ["being made: mei.yaml 1:00", "being made: mei.yaml 2:00", "being made: mei.yaml 3:00"]


def test_the_same_film_is_bought_once_for_all_folders(shop: Shop) -> None:
    """Two boards that are one film have it where it was first."""
    shop.board("a.yaml")
    shop.board("b.yaml", FILM)
    assert shop.submit("a.yaml", "b.yaml", "--yes", "--wait", "-o", "films").out == "films/a.take1.mp4\n"
    assert shop.submit("b.yaml", "--yes", "-o", "films").out == "films/a.take1.mp4\n"

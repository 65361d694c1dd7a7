"""``kling-story submit``: checked, priced, sent once, fetched; what it prints, and what it refuses."""

from __future__ import annotations

import json

import pytest
from shop import FILM, OTHER, Shop

from kling_story.jobs.states import State
from kling_story.reference.example_files import film


def test_a_film_is_bought_and_fetched(shop: Shop) -> None:
    """Told in order; its path goes to scripts, its sidecar stands beside it."""
    shop.board()
    code, out, err = shop.submit("mei.yaml", "--wait", "--yes", "-o", "films")
    (job,) = shop.rows
    assert code == 0
    assert out == "films/mei.take1.mp4\n"
    assert [line.partition(" (")[0] for line in err.splitlines()] == [
        "mei.yaml: 2 shots, 5 s, 720p, silent; kling-3.0 at kling",
        "  price: $0.42, 3 units",
        "prices: official price list, 2026-09",
        "mei.yaml",
        "mei.yaml",
        "mei.yaml",
    ]
    assert f"mei.yaml ({job.id}): taken by kling, task {job.task_id}" in err
    assert err.endswith(f"mei.yaml ({job.id}): saved films/mei.take1.mp4, $0.42\n")
    assert (job.state, shop.created, shop.films) == (State.SAVED, 1, ["films/mei.take1.mp4"])
    assert shop.sidecar("films/mei.take1.mp4")["task_id"] == job.task_id
    assert "emulator-api-key" not in err + out + str(job)


def test_what_check_refuses_buys_nothing_of_the_batch(shop: Shop) -> None:
    """The report is shown; standard output stays a script's."""
    shop.board("good.yaml")
    shop.board("bad.yaml", FILM.replace("duration: 3", "duration: 30"))
    code, out, err = shop.submit("good.yaml", "bad.yaml", "--yes")
    assert (code, out, shop.calls, shop.rows) == (1, "", 0, [])
    assert "bad.yaml:4:16: error KS304" in err
    assert "nothing was sent" in err
    assert not (shop.folder / ".kling-story").exists()


def test_strict_refuses_warnings_too(shop: Shop) -> None:
    """What is only warned of is otherwise bought, with a word about it."""
    shop.board("mei.yaml", FILM.replace("Mei runs", "Mei runs; Bo sleeps"))
    code, _, err = shop.submit("mei.yaml", "--strict", "--yes")
    assert (code, shop.calls) == (1, 0)
    code, _, err = shop.submit("mei.yaml", "--yes")
    assert (code, shop.created) == (0, 1)
    assert "  check: 1 warning" in err
    assert "kling-story check mei.yaml" in err


def test_a_dry_run_sends_and_writes_nothing(shop: Shop) -> None:
    """No call, no ledger, no film; with a key it says what is bought already."""
    shop.board()
    before = sorted(path.name for path in shop.folder.iterdir())
    code, out, err = shop.submit("mei.yaml", "--dry-run", "-o", "films")
    assert (code, out, shop.calls) == (0, "", 0)
    assert "price: $0.42" in err
    assert err.endswith("nothing was sent: --dry-run\n")
    assert sorted(path.name for path in shop.folder.iterdir()) == before
    shop.submit("mei.yaml", "--yes", "--wait")
    calls, rows = shop.calls, shop.rows
    code, out, err = shop.submit("mei.yaml", "--dry-run", "--json")
    assert "bought already: mei.take1.mp4" in err
    assert [job["id"] for job in json.loads(out)["jobs"]] == [rows[0].id]
    assert (shop.calls, shop.rows) == (calls, rows)


@pytest.mark.parametrize(("hours", "words"), [(1, "an hour"), (24, "24 hours"), (168, None)])
def test_a_film_that_its_service_deletes_soon_is_paid_for_in_vain_unless_it_is_told(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, hours: int, words: str | None
) -> None:
    """Whoever doesn't wait for it has to come back in time."""
    monkeypatch.setattr("kling_renderers.kling.backend.KlingV1Backend.keeps_hours", hours)
    shop.board()
    _, _, err = shop.submit("mei.yaml", "--yes")
    assert (f"kling deletes a film {words} after it was made" in err) is (words is not None)
    assert ("deletes a film" in err) is (words is not None)


def test_without_wait_it_ends_when_it_is_taken(shop: Shop) -> None:
    """And says how to come back; the same command again goes on."""
    shop.board()
    code, out, err = shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    assert (code, out, job.state, shop.waits) == (0, "", State.RUNNING, [])
    assert err.endswith(f"paid for, and being made. For the film:\n  kling-story jobs wait {job.id}\n")
    code, out, err = shop.submit("mei.yaml", "--wait")
    assert (code, out, shop.created) == (0, "mei.take1.mp4\n", 1)
    assert f"being bought already: job {job.id} is running; it goes on" in err


def test_jobs_come_as_json(shop: Shop) -> None:
    """As `jobs list --json` has them: whole paths, no address that opens the film."""
    shop.board()
    ran = shop.submit("mei.yaml", "--yes", "--wait", "--json")
    said = json.loads(ran.out)
    assert said == json.loads(shop.jobs("list", "--json").out)
    (job,) = said["jobs"]
    assert (job["state"], job["charge_units"], job["take"]) == ("saved", "3", 1)
    assert job["file"] == str(shop.folder / "mei.take1.mp4")
    assert job["board"] == str(shop.folder / "mei.yaml")
    assert not {"url", "lease"} & set(job)


def test_two_boards_of_one_name_have_two_films(shop: Shop) -> None:
    """Named after their folders where both lie in one."""
    shop.board("day/film.yaml")
    shop.board("night/Film.yaml", OTHER)
    code, out, _ = shop.submit("day", "night", "--yes", "--wait", "-o", "out")
    assert (code, out.splitlines()) == (0, ["out/day-film.take1.mp4", "out/night-Film.take1.mp4"])
    assert sorted(shop.sidecar(film)["storyboard"] for film in shop.films) == ["../day/film.yaml", "../night/Film.yaml"]


@pytest.mark.parametrize(
    ("out", "code", "said"),
    [
        ("mei.yaml", 2, "`mei.yaml` is no folder"),
        ("mei.yaml/films", 2, "`mei.yaml` is no folder"),
        ("film.mp4", 2, "`film.mp4` is meant as a film"),
    ],
)
def test_a_folder_that_is_none_is_told_before_anything_is_paid(shop: Shop, out: str, code: int, said: str) -> None:
    """Not when the film is to be put there."""
    shop.board()
    ran = shop.submit("mei.yaml", "--yes", "--wait", "-o", out)
    assert (ran.code, shop.calls) == (code, 0)
    assert said in ran.err.replace(str(shop.folder) + "/", "")


def test_a_film_already_there_is_left(shop: Shop) -> None:
    """Somebody else's take isn't written over."""
    shop.board()
    (shop.folder / "mei.take1.mp4").write_text("mine")
    code, out, _ = shop.submit("mei.yaml", "--yes", "--wait")
    assert (code, out) == (0, "mei.take2.mp4\n")
    assert (shop.folder / "mei.take1.mp4").read_text() == "mine"


def test_a_folder_is_searched(shop: Shop) -> None:
    """Cast files in it are no films; one that is named is told."""
    shop.board("films/a.yaml")
    shop.board("films/cast.yaml", "version: 1\nelements: {Mei: a girl}\n")
    shop.board("films/notes.yaml", "key: value\n")
    assert shop.submit("films", "--yes").code == 0
    assert shop.created == 1
    code, _, err = shop.submit("films/cast.yaml", "--yes")
    assert code == 2
    assert "is a cast file" in err
    (shop.folder / "empty").mkdir()
    code, _, err = shop.submit("empty", "--yes")
    assert code == 1
    assert "there is no storyboard here" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing.yaml",), "there is no file `nothing.yaml`"),
        (("-",), "a storyboard from the standard input can't be bought"),
        (("mei.yaml", "--backend", "kling,fal"), "`kling,fal` names several backends"),
        (("mei.yaml", "--backend", "all"), "`all` names several backends"),
        (("mei.yaml", "--backend", "klnig"), "klnig"),
        (("mei.yaml", "--backend", "dashscope"), "no backend is called `dashscope`"),
        (("mei.yaml", "--scenario", "lost-answers"), "`--scenario` is for a rehearsal"),
        (("mei.yaml", "--rehearse", "--scenario", "nonsense"), "kling-story emulate --scenarios"),
        (("mei.yaml", "--rehearse", "--backend", "kie"), "the service of `kie` isn't played by anybody"),
        (("mei.yaml", "--config", "none.toml"), "there is no file `none.toml`"),
    ],
)
def test_wrong_use_sends_nothing(shop: Shop, words: tuple[str, ...], said: str) -> None:
    """Each is told in a line, and exits 2."""
    shop.board()
    code, out, err = shop.submit(*words, "--yes")
    assert (code, out, shop.calls) == (2, "", 0)
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_what_is_on_this_disk_and_taken_by_address_alone_is_told_before_anything_is_paid(
    shop: Shop, more: list[str]
) -> None:
    """The element's clip, though its voice could be made: nothing is ordered."""
    (shop.folder / "clip.mp4").write_bytes(film(5, (1920, 1080)))
    voice = "{file: 'https://me.example/v.mp3'}"
    head = f"start_frame: 'https://me.example/a.png'\nelements:\n  Mei: {{video: clip.mp4, voice: {voice}}}\n"
    shop.board(text=f"{head}audio: native\n" + FILM.replace("Mei walks", "'@Mei walks'"))
    code, _, err = shop.submit("mei.yaml", "--yes", *more)
    assert "the clip `clip.mp4` of `Mei` is on this disk" in err
    assert "https address" in err
    assert (code, shop.rows, shop.created, len(shop.emulator.billed)) == (2, [], 0, 0)


def test_names_that_would_garble_a_terminal_dont(shop: Shop) -> None:
    """A file's name is anybody's."""
    shop.board("mei\x1b[2J.yaml")
    ran = shop.submit("mei\x1b[2J.yaml", "--yes", "--wait")
    assert ran.code == 0
    assert "\x1b" not in ran.err
    assert "\x1b" not in shop.jobs().out


def test_scripts_get_nothing_but_paths(shop: Shop) -> None:
    """Standard output is empty whatever goes wrong before a film is here."""
    shop.board()
    assert shop.submit("mei.yaml").out == ""
    assert shop.submit("mei.yaml", "--yes", "--max-cost", "0").out == ""
    assert shop.submit("mei.yaml", "--yes").out == ""
    assert shop.submit("mei.yaml", "--yes", "--wait").out == "mei.take1.mp4\n"
    assert shop.submit("mei.yaml", "--yes", "--wait", says="").out == "mei.take1.mp4\n"

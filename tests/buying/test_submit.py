"""``kling-story submit``: checked, priced, asked for one by one, sent once, fetched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from shop import FILM, Shop

from kling_story.jobs.states import State
from kling_story.reference.example_files import film

OTHER = FILM.replace("Mei runs", "Bo sleeps")


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


def test_each_is_asked_for_and_no_to_one_buys_the_others(shop: Shop) -> None:
    """Three boards, and a no in the middle; exit 1 says that not all was bought."""
    for name in ("one", "two", "three"):
        shop.board(f"{name}.yaml", FILM.replace("Mei", name))
    code, _, err = shop.submit("one.yaml", "two.yaml", "three.yaml", "--wait", says="y\nno\nYES\n")
    assert code == 1
    assert re.findall(r"buy (\S+) for (\S+)\? \[y/N\]", err) == [
        ("one.yaml", "$0.42"),
        ("two.yaml", "$0.42"),
        ("three.yaml", "$0.42"),
    ]
    assert "3 films: $1.26" in err
    assert "not bought: two.yaml" in err
    assert shop.films == ["one.take1.mp4", "three.take1.mp4"]
    assert shop.created == 2
    assert [job.title for job in shop.rows] == ["one", "three"]


@pytest.mark.parametrize("says", ["\n", "n\n", "", "yep\n", " \n"])
def test_only_yes_buys(shop: Shop, says: str) -> None:
    """The end of the input and an empty line are no."""
    shop.board()
    code, out, err = shop.submit("mei.yaml", says=says)
    assert (code, out, shop.calls, shop.rows) == (1, "", 0, [])
    assert err.rstrip().endswith("not bought: mei.yaml")


def test_nobody_to_ask_refuses(shop: Shop) -> None:
    """In a script --yes has to be said."""
    shop.board()
    code, _, err = shop.submit("mei.yaml")
    assert (code, shop.calls) == (2, 0)
    assert "nobody is here to say yes" in err
    assert "--yes" in err


def test_ctrl_c_at_the_question_sends_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even what was said yes to before."""
    from kling_story.cli import offering

    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    asked: list[str] = []

    def says(one: offering.Asked) -> bool:
        asked.append(one.wanted.name)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return True

    monkeypatch.setattr(offering, "_says_yes", says)
    code, _, err = shop.submit("a.yaml", "b.yaml", says="")
    assert (code, shop.calls, shop.rows) == (130, 0, [])
    assert "nothing was sent" in err


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


@pytest.mark.parametrize(("most", "code"), [("0.84", 0), ("$0.84", 0), ("0.83", 1), ("0", 1)])
def test_max_cost_refuses_before_any_call(shop: Shop, most: str, code: int) -> None:
    """The sum of the run counts; exactly as much is allowed."""
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    ran = shop.submit("a.yaml", "b.yaml", "--yes", "--max-cost", most)
    assert ran.code == code
    assert shop.created == (0 if code else 2)
    if code:
        assert (shop.calls, shop.rows) == (0, [])
        assert "this costs $0.84, and may cost" in ran.err
        assert "--max-cost" in ran.err


@pytest.mark.parametrize("amount", ["much", "-1", "NaN", "inf", "1,5", ""])
def test_an_amount_is_one(shop: Shop, amount: str) -> None:
    """A slip isn't taken for no limit."""
    shop.board()
    code, _, err = shop.submit("mei.yaml", "--yes", f"--max-cost={amount}")
    assert (code, shop.calls) == (2, 0)
    assert "is no amount of money" in err


def test_a_month_has_its_budget(shop: Shop) -> None:
    """What was spent before counts, rehearsals don't; the next month begins anew."""
    (shop.folder / "kling-story.toml").write_text("[submit]\nmonthly-budget = 0.80\n")
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    assert shop.submit("a.yaml", "--yes", "--wait").code == 0
    calls = shop.calls
    code, _, err = shop.submit("b.yaml", "--yes")
    assert (code, shop.calls) == (1, calls)
    assert "$0.42 of this month's $0.80 are spent" in err
    assert "monthly-budget" in err
    shop.clock.later(32 * 86400)
    assert shop.submit("b.yaml", "--yes").code == 0


def test_settings_say_what_a_run_may_cost(shop: Shop) -> None:
    """And the command line wins over them."""
    (shop.folder / "kling-story.toml").write_text('[submit]\nmax-cost = 0.10\nout = "cut"\n')
    shop.board()
    code, _, err = shop.submit("mei.yaml", "--yes")
    assert code == 1
    assert "`max-cost` in the settings" in err
    assert shop.submit("mei.yaml", "--yes", "--wait", "--max-cost", "1").code == 0
    assert shop.films == ["cut/mei.take1.mp4"]


def test_an_unknown_price_has_to_be_said_yes_to(shop: Shop) -> None:
    """At kie nobody knows; no budget can hold what isn't known."""
    shop.board()
    code, _, err = shop.submit("mei.yaml", "--backend", "kie", "--yes")
    assert (code, shop.calls) == (2, 0)
    assert "price: not known: no page found says what kie asks for it" in err
    assert "--unpriced" in err
    code, _, err = shop.submit("mei.yaml", "--backend", "kie", "--yes", "--unpriced", "--max-cost", "5")
    assert (code, shop.calls) == (1, 0)
    assert "what isn't known" in err
    assert shop.submit("mei.yaml", "--backend", "kie", "--dry-run").code == 0
    code, _, err = shop.submit("mei.yaml", "--backend", "kie", "--unpriced", says="n\n")
    assert "buy mei.yaml for an unknown price? [y/N]" in err
    assert not shop.rows


def test_unchanged_is_not_bought_again(shop: Shop) -> None:
    """Its film is named once more, for a script that runs twice; nothing is asked of anybody."""
    shop.board()
    first = shop.submit("mei.yaml", "--wait", "--yes")
    calls = shop.calls
    code, out, err = shop.submit("mei.yaml", "--wait")
    (job,) = shop.rows
    assert (code, out, shop.calls) == (0, first.out, calls)
    assert f"bought already: mei.take1.mp4 (job {job.id}); --again buys another take" in err
    assert "buy " not in err


def test_another_take_lies_beside_the_first(shop: Shop) -> None:
    """Asked for by name, and bought."""
    shop.board()
    shop.submit("mei.yaml", "--wait", "--yes")
    code, out, err = shop.submit("mei.yaml", "--wait", "--again", says="y\n")
    assert (code, out) == (0, "mei.take2.mp4\n")
    assert "buy another take of mei.yaml for $0.42? [y/N]" in err
    assert shop.films == ["mei.take1.mp4", "mei.take2.mp4"]
    assert [job.take for job in shop.rows] == [1, 2]
    assert shop.created == 2


def test_a_film_that_was_deleted_is_fetched_again(shop: Shop) -> None:
    """And not bought again; without --wait it says how."""
    shop.board()
    shop.submit("mei.yaml", "--wait", "--yes")
    (shop.folder / "mei.take1.mp4").unlink()
    code, out, err = shop.submit("mei.yaml")
    assert (code, out) == (0, "")
    assert f"its film is gone from mei.take1.mp4; to fetch it again: kling-story jobs fetch {shop.rows[0].id}" in err
    code, out, err = shop.submit("mei.yaml", "--wait")
    assert (code, out) == (0, "mei.take1.mp4\n")
    assert "it is fetched again" in err
    assert (shop.created, shop.films) == (1, ["mei.take1.mp4"])


def test_a_changed_shot_buys_the_whole_again(shop: Shop) -> None:
    """It says so, with the price."""
    shop.board()
    shop.submit("mei.yaml", "--wait", "--yes")
    (job,) = shop.rows
    shop.board("mei.yaml", FILM.replace("Mei runs", "Mei stops"))
    _, _, err = shop.submit("mei.yaml", says="n\n")
    assert (
        f"note: shot 2 alone is other than in `{job.id}`, but a film is made as a whole: "
        "all 5 s are bought again, for $0.42 prices" in " ".join(err.split())
    )
    shop.board("mei.yaml", FILM.replace("duration: 2", "duration: 4").replace("runs", "stops"))
    assert "alone" not in shop.submit("mei.yaml", says="n\n").err


def test_a_changed_shot_is_called_by_its_name(shop: Shop) -> None:
    """Where it has one."""
    named = FILM.replace("{duration: 3", "{id: run, duration: 3")
    shop.board(text=named)
    shop.submit("mei.yaml", "--wait", "--yes")
    shop.board(text=named.replace("Mei runs", "Mei stops"))
    assert "note: shot `run` alone is other than in" in shop.submit("mei.yaml", says="n\n").err


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


def test_the_same_board_twice_is_bought_once(shop: Shop) -> None:
    """However it is spelt, and also with --again; so is another file that says the same."""
    board = shop.board()
    (shop.folder / "copy.yaml").write_text(FILM)
    code, out, err = shop.submit("mei.yaml", "./mei.yaml", board, "copy.yaml", "--yes", "--wait", "--again")
    assert (code, out, shop.created) == (0, "mei.take1.mp4\n", 1)
    assert f"{board}: the same film as mei.yaml: it is bought once" in err
    assert "copy.yaml: the same film as mei.yaml: it is bought once" in err


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


def test_a_planned_job_is_asked_for_again(shop: Shop) -> None:
    """What couldn't be sent the last time is bought at today's word, within today's limit, as the same job."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    code, _, err = shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    assert (code, job.state) == (4, State.PLANNED)
    assert err.count("code 1304") == 1
    shop.plays()
    assert shop.submit("mei.yaml").code == 2
    assert shop.submit("mei.yaml", "--yes", "--max-cost", "0").code == 1
    assert shop.created == 0
    code, _, err = shop.submit("mei.yaml", "--wait", "-o", "films", says="y\n")
    assert (code, shop.films) == (0, ["films/mei.take1.mp4"])
    assert "it was to be bought before, and not sent" in err
    assert [(row.id, row.state) for row in shop.rows] == [(job.id, State.SAVED)]


def test_boards_of_two_ledgers_are_not_mixed(shop: Shop) -> None:
    """The second would be forgotten by its own."""
    shop.board("a/mei.yaml")
    shop.board("b/bo.yaml", OTHER)
    (shop.folder / "b" / ".git").mkdir()
    code, _, err = shop.submit("a/mei.yaml", "b/bo.yaml", "--yes")
    assert (code, shop.calls) == (2, 0)
    assert "have a ledger each" in err


def test_the_way_back_leads_to_the_ledger(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also from a folder that has another."""
    shop.board("b/bo.yaml")
    (shop.folder / "b" / ".git").mkdir()
    _, _, err = shop.submit("b/bo.yaml", "--yes")
    assert re.search(r"\n  cd b && kling-story jobs wait \w{6}\n$", err)
    monkeypatch.chdir(shop.folder / "b")
    assert shop.jobs("wait").out == f"{shop.folder / 'bo.take1.mp4'}\n"


def test_without_a_repository_it_is_found_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the folder of the command, and from that of the storyboard."""
    (shop.folder / ".git").rmdir()
    shop.board("films/mei.yaml")
    assert shop.submit("films/mei.yaml", "--yes").code == 0
    assert (shop.folder / ".kling-story" / "ledger.db").exists()
    monkeypatch.chdir(shop.folder / "films")
    code, _, err = shop.submit("mei.yaml", "--wait")
    assert (code, shop.created) == (0, 1)
    assert "being bought already" in err
    assert not Path(".kling-story").exists()


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


def test_another_take_of_what_was_never_sent_is_that(shop: Shop) -> None:
    """No second job is left behind that a later resume would buy."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    assert shop.submit("mei.yaml", "--yes").code == 4
    shop.plays()
    assert shop.submit("mei.yaml", "--yes", "--wait", "--again").code == 0
    assert [job.state for job in shop.rows] == [State.SAVED]
    assert shop.created == 1


@pytest.mark.parametrize("broken", [b"SQLite format 3\0" + b"x" * 4096, b"no database at all, but long enough" * 40])
def test_a_broken_ledger_sends_nothing(shop: Shop, broken: bytes) -> None:
    """Told in words, exit 3, and left as it is."""
    shop.board()
    ledger = shop.folder / ".kling-story" / "ledger.db"
    ledger.parent.mkdir()
    ledger.write_bytes(broken)
    for words in (("--yes",), ("--dry-run",)):
        code, _, err = shop.submit("mei.yaml", *words)
        assert (code, shop.calls) == (3, 0)
        assert "ledger.db" in err
        assert "Traceback" not in err
    assert shop.jobs().code == 3
    assert ledger.read_bytes() == broken


def test_names_that_would_garble_a_terminal_dont(shop: Shop) -> None:
    """A file's name is anybody's."""
    shop.board("mei\x1b[2J.yaml")
    ran = shop.submit("mei\x1b[2J.yaml", "--yes", "--wait")
    assert ran.code == 0
    assert "\x1b" not in ran.err
    assert "\x1b" not in shop.jobs().out


def test_what_was_changed_after_the_question_is_not_sent(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person said yes to another picture."""
    from kling_story.cli import buying
    from kling_story.reference.example_files import write_example_files

    write_example_files(shop.folder)
    shop.board("mei.yaml", f"start_frame: front.png\n{FILM}")
    drive = buying.drive

    def changed(*words, **more) -> int:
        picture = shop.folder / "front.png"
        picture.write_bytes(picture.read_bytes() + b"x")
        return drive(*words, **more)

    monkeypatch.setattr(buying, "drive", changed)
    code, _, err = shop.submit("mei.yaml", "--yes", "--wait")
    assert (code, shop.created) == (4, 0)
    assert "the file `front.png` was changed after the order: nothing was sent" in err


def test_scripts_get_nothing_but_paths(shop: Shop) -> None:
    """Standard output is empty whatever goes wrong before a film is here."""
    shop.board()
    assert shop.submit("mei.yaml").out == ""
    assert shop.submit("mei.yaml", "--yes", "--max-cost", "0").out == ""
    assert shop.submit("mei.yaml", "--yes").out == ""
    assert shop.submit("mei.yaml", "--yes", "--wait").out == "mei.take1.mp4\n"
    assert shop.submit("mei.yaml", "--yes", "--wait", says="").out == "mei.take1.mp4\n"

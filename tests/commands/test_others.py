"""The other commands: ``new``, ``render``, ``explain``, ``vocabulary``, ``schema``, and their help."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from kling_story.cli.application import MEANT, NAMES
from kling_story.cli.running import stop_cleanly

GOOD = "version: 1\nshots:\n  - duration: 3\n    prompt: Mei walks\n"


def test_a_folder_is_no_board_to_draw(run, folder: Path) -> None:
    """``render`` finds nothing in an empty one and says so."""
    (folder / "x.yaml").mkdir()
    code, out, err = run("render", "x.yaml")
    assert (code, out) == (1, "")
    assert "there is no storyboard here" in err


@pytest.mark.parametrize(
    "name", ["the-last-ferry", "the last ferry.yaml", "最后一把伞", 'a "quoted" name', "back\\slash"]
)
def test_new_writes_a_storyboard_that_passes(run, folder: Path, name: str) -> None:
    """Strictly, whatever its name, and never over a file that is there."""
    assert run("new", name).code == 0
    path = next(folder.iterdir())
    text = path.read_text("utf-8")
    assert run("check", "--strict", path.name).out == "no problems in 1 file\n"
    code, _, err = run("new", name)
    assert code == 2
    assert "is there already" in err
    assert path.read_text("utf-8") == text
    path.write_text("mine")
    assert run("new", name, "--force").code == 0
    assert path.read_text("utf-8") == text


def test_new_in_a_folder_that_is_not_there_exits_4(run) -> None:
    """The disk's trouble, told in a line."""
    code, _, err = run("new", "nowhere/film")
    assert code == 4
    assert "can't be written" in err


@pytest.mark.parametrize("word", ["KS401", "ks401", "unknown-element"])
def test_explain_shows_a_check(run, word: str) -> None:
    """By code or name, in any case."""
    code, out, _ = run("explain", word)
    assert code == 0
    assert out.startswith("KS401 unknown-element (error)")
    assert "Wrong:" in out
    assert "Right:" in out


def test_explain_tells_machines(run) -> None:
    """The same as JSON, whole examples among it."""
    code, out, _ = run("explain", "KS401", "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert told.keys() == {"version", "code", "name", "severity", "what", "why", "source", "bad", "good"}
    assert (told["version"], told["code"], told["name"], told["severity"]) == (1, "KS401", "unknown-element", "error")
    assert all(text.startswith("version: 1\n") for text in (*told["bad"], *told["good"]))
    assert run("explain", "KS401", "--format", "xml").code == 2


def test_explain_guesses_what_was_meant(run) -> None:
    """A mistyped name gets the nearest one."""
    assert "did you mean `unknown-element`?" in run("explain", "unknown-elment").err


def test_vocabulary_lists_and_finds(run) -> None:
    """All tables, one of them, or what holds a word."""
    assert "medium_close_up" in run("vocabulary").out
    for kind, word in (("thing", "umbrella"), ("animals", "fox"), ("garment", "coat")):
        assert word in run("vocabulary", kind).out
    sizes = run("vocabulary", "sizes").out
    assert "MCU" in sizes.upper()
    assert "dolly_in" not in sizes
    assert "dolly_in" in run("vocabulary", "move", "--find", "推近").out


def test_schema_prints_the_schema(run) -> None:
    """As one JSON document."""
    assert json.loads(run("schema").out)["title"] == "kling-story storyboard"


@pytest.mark.parametrize("command", ["check", "explain", "fmt", "import", "new", "render", "schema", "vocabulary"])
def test_every_command_has_help(run, command: str) -> None:
    """``--help`` works before and after the command's name, and ``-h`` too."""
    for flag in ("--help", "-h"):
        code, out, _ = run(command, flag)
        assert code == 0
        assert "Usage" in out
    assert command in run("--help").out


def test_the_version_is_the_packages(run) -> None:
    """One line."""
    import kling_story

    assert run("--version") == (0, f"kling-story {kling_story.__version__}\n", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_being_asked_to_end_is_like_ctrl_c() -> None:
    """What is being written gets its chance to be cleared away, and the exit code says why."""
    before = signal.getsignal(signal.SIGTERM)
    try:
        stop_cleanly()
        with pytest.raises(SystemExit) as ended:
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert ended.value.code == 143


def test_one_shot_is_not_written_over_the_film(run, folder: Path) -> None:
    """Without ``-o`` a shot's file has the shot's name too."""
    pytest.importorskip("av", reason="the animatic extra isn't installed")
    (folder / "film.yaml").write_text(GOOD)
    assert run("render", "film.yaml", "--shot", "1", "--size", "160x90").code == 0
    assert (folder / "film-1.mp4").is_file()
    assert not (folder / "film.mp4").exists()


def test_what_is_imported_is_in_the_one_style(run, tmp_path: Path) -> None:
    """`fmt` has nothing to change in it."""
    (tmp_path / "prompt.txt").write_text(
        'Shot 1 (3s): Wide shot, Mei walks.\nShot 2 (4s): Close-up. Mei: "Not tonight."\n'
    )
    board = tmp_path / "board.yaml"
    assert run("import", tmp_path / "prompt.txt", "-o", board).code == 0
    assert run("fmt", "--check", board).code == 0
    assert run("import", tmp_path / "prompt.txt").out == board.read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("price", "cost"),
        ("Lint", "check"),
        ("draw", "render"),
        ("play", "preview"),
        ("run", "submit"),
    ],
)
def test_a_command_by_another_name_is_suggested(run, written: str, meant: str) -> None:
    """And isn't run."""
    ran = run(written)
    assert ran.code == 2
    assert f"Did you mean '{meant}'?" in " ".join(ran.err.split())


def test_every_other_name_means_a_command() -> None:
    """None of which is a command itself."""
    assert {meant.split()[0] for meant in MEANT.values()} <= NAMES.keys()
    assert not MEANT.keys() & NAMES.keys()

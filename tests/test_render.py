"""``kling-story render`` and ``board``: many boards, parts, drafts, results for scripts; ends that leave nothing."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

mp4 = pytest.importorskip("kling_renderers.animatic.formats.mp4", reason="the animatic extra isn't installed")

BOARD = """
version: 1
title: Red door
aspect: "16:9"
shots:
  - {duration: 3, size: wide, prompt: A door, camera: static}
  - {duration: 2, size: close-up, camera: pan left, prompt: A hand}
"""
TINY = ("--size", "128x72", "--fps", "6", "--no-cache")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own, with a board in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "door.yaml").write_text(BOARD)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("at_once", ["1", "2"])
def test_a_folder_of_boards_is_drawn_and_one_that_fails_stops_no_other(run, folder: Path, at_once: str) -> None:
    """Each is called like its board; what fails is named, and the exit code says so."""
    boards = folder / "boards"
    (boards / "more").mkdir(parents=True)
    for name in ("a.yaml", "more/a.yaml", "more/b.yaml"):
        (boards / name).write_text(BOARD)
    (boards / "broken.yaml").write_text("version: 1\nshots: [\n")
    (boards / "cast.yaml").write_text("version: 1\nelements: {Mei: {description: a courier}}\n")
    (boards / "other.yaml").write_text("just: data\n")
    code, out, err = run("render", "boards", "--out-dir", "films", "--format", "mp4,vtt", "-j", at_once, *TINY)
    assert code == 1
    assert names(folder / "films") == [
        f"{name}.{form}" for name in ("b", "boards-a", "more-a") for form in ("mp4", "vtt")
    ]
    assert out.count("30 frames of 128x72") == 3
    assert "error: `boards/broken.yaml` can't be read" in err
    assert "1 of 4 storyboards could not be drawn" in err


def test_a_script_is_told(run, folder: Path) -> None:
    """JSON alone on the standard output: files, notes, what check finds, trouble."""
    (folder / "cast.yaml").write_text("version: 1\nelements: {Mei: {description: a courier}}\n")
    code, out, _ = run("render", "door.yaml", "cast.yaml", "--json", "--from", "1", "--to", "2.5s", *TINY)
    told = json.loads(out)
    film, cast = told["boards"]
    assert (code, told["version"]) == (2, 1)
    assert film["error"] is None
    assert film["check"] == {"errors": 0, "warnings": 0, "notes": 0}
    assert {key: film["files"][0][key] for key in ("file", "frames", "seconds", "fps", "width", "height")} == {
        "file": "door-1s-2.5s.mp4", "frames": 9, "seconds": 1.5, "fps": 6.0, "width": 128, "height": 72,
    }  # fmt: skip
    assert cast["error"]["exit_code"] == 2
    assert "no shots" in cast["error"]["message"]


def test_a_draft_is_small_and_not_in_the_film_s_place(run, folder: Path) -> None:
    """640 pixels, 12 frames a second, a name of its own."""
    _, out, _ = run("render", "door.yaml", "--draft", "--shot", "2", "--no-cache")
    assert out.startswith("door-2-draft.mp4: 2 s, 24 frames of 640x360 at 12 fps")


def test_a_shot_s_name_leads_to_no_other_folder(run, folder: Path) -> None:
    """Whatever a storyboard calls its shots, a part of the film is beside the others."""
    (folder / "odd.yaml").write_text("version: 1\nshots: [{id: ../../up, duration: 1, prompt: A door}]\n")
    (folder / "films").mkdir()
    run("render", "odd.yaml", "--shot", "../../up", "--out-dir", "films", *TINY)
    assert names(folder) == ["door.yaml", "films/odd-.._.._up.mp4", "odd.yaml"]


@pytest.mark.parametrize(
    ("second", "told"), [("b.gif", "can't show 60 frames a second"), ("b.mov", "no film is a `.mov`")]
)
def test_what_cannot_be_written_is_told_before_anything_is_drawn(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch, second: str, told: str
) -> None:
    """Also where it is named after what can."""
    drawn: list[object] = []
    monkeypatch.setattr(mp4, "encode", lambda *film: drawn.append(film))
    code, _, err = run("render", "door.yaml", "-o", "a.mp4", "-o", second, "--fps", "60", "--size", "128x72")
    assert (code, drawn) == (1, [])
    assert told in err
    assert names(folder) == ["door.yaml"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("door.yaml", "door.yaml", "other.yaml", "-o", "a.mp4"), "there is no file `other.yaml`"),
        (("door.yaml", "second.yaml", "-o", "a.mp4"), "2 storyboards can't be drawn into `a.mp4`"),
        (("door.yaml", "--format", "mov"), "there is no format `mov`"),
        (("door.yaml", "-o", "a.mov"), "no film is a `.mov`"),
        (("door.yaml", "--theme", "noir"), "there is no theme `noir`"),
        (("door.yaml", "--from", "soon"), "`--from soon` is no time"),
        (("door.yaml", "--from", "99"), "nothing is seen from 99 s on"),
        (("door.yaml", "--from", "2", "--to", "1"), "nothing lies between 2 s and 1 s"),
        (("door.yaml", "--from", "1.001", "--to", "1.002"), "no frame begins between 1.001 s and 1.002 s"),
        (("door.yaml", "-o", "door.yaml/a.mp4"), "can't be written"),
        (("door.yaml", "-o", "a.vtt", "-o", "a.vtt"), "`a.vtt` is named twice"),
    ],
)
def test_wrong_use_is_told_and_leaves_nothing(run, folder: Path, arguments: tuple[str, ...], told: str) -> None:
    """In a line with the next step."""
    (folder / "second.yaml").write_text(BOARD)
    code, out, err = run("render", *arguments)
    assert code in (1, 2, 4)
    assert out == ""
    assert told in err
    assert "hint: " in err
    assert names(folder) == ["door.yaml", "second.yaml"]


def pause(ran: subprocess.Popen[bytes], seconds: float) -> None:
    """Let it go on for a while; it mustn't end."""
    with pytest.raises(subprocess.TimeoutExpired):
        ran.wait(seconds)


def test_boards_are_printed(run, folder: Path) -> None:
    """Each called like its storyboard, with the price that is known."""
    code, out, err = run("board", "door.yaml", "--format", "svg,png", "--out-dir", "out", "--target", "fal")
    assert (code, err) == (0, "")
    assert names(folder / "out") == ["door.png", "door.svg"]
    assert re.search(r"\$\d+\.\d\d at fal \(\d{4}-", (folder / "out" / "door.svg").read_text("utf-8"))
    assert "out/door.svg: 5 s, 3 pictures" in out
    code, _, err = run("board", "door.yaml", "--layout", "9")
    assert (code, "there is no layout `9`" in err) == (2, True)
    code, _, err = run("board", "door.yaml", "--target", "nobody")
    assert code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_pressed_again_does_not_interrupt_the_clearing_away(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared: list[bool] = []

    def encode(*_: object) -> None:
        try:
            os.kill(os.getpid(), signal.SIGINT)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            cleared.append(True)

    monkeypatch.setattr(mp4, "encode", encode)
    before = signal.getsignal(signal.SIGINT)
    try:
        assert run("render", "door.yaml", *TINY).code == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert cleared == [True]
    assert names(folder) == ["door.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("at_once", ["1", "2"])
def test_ctrl_c_leaves_no_half_file(folder: Path, at_once: str, number: signal.Signals, code: int) -> None:
    """Exit 130 (143 when told to end), every process ended, nothing half written."""
    (folder / "second.yaml").write_text(BOARD)
    command = [sys.executable, "-m", "kling_story", "render", "door.yaml", "second.yaml", "--out-dir", "films"]
    command += ["-j", at_once, "--size", "1920x1080", "--fps", "120", "--format", "webp", "--no-cache"]
    with subprocess.Popen(
        command, cwd=folder, stderr=subprocess.PIPE, env={**os.environ}, start_new_session=True
    ) as ran:
        while not (folder / "films").is_dir():
            pause(ran, 0.05)
        pause(ran, 0.3)
        ran.send_signal(number)
        for _ in range(3 if number is signal.SIGINT else 0):
            # Somebody in a hurry presses it again, and the terminal tells every process.
            with suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(ran.pid, number)
                ran.wait(0.01)
        told = ran.communicate(timeout=30)[1].decode()
    assert ran.returncode == code
    assert "Traceback" not in told
    assert names(folder) == ["door.yaml", "second.yaml"]
    with pytest.raises(ProcessLookupError):
        os.killpg(ran.pid, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_process_that_is_killed_is_told_and_waited_for_by_nobody(folder: Path) -> None:
    """As when memory runs out: the command ends, and says which films aren't there."""
    (folder / "second.yaml").write_text(BOARD)
    command = [sys.executable, "-m", "kling_story", "render", "door.yaml", "second.yaml", "--out-dir", "films"]
    command += ["-j", "2", "--size", "1920x1080", "--fps", "120", "--format", "webp", "--no-cache", "--json"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        while not (folder / "films").is_dir():
            pause(ran, 0.05)
        children = Path(f"/proc/{ran.pid}/task/{ran.pid}/children")
        if not children.exists():
            pytest.skip("this system doesn't tell who began whom")
        os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
        out, err = (part.decode() for part in ran.communicate(timeout=30))
    assert ran.returncode == 4
    assert "Traceback" not in err
    assert [board["board"] for board in json.loads(out)["boards"] if board["error"]] == ["door.yaml", "second.yaml"]
    assert "draw fewer at once" in out


def test_a_process_that_misses_the_word_is_killed() -> None:
    """Ended in the end, whatever it does with a request to end."""
    import multiprocessing

    from kling_story.cli import drawing_all

    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    ready = context.Event()
    deaf = context.Process(target=_deaf, args=(ready,))
    deaf.start()
    assert ready.wait(20)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing_all, "GRACE", 0.5)
        drawing_all._end([deaf])
    deaf.join(10)
    assert deaf.exitcode == -signal.SIGKILL


def _deaf(ready: Event) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    while True:
        signal.pause()

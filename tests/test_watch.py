"""``kling-story watch``: what is seen while a film is written."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from asking import BOARD

from kling_story.cli.following import follow
from kling_story.cli.watching import Changed, Changes
from kling_story.cli.wishes import Wish
from kling_story.errors import UsageError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(*steps: tuple[str, str | None]) -> Changes:
    """Somebody who writes files, or takes them away, one after the other."""

    def changes(folders: Sequence[Path]) -> Iterator[Changed]:
        for name, text in steps:
            path = Path(name).resolve()
            assert path.parent in folders
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
            yield frozenset((path,))

    return changes


def test_a_film_is_seen_while_it_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its shots with seconds, times and characters, its price, its problems; then what a change makes of it."""
    (folder / "film.yaml").write_text(BOARD, "utf-8")
    wrong = BOARD.replace("duration: 3", "duration: 30").replace("@Bo", "@Bob")
    follow(["film.yaml"], Wish(), changes=typed(("film.yaml", wrong), ("film.yaml", wrong), ("film.yaml", BOARD)))
    out, err = capsys.readouterr()
    first, broken, mended, _ = out.split(" in 1 file")
    assert "film.yaml · 7 s, 8 s left of 15 s · $" in first
    table = [line.split() for line in first.splitlines() if line[:1] in "12"]
    assert [(row[1], row[2], row[3]) for row in table if len(row) > 3] == [
        ("arrival", "4", "0:00–0:04"),
        ("question", "3", "0:04–0:07"),
    ]
    assert all(row[-1].endswith("/512") for row in table if len(row) > 3)
    assert "34 s, 19 s over 15 s" in broken
    assert "KS401" in broken
    assert "^^^" in broken
    assert "34 s" not in mended
    # What didn't change anything that is seen isn't shown twice.
    assert err.count("watching; Ctrl-C ends it") == 4


def test_a_broken_text_keeps_its_shots(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What can still be read is read; what can't is as it was."""
    (folder / "film.yaml").write_text(BOARD, "utf-8")
    half = BOARD.replace("    size: wide\n", "    siz\n")
    follow(["."], Wish(), changes=typed(("film.yaml", half), ("film.yaml", "shots: ["), ("film.yaml", None)))
    out = capsys.readouterr().out
    _, half, nothing = out.split("film.yaml · ")[1:]
    assert "arrival" in half
    assert "KS0" in half
    assert "as it was before it broke" in nothing
    assert "no storyboard here yet" in nothing


def test_casts_count_and_a_file_that_is_gone_ends_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A change of a cast is a change of the film."""
    (folder / "cast.yaml").write_text("version: 1\nelements:\n  Wen: a cook\n")
    film = "version: 1\ninclude: cast.yaml\nshots:\n  - duration: 3\n    prompt: '@Wen cooks'\n"
    (folder / "film.yaml").write_text(film)
    steps = typed(("cast.yaml", "version: 1\nelements:\n  Win: a cook\n"), ("film.yaml", None), ("film.yaml", film))
    follow(["film.yaml"], Wish(), changes=steps)
    out = capsys.readouterr().out
    parts = ("no problems", "KS401", "there is no file `film.yaml`", "KS401")
    at = 0
    for part in parts:
        assert part in out[at:], (part, out)
        at = out.index(part, at) + len(part)


def test_a_good_film_is_drawn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside its storyboard, under a name of its own; not while something is wrong, nor for its own file's sake."""
    pytest.importorskip("av")
    film = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    wrong = film.replace("Mei", "@Mei")
    (folder / "film.yaml").write_text(wrong)
    drawn = folder / "film.animatic.mp4"

    def changes(folders: Sequence[Path]) -> Iterator[Changed]:
        assert not drawn.exists()
        yield from typed(("film.yaml", film))(folders)
        assert drawn.read_bytes()[4:8] == b"ftyp"
        yield frozenset((drawn, folder / ".film-1.part"))
        yield frozenset((folder / "watch.log",))
        yield from typed(("film.yaml", wrong))(folders)

    follow(["."], Wish(), draw=True, changes=changes)
    out, err = capsys.readouterr()
    assert out.count("film.animatic.mp4: 72 frames drawn in") == 1
    assert out.count("film.animatic.mp4: still the film before these errors") == 1
    # The film of the first, second and third reading, and the one with what was drawn; nothing for what isn't read.
    assert err.count("watching") == 4


def test_what_cannot_be_watched_is_said(folder: Path) -> None:
    """Standard input."""
    with pytest.raises(UsageError, match="can't be watched"):
        follow(["-"], Wish(), changes=typed())


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_on_a_terminal_it_is_drawn_in_place(folder: Path) -> None:
    """A real one: the cursor goes up, a save is seen, Ctrl-C ends it as an interruption."""
    import pty

    board = folder / "film.yaml"
    board.write_text(BOARD, "utf-8")
    mine, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}
    del environment["NO_COLOR"]
    command = [sys.executable, "-m", "kling_story", "watch", "film.yaml"]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    try:
        assert "15 s" in until(mine, "Ctrl-C ends it")
        board.write_text(BOARD.replace("duration: 3", "duration: 9"), "utf-8")
        assert "\x1b[1A" in until(mine, "13 s, 2 s left of 15 s")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
    finally:
        process.kill()
        process.wait()
        os.close(mine)


def until(terminal: int, what: str) -> str:
    """What a terminal shows, up to some words."""
    seen = b""
    while what.encode() not in seen:
        ready, _, _ = select.select([terminal], [], [], 20)
        assert ready, f"never seen: {what}; but {seen!r}"
        seen += os.read(terminal, 4096)
    return seen.decode("utf-8", "replace")

"""What starting and ending cost: a process imports what it needs and nothing else, and its end loses nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from conftest import Run

from kling_story import cli
from kling_story.cli.drawn import Order
from kling_story.cli.running import shown


def test_a_first_picture_imports_nothing_that_it_can_do_without(tmp_path: Path) -> None:
    """What takes long to import and isn't drawn with: encoders, services, the metadata of packages."""
    pytest.importorskip("cv2", reason="the animatic extra isn't installed")
    (tmp_path / "board.yaml").write_text('version: 1\nshots:\n  - {duration: 5, prompt: "@Mei walks", size: wide}\n')
    script = """
import sys
from fractions import Fraction
from kling_story.cli.starting import begin
begin()
from kling_story import load, plan
from kling_story.backends import previewer
story = load("board.yaml")
pictures = previewer().pictures(plan(story), size=(320, 180), fps=Fraction(24), folder=story.folder)
assert pictures.jpeg(0) and pictures.key(0)
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    imported = set(run.stdout.split())
    assert {"cv2", "kling_renderers.animatic.film"} <= imported
    assert not imported & {"av", "moviepy", "fpdf", "typer", "rich", "asyncio", "email", "importlib.metadata"}
    assert not imported & {f"kling_story.{name}" for name in ("remote", "dialects", "rules", "checking", "reports")}


@pytest.mark.parametrize("working", [False, True])
def test_the_end_of_a_process_loses_nothing(working: bool) -> None:
    """What is printed and registered comes, and a thread that is still at work is waited for."""
    script = f"""
import atexit, threading
from kling_story.cli.starting import begin, end

def work():
    threading.main_thread().join()
    print("worked")

begin()
atexit.register(print, "registered")
if {working}:
    threading.Thread(target=work).start()
print("written")
end(3)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (3, "")
    assert run.stdout.split() == ["written", *(["worked"] if working else []), "registered"]


def test_a_film_without_options_is_the_usual_one(monkeypatch: pytest.MonkeyPatch, run: Run, tmp_path: Path) -> None:
    """It is drawn without parsing options: as with each option left at its default."""
    asked: list[tuple[object, ...]] = []

    def draw_all(order: Order, *how: object) -> None:
        asked.append((*(tuple(one) if isinstance(one, list) else one for one in order[:5]), order.backend, how))
        asked[-1] += (getattr(order.ready, "__self__", None),)

    monkeypatch.setattr("kling_story.cli.render_files.draw_all", draw_all)
    monkeypatch.chdir(tmp_path)
    Path("board.yaml").write_text("version: 1\nshots:\n  - {duration: 5, prompt: Rain}\n")
    assert run("render", "board.yaml").code == run("render", "board.yaml", "--format", "mp4").code == 0
    assert run("render", "board.yaml", "--size", "640x360").code == 0
    plain, parsed, other = asked
    assert plain == parsed
    assert plain != other


def _while_imported() -> None:
    raise KeyboardInterrupt


def _while_a_class_is_made() -> None:
    """As Python 3.11 tells of it."""
    raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()


def _while_options_are_read() -> None:
    application = typer.Typer()
    application.command()(_while_imported)
    application([])


def _while_it_works() -> None:
    shown(_while_imported)()


@pytest.mark.parametrize("main", [_while_imported, _while_a_class_is_made, _while_options_are_read, _while_it_works])
def test_ctrl_c_is_said_once_whenever_it_comes(
    main: Callable[[], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The modules of a command take a while to read, so do its options; no traceback tells so."""
    monkeypatch.setattr(cli, "main", main)
    before = signal.getsignal(signal.SIGINT)
    try:
        with pytest.raises(SystemExit) as stopped:
            cli.program()
    finally:
        signal.signal(signal.SIGINT, before)
    assert stopped.value.code == 130
    assert capsys.readouterr().err == "interrupted\n"


def test_a_bug_while_it_starts_is_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(cli, "main", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        cli.program()

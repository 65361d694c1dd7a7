"""The command as a person and an editor run it: addresses, the conversation, ends and refusals."""

from __future__ import annotations

import json
import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from kling_story.cli.running import INTERRUPTED

State = dict[str, Any]


@pytest.fixture
def web(loopback: None) -> Any:
    """A client that no proxy gets between."""
    with httpx2.Client(trust_env=False, timeout=20) as client:
        yield client


def until(web: httpx2.Client, url: str, holds: Callable[[State], object]) -> State:
    """The state, as soon as something holds of it."""
    with web.stream("GET", f"{url}api/events") as events:
        for line in events.iter_lines():
            state = json.loads(line.removeprefix("data: ")) if line.startswith('data: {"version"') else None
            if state and holds(state):
                return dict(state)
    raise AssertionError("the server ended before it held")


def test_a_saved_change_is_shown(command, board: Path, web: httpx2.Client) -> None:
    """Saved in place and by renaming; only the changed shot has another key; a file that went away comes back."""
    url = command(str(board), "--no-open", "--port", "0").line()
    first = until(web, url, lambda state: state["film"])
    board.write_text(board.read_text("utf-8").replace("size: wide", "size: close-up"), "utf-8")
    second = until(web, url, lambda state: state["film"] and state["film"]["shots"][0]["label"] == "close-up")
    keys = [[shot["key"] for shot in state["film"]["shots"]] for state in (first, second)]
    assert keys[0][0] != keys[1][0]
    assert keys[0][1] == keys[1][1]
    other = board.with_suffix(".new")
    other.write_text(board.read_text("utf-8").replace("Two cups", "Three cups"), "utf-8")
    other.replace(board)
    until(web, url, lambda state: state["film"]["title"] == "Three cups")
    text = board.read_text("utf-8")
    board.unlink()
    gone = until(web, url, lambda state: state["trouble"])
    assert "there is no file" in gone["trouble"]["message"]
    assert gone["film"]["title"] == "Three cups"
    board.write_text(text.replace("Three", "Four"), "utf-8")
    until(web, url, lambda state: state["film"]["title"] == "Four cups" and not state["trouble"])


def test_an_editor_drives_it(command, board: Path, web: httpx2.Client) -> None:
    """Unsaved text counts until it is saved; a click is told to the editor; the end of its input is the end."""
    driven = command(str(board), "--driven")
    url = driven.message()["url"]
    driven.tell({"text": board.read_text("utf-8").replace("Two cups", "Unsaved"), "version": 2})
    unsaved = until(web, url, lambda state: state["film"] and state["film"]["title"] == "Unsaved")
    assert unsaved["unsaved"]
    place = {"file": 0, "line": 7, "column": 4}
    assert web.post(f"{url}api/goto", json=place).status_code == 204
    assert driven.message() == {"goto": {"file": str(board), "line": 7, "column": 4}}
    driven.tell("nonsense")
    assert "isn't understood" in driven.message()["error"]
    driven.tell({"saved": True})
    until(web, url, lambda state: state["film"]["title"] == "Two cups" and not state["unsaved"])
    assert driven.end() == 0


def test_unsaved_casts_count(command, board: Path, web: httpx2.Client) -> None:
    """As an editor tells them, instead of their files, until they are told no more."""
    cast = board.parent / "cast.yaml"
    cast.write_text("version: 1\nlook: charcoal\n", "utf-8")
    board.write_text(board.read_text("utf-8").replace("shots:", "include: cast.yaml\nshots:", 1), "utf-8")
    driven = command(str(board), "--driven")
    url = driven.message()["url"]

    def looks(look: str) -> Callable[[dict[str, Any]], bool]:
        return lambda state: bool(state["film"]) and look in json.dumps(state["film"])

    until(web, url, looks("charcoal"))
    driven.tell({"casts": {str(cast): "version: 1\nlook: watercolour\n"}})
    until(web, url, looks("watercolour"))
    driven.tell({"casts": {}})
    until(web, url, looks("charcoal"))
    assert driven.end() == 0


def test_a_driven_page_has_a_secret(command, board: Path, web: httpx2.Client) -> None:
    """Without it nothing is answered: the address is known to the editor alone."""
    url = httpx2.URL(command(str(board), "--driven").message()["url"])
    assert len(url.path) > 24
    assert web.get(url).status_code == 200
    assert {web.get(url.copy_with(path=path)).status_code for path in ("/", "/api/state", "/main.js")} == {404}


def test_an_editor_may_keep_the_secret(command, board: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the next preview is at the same address; one that could be guessed isn't taken."""
    monkeypatch.setenv("KLING_STORY_PREVIEW_SECRET", "s" * 32)
    assert command(str(board), "--driven").message()["url"].endswith(f"/{'s' * 32}/")
    monkeypatch.setenv("KLING_STORY_PREVIEW_SECRET", "../s")
    assert ".." not in command(str(board), "--driven").message()["url"]


def test_the_cursor_is_told_to_the_page(command, board: Path, web: httpx2.Client) -> None:
    """As an event of the stream that begins with the state."""
    driven = command(str(board), "--driven")
    url = driven.message()["url"]
    with web.stream("GET", f"{url}api/events") as events:
        lines = events.iter_lines()
        assert "event: state" in (next(lines) for _ in range(5))
        driven.tell({"reveal": {"line": 12}})
        assert "event: reveal" in (next(lines) for _ in range(20))
        assert json.loads(next(lines).removeprefix("data: ")) == {"line": 12}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_ctrl_c_ends_it(command, board: Path, web: httpx2.Client) -> None:
    """At once, with pages open, and the exit code of an interrupted command."""
    running = command(str(board), "--no-open", "--port", "0")
    url = running.line()
    with web.stream("GET", f"{url}api/events") as events:
        next(events.iter_lines())
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(10) == INTERRUPTED
    assert "Traceback" not in running.process.stderr.read()


def test_a_taken_port_is_told(command, board: Path) -> None:
    """With what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        running = command(str(board), "--no-open", "--port", str(taken.getsockname()[1]))
        assert running.process.wait(20) == 2
    told = running.process.stderr.read()
    assert "can't be used" in told
    assert "--port" in told


def test_a_board_that_is_not_there_is_told(command, tmp_path: Path) -> None:
    """Before anything is served."""
    running = command(str(tmp_path / "none.yaml"), "--no-open")
    assert running.process.wait(20) == 2
    assert "there is no file" in running.process.stderr.read()

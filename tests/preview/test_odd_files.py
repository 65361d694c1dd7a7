"""A board and a page that do what nobody expects of them: the preview goes on, and waits for neither."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from kling_story.backends import previewer
from kling_story.preview.application import application
from kling_story.preview.engine import Event, Preview
from kling_story.preview.looking import Looker
from kling_story.preview.studio import Studio
from kling_story.preview.watching import changes


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.parametrize("odd", ["pipe", "endless", "folder", "loop"])
def test_what_takes_the_boards_place_is_told(board: Path, odd: str) -> None:
    """A pipe that nobody writes to, a device without end, a folder, a link to itself: the film stays as it was."""
    looker = Looker(board, previewer())
    before = looker.look(None, None)
    assert before.film
    board.unlink()
    if odd == "pipe":
        os.mkfifo(board)
    elif odd == "folder":
        board.mkdir()
    else:
        board.symlink_to("/dev/zero" if odd == "endless" else board)
    after = looker.look(None, before)
    assert after.film is None
    assert after.trouble
    assert board in after.watched


def test_a_name_too_long_to_be_looked_at_ends_no_watching(board: Path) -> None:
    """Nor a folder that may not be looked into: the other files are watched on."""

    async def watch() -> None:
        ended = asyncio.Event()
        happened = changes(lambda: [board, board.parent / ("x" * 5000) / "a.png"], ended)
        async with asyncio.timeout(20):
            await anext(happened)
            second = asyncio.ensure_future(anext(happened))
            while not second.done():
                board.write_text("shots: []", "utf-8")
                await asyncio.wait((second,), timeout=0.1)
        ended.set()

    asyncio.run(watch())


def test_frames_are_sent_from_wherever_a_page_says(board: Path) -> None:
    """All of them once, whatever number it is, or none."""

    async def ask() -> None:
        studio = Studio(threads=1)
        look = Looker(board, previewer()).look(None, None)
        assert look.film
        studio.show([look.film])
        preview = Preview(Looker(board, previewer()), studio)
        transport = httpx2.ASGITransport(app=application(preview))
        async with httpx2.AsyncClient(transport=transport, base_url="http://here") as client:
            for begins in ("-5", "1e9", "9" * 5000, "47"):
                answer = await client.get(f"/frames/{look.film.keys[0]}/first", params={"from": begins})
                assert answer.status_code == 200
                assert sorted(_numbers(answer.content)) == [*range(48)]
        studio.close()

    asyncio.run(ask())


def _numbers(sent: bytes) -> list[int]:
    numbers, at = [], 0
    while at < len(sent):
        numbers.append(int.from_bytes(sent[at : at + 4], "big"))
        at += 8 + int.from_bytes(sent[at + 4 : at + 8], "big")
    return numbers


def test_a_page_that_does_not_listen_costs_nothing(board: Path) -> None:
    """However much happens meanwhile, it is told the newest of each kind."""

    async def edit() -> None:
        preview = Preview(Looker(board, previewer()), Studio(threads=1))
        events: AsyncIterator[Event] = preview.events()
        assert (await anext(events)).name == "state"
        for line in range(1000):
            preview.reveal(line)
        (waiting,) = preview._listeners
        assert len(waiting) == 1
        assert (await anext(events)).data == {"line": 999}
        preview.studio.close()

    asyncio.run(edit())


def test_a_sound_that_fails_is_not_heard(board: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The film is shown as before, and what was heard before isn't any more."""

    async def hear() -> None:
        look = Looker(board, previewer()).look(None, None)
        assert look.film

        def fails() -> bytes:
            raise OSError("gone")

        look.film.sound = fails  # type: ignore[method-assign]
        preview = Preview(Looker(board, previewer()), Studio(threads=1))
        preview._sound = ("old", b"RIFF")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("kling_story.preview.engine.SOUND_AFTER", 0)
            await preview._hear(look.film)
        assert preview.state()["sound"] is None
        preview.studio.close()

    asyncio.run(hear())
    assert "can't be made" in caplog.text


def test_half_a_character_is_no_reason_to_fail(command, board: Path, loopback: None) -> None:
    """An editor's text may hold what no file can."""
    driven = command(str(board), "--driven")
    url = driven.message()["url"]
    driven.tell({"text": board.read_text("utf-8").replace("Two cups", "Two \ud83d cups"), "version": 2})
    with httpx2.Client(trust_env=False, timeout=20) as web, web.stream("GET", f"{url}api/events") as events:
        assert next(line for line in events.iter_lines() if "Two ? cups" in line)
        assert "Two ? cups" in web.get(f"{url}api/source/0").json()["text"]
    assert driven.end() == 0


@pytest.mark.skipif(os.name == "nt", reason="a shell closes it there")
def test_nobody_drives_without_a_standard_input(board: Path) -> None:
    """Told in a line."""
    command = [sys.executable, "-m", "kling_story", "preview", str(board), "--driven"]
    ran = subprocess.run(["sh", "-c", 'exec "$@" <&-', "sh", *command], capture_output=True, text=True, timeout=30)
    assert ran.returncode == 2
    assert "its standard input is closed" in ran.stderr
    assert "Traceback" not in ran.stderr

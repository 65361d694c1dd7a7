"""The board as a page in a real browser: it plays from one file, by keys, asks nobody, and is for everybody."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kling_story import draw_board

HOSTILE = "</script><img src=x onerror=alert(1)> \" ' <!--"
BOARD = f"""
version: 1
title: '{HOSTILE.replace("'", "''")}'
audio: native
elements: {{Mei: {{description: a courier}}, Bo: {{description: a seller}}}}
shots:
  - {{id: lane, duration: 3, size: wide, camera: pan left, prompt: "@Mei waits, 雨夜"}}
  - {{id: door, duration: 2, size: close-up, prompt: "@Bo looks", dialogue: {{who: Bo, line: Come in., language: en}}}}
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page on the disk."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "board.yaml").write_text(BOARD, "utf-8")
    draw_board(folder / "board.yaml", folder / "board.html")
    return folder / "board.html"


class Reader:
    """Somebody who opens the file. ``errors``: what the console complained of; ``asked``: every address."""

    def __init__(self, context: Any, file: Path) -> None:
        self.page = context.new_page()
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self.errors.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())
        self.until("document.querySelector('video').readyState >= 2")

    def until(self, script: str) -> None:
        self.page.wait_for_function(f"() => {script}", timeout=20_000)

    def now(self) -> float:
        return float(self.page.evaluate("document.querySelector('video').currentTime"))


@pytest.fixture
def opened(chromium: Any, loopback: None) -> Iterator[Any]:
    """Opens the file at a width, in a colour scheme."""
    contexts: list[Any] = []

    def open_(file: Path, width: int = 1280, **options: Any) -> Reader:
        contexts.append(chromium.new_context(viewport={"width": width, "height": 800}, **options))
        return Reader(contexts[-1], file)

    yield open_
    for context in contexts:
        context.close()


def test_it_plays_and_goes_to_shots(opened: Any, file: Path) -> None:
    """The film is in it, whole; a shot is marked while it is seen; clicks and keys go to it; nothing is fetched."""
    reader = opened(file)
    page = reader.page
    assert page.evaluate("document.querySelector('video').duration") == pytest.approx(5, abs=0.1)
    assert page.title() == HOSTILE
    page.click(".cuts button >> nth=1")
    reader.until("document.querySelector('article[aria-current]')?.id === 'shot-2'")
    assert reader.now() == pytest.approx(3, abs=0.05)
    page.keyboard.press("p")
    reader.until("document.querySelector('article[aria-current]')?.id === 'shot-1'")
    before = reader.now()
    page.keyboard.press("ArrowRight")
    reader.until(f"Math.abs(document.querySelector('video').currentTime - {before} - 1 / 24) < 0.001")
    page.keyboard.press("2")
    reader.until("document.querySelector('output').textContent === '0:03.0'")
    page.click("h1")
    page.keyboard.press(" ")
    reader.until("document.querySelector('video').currentTime > 3.3")
    page.keyboard.press(" ")
    assert page.evaluate("document.querySelector('video').paused")
    page.click(".stills img >> nth=1")
    reader.until("Math.abs(document.querySelector('video').currentTime - 2.97) < 0.06")
    assert [url for url in reader.asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert reader.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_for_everybody(opened: Any, file: Path, scheme: str, width: int) -> None:
    """axe-core finds nothing; nothing is wider than the screen."""
    axe = os.environ.get("KLING_STORY_AXE")
    if not axe and not os.environ.get("KLING_STORY_BROWSER"):
        pytest.skip("axe-core isn't here: .ci/browser brings it")
    assert axe
    reader = opened(file, width=width, color_scheme=scheme, bypass_csp=True)
    reader.page.add_script_tag(path=axe)
    find = """async () => (await axe.run({resultTypes: ['violations']})).violations.map(
        ({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target} ${failureSummary}`)}`)"""
    assert reader.page.evaluate(find) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_it_prints(opened: Any, file: Path) -> None:
    """Every shot with its words, without the film and its buttons."""
    page = opened(file).page
    page.emulate_media(media="print")
    assert page.is_visible("text=Come in.")
    assert page.is_visible(".stills img >> nth=0")
    assert not page.is_visible("video")
    assert not page.is_visible(".cuts")

"""A real browser, without a window. Without one the tests are skipped, unless ``KLING_STORY_BROWSER`` is set to
the Chromium that has to be there; ``KLING_STORY_AXE`` is the file of axe-core. ``.ci/browser`` brings all of it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = os.environ.get("KLING_STORY_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
if not os.environ.get("KLING_STORY_BROWSER"):
    pytest.importorskip("playwright.sync_api", reason="Playwright isn't installed: .ci/browser runs these tests")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium: .ci/browser runs these tests", allow_module_level=True)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser for all tests of a file: while it is there, nothing else can run a loop in this thread."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # In a container there is no second user to shut it in with.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Viewer:
    """Somebody who looks at the page. ``errors``: what the console complained of; ``asked``: every address."""

    def __init__(self, page: Any, url: str) -> None:
        self.page, self.url = page, url
        self.errors: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda line: self.errors.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.add_init_script(
            "window.drawn = []; addEventListener('drawn', ({detail}) => window.drawn.push(detail), true)"
        )
        page.goto(url)
        self.until("drawn.length > 0")

    def until(self, script: str) -> None:
        """Wait until a script's value is true in the page: long enough for a machine that others are busy on."""
        self.page.wait_for_function(f"() => {script}", timeout=90_000)

    def drawn(self) -> dict[str, Any]:
        """The last picture that was drawn."""
        return dict(self.page.evaluate("drawn.at(-1)"))

    def pixels(self, canvas: str = "now") -> str:
        """What a canvas shows, as text to compare."""
        return str(self.page.evaluate(f"document.getElementById('{canvas}').toDataURL()"))

    def text(self, place: str) -> str:
        return str(self.page.inner_text(place))


View = Callable[..., Viewer]


@pytest.fixture
def view(chromium: Any, loopback: None) -> Iterator[View]:
    """Opens the page for somebody, at a width, in a colour scheme."""
    contexts: list[Any] = []

    def look(url: str, width: int = 1280, height: int = 800, **options: Any) -> Viewer:
        contexts.append(chromium.new_context(viewport={"width": width, "height": height}, **options))
        return Viewer(contexts[-1].new_page(), url)

    yield look
    for context in contexts:
        context.close()


@pytest.fixture
def shown(command, board: Path, view: View) -> Viewer:
    """The board's page, opened."""
    return view(command(str(board), "--no-open", "--port", "0").line())

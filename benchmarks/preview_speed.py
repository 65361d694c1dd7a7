"""How soon a change is seen: ``python benchmarks/preview_speed.py``.

The command and a real Chromium without a window, on this machine. A word in the prompt of one of six shots is
changed, again and again, each time in another shot; the file is saved by putting a new one in its place. From just
before the save to the first frame of the browser in which the changed shot has a new picture on the canvas; to the
moment when all its frames are there as they are played. Then the same for words that an editor tells, unsaved
(``--driven``). Both clocks are the machine's own.
Needs Playwright and a Chromium. Options: ``--edits 60``, ``--chromium PATH``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

BOARD = Path(__file__).parent.parent / "storyboards" / "rooftop-chase.yaml"
LISTEN = """
    window.seen = {};
    const now = () => performance.timeOrigin + performance.now();
    const note = (key, what, at) => { ((seen[key] ??= {})[what] ??= at); };
    addEventListener('drawn', ({detail}) => requestAnimationFrame(() => note(detail.key, 'drawn', now())), true);
    addEventListener('whole', ({detail}) => note(detail.key, 'whole', now()), true);
"""


def percentile(times: list[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def shown(what: str, times: list[float]) -> None:
    told = "   ".join(f"p{int(part * 100)} {percentile(times, part):5.0f} ms" for part in (0.5, 0.9, 0.95))
    print(f"{what:40} {told}   longest {max(times):5.0f} ms   ({len(times)} edits)")


class Words:
    """The board with another word in one of its prompts each time."""

    def __init__(self) -> None:
        self._parts = re.split(r'(?<=prompt: ")', BOARD.read_text("utf-8"))
        self._takes = [0] * (len(self._parts) - 1)
        self._chance = random.Random(1)

    def next(self) -> str:
        self._takes[self._chance.randrange(len(self._takes))] += 1
        first, *others = self._parts
        return first + "".join(f"Take {take}: {part}" for take, part in zip(self._takes, others, strict=True))


@contextmanager
def preview(board: Path, *options: str) -> Iterator[tuple[IO[str], IO[str]]]:
    """What the command hears and says."""
    command = [sys.executable, "-m", "kling_story", "preview", str(board), "--no-open", "--port", "0", *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="utf-8") as process:
        assert process.stdin
        assert process.stdout
        try:
            yield process.stdin, process.stdout
        finally:
            process.kill()


def measured(page: Any, words: Words, edits: int, tell: Callable[[str], None]) -> tuple[list[float], list[float]]:
    """Milliseconds from telling to the first new picture, and to the whole shot."""
    first: list[float] = []
    whole: list[float] = []
    for _ in range(edits):
        known = page.evaluate("Object.keys(seen)")
        text = words.next()
        begun = time.time() * 1000
        tell(text)
        fresh = "Object.entries(seen).find(([key, at]) => !known.includes(key) && at.drawn && at.whole)"
        times = page.wait_for_function(f"(known) => ({fresh})?.[1]", arg=known, timeout=20_000, polling=50).json_value()
        first.append(times["drawn"] - begun)
        whole.append(times["whole"] - begun)
        page.wait_for_timeout(300)
    return first, whole


def opened(browser: Any, url: str) -> Any:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.add_init_script(LISTEN)
    page.goto(url)
    page.wait_for_function(
        "() => document.querySelector('.bar') && "
        "[...document.querySelectorAll('.bar')].every(bar => bar.style.transform === 'scaleX(1)')",
        timeout=60_000,
    )
    return page


def main() -> None:
    from playwright.sync_api import sync_playwright

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--edits", type=int, default=60)
    options.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    asked = options.parse_args()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        shutil.copytree(BOARD.parent, folder, dirs_exist_ok=True)
        board, words = Path(folder) / BOARD.name, Words()
        browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox"])
        print(f"{BOARD.name}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Chromium {browser.version}")

        def save(text: str) -> None:
            unfinished = board.with_suffix(".new")
            unfinished.write_text(text, "utf-8")
            unfinished.replace(board)

        with preview(board) as (_, says):
            save(words.next())
            page = opened(browser, says.readline().strip())
            first, whole = measured(page, words, asked.edits, save)
            shown("saved: to the first new picture", first)
            shown("saved: to the whole shot", whole)
            page.close()
        with preview(board, "--driven") as (hears, says):
            save(words.next())
            page = opened(browser, json.loads(says.readline())["url"])

            def tell(text: str) -> None:
                hears.write(json.dumps({"text": text, "version": 1}) + "\n")
                hears.flush()

            first, whole = measured(page, words, asked.edits, tell)
            shown("unsaved: to the first new picture", first)
            shown("unsaved: to the whole shot", whole)
            page.close()
        browser.close()
        print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()

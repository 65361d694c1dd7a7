"""Words of others on a terminal: escape sequences in what services say, and in storyboards' names, do nothing."""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from paying import Time
from serving import Answer, answering

import kling_story.cli.keeping as keeping
from kling_renderers.emulator import API_KEY, Emulator, EmulatorTransport, Pace
from kling_story.backends import remote
from kling_story.cli import progress, running
from kling_story.jobs.ledger import Ledger
from kling_story.keys import Secret
from kling_story.remote import Connection, Kept, Said
from kling_story.reports.saying import as_json, harmless

EVIL = "\x1b]0;owned\x07\x1b[2J\x1b[8m\x9b31m\x9d52;c;cm0=\x9c\u202egnp.\u2066\x08\x7f\rerror: all is well\x00"
OURS = re.compile(r"\x1b\[(?:1|2|3[0-7]|3[0-7];1|0|K)m")


def unfit(text: str) -> set[str]:
    """What of a text a terminal would obey, beyond lines, tabs and our own colours."""
    text = OURS.sub("", text)
    bidi = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    return {
        c for c in text if c not in "\n\t" and (unicodedata.category(c) == "Cc" or unicodedata.bidirectional(c) in bidi)
    }


def test_evil_is_unfit() -> None:
    assert unfit(EVIL) == {"\x1b", "\x07", "\x9b", "\x9d", "\x9c", "\u202e", "\u2066", "\x08", "\x7f", "\r", "\x00"}


def test_harmless_words_keep_our_own_colours() -> None:
    """Each begun and ended; nobody conceals words or leaves a colour on."""
    assert harmless("\x1b[31;1merror\x1b[0m: x\x1b[8my\x1b[0m", painted=True) == (
        "\x1b[31;1merror\x1b[0m: x\\x1b[8my\\x1b[0m"
    )
    assert harmless("\x1b[31mred", painted=True) == "\\x1b[31mred"
    assert harmless("\x1b[1mbold\x1b[0m") == "\\x1b[1mbold\\x1b[0m"
    assert not unfit(harmless(EVIL, painted=True))
    assert harmless("a\u3000b\u200dc — 雨夜") == "a\u3000b\u200dc — 雨夜"


def test_json_is_harmless_and_says_the_same() -> None:
    assert not unfit(as_json([EVIL]))
    assert json.loads(as_json([EVIL])) == [EVIL]


@pytest.mark.parametrize("coloured", [False, True])
def test_what_is_told(capsys, monkeypatch, coloured: bool) -> None:
    """By every command, in errors, too."""
    if coloured:
        monkeypatch.delenv("NO_COLOR")
        monkeypatch.setenv("FORCE_COLOR", "1")
    running.tell(f"{running.paint('1', 'ours')} {EVIL}")
    running.tell_error(running.ToolError(EVIL, EVIL))
    err = capsys.readouterr().err
    assert not unfit(err)
    assert ("\x1b[1mours\x1b[0m" in err) is coloured
    assert "\\x1b]0;owned\\x07" in err


@pytest.fixture
def buying(loopback: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A storyboard whose name and title are evil, and nobody who waits; its name."""
    name = f"film{EVIL[:-1].replace('/', '')}.yaml"
    shot = {"duration": 5, "size": "wide", "camera": "static", "prompt": "a harbour at night in the rain, one lamp"}
    (tmp_path / name).write_text(json.dumps({"title": EVIL, "shots": [shot]}))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KLINGAI_API_KEY", API_KEY)
    clock = Time()
    monkeypatch.setattr(Ledger.__init__, "__defaults__", (clock,))
    monkeypatch.setattr(progress, "nap", clock.later)
    return name


def evil_service(status: int, state: str) -> Any:
    task = {
        "id": f"1{EVIL}",
        "status": state,
        "message": EVIL,
        "outputs": [{"type": "video", "url": f"https://{EVIL}/"}],
    }

    def answer(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        code = 0 if status == 200 else 1201
        whole = {"code": code, "message": EVIL, "request_id": EVIL, "data": task if method == "POST" else [task]}
        return status, {"Content-Type": "application/json"}, json.dumps(whole).encode()

    return answer


@pytest.mark.parametrize(("status", "state"), [(200, "failed"), (400, "failed"), (500, "failed"), (200, "succeeded")])
def test_buying(run, monkeypatch, buying: str, status: int, state: str) -> None:
    """The service's words, its task's id, the film's title and the file's name."""
    with answering(evil_service(status, state)) as port:
        monkeypatch.setenv("KLINGAI_BASE_URL", f"http://127.0.0.1:{port}")
        for words in (
            ("submit", buying, "--backend", "kling", "--yes", "--unpriced", "--dry-run"),
            ("submit", buying, "--backend", "kling", "--wait", "-v", "--yes", "--unpriced"),
            ("submit", buying, "--backend", "kling", "--wait", "-v", "--yes", "--unpriced"),
            ("jobs",),
            ("jobs", "list", "--json"),
            ("doctor", "--backend", "kling"),
            ("compile", buying, "--backend", "kling"),
            ("cost", buying),
        ):
            ran = run(*words)
            assert not unfit(ran.out + ran.err), words
            assert "Traceback" not in ran.err
        names = [job["id"] for job in json.loads(run("jobs", "list", "--json").out)["jobs"]]
        assert names
        for more in ((), ("--json",)):
            ran = run("jobs", "show", *names, *more)
            assert not unfit(ran.out + ran.err)
            assert ran.code == 0


def test_elements_voices_and_doctor(run, monkeypatch, tmp_path: Path) -> None:
    """Of a backend that passes on whatever it hears."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KLINGAI_API_KEY", API_KEY)

    def evil(name: str, connection: Connection) -> Any:
        wire = Connection(key=Secret(API_KEY), transport=EmulatorTransport(Emulator(advance=Pace("now"))))
        made = remote("kling", wire)
        kept = [Kept(EVIL, EVIL, EVIL, 0.0)]
        for what in ("elements", "voices"):
            monkeypatch.setattr(type(made), what, lambda self: iter(kept))
        monkeypatch.setattr(type(made), "examine", lambda self: iter([Said(EVIL, False, EVIL, EVIL)]))
        return made

    monkeypatch.setattr(keeping, "remote", evil)
    monkeypatch.setattr("kling_story.examining.remote", evil)
    for words in (("elements",), ("voices",), ("doctor",)):
        for more in ((), ("--format", "json")):
            ran = run(*words, *more)
            assert "owned" in ran.out
            assert not unfit(ran.out + ran.err), words


def test_the_emulators_log() -> None:
    """Whoever calls it can write no more than a line."""
    log: list[str] = []
    emulator = Emulator(log=log.append)
    with EmulatorTransport(emulator) as transport:
        import httpx2

        client = httpx2.Client(transport=transport, base_url="http://127.0.0.1:4010")
        client.post(f"/x{quote(EVIL)}", json={EVIL: EVIL}, headers={"Authorization": f"Bearer {API_KEY}"})
        body = {"prompt": EVIL, EVIL: 1, "settings": {"duration": EVIL}, "options": {"external_task_id": EVIL}}
        client.post("/text-to-video/kling-3.0", json=body, headers={"Authorization": f"Bearer {API_KEY}"})
    assert len(log) == 2
    assert not any(unfit(line) or "\n" in line for line in log)


def test_each_call_that_is_told(capsys) -> None:
    """With --verbose."""
    with progress.every_call(True):
        logging.getLogger("kling_story.calls").debug("GET %s", EVIL)
    err = capsys.readouterr().err
    assert "owned" in err
    assert not unfit(err)

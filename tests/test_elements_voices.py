"""``kling-story elements`` and ``voices``: what the account has at Kling, listed and deleted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import kling_story.cli.keeping as keeping
from kling_renderers.emulator import ADDRESS, API_KEY, Account, Emulator, EmulatorTransport, Pace
from kling_renderers.kling import KlingBackend
from kling_story.backends import remote
from kling_story.dialects.request import element_token, voice_token
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.locating import ledger_path
from kling_story.keys import Secret
from kling_story.materials import Element, Voice
from kling_story.remote import Connection, Supply

NOON = 1_795_000_000.0
MEI = Element(
    images=("https://me.test/a.png", "https://me.test/b.png"),
    description="a courier",
    voice=Voice(file="https://me.test/mei.wav"),
)


@pytest.fixture
def kling(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> KlingBackend:
    """An account at the emulator with one element and one voice; commands are run in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KLINGAI_API_KEY", API_KEY)
    emulator = Emulator(clock=lambda: NOON, advance=Pace("now"), accounts=(Account(),))
    wire = Connection(address=ADDRESS, key=Secret(API_KEY), transport=EmulatorTransport(emulator), clock=lambda: NOON)
    backend = KlingBackend(wire)
    for kind, token in (("voice", voice_token("Mei")), ("element", element_token("Mei"))):
        supply = Supply(token, kind, "Mei", "f" * 64, (), MEI)  # type: ignore[arg-type]
        backend.make(supply, f"ours-{kind}", {})
        backend.made(supply, f"ours-{kind}", None)
    real: Callable[..., Any] = remote
    monkeypatch.setattr(keeping, "remote", lambda name, connection: real(name, wire))
    return backend


def test_elements_are_listed(run, kling) -> None:
    """With their ids, which a storyboard can name."""
    code, out, err = run("elements")
    (mine,) = kling.elements()
    assert (code, err) == (0, "")
    heads, line = out.splitlines()
    assert heads.split() == ["id", "name", "made", "description"]
    assert line.split() == [mine.id, "Mei", "2026-11-18", "a", "courier"]


@pytest.mark.parametrize("backend", ["kling", "kling-v1"])
def test_voices_are_listed_as_json(run, kling, backend: str) -> None:
    """Both APIs have the same ones."""
    code, out, _ = run("voices", "list", "--format", "json", "--backend", backend)
    (mine,) = kling.voices()
    assert code == 0
    assert json.loads(out) == {
        "version": 1,
        "voices": [{"id": mine.id, "name": "Mei", "about": "", "made": NOON}],
    }


def test_deleting_wants_a_yes(run, kling) -> None:
    """Nobody at a terminal: nothing is deleted."""
    (mine,) = kling.elements()
    code, _, err = run("elements", "delete", mine.id)
    assert code == 2
    assert "nobody is here to say yes" in err
    assert "--yes" in err
    assert list(kling.elements()) == [mine]


@pytest.mark.parametrize("kind", ["element", "voice"])
def test_what_is_deleted_is_made_anew_when_it_is_needed(run, kling, kind: str) -> None:
    """The ledger forgets it, and only it."""
    kept = kling.elements if kind == "element" else kling.voices
    (mine,) = kept()
    path = ledger_path(Path.cwd())
    with Ledger(path) as ledger, ledger.database.writing() as connection:
        sql = (
            "INSERT INTO supplies (account, kind, hash, name, external_id, state, version, value) "
            "VALUES (?, ?, ?, 'Mei', ?, 'made', 0, ?)"
        )
        for account, number in ((kling.account, mine.id), ("another", mine.id), (kling.account, "1")):
            connection.execute(sql, (account, kind, account + number, account + number, number))
    code, out, err = run(f"{kind}s", "delete", mine.id, "--yes")
    assert (code, out, err) == (0, "", f"deleted: {mine.id}\n")
    assert list(kept()) == []
    with closing(sqlite3.connect(path)) as database:
        left = database.execute("SELECT account, value FROM supplies ORDER BY rowid").fetchall()
    assert left == [("another", mine.id), (kling.account, "1")]
    assert run(f"{kind}s").out == f"no {kind}s at kling\n"


def test_what_isnt_there_cant_be_deleted(run, kling) -> None:
    """In Kling's own words, with where to look."""
    code, _, err = run("elements", "delete", "5", "-y")
    assert code == 4
    assert "Element id not found: 5" in err
    assert "kling-story elements" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["elements", "remove", "5"], "`elements` can't `remove`"),
        (["elements", "delte", "5"], "did you mean `delete`?"),
        (["elements", "delete"], "`elements delete` needs an id"),
        (["voices", "list", "5"], "`voices list` takes no id"),
        (["voices", "--format", "yaml"], "there is no format `yaml`"),
    ],
)
def test_what_makes_no_sense_is_told(run, kling, words: list[str], told: str) -> None:
    code, _, err = run(*words)
    assert code == 2
    assert told in err


def test_a_service_that_keeps_nothing_says_so(run, monkeypatch, tmp_path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FAL_KEY", "id:secret")
    code, _, err = run("elements", "--backend", "fal")
    assert code == 2
    assert "the backend `fal` keeps no elements or voices" in err


def test_a_team_that_uses_the_legacy_api_need_not_say_so(run, kling, monkeypatch) -> None:
    """`backend:` of the settings counts where it is one of Kling's own."""
    asked: list[str] = []
    real = keeping.remote
    monkeypatch.setattr(keeping, "remote", lambda name, connection: asked.append(name) or real(name, connection))
    for settled in ("kling-v1", "fal"):
        Path("kling-story.toml").write_text(f'[submit]\nbackend = "{settled}"\n')
        assert run("elements").code == 0
    assert asked == ["kling-v1", "kling"]

"""``kling-story doctor``: what works, what doesn't, and what to do about it; no key is ever shown."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from paying import Time, added
from played.fal import FalService
from played.kling import PathService, V1Service

from kling_story import examining
from kling_story.config import Config, SubmitConfig, read_config
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import Said
from kling_story.services import REGION, SERVICES
from kling_story.testing import Wire

SECRET = "kling-secret-0123456789"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own, and nobody's keys."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    names = {"KLING_STORY_LEDGER", REGION}
    for row in SERVICES.values():
        names |= {*row.keys, row.address_name, *(row.pair or ())}
    for name in names:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return tmp_path


def by_name(lines: Iterator[Said]) -> dict[str, Said]:
    return {said.what: said for said in lines}


def test_a_fresh_machine_is_well(run, folder: Path) -> None:
    """That there is no key yet is no trouble, and how to rehearse is said; nothing is asked or made."""
    code, out, err = run("doctor")
    assert (code, err) == (0, "")
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert headings[:3] == ["machine", "installed", "ledger"]
    assert {"kling", "kling-v1", "fal", "kie", "replicate"} <= set(headings)
    assert f"{sys.version_info.major}.{sys.version_info.minor}." in out
    assert "with FFmpeg " in out
    assert "set FAL_KEY; to rehearse without one: kling-story emulate" in out
    assert "set KLINGAI_API_KEY or KLING_API_KEY or KLINGAI_ACCESS_KEY with KLINGAI_SECRET_KEY" in out
    assert f"none yet: the first `submit` makes {folder / '.kling-story' / 'ledger.db'}" in out
    assert os.listdir(folder) == [".git"]


def test_a_backend_that_is_asked_for_has_to_work(run) -> None:
    """Without a key it doesn't: exit 4. The animatic needs none."""
    code, out, _ = run("doctor", "--backend", "fal")
    assert code == 4
    assert "\nfal\n  wrong  key " in out
    assert "kie" not in out
    code, out, _ = run("doctor", "--backend", "animatic")
    assert code == 0
    assert "it loads" in out
    assert "ledger" not in out


def test_which_key_is_told_and_never_the_key(run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not as text, not as JSON; offline no service is asked."""
    monkeypatch.setenv("KLING_API_KEY", SECRET)
    monkeypatch.setenv("FAL_KEY", SECRET)
    code, out, err = run("doctor", "--offline")
    assert code == 0
    assert "ok     key      KLING_API_KEY in the environment" in out
    assert "not asked: --offline" in out
    code, told, _ = run("doctor", "--offline", "--format", "json")
    data = json.loads(told)
    assert (code, data["version"], data["well"]) == (0, 1, True)
    sections = {section["name"]: {line["what"]: line for line in section["lines"]} for section in data["sections"]}
    assert sections["fal"]["key"] == {
        "what": "key",
        "well": True,
        "detail": "FAL_KEY in the environment",
        "hint": None,
    }
    assert SECRET not in out + err + told


def test_a_key_of_the_key_ring_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the same name."""
    monkeypatch.setattr("keyring.get_password", lambda service, name: SECRET if name == "FAL_KEY" else None)
    found = by_name(examining.service("fal", Config(), asked=True, offline=True))
    assert found["key"].detail == "FAL_KEY in the key ring"


def test_half_a_pair_of_keys_is_trouble(run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever set one meant both; a blank one is unset."""
    monkeypatch.setenv("KLINGAI_ACCESS_KEY", SECRET)
    monkeypatch.setenv("KLINGAI_SECRET_KEY", "  ")
    code, out, _ = run("doctor", "--offline")
    assert code == 4
    assert "KLINGAI_ACCESS_KEY is set, and KLINGAI_SECRET_KEY isn't" in out
    assert SECRET not in out
    monkeypatch.setenv("KLINGAI_SECRET_KEY", SECRET)
    code, out, _ = run("doctor", "--offline", "--backend", "kling-v1")
    assert code == 0
    assert "KLINGAI_ACCESS_KEY in the environment and KLINGAI_SECRET_KEY in the environment" in out


@pytest.mark.parametrize(
    ("name", "variable", "played"),
    [
        ("kling", "KLINGAI_API_KEY", PathService),
        ("kling-v1", "KLINGAI_API_KEY", V1Service),
        ("fal", "FAL_KEY", FalService),
    ],
)
def test_a_service_says_itself_how_it_is(
    monkeypatch: pytest.MonkeyPatch, name: str, variable: str, played: Any
) -> None:
    """Its word on the key and the clock; a key that it doesn't take, and no line, are trouble."""
    monkeypatch.setenv(variable, SECRET)
    wire = Wire(played())
    found = list(examining.service(name, Config(), asked=True, offline=False, connection=wire.connection()))
    assert wire.calls
    assert [said.what for said in found].count("address") == 1
    assert all(said.well is not False for said in found), found
    assert any(said.well for said in found[3:])
    wire.unreachable = "ConnectError"
    found = list(examining.service(name, Config(), asked=True, offline=False, connection=wire.connection()))
    assert any(said.well is False and said.hint for said in found)
    assert SECRET not in repr(found)


def test_the_region_and_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment before the settings; an address that no key may be sent to is trouble, and isn't asked."""
    monkeypatch.setenv("KLINGAI_API_KEY", SECRET)

    def address(config: Config) -> Said:
        return by_name(examining.service("kling", config, asked=True, offline=True))["address"]

    assert address(Config()).detail == "https://api-singapore.klingai.com, global"
    china = Config(submit=SubmitConfig(region="china"))
    assert address(china).detail == "https://api-beijing.klingai.com, china"
    monkeypatch.setenv(REGION, "global")
    assert address(china).detail == "https://api-singapore.klingai.com, global"
    monkeypatch.setenv("KLINGAI_BASE_URL", "http://127.0.0.1:8181")
    assert address(china).detail == "http://127.0.0.1:8181, from KLINGAI_BASE_URL"
    monkeypatch.setenv("KLINGAI_BASE_URL", "http://me:hidden@example.com")
    found = by_name(examining.service("kling", china, asked=True, offline=False))
    assert found["address"].well is False
    assert "backend" not in found
    assert "hidden" not in repr(found)


def test_the_settings_are_told(folder: Path) -> None:
    """What may be bought, and of whom."""
    (folder / "kling-story.toml").write_text('[submit]\nbackend = "kling"\nmax-cost = 2.5\nmonthly-budget = 40\n')
    found = by_name(examining.machine(read_config(folder / "kling-story.toml")))
    assert found["settings"].detail.endswith(
        ": asks kling, 5 at once, at most $2.50 in a run, at most $40.00 in a month"
    )


def test_the_ledger_is_looked_into(folder: Path) -> None:
    """How many jobs there are, how many go on, and those of which nobody can say."""
    with Ledger(folder / ".kling-story" / "ledger.db", Time()) as ledger:
        added(ledger, "one")
        job = ledger.move(added(ledger, "two").job, State.SENDING)
        ledger.move(job, State.DOUBTFUL)
    found = by_name(examining.ledger(folder))
    assert found["ledger"].detail.endswith("ledger.db: 2 jobs, 1 under way")
    assert found["ledger"].well
    assert "of 1 job nobody can say" in found["doubtful"].detail


def test_a_ledger_that_is_none_is_trouble(run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And a place where none can be made."""
    (folder / ".kling-story").mkdir()
    (folder / ".kling-story" / "ledger.db").write_text("this is no ledger, whatever it is called " * 50)
    code, out, _ = run("doctor", "--offline")
    assert code == 4
    assert "wrong  ledger" in out
    monkeypatch.setenv("KLING_STORY_LEDGER", str(folder / ".kling-story" / "ledger.db" / "below" / "a.db"))
    found = by_name(examining.ledger(folder))
    assert found["ledger"].well is False
    assert found["ledger"].hint == "name another place: KLING_STORY_LEDGER=FILE"


def test_what_isnt_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A remark, but trouble where it is asked for; the line that installs it stands below."""
    real = examining._version
    monkeypatch.setattr(examining, "_version", lambda name: None if name.lower() == "httpx2" else real(name))
    assert by_name(examining.packages(None))["submit"].well is None
    submit = by_name(examining.packages("kling"))["submit"]
    assert submit.well is False
    assert "-m pip install 'kling-story[submit]'" in (submit.hint or "")
    assert submit.detail.startswith("httpx2 isn't installed")
    assert by_name(examining.packages("animatic"))["submit"].well is None
    monkeypatch.setitem(sys.modules, "av", None)
    assert [said.well for said in examining.films(None)] == [None]
    assert [said.well for said in examining.films("animatic")] == [False]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--format", "xml"), 2, "there is no format `xml`"),
        (("--backend", "falll"), 2, "did you mean `fal`?"),
        (("--backend", "sora"), 2, "there are: kling"),
        (("--config", "nobody.toml"), 2, "there is no file `nobody.toml`"),
    ],
)
def test_wrong_use_is_told(run, words: tuple[str, ...], code: int, message: str) -> None:
    """With a hint."""
    found = run("doctor", *words)
    assert (found.code, message in found.err) == (code, True)


def test_a_service_without_a_backend_is_trouble_when_asked_for(run, monkeypatch: pytest.MonkeyPatch) -> None:
    """DashScope's dialect is known, and nobody asks it."""
    monkeypatch.setenv("DASHSCOPE_API_KEY", SECRET)
    code, out, _ = run("doctor", "--backend", "dashscope")
    assert code == 4
    assert "no backend is called `dashscope`" in out

"""The service behind HTTP, the rehearsal inside a process, and the command."""

from __future__ import annotations

import asyncio
import re
import socket
from typing import Any

import httpx2
import pytest

from kling_renderers.emulator import ADDRESS, API_KEY, FAL_KEY, NAMES, Emulator, Scenario
from kling_renderers.emulator import application as served
from kling_renderers.emulator.application import Application
from kling_renderers.emulator.playing import KlingEmulation
from kling_renderers.emulator.server import bound
from kling_story.backends import remote
from kling_story.emulators import rehearsal
from kling_story.errors import SetupError, UsageError
from kling_story.plugins import Offer

HOSTS = {"127.0.0.1:4010", "localhost:4010", "[::1]:4010"}
FILM = {"prompt": "a cat", "settings": {"duration": 3}, "options": {"external_task_id": "a"}}


def ask(
    application: Application, *calls: tuple[str, str, dict[str, Any]], base: str = ADDRESS
) -> list[httpx2.Response]:
    """Calls to an application, one after the other."""

    async def all_of_them() -> list[httpx2.Response]:
        transport = httpx2.ASGITransport(application)
        headers = {"Authorization": f"Bearer {API_KEY}"}
        async with httpx2.AsyncClient(transport=transport, base_url=base, headers=headers) as client:
            return [await client.request(method, path, **more) for method, path, more in calls]

    return asyncio.run(all_of_them())


def application(emulator: Emulator, hung_up: list[object] | None = None) -> Application:
    return Application(emulator, HOSTS, lambda scope: hung_up.append(scope["path"]) if hung_up is not None else None)


@pytest.mark.parametrize("base", ["http://127.0.0.1:4010", "http://localhost:4010", "http://[::1]:4010"])
def test_links_lead_back_to_where_the_caller_came(base):
    """The same service under each of this machine's names."""
    emulator = Emulator(Scenario.model_validate({"advance": {"by": "now"}}))
    created, found = ask(
        application(emulator),
        ("POST", "/text-to-video/kling-3.0", {"json": FILM}),
        ("GET", "/tasks", {"params": {"external_task_ids": "a"}}),
        base=base,
    )
    assert created.json()["code"] == 0
    assert found.json()["data"][0]["outputs"][0]["url"].startswith(f"{base}/films/")


@pytest.mark.parametrize("host", ["example.com", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.example.com:4010", ""])
def test_other_hosts_are_turned_away(host):
    """A page in a browser can't reach the service under a name of its own."""
    emulator = Emulator()
    (answer,) = ask(
        application(emulator), ("POST", "/text-to-video/kling-3.0", {"json": FILM, "headers": {"Host": host}})
    )
    assert answer.status_code == 421
    assert not emulator.tasks


def test_large_bodies_are_turned_away(monkeypatch):
    """Before they are read to the end."""
    monkeypatch.setattr(served, "LARGEST_BODY", 1000)
    (answer,) = ask(application(Emulator()), ("POST", "/text-to-video/kling-3.0", {"content": b"x" * 1001}))
    assert answer.status_code == 413


def test_broken_downloads_hang_up():
    """After the bytes that the scenario allows, with the length of the whole."""
    rules = [{"on": "download", "nth": 1, "then": {"cut": 100}}, {"on": "download", "nth": 2, "then": {"rate": 1e9}}]
    emulator = Emulator(Scenario.model_validate({"advance": {"by": "now"}, "rules": rules}))
    hung_up: list[object] = []
    app = application(emulator, hung_up)
    _, found = ask(
        app,
        ("POST", "/text-to-video/kling-3.0", {"json": FILM}),
        ("GET", "/tasks", {"params": {"external_task_ids": "a"}}),
    )
    url = found.json()["data"][0]["outputs"][0]["url"]
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"} if sent else {"type": "http.request", "body": b"", "more_body": False}

    path = url.removeprefix(ADDRESS)
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:4010")],
        "client": ("127.0.0.1", 5),
    }
    asyncio.run(app(scope, receive, send))
    body = b"".join(message["body"] for message in sent[1:])
    length = dict(sent[0]["headers"])[b"content-length"]
    assert (len(body), int(length) > 100, hung_up) == (100, True, [path])
    slow, whole = ask(app, ("GET", url, {}), ("GET", url, {}))
    assert slow.content == whole.content
    assert (len(whole.content), whole.content[:100]) == (int(length), body)


def test_sockets_are_on_this_machine_only():
    """Other hosts and taken ports are told in words."""
    for host in ("0.0.0.0", "192.168.0.1", "example.com", ""):
        with pytest.raises(UsageError, match="this machine"):
            bound(host, 0)
    with bound("127.0.0.1", 0) as taken:
        taken.listen()
        with pytest.raises(UsageError, match="can't be used") as raised:
            bound("localhost", taken.getsockname()[1])
        assert "--port 0" in (raised.value.hint or "")


def test_rehearsals_need_no_key_and_no_network(monkeypatch):
    """Each backend whose service is played is made from what a rehearsal gives."""
    for name in ("KLINGAI_API_KEY", "KLING_API_KEY", "FAL_KEY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("kling", "kling-v1", "fal"):
        service = remote(name, KlingEmulation().rehearsal(name))
        assert all(said.well is not False for said in service.examine())
    with pytest.raises(UsageError, match="isn't played"):
        KlingEmulation().rehearsal("kie")


def test_rehearsals_are_found_by_backend(monkeypatch):
    """By entry point; nobody plays the others."""
    _installed(monkeypatch)
    assert rehearsal("kling", "lost-answers").transport.emulator.scenario.rules
    with pytest.raises(UsageError, match="isn't played by anybody"):
        rehearsal("replicate")
    with pytest.raises(UsageError, match="no scenario"):
        rehearsal("kling", "nothing")


def test_a_missing_extra_is_told_at_the_start(monkeypatch):
    """Not with the first film."""
    import sys

    monkeypatch.setitem(sys.modules, "kling_renderers.animatic", None)
    with pytest.raises(SetupError) as raised:
        KlingEmulation().rehearsal("kling")
    assert "animatic" in (raised.value.hint or "")


@pytest.fixture
def _found(monkeypatch):
    _installed(monkeypatch)


def _installed(monkeypatch):
    offer = Offer("kling", "kling_renderers.emulator.playing:KlingEmulation", "kling-story")
    monkeypatch.setattr("kling_story.emulators.names_offered", lambda group: [offer.name])
    monkeypatch.setattr("kling_story.emulators.offered", lambda group, name: offer)


@pytest.mark.usefixtures("_found")
def test_the_command_serves_and_says_what_to_export(run, monkeypatch):
    """Until somebody stops it; then what was played."""
    from kling_renderers.emulator import server

    ports: list[int] = []

    def stopped(self: server.Server, sockets: list[socket.socket]) -> None:
        ports.append(sockets[0].getsockname()[1])
        raise KeyboardInterrupt

    monkeypatch.setattr(server.Server, "run", stopped)
    code, out, err = run("emulate", "--port", "0", "--scenario", "busy-afternoon", "--advance", "poll", "--strict")
    assert code == 0
    assert f"export KLINGAI_BASE_URL=http://127.0.0.1:{ports[0]}\n" in out
    assert f"export KLINGAI_API_KEY={API_KEY}\n" in out
    assert f"export FAL_KEY={FAL_KEY}\n" in out
    assert "two tasks at once" in err
    assert "films asked for: 0" in err


@pytest.mark.usefixtures("_found")
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--host", "0.0.0.0"), 2, "isn't this machine alone"),
        (("--advance", "soon"), 2, "no way to go on"),
        (("--speed", "0"), 2, "no speed"),
        (("--scenario", "nothing"), 2, "no scenario `nothing`"),
    ],
)
def test_the_command_says_what_is_wrong(run, arguments, code, message):
    """In a line, with the next step."""
    ran = run("emulate", "--port", "0", *arguments)
    assert (ran.code, message in ran.err) == (code, True)


@pytest.mark.usefixtures("_found")
def test_scenarios_are_explained(run):
    """Each that comes along, and what a file can hold."""
    out = run("emulate", "--scenarios").out
    assert [name for name in NAMES if name not in out] == []
    for word in ("rules:", "call: refused | lost | late", "clock_skew", "retry_after"):
        assert word in out


def test_help_names_every_scenario(run):
    """Those that come along."""
    text = re.sub(r"[\s│]+", " ", run("emulate", "--help").out)
    assert [name for name in NAMES if name not in text] == []

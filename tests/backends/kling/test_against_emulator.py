"""Kling's backends and the emulator, which was written from the documents by itself: a film from order to bytes,
elements and voices, and every way in which a call can go wrong.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from played.kling import PathService, V1Service

from kling_renderers.emulator import (
    ACCESS_KEY,
    ADDRESS,
    API_KEY,
    SECRET_KEY,
    WEBHOOK_SECRET,
    Account,
    Emulator,
    EmulatorTransport,
    Pace,
    Scenario,
)
from kling_renderers.kling import KlingBackend, KlingV1Backend
from kling_renderers.kling.callbacks import verified
from kling_story.dialects.request import Request, element_token, voice_token
from kling_story.keys import Secret
from kling_story.materials import Element, Voice
from kling_story.reference.example_files import write_example_files
from kling_story.remote import (
    Busy,
    Charge,
    Connection,
    InDoubt,
    KeyRefused,
    NotServed,
    Refused,
    SkewedClock,
    Supply,
    TaskState,
    Unreachable,
)

NOON = 1_795_000_000.0
PAIR = f"{ACCESS_KEY}|{SECRET_KEY}"
Make = Callable[..., Any]
KINDS = {"path": (KlingBackend, API_KEY), "v1": (KlingV1Backend, API_KEY), "v1-token": (KlingV1Backend, PAIR)}


@pytest.fixture(params=list(KINDS))
def make(request: pytest.FixtureRequest) -> Make:
    """Makes a backend to an emulator: of the path API, of the legacy one, of the legacy one with a key pair."""
    kind, key = KINDS[request.param]

    def made(emulator: Emulator, key: str = key) -> Any:
        transport = EmulatorTransport(emulator)
        return kind(Connection(address=ADDRESS, key=Secret(key), transport=transport, clock=lambda: NOON))

    return made


def emulator(*rules: dict[str, Any], **more: Any) -> Emulator:
    """One whose tasks have ended when they are asked for, with faults."""
    scenario = Scenario.model_validate({"title": "faults", **more.pop("scenario", {}), "rules": list(rules)})
    return Emulator(scenario, clock=lambda: NOON, **{"advance": Pace("now"), "accounts": (Account(),), **more})


def request_of(backend: Any) -> Request:
    return PathService().request() if backend.name == "kling" else V1Service().request()


def test_a_film_from_order_to_bytes(make: Make) -> None:
    """Asked for, asked after by the handle alone, found by our own id, fetched in two pieces, and billed once."""
    service = emulator(advance=Pace("poll"))
    backend = make(service)
    task = backend.create(request_of(backend), "ours-1")
    assert task.state is TaskState.WAITING
    assert backend.look_up("ours-1", request_of(backend).path, NOON).id == task.id
    states = [make(service).task(task.handle) for _ in range(4)]
    assert states[-1].state is TaskState.DONE
    assert (states[-1].seconds, states[-1].external_id) == ("3.0", "ours-1")
    assert states[-1].charge == Charge(Decimal("1.8"))
    assert states[-1].url
    with backend.download(states[-1].url) as film:
        whole = b"".join(film.chunks)
        assert film.size == len(whole)
    with backend.download(states[-1].url, 100) as film:
        assert (film.start, b"".join(film.chunks)) == (100, whole[100:])
    assert [bill.external_id for bill in service.billed] == ["ours-1"]


@pytest.mark.parametrize(
    ("then", "told", "made"),
    [
        ({"call": "refused"}, Unreachable, 0),
        ({"call": "lost"}, InDoubt, 0),
        ({"call": "late"}, InDoubt, 0),
        ({"answer": "lost"}, InDoubt, 1),
        ({"answer": "late"}, InDoubt, 1),
        ({"answer": "garbled"}, InDoubt, 1),
        ({"status": 502}, InDoubt, 0),
        ({"status": 413}, Refused, 0),
        ({"code": 1303, "retry_after": 2}, Busy, 0),
        ({"code": 1302}, Busy, 0),
        ({"code": 1102}, Refused, 0),
        ({"code": 1301}, Refused, 0),
        ({"code": 1304}, NotServed, 0),
        ({"code": 5002}, InDoubt, 0),
    ],
)
def test_what_becomes_of_a_call_is_told_and_looked_up(make: Make, then: dict[str, Any], told: Any, made: int) -> None:
    """Where doubt is left, looking up says whether there is a task; where none is left, there is none."""
    service = emulator({"on": "create", "nth": 1, "then": then})
    backend = make(service)
    with pytest.raises(told) as caught:
        backend.create(request_of(backend), "ours-1")
    assert type(caught.value) is told
    found = backend.look_up("ours-1", request_of(backend).path, NOON)
    assert (found is not None) == bool(made)
    assert len(service.films) == made


def test_all_places_taken(make: Make) -> None:
    service = emulator(advance=Pace("poll"), scenario={"account": {"concurrency": 1}})
    backend = make(service)
    backend.create(request_of(backend), "ours-1")
    with pytest.raises(Busy) as caught:
        backend.create(request_of(backend), "ours-2")
    assert (caught.value.slots, caught.value.code) == (True, 1303)
    assert "parallel task over resource pack limit" in caught.value.message


def test_a_film_that_is_not_made_is_told_why(make: Make) -> None:
    service = emulator({"on": "create", "then": {"fail": "Failure to pass the risk control system"}})
    backend = make(service)
    task = backend.task(backend.create(request_of(backend), "ours-1").handle)
    assert (task.state, task.reason) == (TaskState.FAILED, "Failure to pass the risk control system")
    assert task.moderated
    assert not service.billed


def test_a_word_that_nobody_knows_is_no_failure(make: Make) -> None:
    service = emulator({"on": "create", "then": {"word": "reviewing", "polls": 1}})
    backend = make(service)
    handle = backend.create(request_of(backend), "ours-1").handle
    asked = [backend.task(handle) for _ in range(2)]
    assert (asked[0].state, asked[0].said) == (TaskState.UNKNOWN, "reviewing")
    assert asked[1].state is TaskState.DONE


def test_a_wrong_clock_is_measured_and_reckoned_with() -> None:
    """Only tokens mind: the second one is of the service's time."""
    service = emulator(scenario={"clock_skew": -600})
    transport = EmulatorTransport(service)
    backend = KlingV1Backend(Connection(address=ADDRESS, key=Secret(PAIR), transport=transport, clock=lambda: NOON))
    with pytest.raises(SkewedClock) as caught:
        backend.create(request_of(backend), "ours-1")
    assert caught.value.offset == -600
    assert backend.create(request_of(backend), "ours-1").state is TaskState.WAITING
    clock = next(line for line in backend.examine() if line.what == "clock")
    assert (clock.well, clock.detail) == (False, "is 600 s ahead of Kling's")


def test_a_download_that_breaks_goes_on(make: Make) -> None:
    service = emulator({"on": "download", "nth": 1, "then": {"cut": 50}})
    backend = make(service)
    url = backend.task(backend.create(request_of(backend), "ours-1").handle).url
    came = b""
    with backend.download(url) as film:
        size = film.size
        came += next(film.chunks)
        with pytest.raises(Busy):
            next(film.chunks)
    with backend.download(url, len(came)) as film:
        assert film.start == len(came) == 50
        came += b"".join(film.chunks)
    assert len(came) == size


def test_a_film_that_is_gone(make: Make) -> None:
    backend = make(emulator({"on": "download", "then": {"expired": True}}))
    url = backend.task(backend.create(request_of(backend), "ours-1").handle).url
    with pytest.raises(Refused), backend.download(url):
        pass


def test_an_element_with_a_voice_is_made_used_listed_and_deleted(make: Make, tmp_path: Path) -> None:
    """The voice first, as the element names it."""
    write_example_files(tmp_path)
    backend = make(emulator())
    element = Element(images=("front.png", "front.png"), voice=Voice(file="https://me.test/mei.wav"), description="she")
    voice = Supply(voice_token("Mei"), "voice", "Mei", "a" * 64, (), element)
    values: dict[str, str] = {}
    picture = tmp_path / "front.png"
    for supply in (voice, Supply(element_token("Mei"), "element", "Mei", "b" * 64, (picture, picture), element)):
        assert backend.inline(supply) is None
        backend.make(supply, f"ours-{supply.kind}", values)
        task = backend.made(supply, f"ours-{supply.kind}", None)
        assert task.state is TaskState.DONE
        values[supply.token] = task.value
    assert [kept.id for kept in backend.elements()] == [values[element_token("Mei")]]
    assert [kept.id for kept in backend.voices()] == [values[voice_token("Mei")]]
    backend.delete_element(values[element_token("Mei")])
    backend.delete_voice(values[voice_token("Mei")])
    assert list(backend.elements()) == []
    with pytest.raises(Refused, match="not found"):
        backend.delete_element(values[element_token("Mei")])


def test_the_answer_to_making_an_element_is_lost(make: Make) -> None:
    """Our own id finds it: no second one is made."""
    service = emulator({"on": "element", "nth": 1, "then": {"answer": "lost"}})
    backend = make(service)
    element = Element(images=("https://me.test/a.png", "https://me.test/b.png"))
    supply = Supply(element_token("Mei"), "element", "Mei", "b" * 64, (), element)
    with pytest.raises(InDoubt):
        backend.make(supply, "ours-e", {})
    assert backend.made(supply, "ours-e", None).value
    assert backend.made(supply, "ours-f", None) is None


def test_looking_around(make: Make) -> None:
    service = emulator()
    lines = {line.what: line for line in make(service).examine()}
    assert lines["key taken"].well
    assert lines["clock"].well
    assert lines["units"].well
    assert "10000.0 units left" in lines["units"].detail
    assert not service.tasks


def test_reports_are_believed() -> None:
    """What the emulator posts for the path API is signed; for the legacy API it isn't."""
    service = emulator(advance=Pace("now"))
    transport = EmulatorTransport(service)
    backend = KlingBackend(Connection(address=ADDRESS, key=Secret(API_KEY), transport=transport, clock=lambda: NOON))
    task = backend.create(request_of(backend).called("ours-1", "http://127.0.0.1:9/hook"), "ours-1")
    backend.task(task.handle)
    reports = service.callbacks.taken()
    assert reports
    told = [verified(report.headers, report.body, [Secret(WEBHOOK_SECRET)], NOON) for report in reports]
    assert {report.id for report in told} == {task.id}
    assert told[-1].state is TaskState.DONE


def test_no_secret_is_logged(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    """By httpx2 and what is below it too."""
    caplog.set_level(logging.DEBUG)
    backend = make(emulator())
    task = backend.task(backend.create(request_of(backend), "ours-1").handle)
    with backend.download(task.url) as film:
        list(film.chunks)
    with pytest.raises(KeyRefused) as caught:
        make(emulator(), "a-wrong-key-4711").create(request_of(backend), "ours-1")
    for secret in (API_KEY, SECRET_KEY, "a-wrong-key-4711"):
        assert secret not in caplog.text + repr(caught.value)

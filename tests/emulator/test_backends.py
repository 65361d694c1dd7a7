"""This project's own backends against the emulator: a film from order to file, elements, uploads, faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_renderers.emulator import (
    ACCESS_KEY,
    ADDRESS,
    API_KEY,
    FAL_KEY,
    SECRET_KEY,
    Emulator,
    EmulatorTransport,
    Pace,
)
from kling_story.backends import remote
from kling_story.dialects import lower
from kling_story.keys import Secret
from kling_story.loading import read_document
from kling_story.remote import Busy, Connection, InDoubt, Refused, Remote, SkewedClock, TaskState, Unreachable
from kling_story.storyboard import Storyboard

BOARD = """
version: 1
title: A cat
shots:
  - {duration: 3, prompt: a cat walks}
  - {duration: 2, prompt: a dog sleeps}
"""
KEYS = {"kling": API_KEY, "kling-v1": API_KEY, "fal": FAL_KEY}
DIALECTS = {"kling": "path", "kling-v1": "v1", "fal": "fal"}


@pytest.fixture
def board(tmp_path: Path) -> Storyboard:
    path = tmp_path / "cat.yaml"
    path.write_text(BOARD)
    found = read_document(path).board
    assert found
    return found


def backend(name: str, emulator: Emulator, **more) -> Remote:
    key = more.pop("key", Secret(KEYS[name]))
    transport = EmulatorTransport(emulator)
    return remote(name, Connection(address=ADDRESS, key=key, transport=transport, **more))


@pytest.mark.parametrize("name", KEYS)
def test_a_film_from_order_to_file(name, board):
    """Created, asked after, fetched; the charge is the price."""
    emulator = Emulator(strict=True)
    service = backend(name, emulator)
    task = service.create(lower(DIALECTS[name], board), "take-1")
    seen = [service.task(task.handle) for _ in range(3)]
    assert [it.state for it in seen] == [TaskState.WAITING, TaskState.RUNNING, TaskState.DONE]
    assert seen[-1].charge
    assert seen[-1].charge.units == emulator.billed[0].units
    with service.download(seen[-1].url or "") as download:
        data = b"".join(download.chunks)
    assert data[4:8] == b"ftyp"


@pytest.mark.parametrize("name", ["kling", "kling-v1"])
def test_a_lost_answer_is_looked_up(name, board):
    """The call is in doubt, the task is found by our id, another isn't."""
    emulator = Emulator("lost-answers")
    service = backend(name, emulator)
    request = lower(DIALECTS[name], board)
    service.create(request, "take-1")
    with pytest.raises(InDoubt):
        service.create(request, "take-2")
    found = service.look_up("take-2", request.path, 0)
    assert found
    assert found.external_id == "take-2"
    assert service.look_up("take-3", request.path, 0) is None


@pytest.mark.parametrize(
    ("then", "error"),
    [
        ({"code": 1302}, Busy),
        ({"code": 1303}, Busy),
        ({"code": 1102}, Refused),
        ({"code": 1304}, Refused),
        ({"code": 1301}, Refused),
        ({"code": 5000}, InDoubt),
        ({"status": 502}, InDoubt),
        ({"call": "refused"}, Unreachable),
        ({"call": "lost"}, InDoubt),
        ({"call": "late"}, InDoubt),
        ({"answer": "garbled"}, InDoubt),
    ],
)
@pytest.mark.parametrize("name", ["kling", "kling-v1"])
def test_faults_are_told_truly(name, then, error, board):
    """Each fault, as the kind of trouble that it is."""
    from kling_renderers.emulator import Scenario

    emulator = Emulator(Scenario.model_validate({"rules": [{"on": "create", "then": then}]}))
    with pytest.raises(error):
        backend(name, emulator).create(lower(DIALECTS[name], board), "take-1")


def test_a_signed_token(monkeypatch, board, clock):
    """AK/SK against the real check; a skewed clock is named, with how far it is off."""
    monkeypatch.setenv("KLINGAI_ACCESS_KEY", ACCESS_KEY)
    monkeypatch.setenv("KLINGAI_SECRET_KEY", SECRET_KEY)
    for name in ("KLINGAI_API_KEY", "KLING_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    request = lower("v1", board)
    good = backend("kling-v1", Emulator(clock=clock), key=None, clock=clock)
    assert good.create(request, "take-1").id
    skewed = backend("kling-v1", Emulator("wrong-clock", clock=clock), key=None, clock=clock)
    with pytest.raises(SkewedClock) as raised:
        skewed.create(request, "take-1")
    assert raised.value.offset == pytest.approx(-600, abs=2)


def test_callbacks_are_believed(board, clock, client):
    """By this project's own check of Kling's reports."""
    from kling_renderers.emulator import WEBHOOK_SECRET
    from kling_renderers.kling.callbacks import verified

    sent: list = []
    emulator = Emulator(clock=clock, advance=Pace("now"), sender=lambda callback: sent.append(callback) or 200)
    body = {"prompt": "a", "options": {"callback_url": "http://127.0.0.1:9/"}}
    client(emulator).post("/text-to-video/kling-3.0", json=body)
    tasks = [verified(it.headers, it.body, [Secret(WEBHOOK_SECRET)], clock.now) for it in sent]
    assert [task.state for task in tasks] == [TaskState.WAITING, TaskState.RUNNING, TaskState.DONE]

"""Replicate's own ways: small files in the request, films that are gone after an hour."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from pathlib import Path

import pytest
from played.replicate import ReplicateService

from kling_renderers.replicate import Replicate
from kling_story.remote import Busy, InDoubt, Refused, Supply, Task, TaskState
from kling_story.testing import Answer, Wire


@pytest.fixture
def wire() -> Wire:
    return Wire(ReplicateService())


@pytest.fixture
def replicate(wire: Wire) -> Replicate:
    return Replicate(wire.connection())


def bought(wire: Wire, replicate: Replicate) -> Task:
    return replicate.create(wire.service.request(), "ours-1")


def test_nobody_waits_for_the_film(wire: Wire, replicate: Replicate) -> None:
    """The answer comes at once, with an id, not after a minute with a film."""
    bought(wire, replicate)
    (call,) = wire.calls
    assert call.url == "https://api.replicate.com/v1/models/kwaivgi/kling-v3-video/predictions"
    assert "prefer" not in call.headers


def test_what_is_wrong_with_which_field_is_told(wire: Wire, replicate: Replicate) -> None:
    wire.says = wire.service.refusal()
    with pytest.raises(Refused, match=r"`input\.duration`: Invalid type"):
        bought(wire, replicate)


def test_how_long_to_wait_stands_in_the_words(wire: Wire, replicate: Replicate) -> None:
    """Where no header says it."""
    wire.says = Answer(429, {"detail": "Request was throttled. Your rate limit resets in ~30s."})
    with pytest.raises(Busy) as error:
        bought(wire, replicate)
    assert error.value.wait == 30


@pytest.mark.parametrize("task_id", ["", "../account", "a/b", 7, None])
def test_an_id_that_leads_elsewhere_is_none(wire: Wire, replicate: Replicate, task_id: object) -> None:
    wire.says = Answer(201, {"id": task_id, "status": "starting"})
    with pytest.raises(InDoubt):
        bought(wire, replicate)


@pytest.mark.parametrize("output", ["https://replicate.delivery/f.mp4", ["https://replicate.delivery/f.mp4"]])
def test_one_film_or_a_list_of_it(wire: Wire, replicate: Replicate, output: object) -> None:
    task = bought(wire, replicate)
    wire.says = Answer(200, {"id": task.id, "status": "succeeded", "output": output})
    assert replicate.task(task.handle).url == "https://replicate.delivery/f.mp4"


@pytest.mark.parametrize("output", [None, [], {}, 7])
def test_a_film_that_was_removed(wire: Wire, replicate: Replicate, output: object) -> None:
    """After an hour the prediction is there, and its output isn't."""
    task = bought(wire, replicate)
    wire.says = Answer(200, {"id": task.id, "status": "succeeded", "output": output, "data_removed": True})
    with pytest.raises(Refused, match="isn't kept any more"):
        replicate.task(task.handle)


@pytest.mark.parametrize("word", ["canceled", "aborted"])
def test_stopped(wire: Wire, replicate: Replicate, word: str) -> None:
    """By a person, or by a deadline."""
    task = bought(wire, replicate)
    wire.says = Answer(200, {"id": task.id, "status": word})
    assert replicate.task(task.handle).state is TaskState.CANCELLED


@pytest.mark.parametrize(
    ("word", "stopped"), [("canceled", True), ("processing", True), ("succeeded", False), ("failed", False)]
)
def test_stopping(wire: Wire, replicate: Replicate, word: str, stopped: bool) -> None:
    """Its answer is the prediction as it is then."""
    task = bought(wire, replicate)
    wire.says = Answer(200, {"id": task.id, "status": word})
    assert replicate.cancel(task.handle) is stopped
    assert (wire.calls[-1].method, wire.calls[-1].path) == ("POST", "/v1/predictions/rm1/cancel")


def picture(folder: Path, size: int) -> Supply:
    path = folder / "mei.jpg"
    path.write_bytes(bytes(size))
    return Supply("<file mei.jpg>", "file", "mei.jpg", "ab" * 32, (path,))


def test_a_small_file_stands_in_the_request(tmp_path: Path, wire: Wire, replicate: Replicate) -> None:
    held = replicate.inline(picture(tmp_path, 256 * 1024))
    assert held is not None
    assert held == "data:image/jpeg;base64," + base64.b64encode(bytes(256 * 1024)).decode()
    assert not wire.calls


def test_a_large_one_is_sent_before(tmp_path: Path, wire: Wire, replicate: Replicate) -> None:
    supply = picture(tmp_path, 256 * 1024 + 1)
    assert replicate.inline(supply) is None
    task = replicate.make(supply, "ours-f", {})
    (call,) = wire.calls
    assert call.url == "https://api.replicate.com/v1/files"
    assert b'name="content"; filename="' + b"ab" * 16 + b'.jpg"' in call.body
    assert task.value == "https://api.replicate.com/v1/files/f1"
    assert float(task.handle["until"]) == datetime(2026, 11, 22, 8, tzinfo=UTC).timestamp()


def test_whose_key_it_is(replicate: Replicate) -> None:
    (line,) = replicate.examine()
    assert line.well
    assert "`mei`" in line.detail

"""kie's own ways: codes in the body of a good answer, JSON in a text, files named by what is in them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from played.kie import KieService

from kling_renderers.kie import Kie
from kling_story.remote import Busy, Charge, InDoubt, KeyRefused, Refused, Supply, Task, TaskState
from kling_story.testing import Answer, Wire
from kling_story.testing.wire import NOON


@pytest.fixture
def wire() -> Wire:
    return Wire(KieService())


@pytest.fixture
def kie(wire: Wire) -> Kie:
    return Kie(wire.connection())


def bought(wire: Wire, kie: Kie) -> Task:
    return kie.create(wire.service.request(), "ours-1")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, Refused),
        (401, KeyRefused),
        (402, Refused),
        (404, Refused),
        (422, Refused),
        (429, Busy),
        (455, Busy),
        (500, InDoubt),
        (501, InDoubt),
        (505, Refused),
        (531, InDoubt),
        (7, InDoubt),
        (-1, InDoubt),
    ],
)
@pytest.mark.parametrize("status", [200, 400, 500])
def test_a_code_in_the_body_counts(wire: Wire, kie: Kie, code: int, kind: type[Exception], status: int) -> None:
    """Whatever the status of HTTP is."""
    wire.says = Answer(status, {"code": code, "msg": "no", "data": None})
    with pytest.raises(kind) as error:
        bought(wire, kie)
    assert type(error.value) is kind
    assert error.value.code == code


@pytest.mark.parametrize("code", [401, 429, 455, 500, 501, 7])
def test_a_task_isnt_given_up_for_a_code(wire: Wire, kie: Kie, code: int) -> None:
    task = bought(wire, kie)
    wire.says = Answer(200, {"code": code, "msg": "no"})
    with pytest.raises((Busy, KeyRefused)):
        kie.task(task.handle)


def test_an_account_without_credits_is_told_what_to_do(wire: Wire, kie: Kie) -> None:
    wire.says = Answer(200, {"code": 402, "msg": "Credits insufficient"})
    with pytest.raises(Refused, match="Credits insufficient") as error:
        bought(wire, kie)
    assert "top it up" in (error.value.hint or "")


@pytest.mark.parametrize("data", [None, {}, {"taskId": ""}, {"taskId": 7}, [], "task_1"])
def test_taken_and_no_task_named(wire: Wire, kie: Kie, data: object) -> None:
    wire.says = Answer(200, {"code": 200, "msg": "success", "data": data})
    with pytest.raises(InDoubt):
        bought(wire, kie)


def test_the_film_stands_in_a_text(wire: Wire, kie: Kie) -> None:
    """And the credits beside it."""
    task = bought(wire, kie)
    wire.service.state = TaskState.DONE
    told = kie.task(task.handle)
    assert told.url == wire.service.film_url
    assert told.charge == Charge(units=Decimal(100))
    assert wire.calls[-1].query == {"taskId": "task_1"}


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"resultUrls": []}', '{"resultUrls": [7]}', None, 7])
def test_done_and_no_film_named(wire: Wire, kie: Kie, text: object) -> None:
    """It is asked for again: the film is paid for."""
    task = bought(wire, kie)
    wire.says = Answer(200, {"code": 200, "data": {"taskId": "task_1", "state": "success", "resultJson": text}})
    with pytest.raises(Busy):
        kie.task(task.handle)


def test_another_tasks_record(wire: Wire, kie: Kie) -> None:
    """Never somebody else's film."""
    task = bought(wire, kie)
    urls = json.dumps({"resultUrls": [wire.service.film_url]})
    wire.says = Answer(200, {"code": 200, "data": {"taskId": "task_2", "state": "success", "resultJson": urls}})
    with pytest.raises(Busy):
        kie.task(task.handle)


def test_why_it_failed(wire: Wire, kie: Kie) -> None:
    """Its words, its code, and whether they are about the words of the film."""
    task = bought(wire, kie)
    wire.service.state = TaskState.FAILED
    wire.service.reason = "Failure to pass the risk control system"
    told = kie.task(task.handle)
    assert told.reason == "Failure to pass the risk control system (500)"
    assert told.moderated


@pytest.fixture
def picture(tmp_path: Path) -> Supply:
    path = tmp_path / "mei.png"
    path.write_bytes(b"\x89PNG\r\n--\r\n" * 40_000)
    return Supply("<file mei.png>", "file", "mei.png", "ab" * 32, (path,))


def test_a_file_is_sent_under_a_name_of_its_own(wire: Wire, kie: Kie, picture: Supply) -> None:
    """A file of the same name would be overwritten, for every film that uses it."""
    task = kie.make(picture, "ours-f", {})
    (call,) = wire.calls
    assert call.url == "https://kieai.redpandaai.co/api/file-stream-upload"
    assert call.headers["content-length"] == str(len(call.body))
    boundary = call.headers["content-type"].partition("boundary=")[2].encode()
    parts = [part.strip(b"\r\n") for part in call.body.split(b"--" + boundary)]
    assert parts[1].endswith(b'name="uploadPath"\r\n\r\nkling-story')
    assert parts[2].endswith(b'name="fileName"\r\n\r\n' + b"ab" * 16 + b".png")
    assert b'name="file"; filename="' + b"ab" * 16 + b'.png"\r\nContent-Type: image/png\r\n\r\n' in parts[3]
    assert picture.files[0].read_bytes() in call.body
    assert parts[4] == b"--"
    assert task.value == "https://tempfile.redpandaai.co/f.png"
    assert float(task.handle["until"]) == NOON + 24 * 60 * 60


def test_an_upload_that_kie_doesnt_take(wire: Wire, kie: Kie, picture: Supply) -> None:
    """It may be tried again: it costs nothing."""
    wire.says = Answer(200, {"code": 500, "msg": "broken"})
    with pytest.raises(Busy):
        kie.make(picture, "ours-f", {})


@pytest.mark.parametrize(("left", "well"), [(120, True), (0, False), (-3, False)])
def test_how_many_credits_are_left(wire: Wire, kie: Kie, left: int, well: bool) -> None:
    wire.says = Answer(200, {"code": 200, "msg": "success", "data": left})
    (line,) = kie.examine()
    assert line.well is well
    assert f"{left} credits" in line.detail


def test_nothing_is_stopped(wire: Wire, kie: Kie) -> None:
    with pytest.raises(Refused, match="stops nothing"):
        kie.cancel(bought(wire, kie).handle)

"""fal's own ways: addresses it returns, errors under a good status, a store for files, voices."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from played.fal import FalService

from kling_renderers.fal import Fal
from kling_story.materials import Element, Voice
from kling_story.remote import (
    Busy,
    Charge,
    Connection,
    InDoubt,
    KeyRefused,
    Refused,
    Remote,
    Supply,
    Task,
    TaskState,
    Unreachable,
)
from kling_story.testing import Answer, Call, Wire
from kling_story.testing.wire import NOON

HTML = b"<html><center>nginx</center></html>"


@pytest.fixture
def wire() -> Wire:
    return Wire(FalService())


@pytest.fixture
def fal(wire: Wire) -> Fal:
    return Fal(wire.connection())


def bought(wire: Wire, fal: Remote) -> Task:
    return fal.create(wire.service.request(), "ours-1")


class Told(FalService):
    """fal that answers a request's status and result with given answers."""

    status = Answer(200, {"status": "COMPLETED"})
    result = Answer(200, {"video": {"url": FalService.film_url}})

    def _asked(self, call: Call) -> Answer:
        return self.status if call.path.endswith("/status") else self.result


def told(status: Answer | None = None, result: Answer | None = None) -> Task:
    """What becomes of a task at that."""
    service = Told()
    service.status = status or service.status
    service.result = result or service.result
    wire = Wire(service)
    fal = Fal(wire.connection())
    return fal.task(bought(wire, fal).handle)


def test_the_call_is_the_input_itself(wire: Wire, fal: Fal) -> None:
    """With fal's own word before the key."""
    bought(wire, fal)
    (call,) = wire.calls
    assert (call.method, call.url) == ("POST", "https://queue.fal.run/fal-ai/kling-video/v3/pro/text-to-video")
    assert call.json == {"prompt": "A courier runs through the rain.", "duration": "5"}
    assert call.headers["authorization"] == f"Key {wire.service.key}"


def test_a_task_is_asked_for_where_fal_said(wire: Wire, fal: Fal) -> None:
    """By owner and alias, not by the whole endpoint."""
    task = bought(wire, fal)
    fal.task(task.handle)
    assert wire.calls[-1].url == "https://queue.fal.run/fal-ai/kling-video/requests/request-1/status"


@pytest.mark.parametrize(
    "url", ["https://evil.test/{}", "http://queue.fal.run/{}", "https://queue.fal.run:99/{}", "", None, 7]
)
def test_an_address_that_isnt_fals_is_put_right(wire: Wire, fal: Fal, url: str | None) -> None:
    """The task is paid for: it is asked for where fal's pages say that it is, and the key stays at home."""
    wire.says = Answer(200, {"request_id": "r-9", "status_url": url, "response_url": url, "cancel_url": url})
    task = bought(wire, fal)
    wire.mend()
    wire.service.bought.append("r-9")
    wire.service.state = TaskState.DONE
    assert fal.task(task.handle).url == wire.service.film_url
    assert all(call.host == "queue.fal.run" for call in wire.calls)


@pytest.mark.parametrize("task_id", ["", "a/../../b", "r?x=1", "r\n", 7, None, "a" * 101])
def test_an_id_that_leads_elsewhere_is_none(wire: Wire, fal: Fal, task_id: object) -> None:
    wire.says = Answer(200, {"request_id": task_id})
    with pytest.raises(InDoubt):
        bought(wire, fal)


@pytest.mark.parametrize("status", [408, 409, 500, 502, 503, 504])
def test_what_may_have_arrived_is_in_doubt(wire: Wire, fal: Fal, status: int) -> None:
    """fal's client sends these again by itself: here nothing is, for it might be bought twice."""
    wire.says = Answer(status, {"detail": "later"}, {"x-fal-request-id": "r-1", "x-fal-error-type": "internal_error"})
    with pytest.raises(InDoubt) as error:
        bought(wire, fal)
    assert error.value.code == "internal_error"


def test_what_is_wrong_with_which_field_is_told(wire: Wire, fal: Fal) -> None:
    wire.says = wire.service.refusal()
    with pytest.raises(Refused, match="`duration`: Input should be a valid string"):
        bought(wire, fal)


def test_words_that_fal_doesnt_like(wire: Wire, fal: Fal) -> None:
    wrong = {"loc": ["body", "multi_prompt", 1, "prompt"], "msg": "flagged", "type": "content_policy_violation"}
    wire.says = Answer(422, {"detail": [wrong]})
    with pytest.raises(Refused, match=r"`multi_prompt\.1\.prompt`: flagged") as error:
        bought(wire, fal)
    assert error.value.moderated
    assert error.value.code == "content_policy_violation"


def test_an_account_without_money(wire: Wire, fal: Fal) -> None:
    """No other call is taken either."""
    wire.says = Answer(403, {"detail": "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai"})
    with pytest.raises(KeyRefused, match="Exhausted balance") as error:
        bought(wire, fal)
    assert "billing" in (error.value.hint or "")


def test_done_and_yet_wrong() -> None:
    """COMPLETED says only that it is over; what is wrong stands in the result."""
    wrong = {"loc": ["body", "image_url"], "msg": "can't be downloaded", "type": "file_download_error"}
    status = Answer(200, {"status": "COMPLETED", "error": "Invalid status code: 422"})
    task = told(status, Answer(422, {"detail": [wrong]}, {"x-fal-request-id": "r"}))
    assert task.state is TaskState.FAILED
    assert task.reason == "`image_url`: can't be downloaded (file_download_error)"


def test_done_and_wrong_without_a_result() -> None:
    status = Answer(200, {"status": "COMPLETED", "error": "Request timed out", "error_type": "request_timeout"})
    task = told(status, Answer(404, {"detail": "no result"}))
    assert task.state is TaskState.FAILED
    assert task.reason == "no result (request_timeout)"


def test_stopped() -> None:
    status = Answer(200, {"status": "COMPLETED", "error": "Cancelled", "error_type": "client_cancelled"})
    assert told(status, Answer(499, {"detail": "Cancelled"})).state is TaskState.CANCELLED


def test_the_runner_failed() -> None:
    """An error that fal itself tells is the end of the request: it was tried ten times."""
    gone = Answer(
        503, {"detail": "Runner disconnected", "error_type": "runner_disconnected"}, {"x-fal-request-id": "r"}
    )
    assert told(result=gone).state is TaskState.FAILED


@pytest.mark.parametrize(
    "answer", [Answer(502, HTML), Answer(503, {"detail": "x"}), Answer(500, HTML), Answer(429, b"")]
)
def test_a_result_that_cant_be_had_now(answer: Answer) -> None:
    """A proxy's error says nothing of the film."""
    with pytest.raises(Busy):
        told(result=answer)


def test_a_film_that_was_made_whatever_the_status_says() -> None:
    """It is paid for."""
    assert told(Answer(200, {"status": "COMPLETED", "error": "odd"})).state is TaskState.DONE


@pytest.mark.parametrize(
    ("units", "charge"), [("5", Charge(Decimal(5))), ("5.041", Charge(Decimal("5.041"))), ("NaN", None)]
)
def test_what_was_billed(units: str, charge: Charge | None) -> None:
    """In fal's own units, where it says so."""
    done = Answer(200, {"video": {"url": FalService.film_url}}, {"x-fal-billable-units": units})
    assert told(result=done).charge == charge
    assert told().charge is None


@pytest.mark.parametrize(
    ("answer", "stopped"),
    [
        (Answer(202, {"status": "CANCELLATION_REQUESTED"}), True),
        (Answer(200, {"status": "OK"}), True),
        (Answer(400, {"status": "ALREADY_COMPLETED"}), False),
    ],
)
def test_stopping(wire: Wire, fal: Fal, answer: Answer, stopped: bool) -> None:
    handle = bought(wire, fal).handle
    wire.says = answer
    assert fal.cancel(handle) is stopped
    assert wire.calls[-1].method == "PUT"


def test_stopping_what_isnt_there(wire: Wire, fal: Fal) -> None:
    handle = bought(wire, fal).handle
    wire.says = Answer(404, {"status": "NOT_FOUND"})
    with pytest.raises(Refused):
        fal.cancel(handle)


@pytest.fixture
def picture(tmp_path: Path) -> Supply:
    path = tmp_path / "mei.PNG"
    path.write_bytes(b"\x89PNG" + bytes(600_000))
    return Supply("<file mei.PNG>", "file", "mei.PNG", "ab" * 32, (path,))


def test_a_file_goes_to_the_store_that_fal_names(wire: Wire, fal: Fal, picture: Supply) -> None:
    """The key goes to fal, the file to the store, its name on this disk to nobody."""
    task = fal.make(picture, "ours-f", {})
    asked, put = wire.calls
    assert asked.url == "https://rest.fal.ai/storage/upload/initiate?storage_type=gcs"
    assert asked.json == {"file_name": "ab" * 16 + ".png", "content_type": "image/png"}
    assert (put.method, put.host, put.body) == ("PUT", "store.test", picture.files[0].read_bytes())
    assert put.headers["content-type"] == "image/png"
    assert put.headers["content-length"] == str(len(put.body))
    assert "transfer-encoding" not in put.headers
    assert "authorization" not in put.headers
    assert task.value == "https://v3.fal.media/f.png"


def test_at_another_address_the_store_is_there_too(wire: Wire, picture: Supply) -> None:
    """Whoever rehearses sends no file to fal itself."""
    wire.service.address, wire.service.more_addresses = "http://127.0.0.1:8700", ()
    Fal(wire.connection()).make(picture, "ours-f", {})
    assert wire.calls[0].url.startswith("http://127.0.0.1:8700/storage/upload/initiate")


def test_an_upload_is_used_again_while_it_is_kept(wire: Wire, picture: Supply) -> None:
    """Not to the last hour: a task waits for its turn."""
    day = 24 * 60 * 60
    handle = Fal(wire.connection()).make(picture, "ours-f", {}).handle

    def later(seconds: float) -> Task | None:
        return Fal(Connection(key=wire.connection().key, clock=lambda: NOON + seconds)).made(picture, "ours-f", handle)

    kept = later(6 * day)
    assert kept is not None
    assert kept.value == "https://v3.fal.media/f.png"
    assert later(7 * day - 600) is None


def test_a_lost_upload_is_made_again(fal: Fal, picture: Supply) -> None:
    """It costs nothing."""
    assert fal.made(picture, "ours-f", None) is None


@pytest.mark.parametrize("answer", [Answer(403, {"detail": "locked"}), Answer(200, {}), Answer(200, {"upload_url": 7})])
def test_a_store_that_fal_doesnt_name(wire: Wire, fal: Fal, picture: Supply, answer: Answer) -> None:
    wire.says = answer
    with pytest.raises((KeyRefused, Busy)):
        fal.make(picture, "ours-f", {})


@pytest.mark.parametrize(
    "store", ["http://store.test/put", "file:///tmp/x", "https://127.0.0.1/put", "https://10.0.0.1/"]
)
def test_a_store_inside(wire: Wire, fal: Fal, picture: Supply, store: str) -> None:
    """No file goes to this machine's network, nor anywhere in the clear."""
    wire.says = Answer(200, {"upload_url": store, "file_url": "https://v3.fal.media/f.png"})
    with pytest.raises(Refused):
        fal.make(picture, "ours-f", {})
    assert len(wire.calls) == 1


def voice(**given: str) -> Supply:
    return Supply("<voice Mei>", "voice", "Mei", "cd" * 32, (), Element(video="mei.mp4", voice=Voice(**given)))


def test_a_voice_is_made_of_a_recording(wire: Wire, fal: Fal, tmp_path: Path) -> None:
    """In fal's queue, like a film."""
    recording = tmp_path / "mei.wav"
    recording.write_bytes(b"RIFF")
    task = fal.make(voice(file="mei.wav")._replace(files=(recording,)), "ours-v", {})
    assert wire.calls[-1].url == "https://queue.fal.run/fal-ai/kling-video/create-voice"
    assert wire.calls[-1].json == {"voice_url": "https://v3.fal.media/f.png"}
    wire.says = Answer(200, {"status": "COMPLETED", "voice_id": "829877809978941442"})
    made = fal.made(voice(file="mei.wav"), "ours-v", task.handle)
    assert made is not None
    assert (made.state, made.value) == (TaskState.DONE, "829877809978941442")


@pytest.mark.parametrize(
    ("file", "values"),
    [("https://films.test/mei.wav", {}), ("mei.wav", {"<file mei.wav>": "https://films.test/mei.wav"})],
)
def test_a_recording_that_is_on_the_web(wire: Wire, fal: Fal, file: str, values: dict[str, str]) -> None:
    """One call: it isn't uploaded again."""
    fal.make(voice(file=file), "ours-v", values)
    assert [call.json for call in wire.calls] == [{"voice_url": "https://films.test/mei.wav"}]


def test_a_voice_whose_task_is_lost_is_made_again(fal: Fal) -> None:
    """It can't be looked up, and costs less than a cent."""
    assert fal.made(voice(file="mei.wav"), "ours-v", None) is None


def test_a_voice_that_there_is(wire: Wire, fal: Fal) -> None:
    assert fal.inline(voice(id="829877809978941442")) == "829877809978941442"
    assert not wire.calls


def test_elements_stand_in_the_request(fal: Fal) -> None:
    with pytest.raises(Refused, match="elements"):
        fal.make(voice(id="7")._replace(kind="element"), "ours-e", {})


def test_fals_keys_are_fetched_without_ours(wire: Wire, fal: Fal) -> None:
    wire.says = Answer(200, {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "A" * 43}]})
    assert fal.report_keys() == (bytes(32),)
    assert "authorization" not in wire.calls[0].headers
    wire.unreachable = "ConnectError"
    with pytest.raises(Unreachable):
        fal.report_keys()

"""Every code means what the documents say, whatever its HTTP status; doubt is kept where something is made."""

from __future__ import annotations

import httpx2
import pytest
from played.kling import PathService
from played.kling_answers import NOW, Played, no

from kling_renderers.kling.codes import CODES
from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, NotServed, Refused, SkewedClock

REQUEST = PathService().request()
HANDLE = {"id": "1"}


def made(answer: httpx2.Response) -> CallError:
    """What becomes of a call that asks for a film."""
    played = Played(answer)
    with pytest.raises(CallError) as caught:
        played.path().create(REQUEST, "ours-1")
    assert len(played.asked) == 1
    return caught.value


def read(answer: httpx2.Response) -> CallError:
    """What becomes of a question."""
    with pytest.raises(CallError) as caught:
        Played(answer).path().task(HANDLE)
    return caught.value


MEANT: dict[int, tuple[type[CallError], type[CallError]]] = {
    **dict.fromkeys((1000, 1001, 1002, 1003, 1004), (KeyRefused, KeyRefused)),
    1304: (NotServed, NotServed),
    **dict.fromkeys((1100, 1101, 1102, 1103, 1200, 1201, 1202, 1203, 1300, 1301), (Refused, Refused)),
    **dict.fromkeys((1302, 1303), (Busy, Busy)),
    **dict.fromkeys((5000, 5001, 5002), (InDoubt, Busy)),
}


def test_no_code_is_left_out() -> None:
    assert set(MEANT) == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
@pytest.mark.parametrize("usual", [True, False], ids=["its-status", "status-200"])
def test_a_code_is_obeyed_whatever_the_status(code: int, usual: bool) -> None:
    """Some errors arrive as HTTP 200; four of the six codes of 429 are final."""
    status = CODES[code].status if usual else 200
    making, reading = made(no(status, code)), read(no(status, code))
    assert (type(making), type(reading)) == MEANT[code]
    assert (making.code, making.status) == (code, status if code not in (1003, 1004) else 401)
    assert making.message.endswith((f"(code {code}, request r-2)", f"(code {code})"))
    assert making.hint


def test_a_code_written_as_text_counts() -> None:
    answer = httpx2.Response(429, json={"code": "1303", "message": "parallel task over resource pack limit"})
    error = made(answer)
    assert isinstance(error, Busy)
    assert error.slots


def test_all_places_taken_is_told_apart_from_too_fast() -> None:
    """The first waits for a task to end, the second for the clock."""
    slots = made(no(429, 1303, "parallel task over resource pack limit", **{"retry-after": "3"}))
    fast = made(no(429, 1302, "too fast"))
    assert isinstance(slots, Busy)
    assert isinstance(fast, Busy)
    assert (slots.slots, slots.wait) == (True, 3.0)
    assert (fast.slots, fast.wait) == (False, None)


@pytest.mark.parametrize("code", [1300, 1301])
def test_a_moderated_request_says_so(code: int) -> None:
    error = made(no(400, code))
    assert isinstance(error, Refused)
    assert error.moderated
    assert not made(no(400, 1201)).moderated  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("status", "body", "making", "reading", "words"),
    [
        (
            404,
            '{"timestamp":"2025-06-11T13:03:00.000+00:00","status":404,"error":"Not Found",'
            '"message":"No message available","path":"/v1/videos/text-to-video"}',
            Refused,
            Refused,
            "Kling has no path `/v1/videos/text-to-video`",
        ),
        (401, "<html>who are you</html>", KeyRefused, KeyRefused, "answers 401"),
        (403, "<html>blocked</html>", Refused, Refused, "answers 403"),
        (413, "<html>too large</html>", Refused, Refused, "answers 413"),
        (429, "slow down", Busy, Busy, "answers 429"),
        (408, "", InDoubt, Busy, "answers 408"),
        (502, "<html>nginx</html>", InDoubt, Busy, "answers 502"),
        (504, "", InDoubt, Busy, "answers 504"),
        (307, "", Refused, Refused, "it is elsewhere"),
        (303, "", InDoubt, Busy, "it is elsewhere"),
        (200, "<html>hello</html>", InDoubt, Busy, "nothing that can be read"),
        (200, '{"message":"SUCCEED"}', InDoubt, Busy, "answers 200"),
        (200, '{"code":null}', InDoubt, Busy, "answers 200"),
        (200, '{"code":true}', InDoubt, Busy, "answers 200"),
        (200, '{"code":7777,"message":"new"}', InDoubt, Busy, "new (code 7777)"),
        (200, '{"code":1999,"message":"new"}', Refused, Refused, "new (code 1999)"),
        (400, '{"code":7777,"message":"new"}', Refused, Refused, "new (code 7777)"),
        (500, '{"code":7777}', InDoubt, Busy, "no reason given (code 7777)"),
        (200, '{"code":0,"data":{}}', InDoubt, Busy, "Kling"),
        (200, '{"code":0,"data":null}', InDoubt, Busy, "Kling"),
        (200, '{"code":0,"data":[{"id":""}]}', InDoubt, Busy, "Kling"),
    ],
)
def test_answers_without_a_known_code(
    status: int, body: str, making: type[CallError], reading: type[CallError], words: str
) -> None:
    error = made(httpx2.Response(status, text=body))
    assert type(error) is making
    assert words in error.message
    assert type(read(httpx2.Response(status, text=body))) is reading


def test_the_services_own_words_are_fit_for_a_terminal() -> None:
    error = made(no(400, 1201, "a\x1b[2Jb\r\nc\u202e" + "x" * 5000))
    assert error.message.startswith("Kling says: a [2Jb c x")
    assert len(error.message) < 600


@pytest.mark.parametrize(
    ("message", "hint"),
    [
        ("Element id not found: 315187972322559", "kling-story elements"),
        ("File is not in a valid base64 format", "picture file"),
        ("duration value '99' is invalid", "kling-story compile"),
    ],
)
def test_what_to_do_next_is_told_by_the_message(message: str, hint: str) -> None:
    error = made(no(400, 1201, message))
    assert message in error.message
    assert hint in (error.hint or "")


PAIR = "access-key-of-tests|secret-key-of-the-tests-0123456789abcdef"
V1_HANDLE = {"id": "1", "path": "/v1/videos/text2video"}


@pytest.mark.parametrize(("code", "date", "offset"), [(1003, -90, -90.0), (1004, 3600, 3600.0)])
def test_a_clock_that_goes_wrong_is_measured_and_reckoned_with(code: int, date: int, offset: float) -> None:
    """The next token is of Kling's time; the call isn't repeated by itself."""
    from email.utils import formatdate

    import jwt

    answered = no(401, code, date=formatdate(NOW + date, usegmt=True))
    played = Played(answered, no(400, 1201))
    backend = played.v1(key=PAIR)
    with pytest.raises(SkewedClock) as caught:
        backend.task(V1_HANDLE)
    assert caught.value.offset == offset
    assert f"{abs(date)} s {'behind' if date > 0 else 'ahead of'} Kling's" in caught.value.message
    assert len(played.asked) == 1
    with pytest.raises(Refused):
        backend.task(V1_HANDLE)
    token = played.asked[1].headers["authorization"].removeprefix("Bearer ")
    assert jwt.decode(token, options={"verify_signature": False})["nbf"] == NOW + date - 5


def test_a_token_refused_by_a_clock_that_goes_alike_is_a_matter_of_the_key() -> None:
    """Signing it again for ever would change nothing."""
    from email.utils import formatdate

    with pytest.raises(KeyRefused):
        Played(no(401, 1004, date=formatdate(NOW + 1, usegmt=True))).v1(key=PAIR).task(V1_HANDLE)


def test_a_clock_that_isnt_told_is_still_skewed() -> None:
    with pytest.raises(SkewedClock) as caught:
        Played(no(401, 1003)).v1(key=PAIR).task(V1_HANDLE)
    assert caught.value.offset is None

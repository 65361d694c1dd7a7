"""The HTTP client of the services' backends: what became of a call is told truthfully, and the key stays home."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterator

import httpx2
import pytest

from kling_renderers.web import Answer, Web
from kling_renderers.web.addresses import fetchable
from kling_renderers.web.client import LARGEST_ANSWER, LONGEST_ANSWER
from kling_story.errors import SetupError
from kling_story.remote import Busy, CallError, Connection, InDoubt, Refused, Unreachable

KEY = "sk-planted-4711-secret"
HOME = "https://api.example.com"
Handler = Callable[[httpx2.Request], httpx2.Response]


def web(handler: Handler, address: str = HOME, **more: object) -> Web:
    connection = Connection(transport=httpx2.MockTransport(handler), clock=lambda: 1_700_000_000.0)
    return Web(connection, address, "Example", lambda: f"Bearer {KEY}", **more)  # type: ignore[arg-type]


def raising(error: Exception) -> Handler:
    def handler(request: httpx2.Request) -> httpx2.Response:
        raise error

    return handler


class Pieces(httpx2.SyncByteStream):
    """A body in pieces; an exception among them is raised."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece


def test_a_call_goes_to_its_path_with_the_key_and_json() -> None:
    """The body is UTF-8 as it is, nothing is escaped."""
    seen: list[httpx2.Request] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json={"code": 0})

    answer = web(handler, HOME + "/base").send("POST", "/v1/x", json={"prompt": "雨夜"}, query={"n": 2})
    assert answer.json == {"code": 0}
    assert str(seen[0].url) == HOME + "/base/v1/x?n=2"
    assert seen[0].headers["authorization"] == f"Bearer {KEY}"
    assert seen[0].content == '{"prompt":"雨夜"}'.encode()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (httpx2.ConnectError("refused"), Unreachable),
        (httpx2.ConnectTimeout("slow"), Unreachable),
        (httpx2.PoolTimeout("full"), Unreachable),
        (httpx2.ProxyError("407"), Unreachable),
        (httpx2.ReadTimeout("slow"), InDoubt),
        (httpx2.WriteTimeout("slow"), InDoubt),
        (httpx2.WriteError("reset"), InDoubt),
        (httpx2.ReadError("reset"), InDoubt),
        (httpx2.RemoteProtocolError("gone"), InDoubt),
        (httpx2.LocalProtocolError(f"illegal header value {KEY}"), InDoubt),
    ],
)
def test_only_what_was_never_sent_is_unreachable(error: Exception, told: type[CallError]) -> None:
    with pytest.raises(told) as caught:
        web(raising(error)).send("POST", "/x", json={})
    assert type(caught.value) is told
    assert KEY not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None


def test_every_error_of_the_http_library_is_told() -> None:
    """A new kind of error in httpx2 must not become a traceback."""

    def kinds(kind: type[Exception]) -> Iterator[type[Exception]]:
        for inner in kind.__subclasses__():
            yield inner
            yield from kinds(inner)

    found = [kind for kind in kinds(httpx2.RequestError) if kind.__module__.startswith("httpx2")]
    assert len(found) > 10
    for kind in found:
        with pytest.raises(CallError):
            web(raising(kind(KEY))).send("GET", "/x")
        with pytest.raises(Busy), web(raising(kind(KEY))).download(HOME + "/film.mp4"):
            pass


def test_an_answer_that_breaks_off_or_never_ends_leaves_doubt() -> None:
    def broken(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=Pieces(b'{"code":', httpx2.ReadError("reset")))

    def endless(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=Pieces(*[b"x" * (LARGEST_ANSWER // 4)] * 5))

    for handler in (broken, endless):
        with pytest.raises(InDoubt):
            web(handler).send("POST", "/x", json={})


def test_an_answer_that_drips_is_given_up() -> None:
    times = iter((0.0, 1.0, LONGEST_ANSWER + 1.0))
    dripping = web(lambda _: httpx2.Response(200, stream=Pieces(b"{", b" ", b"}")), monotonic=lambda: next(times))
    with pytest.raises(InDoubt):
        dripping.send("GET", "/x")


def test_a_redirect_is_not_followed() -> None:
    asked: list[str] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(307, headers={"location": "https://evil.example/x"})

    assert web(handler).send("POST", "/x", json={}).status == 307
    assert asked == [HOME + "/x"]


def test_the_key_goes_to_the_services_own_hosts_only() -> None:
    seen: dict[str, str | None] = {}

    def handler(request: httpx2.Request) -> httpx2.Response:
        seen[request.url.host] = request.headers.get("authorization")
        return httpx2.Response(200)

    client = web(handler, also=("https://rest.example.com",))
    client.send("POST", "https://rest.example.com/upload")
    client.send("PUT", "https://storage.example.net/1", content=b"x", foreign=True)
    with client.download("https://cdn.example.net/film.mp4") as download:
        list(download.chunks)
    assert seen == {"rest.example.com": f"Bearer {KEY}", "storage.example.net": None, "cdn.example.net": None}
    with pytest.raises(Refused, match="isn't its own"):
        client.send("GET", "https://evil.example/status")
    # Another port is another host.
    with pytest.raises(Refused, match="isn't its own"):
        client.send("GET", HOME + ":8443/status")


def test_a_key_that_the_service_repeats_is_overwritten() -> None:
    answer = web(lambda _: httpx2.Response(401, text=f"bad token {KEY}!")).send("GET", "/x")
    assert answer.body == b"bad token ***!"


@pytest.mark.parametrize("key", ["two words here", "line\nbreak", "schlüssel"])
def test_a_key_that_no_header_can_hold_is_told_and_not_shown(key: str) -> None:
    connection = Connection(transport=httpx2.MockTransport(lambda _: httpx2.Response(200)))
    with pytest.raises(SetupError) as caught:
        Web(connection, HOME, "Example", lambda: f"Bearer {key}").send("GET", "/x")
    assert key not in "".join(traceback.format_exception(caught.value))


def test_no_log_record_holds_the_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    web(lambda _: httpx2.Response(200, json={})).send("POST", "/x", json={})
    assert caplog.records
    assert KEY not in caplog.text


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "Tue, 14 Nov 2023 22:14:20 GMT"}, 60.0),
        ({"retry-after": "Tue, 14 Nov 2023 22:14:20 GMT", "date": "Tue, 14 Nov 2023 22:14:10 GMT"}, 10.0),
        ({"retry-after": "Tue, 14 Nov 2023 00:00:00 GMT"}, 0.0),
        ({"retry-after": "99999999999999999999"}, 86400.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "²"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(headers: dict[str, str], wait: float | None) -> None:
    assert Answer(429, headers, b"").retry_after(1_700_000_000.0) == wait


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"NaN", b"[" * 100_000, b"\xff\xfe\x00", b"1" * 5000, b"1E9999999999999999999"]
)
def test_what_is_no_json_is_none(body: bytes) -> None:
    assert Answer(200, {}, body).json is None


def test_half_a_letter_is_a_question_mark() -> None:
    """No database takes one, and a task whose number can't be kept is lost; whole ones stay."""
    body = rb'{"id": "t\ud83d1", "a\uDE00": ["\ud83d\ude00", 1]}'
    assert Answer(200, {}, body).json == {"id": "t?1", "a?": ["😀", 1]}


def test_numbers_stay_exact() -> None:
    """Kling's element ids are beyond 2^53."""
    assert str(Answer(200, {}, b"[829836802793406551, 0.1]").json) == "[829836802793406551, Decimal('0.1')]"


@pytest.mark.parametrize(
    "url",
    [
        "http://cdn.example.net/film.mp4",
        "file:///etc/passwd",
        "https://127.0.0.1/film.mp4",
        "https://127.0.0.1:8700/film.mp4",
        "https://localhost./film.mp4",
        "https://10.0.0.1/film.mp4",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.1.1/film.mp4",
        "https://[::1]/film.mp4",
        "https://[::ffff:10.0.0.1]/film.mp4",
        "https://[2002:a00:1::]/film.mp4",
        "https://[fd00::1]/film.mp4",
        "https://0.0.0.0/film.mp4",
        "https://printer.local/film.mp4",
        "https://rebound.example/film.mp4",
        "https://user:pw@cdn.example.net/film.mp4",
        "https://",
        "",
    ],
)
def test_files_are_fetched_from_public_hosts_over_https_only(url: str) -> None:
    with pytest.raises(Refused):
        fetchable(url, httpx2.URL(HOME), lambda host: {"rebound.example": ["8.8.8.8", "192.168.0.1"]}.get(host, []))


def test_files_of_an_emulator_are_on_this_machine() -> None:
    home = httpx2.URL("http://127.0.0.1:8700")
    assert str(fetchable("http://127.0.0.1:8700/films/1.mp4", home, None))
    with pytest.raises(Refused):
        fetchable("https://192.168.0.1/films/1.mp4", home, None)


def test_a_proxy_that_answers_for_every_name_is_no_private_network() -> None:
    assert (
        fetchable("https://cdn.example.net/f.mp4", httpx2.URL(HOME), lambda _: ["198.18.0.7"]).host == "cdn.example.net"
    )


def test_a_host_without_an_address_is_unreachable() -> None:
    def resolve(host: str) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(Unreachable):
        fetchable("https://gone.example/f.mp4", httpx2.URL(HOME), resolve)


@pytest.mark.parametrize(
    ("address", "proxied"),
    [
        ("http://127.0.0.1:4010", False),
        ("http://localhost:4010", False),
        ("http://[::1]:4010", False),
        ("https://api.example.com", True),
    ],
)
def test_calls_to_this_machine_go_through_no_proxy(
    address: str, proxied: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the environment says; all others go as it says."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://proxy.example:3128")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    used: list[str] = []

    def handled(self: httpx2.HTTPTransport, request: httpx2.Request) -> httpx2.Response:
        used.append(type(self._pool).__name__)
        return httpx2.Response(200)

    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", handled)
    Web(Connection(), address, "Example", lambda: "Bearer key").send("GET", "/x")
    assert used == ["HTTPProxy" if proxied else "ConnectionPool"]

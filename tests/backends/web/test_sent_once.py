"""The HTTP library below the client sends nothing by itself for a second time, whatever becomes of a connection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import httpcore2
import httpx2
import pytest

from kling_renderers.web import Web
from kling_story.remote import Connection, InDoubt, Unreachable

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
BREAKS: dict[str, tuple[list[bytes | Exception], Exception | None]] = {
    "closed before the answer": ([b""], None),
    "reset while it is awaited": ([httpcore2.ReadError("reset")], None),
    "no answer in time": ([httpcore2.ReadTimeout("slow")], None),
    "closed within the answer": ([ANSWER[:30], b""], None),
    "stale when the call is written": ([b""], httpcore2.WriteError("broken pipe")),
    "stuck when the call is written": ([], httpcore2.WriteTimeout("stuck")),
}
"""What reading and writing bring when a connection that was kept open is used once more."""


class Line(httpcore2.NetworkStream):
    """A connection: one answer, then what breaks it."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._coming: list[bytes | Exception] = [ANSWER, *wire.reads]
        self._calls = 0

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        coming = self._coming.pop(0)
        if isinstance(coming, Exception):
            raise coming
        return coming

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._calls += buffer.startswith(b"POST")
        self._wire.written += buffer
        if self._calls > 1 and self._wire.write is not None:
            raise self._wire.write

    def close(self) -> None:
        pass

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Line:
        return self

    def get_extra_info(self, info: str) -> Any:
        return None


class Wire(httpcore2.NetworkBackend):
    """All that is written on any connection, and how many of them were asked for."""

    def __init__(self, reads: list[bytes | Exception], write: Exception | None) -> None:
        self.reads, self.write = reads, write
        self.written = b""
        self.connected = 0
        self.refuses = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Line:
        self.connected += 1
        if self.refuses:
            raise httpcore2.ConnectError("nobody there")
        return Line(self)


def web_on(wire: Wire) -> Web:
    """The client as it is at home, but for the sockets."""
    web = Web(Connection(), "https://api.example.com", "Example", lambda: "Bearer k")
    transport = web._client._transport
    assert isinstance(transport, httpx2.HTTPTransport)
    transport._pool._network_backend = wire
    return web


@pytest.mark.parametrize("how", BREAKS)
def test_a_call_on_a_stale_connection_is_sent_once(how: str) -> None:
    """And is in doubt then."""
    wire = Wire(*BREAKS[how])
    web = web_on(wire)
    assert web.send("POST", "/v1/x", json={"id": "first"}).status == 200
    with pytest.raises(InDoubt):
        web.send("POST", "/v1/x", json={"id": "second"})
    assert wire.connected == 1
    assert wire.written.count(b"POST /v1/x") == 2
    assert wire.written.count(b"second") <= 1


def test_a_connection_is_asked_for_once() -> None:
    wire = Wire([], None)
    wire.refuses = True
    with pytest.raises(Unreachable):
        web_on(wire).send("POST", "/v1/x", json={})
    assert (wire.connected, wire.written) == (1, b"")


def test_only_http_1_is_spoken() -> None:
    """A call that HTTP/2's end of a connection leaves out would be sent again by the library."""
    pool = web_on(Wire([], None))._client._transport._pool  # type: ignore[attr-defined]
    assert (pool._http1, pool._http2, pool._retries) == (True, False, 0)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirected_call_isnt_made_elsewhere(status: int) -> None:
    """Not even at the same host."""
    wire = Wire([], None)
    web = web_on(wire)
    head = f"HTTP/1.1 {status} x\r\nLocation: https://api.example.com/v1/y\r\nContent-Length: 0\r\n\r\n"
    line = Line(wire)
    line._coming = [head.encode()]
    wire.connect_tcp = lambda *_, **__: line  # type: ignore[method-assign]
    assert web.send("POST", "/v1/x", json={}).status == status
    assert wire.written.count(b"POST") == 1

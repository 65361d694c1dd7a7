"""The emulator as an httpx2 transport: no socket, and each fault as the exception that a network would bring."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import httpx2

from kling_renderers.emulator.calls import Answer, Call, Wire
from kling_renderers.emulator.service import Emulator


class EmulatorTransport(httpx2.BaseTransport):
    """Stands in for the network of an ``httpx2.Client``. Slow answers aren't waited for."""

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        answer = self.emulator.handle(
            Call(
                request.method,
                unquote(url.path),
                dict(url.params),
                {name.lower(): value for name, value in request.headers.items()},
                request.read(),
                f"{url.scheme}://{url.netloc.decode()}",
            )
        )
        if answer.wire is Wire.REFUSED:
            raise httpx2.ConnectError("connection refused", request=request)
        if answer.wire is Wire.CLOSED:
            raise httpx2.RemoteProtocolError("server disconnected without sending a response", request=request)
        if answer.wire is Wire.SILENT:
            raise httpx2.ReadTimeout("timed out", request=request)
        headers = {**answer.headers, "Content-Length": str(len(answer.body))}
        if request.method == "HEAD":
            return httpx2.Response(answer.status, headers=headers, request=request)
        return httpx2.Response(answer.status, headers=headers, stream=_Body(answer, request), request=request)


class _Body(httpx2.SyncByteStream):
    """An answer's body, which may end before it is whole."""

    def __init__(self, answer: Answer, request: httpx2.Request) -> None:
        self._answer = answer
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        body, cut = self._answer.body, self._answer.cut
        end = len(body) if cut is None else min(cut, len(body))
        for at in range(0, end, 65536):
            yield body[at : min(at + 65536, end)]
        if cut is not None and end < len(body):
            raise httpx2.ReadError("connection closed in the middle of the answer", request=self._request)

"""What lies between a backend and a service: writes down each call, and breaks when told to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kling_story.keys import Secret
from kling_story.remote import Connection
from kling_story.testing.service import Answer, Call, Service

NOON = 1_790_000_000.0
"""The tests' time, in seconds since 1970."""

NEVER_SENT = ("ConnectError", "ConnectTimeout", "PoolTimeout")
"""The httpx2 errors of calls that never left."""
LOST = ("ReadTimeout", "WriteTimeout", "ReadError", "WriteError", "RemoteProtocolError")
"""The httpx2 errors of calls that may have arrived."""
UNREADABLE = (b"", b"<html>a proxy speaks</html>", b'{"id": "12', b"[]", b"{}", b"null", b"\xff\xfe", b'"' + b"a" * 99)
"""Bodies that tell nothing, under a good status."""


class Wire:
    """An httpx2 transport, ``transport``, to a played service.

    ``unreachable``, ``loses`` and ``says`` hold until ``mend``: the first two name an error of httpx2, raised
    before the service hears of the call or after it has answered; ``says`` answers in the service's stead.
    ``cut`` breaks films off after so many bytes, ``whole`` sends them whole, whatever was asked for, and
    ``moved`` sends whoever asks for one elsewhere.
    """

    def __init__(self, service: Service) -> None:
        self.service = service
        self.calls: list[Call] = []
        self.mend()

    def mend(self) -> None:
        """Nothing is broken any more."""
        self.unreachable: str | None = None
        self.loses: str | None = None
        self.says: Answer | None = None
        self.cut: int | None = None
        self.whole = False
        self.moved: str | None = None

    @property
    def transport(self) -> Any:
        import httpx2

        return httpx2.MockTransport(self._carry)

    def connection(self, *, key: str | None = None, address: str | None = None) -> Connection:
        """How a backend reaches the service over this wire."""
        return Connection(
            address=address or self.service.address,
            key=Secret(key or self.service.key),
            transport=self.transport,
            clock=lambda: NOON,
        )

    def _carry(self, request: Any) -> Any:
        import httpx2

        call = Call(request.method, str(request.url), dict(request.headers), request.read())
        self.calls.append(call)
        if self.unreachable:
            raise getattr(httpx2, self.unreachable)("nobody answers", request=request)
        if self.says:
            return self._response(self.says)
        answer = self._answer(call)
        if self.loses:
            raise getattr(httpx2, self.loses)("the line went dead", request=request)
        return self._response(answer)

    def _answer(self, call: Call) -> Answer:
        if call.url == self.service.film_url:
            return self._film(call)
        return Answer(404) if call.url == self.moved else self.service.answer(call)

    def _response(self, answer: Answer) -> Any:
        import httpx2

        if self.cut is None:
            return httpx2.Response(answer.status, headers=dict(answer.headers), content=answer.bytes)
        return httpx2.Response(answer.status, headers=dict(answer.headers), stream=_broken(answer.bytes, self.cut))

    def _film(self, call: Call) -> Answer:
        film = self.service.film
        if self.moved:
            return Answer(302, b"", {"location": self.moved})
        asked = re.fullmatch(r"bytes=(\d+)-", call.headers.get("range", ""))
        if self.whole or not asked:
            return Answer(200, film, {"content-length": str(len(film)), "content-type": "video/mp4"})
        start = int(asked[1])
        if start >= len(film):
            return Answer(416, b"", {"content-range": f"bytes */{len(film)}"})
        headers = {
            "content-range": f"bytes {start}-{len(film) - 1}/{len(film)}",
            "content-length": str(len(film) - start),
        }
        return Answer(206, film[start:], headers)


def _broken(body: bytes, after: int) -> Any:
    import httpx2

    class Broken(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield body[:after]
            raise httpx2.ReadError("the line went dead")

    return Broken()

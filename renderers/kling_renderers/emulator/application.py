"""The service behind HTTP: one ASGI application, for this machine alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from kling_renderers.emulator.calls import Answer, Call, Wire
from kling_renderers.emulator.service import Emulator

LARGEST_BODY = 512 * 2**20
"""Bytes of a call's body at most: seven pictures of 50 MB in base64 go into it."""
LONGEST_SILENCE = 600.0
"""Seconds after which a call that is never answered is closed."""
_PIECE = 65536

HangUp = Callable[[Scope], None]
"""Closes the connection of a call, without a word."""


class Application:
    """``hosts``: what may stand in a call's `Host` header; a page in a browser that was led here by a name of its
    own is turned away. ``hang_up`` closes connections. ``scheme``: how the service is reached.
    """

    def __init__(self, emulator: Emulator, hosts: Collection[str], hang_up: HangUp, scheme: str = "http") -> None:
        self._emulator = emulator
        self._hosts = hosts
        self._hang_up = hang_up
        self._scheme = scheme

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise ValueError("only HTTP is spoken here")
        request = Request(scope, receive)
        host = request.headers.get("host", "")
        if host.lower() not in self._hosts:
            await PlainTextResponse("this host isn't served here", 421)(scope, receive, send)
            return
        try:
            body = await _body(request)
        except ClientDisconnect:
            return
        if body is None:
            await PlainTextResponse("the body is too large", 413, {"Connection": "close"})(scope, receive, send)
            return
        headers = {name.lower(): value for name, value in request.headers.items()}
        query = dict(request.query_params)
        call = Call(request.method, scope["path"], query, headers, body, f"{self._scheme}://{host}")
        answer = await run_in_threadpool(self._emulator.handle, call)
        await asyncio.sleep(answer.delay)
        if answer.wire:
            if answer.wire is Wire.SILENT:
                await _until_gone(receive)
            await self._close(scope, receive)
            return
        await self._send(answer, request.method, scope, receive, send)

    async def _send(self, answer: Answer, method: str, scope: Scope, receive: Receive, send: Send) -> None:
        length = {"Content-Length": str(len(answer.body))}
        if answer.cut is None and answer.rate is None:
            body = b"" if method == "HEAD" else answer.body
            await Response(body, answer.status, {**answer.headers, **length})(scope, receive, send)
            return
        end = len(answer.body) if answer.cut is None else min(answer.cut, len(answer.body))
        pieces = _pieces(answer.body[:end], answer.rate)
        if end == len(answer.body):
            await StreamingResponse(pieces, answer.status, {**answer.headers, **length})(scope, receive, send)
            return
        headers = [(name.lower().encode(), value.encode()) for name, value in {**answer.headers, **length}.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        async for piece in pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await self._close(scope, receive)

    async def _close(self, scope: Scope, receive: Receive) -> None:
        self._hang_up(scope)
        await _until_gone(receive, 5)


async def _body(request: Request) -> bytes | None:
    """The body of a call, None where it is too large."""
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length[:20]) > LARGEST_BODY:
        return None
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST_BODY:
            return None
        parts.append(part)
    return b"".join(parts)


async def _pieces(data: bytes, rate: float | None) -> AsyncIterator[bytes]:
    size = _PIECE if rate is None else max(1, min(_PIECE, round(rate / 10)))
    for at in range(0, len(data), size):
        piece = data[at : at + size]
        yield piece
        if rate is not None:
            await asyncio.sleep(len(piece) / rate)


async def _until_gone(receive: Receive, seconds: float = LONGEST_SILENCE) -> None:
    async def gone() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass

    try:
        await asyncio.wait_for(gone(), seconds)
    except TimeoutError:
        return

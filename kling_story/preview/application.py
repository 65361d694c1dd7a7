"""What the page asks, answered: the state, what happens, frames, sound, source, and where to go."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from importlib.resources import files
from itertools import chain
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from kling_story.errors import DrawingError
from kling_story.preview.engine import Event, Preview
from kling_story.preview.films import GRADES
from kling_story.preview.shelf import Address
from kling_story.preview.studio import Outdated, Urgency

Goto = Callable[[dict[str, Any]], None]
"""Told the file, line and column that somebody wants to see."""

FOREVER = {"Cache-Control": "private, max-age=31536000, immutable"}
NEVER = {"Cache-Control": "no-store, no-transform"}
"""Nor is it compressed on the way, as an editor in a browser would do: what is told at once would wait for more."""
HEARTBEAT = 15
"""Seconds after which a page is told that nothing happened, so that a dead connection is noticed."""
AHEAD = 6
"""Frames of a shot that are drawn while earlier ones are sent."""
LARGEST_QUESTION = 4096
"""Bytes of what a page may post."""
_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


def application(preview: Preview, secret: str = "", goto: Goto | None = None) -> Starlette:
    """The server's answers, under a secret first part of every address where there is one."""
    answers = _Answers(preview, goto)
    routes = [
        Route("/api/state", answers.state),
        Route("/api/events", answers.events),
        Route("/api/source/{file}", answers.source),
        Route("/api/goto", answers.goto, methods=["POST"]),
        Route("/frames/{key}/{grade}/{number}.jpg", answers.frame),
        Route("/frames/{key}/{grade}", answers.frames),
        Route("/sound/{key}.wav", answers.sound),
        Route("/{name}", page),
        Route("/", page),
    ]
    return Starlette(routes=[Mount(f"/{secret}", routes=routes)] if secret else routes)


async def page(request: Request) -> Response:
    """A file of the page itself."""
    name = request.path_params.get("name", "index.html")
    file = files("kling_story.preview") / "page" / name
    kind = _TYPES.get(name.rpartition(".")[2])
    if kind is None or "/" in name or "\\" in name or not file.is_file():
        return PlainTextResponse("there is no such page\n", 404, NEVER)
    return Response(file.read_bytes(), media_type=f"{kind}; charset=utf-8", headers={"Cache-Control": "no-cache"})


class _Answers:
    def __init__(self, preview: Preview, goto: Goto | None) -> None:
        self._preview, self._goto = preview, goto

    async def state(self, _: Request) -> Response:
        return JSONResponse(self._preview.state(), headers=NEVER)

    async def events(self, _: Request) -> Response:
        return StreamingResponse(self._lines(), media_type="text/event-stream", headers=NEVER)

    async def _lines(self) -> AsyncIterator[str]:
        yield "retry: 400\n\n"
        events = aiter(self._preview.events())
        waiting: asyncio.Future[Event] | None = None
        try:
            while True:
                waiting = waiting or asyncio.ensure_future(anext(events))
                done, _ = await asyncio.wait((waiting,), timeout=HEARTBEAT)
                if not done:
                    yield ": still here\n\n"
                    continue
                try:
                    event = waiting.result()
                except StopAsyncIteration:
                    return
                waiting = None
                yield f"event: {event.name}\ndata: {json.dumps(event.data)}\n\n"
        finally:
            if waiting:
                waiting.cancel()

    async def frame(self, request: Request) -> Response:
        address = _address(request, _count(request.path_params["number"]))
        urgency = Urgency.NOW if address and address.grade == "first" else Urgency.SOON
        if address is None:
            return PlainTextResponse("there is no such picture\n", 404, NEVER)
        try:
            data = await self._preview.studio.frame(address, urgency)
        except Outdated:
            return PlainTextResponse("that shot isn't shown any more\n", 404, NEVER)
        except DrawingError as error:
            return PlainTextResponse(f"{error.message}\n", 500, NEVER)
        return Response(data, media_type="image/jpeg", headers=FOREVER)

    async def frames(self, request: Request) -> Response:
        """All frames of a shot, from one on and then those before: number, length, JPEG file, and so on."""
        address = _address(request, 0)
        try:
            if address is None:
                raise Outdated
            length = self._preview.studio.length(address.key)
            begins = min(length, _count(request.query_params.get("from", "0")))
        except Outdated:
            return PlainTextResponse("that shot isn't shown any more\n", 404, NEVER)
        numbers = chain(range(begins, length), range(begins))
        addresses = deque(address._replace(number=number) for number in numbers)
        return StreamingResponse(self._drawn(addresses), media_type="application/octet-stream", headers=NEVER)

    async def _drawn(self, addresses: deque[Address]) -> AsyncIterator[bytes]:
        studio = self._preview.studio
        drawing: deque[tuple[int, asyncio.Task[bytes]]] = deque()
        try:
            while addresses or drawing:
                while addresses and len(drawing) < AHEAD:
                    address = addresses.popleft()
                    drawing.append((address.number, asyncio.create_task(studio.frame(address, Urgency.MEANWHILE))))
                await drawing[0][1]
                ready: list[bytes] = []
                while drawing and drawing[0][1].done():
                    number, task = drawing.popleft()
                    data = task.result()
                    ready += number.to_bytes(4, "big"), len(data).to_bytes(4, "big"), data
                yield b"".join(ready)
        except (Outdated, DrawingError):
            # The page asks anew, for what is shown now.
            return
        finally:
            for _, task in drawing:
                task.cancel()
            await asyncio.gather(*(task for _, task in drawing), return_exceptions=True)

    async def sound(self, request: Request) -> Response:
        try:
            data = self._preview.sound(request.path_params["key"])
        except LookupError:
            return PlainTextResponse("that isn't heard any more\n", 404, NEVER)
        return Response(data, media_type="audio/wav", headers=FOREVER)

    async def source(self, request: Request) -> Response:
        try:
            path, text = self._preview.source(_count(request.path_params["file"]))
        except IndexError:
            return PlainTextResponse("there is no such file\n", 404, NEVER)
        return JSONResponse({"name": path.name, "text": text}, headers=NEVER)

    async def goto(self, request: Request) -> Response:
        """A place in a file, told to the editor."""
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return PlainTextResponse("JSON is taken, nothing else\n", 415, NEVER)
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LARGEST_QUESTION:
                return PlainTextResponse("that is too long\n", 413, NEVER)
        try:
            asked = json.loads(body)
            path, _ = self._preview.source(int(asked["file"]))
            place = {"file": str(path), "line": int(asked["line"]), "column": int(asked["column"])}
        except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
            return PlainTextResponse("there is no such place\n", 400, NEVER)
        if self._goto is None:
            return PlainTextResponse("no editor listens\n", 409, NEVER)
        self._goto(place)
        return Response(status_code=204)


def _count(written: str) -> int:
    """A number of a frame or a file; one that is none, or has too many digits, is further than there are any."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 10**9


def _address(request: Request, number: int) -> Address | None:
    key, grade = request.path_params["key"], request.path_params["grade"]
    return Address(key, grade, number) if grade in GRADES else None

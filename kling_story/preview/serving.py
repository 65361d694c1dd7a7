"""The preview's server on loopback, until Ctrl-C or until the editor that drives it goes."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from kling_story.backends import previewer
from kling_story.loopback import bound, quiet
from kling_story.preview.application import Goto, application
from kling_story.preview.driving import Driver
from kling_story.preview.engine import Preview
from kling_story.preview.guarding import Guard
from kling_story.preview.looking import Looker
from kling_story.preview.studio import Studio

ADDRESS = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Serving:
    """What is previewed and where. ``port`` 0: any that is free. ``target``: who will be asked."""

    board: Path
    port: int
    target: str | None = None


class _Server(uvicorn.Server):
    """Ends the pages' streams before it waits for them."""

    def __init__(self, app: ASGIApp, preview: Preview) -> None:
        super().__init__(quiet(app))
        self._preview = preview

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._preview.end()
        await super().shutdown(sockets)


def serve(serving: Serving, ready: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. ``ready`` is told the address.

    Raises:
        KeyboardInterrupt: somebody stopped it.
        StoryError: the settings are wrong, the port is taken, or nothing here can draw.
    """
    _run(serving, ready, None)


def serve_driven(serving: Serving, driver: Driver) -> None:
    """Serve until the editor closes the standard input; see ``driving``.

    Raises:
        StoryError: as of ``serve``.
    """
    _run(serving, lambda url: driver.say({"url": url}), driver)


def _run(serving: Serving, ready: Callable[[str], None], driver: Driver | None) -> None:
    # A failed look is one line: what went wrong is on the page.
    logging.getLogger("kling_story.preview").addHandler(logging.NullHandler())
    looker = Looker(serving.board, previewer(), serving.target)
    looker.checker()
    with bound(ADDRESS, serving.port, f"port {serving.port}") as listening:
        asyncio.run(_serve(looker, listening, ready, driver))


async def _serve(looker: Looker, listening: socket.socket, ready: Callable[[str], None], driver: Driver | None) -> None:
    port = listening.getsockname()[1]
    studio = Studio()
    preview = Preview(looker, studio, driven=driver is not None)
    secret = driver.secret if driver else ""
    goto: Goto | None = driver.goto if driver else None
    hosts = (f"{ADDRESS}:{port}", f"localhost:{port}")
    app = Guard(application(preview, secret, goto), hosts, framed=driver is not None)
    server = _Server(app, preview)
    following = asyncio.create_task(preview.run())
    if driver:
        driver.drive(preview, lambda: setattr(server, "should_exit", True))
    ready(f"http://{ADDRESS}:{port}/{f'{secret}/' if secret else ''}")
    try:
        await server.serve(sockets=[listening])
    finally:
        preview.end()
        studio.close()
        await asyncio.wait((following,), timeout=1)

"""Serving the emulator on loopback, until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import Callable, Iterable

import httpx2
import uvicorn
from starlette.types import Scope

from kling_renderers.emulator.application import Application
from kling_renderers.emulator.callbacks import Callback
from kling_renderers.emulator.service import Emulator
from kling_story import loopback
from kling_story.errors import UsageError

NAMES = ("localhost", "127.0.0.1", "[::1]")
"""What this machine may be called."""
TICK = 0.25
"""Seconds between two looks at what goes on by time."""


class Server(uvicorn.Server):
    """One emulator on one socket. ``hosts``: further names that it is called by."""

    def __init__(
        self,
        emulator: Emulator,
        port: int,
        *,
        hosts: Iterable[str] = (),
        ssl_keyfile: str | None = None,
        ssl_certfile: str | None = None,
    ) -> None:
        names = {f"{name}:{port}" for name in NAMES} | set(hosts)
        # A client leaves the usual port out.
        usual = ":443" if ssl_certfile else ":80"
        names |= {name.removesuffix(usual) for name in names}
        scheme = "https" if ssl_certfile else "http"
        application = Application(emulator, names, self.hang_up, scheme)
        super().__init__(loopback.quiet(application, http="h11", ssl_keyfile=ssl_keyfile, ssl_certfile=ssl_certfile))
        self._emulator = emulator

    def hang_up(self, scope: Scope) -> None:
        """Effect: the connection of a call is gone, without a word."""
        for protocol in tuple(self.server_state.connections):
            transport = getattr(protocol, "transport", None)
            if transport is not None and getattr(protocol, "client", None) == tuple(scope["client"] or ()):
                transport.abort()

    async def main_loop(self) -> None:
        ticking = asyncio.create_task(self._tick())
        try:
            await super().main_loop()
        finally:
            ticking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await ticking

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK)
            await asyncio.to_thread(self._emulator.tick)
            # Apart from the calls: who is told may be waiting for the answer of one.
            await asyncio.to_thread(self._emulator.deliver, post)


def bound(host: str, port: int) -> socket.socket:
    """A listening socket on this machine; port 0: any that is free.

    Raises:
        UsageError: the host is another machine's, or the port is taken.
    """
    try:
        here = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        here = False
    if not here:
        raise UsageError(f"`{host}` isn't this machine alone", hint="--host 127.0.0.1, localhost or ::1")
    address = "127.0.0.1" if host == "localhost" else host.strip("[]")
    return loopback.bound(address, port, f"port {port} of `{host}`")


def post(callback: Callback) -> int:
    """Send a callback to this machine.

    Raises:
        OSError: it didn't arrive.
    """
    try:
        with (
            httpx2.Client(timeout=5, trust_env=False) as client,
            client.stream("POST", callback.url, content=callback.body, headers=callback.headers) as answer,
        ):
            # What is answered isn't read: it may have no end.
            return answer.status_code
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise OSError(str(error)) from error


def serve(emulator: Emulator, listening: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. ``ready`` is told the address.

    Raises:
        KeyboardInterrupt: somebody stopped it.
    """
    host, port = listening.getsockname()[:2]
    emulator.address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    server = Server(emulator, port, hosts=[emulator.address.partition("//")[2]])
    ready(emulator.address)
    with listening:
        server.run(sockets=[listening])

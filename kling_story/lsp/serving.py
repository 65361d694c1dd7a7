"""The server on standard input and output, or on a port of this machine."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, BinaryIO

from pygls.io_ import StdinAsyncReader, StdoutWriter, run_async

from kling_story.lsp.features import wired
from kling_story.lsp.server import Server

_LOG = "kling_story.lsp"


def serve_stdio(target: str | None = None) -> None:
    """Answer an editor until it ends the session or goes away."""
    _log_in_lines()
    # Whatever else is printed would garble the answers: it goes to standard error.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    serve(wired(Server(target)), sys.stdin.buffer, out)


def serve(server: Server, stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Answer on two streams until the first ends or the session is ended."""
    reader = StdinAsyncReader(stdin, server.thread_pool)
    try:
        asyncio.run(_answer(server, reader, StdoutWriter(stdout)))
    finally:
        server.thread_pool.shutdown()


def serve_tcp(host: str, port: int, tell: Callable[[str], None], target: str | None = None) -> None:
    """Answer one editor on a port; 0 is any that is free. Where it listens is told.

    Raises:
        OSError: it can't listen there.
    """
    _log_in_lines()
    asyncio.run(_listen(host, port, tell, target))


async def _listen(host: str, port: int, tell: Callable[[str], None], target: str | None) -> None:
    ended = asyncio.Event()
    busy = False

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal busy
        if busy:
            writer.close()
            return
        busy = True
        try:
            await _answer(wired(Server(target)), reader, writer)
        finally:
            ended.set()

    listening = await asyncio.start_server(connected, host, port)
    async with listening:
        for place in listening.sockets:
            tell("listening on {}:{}".format(*place.getsockname()[:2]))
        await ended.wait()


async def _answer(server: Server, reader: Any, writer: Any) -> None:
    """Answer what is read until there is no more, or the session is ended."""
    server.protocol.set_writer(writer)
    try:
        await run_async(
            stop_event=threading.Event(),
            reader=reader,
            protocol=server.protocol,
            error_handler=server.report_server_error,
        )
    except (SystemExit, ConnectionError, asyncio.IncompleteReadError):
        # The session was ended, or the editor went away.
        pass
    finally:
        await server.previews.end()


def _log_in_lines() -> None:
    """Effect: what goes wrong is a line on standard error, never a traceback."""

    class Line(logging.Formatter):
        def formatException(self, ei: object) -> str:  # noqa: N802 — logging's own name
            return ""

        def format(self, record: logging.LogRecord) -> str:
            record.exc_info = record.exc_text = None
            return super().format(record).partition("\n")[0]

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line("%(name)s: %(message)s"))
    for name in (_LOG, "pygls"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.WARNING if name == _LOG else logging.CRITICAL)

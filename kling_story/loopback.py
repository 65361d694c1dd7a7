"""Serving to this machine alone: a socket, and how uvicorn is set up."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

from kling_story.errors import UsageError

if TYPE_CHECKING:
    from uvicorn import Config


def bound(address: str, port: int, told: str) -> socket.socket:
    """A listening socket; ``port`` 0: any that is free. ``told``: the port as the person named it.

    Raises:
        UsageError: the port is taken, or is none.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # Named as TCP, or asyncio leaves it to wait 40 ms for more to send.
    found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((address, port))
        found.listen(128)
    except (OSError, OverflowError) as error:
        found.close()
        raise UsageError(
            f"{told} can't be used: {getattr(error, 'strerror', None) or error}",
            hint="another with --port; --port 0 takes any that is free",
        ) from error
    return found


def quiet(app: Any, **more: Any) -> Config:
    """Settings that print nothing, tell nobody what serves, and end within a second. ``app``: speaks ASGI; ``more``:
    uvicorn's own.
    """
    from uvicorn import Config

    return Config(
        app,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=1,
        **more,
    )

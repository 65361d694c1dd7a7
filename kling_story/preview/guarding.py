"""Who may ask: pages of this server on this machine, by its own name; nobody else's page can read a film."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets through what comes from this server's own page. ``hosts`` are its names with the port.

    Another page could ask by its own name that leads here (DNS rebinding): ``Host`` tells. It could ask by ours:
    ``Origin`` and ``Sec-Fetch-Site`` tell. ``framed``: the page may stand in another, an editor's; its address
    then holds a secret, which is enough, and the name may be another: an editor in a browser brings pages through
    its own.
    """

    def __init__(self, inner: ASGIApp, hosts: Iterable[str], *, framed: bool = False) -> None:
        self._inner, self._hosts, self._framed = inner, frozenset(hosts), framed
        self._origins = frozenset(f"http://{host}" for host in self._hosts)
        self._policy = _POLICY if framed else f"{_POLICY}; frame-ancestors 'none'"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self._policy
                for name, value in _HEADERS.items():
                    headers[name] = value
            await send(message)

        refused = self._refused(scope["method"], Headers(scope=scope))
        if refused:
            await PlainTextResponse(f"{refused}\n", 403)(scope, receive, send_guarded)
            return
        await self._inner(scope, receive, send_guarded)

    def _refused(self, method: str, headers: Headers) -> str | None:
        """Why somebody isn't answered."""
        if not self._framed and headers.get("host", "") not in self._hosts:
            return "this server answers by its own name alone"
        origin = headers.get("origin")
        if not self._framed and origin is not None and origin not in self._origins:
            return "another page asked"
        navigates = method == "GET" and headers.get("sec-fetch-mode") == "navigate"
        framed = headers.get("sec-fetch-dest") in ("iframe", "frame", "embed", "object")
        if navigates and (self._framed or not framed):
            return None
        if headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
            return "another page asked"
        return None

"""The HTTP client of one service: one exchange per call, and the truth about each that fails."""

from __future__ import annotations

import json as json_
import logging
import time
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from importlib.metadata import version
from typing import Any

import httpx2

from kling_renderers.web.addresses import fetchable, is_loopback, origin, resolved
from kling_renderers.web.answer import Answer
from kling_renderers.web.files import downloaded
from kling_renderers.web.hiding import Hiding, keep_logs_quiet
from kling_story.errors import SetupError
from kling_story.keys import Secret
from kling_story.remote import CallError, Connection, Download, InDoubt, Refused, Unreachable

LARGEST_ANSWER = 16 * 1024 * 1024
"""Bytes of an answer that are read at most; a list of 500 tasks has about 1 MB."""
LONGEST_ANSWER = 120.0
"""Seconds that an answer may take from its first byte to its last."""
TIMEOUT = httpx2.Timeout(60.0, connect=10.0)
"""Seconds: for a connection, and for each piece sent or received."""

# Raised before anything of the request has left. All others leave it open whether the request arrived.
_UNSENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)

_CALLS = logging.getLogger("kling_story.calls")
"""A line for each call: what it was and what came back, without headers, bodies and queries."""
keep_logs_quiet()


class Web:
    """Sends calls to one service and fetches its files.

    ``address``: where the service is. ``whose``: the service's name, for messages. ``authorization``: the
    value of the header of that name, asked for at each call. ``also``: further addresses of the same
    service, which get the key too. ``secrets``: what the key is made of. The key goes nowhere else, and where
    a service repeats it in an answer, or what it is made of, that is overwritten.
    """

    def __init__(
        self,
        connection: Connection,
        address: str,
        whose: str,
        authorization: Callable[[], str],
        *,
        also: Iterable[str] = (),
        secrets: Iterable[Secret] = (),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.address = httpx2.URL(address)
        self.whose = whose
        self.clock = connection.clock
        self._authorization = authorization
        self._secrets = tuple(secrets)
        self._own = {origin(self.address), *(origin(httpx2.URL(one)) for one in also)}
        self._transport: httpx2.BaseTransport | None = connection.transport
        self._monotonic = monotonic

    @cached_property
    def _client(self) -> httpx2.Client:
        # Calls to this machine don't go through a proxy, whatever the environment says.
        host = f"[{self.address.host}]" if ":" in self.address.host else self.address.host
        local = {f"all://{host}": None} if is_loopback(self.address.host) else None
        client = httpx2.Client(
            transport=self._transport,
            mounts=None if self._transport else local,
            timeout=TIMEOUT,
            follow_redirects=False,
            headers={"User-Agent": f"kling-story/{version('kling-story')}"},
        )
        weakref.finalize(self, client.close)
        return client

    def send(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        query: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | Iterable[bytes] | None = None,
        foreign: bool = False,
    ) -> Answer:
        """One exchange; a redirect is an answer like any other.

        ``path``: below the service's address, or a whole address that the service named. ``foreign``: it
        may be another's (an upload's); the key isn't sent there.

        Raises:
            Unreachable: nothing was sent.
            InDoubt: it may have arrived, and its answer is lost or too large.
            Refused: the address isn't the service's.
        """
        url = self._url(path, foreign)
        sent = {"Accept": "application/json", **(headers or {})}
        if json is not None:
            content = json_.dumps(json, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
            sent["Content-Type"] = "application/json"
        secret = ""
        if origin(url) in self._own:
            sent["Authorization"] = _header(self._authorization(), self.whose)
            secret = sent["Authorization"].rpartition(" ")[2]
        request = self._client.build_request(method, url, params=query, headers=sent, content=content)
        answer = self._exchanged(request)
        said = answer.message if isinstance(answer, CallError) else answer.status
        # The query is left out: addresses that are good for one upload are signed there.
        _CALLS.debug("%s %s%s: %s", method, url.host, url.path, said)
        if isinstance(answer, CallError):
            # Raised outside of `except`: what httpx2 raised stays out of every traceback and crash report.
            raise answer
        return self._hidden(answer, secret) if secret else answer

    def _hidden(self, answer: Answer, secret: str) -> Answer:
        hiding = Hiding((secret, *(one.reveal() for one in self._secrets)))
        headers = {hiding.text(name): hiding.text(value) for name, value in answer.headers.items()}
        return Answer(answer.status, headers, hiding.body(answer.body))

    @contextmanager
    def download(self, url: str, start: int = 0) -> Iterator[Download]:
        """A file of the service from byte ``start`` on, without the key, wherever it is; see ``remote.Remote``.

        Raises:
            Busy, Refused
        """
        with downloaded(self._client, url, start, self.fetchable, self.address, self.whose, self.clock) as download:
            yield download

    def fetchable(self, url: str) -> httpx2.URL:
        """The address of a file, if it may be asked for it; see ``addresses.fetchable``."""
        return fetchable(url, self.address, None if self._transport else resolved)

    def _url(self, path: str, foreign: bool) -> httpx2.URL:
        if path.startswith("/"):
            return httpx2.URL(str(self.address).rstrip("/") + path)
        url = self.fetchable(path)
        if origin(url) not in self._own and not foreign:
            raise Refused(f"{self.whose} names an address at `{url.host}`, which isn't its own")
        return url

    def _exchanged(self, request: httpx2.Request) -> Answer | CallError:
        try:
            response = self._client.send(request, stream=True)
            try:
                body, whole = self._read(response)
            finally:
                response.close()
        except _UNSENT as error:
            hint = f"nothing was sent; is `{request.url.host}` the right host, and is there a network?"
            return Unreachable(f"{self.whose} can't be reached: {_kind(error)}", hint)
        except (httpx2.RequestError, httpx2.StreamError, httpx2.InvalidURL) as error:
            return InDoubt(f"the answer of {self.whose} is lost: {_kind(error)}")
        if not whole:
            return InDoubt(f"the answer of {self.whose} is too long or too slow", status=response.status_code)
        headers = {name.casefold(): value for name, value in response.headers.items()}
        return Answer(response.status_code, headers, body)

    def _read(self, response: httpx2.Response) -> tuple[bytes, bool]:
        """The body, and whether that is all of it."""
        body = bytearray()
        end = self._monotonic() + LONGEST_ANSWER
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > LARGEST_ANSWER or self._monotonic() > end:
                return b"", False
        return bytes(body), True


def _header(value: str, whose: str) -> str:
    """The value, where it can stand in a header: httpx2 would quote the whole of one that can't.

    Raises:
        SetupError: it can't.
    """
    if not (value.isascii() and value.isprintable()) or len(value.split(" ")) > 2:
        raise SetupError(
            f"the key for {whose} holds characters that no key has", hint="a space, a line break? Copy it again"
        )
    return value


def _kind(error: Exception) -> str:
    """What happened, in words of ours: an error's own text may quote what was sent."""
    if type(error) is httpx2.ConnectError and str(error):
        return f"no connection ({error})"
    return _WORDS.get(type(error).__name__, "the connection broke")


_WORDS = {
    "ConnectError": "no connection",
    "ConnectTimeout": "no connection in time",
    "PoolTimeout": "no free connection in time",
    "ProxyError": "the proxy doesn't let it through",
    "UnsupportedProtocol": "neither http nor https",
    "ReadTimeout": "it didn't come in time",
    "WriteTimeout": "the call couldn't be sent in time",
    "WriteError": "the connection broke while the call was sent",
    "RemoteProtocolError": "the connection was closed before it came",
    "DecodingError": "it can't be unpacked",
}

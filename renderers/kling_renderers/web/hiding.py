"""A key that a service repeats is overwritten before anybody reads the answer, however it is written there."""

from __future__ import annotations

import base64
import html
import json
import logging
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, quote_plus

import httpx2

SHORTEST = 8
"""Characters: what is shorter is no key of anybody's, and would be found in ordinary words."""
HIDDEN = "***"
_ESCAPE = re.compile(rb"\\(?:u00([2-7][0-9A-Fa-f])|(.))", re.DOTALL)


class Hiding:
    """Overwrites secrets: as they are, escaped for JSON, HTML or an address, in hexadecimal, in base64.

    Of one with `:` in it the parts are secrets, too.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        whole = {part for secret in secrets for part in (secret, *secret.split(":")) if len(part) >= SHORTEST}
        forms = sorted({form for secret in whole for form in _forms(secret)}, key=len, reverse=True)
        text = "|".join(map(re.escape, forms)) or "(?!)"
        self._text = re.compile(text, re.IGNORECASE)
        self._bytes = re.compile(text.encode("utf-8", "surrogateescape"), re.IGNORECASE)

    def text(self, text: str) -> str:
        return self._text.sub(HIDDEN, text)

    def body(self, body: bytes) -> bytes:
        """The same of an answer's body. Where a secret is hidden in JSON's escapes, those are written out."""
        hidden = self._bytes.sub(HIDDEN.encode(), body)
        if b"\\" in hidden:
            plain = _ESCAPE.sub(_written_out, hidden)
            if self._bytes.search(plain):
                return self._bytes.sub(HIDDEN.encode(), plain)
        return hidden


def _forms(secret: str) -> Iterator[str]:
    data = secret.encode("utf-8", "surrogateescape")
    yield from (secret, json.dumps(secret)[1:-1], html.escape(secret), data.hex())
    yield from (quote(data), quote(data, safe=""), quote_plus(data))
    for before in range(3):
        # Which letters a secret has in base64 depends on how many bytes stand before it; those at its ends
        # depend on its neighbours, too, and are left.
        coded = base64.b64encode(bytes(before) + data)
        core = coded[-(-before * 8 // 6) : (before + len(data)) * 8 // 6].decode()
        yield from (core, core.replace("+", "-").replace("/", "_"))


def _written_out(escape: re.Match[bytes]) -> bytes:
    letter = bytes([int(escape[1], 16)]) if escape[1] else escape[2]
    return letter if letter not in (b'"', b"\\") and (escape[1] or letter == b"/") else escape[0]


class _NoAnswers(logging.Filter):
    """Keeps what an HTTP library writes of answers' headers, and of addresses' queries, out of every log."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name == "httpx2" and isinstance(record.args, tuple):
            record.args = tuple(
                arg.copy_with(query=None) if isinstance(arg, httpx2.URL) else arg for arg in record.args
            )
        return not str(record.msg).startswith("receive_response_headers.complete")


def keep_logs_quiet() -> None:
    """Effect: the HTTP library's own logs hold nothing that a service said, and no signed address."""
    filtering = _NoAnswers()
    for name in ("httpx2", *(f"httpcore2.{part}" for part in ("connection", "http11", "http2", "proxy", "socks"))):
        logging.getLogger(name).addFilter(filtering)

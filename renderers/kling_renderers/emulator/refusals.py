"""How the official APIs say no: code, HTTP status, message.

The codes and their HTTP statuses are those of the official API documents, 2026-03 and 2026-09. Where a
message is known from a real answer, it is that one, word for word; the others are this project's own.
"""

from __future__ import annotations

import time
from typing import Any

from kling_renderers.emulator.calls import Answer, said

CODES: dict[int, tuple[int, str]] = {
    1000: (401, "authentication failed"),
    1001: (401, "Authorization is empty"),
    1002: (401, "Authorization is invalid"),
    1003: (401, "token is not yet valid"),
    1004: (401, "token has expired"),
    1100: (429, "account exception"),
    1101: (429, "account in arrears"),
    1102: (429, "resource pack depleted or expired"),
    1103: (403, "no access to the requested resource"),
    1200: (400, "invalid request parameters"),
    1201: (400, "invalid parameters"),
    1202: (404, "the requested method is invalid"),
    1203: (404, "the requested resource does not exist"),
    1300: (400, "platform policy triggered"),
    1301: (400, "content security policy triggered"),
    1302: (429, "too many requests"),
    1303: (429, "parallel task over resource pack limit"),
    1304: (429, "IP whitelist policy triggered"),
    5000: (500, "internal server error"),
    5001: (503, "the server is under maintenance"),
    5002: (504, "internal server timeout"),
}
"""HTTP status and message by code. The message of 1303 is a real one."""


class Refusal(Exception):
    """The call isn't done. ``code`` as in ``CODES``."""

    def __init__(self, code: int, message: str | None = None) -> None:
        status, usual = CODES[code]
        super().__init__(message or usual)
        self.code = code
        self.status = status
        self.message = message or usual

    def answer(self, request_id: str) -> Answer:
        return said({"code": self.code, "message": self.message, "request_id": request_id}, self.status)


def invalid(message: str) -> Refusal:
    """A field that the documents don't allow."""
    return Refusal(1201, message)


def no_such_path(path: str, now: float) -> Answer:
    """What a path that leads nowhere is answered: Spring's own body, without a ``code`` (a real one of 2025-06)."""
    return said(
        {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%S.000+00:00", time.gmtime(now)),
            "status": 404,
            "error": "Not Found",
            "message": "No message available",
            "path": path,
        },
        404,
    )


def envelope(data: Any, request_id: str) -> Answer:
    """An answer that brings something."""
    return said({"code": 0, "message": "SUCCEED", "request_id": request_id, "data": data})

"""What Kling reports to an address of the caller's, believed only with its signature.

Standard Webhooks: HMAC-SHA256 of `{id}.{timestamp}.{body}`, in base64 (official callbacks page, 2026-08). A report
is a bare task; it may come twice, and an older one after a newer one.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Mapping

from kling_renderers.kling.answers import task_of
from kling_renderers.web import Answer
from kling_renderers.web.reports import NotTheirs, report_headers
from kling_story.keys import Secret
from kling_story.remote import Task

MOST_SIGNATURES = 10
"""Those of a header that are looked at: while a secret is changed there are two."""
SHORTEST_KEY = 16
"""Bytes of a secret; Standard Webhooks' have 24 to 64. With none at all anybody could sign."""
PREFIX = "whsec_"
_HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


def verified(headers: Mapping[str, str], body: bytes, secrets: Iterable[Secret], now: float) -> Task:
    """The task of a report that is Kling's.

    ``body``: as it came, byte for byte. ``secrets``: those in force; two for seven days after a change.
    ``now``: in seconds since 1970.

    Raises:
        NotTheirs: it isn't.
    """
    sent, stamp, signatures = report_headers(headers, _HEADERS, body, now)
    message = f"{sent}.{stamp}.".encode("utf-8", "surrogatepass") + body
    expected = [hmac.new(_key(secret), message, hashlib.sha256).digest() for secret in secrets]
    given = [
        _decoded(word[3:]) for word in signatures.split(" ", MOST_SIGNATURES)[:MOST_SIGNATURES] if word[:3] == "v1,"
    ]
    if not any(hmac.compare_digest(one, other) for one in expected for other in given):
        raise NotTheirs("the report isn't signed with the secret", "is it the secret of this address at Kling?")
    task = task_of(Answer(200, {}, body).json)
    if task is None:
        raise NotTheirs("the report is signed and names no task")
    return task


def _key(secret: Secret) -> bytes:
    key = _decoded(secret.reveal().strip().removeprefix(PREFIX))
    if len(key) < SHORTEST_KEY:
        raise NotTheirs(f"the secret isn't base64 of {SHORTEST_KEY} bytes or more after `{PREFIX}`", "copy it again")
    return key


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""

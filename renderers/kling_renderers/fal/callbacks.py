"""What fal reports to an address of the caller's, believed only with its signature.

Ed25519 over four lines: request, user, time, and the SHA-256 of the body (fal's page on webhooks, 2026-11). A
report may come ten times within two hours.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterable, Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kling_renderers.fal.errors import told
from kling_renderers.fal.results import done_with, ended_with
from kling_renderers.web.answer import Answer
from kling_renderers.web.reports import NotTheirs, report_headers
from kling_renderers.web.words import text_of
from kling_story.remote import Task

KEYS = "https://rest.fal.ai/.well-known/jwks.json"
"""Where the keys are (the same page)."""
_HEADERS = tuple(f"x-fal-webhook-{part}" for part in ("request-id", "user-id", "timestamp", "signature"))


def verified(headers: Mapping[str, str], body: bytes, keys: Iterable[bytes], now: float) -> Task:
    """The task of a report that is fal's.

    ``body``: as it came, byte for byte. ``keys``: fal's, each of 32 bytes. ``now``: in seconds since 1970.

    Raises:
        NotTheirs: it isn't.
    """
    request, user, stamp, signature = report_headers(headers, _HEADERS, body, now)
    message = "\n".join((request, user, stamp, hashlib.sha256(body).hexdigest()))
    if not any(_signed(message.encode("utf-8", "surrogatepass"), signature, key) for key in keys):
        raise NotTheirs("the report isn't signed with a key of fal's")
    return _task(body)


def public_keys(jwks: bytes) -> tuple[bytes, ...]:
    """fal's keys, from what is at ``KEYS``.

    Raises:
        NotTheirs: there is none.
    """
    try:
        rows = json.loads(jwks)["keys"]
        found = tuple(
            base64.urlsafe_b64decode(row["x"] + "=" * (-len(row["x"]) % 4))
            for row in rows
            if row.get("kty", "OKP") == "OKP" and row.get("crv", "Ed25519") == "Ed25519"
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        found = ()
    found = tuple(key for key in found if len(key) == 32)
    if not found:
        raise NotTheirs(f"there are no keys at {KEYS}")
    return found


def _signed(message: bytes, signature: str, key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(binascii.unhexlify(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _task(body: bytes) -> Task:
    said = Answer(200, {}, body).json
    task_id = said.get("request_id") if isinstance(said, dict) else None
    if not isinstance(task_id, str) or not task_id:
        raise NotTheirs("the report is signed and names no request")
    if said.get("status") == "OK" and (done := done_with(task_id, said.get("payload"))):
        return done
    payload = said.get("payload")
    why = told(Answer(422, {}, json.dumps(payload, default=str).encode()))
    return ended_with(task_id, why.message or text_of(said.get("error")) or "fal says no reason", str(why.code or ""))

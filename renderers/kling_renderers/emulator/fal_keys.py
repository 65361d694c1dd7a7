"""The signature of fal's webhooks: Ed25519 over four lines (fal's page on webhooks, 2026-11)."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

USER = "emulator"


class FalKeys:
    """One key, the same in each run: it protects nothing."""

    def __init__(self) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"kling-story emulator").digest())

    def jwks(self) -> dict[str, Any]:
        """What is at `/.well-known/jwks.json`."""
        public = base64.urlsafe_b64encode(self._key.public_key().public_bytes_raw()).decode().rstrip("=")
        return {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": public, "kid": "emulator"}]}

    def headers(self, request_id: str, now: float, body: bytes) -> dict[str, str]:
        """What a webhook carries beside its body."""
        stamp = str(round(now))
        message = "\n".join((request_id, USER, stamp, hashlib.sha256(body).hexdigest())).encode()
        return {
            "X-Fal-Webhook-Request-Id": request_id,
            "X-Fal-Webhook-User-Id": USER,
            "X-Fal-Webhook-Timestamp": stamp,
            "X-Fal-Webhook-Signature": self._key.sign(message).hex(),
        }

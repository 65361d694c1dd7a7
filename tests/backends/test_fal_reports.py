"""A report of fal's is believed with its signature alone."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import NamedTuple

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kling_renderers.fal.callbacks import public_keys, verified
from kling_renderers.web.reports import NotTheirs
from kling_story.remote import TaskState

NOON = 1_790_000_000.0
FILM = "https://v3b.fal.media/files/b/film.mp4"
OK = {
    "request_id": "r-1",
    "gateway_request_id": "r-1",
    "status": "OK",
    "payload": {"video": {"url": FILM}},
    "error": None,
}
FALS = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHERS = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


class Report(NamedTuple):
    headers: dict[str, str]
    body: bytes


def report(said: object = OK, at: float = NOON, signed_by: Ed25519PrivateKey = FALS) -> Report:
    body = json.dumps(said).encode()
    stamp = f"{at:.0f}"
    message = f"r-1\nuser-1\n{stamp}\n{hashlib.sha256(body).hexdigest()}".encode()
    headers = {
        "X-Fal-Webhook-Request-Id": "r-1",
        "X-Fal-Webhook-User-Id": "user-1",
        "X-Fal-Webhook-Timestamp": stamp,
        "X-Fal-Webhook-Signature": signed_by.sign(message).hex(),
    }
    return Report(headers, body)


def test_a_film_is_reported() -> None:
    """Any of fal's keys will do: they change."""
    task = verified(*report(), [public(OTHERS), public(FALS)], NOON)
    assert (task.id, task.state, task.url) == ("r-1", TaskState.DONE, FILM)


def test_a_failure_is_reported_with_its_reason() -> None:
    """What is wrong stands in the payload; the error beside it is a number."""
    wrong = {"loc": ["body", "prompt"], "msg": "flagged by a checker", "type": "content_policy_violation"}
    said = {"request_id": "r-1", "status": "ERROR", "payload": {"detail": [wrong]}, "error": "Invalid status code: 422"}
    task = verified(*report(said), [public(FALS)], NOON)
    assert task.state is TaskState.FAILED
    assert task.reason == "`prompt`: flagged by a checker (content_policy_violation)"
    assert task.moderated


def test_a_failure_without_a_payload() -> None:
    """Then the error beside it is all there is."""
    said = {"request_id": "r-1", "status": "ERROR", "error": "Invalid status code: 503"}
    assert verified(*report(said), [public(FALS)], NOON).reason == "Invalid status code: 503"


@pytest.mark.parametrize("seconds", [-300, 300])
def test_clocks_may_differ_by_five_minutes(seconds: int) -> None:
    verified(*report(at=NOON + seconds), [public(FALS)], NOON)


@pytest.mark.parametrize("seconds", [-301, 301])
def test_an_old_report_sent_again_isnt_believed(seconds: int) -> None:
    with pytest.raises(NotTheirs, match="time"):
        verified(*report(at=NOON + seconds), [public(FALS)], NOON)


def test_a_changed_body_isnt_believed() -> None:
    true = report()
    with pytest.raises(NotTheirs, match="signed"):
        verified(true.headers, true.body.replace(b"film.mp4", b"evil.mp4"), [public(FALS)], NOON)


@pytest.mark.parametrize("name", ["Request-Id", "User-Id", "Timestamp"])
def test_a_changed_header_isnt_believed(name: str) -> None:
    """Each of them is signed."""
    true = report()
    name = f"X-Fal-Webhook-{name}"
    changed = str(int(NOON) - 1) if name.endswith("Timestamp") else "another"
    with pytest.raises(NotTheirs, match="signed"):
        verified(true.headers | {name: changed}, true.body, [public(FALS)], NOON)


def test_anybodys_signature_isnt_believed() -> None:
    with pytest.raises(NotTheirs, match="signed"):
        verified(*report(signed_by=OTHERS), [public(FALS)], NOON)


@pytest.mark.parametrize("signature", ["", "zz", "00", "é" * 128, "00" * 64])
def test_a_signature_that_is_none(signature: str) -> None:
    true = report()
    with pytest.raises(NotTheirs):
        verified(true.headers | {"X-Fal-Webhook-Signature": signature}, true.body, [public(FALS)], NOON)


@pytest.mark.parametrize("stamp", ["", "now", "1e9", "-1", "9" * 400, "١٧٩٠٠٠٠٠٠٠"])
def test_a_time_that_is_none(stamp: str) -> None:
    true = report()
    with pytest.raises(NotTheirs, match="time"):
        verified(true.headers | {"X-Fal-Webhook-Timestamp": stamp}, true.body, [public(FALS)], NOON)


def test_a_missing_header_is_named() -> None:
    true = report()
    headers = {name: value for name, value in true.headers.items() if "User" not in name}
    with pytest.raises(NotTheirs, match="x-fal-webhook-user-id"):
        verified(headers, true.body, [public(FALS)], NOON)


@pytest.mark.parametrize("said", [None, [], "OK", {"status": "OK"}, {"request_id": 7, "status": "OK"}])
def test_a_signed_report_of_nothing(said: object) -> None:
    with pytest.raises(NotTheirs, match="names no request"):
        verified(*report(said), [public(FALS)], NOON)


def test_fals_keys_are_read() -> None:
    """Base64 for addresses, without its padding; keys of other kinds are left out."""
    rows = [
        {"kty": "OKP", "crv": "Ed25519", "x": base64.urlsafe_b64encode(public(key)).decode().rstrip("=")}
        for key in (FALS, OTHERS)
    ]
    jwks = json.dumps({"keys": [{"kty": "RSA", "n": "AQAB", "x": "AA"}, *rows]}).encode()
    assert public_keys(jwks) == (public(FALS), public(OTHERS))


@pytest.mark.parametrize(
    "jwks", [b"", b"<html>", b"[]", b"{}", b'{"keys": []}', b'{"keys": [{"x": 7}]}', b'{"keys": [{"x": "AA"}]}']
)
def test_keys_that_are_none(jwks: bytes) -> None:
    with pytest.raises(NotTheirs, match="no keys"):
        public_keys(jwks)

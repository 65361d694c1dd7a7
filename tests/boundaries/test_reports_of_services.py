"""Reports that anybody may send to a caller's address: believed only when signed, and never a reason to crash."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kling_renderers.fal import callbacks as fal
from kling_renderers.kling import callbacks as kling
from kling_renderers.web.reports import LARGEST_REPORT, NotTheirs
from kling_story.keys import Secret

BODY = b'{"id":"1","status":"succeeded"}'
NOW = 1_795_000_000
KEY = b"0123456789abcdef0123456789abcdef"
SECRET = Secret("whsec_" + base64.b64encode(KEY).decode())


def signature(body: bytes = BODY, key: bytes = KEY, id: str = "m1", stamp: int = NOW) -> str:
    digest = hmac.new(key, f"{id}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def headers(signed: str, id: str = "m1", stamp: int = NOW) -> dict[str, str]:
    return {"webhook-id": id, "webhook-timestamp": str(stamp), "webhook-signature": signed}


def test_a_report_may_be_signed_twice() -> None:
    assert kling.verified(headers(f"v1,AAAA {signature()}"), BODY, [SECRET], NOW).id == "1"


@pytest.mark.parametrize(
    "signed",
    [
        signature()[:-4],
        signature() + "AAAA",
        signature()[:7],
        f"v1,{base64.b64encode(bytes(10_000)).decode()}",
        signature().replace("v1,", "v1a,"),
        signature().replace("v1,", "V1,"),
        signature().replace(",", ""),
        "v1," * 1000,
        " ".join([f"v1,{base64.b64encode(bytes(32)).decode()}"] * 1000 + [signature()]),
        "\udcff",
    ],
)
def test_signatures_that_are_none(signed: str) -> None:
    """Too short, too long, too many, of another kind."""
    with pytest.raises(NotTheirs, match="isn't signed"):
        kling.verified(headers(signed), BODY, [SECRET], NOW)


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_AAAA", "  ", "whsec_===="])
def test_with_a_secret_of_nothing_anybody_could_sign(secret: str) -> None:
    """An empty variable must not open the door."""
    for key in (b"", b"\0\0\0"):
        with pytest.raises(NotTheirs, match="the secret isn't"):
            kling.verified(headers(signature(key=key)), BODY, [Secret(secret)], NOW)


def test_a_report_that_is_sent_again() -> None:
    """Within five minutes it says the same once more; after that, or under another name, it isn't believed."""
    for later in (0, 300):
        assert kling.verified(headers(signature()), BODY, [SECRET], NOW + later).id == "1"
    for name, stamp, now in (("m1", NOW, NOW + 301), ("m1", NOW + 301, NOW + 301), ("m2", NOW, NOW)):
        with pytest.raises(NotTheirs):
            kling.verified(headers(signature(), name, stamp), BODY, [SECRET], now)


def test_what_is_signed_cannot_be_divided_otherwise() -> None:
    """`id.time.body` has three parts: a dot in one of them isn't the next one's beginning."""
    body = f"{NOW}.{BODY.decode()}".encode()
    signed = signature(body, stamp=5)
    with pytest.raises(NotTheirs):
        kling.verified(headers(signed, "m1.5", NOW), body, [SECRET], NOW)


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp", "webhook-signature"])
@pytest.mark.parametrize("value", ["", "\udcff", "é", "9" * 100_000, "\r\nX: y", "٣"])
def test_headers_that_hold_anything(name: str, value: str) -> None:
    with pytest.raises(NotTheirs):
        kling.verified({**headers(signature()), name: value}, BODY, [SECRET], NOW)


@pytest.mark.parametrize("body", [b"x" * (LARGEST_REPORT + 1), b"[" * 500_000, b'{"id": "' + b"1" * 900_000])
def test_huge_bodies(body: bytes) -> None:
    """Signed or not."""
    with pytest.raises(NotTheirs):
        kling.verified(headers(signature(body)), body, [SECRET], NOW)
    with pytest.raises(NotTheirs):
        fal.verified(fal_headers(body), body, [PUBLIC], NOW)


PRIVATE = Ed25519PrivateKey.from_private_bytes(KEY)
PUBLIC = PRIVATE.public_key().public_bytes_raw()


def fal_headers(body: bytes, **change: str) -> dict[str, str]:
    message = "\n".join(("r1", "u1", str(NOW), hashlib.sha256(body).hexdigest())).encode()
    said = {"request-id": "r1", "user-id": "u1", "timestamp": str(NOW), "signature": PRIVATE.sign(message).hex()}
    return {f"x-fal-webhook-{name}": value for name, value in {**said, **change}.items()}


@pytest.mark.parametrize("name", ["request-id", "user-id", "timestamp", "signature"])
@pytest.mark.parametrize("value", ["", "\udcff", "é", "9" * 100_000, "00" * 64, "00" * 10_000, "٣"])
def test_fals_headers_that_hold_anything(name: str, value: str) -> None:
    body = b'{"request_id":"r1","status":"ERROR","error":"no"}'
    assert fal.verified(fal_headers(body), body, [PUBLIC], NOW).id == "r1"
    with pytest.raises(NotTheirs):
        fal.verified(fal_headers(body, **{name: value}), body, [PUBLIC], NOW)

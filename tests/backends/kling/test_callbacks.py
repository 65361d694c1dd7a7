"""A report is believed only with its signature: the official vector, and everything that must not pass."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest

from kling_renderers.kling.callbacks import verified
from kling_renderers.web.reports import LARGEST_REPORT, NotTheirs
from kling_story.keys import Secret
from kling_story.remote import TaskState

SECRET = Secret("whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=")
OLD_SECRET = Secret("whsec_" + base64.b64encode(b"the secret before this one, 1234").decode())
BODY = b'{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}'
STAMP = 1781080794
HEADERS = {
    "webhook-id": "9876543210",
    "webhook-timestamp": str(STAMP),
    "webhook-signature": "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=",
}
"""The vector of the official callbacks page, 2026-08."""


def signed(body: bytes, secret: Secret = SECRET) -> dict[str, str]:
    key = base64.b64decode(secret.reveal().removeprefix("whsec_"))
    digest = hmac.new(key, f"9876543210.{STAMP}.".encode() + body, hashlib.sha256).digest()
    return {**HEADERS, "webhook-signature": f"v1,{base64.b64encode(digest).decode()}"}


def test_the_official_vector() -> None:
    task = verified(HEADERS, BODY, [SECRET], STAMP + 2.5)
    assert (task.id, task.state) == ("1234567890", TaskState.DONE)
    assert signed(BODY) == HEADERS


def test_header_names_in_any_case_and_several_signatures_and_secrets() -> None:
    """For seven days after a change two secrets are in force."""
    both = f"v1a,xyz v1,AAAA {HEADERS['webhook-signature']}"
    headers = {name.title(): value for name, value in {**HEADERS, "webhook-signature": both}.items()}
    assert verified(headers, BODY, [OLD_SECRET, SECRET], STAMP).id == "1234567890"


def test_a_legacy_report_is_read_too() -> None:
    body = b'{"task_id":"5","task_status":"failed","task_status_msg":"Failure to pass the risk control system"}'
    task = verified(signed(body), body, [SECRET], STAMP)
    assert (task.state, task.moderated) == (TaskState.FAILED, True)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"webhook-signature": "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ8="}, "isn't signed"),
        ({"webhook-signature": "v2,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4="}, "isn't signed"),
        ({"webhook-signature": "UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4="}, "isn't signed"),
        ({"webhook-signature": "v1,"}, "isn't signed"),
        ({"webhook-signature": "v1,schön"}, "isn't signed"),
        ({"webhook-signature": ""}, "isn't signed"),
        ({"webhook-id": "9876543211"}, "isn't signed"),
        ({"webhook-timestamp": str(STAMP + 1)}, "isn't signed"),
        ({"webhook-timestamp": str(STAMP - 301)}, "time isn't"),
        ({"webhook-timestamp": str(STAMP + 301)}, "time isn't"),
        ({"webhook-timestamp": "now"}, "time isn't"),
        ({"webhook-timestamp": "-5"}, "time isn't"),
        ({"webhook-timestamp": "9" * 5000}, "time isn't"),
        ({"webhook-timestamp": "nan"}, "time isn't"),
    ],
)
def test_what_was_touched_is_refused(change: dict[str, str], told: str) -> None:
    with pytest.raises(NotTheirs, match=told) as caught:
        verified({**HEADERS, **change}, BODY, [SECRET], STAMP)
    assert "dGVzdHNl" not in str(caught.value)


def test_another_body_is_refused() -> None:
    with pytest.raises(NotTheirs, match="isn't signed"):
        verified(HEADERS, BODY.replace(b"succeeded", b"failed"), [SECRET], STAMP)


def test_another_secret_or_none_is_refused() -> None:
    for secrets in ([OLD_SECRET], []):
        with pytest.raises(NotTheirs, match="isn't signed"):
            verified(HEADERS, BODY, secrets, STAMP)


@pytest.mark.parametrize("name", list(HEADERS))
def test_a_missing_header_is_told(name: str) -> None:
    with pytest.raises(NotTheirs, match=f"no header `{name}`"):
        verified({key: value for key, value in HEADERS.items() if key != name}, BODY, [SECRET], STAMP)


def test_a_huge_report_is_not_read() -> None:
    with pytest.raises(NotTheirs, match="bytes"):
        verified(HEADERS, b"x" * (LARGEST_REPORT + 1), [SECRET], STAMP)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"\xff"])
def test_a_signed_report_of_nothing_is_told(body: bytes) -> None:
    with pytest.raises(NotTheirs, match="names no task"):
        verified(signed(body), body, [SECRET], STAMP)


def test_a_secret_that_is_none_is_told_without_showing_it() -> None:
    with pytest.raises(NotTheirs, match="isn't base64") as caught:
        verified(HEADERS, BODY, [Secret("whsec_not base64!")], STAMP)
    assert "not base64!" not in str(caught.value)

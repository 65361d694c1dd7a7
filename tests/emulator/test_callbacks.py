"""Callbacks are signed as the official page wants it, and come as a scenario wants them."""

from __future__ import annotations

import json

import pytest

from kling_renderers.emulator import WEBHOOK_SECRET, Emulator, Scenario
from kling_renderers.emulator.callbacks import signature

HERE = "http://127.0.0.1:9/called"
FILM = {"prompt": "a cat", "options": {"callback_url": HERE, "external_task_id": "a"}}


def test_official_vector():
    """The example of the official callbacks page, byte for byte."""
    body = (
        b'{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}'
    )
    made = signature("whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=", "9876543210", 1781080794, body)
    assert made == "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4="


def told(client, rules: tuple[dict, ...] = (), path: str = "/text-to-video/kling-3.0", body: dict = FILM) -> list:
    """The callbacks of a film that is asked after until it is done."""
    sent: list = []

    def sender(callback) -> int:
        sent.append(callback)
        return 200

    emulator = Emulator(Scenario.model_validate({"rules": rules}), sender=sender)
    api = client(emulator)
    api.post(path, json=body)
    for _ in range(4):
        api.get(f"{path}/a" if path.startswith("/v1") else "/tasks?external_task_ids=a")
    return sent


def test_path_api_posts_the_bare_task(client):
    """At each change, signed; the body is what a query says."""
    sent = told(client)
    bodies = [json.loads(it.body) for it in sent]
    assert [it["status"] for it in bodies] == ["submitted", "processing", "succeeded"]
    assert bodies[-1]["outputs"][0]["type"] == "video"
    for it in sent:
        stamp = int(it.headers["webhook-timestamp"])
        good = signature(WEBHOOK_SECRET, it.headers["webhook-id"], stamp, it.body)
        assert (it.url, it.headers["webhook-signature"]) == (HERE, good)
    assert len({it.headers["webhook-id"] for it in sent}) == 3


def test_legacy_api_posts_the_bare_data(client):
    """Without an envelope and without a signature."""
    body = {"model_name": "kling-v3", "prompt": "a", "callback_url": HERE, "external_task_id": "a"}
    sent = told(client, path="/v1/videos/text2video", body=body)
    bodies = [json.loads(it.body) for it in sent]
    assert [it["task_status"] for it in bodies] == ["submitted", "processing", "succeed"]
    assert bodies[-1]["final_unit_deduction"] == "3"
    assert "webhook-signature" not in sent[0].headers


@pytest.mark.parametrize(
    ("fate", "states"),
    [
        ("lost", []),
        ("twice", ["submitted", "submitted", "processing", "processing", "succeeded", "succeeded"]),
        ("reversed", ["succeeded", "processing", "submitted"]),
    ],
)
def test_callbacks_in_any_order(client, fate, states):
    """None, each twice, or the last one first."""
    sent = told(client, ({"on": "create", "then": {"callbacks": fate}},))
    assert [json.loads(it.body)["status"] for it in sent] == states


def test_callbacks_go_to_this_machine_only(client):
    """Unless it is allowed; and one that can't be delivered disturbs nobody."""
    far = {"prompt": "a", "options": {"callback_url": "https://example.com/called"}}
    said: list[str] = []
    emulator = Emulator(log=said.append)
    assert client(emulator).post("/text-to-video/kling-3.0", json=far).json()["code"] == 0
    assert not emulator.callbacks.waiting
    emulator.deliver(lambda callback: 200)
    assert said[-1] == "callbacks go to this machine only, not to https://example.com/called"
    allowed = Emulator(callbacks_anywhere=True)
    client(allowed).post("/text-to-video/kling-3.0", json=far)
    assert len(allowed.callbacks.waiting) == 1
    lines: list[str] = []

    def broken(callback) -> int:
        raise ConnectionError("refused")

    deaf = Emulator(sender=broken, log=lines.append)
    assert client(deaf).post("/text-to-video/kling-3.0", json=FILM).json()["code"] == 0
    assert f"callback to {HERE}: refused" in lines

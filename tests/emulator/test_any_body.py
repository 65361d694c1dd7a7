"""Whatever comes in is answered: with a task, or with a documented code."""

from __future__ import annotations

import json
from typing import Any

from emulator.bodies import REFUSED, TAKEN
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.emulator import API_KEY, FAL_KEY, Account, Call, Emulator, Pace
from kling_renderers.emulator.refusals import CODES

BODIES = [*TAKEN, *((path, body) for path, body, _ in REFUSED)]
FAL = "/fal-ai/kling-video/v3/pro/"
FAL_BODIES = [
    (f"{FAL}text-to-video", {"multi_prompt": [{"prompt": "a", "duration": "3"}], "duration": "3"}),
    (
        f"{FAL}image-to-video",
        {"prompt": "a", "start_image_url": "https://example.com/a", "elements": [{"video_url": "https://a.b/c"}]},
    ),
]
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["5", "on", "pro"])
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=5
)


def changed(body: Any, data: st.DataObject) -> Any:
    """The body with one thing in it replaced, removed, doubled or added."""
    if isinstance(body, dict) and body and data.draw(st.booleans()):
        name = data.draw(st.sampled_from(sorted(body)))
        return {**body, name: changed(body[name], data)}
    if isinstance(body, list) and body and data.draw(st.booleans()):
        at = data.draw(st.integers(0, len(body) - 1))
        return [*body[:at], changed(body[at], data), *body[at + 1 :]]
    how = data.draw(st.sampled_from(["replace", "add", "double", "remove"]))
    if how == "add" and isinstance(body, dict):
        return {**body, data.draw(st.text(min_size=1, max_size=9)): data.draw(VALUES)}
    if how == "double" and isinstance(body, list):
        return body + body
    if how == "remove" and isinstance(body, dict) and body:
        return {name: body[name] for name in list(body)[1:]}
    return data.draw(VALUES)


@settings(max_examples=300)
@given(st.data())
def test_changed_bodies(data: st.DataObject) -> None:
    """Nothing but 200 and the refusals' own codes; what is taken makes one task, and it can be asked after."""
    path, body = data.draw(st.sampled_from(BODIES))
    emulator = Emulator(advance=Pace("now"), accounts=[Account(concurrency=None)], log=lambda line: None)
    headers = {"authorization": f"Bearer {API_KEY}", "content-type": "application/json"}
    answer = emulator.handle(Call("POST", path, {}, headers, json.dumps(changed(body, data)).encode()))
    code = answer.json["code"]
    assert (code == 0) is (answer.status == 200)
    assert code in {0, *CODES}
    assert len(emulator.films) == (code == 0)
    for name in answer.headers.values():
        assert name.isascii()
        assert name.isprintable()
    for film in emulator.films:
        asked = Call("GET", "/tasks", {"task_ids": film.id}, headers)
        if path.startswith("/v1/"):
            asked = Call("GET", f"{path}/{film.id}", {}, headers)
        assert emulator.handle(asked).json["code"] == 0


@settings(max_examples=150)
@given(st.data())
def test_changed_inputs_of_fal(data: st.DataObject) -> None:
    """Taken by the queue, and told by the result."""
    path, body = data.draw(st.sampled_from(FAL_BODIES))
    emulator = Emulator(advance=Pace("now"))
    headers = {"authorization": f"Key {FAL_KEY}", "content-type": "application/json"}
    answer = emulator.handle(Call("POST", path, {}, headers, json.dumps(changed(body, data)).encode()))
    if answer.status == 200:
        result = answer.json["response_url"].partition("4010")[2]
        assert emulator.handle(Call("GET", result, {}, headers)).status in (200, 422)
    else:
        assert (answer.status, "detail" in answer.json) == (422, True)


@settings(max_examples=100)
@given(st.binary(max_size=200), st.sampled_from([path for path, _ in BODIES]))
def test_any_bytes(body: bytes, path: str) -> None:
    """No JSON is a refusal too."""
    headers = {"authorization": f"Bearer {API_KEY}"}
    assert Emulator().handle(Call("POST", path, {}, headers, body)).json["code"] in {0, *CODES}


def test_deep_bodies() -> None:
    """Lists in lists in lists."""
    headers = {"authorization": f"Bearer {API_KEY}"}
    deep = b'{"prompt":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert Emulator().handle(Call("POST", "/text-to-video/kling-3.0", {}, headers, deep)).json["code"] == 1200

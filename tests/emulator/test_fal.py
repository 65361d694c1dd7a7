"""fal's queue, storage and webhooks."""

from __future__ import annotations

import json

import pytest
from emulator.bodies import WIDE
from emulator.bodies import with_ as changed

from kling_renderers.emulator import FAL_KEY, Emulator, Pace, Scenario
from kling_renderers.fal.callbacks import public_keys, verified
from kling_story.reference.example_files import png
from kling_story.remote import TaskState

T2V = "/fal-ai/kling-video/v3/pro/text-to-video"
I2V = "/fal-ai/kling-video/v3/standard/image-to-video"
R2V = "/fal-ai/kling-video/o3/pro/reference-to-video"
EDIT = "/fal-ai/kling-video/o3/pro/video-to-video/edit"
TURBO = "/fal-ai/kling-video/v3/turbo/pro/image-to-video"
DATA = f"data:image/png;base64,{WIDE}"
URL = "https://example.com/a"
SHOTS = [{"prompt": "a cat", "duration": "3"}, {"prompt": "a dog", "duration": "2"}]
ELEMENT = {"frontal_image_url": URL, "reference_image_urls": [URL]}


@pytest.fixture
def api(client):
    """A client of an emulator with fal's key, and the emulator."""

    def made(emulator: Emulator):
        found = client(emulator, None)
        found.headers["Authorization"] = f"Key {FAL_KEY}"
        return found

    return made


def test_a_request_goes_through_the_queue(api):
    """Submitted, asked after at the addresses that it returned, fetched."""
    emulator = Emulator()
    fal = api(emulator)
    made = fal.post(T2V, json={"prompt": "a cat", "duration": "5"})
    said = made.json()
    assert said["status_url"] == f"http://127.0.0.1:4010/fal-ai/kling-video/requests/{said['request_id']}/status"
    assert made.headers["x-fal-request-id"] == said["request_id"]
    assert fal.get(said["response_url"]).status_code == 400
    states = [fal.get(said["status_url"], params={"logs": "1"}).json() for _ in range(3)]
    assert [it["status"] for it in states] == ["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]
    assert states[0]["queue_position"] == 0
    assert states[-1]["metrics"]["inference_time"] >= 0
    result = fal.get(said["response_url"])
    assert result.headers["x-fal-billable-units"] == "5"
    assert result.json()["video"]["content_type"] == "video/mp4"
    assert fal.get(result.json()["video"]["url"]).content[4:8] == b"ftyp"
    assert emulator.films[0].asked.audio == "native"


def test_events(api):
    """The stream tells each state until the end."""
    fal = api(Emulator())
    said = fal.post(T2V, json={"prompt": "a cat"}).json()
    stream = fal.get(said["status_url"] + "/stream")
    events = [json.loads(line.removeprefix("data: ")) for line in stream.text.splitlines() if line]
    assert [it["status"] for it in events] == ["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]


def test_cancelling(api):
    """A request that runs can be stopped, one that has ended can't; it costs nothing."""
    emulator = Emulator()
    fal = api(emulator)
    said = fal.post(T2V, json={"prompt": "a cat"}).json()
    stopped = fal.put(said["cancel_url"])
    assert (stopped.status_code, stopped.json()["status"]) == (202, "CANCELLATION_REQUESTED")
    after = fal.get(said["status_url"]).json()
    assert (after["status"], after["error_type"]) == ("COMPLETED", "client_cancelled")
    again = fal.put(said["cancel_url"])
    assert (again.status_code, again.json()["status"]) == (400, "ALREADY_COMPLETED")
    assert fal.put(said["cancel_url"].replace(said["request_id"], "no")).status_code == 404
    assert not emulator.billed


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (T2V, {"multi_prompt": SHOTS, "shot_type": "intelligent", "negative_prompt": "blur", "cfg_scale": 0.5}),
        (T2V, {"multi_prompt": SHOTS, "duration": "5", "aspect_ratio": "1:1", "generate_audio": False}),
        (I2V, {"prompt": "@Element1 walks", "start_image_url": DATA, "end_image_url": URL, "elements": [ELEMENT]}),
        (I2V, {"prompt": "a", "start_image_url": URL, "elements": [{"video_url": URL, "voice_id": "7"}]}),
        (TURBO, {"multi_prompt": SHOTS, "image_url": DATA}),
        (R2V, {"prompt": "a", "image_urls": [URL] * 4, "elements": [ELEMENT] * 3, "aspect_ratio": "9:16"}),
        (EDIT, {"prompt": "a", "video_url": URL, "image_urls": [URL] * 4, "keep_audio": False}),
        ("/fal-ai/kling-video/v2.5-turbo/pro/text-to-video", {"prompt": "a", "duration": "10"}),
    ],
)
def test_taken(api, path, body):
    """What fal's types allow, in strict mode."""
    assert api(Emulator(strict=True)).post(path, json=body).status_code == 200


@pytest.mark.parametrize(
    ("path", "body", "loc"),
    [
        (T2V, {}, ["prompt"]),
        (T2V, {"prompt": "a", "multi_prompt": SHOTS}, ["prompt"]),
        (T2V, {"prompt": "a", "duration": 5}, ["duration"]),
        (T2V, {"prompt": "a", "duration": "2"}, ["duration"]),
        (T2V, {"prompt": "a", "aspect_ratio": "21:9"}, ["aspect_ratio"]),
        (T2V, {"prompt": "a", "generate_audio": "yes"}, ["generate_audio"]),
        (T2V, {"prompt": "a", "cfg_scale": 2}, ["cfg_scale"]),
        (T2V, {"prompt": "x" * 2501}, ["prompt"]),
        (T2V, {"multi_prompt": SHOTS, "duration": "6"}, ["multi_prompt"]),
        (T2V, {"multi_prompt": SHOTS * 4}, ["multi_prompt"]),
        (T2V, {"multi_prompt": [{"prompt": "a", "duration": 5}]}, ["multi_prompt", 0, "duration"]),
        (T2V, {"multi_prompt": SHOTS, "shot_type": "intelligence"}, ["shot_type"]),
        (I2V, {"prompt": "a"}, ["start_image_url"]),
        (I2V, {"prompt": "a", "start_image_url": "a.png"}, ["start_image_url"]),
        (I2V, {"multi_prompt": SHOTS, "start_image_url": URL, "end_image_url": URL}, ["end_image_url"]),
        (I2V, {"prompt": "a", "start_image_url": URL, "elements": [ELEMENT] * 4}, ["elements"]),
        (
            I2V,
            {"prompt": "a", "start_image_url": URL, "elements": [{"frontal_image_url": URL}]},
            ["elements", 0, "reference_image_urls"],
        ),
        (
            I2V,
            {"prompt": "a", "start_image_url": URL, "elements": [changed(ELEMENT, voice_id="7")]},
            ["elements", 0, "voice_id"],
        ),
        (I2V, {"prompt": "a", "start_image_url": URL, "elements": [{"video_url": URL}] * 2}, ["elements"]),
        (R2V, {"prompt": "a", "image_urls": [URL] * 8}, ["image_urls"]),
        (EDIT, {"prompt": "a"}, ["video_url"]),
        (EDIT, {"prompt": "a", "video_url": URL, "image_urls": [URL] * 5}, ["image_urls"]),
        ("/fal-ai/kling-video/v2.5-turbo/pro/text-to-video", {"prompt": "a", "duration": "6"}, ["duration"]),
    ],
)
def test_refused(api, path, body, loc):
    """Told by the result with 422 and the field's place, and not billed; strict mode refuses the submission."""
    emulator = Emulator(advance=Pace("now"))
    fal = api(emulator)
    said = fal.post(path, json=body).json()
    assert fal.get(said["status_url"]).json()["error"]
    result = fal.get(said["response_url"])
    assert (result.status_code, result.json()["detail"][0]["loc"]) == (422, ["body", *loc])
    assert not emulator.billed
    refused = api(Emulator(strict=True)).post(path, json=body)
    assert (refused.status_code, refused.json()["detail"][0]["loc"]) == (422, ["body", *loc])


@pytest.mark.parametrize("key", [None, "Key nobody:knows", f"Basic {FAL_KEY}"])
def test_keys(client, key):
    """401 with a detail."""
    headers = {"Authorization": key} if key else {}
    answer = client(Emulator(), None).post(T2V, json={"prompt": "a"}, headers=headers)
    assert (answer.status_code, list(answer.json())) == (401, ["detail"])


def test_what_is_not_there(api):
    """An endpoint and a request that nobody has."""
    fal = api(Emulator())
    assert "not found" in fal.post("/fal-ai/kling-video/v9/text-to-video", json={}).json()["detail"]
    said = fal.post(T2V, json={"prompt": "a"}).json()
    assert fal.get(said["status_url"].replace("kling-video", "flux")).status_code == 404
    assert fal.get("/fal-ai/kling-video/requests/no/status").status_code == 404


def test_uploads_are_looked_into(api):
    """A file that was uploaded is a picture to the models, good or bad."""
    emulator = Emulator(advance=Pace("now"))
    fal = api(emulator)
    for size, status in ((1280, 200), (100, 422)):
        place = fal.post(
            "/storage/upload/initiate", json={"file_name": "../a b.png", "content_type": "image/png"}
        ).json()
        assert fal.put(place["upload_url"], content=png(size, size), headers={"Authorization": ""}).status_code == 200
        assert fal.get(place["file_url"]).content == png(size, size)
        said = fal.post(I2V, json={"prompt": "a", "start_image_url": place["file_url"]}).json()
        assert fal.get(said["response_url"]).status_code == status
    assert len(emulator.billed) == 1


def test_voices(api):
    """A voice is made of a recording, and taken by a video element."""
    fal = api(Emulator(advance=Pace("now"), known_ids_only=True))
    said = fal.post("/fal-ai/kling-video/create-voice", json={"voice_url": URL}).json()
    voice = fal.get(said["response_url"]).json()["voice_id"]
    for name, good in ((voice, True), ("another", False)):
        body = {"prompt": "a", "start_image_url": URL, "elements": [{"video_url": URL, "voice_id": name}]}
        made = fal.post(I2V, json=body).json()
        assert (fal.get(made["response_url"]).status_code == 200) is good


@pytest.mark.parametrize(
    ("then", "status"),
    [
        ({"code": 1302}, 429),
        ({"code": 5001}, 503),
        ({"code": 1102}, 403),
        ({"code": 1301}, 422),
        ({"status": 502}, 502),
    ],
)
def test_faults(api, then, status):
    """The same scenarios, in fal's words; a proxy's answer has no id of fal's."""
    rule = {"on": "create", "nth": 1, "then": then}
    fal = api(Emulator(Scenario.model_validate({"rules": [rule]})))
    answer = fal.post(T2V, json={"prompt": "a"})
    assert answer.status_code == status
    assert ("x-fal-request-id" in answer.headers) is ("code" in then)
    if "code" in then:
        assert answer.json()["detail"]
    assert fal.post(T2V, json={"prompt": "a"}).status_code == 200


def test_moderation(api):
    """A reason of the scenario's, with fal's own type."""
    rule = {"on": "create", "when": {"prompt": "blood"}, "then": {"fail": "Failure to pass the risk control system"}}
    fal = api(Emulator(Scenario.model_validate({"rules": [rule]}), advance=Pace("now")))
    said = fal.post(T2V, json={"prompt": "blood"}).json()
    assert fal.get(said["status_url"]).json()["error_type"] == "content_policy_violation"
    assert fal.get(said["response_url"]).json()["detail"][0]["type"] == "content_policy_violation"


@pytest.mark.parametrize(
    ("path", "body"), [(T2V, {"prompt": "a cat"}), ("/fal-ai/kling-video/create-voice", {"voice_url": URL})]
)
def test_webhooks_are_signed(api, clock, path, body):
    """One at the end, of a film or a voice, with a signature that our own check of fal's reports believes."""
    sent: list = []
    emulator = Emulator(clock=clock, sender=lambda callback: sent.append(callback) or 200)
    fal = api(emulator)
    said = fal.post(path, json=body, params={"fal_webhook": "http://localhost:9/"}).json()
    for _ in range(3):
        fal.get(said["status_url"])
    (callback,) = sent
    keys = public_keys(fal.get("/.well-known/jwks.json").content)
    task = verified(callback.headers, callback.body, keys, clock.now)
    assert (task.id, task.state) == (said["request_id"], TaskState.DONE)
    assert bool(task.url) == (path == T2V)
    assert bool(task.value) == (path != T2V)


def test_fal_is_paid_apart(api, client):
    """Its films take no place and nothing of the pack at Kling."""
    from decimal import Decimal

    from kling_renderers.emulator import Account

    emulator = Emulator(accounts=[Account(concurrency=1, pack=Decimal(3))])
    for _ in range(3):
        assert api(emulator).post(T2V, json={"prompt": "a"}).status_code == 200
    body = {"prompt": "a cat", "settings": {"duration": 5}}
    assert client(emulator).post("/text-to-video/kling-3.0", json=body).json()["code"] == 0
    assert client(emulator).post("/text-to-video/kling-3.0", json=body).json()["code"] == 1102

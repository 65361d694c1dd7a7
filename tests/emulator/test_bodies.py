"""Each documented field, limit and exclusion is held: what is allowed is taken, what isn't is refused as documented."""

from __future__ import annotations

import pytest
from emulator.bodies import I2V, NARROW, REFUSED, SMALL, T2V, TAKEN, V1, V1I, picture, with_

from kling_renderers.emulator import Account, Emulator, Pace


def _name(row: tuple) -> str:
    return f"{row[0].removeprefix('/')} {row[2]}" if len(row) > 2 else row[0].removeprefix("/")


@pytest.mark.parametrize("row", TAKEN, ids=_name)
def test_taken(client, row):
    """Nothing of it is odd: strict mode takes it too."""
    answer = client(Emulator(strict=True)).post(row[0], json=row[1])
    assert answer.json()["code"] == 0, answer.json()["message"]


@pytest.mark.parametrize("row", REFUSED, ids=_name)
def test_refused(client, row):
    """1201 with HTTP 400, and nothing is made."""
    emulator = Emulator()
    answer = client(emulator).post(row[0], json=row[1])
    assert (answer.status_code, answer.json()["code"]) == (400, 1201), answer.json()
    assert row[2] in answer.json()["message"]
    assert not emulator.tasks


@pytest.mark.parametrize("path", ["/text-to-video/kling-3.0-omni", "/omni-video/kling-3.0", "/text-to-video/kling-9"])
def test_models_that_an_endpoint_does_not_have(client, path):
    """1203 with HTTP 404."""
    answer = client(Emulator()).post(path, json=T2V)
    assert (answer.status_code, answer.json()["code"]) == (404, 1203)


@pytest.mark.parametrize(
    ("url", "reason"),
    [(SMALL, "Image pixel is invalid"), (NARROW, "The resolution or aspect ratio of the input image is invalid")],
)
def test_pictures_that_fail_the_task(client, url, reason):
    """Too small and too narrow pictures are taken, and the task fails; nothing is billed, and the envelope is well."""
    emulator = Emulator(advance=Pace("now"))
    api = client(emulator)
    body = with_(I2V, contents=[I2V["contents"][0], {"type": "first_frame", "url": url}])
    task = api.post("/image-to-video/kling-3.0", json=body).json()["data"]["id"]
    found = api.get("/tasks", params={"task_ids": task}).json()
    assert (found["code"], found["message"], found["data"][0]["status"]) == (0, "SUCCEED", "failed")
    assert found["data"][0]["message"].startswith(reason)
    old = api.post("/v1/videos/image2video", json=with_(V1I, image=url)).json()["data"]["task_id"]
    said = api.get(f"/v1/videos/image2video/{old}").json()["data"]
    assert (said["task_status"], said["final_unit_deduction"]) == ("failed", "0")
    assert said["task_status_msg"].startswith(reason)
    assert not emulator.billed


def test_large_pictures_by_api(client):
    """10 MB in the legacy API, 50 MB in the path API."""
    import base64

    from kling_story.reference.example_files import png

    large = base64.b64encode(png(1280, 720)[:-12] + bytes(10 * 2**20) + png(1280, 720)[-12:]).decode()
    api = client(Emulator())
    contents = [I2V["contents"][0], {"type": "first_frame", "url": large}]
    assert api.post("/image-to-video/kling-3.0", json={"contents": contents}).json()["code"] == 0
    refused = api.post("/v1/videos/image2video", json=with_(V1I, image=large)).json()
    assert (refused["code"], "larger than 10MB" in refused["message"]) == (1201, True)


def test_unknown_fields_are_ignored_and_named(client):
    """As Kling does, but said in a header; strict mode refuses them, and so nothing is made."""
    body = with_(T2V, settings={"durration": 5}, negative_prompt="blur")
    answer = client(Emulator()).post("/text-to-video/kling-3.0", json=body)
    assert answer.json()["code"] == 0
    assert answer.headers["x-kling-story-ignored-fields"] == "settings.durration, negative_prompt"
    strict = Emulator(strict=True)
    refused = client(strict).post("/text-to-video/kling-3.0", json=body)
    assert refused.json()["code"] == 1201
    assert "settings.durration" in refused.json()["message"]
    assert not strict.tasks


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/v1/videos/text2video", with_(V1, multi_shot="false"), "multi_shot is a text"),
        ("/v1/videos/text2video", with_(V1, duration=5), "duration is a number"),
        ("/text-to-video/kling-3.0", with_(T2V, settings={"duration": "5"}), "settings.duration is a text"),
    ],
)
def test_odd_spellings_are_tolerated_and_named(client, path, body, field):
    """What Kling is known or thought to take; strict mode doesn't."""
    answer = client(Emulator()).post(path, json=body)
    assert answer.json()["code"] == 0
    assert answer.headers["x-kling-story-tolerated-fields"] == field
    assert client(Emulator(strict=True)).post(path, json=body).json()["code"] == 1201


def test_names_that_name_nothing(client):
    """Plain words to Kling; strict mode refuses them."""
    lines: list[str] = []
    body = with_(T2V, prompt="@Mei walks to me@home.org")
    assert client(Emulator(log=lines.append)).post("/text-to-video/kling-3.0", json=body).json()["code"] == 0
    assert "`@Mei` in the prompt names no content" in lines[0]
    assert "home" not in lines[0]
    assert client(Emulator(strict=True)).post("/text-to-video/kling-3.0", json=body).json()["code"] == 1201


def test_ids_that_were_not_made_here(client):
    """They are taken for the author's own at Kling; on wish they aren't."""
    body = with_(V1I, element_list=[{"element_id": 315187972322559}])
    assert client(Emulator()).post("/v1/videos/image2video", json=body).json()["code"] == 0
    refused = client(Emulator(known_ids_only=True)).post("/v1/videos/image2video", json=body).json()
    assert (refused["code"], refused["message"]) == (1201, "Element id not found: 315187972322559")


def test_prices(client):
    """Units as the price list has them, by model, sound, resolution and length."""
    emulator = Emulator(advance=Pace("now"), accounts=[Account(concurrency=None)])
    api = client(emulator)
    for path, body in (
        ("/text-to-video/kling-3.0", with_(T2V, settings={"audio": "native", "resolution": "1080p"})),
        ("/text-to-video/kling-3.0-turbo", {"prompt": "a", "settings": {"duration": 10}}),
        (
            "/v1/videos/omni-video",
            {
                "model_name": "kling-v3-omni",
                "prompt": "a",
                "image_list": [{"image_url": picture(), "type": "first_frame"}],
                "sound": "on",
            },
        ),
        ("/v1/videos/text2video", with_(V1, mode="4k")),
    ):
        assert api.post(path, json=body).json()["code"] == 0
    assert [float(bill.units) for bill in emulator.billed] == [6.0, 8.0, 5.0, 15.0]

"""Elements, voices and what an account has left."""

from __future__ import annotations

from decimal import Decimal

import pytest
from emulator.bodies import SMALL, V1I, WIDE, with_

from kling_renderers.emulator import Account, Emulator, Pace

ELEMENTS, VOICES = "/v1/general/advanced-custom-elements", "/v1/general/custom-voices"
MEI = {
    "element_name": "Mei",
    "element_description": "a courier in a red coat",
    "reference_type": "image_refer",
    "element_image_list": {"frontal_image": WIDE, "refer_images": [{"image_url": WIDE}]},
    "tag_list": [{"tag_id": "o_102"}],
    "external_task_id": "mei-1",
}


def test_elements_are_made_used_and_deleted(client):
    """Made after a while, named by a number beyond 2^53; gone for good once deleted, by either path."""
    for delete in ("delete-advanced-elements", "delete-elements"):
        emulator = Emulator()
        api = client(emulator)
        task = api.post(ELEMENTS, json=MEI).json()["data"]["task_id"]
        said = [api.get(f"{ELEMENTS}/{name}").json()["data"] for name in (task, "mei-1", task)]
        assert [it["task_status"] for it in said] == ["submitted", "processing", "succeed"]
        (element,) = said[-1]["task_result"]["elements"]
        assert element["element_id"] > 2**53
        assert (element["element_name"], element["status"], element["tag_list"]) == ("Mei", "succeed", MEI["tag_list"])
        assert WIDE not in str(element)
        assert len(api.get(ELEMENTS).json()["data"]) == 1
        film = with_(V1I, element_list=[{"element_id": element["element_id"]}])
        assert api.post("/v1/videos/image2video", json=film).json()["code"] == 0
        gone = api.post(f"/v1/general/{delete}", json={"element_id": element["element_id"]}).json()
        assert gone["code"] == 0
        assert api.post("/v1/videos/image2video", json=film).json()["message"].startswith("Element id not found")
        assert api.post(f"/v1/general/{delete}", json={"element_id": element["element_id"]}).json()["code"] == 1201
        (left,) = api.get(f"{ELEMENTS}/{task}").json()["data"]["task_result"]["elements"]
        assert left["status"] == "deleted"
        assert not emulator.billed


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"element_name": "x" * 21}, "longer than 20"),
        ({"element_name": ...}, "element_name can not be null"),
        ({"element_description": "x" * 101}, "longer than 100"),
        ({"reference_type": ...}, "reference_type can not be null"),
        ({"reference_type": "image"}, "reference_type value 'image'"),
        ({"reference_type": "video_refer"}, "element_video_list can not be null"),
        ({"element_image_list": ...}, "element_image_list can not be null"),
        ({"element_image_list": {"refer_images": [{"image_url": WIDE}]}}, "image can not be null"),
        ({"element_image_list": {"frontal_image": WIDE}}, "refer_images can not be empty"),
        ({"element_image_list": {"frontal_image": WIDE, "refer_images": [{"image_url": WIDE}] * 4}}, "more than 3"),
        ({"tag_list": [{"tag_id": "o_109"}]}, "tag_id value 'o_109'"),
        ({"element_voice_id": "no voice"}, "Voice id not found"),
    ],
)
def test_elements_that_are_refused(client, change, message):
    """Names, kinds and counts as documented."""
    answer = client(Emulator()).post(ELEMENTS, json=with_(MEI, **change)).json()
    assert answer["code"] == 1201
    assert message in answer["message"]


def test_an_element_of_a_small_picture_fails(client):
    """Its task fails, with the real words."""
    api = client(Emulator(advance=Pace("now")))
    images = {"frontal_image": SMALL, "refer_images": [{"image_url": WIDE}]}
    task = api.post(ELEMENTS, json=with_(MEI, element_image_list=images)).json()["data"]["task_id"]
    said = api.get(f"{ELEMENTS}/{task}").json()["data"]
    assert (said["task_status"], said["task_status_msg"]) == ("failed", "Image pixel is invalid")
    assert "task_result" not in said


def test_voices(client):
    """Made of a recording's address, listed, bound to an element, deleted."""
    api = client(Emulator(advance=Pace("now"), known_ids_only=True))
    body = {"voice_name": "Mei", "voice_url": "https://example.com/mei.mp3"}
    task = api.post(VOICES, json=body).json()["data"]["task_id"]
    (voice,) = api.get(f"{VOICES}/{task}").json()["data"]["task_result"]["voices"]
    assert (voice["voice_name"], voice["owned_by"]) == ("Mei", "account-emulator")
    assert api.post(ELEMENTS, json=with_(MEI, element_voice_id=voice["voice_id"])).json()["code"] == 0
    assert api.post("/v1/general/delete-voices", json={"voice_id": voice["voice_id"]}).json()["code"] == 0
    again = with_(MEI, element_voice_id=voice["voice_id"], external_task_id="mei-2")
    assert api.post(ELEMENTS, json=again).json()["code"] == 1201
    assert api.post(VOICES, json=with_(body, video_id="1")).json()["code"] == 1201
    assert api.post(VOICES, json={"voice_name": "x" * 21, "voice_url": body["voice_url"]}).json()["code"] == 1201
    presets = api.get("/v1/general/presets-voices").json()["data"]
    assert {row["task_result"]["voices"][0]["owned_by"] for row in presets} == {"kling"}
    assert len(api.get(VOICES, params={"pageSize": 1000}).json()["data"]) == 1


def test_what_is_left(client, clock):
    """The pack shrinks by what films cost, and may be asked for once a second."""
    emulator = Emulator(clock=clock, advance=Pace("now"), accounts=[Account(pack=Decimal(4))])
    api = client(emulator)
    query = {"start_time": 0, "end_time": 2_000_000_000_000}

    def pack() -> dict:
        clock.now += 2
        (row,) = api.get("/account/costs", params=query).json()["data"]["resource_pack_subscribe_infos"]
        return row

    assert (pack()["remaining_quantity"], pack()["status"]) == (4.0, "online")
    api.post("/v1/videos/image2video", json=V1I)
    assert pack()["remaining_quantity"] == 1.0
    assert api.post("/v1/videos/image2video", json=V1I).json()["code"] == 1102
    assert api.get("/account/costs", params=query).json()["code"] == 1302
    clock.now += 2
    assert api.get("/account/costs").json()["code"] == 1201
    assert api.get("/v1/account/costs", params=query).json()["error"] == "Not Found"

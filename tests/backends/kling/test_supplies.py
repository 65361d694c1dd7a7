"""Pictures go in base64, elements and voices are made, found again, listed and deleted; videos need an address."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import httpx2
import pytest
from played.kling_answers import NOW, Played, no, ok

from kling_renderers.kling.elements import NewElement
from kling_renderers.kling.voices import NewVoice
from kling_story.dialects.request import element_token, file_token, voice_token
from kling_story.errors import ToolError
from kling_story.materials import Element, Voice
from kling_story.remote import Kept, Refused, Supply, TaskState

ELEMENTS, VOICES = "/v1/general/advanced-custom-elements", "/v1/general/custom-voices"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 30
JPEG = b"\xff\xd8\xff" + b"\0" * 30
MP4 = b"\0\0\0\x18ftypmp42" + b"\0" * 30
URL = "https://me.test/"


def supply(element: Element, kind: str = "element", *files: Path) -> Supply:
    token = {"element": element_token, "voice": voice_token}[kind]("Mei")
    return Supply(token, kind, "Mei", "f" * 64, files, element)  # type: ignore[arg-type]


def file(tmp_path: Path, name: str, content: bytes) -> Supply:
    path = tmp_path / name
    path.write_bytes(content)
    return Supply(file_token(name), "file", name, "f" * 64, (path,))


@pytest.fixture
def pictures(tmp_path: Path) -> tuple[Path, Path]:
    for name, content in (("front.png", PNG), ("side.jpg", JPEG)):
        (tmp_path / name).write_bytes(content)
    return tmp_path / "front.png", tmp_path / "side.jpg"


def made(element: Element, *files: Path, values: dict[str, str] | None = None) -> Any:
    """The body of the call that makes an element."""
    played = Played(ok({"task_id": "5", "task_status": "submitted"}))
    task = played.path().make(supply(element, "element", *files), "ours-e", values or {})
    assert (task.id, task.handle) == ("5", {"id": "5", "path": ELEMENTS})
    assert played.lines == [f"POST {ELEMENTS}"]
    return played.bodies[0]


@pytest.mark.parametrize("content", [PNG, JPEG])
def test_a_picture_stands_in_the_request_in_raw_base64(tmp_path: Path, content: bytes) -> None:
    """Without `data:` before it: the legacy API says so."""
    for backend in (Played().path(), Played().v1()):
        assert backend.inline(file(tmp_path, "a.png", content)) == base64.b64encode(content).decode()


def test_a_video_of_this_disk_is_refused_with_what_to_do(tmp_path: Path) -> None:
    video = file(tmp_path, "dance.mp4", MP4)
    backend = Played().path()
    assert backend.inline(video) is None
    with pytest.raises(Refused, match=r"`dance\.mp4` is on this disk") as caught:
        backend.make(video, "ours-f", {})
    assert "https address" in (caught.value.hint or "")
    assert backend.made(video, "ours-f", None) is None


def test_a_picture_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    missing = Supply(file_token("x.png"), "file", "x.png", "f" * 64, (tmp_path / "x.png",))
    with pytest.raises(ToolError, match="can't be read"):
        Played().path().inline(missing)


def test_ids_that_the_author_gave_need_no_call() -> None:
    backend = Played().v1()
    assert backend.inline(supply(Element(id="829836802793406551"))) == "829836802793406551"
    assert backend.inline(supply(Element(voice=Voice(id="77")), "voice")) == "77"
    assert backend.inline(supply(Element(images=("a.png",)))) is None
    assert backend.inline(supply(Element(voice=Voice(file=URL + "a.wav")), "voice")) is None


def test_an_element_from_pictures(pictures: tuple[Path, Path]) -> None:
    """Addresses stay, files go in base64, in the author's order."""
    element = Element(images=("front.png", URL + "back.png", "side.jpg"), description="a courier", kind="animal")
    assert made(element, *pictures) == {
        "element_name": "Mei",
        "element_description": "a courier",
        "reference_type": "image_refer",
        "element_image_list": {
            "frontal_image": base64.b64encode(PNG).decode(),
            "refer_images": [{"image_url": URL + "back.png"}, {"image_url": base64.b64encode(JPEG).decode()}],
        },
        "tag_list": [{"tag_id": "o_103"}],
        "external_task_id": "ours-e",
    }


def test_an_only_picture_is_sent_twice_and_a_description_is_needed() -> None:
    body = made(Element(images=(URL + "front.png",)))
    assert body["element_image_list"]["refer_images"] == [{"image_url": URL + "front.png"}]
    assert body["element_description"] == "Mei"


def test_an_element_from_a_clip_with_a_voice() -> None:
    element = Element(video=URL + "mei.mp4", voice=Voice(file=URL + "mei.wav"))
    body = made(element, values={voice_token("Mei"): "930801338081615883"})
    assert body["reference_type"] == "video_refer"
    assert body["element_video_list"] == {"refer_videos": [{"video_url": URL + "mei.mp4"}]}
    assert body["element_voice_id"] == "930801338081615883"
    assert made(Element(video=URL + "mei.mp4", voice=Voice(id="77")))["element_voice_id"] == "77"


def test_a_clip_or_recording_of_this_disk_is_refused(tmp_path: Path) -> None:
    backend = Played().path()
    with pytest.raises(Refused, match=r"the clip `mei\.mp4` of `Mei` is on this disk"):
        backend.make(supply(Element(video="mei.mp4"), "element", tmp_path / "mei.mp4"), "ours-e", {})
    with pytest.raises(Refused, match=r"the recording `mei\.wav`"):
        backend.make(supply(Element(voice=Voice(file="mei.wav")), "voice", tmp_path / "mei.wav"), "ours-v", {})


def test_a_voice_is_made() -> None:
    played = Played(ok({"task_id": "6", "task_status": "submitted"}))
    task = played.v1().make(supply(Element(voice=Voice(file=URL + "mei.wav")), "voice"), "ours-v", {})
    assert task.handle == {"id": "6", "path": VOICES}
    assert played.bodies == [{"voice_name": "Mei", "voice_url": URL + "mei.wav", "external_task_id": "ours-v"}]


@pytest.mark.parametrize(("model", "values"), [(NewElement, {"element_nmae": "x"}), (NewVoice, {"voice_nmae": "x"})])
def test_their_bodies_hold_no_unknown_field(model: Any, values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="Extra inputs are not permitted"):
        model.model_validate({**values})


@pytest.mark.parametrize("api", ["path", "v1"])
def test_how_far_it_is_by_handle_or_by_our_own_id(api: str) -> None:
    done = {
        "task_id": "5",
        "task_status": "succeed",
        "task_info": {"external_task_id": "ours-e"},
        "task_result": {"elements": [{"element_id": 829836802793406551, "status": "succeed"}]},
    }
    played = Played(ok(done), ok(done), no(404, 1203), ok([]))
    backend = getattr(played, api)()
    wanted = supply(Element(images=(URL + "a.png",)))
    for handle in ({"id": "5", "path": ELEMENTS}, None):
        task = backend.made(wanted, "ours-e", handle)
        assert (task.state, task.value) == (TaskState.DONE, "829836802793406551")
    assert backend.made(wanted, "ours-e", None) is None
    assert played.lines[:3] == [f"GET {ELEMENTS}/5", f"GET {ELEMENTS}/ours-e", f"GET {ELEMENTS}/ours-e"]


def listed(number: int, status: str = "succeed") -> dict[str, Any]:
    element = {"element_id": number, "element_name": f"Mei {number}", "element_description": "a\x1b courier"}
    result = {"elements": [{**element, "status": status}]}
    return {"task_id": str(number), "task_status": "succeed", "created_at": int(NOW * 1000), "task_result": result}


def test_elements_are_listed_without_those_that_are_gone() -> None:
    failed = {"task_id": "9", "task_status": "failed", "task_result": {}}
    played = Played(ok([listed(1), listed(2, "deleted")]), ok([failed, listed(829836802793406551)]), ok([]))
    assert list(played.path().elements()) == [
        Kept("1", "Mei 1", "a courier", NOW),
        Kept("829836802793406551", "Mei 829836802793406551", "a courier", NOW),
    ]


def test_voices_are_listed() -> None:
    voice = {"voice_id": "7", "voice_name": "Mei", "trial_url": URL + "t.mp3", "owned_by": "123"}
    played = Played(ok([{"task_id": "1", "task_status": "succeed", "task_result": {"voices": [voice]}}]), ok([]))
    assert list(played.v1().voices()) == [Kept("7", "Mei")]


SPRING = httpx2.Response(404, json={"timestamp": "x", "status": 404, "error": "Not Found", "path": "/x"})


def test_elements_are_deleted_by_either_path() -> None:
    """The legacy documents' path is taken where the newer one isn't there."""
    played = Played(ok({}), SPRING, ok({}))
    played.path().delete_element("5")
    played.path().delete_element("6")
    assert played.lines == [
        "POST /v1/general/delete-advanced-elements",
        "POST /v1/general/delete-advanced-elements",
        "POST /v1/general/delete-elements",
    ]
    assert played.bodies == [{"element_id": "5"}, {"element_id": "6"}, {"element_id": "6"}]


def test_an_element_that_isnt_there_is_not_looked_for_elsewhere() -> None:
    played = Played(no(404, 1203, "Element id not found: 5"))
    with pytest.raises(Refused, match="Element id not found"):
        played.path().delete_element("5")
    assert len(played.asked) == 1


def test_voices_are_deleted() -> None:
    played = Played(ok(None))
    played.v1().delete_voice("7")
    assert (played.lines, played.bodies) == (["POST /v1/general/delete-voices"], [{"voice_id": "7"}])


def test_what_kling_takes_by_address_alone_is_known_without_a_call(tmp_path: Path) -> None:
    """Each thing of this disk that `make` would refuse, and none that it would take."""
    here, there, given = (Voice(file="v.mp3"), Voice(file=URL + "v.mp3"), Voice(id="v-1"))
    clip, picture = tmp_path / "clip.mp4", tmp_path / "a.png"
    for backend in (Played().path(), Played().v1()):
        refused = [
            file(tmp_path, "dance.mp4", MP4),
            supply(Element(video="clip.mp4"), "element", clip),
            supply(Element(images=["a.png"], voice=here), "voice", tmp_path / "v.mp3"),
        ]
        for one in refused:
            told = backend.refused(one)
            assert told is not None
            assert (told.message.endswith("on this disk"), "https address" in (told.hint or "")) == (True, True)
            with pytest.raises(Refused, match=re.escape(told.message)):
                backend.make(one, "ours", {})
        taken = [
            file(tmp_path, "a.png", PNG),
            supply(Element(video=URL + "clip.mp4"), "element"),
            supply(Element(id="77"), "element"),
            supply(Element(images=["a.png"]), "element", picture),
            supply(Element(images=["a.png"], voice=there), "voice"),
            supply(Element(images=["a.png"], voice=given), "voice"),
        ]
        assert [backend.refused(one) for one in taken] == [None] * len(taken)

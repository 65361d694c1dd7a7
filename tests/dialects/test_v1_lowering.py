"""Calls of the legacy API: which one, what is in it, and what it has no place for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from kling_story.dialects.v1.lowering import lower
from kling_story.dialects.v1.models import IMAGE, MODELS, OMNI, TEXT
from kling_story.dialects.v1.request import BODIES
from kling_story.errors import UsageError
from kling_story.profiles import models
from kling_story.storyboard import Storyboard

SHOT = {"duration": 5, "prompt": "Mei walks."}
ADA = {"Ada": {"images": ["front.png", "side.png"]}}
ADA_WALKS = [{"duration": 5, "prompt": "@Ada walks."}]


def board(model: str = "kling-3.0", /, **keys: Any) -> Storyboard:
    return Storyboard.model_validate({"model": model, "shots": [SHOT], **keys})


def body(model: str, /, **keys: Any) -> dict[str, Any]:
    return lower(board(model, **keys)).json


@pytest.mark.parametrize(
    ("model", "frame", "path", "name"),
    [
        ("kling-1.0", None, TEXT, "kling-v1"),
        ("kling-1.0", "a.png", IMAGE, "kling-v1"),
        ("kling-1.5", "a.png", IMAGE, "kling-v1-5"),
        ("kling-1.6", None, TEXT, "kling-v1-6"),
        ("kling-1.6", "a.png", IMAGE, "kling-v1-6"),
        ("kling-2.0-master", None, TEXT, "kling-v2-master"),
        ("kling-2.0-master", "a.png", IMAGE, "kling-v2-master"),
        ("kling-2.1", "a.png", IMAGE, "kling-v2-1"),
        ("kling-2.5-turbo", None, TEXT, "kling-v2-5-turbo"),
        ("kling-2.5-turbo", "a.png", IMAGE, "kling-v2-5-turbo"),
        ("kling-2.6", None, TEXT, "kling-v2-6"),
        ("kling-2.6", "a.png", IMAGE, "kling-v2-6"),
        ("kling-3.0", None, TEXT, "kling-v3"),
        ("kling-3.0", "a.png", IMAGE, "kling-v3"),
        ("kling-3.0-omni", None, OMNI, "kling-v3-omni"),
        ("kling-3.0-omni", "a.png", OMNI, "kling-v3-omni"),
        ("kling-o1", None, OMNI, "kling-video-o1"),
        ("kling-o1", "a.png", OMNI, "kling-video-o1"),
    ],
)
def test_path_and_name(model: str, frame: str | None, path: str, name: str) -> None:
    """The model is a field; a start frame makes it image2video, except with Omni models. Seconds are text."""
    request = lower(board(model, start_frame=frame))
    assert (request.path, request.json["model_name"], request.json["duration"]) == (path, name, "5")


def test_every_model_has_a_name() -> None:
    """Every model that has a profile at the legacy API is known, and none beside."""
    assert set(MODELS) == set(models("kling-v1"))
    assert len({model.name for model in MODELS.values()}) == len(MODELS)


@pytest.mark.parametrize(
    ("quality", "mode", "models"),
    [
        ("720p", "std", {"kling-1.0", "kling-1.6", "kling-2.5-turbo", "kling-2.6", "kling-3.0", "kling-o1"}),
        ("1080p", "pro", {"kling-1.0", "kling-1.6", "kling-2.5-turbo", "kling-2.6", "kling-3.0", "kling-o1"}),
        ("4k", "4k", {"kling-3.0", "kling-3.0-omni"}),
        ("720p", None, {"kling-2.0-master"}),
        ("1080p", None, {"kling-2.1-master"}),
    ],
)
def test_modes(quality: str, mode: str | None, models: set[str]) -> None:
    """A resolution is a mode; models of one resolution have none."""
    for model in models:
        assert body(model, quality=quality).get("mode") == mode


def test_multi_shot() -> None:
    """Always said of models that cut: the path API takes the opposite for granted. Others have no cuts to forbid."""
    for model in ("kling-3.0", "kling-3.0-omni"):
        one = body(model)
        assert one["multi_shot"] is False
        assert one["prompt"] == "Mei walks."
        assert not {"shot_type", "multi_prompt"} & set(one)
    assert "multi_shot" not in body("kling-o1")
    assert "multi_shot" not in body("kling-2.6")


def test_custom_shots() -> None:
    """Several shots are items of their own that add up; the prompt is empty, as it would be ignored."""
    said = body("kling-3.0", shots=[{"duration": 2, "prompt": "A; b"}, {"duration": 3, "prompt": "C."}])
    assert (said["multi_shot"], said["shot_type"], said["prompt"]) == (True, "customize", "")
    assert said["multi_prompt"] == [
        {"index": 1, "prompt": "A; b.", "duration": "2"},
        {"index": 2, "prompt": "C.", "duration": "3"},
    ]
    assert said["duration"] == "5"


def test_automatic_shots() -> None:
    """One prompt, no items."""
    said = body("kling-3.0", storyboard="auto", prompt="A street.", duration=8, shots=[])
    assert (said["multi_shot"], said["shot_type"], said["prompt"], said["duration"]) == (
        True,
        "intelligence",
        "A street.",
        "8",
    )
    assert "multi_prompt" not in said


def test_sound() -> None:
    """Said of models that make sound; a video's own is kept beside the video."""
    video = {"file": "v.mp4", "use": "base"}
    assert body("kling-3.0")["sound"] == "off"
    assert body("kling-2.6", audio="native")["sound"] == "on"
    assert "sound" not in body("kling-o1")
    assert "sound" not in body("kling-2.5-turbo")
    kept = body("kling-3.0-omni", audio="original", reference_video=video)
    assert kept["sound"] == "off"
    assert kept["video_list"] == [{"video_url": "<file v.mp4>", "refer_type": "base", "keep_original_sound": "yes"}]
    silent = body("kling-o1", reference_video="https://example.com/v.mp4")["video_list"]
    assert silent == [{"video_url": "https://example.com/v.mp4", "refer_type": "feature", "keep_original_sound": "no"}]


def test_aspect_and_negative() -> None:
    """The aspect goes with words alone and to Omni, negative words anywhere but to Omni."""
    said = body("kling-3.0", aspect="9:16", negative="rain")
    assert (said["aspect_ratio"], said["negative_prompt"]) == ("9:16", "rain")
    framed = body("kling-3.0", start_frame="a.png", negative="rain")
    assert framed["negative_prompt"] == "rain"
    assert "aspect_ratio" not in body("kling-3.0", start_frame="a.png", aspect="9:16")
    omni = body("kling-3.0-omni", aspect="1:1", start_frame="a.png", negative="rain")
    assert omni["aspect_ratio"] == "1:1"
    assert "negative_prompt" not in omni


def test_images_are_numbered_before_frames() -> None:
    """Reference images keep the numbers that the words call them by, whatever frames there are."""
    said = body(
        "kling-3.0-omni",
        start_frame="first.png",
        end_frame="last.png",
        reference_images=["a.png", {"image": "b.png", "name": "Street"}],
        shots=[{"duration": 3, "prompt": "@image_1 beside @Street"}],
    )
    assert said["prompt"] == "<<<image_1>>> beside <<<image_2>>>."
    assert said["image_list"] == [
        {"image_url": "<file a.png>"},
        {"image_url": "<file b.png>"},
        {"image_url": "<file first.png>", "type": "first_frame"},
        {"image_url": "<file last.png>", "type": "end_frame"},
    ]


def test_camera_types_without_values() -> None:
    """All six values go with `simple`, none with the others."""
    camera = {"type": "down_back"}
    assert body("kling-1.0", camera_control=camera)["camera_control"] == camera
    config = body("kling-1.5", start_frame="a.png", camera_control={"type": "simple", "pan": -3})["camera_control"]
    assert config["config"] == {"horizontal": 0, "vertical": 0, "pan": -3, "tilt": 0, "roll": 0, "zoom": 0}


@pytest.mark.parametrize(
    ("model", "keys", "what"),
    [
        ("kling-3.0-turbo", {}, "no `kling-3.0-turbo`"),
        ("kling-1.5", {}, "words alone"),
        ("kling-2.1", {}, "words alone"),
        ("kling-2.6", {"shots": [SHOT, SHOT]}, "several shots"),
        ("kling-o1", {"shots": [SHOT, SHOT]}, "several shots"),
        ("kling-o1", {"storyboard": "auto", "prompt": "A.", "shots": []}, "several shots"),
        ("kling-o1", {"audio": "native"}, "`audio: native`"),
        ("kling-1.6", {"audio": "native"}, "`audio: native`"),
        ("kling-3.0", {"audio": "original"}, "`audio: original`"),
        ("kling-o1", {"quality": "4k"}, "`quality: 4k`"),
        ("kling-2.6", {"quality": "4k"}, "`quality: 4k`"),
        ("kling-2.0-master", {"quality": "1080p"}, "`quality: 1080p`"),
        ("kling-2.1-master", {"quality": "720p"}, "`quality: 720p`"),
        ("kling-3.0-omni", {"end_frame": "b.png"}, "an end frame alone"),
        ("kling-3.0", {"reference_images": ["a.png"]}, "reference images"),
        ("kling-3.0", {"reference_video": "a.mp4"}, "a reference video"),
        ("kling-3.0", {"elements": ADA, "shots": ADA_WALKS}, "elements without a start frame"),
        ("kling-2.6", {"elements": ADA, "shots": ADA_WALKS, "start_frame": "a.png"}, "elements"),
        ("kling-1.6", {"camera_control": {"type": "simple", "zoom": 5}}, "`camera_control`"),
        ("kling-3.0-omni", {"camera_control": {"type": "simple", "zoom": 5}}, "`camera_control`"),
        ("kling-2.6", {"start_frame": "a.png", "motion_brush": {"still": "m.png"}}, "`motion_brush`"),
        ("kling-1.0", {"motion_brush": {"still": "m.png"}}, "`motion_brush` without a picture"),
        (
            "kling-3.0",
            {"elements": {"Ada": {"id": "el-7"}}, "shots": ADA_WALKS, "start_frame": "a.png"},
            "`el-7` is no element's id",
        ),
        ("kling-3.0", {"shots": []}, "no shots"),
        ("kling-3.0", {"shots": [{"duration": 1.5, "prompt": "A."}]}, r"whole seconds, not 1\.5"),
    ],
)
def test_no_place(model: str, keys: dict[str, Any], what: str) -> None:
    """What a call has no field for, or a model knows nothing of, is refused before it is paid, with a hint."""
    with pytest.raises(UsageError, match=what) as caught:
        lower(board(model, **keys))
    assert caught.value.hint


def test_element_ids_are_whole_numbers() -> None:
    """An element's id is a JSON integer, exact beyond 2^53, given by the author or filled in."""
    elements = {**ADA, "Bo": {"id": "829836802793406551"}}
    shots = [{"duration": 5, "prompt": "@Ada meets @Bo."}]
    request = lower(board(start_frame="a.png", elements=elements, shots=shots))
    assert request.json["element_list"] == [{"element_id": "<element Ada>"}, {"element_id": 829836802793406551}]
    assert request.tokens == ("<file a.png>", "<element Ada>")
    filled = request.filled({"<file a.png>": "QUJD", "<element Ada>": "9007199254740993"})
    assert json.dumps(filled.json["element_list"]) == (
        '[{"element_id": 9007199254740993}, {"element_id": 829836802793406551}]'
    )
    assert filled.tokens == ()
    with pytest.raises(ValidationError):
        request.filled({"<file a.png>": "QUJD", "<element Ada>": "mei"})


def test_voices() -> None:
    """2.6 from a start frame with sound: listed in order, and named by their number where their owners are named."""
    elements = {"Mei": {"voice": {"file": "mei.wav"}}, "Bo": {"voice": "8294"}, "Cy": {"voice": "1"}}
    shots = [{"duration": 5, "prompt": "@Bo nods.", "dialogue": "Mei: Go."}]
    said = {"elements": elements, "shots": shots, "start_frame": "a.png", "quality": "1080p"}
    heard = body("kling-2.6", audio="native", **said)
    assert heard["voice_list"] == [{"voice_id": "<voice Mei>"}, {"voice_id": "8294"}]
    assert heard["prompt"] == 'Bo<<<voice_2>>> nods. Mei<<<voice_1>>>: "Go."'
    assert "voice_list" not in body("kling-2.6", **said)
    assert "voice_list" not in body("kling-3.0", audio="native", **said)


def test_ids() -> None:
    """The external id and the address to report to are fields of the body."""
    said = lower(board()).called("ks-1", "https://example.com/hook").json
    assert (said["external_task_id"], said["callback_url"]) == ("ks-1", "https://example.com/hook")
    assert "callback_url" not in lower(board()).called("ks-1").json


@pytest.mark.parametrize("path", BODIES)
@pytest.mark.parametrize(
    "wrong",
    [
        {"generate_audio": True},
        {"model_name": "kling-v9"},
        {"mode": "professional"},
        {"duration": 5},
        {"multi_shot": "true"},
        {"shot_type": "intelligent"},
        {"sound": True},
        {"multi_prompt": [{"prompt": "A.", "duration": "3"}]},
        {"multi_prompt": [{"index": 1, "prompt": "A.", "duration": 3}]},
        {"element_list": [{"element_id": "el-7"}]},
    ],
)
def test_closed(path: str, wrong: dict[str, Any]) -> None:
    """No call takes an unknown field, an undocumented choice, or a value of another type."""
    BODIES[path].model_validate({"prompt": "A."})
    with pytest.raises(ValidationError):
        BODIES[path].model_validate({"prompt": "A.", **wrong})


@pytest.mark.parametrize(
    ("path", "foreign"),
    [
        (TEXT, {"image": "a"}),
        (TEXT, {"element_list": [{"element_id": 1}]}),
        (TEXT, {"voice_list": [{"voice_id": "1"}]}),
        (IMAGE, {"aspect_ratio": "16:9"}),
        (IMAGE, {"image_list": []}),
        (OMNI, {"negative_prompt": "rain"}),
        (OMNI, {"cfg_scale": 0.5}),
        (OMNI, {"camera_control": {"type": "down_back"}}),
        (OMNI, {"voice_list": [{"voice_id": "1"}]}),
        (TEXT, {"model_name": "kling-v1-5"}),
        (OMNI, {"model_name": "kling-v3"}),
    ],
)
def test_fields_of_another_call(path: str, foreign: dict[str, Any]) -> None:
    """A field that only another call has is refused."""
    with pytest.raises(ValidationError):
        BODIES[path].model_validate({"prompt": "A.", **foreign})

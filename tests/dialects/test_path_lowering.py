"""Calls of the path API: which one, what is in it, and what it has no place for."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from kling_story.dialects.path.lowering import lower
from kling_story.dialects.path.request import BODIES, content_types
from kling_story.errors import UsageError
from kling_story.profiles import models
from kling_story.storyboard import Storyboard

SHOT = {"duration": 5, "prompt": "Mei walks."}
ADA = {"Ada": {"images": ["front.png", "side.png"]}}


def board(model: str = "kling-3.0", /, **keys: Any) -> Storyboard:
    return Storyboard.model_validate({"model": model, "shots": [SHOT], **keys})


def settings(model: str, /, **keys: Any) -> dict[str, Any]:
    said: dict[str, Any] = lower(board(model, **keys)).json["settings"]
    return said


@pytest.mark.parametrize(
    ("model", "frame", "path"),
    [
        ("kling-3.0", None, "/text-to-video/kling-3.0"),
        ("kling-3.0", "a.png", "/image-to-video/kling-3.0"),
        ("kling-3.0-turbo", None, "/text-to-video/kling-3.0-turbo"),
        ("kling-3.0-turbo", "a.png", "/image-to-video/kling-3.0-turbo"),
        ("kling-2.6", None, "/text-to-video/kling-2.6"),
        ("kling-2.6", "a.png", "/image-to-video/kling-2.6"),
        ("kling-2.5-turbo", None, "/text-to-video/kling-2.5-turbo"),
        ("kling-2.5-turbo", "a.png", "/image-to-video/kling-2.5-turbo"),
        ("kling-3.0-omni", None, "/omni-video/kling-3.0-omni"),
        ("kling-3.0-omni", "a.png", "/omni-video/kling-3.0-omni"),
        ("kling-o1", None, "/omni-video/kling-o1"),
        ("kling-o1", "a.png", "/omni-video/kling-o1"),
    ],
)
def test_path(model: str, frame: str | None, path: str) -> None:
    """The model is in the path; a start frame makes it image-to-video, except with Omni models."""
    request = lower(board(model, start_frame=frame))
    assert request.path == path
    assert request.json["settings"]["duration"] == 5


def test_every_model_has_a_call() -> None:
    """Every model that has a profile at the official API has its calls, and none beside."""
    assert {path.rpartition("/")[2] for path in BODIES} == set(models("kling"))


@pytest.mark.parametrize("model", ["kling-3.0", "kling-3.0-omni"])
def test_multi_shot_is_always_said(model: str) -> None:
    """This API cuts unless it is told not to, so it is told either way."""
    assert settings(model)["multi_shot"] is False
    assert settings(model, shots=[SHOT, SHOT])["multi_shot"] is True
    assert settings(model, storyboard="auto", prompt="A street.", shots=[])["multi_shot"] is True


def test_a_feature_video_is_made_with_cuts() -> None:
    """Beside one, `multi_shot` may only be true; beside a base video it may not."""
    assert settings("kling-3.0-omni", reference_video="v.mp4")["multi_shot"] is True
    assert settings("kling-3.0-omni", reference_video={"file": "v.mp4", "use": "base"})["multi_shot"] is False
    assert "multi_shot" not in settings("kling-o1", reference_video="v.mp4")


@pytest.mark.parametrize("model", ["kling-3.0-turbo", "kling-2.6", "kling-2.5-turbo", "kling-o1"])
def test_multi_shot_is_no_setting_everywhere(model: str) -> None:
    """Turbo and the models of one shot have no such setting."""
    assert "multi_shot" not in settings(model)


@pytest.mark.parametrize("model", ["kling-2.6", "kling-2.5-turbo", "kling-o1"])
@pytest.mark.parametrize("keys", [{"shots": [SHOT, SHOT]}, {"storyboard": "auto", "prompt": "A.", "shots": []}])
def test_models_of_one_shot(model: str, keys: dict[str, Any]) -> None:
    """They are asked for no second one."""
    with pytest.raises(UsageError, match="several shots"):
        lower(board(model, **keys))


def test_shots_stand_in_the_prompt() -> None:
    """In the grammar of the API; the seconds are whole numbers, and add up to the film's."""
    request = lower(board(shots=[{"duration": "2s", "prompt": "A; b"}, {"duration": 3, "prompt": "C."}]))
    assert request.json["prompt"] == "shot 1, 2, A, b.; shot 2, 3, C.;"
    assert request.json["settings"]["duration"] == 5


def test_seconds_are_whole() -> None:
    """Half seconds can't be said, in the sum or in a shot."""
    for shots in ([{"duration": 2.5, "prompt": "A."}], [{"duration": 2.5, "prompt": "A."}] * 2):
        with pytest.raises(UsageError, match=r"whole seconds, not 2\.5"):
            lower(board(shots=shots))


def test_aspect_goes_where_it_may() -> None:
    """With words alone and to Omni; image-to-video takes the frame's."""
    assert settings("kling-3.0", aspect="9:16")["aspect_ratio"] == "9:16"
    assert settings("kling-3.0-omni", aspect="1:1", start_frame="a.png")["aspect_ratio"] == "1:1"
    assert "aspect_ratio" not in settings("kling-3.0", aspect="9:16", start_frame="a.png")
    assert "aspect_ratio" not in settings("kling-3.0")


def test_audio() -> None:
    """Always said where it is a setting; the video's own is asked for either way that authors write it."""
    base = {"file": "v.mp4", "use": "base"}
    assert settings("kling-3.0")["audio"] == "off"
    assert settings("kling-2.6", audio="native")["audio"] == "native"
    assert settings("kling-o1", audio="original", reference_video=base)["audio"] == "original"
    assert settings("kling-o1", reference_video={**base, "keep_sound": True})["audio"] == "original"
    assert settings("kling-3.0-omni", reference_video={"file": "v.mp4", "keep_sound": True})["audio"] == "off"
    assert "audio" not in settings("kling-3.0-turbo", audio="native")
    assert "audio" not in settings("kling-3.0-turbo")
    assert "audio" not in settings("kling-2.5-turbo")


@pytest.mark.parametrize(
    ("model", "keys", "what"),
    [
        ("kling-1.6", {}, "no `kling-1.6`"),
        ("kling-2.5-turbo", {"audio": "native"}, "`audio: native`"),
        ("kling-3.0", {"audio": "original"}, "`audio: original`"),
        ("kling-o1", {"audio": "native"}, "`audio: native`"),
        ("kling-3.0-turbo", {"audio": "original"}, "`audio: original`"),
        ("kling-3.0-turbo", {"quality": "4k"}, "`quality: 4k`"),
        ("kling-o1", {"quality": "4k"}, "`quality: 4k`"),
        ("kling-3.0-turbo", {"start_frame": "a.png", "end_frame": "b.png"}, "an end frame"),
        ("kling-3.0", {"end_frame": "b.png"}, "an end frame alone"),
        ("kling-3.0-omni", {"end_frame": "b.png"}, "an end frame alone"),
        ("kling-3.0", {"reference_images": ["a.png"]}, "reference images"),
        ("kling-3.0", {"reference_video": "a.mp4"}, "a reference video"),
        ("kling-3.0", {"elements": ADA, "shots": [{"duration": 3, "prompt": "@Ada walks"}]}, "elements"),
        (
            "kling-2.6",
            {"elements": ADA, "start_frame": "a.png", "shots": [{"duration": 5, "prompt": "@Ada walks"}]},
            "elements",
        ),
        ("kling-3.0", {"shots": []}, "no shots"),
        ("kling-3.0", {"camera_control": {"type": "simple", "zoom": 5}}, "camera_control"),
        ("kling-3.0", {"start_frame": "a.png", "motion_brush": {"still": "m.png"}}, "motion_brush"),
    ],
)
def test_no_place(model: str, keys: dict[str, Any], what: str) -> None:
    """What a call has no field for is refused before it is paid, with a hint."""
    with pytest.raises(UsageError, match=what) as caught:
        lower(board(model, **keys))
    assert caught.value.hint


def test_unused_elements_stay_at_home() -> None:
    """An element that no words name isn't sent, and is no reason to refuse."""
    assert "contents" not in lower(board(elements=ADA)).json


def test_ids() -> None:
    """The external id and the address to report to stand among the options."""
    request = lower(board()).called("ks-1", "https://example.com/hook")
    assert request.json["options"] == {"external_task_id": "ks-1", "callback_url": "https://example.com/hook"}
    assert lower(board()).called("ks-1").json["options"] == {"external_task_id": "ks-1"}
    framed = lower(board(start_frame="a.png")).called("ks-1")
    assert framed.json["options"] == {"external_task_id": "ks-1"}


def test_tokens_are_filled() -> None:
    """Files, elements and voices; words that look like a token stay words."""
    shots = [{"duration": 5, "prompt": "@Ada reads <file front.png>."}]
    request = lower(board(start_frame="a.png", elements=ADA, shots=shots))
    assert request.tokens == ("<file a.png>", "<element Ada>")
    filled = request.filled({"<file a.png>": "QUJD", "<element Ada>": "829836802793406551"})
    assert filled.json["contents"] == [
        {"type": "prompt", "text": "@Ada reads <file front.png>."},
        {"type": "first_frame", "url": "QUJD"},
        {"type": "element", "element_id": "829836802793406551", "id": "Ada"},
    ]


@pytest.mark.parametrize("path", BODIES)
def test_closed(path: str) -> None:
    """No call takes a field that isn't its own, nor a setting, nor a type of content, nor a number as text."""
    body: dict[str, Any] = {"prompt": "A."} if "text" in path else {"contents": [{"type": "prompt", "text": "A."}]}
    BODIES[path].model_validate({**body, "settings": {"duration": 5}})
    for wrong in (
        {**body, "negative_prompt": "rain"},
        {**body, "settings": {"cfg_scale": 0.5}},
        {**body, "settings": {"duration": "5"}},
        {**body, "settings": {"resolution": "480p"}},
        {**body, "options": {"external_id": "1"}},
        {**body, "contents": [{"type": "prompt", "text": "A."}, {"type": "image", "url": "a"}]},
        {"settings": {}},
    ):
        with pytest.raises(ValidationError):
            BODIES[path].model_validate(wrong)


def test_content_types() -> None:
    """Each call has its own: Turbo a first frame alone, 2.6 voices, 3.0 elements, Omni everything."""
    assert content_types("/text-to-video/kling-3.0") == {"prompt"}
    assert content_types("/image-to-video/kling-3.0-turbo") == {"prompt", "first_frame"}
    assert content_types("/image-to-video/kling-2.6") == {"prompt", "first_frame", "last_frame", "voice"}
    assert content_types("/image-to-video/kling-3.0") == {"prompt", "first_frame", "last_frame", "element"}
    assert len(content_types("/omni-video/kling-o1")) == 7

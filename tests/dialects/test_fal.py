"""Calls to fal: which endpoint, which fields, and what it has no place for."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from kling_story.dialects import lift, lower
from kling_story.dialects.fal.request import BASE, ENDPOINTS, V3FromWords
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

MEI = {"Mei": {"images": ["front.png", "side.png"]}}
CLIP = {"Mei": {"video": "mei.mp4", "voice": {"file": "mei.wav"}}}


def board(*prompts: str, **rest: Any) -> Storyboard:
    """A film of shots of three seconds."""
    return Storyboard.model_validate({"shots": [{"duration": 3, "prompt": text} for text in prompts], **rest})


ENDPOINT = [
    ({}, "v3/standard/text-to-video"),
    ({"quality": "4k"}, "v3/4k/text-to-video"),
    ({"start_frame": "a.png"}, "v3/standard/image-to-video"),
    ({"quality": "4k", "start_frame": "a.png"}, "v3/4k/image-to-video"),
    ({"start_frame": "a.png", "elements": MEI}, "v3/standard/image-to-video"),
    ({"model": "kling-3.0-turbo", "quality": "1080p"}, "v3/turbo/pro/text-to-video"),
    ({"model": "kling-3.0-omni", "quality": "1080p"}, "o3/pro/text-to-video"),
    ({"model": "kling-3.0-omni", "start_frame": "a.png"}, "o3/standard/image-to-video"),
    ({"model": "kling-3.0-omni", "start_frame": "a.png", "aspect": "1:1"}, "o3/standard/reference-to-video"),
    ({"model": "kling-3.0-omni", "elements": MEI, "quality": "4k"}, "o3/4k/reference-to-video"),
    ({"model": "kling-3.0-omni", "reference_images": "a.png"}, "o3/standard/reference-to-video"),
    ({"model": "kling-3.0-omni", "reference_video": "a.mp4"}, "o3/standard/video-to-video/reference"),
    ({"model": "kling-o1", "reference_video": {"file": "a.mp4", "use": "base"}}, "o1/standard/video-to-video/edit"),
    ({"model": "kling-o1", "quality": "1080p"}, "o1/reference-to-video"),
    ({"model": "kling-o1", "start_frame": "a.png"}, "o1/standard/image-to-video"),
    ({"model": "kling-2.0-master"}, "v2/master/text-to-video"),
    ({"model": "kling-1.0", "camera_control": {"type": "forward_up"}}, "v1/standard/text-to-video"),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "path"), ENDPOINT, ids=[path for _, path in ENDPOINT])
def test_the_plainest_endpoint_is_asked_that_takes_all(rest: dict[str, Any], path: str) -> None:
    """Its tiers are words, and references, frames and videos have endpoints of their own."""
    shots = [{"duration": 5, "prompt": "@Mei walks" if "elements" in rest else "A door opens"}]
    assert lower("fal", Storyboard.model_validate({**rest, "shots": shots})).path == f"{BASE}{path}"


def test_several_shots_stand_in_multi_prompt_without_prompt() -> None:
    """Durations are texts, nothing is numbered, and sound is said as fal's own default is true."""
    assert lower("fal", board("One.", "Two.")).json == {
        "multi_prompt": [{"prompt": "One.", "duration": "3"}, {"prompt": "Two.", "duration": "3"}],
        "shot_type": "customize",
        "duration": "6",
        "generate_audio": False,
    }


def test_an_automatic_storyboard_is_spelt_fals_way() -> None:
    """`intelligent`, where Kling itself says `intelligence`."""
    auto = Storyboard.model_validate({"storyboard": "auto", "prompt": "A day.", "duration": 9, "audio": "native"})
    sent = {"prompt": "A day.", "shot_type": "intelligent", "duration": "9", "generate_audio": True}
    assert lower("fal", auto).json == sent


def test_the_negative_prompt_is_sent_when_the_author_wrote_one() -> None:
    """fal has one of its own otherwise."""
    assert lower("fal", board("One.", negative="smile")).json["negative_prompt"] == "smile"
    assert "negative_prompt" not in lower("fal", board("One.")).json


def test_elements_go_along_with_their_pictures() -> None:
    """The front view apart; one that stands alone is sent twice."""
    film = board("@Mei and @Bo", start_frame="a.png", elements={**MEI, "Bo": {"images": "https://x.org/bo.png"}})
    request = lower("fal", film)
    assert request.json["prompt"] == "@Element1 and @Element2."
    assert request.json["elements"] == [
        {"frontal_image_url": "<file front.png>", "reference_image_urls": ["<file side.png>"]},
        {"frontal_image_url": "https://x.org/bo.png", "reference_image_urls": ["https://x.org/bo.png"]},
    ]
    assert request.tokens == ("<file a.png>", "<file front.png>", "<file side.png>")


def test_a_voice_goes_with_a_video_alone() -> None:
    """An element made from pictures has none at fal."""
    film = board("@Mei hums", model="kling-3.0-omni", elements=CLIP, audio="native")
    assert lower("fal", film).json["elements"] == [{"video_url": "<file mei.mp4>", "voice_id": "<voice Mei>"}]
    pictures = {"Mei": {**MEI["Mei"], "voice": "829"}}
    assert "voice_id" not in str(lower("fal", board("@Mei hums", model="kling-3.0-omni", elements=pictures)).json)


def test_a_videos_own_sound_is_kept_only_when_asked_for() -> None:
    """fal keeps it where nothing is said."""
    video = {"file": "a.mp4", "use": "base"}
    for rest, kept in (({}, False), ({"audio": "original"}, True)):
        film = board("Snow falls", model="kling-3.0-omni", reference_video=video, **rest)
        assert lower("fal", film).json["keep_audio"] is kept


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"model": "kling-2.5-turbo"}, "no endpoint of `kling-2.5-turbo` in `720p` from words alone", "`1080p`"),
    ({"model": "kling-2.6"}, "in `720p`", "`1080p`"),
    ({"model": "kling-4.0"}, "`kling-4.0` at fal", "`kling-3.0`"),
    ({"elements": MEI}, "with elements", "`image-to-video`"),
    ({"model": "kling-3.0-omni", "elements": {"Mei": {"id": "829"}}}, "by the id", "its pictures"),
    ({"camera_control": {"type": "simple", "zoom": 5}}, "with a numeric camera value", "check"),
    ({"model": "kling-2.1", "quality": "1080p", "end_frame": "a.png"}, "with an end frame", "check"),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "message", "hint"), REFUSED, ids=[message for _, message, _ in REFUSED])
def test_what_has_no_endpoint_is_told_with_what_has(rest: dict[str, Any], message: str, hint: str) -> None:
    """Nothing is left out in silence."""
    film = Storyboard.model_validate({**rest, "shots": [{"duration": 5, "prompt": "@Mei walks"}]})
    with pytest.raises(UsageError, match=message) as told:
        lower("fal", film)
    assert hint in (told.value.hint or "")


def test_seconds_that_arent_sold_are_no_request() -> None:
    """What `check` would have said is told in a line, not as a traceback."""
    with pytest.raises(UsageError, match="whole seconds"):
        lower("fal", Storyboard.model_validate({"shots": [{"duration": "3.5", "prompt": "A door opens"}]}))


@pytest.mark.parametrize(
    "body", [{"promt": "A door."}, {"prompt": "A.", "duration": 5}, {"prompt": "A.", "multi_prompt": []}, {}]
)
def test_an_input_is_closed(body: dict[str, Any]) -> None:
    """A misspelt field, a number for a text and both kinds of prompt can't be made."""
    with pytest.raises(ValidationError):
        V3FromWords.model_validate(body)
    with pytest.raises(UsageError, match="no request to"):
        lift("fal", f"{BASE}v3/pro/text-to-video", body)


def test_what_is_left_out_is_fals_default() -> None:
    """Five seconds, with sound: so somebody else's request is read."""
    film = lift(
        "fal", "fal-ai/kling-video/v3/pro/image-to-video", {"prompt": "Snow.", "start_image_url": "https://x.org/a.png"}
    )
    assert (film.total, film.audio, film.quality, film.start_frame) == (5, "native", "1080p", "https://x.org/a.png")


def test_no_endpoint_stands_for_the_same_as_another() -> None:
    """A model, a resolution and a task name one path."""
    assert len(ENDPOINTS) == len({(e.model, e.quality, e.task) for e in ENDPOINTS.values()})

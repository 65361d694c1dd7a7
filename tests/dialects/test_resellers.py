"""Calls to kie, Replicate and DashScope: their fields, their words, and what they have no place for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from kling_story.dialects import lower
from kling_story.dialects.dashscope.request import Synthesis
from kling_story.dialects.kie.request import TASKS
from kling_story.dialects.replicate.request import PREDICTIONS
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

MEI = {"Mei": {"images": ["front.png", "side.png"]}}
VIDEO = {"file": "https://x.org/a.mp4"}
BASE = {**VIDEO, "use": "base"}


def board(*prompts: str, **rest: Any) -> Storyboard:
    """A film of shots of three seconds."""
    return Storyboard.model_validate({"shots": [{"duration": 3, "prompt": text} for text in prompts], **rest})


def asked(dialect: str, film: Storyboard) -> dict[str, Any]:
    """The input of the call."""
    given: dict[str, Any] = lower(dialect, film).json["input"]
    return given


KIE_MODELS = [
    ({}, "kling-3.0/video"),
    ({"model": "kling-3.0-turbo", "audio": "native"}, "kling/v3-turbo-text-to-video"),
    ({"model": "kling-3.0-turbo", "audio": "native", "start_frame": "a.png"}, "kling/v3-turbo-image-to-video"),
    ({"model": "kling-3.0-omni"}, "kling-3.0-omni/text-to-video"),
    ({"model": "kling-3.0-omni", "elements": MEI}, "kling-3.0-omni/text-to-video"),
    ({"model": "kling-3.0-omni", "start_frame": "a.png"}, "kling-3.0-omni/image-to-video"),
    ({"model": "kling-3.0-omni", "reference_images": "a.png"}, "kling-3.0-omni/reference-to-video"),
    ({"model": "kling-3.0-omni", "reference_video": VIDEO}, "kling-3.0-omni/reference-to-video"),
    ({"model": "kling-3.0-omni", "reference_video": BASE}, "kling-3.0-omni/transformation"),
]


@pytest.mark.parametrize(("rest", "model"), KIE_MODELS, ids=[f"{n}-{model}" for n, (_, model) in enumerate(KIE_MODELS)])
def test_kie_has_a_model_for_each_task(rest: dict[str, Any], model: str) -> None:
    """One address for all of them; the model is in the body."""
    request = lower("kie", board("@Mei walks" if "elements" in rest else "A door", **rest))
    assert (request.path, request.json["model"]) == ("/api/v1/jobs/createTask", model)


def test_kies_durations_are_texts_for_the_film_and_numbers_for_shots() -> None:
    """And its Omni's are numbers for both, with a prompt beside the shots."""
    given = asked("kie", board("One.", "Two.", quality="4k", audio="native"))
    shots = [{"prompt": "One.", "duration": 3}, {"prompt": "Two.", "duration": 3}]
    assert given == {"sound": True, "duration": "6", "mode": "4K", "multi_shots": True, "multi_prompt": shots}
    omni = asked("kie", board("One.", "Two.", model="kling-3.0-omni"))
    assert (omni["prompt"], omni["duration"], omni["multi_prompt"]) == ("One.", 6, shots)


def test_kies_omni_is_told_when_nothing_is_to_be_cut() -> None:
    """Custom shots are its default, and then it wants some."""
    single = asked("kie", board("One.", model="kling-3.0-omni"))
    assert (single["customize_multi_shots"], single["prefer_multi_shots"]) == (False, False)
    assert "multi_prompt" not in single
    auto = Storyboard.model_validate({"model": "kling-3.0-omni", "storyboard": "auto", "prompt": "A.", "duration": 5})
    assert (asked("kie", auto)["customize_multi_shots"], asked("kie", auto)["prefer_multi_shots"]) == (False, True)


def test_kies_elements_go_by_name() -> None:
    """With a description, which is the name where there is none; one picture is sent twice."""
    elements = {**MEI, "Bo": {"images": "bo.png", "description": "tall", "voice": {"file": "bo.wav"}}}
    given = asked("kie", board("@Mei and @Bo", start_frame="a.png", elements=elements))
    assert given["kling_elements"] == [
        {"name": "Mei", "description": "Mei", "element_input_urls": ["<file front.png>", "<file side.png>"]},
        {
            "name": "Bo",
            "description": "tall",
            "element_input_urls": ["<file bo.png>", "<file bo.png>"],
            "element_input_audio_urls": ["<file bo.wav>"],
        },
    ]
    assert given["prompt"] == "@Mei and @Bo."


def test_replicates_shots_are_a_json_text_beside_the_first_ones_words() -> None:
    """Durations are numbers."""
    given = asked("replicate", board('She says "no".', "走。"))
    assert given["prompt"] == 'She says "no".'
    shots = [{"prompt": 'She says "no".', "duration": 3}, {"prompt": "走。", "duration": 3}]
    assert json.loads(given["multi_prompt"]) == shots
    assert "走" in given["multi_prompt"]
    assert (given["duration"], given["mode"], given["generate_audio"]) == (6, "standard", False)


def test_replicates_omni_takes_references() -> None:
    """Whether its sound is kept is always said beside a video."""
    film = board("As @video_1, @image_1", model="kling-3.0-omni", reference_video=VIDEO, reference_images="a.png")
    given = asked("replicate", film)
    assert given["prompt"] == "As <<<video_1>>>, <<<image_1>>>."
    assert given["reference_images"] == ["<file a.png>"]
    assert (given["reference_video"], given["video_reference_type"]) == ("https://x.org/a.mp4", "feature")
    assert given["keep_original_sound"] is False


def test_dashscopes_media_stand_in_one_list() -> None:
    """Reference images first, so that a frame shifts none of their numbers; ids are numbers."""
    film = board(
        "@Mei at @image_1", model="kling-3.0-omni", start_frame="a.png", reference_images="b.png",
        reference_video={**VIDEO, "keep_sound": True}, elements={"Mei": {"id": "9007199254740993"}},
    )  # fmt: skip
    given = asked("dashscope", film)
    assert given["prompt"] == "<<<element_1>>> at <<<image_1>>>."
    assert given["media"] == [
        {"type": "refer", "url": "<file b.png>"},
        {"type": "first_frame", "url": "<file a.png>"},
        {"type": "feature", "url": "https://x.org/a.mp4", "keep_original_sound": "yes"},
    ]
    assert given["element_list"] == [{"element_id": 9007199254740993}]


def test_an_elements_id_is_filled_in_as_a_number() -> None:
    """Beyond what a float holds, digit for digit."""
    request = lower("dashscope", board("@Mei", start_frame="https://x.org/a.png", elements=MEI))
    assert request.tokens == ("<element Mei>",)
    filled = request.filled({"<element Mei>": "9007199254740993"})
    assert filled.json["input"]["element_list"] == [{"element_id": 9007199254740993}]


def test_who_is_told_is_in_the_body_where_there_is_a_field() -> None:
    """None of them takes an id of ours."""
    plain = board("One.")
    assert lower("kie", plain).called("7", "https://x.org/told").json["callBackUrl"] == "https://x.org/told"
    told = lower("replicate", plain).called("7", "https://x.org/told").json
    assert (told["webhook"], told["webhook_events_filter"]) == ("https://x.org/told", ["completed"])
    for dialect in ("kie", "replicate", "dashscope", "fal"):
        assert lower(dialect, plain).called("7") == lower(dialect, plain)


OMNI = {"model": "kling-3.0-omni"}
AUTO = {"storyboard": "auto", "prompt": "A.", "duration": 5, "shots": []}
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("kie", {"model": "kling-2.6"}, "kie has no `kling-2.6`"),
    ("kie", AUTO, "an automatic storyboard"),
    ("kie", {"reference_images": "a.png"}, "`reference_images`"),
    ("kie", {"camera_control": {"type": "simple", "zoom": 1}}, "`camera_control`"),
    ("kie", {"end_frame": "a.png"}, "an end frame alone"),
    ("kie", {"start_frame": "a.png", "end_frame": "b.png"}, "beside several shots"),
    ("kie", {"elements": {"Mei": {"id": "8"}}}, "no element by the id"),
    ("kie", {**OMNI, "start_frame": "a.png", "end_frame": "b.png"}, "an end frame"),
    ("kie", {**OMNI, "start_frame": "a.png", "reference_images": "b.png"}, "a start frame beside references"),
    ("kie", {**OMNI, "reference_video": BASE}, "several shots beside a base video"),
    ("kie", {**OMNI, "reference_video": VIDEO, "audio": "native"}, "native audio beside a reference video"),
    ("kie", {"model": "kling-3.0-turbo"}, "several shots"),
    ("replicate", {"model": "kling-o1"}, "Replicate has no `kling-o1`"),
    ("replicate", AUTO, "an automatic storyboard"),
    ("replicate", {"elements": MEI}, "elements with pictures"),
    ("replicate", {"reference_images": "a.png"}, "`reference_images`"),
    ("replicate", {**OMNI, "reference_video": VIDEO, "audio": "native"}, "native audio beside a reference video"),
    ("dashscope", {"quality": "4k"}, "`quality: 4k`"),
    ("dashscope", {"model": "kling-3.0-turbo"}, "DashScope has no `kling-3.0-turbo`"),
    ("dashscope", {"reference_video": VIDEO}, "references"),
    ("dashscope", {**OMNI, "reference_video": VIDEO, "audio": "native"}, "native audio beside a reference video"),
    ("dashscope", {"shots": []}, "no shots"),
]


@pytest.mark.parametrize(("dialect", "rest", "message"), REFUSED, ids=str)
def test_what_has_no_place_is_told(dialect: str, rest: dict[str, Any], message: str) -> None:
    """With a hint; nothing is left out in silence."""
    with pytest.raises(UsageError, match=message) as told:
        lower(dialect, board("@Mei walks", "@Mei runs", **{"start_frame": None, **rest}))
    assert told.value.hint


@pytest.mark.parametrize("body", [*TASKS.values(), *(body for _, body in PREDICTIONS.values()), Synthesis], ids=str)
def test_bodies_are_closed(body: Any) -> None:
    """No misspelt field can be sent, and billed."""
    for wrong in ({"inptu": {}}, {"model": "m", "input": {"promt": "A."}}):
        with pytest.raises(ValidationError) as told:
            body.model_validate(wrong)
        assert any(error["type"] == "extra_forbidden" for error in told.value.errors())

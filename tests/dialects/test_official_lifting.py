"""Calls of the official APIs that others wrote, read as storyboards."""

from __future__ import annotations

from typing import Any

import pytest

from kling_story.dialects.path import lifting as path_lifting
from kling_story.dialects.path import lowering as path_lowering
from kling_story.dialects.path.lifting import shots_in
from kling_story.dialects.v1 import lifting as v1_lifting
from kling_story.dialects.v1 import lowering as v1_lowering
from kling_story.dialects.v1.models import IMAGE, OMNI, TEXT
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard


@pytest.mark.parametrize(
    ("prompt", "shots"),
    [
        ("shot 1, 2, A.; shot 2, 3, B.;", [(2, "A."), (3, "B.")]),
        ("Shot 1,2,A. ;SHOT 2 , 3 , B", [(2, "A."), (3, "B")]),
        ("shot 1, 2, @Wife, alone; shot 2, 4, @Kumar, too", [(2, "@Wife, alone"), (4, "@Kumar, too")]),
        ("shot 1, 2, A; still A; shot 2, 3, B; and B;", [(2, "A; still A"), (3, "B; and B")]),
        ("shot 1, 2, shot 7, 7, seven.; shot 2, 3, B\nC;", [(2, "shot 7, 7, seven."), (3, "B\nC")]),
        ("shot 1, 5, alone;", []),
        ("Two people; shot 2, 3, B", []),
        ("shot 1, 2, A; shot 2, 0, B", []),
        ("shot 1, 2, A; shot 2, three, B", []),
        ("", []),
    ],
)
def test_grammar(prompt: str, shots: list[tuple[int, str]]) -> None:
    """Shots in a prompt, however they are spaced; what isn't wholly in the grammar is no list of shots."""
    assert [(shot["duration"], shot["prompt"]) for shot in shots_in(prompt)] == shots


def path_lift(path: str, words: str, **settings: Any) -> Storyboard:
    return path_lifting.lift(path, {"prompt": words, "settings": settings})


def test_cuts_are_the_path_api_s_default() -> None:
    """A prompt without a setting may be cut; told not to, even the grammar of shots is one shot's words."""
    three = "/text-to-video/kling-3.0"
    assert path_lift(three, "A street.").is_auto
    assert path_lift(three, "A street.").total == 5
    grammar = "shot 1, 2, A.; shot 2, 3, B.;"
    assert len(path_lift(three, grammar, duration=5).shots) == 2
    assert [shot.prompt for shot in path_lift(three, grammar, multi_shot=False).shots] == [grammar]
    assert path_lift(three, "shot 1, 5, A.;", multi_shot=True).is_auto
    assert len(path_lift("/text-to-video/kling-3.0-turbo", grammar).shots) == 2
    assert len(path_lift("/text-to-video/kling-3.0-turbo", "A.").shots) == 1
    assert len(path_lift("/text-to-video/kling-2.6", grammar).shots) == 1


def test_durations_that_differ_are_kept() -> None:
    """A film said to be longer than its shots is told so, for the check to find."""
    assert path_lift("/text-to-video/kling-3.0", "shot 1, 2, A; shot 2, 3, B", duration=9).duration == 9
    assert path_lift("/text-to-video/kling-3.0", "shot 1, 2, A; shot 2, 3, B", duration=5).duration is None
    shots = [{"index": n, "prompt": "A", "duration": "2"} for n in (1, 2)]
    custom = {"multi_shot": True, "shot_type": "customize", "multi_prompt": shots}
    assert v1_lifting.lift(TEXT, {**custom, "duration": "9"}).duration == 9
    assert v1_lifting.lift(TEXT, {**custom, "duration": "4"}).duration is None


def test_a_video_by_another_id() -> None:
    """Storyboards call the reference video `video_1`, whatever the call calls it."""
    contents = [
        {"type": "prompt", "text": "Dance as in @Clip, @Clipper."},
        {"type": "feature_video", "url": "v.mp4", "id": "Clip"},
    ]
    lifted = path_lifting.lift("/omni-video/kling-3.0-omni", {"contents": contents, "settings": {"multi_shot": False}})
    assert lifted.shots[0].prompt == "Dance as in @video_1, @Clipper."
    assert path_lowering.lower(lifted).json["contents"][1]["id"] == "video_1"


def test_filled_calls() -> None:
    """A call as it was sent, without tokens, is read as well."""
    lifted = path_lifting.lift(
        "/image-to-video/kling-3.0",
        {
            "contents": [
                {"type": "prompt", "text": "@Mei walks."},
                {"type": "first_frame", "url": "QUJD"},
                {"type": "element", "element_id": "12", "id": "Mei"},
            ],
            "settings": {"multi_shot": False, "duration": 3},
            "options": {"external_task_id": "1", "watermark_info": {"enabled": True}},
        },
    )
    assert (lifted.start_frame, lifted.elements["Mei"].id, lifted.total) == ("QUJD", "12", 3)


def test_legacy_defaults() -> None:
    """What is left out is what the documents say: 5 s, one shot, `std`, silence; O1 and `pro` of Omni."""
    text = v1_lifting.lift(TEXT, {"prompt": "A."})
    assert (text.model, text.quality, text.audio, text.total, len(text.shots)) == ("kling-1.0", "720p", "off", 5, 1)
    omni = v1_lifting.lift(OMNI, {"prompt": "A.", "video_list": [{"video_url": "https://example.com/v.mp4"}]})
    assert (omni.model, omni.quality) == ("kling-o1", "1080p")
    assert omni.reference_video is not None
    assert omni.reference_video.use == "base"


def test_shots_by_their_index() -> None:
    """The index tells their order, not their place in the list."""
    items = [{"index": 2, "prompt": "B.", "duration": "3"}, {"index": 1, "prompt": "A.", "duration": "2"}]
    lifted = v1_lifting.lift(TEXT, {"model_name": "kling-v3", "multi_shot": True, "multi_prompt": items})
    assert [shot.prompt for shot in lifted.shots] == ["A.", "B."]


def test_frames_before_images() -> None:
    """A call that lists a frame first is read so that every number means the picture that it meant."""
    said = {
        "model_name": "kling-v3-omni",
        "prompt": "From <<<image_1>>> to <<<image_2>>>, <<<image_2>>>s.",
        "image_list": [{"image_url": "f.png", "type": "first_frame"}, {"image_url": "r.png"}],
    }
    lifted = v1_lifting.lift(OMNI, said)
    assert lifted.shots[0].prompt == "From <<<image_2>>> to @image_1, <<<image_1>>>s."
    again = v1_lowering.lower(lifted).json
    assert again["image_list"] == [{"image_url": "<file r.png>"}, {"image_url": "<file f.png>", "type": "first_frame"}]
    assert again["prompt"] == "From <<<image_2>>> to <<<image_1>>>, <<<image_1>>>s."


def test_voices_belong_to_who_stands_before_them() -> None:
    """The voice's number follows its owner's name; other voices and people are left alone."""
    said = {
        "model_name": "kling-v2-6",
        "image": "a.png",
        "sound": "on",
        "voice_list": [{"voice_id": "11"}, {"voice_id": "<voice Bo>"}],
        "prompt": "The man<<<voice_1>>> says: hello. Bo<<<voice_2>>> nods, he<<<voice_1>>> too.",
    }
    lifted = v1_lifting.lift(IMAGE, said)
    assert lifted.shots[0].prompt == "The @man says: hello. @Bo nods, he<<<voice_1>>> too."
    assert {name: element.model_dump(exclude_unset=True) for name, element in lifted.elements.items()} == {
        "man": {"voice": {"id": "11"}},
        "Bo": {"voice": {}},
    }
    again = v1_lowering.lower(lifted).json
    assert (again["prompt"], again["voice_list"]) == (said["prompt"], said["voice_list"])


def test_names_that_are_taken() -> None:
    """A made-up name is none that the words refer to already."""
    said = {
        "model_name": "kling-v3",
        "image": "a.png",
        "prompt": "<<<element_1>>> greets @element_1.",
        "element_list": [{"element_id": 12}],
    }
    lifted = v1_lifting.lift(IMAGE, said)
    assert lifted.shots[0].prompt == "@element_1_ greets @element_1."
    assert v1_lowering.lower(lifted).json["prompt"] == said["prompt"]


@pytest.mark.parametrize(
    ("dialect", "path", "body", "message"),
    [
        ("path", "/text-to-video/kling-9", {"prompt": "A."}, "is no call of the path API"),
        ("path", "/text-to-video/kling-3.0", {"prompt": "A.", "seed": 1}, "`seed`"),
        ("path", "/text-to-video/kling-3.0", {"prompt": "A.", "settings": {"duration": "5"}}, "`settings.duration`"),
        ("path", "/text-to-video/kling-3.0", {"prompt": "A.", "settings": {"duration": 0}}, "longer than 0"),
        ("path", "/image-to-video/kling-3.0-turbo", {"contents": [{"type": "last_frame", "url": "a"}]}, "contents"),
        ("v1", "/v1/videos/lip-sync", {}, "is no call of the legacy API"),
        ("v1", TEXT, {"prompt": "A.", "enable_audio": True}, "`enable_audio`"),
        ("v1", TEXT, {"prompt": "A.", "duration": "0"}, "longer than 0"),
    ],
)
def test_no_call(dialect: str, path: str, body: dict[str, Any], message: str) -> None:
    """What isn't a call for a film is named, not guessed at."""
    with pytest.raises(UsageError, match=message):
        {"path": path_lifting, "v1": v1_lifting}[dialect].lift(path, body)

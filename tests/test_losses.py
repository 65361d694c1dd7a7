"""What a target takes and yet loses or changes."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.judging import Story
from kling_story.losses import Loss, losses
from kling_story.profiles import SHIPPED
from kling_story.storyboard import Storyboard

MEDIA = {"images": ["front.png", "side.png"]}


def found(target: str, model: str = "kling-3.0", **board: Any) -> list[Loss]:
    shots = board.pop("shots", [{}])
    made = Storyboard.model_validate(
        {"model": model, **board, "shots": [{"duration": 3, "prompt": "A door opens", **shot} for shot in shots]}
    )
    profile = SHIPPED.find(target, model)
    assert profile is not None
    return list(losses(Story(made, profile, target, lambda path: True)))


def told(target: str, model: str = "kling-3.0", **board: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Kind and place of what tells this target from another."""
    return [(loss.kind, loss.path) for loss in found(target, model, **board) if not loss.everywhere]


@pytest.mark.parametrize(
    ("target", "lost"),
    [("kling", True), ("kling-v1", False), ("fal", False), ("kie", True), ("replicate", False), ("dashscope", True)],
)
def test_a_negative_prompt(target: str, lost: bool) -> None:
    """Three have a field for it, three don't."""
    assert told(target, negative="blur") == ([("lost", ("negative",))] if lost else [])


@pytest.mark.parametrize("target", ["kling", "fal", "kie"])
def test_turbo_is_never_silent(target: str) -> None:
    """Whoever asks for silence gets sound; who asks for sound loses nothing."""
    shots = [{}, {}]
    assert told(target, "kling-3.0-turbo", shots=shots) == [("changed", ("audio",))]
    assert told(target, "kling-3.0-turbo", shots=shots, audio="native") == []


def test_turbo_may_cut_a_single_shot() -> None:
    """There is no setting that forbids it; with two shots the cuts are one's own."""
    assert told("kling", "kling-3.0-turbo", audio="native") == [("changed", ("shots",))]
    assert told("kling", "kling-3.0") == []


def test_a_feature_video_may_cut_a_single_shot() -> None:
    """The path API makes its films with cuts; the legacy one, and O1, which has one shot, don't."""
    video = {"reference_video": "https://me.test/dance.mp4", "aspect": "16:9"}
    assert told("kling", "kling-3.0-omni", **video) == [("changed", ("shots",))]
    assert told("kling", "kling-o1", **video) == []
    assert told("kling-v1", "kling-3.0-omni", **video) == []


def test_a_voice_beside_no_element_is_sent_where_voices_are() -> None:
    """2.6 takes voices of one's own; 3.0 takes those of elements alone."""
    board = {"elements": {"Ada": {"voice": {"id": "829836802793406551"}}}, "start_frame": "front.png"}
    lost = [("lost", ("elements", "Ada", "voice"))]
    assert [(loss.kind, loss.path) for loss in found("kling-v1", "kling-2.6", **board)] == []
    assert [(loss.kind, loss.path) for loss in found("kling-v1", "kling-3.0", **board)] == lost


def test_a_semicolon_becomes_a_comma_in_one_api_alone() -> None:
    """In the words and in a description that is sent as words; never in a single shot."""
    cast = {"Mei": {"description": "tall; old"}, "Bo": {**MEDIA, "description": "x; y"}}
    shots = [{"prompt": "@Mei; @Bo", "dialogue": "Mei: No; never."}, {}]
    here = ("shots", 0)
    expected = {(*here, "prompt"), (*here, "dialogue", 0, "line"), ("elements", "Mei", "description")}
    assert {path for _, path in told("kling", "kling-3.0-omni", shots=shots, elements=cast)} == expected
    assert told("kling-v1", "kling-3.0-omni", shots=shots, elements=cast) == []
    assert told("kling", "kling-3.0-omni", shots=shots[:1], elements=cast) == []


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ({"line": "Not tonight."}, False),
        ({"line": "今晚不行。"}, False),
        ({"line": "今晩はだめ。"}, True),
        ({"line": "오늘은 안 돼."}, True),
        ({"line": "¿Qué pasa?"}, True),
        ({"line": "Esta noche no.", "language": "es"}, True),
        ({"line": "Heute nicht.", "language": "german"}, True),
    ],
)
def test_fal_translates_what_it_does_not_speak(line: dict[str, str], changed: bool) -> None:
    """All but Chinese and English, told by the language written or by the script; nobody else does so."""
    shots = [{"dialogue": {"who": "Mei", **line}}]
    place = [("changed", ("shots", 0, "dialogue", 0, "line"))]
    assert told("fal", audio="native", shots=shots) == (place if changed else [])
    assert told("fal", audio="off", shots=shots) == []
    assert told("kling", audio="native", shots=shots) == []


def test_elements_have_neither_name_nor_description_at_fal() -> None:
    """A description beside pictures is lost there; one of words alone is sent."""
    cast = {"Mei": {**MEDIA, "description": "a courier"}, "Bo": {"description": "a boy"}}
    board = {"elements": cast, "start_frame": "front.png", "shots": [{"prompt": "@Mei and @Bo"}]}
    assert told("fal", **board) == [("lost", ("elements", "Mei", "description"))]
    assert told("kling", **board) == told("kie", **board) == []


@pytest.mark.parametrize(
    ("target", "media", "voice", "lost"),
    [
        ("kling", MEDIA, "v1", False),
        ("kling", {"video": "https://me.test/mei.mp4"}, "v1", False),
        ("fal", MEDIA, "v1", True),
        ("fal", {"video": "mei.mp4"}, "v1", False),
        ("kie", MEDIA, "v1", True),
        ("kie", MEDIA, {"file": "mei.wav"}, False),
    ],
)
def test_voices_of_elements(target: str, media: dict[str, Any], voice: Any, lost: bool) -> None:
    """fal gives them to video elements alone, kie takes recordings and no ids."""
    board = {"elements": {"Mei": {**media, "voice": voice}}, "start_frame": "front.png", "shots": [{"prompt": "@Mei"}]}
    assert told(target, **board) == ([("lost", ("elements", "Mei", "voice"))] if lost else [])


def test_elements_at_kling_are_unknown_to_resellers() -> None:
    """By id alone they are lost; with pictures they are made anew."""
    cast = {"Mei": {"id": "829836802793406551"}, "Bo": {"id": "1", **MEDIA}}
    board = {"elements": cast, "start_frame": "front.png", "shots": [{"prompt": "@Mei and @Bo"}]}
    assert told("fal", **board) == [("lost", ("elements", "Mei", "id")), ("changed", ("elements", "Bo", "id"))]
    assert told("kling", **board) == []


def test_replicate_has_no_elements_and_wants_a_prompt() -> None:
    """Beside several shots the first one's words stand there."""
    board = {"elements": {"Mei": MEDIA}, "start_frame": "front.png"}
    assert told("replicate", **board, shots=[{"prompt": "@Mei"}]) == [("lost", ("elements", "Mei"))]
    assert told("replicate", shots=[{}, {}]) == [("changed", ("shots",))]
    assert told("kling-v1", shots=[{}, {}]) == []


@pytest.mark.parametrize(("count", "lost"), [(511, False), (512, True)])
def test_dashscope_cuts_in_silence(count: int, lost: bool) -> None:
    """After 512 characters of a shot, the full stop counted; nothing of a single shot."""
    shots = [{}, {"prompt": "a" * count}]
    assert told("dashscope", shots=shots) == ([("lost", ("shots", 1, "prompt"))] if lost else [])
    assert told("dashscope", shots=shots[1:]) == []
    assert told("kling-v1", shots=shots) == []


def test_a_frame_beside_a_video_has_no_place_at_fal() -> None:
    """DashScope documents the pair."""
    board = {"start_frame": "front.png", "reference_video": "dance.mp4"}
    assert told("fal", "kling-3.0-omni", **board) == [("lost", ("start_frame",))]
    assert told("dashscope", "kling-3.0-omni", **board) == []


def test_the_own_sound_of_a_feature_video() -> None:
    """Lost in the path API alone, which takes only silence beside one."""
    board = {"reference_video": {"file": "https://me.test/dance.mp4", "keep_sound": True}}
    assert ("lost", ("reference_video", "keep_sound")) in told("kling", "kling-3.0-omni", **board)
    assert told("kling-v1", "kling-3.0-omni", **board) == []


def test_what_is_the_same_everywhere_says_so() -> None:
    """Panels, words of the trade, elements of words: they tell no target from another."""
    cast = {"Mei": {"description": "a courier", "voice": "v1"}, "Bo": MEDIA}
    shots = [
        {"prompt": "@Mei", "notes": "x"},
        {"camera": "push in", "lens": "35mm", "panel": "front.png"},
        {"sound": "rain"},
    ]
    everything = [
        found(target, elements=cast, shots=shots, look="grain", notes="x", title="x", soundtrack="a.wav")
        for target in ("kling-v1", "fal", "kie", "dashscope")
    ]
    assert all(each == everything[0] for each in everything)
    assert all(loss.everywhere for loss in everything[0])
    assert [loss.path for loss in everything[0]] == [
        ("elements", "Mei", "voice"), ("shots", 1, "camera"), ("look",), ("elements", "Mei"), ("elements", "Bo"), ("soundtrack",), ("shots", 1, "panel"),
    ]  # fmt: skip
    assert everything[0][1].words == "`camera`, `lens` and `sound` are sent as words, for the model to follow or not"


TEXT = st.text(max_size=30).filter(str.strip)


@given(TEXT, TEXT, st.sampled_from([(p.target, p.model) for p in SHIPPED.all()]))
def test_no_board_trips_it(prompt: str, line: str, place: tuple[str, str]) -> None:
    """At no target, for no model."""
    target, model = place
    cast = {"Mei": {**MEDIA, "id": "1", "voice": "v", "description": "x"}, "Bo": {"video": "a.mp4"}}
    shots = [{"prompt": f"@Mei {prompt}", "dialogue": {"who": "Bo", "line": line}}, {}]
    for loss in found(target, model, elements=cast, shots=shots, negative=prompt, start_frame="a.png", audio="native"):
        assert loss.kind in ("lost", "changed")
        assert loss.words


@pytest.mark.parametrize(("target", "lost"), [("kling", True), ("kling-v1", True), ("fal", False), ("kie", False)])
def test_videos_and_recordings_of_this_disk(target: str, lost: bool) -> None:
    """Kling's own APIs take them by address alone; resellers have an upload."""

    def places(where: str) -> list[tuple[str | int, ...]]:
        mei = {"video": f"{where}mei.mp4", "voice": {"file": f"{where}mei.wav"}}
        board = {"elements": {"Mei": mei}, "reference_video": f"{where}dance.mp4", "shots": [{"prompt": "@Mei dances"}]}
        return [loss.path for loss in found(target, "kling-3.0-omni", **board) if "disk" in loss.words]

    here: list[tuple[str | int, ...]] = [("reference_video", "file"), ("elements", "Mei", "video")]
    here.append(("elements", "Mei", "voice", "file"))
    assert places("") == (here if lost else [])
    assert places("https://me.test/") == []

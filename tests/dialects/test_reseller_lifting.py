"""Calls to resellers read back: what was asked for, asked for again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from dialects.refresh_golden import BOARDS
from dialects.sayable import SAYABLE
from hypothesis import given, target
from hypothesis import strategies as st

from kling_story import load
from kling_story.dialects import lift, lower
from kling_story.dialects.fal.request import BASE
from kling_story.dialects.kie.request import PATH as KIE
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

RESELLERS = ("fal", "kie", "replicate", "dashscope")
each = pytest.mark.parametrize("dialect", RESELLERS)

# Pieces of words that could be taken for something else: references, their spellings, ends of names.
PIECES = [
    *("@Mei", "@Bo", "@Meili", "@美美", "@Street", "@image_1", "@video_1", "Mei", "'s", "-", "_", "走", "。", ".", ";"),
    *(" ", " ", " ", "\n", '"', ": ", "(", ")", "rain", "7", "a@", "é", "@", "<file a.png>"),
    *("@Element1", "@Element2", "@Image1", "@Video1", " <<<element_1>>> ", " <<<image_1>>> ", " <<<video_1>>> "),
    " <<<voice_1>>> ",
]
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join).filter(str.strip)
FILES = st.sampled_from(["a.png", "https://example.com/b.png", "a b.png"])
ELEMENTS: list[dict[str, Any]] = [
    {},
    {"description": "a girl; tall"},
    {"voice": "8294"},
    {"voice": {"file": "a.wav"}, "description": "a boy"},
    {"images": ["a.png"]},
    {"images": ["a.png", "b.png", "c.png"], "description": "a cat", "voice": "12"},
    {"images": ["a.png", "a.png"]},
    {"video": "a.mp4"},
    {"video": "a.mp4", "voice": {"file": "a.wav"}},
    {"video": "a.mp4", "voice": "8294"},
    {"id": "9007199254740993"},
]
CAN: dict[str, dict[str, Any]] = {
    "kling-3.0": {"shots": 3, "audio": ["off", "native"], "quality": ["720p", "1080p", "4k"]},
    "kling-3.0-omni": {"shots": 3, "audio": ["off", "native", "original"], "quality": ["720p", "1080p", "4k"]},
    "kling-3.0-turbo": {"shots": 3, "audio": ["native"], "quality": ["720p", "1080p"]},
    "kling-o1": {"shots": 1, "audio": ["off", "original"], "quality": ["720p", "1080p"]},
    "kling-2.6": {"shots": 1, "audio": ["off", "native"], "quality": ["1080p"]},
}
SHOTS = st.fixed_dictionaries(
    {"duration": st.integers(3, 5), "prompt": WORDS},
    optional={
        "size": st.just("wide"),
        "camera": st.just("pan left to @Mei"),
        "sound": WORDS,
        "dialogue": st.lists(
            st.fixed_dictionaries({"who": st.sampled_from(["Mei", "@Bo", "Voiceover"]), "line": WORDS}), max_size=2
        ),
    },
)


@st.composite
def storyboards(draw: st.DrawFn) -> Storyboard:
    """Storyboards of every kind of model that resellers have; most can be said by one of them."""
    model = draw(st.sampled_from(sorted(CAN)))
    can, omni = CAN[model], model in ("kling-3.0-omni", "kling-o1")
    start = draw(st.none() | FILES)
    media = draw(st.booleans()) and (omni or start)
    names = st.sampled_from(["Mei", "Bo", "Meili", "美美", "Element1"])
    images = st.fixed_dictionaries({"image": FILES}, optional={"name": st.sampled_from(["Street", "Lamp"])})
    videos = st.fixed_dictionaries(
        {"file": st.just("v.mp4"), "use": st.sampled_from(["feature", "base"]), "keep_sound": st.booleans()}
    )
    board: dict[str, Any] = {
        "model": model,
        "quality": draw(st.sampled_from(can["quality"])),
        "aspect": draw(st.sampled_from([None, "9:16"])),
        "audio": draw(st.sampled_from(can["audio"])),
        "look": draw(st.none() | WORDS),
        "negative": draw(st.none() | WORDS),
        "elements": draw(st.dictionaries(names, st.sampled_from(ELEMENTS if media else ELEMENTS[:4]), max_size=3)),
        "start_frame": start,
        "end_frame": draw(st.none() | FILES) if start else None,
        "reference_images": draw(st.lists(images, max_size=2)) if omni else [],
        "reference_video": draw(st.none() | videos) if omni else None,
    }
    if can["shots"] > 1 and draw(st.booleans()):
        return Storyboard.model_validate({**board, "storyboard": "auto", "prompt": draw(WORDS), "duration": 5})
    return Storyboard.model_validate({**board, "shots": draw(st.lists(SHOTS, min_size=1, max_size=can["shots"]))})


@each
@given(board=storyboards())
def test_lifted_and_lowered_again(dialect: str, board: Storyboard) -> None:
    """Whatever can be asked for is read back, from its JSON, as a storyboard that asks for exactly the same."""
    try:
        request = lower(dialect, board)
    except UsageError:
        return
    target(len(request.tokens))
    lifted = lift(dialect, request.path, json.loads(json.dumps(request.json)))
    assert lower(dialect, lifted) == request


@each
@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_kept_storyboards_come_back(path: Path, dialect: str) -> None:
    """The request of a storyboard asks for it: the same model, lengths, files and shots, so the same request."""
    board = load(path)
    try:
        request = lower(dialect, board)
    except UsageError:
        return
    lifted = lift(dialect, request.path, request.json)
    assert lower(dialect, lifted) == request
    assert (lifted.model, lifted.quality, lifted.is_auto) == (board.model, board.quality, board.is_auto)
    assert [shot.duration for shot in lifted.shots] == [shot.duration for shot in board.shots]
    assert [image.image for image in lifted.reference_images] == [image.image for image in board.reference_images]
    assert lifted.start_frame == board.start_frame


@pytest.mark.parametrize(
    ("dialect", "keys"), [(dialect, keys) for dialect in RESELLERS for keys in SAYABLE[dialect]], ids=str
)
def test_what_can_be_said_comes_back(dialect: str, keys: dict[str, Any]) -> None:
    """A storyboard of what the API can say, its words whole, is read back as it was."""
    board = Storyboard.model_validate({"target": dialect, **keys})
    request = lower(dialect, board)
    assert lift(dialect, request.path, request.json) == board


REPLICATE = "/v1/models/kwaivgi/kling-v3-video/predictions"
DASHSCOPE = "/api/v1/services/aigc/video-generation/video-synthesis"
NO_CALLS: list[tuple[str, str, dict[str, Any], str]] = [
    ("fal", f"{BASE}v9/pro/text-to-video", {"prompt": "A."}, "no endpoint of Kling at fal"),
    ("fal", f"{BASE}v3/pro/text-to-video", {"prompt": "A.", "seed": 1}, "`seed`"),
    ("fal", f"{BASE}v3/pro/text-to-video", {}, "either `prompt` or `multi_prompt`"),
    ("kie", "/api/v1/jobs/other", {"model": "kling-3.0/video", "input": {}}, "no task of Kling at kie"),
    ("kie", KIE, {"model": "sora", "input": {}}, "`sora`"),
    ("kie", KIE, {"model": "kling-3.0/video", "input": {"duration": 5}}, "`input.duration`"),
    ("kie", KIE, {"model": "kling-3.0/video", "input": {"multi_shots": True}}, "says none of them"),
    ("replicate", "/v1/models/kwaivgi/kling-v9/predictions", {"input": {"prompt": "A."}}, "no model of Kling"),
    ("replicate", REPLICATE, {"input": {"prompt": "A.", "multi_prompt": "[{]"}}, "in `multi_prompt`"),
    ("replicate", REPLICATE, {"input": {"prompt": "A.", "duration": 0}}, "no call for a film"),
    ("dashscope", "/api/v1/tasks", {}, "no call for films at DashScope"),
    ("dashscope", DASHSCOPE, {"model": "wan", "input": {}}, "`model`"),
]  # fmt: skip


@pytest.mark.parametrize(("dialect", "path", "body", "message"), NO_CALLS, ids=str)
def test_no_call(dialect: str, path: str, body: dict[str, Any], message: str) -> None:
    """What isn't a call for a film is named, not guessed at."""
    with pytest.raises(UsageError, match=message):
        lift(dialect, path, body)


def test_what_is_left_out_is_the_services_own_default() -> None:
    """Somebody else's request says less than ours."""
    pro = lift("replicate", REPLICATE, {"input": {"prompt": "A."}})
    assert (pro.quality, pro.audio, pro.total) == ("1080p", "off", 5)
    omni = {"model": "kling-3.0-omni/text-to-video", "input": {"prompt": "A."}}
    assert (lift("kie", KIE, omni).quality, lift("kie", KIE, omni).total) == ("720p", 5)


def test_shots_stand_in_the_order_of_their_index() -> None:
    """DashScope numbers them."""
    shots = [{"index": 2, "prompt": "B.", "duration": 3}, {"index": 1, "prompt": "A.", "duration": 2}]
    given = {"multi_shot": True, "shot_type": "customize", "multi_prompt": shots}
    lifted = lift("dashscope", DASHSCOPE, {"model": "kling/kling-v3-video-generation", "input": given})
    assert [shot.prompt for shot in lifted.shots] == ["A.", "B."]

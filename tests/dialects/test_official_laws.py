"""Calls of the official APIs read back: what was asked for, asked for again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from dialects.refresh_golden import BOARDS
from dialects.sayable import SAYABLE
from hypothesis import assume, given
from hypothesis import strategies as st

from kling_story import load
from kling_story.dialects.path import compiled
from kling_story.dialects.path import lifting as path_lifting
from kling_story.dialects.path import lowering as path_lowering
from kling_story.dialects.path.lifting import shots_in
from kling_story.dialects.v1 import lifting as v1_lifting
from kling_story.dialects.v1 import lowering as v1_lowering
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

DIALECTS = {"path": (path_lowering.lower, path_lifting.lift), "v1": (v1_lowering.lower, v1_lifting.lift)}
both = pytest.mark.parametrize("dialect", DIALECTS)

# Pieces of words that could be taken for something else: the grammars' own signs, references, ends of names.
PIECES = (
    *(
        "@Mei",
        "@Bo",
        "@Meili",
        "@Street",
        "@image_1",
        "@image_2",
        "@video_1",
        "@element_1",
        "Mei",
        "'s",
        "-",
        "_",
        "走",
    ),
    *(
        "。",
        ".",
        ";",
        "; ",
        " ",
        " ",
        " ",
        "shot 2, 3, ",
        "shot 1, 2,",
        "\n",
        '"',
        ": ",
        "(",
        ")",
        "rain",
        "7",
        "a@",
        "é",
    ),
    *("@", "<file a.png>", " <<<element_1>>> ", " <<<image_1>>> ", " <<<image_3>>> ", " <<<voice_1>>> "),
)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join).filter(str.strip)
ALONE: list[dict[str, Any]] = [
    {},
    {"description": "a girl; tall"},
    {"voice": "8294"},
    {"voice": {"file": "a.wav"}, "description": "a boy"},
]
WORDS_ALONE = st.sampled_from(ALONE)
MEDIA = st.sampled_from(
    [*ALONE, {"images": ["a.png", "b.png"]}, {"video": "a.mp4"}, {"id": "9007199254740993"}, {"id": "12", "voice": "1"}]
)
FILES = st.sampled_from(["a.png", "https://example.com/b.png", "a b.png"])


CAN = {
    "kling-3.0": {"shots": 3, "audio": ["off", "native"], "quality": ["720p", "1080p", "4k"]},
    "kling-3.0-omni": {"shots": 3, "audio": ["off", "native", "original"], "quality": ["720p", "1080p", "4k"]},
    "kling-3.0-turbo": {"shots": 3, "audio": ["off", "native"], "quality": ["720p", "1080p"]},
    "kling-o1": {"shots": 1, "audio": ["off", "original"], "quality": ["720p", "1080p"]},
    "kling-2.6": {"shots": 1, "audio": ["off", "native"], "quality": ["720p", "1080p"]},
    "kling-1.6": {"shots": 1, "audio": ["off"], "quality": ["720p", "1080p"]},
}
NAMES = st.sampled_from(["Mei", "Bo", "Meili", "美美", "element_1"])
LINES = st.fixed_dictionaries(
    {"who": st.sampled_from(["Mei", "@Bo", "Voiceover"]), "line": WORDS}, optional={"tone": WORDS}
)
SHOTS = st.fixed_dictionaries(
    {"duration": st.integers(1, 5), "prompt": WORDS},
    optional={
        "size": st.just("wide"),
        "camera": st.just("pan left to @Mei"),
        "sound": WORDS,
        "dialogue": st.lists(LINES, max_size=2),
    },
)
IMAGES = st.fixed_dictionaries({"image": FILES}, optional={"name": st.sampled_from(["Street", "Lamp"])})
VIDEOS = st.fixed_dictionaries(
    {"file": st.just("v.mp4"), "use": st.sampled_from(["feature", "base"]), "keep_sound": st.booleans()}
)


@st.composite
def storyboards(draw: st.DrawFn) -> Storyboard:
    """Storyboards of every kind of model; most can be said."""
    model = draw(st.sampled_from(sorted(CAN)))
    can: dict[str, Any] = CAN[model]
    omni = model in ("kling-3.0-omni", "kling-o1")
    start = draw(st.none() | FILES)
    board: dict[str, Any] = {
        "model": model,
        "quality": draw(st.sampled_from(can["quality"])),
        "aspect": draw(st.sampled_from([None, "9:16"])),
        "audio": draw(st.sampled_from(can["audio"])),
        "look": draw(st.none() | WORDS),
        "negative": draw(st.none() | WORDS),
        "elements": draw(st.dictionaries(NAMES, MEDIA if omni or start else WORDS_ALONE, max_size=4)),
        "start_frame": start,
        "end_frame": draw(st.none() | FILES) if start else None,
        "reference_images": draw(st.lists(IMAGES, max_size=2)) if omni else [],
        "reference_video": draw(st.none() | VIDEOS) if omni else None,
    }
    if can["shots"] > 1 and draw(st.booleans()):
        return Storyboard.model_validate({**board, "storyboard": "auto", "prompt": draw(WORDS), "duration": 5})
    return Storyboard.model_validate({**board, "shots": draw(st.lists(SHOTS, min_size=1, max_size=can["shots"]))})


@both
@given(board=storyboards())
def test_lifted_and_lowered_again(dialect: str, board: Storyboard) -> None:
    """Whatever can be asked for is read back as a storyboard that asks for exactly the same."""
    lower, lift = DIALECTS[dialect]
    try:
        request = lower(board)
    except UsageError:
        return
    # One prompt in the path API's own grammar of shots is several, whoever wrote it: check refuses it.
    assume(dialect != "path" or len(board.shots) > 1 or not shots_in(compiled(board).prompt))
    lifted = lift(request.path, request.json)
    assert lower(lifted) == request


@both
@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_kept_storyboards_come_back(path: Path, dialect: str) -> None:
    """The request of a storyboard asks for it: the same models, lengths, files and shots, so the same request."""
    lower, lift = DIALECTS[dialect]
    board = load(path)
    try:
        request = lower(board)
    except UsageError:
        return
    lifted = lift(request.path, request.json)
    assert lower(lifted) == request
    same = ("model", "quality", "start_frame", "end_frame", "total", "camera_control", "motion_brush")
    assert {key: getattr(lifted, key) for key in same} == {key: getattr(board, key) for key in same}
    # One shot that follows a video is one that the path API cuts.
    if (dialect, path.stem) != ("path", "omni-feature-one-shot"):
        assert [shot.duration for shot in lifted.shots] == [shot.duration for shot in board.shots]
    assert [image.image for image in lifted.reference_images] == [image.image for image in board.reference_images]


@pytest.mark.parametrize(
    ("dialect", "keys"),
    [(dialect, keys) for dialect in DIALECTS for keys in (*SAYABLE["both"], *SAYABLE[dialect])],
    ids=str,
)
def test_what_can_be_said_comes_back(dialect: str, keys: dict[str, Any]) -> None:
    """A storyboard of what the API can say, its words whole, is read back as it was."""
    lower, lift = DIALECTS[dialect]
    board = Storyboard.model_validate({"target": {"path": "kling", "v1": "kling-v1"}[dialect], **keys})
    request = lower(board)
    assert lift(request.path, request.json) == board

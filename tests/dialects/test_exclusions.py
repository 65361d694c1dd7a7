"""What the documents exclude never leaves: check finds it, or it can't be said in the first place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from kling_story.diagnostics import Severity
from kling_story.dialects import lower
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

DIALECTS = {"kling": "path", "kling-v1": "v1"}
BOTH = ("kling", "kling-v1")
V1 = ("kling-v1",)
ONE = [{"duration": 5, "prompt": "A dancer turns."}]
TWO = [{"duration": 2, "prompt": "A dancer turns."}, {"duration": 3, "prompt": "She bows."}]
OMNI: dict[str, Any] = {"model": "kling-3.0-omni", "aspect": "16:9"}
O1: dict[str, Any] = {"model": "kling-o1", "aspect": "16:9"}
FRAME: dict[str, Any] = {"start_frame": "front.png"}
FRAMES: dict[str, Any] = {**FRAME, "end_frame": "front.png"}
ADA = {"Ada": {"images": ["front.png", "front.png"]}}
ADA_TURNS = [{"duration": 5, "prompt": "@Ada turns."}]
BRUSH = {"strokes": [{"mask": "front.png", "path": [[10, 20], [30, 40]]}]}
CAMERA = {"type": "simple", "zoom": 5}
V26: dict[str, Any] = {"model": "kling-2.6", "quality": "1080p", "audio": "native", **FRAME}

# (targets, what goes, and what more doesn't go with it)
EXCLUSIONS: dict[str, tuple[tuple[str, ...], dict[str, Any], dict[str, Any]]] = {
    "a prompt beside shots": (BOTH, {"shots": TWO}, {"prompt": "A dance."}),
    "an automatic storyboard without a prompt": (
        BOTH,
        {"storyboard": "auto", "duration": 5, "prompt": "A dance."},
        {"prompt": None},
    ),
    "shots beside an automatic storyboard": (
        BOTH,
        {"storyboard": "auto", "duration": 5, "prompt": "A dance."},
        {"shots": TWO},
    ),
    "another length than the shots'": (BOTH, {"shots": TWO}, {"duration": 9}),
    "an end frame alone": (BOTH, {**FRAMES, "shots": ONE}, {"start_frame": None}),
    "frames beside a base video": (
        BOTH,
        {**OMNI, "reference_video": {"file": "dance.mp4", "use": "base"}, "shots": ONE},
        FRAME,
    ),
    "shots beside a base video": (
        BOTH,
        {**OMNI, "reference_video": {"file": "dance.mp4", "use": "base"}, "shots": ONE},
        {"shots": TWO},
    ),
    "sound beside a reference video": (
        BOTH,
        {**OMNI, "reference_video": "dance.mp4", "shots": ONE},
        {"audio": "native"},
    ),
    "shots of one's own beside a feature video": (
        BOTH,
        {**OMNI, "reference_video": "dance.mp4", "shots": ONE},
        {"shots": TWO},
    ),
    "voices without sound": (
        BOTH,
        {**V26, "elements": {"Ada": {"voice": "8294"}}, "shots": ADA_TURNS},
        {"audio": "off"},
    ),
    "elements beside voices, or for 2.6 at all": (
        BOTH,
        {**V26, "elements": {"Bo": {"voice": "8294"}}, "shots": [{"duration": 5, "prompt": "@Bo turns."}]},
        {"elements": {"Bo": {"voice": "8294"}, **ADA}, "shots": [{"duration": 5, "prompt": "@Bo and @Ada turn."}]},
    ),
    "an end frame beside a camera": (
        V1,
        {"model": "kling-1.5", "quality": "1080p", **FRAME, "camera_control": CAMERA, "shots": ONE},
        FRAMES,
    ),
    "a brush beside a camera": (
        V1,
        {"model": "kling-1.5", "quality": "1080p", **FRAME, "camera_control": CAMERA, "shots": ONE},
        {"motion_brush": BRUSH},
    ),
    "a brush beside an end frame": (
        V1,
        {"model": "kling-1.5", "quality": "1080p", **FRAME, "motion_brush": BRUSH, "shots": ONE},
        FRAMES,
    ),
    "a camera for a later model": (V1, {"model": "kling-1.6", "shots": ONE}, {"camera_control": CAMERA}),
    "a camera in the path API": (("kling",), {"shots": ONE}, {"camera_control": CAMERA}),
    "shots for O1": (BOTH, {**O1, "shots": ONE}, {"shots": TWO}),
    "sound of O1": (BOTH, {**O1, "shots": ONE}, {"audio": "native"}),
    "4k of O1": (BOTH, {**O1, "shots": ONE}, {"quality": "4k"}),
    "an element of a video for O1": (
        BOTH,
        {**O1, "elements": ADA, "shots": ADA_TURNS},
        {"elements": {"Ada": {"video": "mei.mp4"}}},
    ),
    "4k of Turbo": (("kling",), {"model": "kling-3.0-turbo", "audio": "native", "shots": ONE}, {"quality": "4k"}),
    "no aspect for Omni": (BOTH, {**OMNI, "shots": ONE}, {"aspect": None}),
    "an aspect beside a frame": (BOTH, {**FRAME, "shots": ONE}, {"aspect": "16:9"}),
    "sound of 2.6 in 720p": (BOTH, {**V26, "shots": ONE}, {"quality": "720p"}),
    "sound of 2.6 beside an end frame": (BOTH, {**V26, **FRAMES, "audio": "off", "shots": ONE}, {"audio": "native"}),
    "a name that nothing has": (BOTH, {"shots": ONE}, {"shots": [{"duration": 5, "prompt": "@Ada turns."}]}),
}


def stopped(judge, target: str, keys: dict[str, Any]) -> bool:
    """Whether check finds an error, or there is no such call."""
    written = {"version": 1, **{key: value for key, value in keys.items() if value is not None}}
    text = yaml.safe_dump(written, sort_keys=False, allow_unicode=True)
    if any(found.severity == Severity.ERROR for found in judge(text, target)):
        return True
    try:
        lower(DIALECTS[target], Storyboard.model_validate(written))
    except UsageError:
        return True
    return False


@pytest.mark.parametrize(
    ("target", "keys", "more"),
    [(target, keys, more) for targets, keys, more in EXCLUSIONS.values() for target in targets],
    ids=[f"{name}-{target}" for name, (targets, _, _) in EXCLUSIONS.items() for target in targets],
)
def test_excluded(judge, target: str, keys: dict[str, Any], more: dict[str, Any]) -> None:
    """The storyboard goes without it, and is stopped with it."""
    assert not stopped(judge, target, keys)
    assert stopped(judge, target, {**keys, **more})

"""The numeric camera: one value for `simple`, none for the others."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-1.0\ncamera_control: "
_SHOT = "\nshots:\n  - {duration: 5, prompt: Mei walks}\n"
_VALUES = ("horizontal", "vertical", "pan", "tilt", "roll", "zoom")

CHECK = Check(
    code="KS334",
    name="camera-values",
    what="a type of the numeric camera that the model doesn't take, or values that don't go with it",
    why="Kling refuses the request",
    source="profile: camera_control, camera_control_value_max; official legacy API documents: `simple` needs exactly one value that isn't 0, the others take none",
    bad=(
        _HEAD + "{type: simple, zoom: 5, pan: 1}" + _SHOT,
        _HEAD + "{type: simple}" + _SHOT,
        _HEAD + "{type: down_back, zoom: 5}" + _SHOT,
        _HEAD + "{type: simple, zoom: -11}" + _SHOT,
        _HEAD.replace("1.0", "1.5") + "{type: forward_up}\nquality: 1080p\nstart_frame: front.png\naudio: off" + _SHOT,
    ),
    good=(_HEAD + "{type: simple, zoom: -10}" + _SHOT, _HEAD + "{type: forward_up}" + _SHOT),
)


def find(story: Story) -> Iterator[Finding]:
    camera, profile = story.board.camera_control, story.profile
    if (
        camera is None
        or not profile["camera_control"]
        or any(path[:1] == ("camera_control",) for path in story.misread)
    ):
        return
    given = [name for name in _VALUES if getattr(camera, name) != 0]
    if camera.type not in profile["camera_control"]:
        message = f"{profile.title} takes no numeric camera of type `{camera.type}`"
        hint = f"it takes {listed(profile['camera_control'])}"
        yield Finding(("camera_control", "type"), message, hint=hint, limit="camera_control")
    elif camera.type == "simple" and len(given) != 1:
        counted = f"{len(given)}: {listed(given, 'and')}" if given else "none"
        message = f"`simple` moves by exactly one value, this one has {counted}"
        hint = "write one of horizontal, vertical, pan, tilt, roll and zoom, and leave the rest out"
        path = ("camera_control", given[1]) if given else ("camera_control", "type")
        yield Finding(path, message, hint=hint, limit="camera_control")
    elif camera.type != "simple" and given:
        message = f"`{camera.type}` is a move of its own and takes no `{given[0]}`"
        hint = f"delete {listed(given, 'and')}, or write `type: simple`"
        yield Finding(("camera_control", given[0]), message, hint=hint, on_key=True, limit="camera_control")
    most = profile["camera_control_value_max"]
    for name in given:
        value = getattr(camera, name)
        # "Not a number" isn't within anything.
        if most is not None and not -most <= value <= most:
            message = f"`{name}` is {value:g}: it goes from -{most} to {most}"
            yield Finding(("camera_control", name), message, limit="camera_control_value_max")

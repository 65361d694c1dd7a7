"""The motion brush's regions and their paths."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-1.5\nquality: 1080p\nstart_frame: front.png\nmotion_brush:\n  strokes:\n"
_STROKE = "    - {mask: front.png, path: [[10, 20], [30, 40]]}\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"
_LONG = ", ".join(f"[{n}, {n}]" for n in range(78))

CHECK = Check(
    code="KS337",
    name="brush-paths",
    what="more regions of the motion brush than the model takes, or a path with too few or too many points",
    why="Kling refuses the request",
    source="profile: brush_strokes_max 6, brush_points_min 2, brush_points_max 77",
    bad=(
        _HEAD + 7 * _STROKE + _SHOT,
        _HEAD + "    - {mask: front.png, path: [[10, 20]]}\n" + _SHOT,
        f"{_HEAD}    - {{mask: front.png, path: [{_LONG}]}}\n{_SHOT}",
    ),
    good=(_HEAD + 6 * _STROKE + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    brush, profile = story.board.motion_brush, story.profile
    if brush is None or not profile["motion_brush"]:
        return
    most = profile["brush_strokes_max"]
    if most is not None and len(brush.strokes) > most:
        message = f"{len(brush.strokes)} regions of the motion brush, {profile.title} takes {most}"
        one_more = ("motion_brush", "strokes", most)
        yield Finding(one_more, message, hint="join two of them", on_key=True, limit="brush_strokes_max")
    fewest, most = profile["brush_points_min"], profile["brush_points_max"]
    for n, stroke in enumerate(brush.strokes):
        path, count = ("motion_brush", "strokes", n, "path"), len(stroke.path)
        points = "1 point" if count == 1 else f"{count} points"
        if fewest is not None and count < fewest:
            message = f"the path has {points}, it needs {fewest}"
            yield Finding(path, message, on_key=True, limit="brush_points_min")
        if most is not None and count > most:
            message = f"the path has {points} of {most}"
            yield Finding(path, message, hint="leave out every other one", on_key=True, limit="brush_points_max")

"""A reference video and shots of one's own exclude each other."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\nmodel: kling-3.0-omni\nreference_video: "
_SHOTS = "shots:\n  - {duration: 3, prompt: Mei walks}\n"

CHECK = Check(
    code="KS319",
    name="reference-video-shots",
    what="a reference video beside several shots, or a base video beside frames",
    why="with a feature video Kling cuts by itself; a base video is edited as it is",
    source="profile: reference_video_with_shots (official changelog, 2026-06: beside a feature video only shot_type intelligence)",
    bad=(
        _HEAD + "dance.mp4\n" + _SHOTS + "  - {duration: 3, prompt: Mei runs}\n",
        _HEAD + "{file: dance.mp4, use: base}\nstart_frame: front.png\n" + _SHOTS,
    ),
    good=(_HEAD + "dance.mp4\n" + _SHOTS,),
)


def find(story: Story) -> Iterator[Finding]:
    board, video = story.board, story.board.reference_video
    if video is None or not story.profile["reference_video"]:
        return
    if len(board.shots) > 1 and story.profile["reference_video_with_shots"] is False:
        hint = "use `storyboard: auto` with one `prompt`" if video.use == "feature" else "a base video takes one shot"
        message, limit = "a reference video doesn't go with shots of one's own", "reference_video_with_shots"
        yield Finding(("reference_video",), message, hint=hint, on_key=True, limit=limit)
    if video.use == "base" and board.is_auto:
        yield Finding(("storyboard",), "a base video is edited as it is: it takes no automatic storyboard")
    for key in ("start_frame", "end_frame"):
        if video.use == "base" and getattr(board, key):
            related = ((("reference_video",), "the base video is here"),)
            yield Finding((key,), f"a base video doesn't go with `{key}`", related=related, on_key=True)

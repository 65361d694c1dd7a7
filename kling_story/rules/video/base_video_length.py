"""A base video is as long as it is."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_BASE = "version: 1\nmodel: kling-3.0-omni\nreference_video: {file: dance.mp4, use: base}\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Turn the dancer into a robot}\n"

CHECK = Check(
    code="KS340",
    name="base-video-length",
    what="`duration` of the film beside a base video",
    why="Kling ignores it: the film is as long as the base video, and billed by that length, rounded",
    source="official legacy API documents: duration is ignored with refer_type base",
    severity=Severity.NOTE,
    bad=(f"{_BASE}duration: 5\n{_SHOT}",),
    good=(_BASE + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    board, video = story.board, story.board.reference_video
    taken = video and "base" in (story.profile["reference_video"] or ())
    if taken and video and video.use == "base" and board.duration is not None:
        message = "`duration` has no say beside a base video: the film is as long as that"
        related = ((("reference_video",), "the base video is here"),)
        yield Finding(("duration",), message, hint="delete it", on_key=True, related=related)

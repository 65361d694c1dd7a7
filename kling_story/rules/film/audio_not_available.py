"""What `audio` can be, alone and beside a reference video."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Severity, Story

_VIDEO = "version: 1\nmodel: kling-3.0-omni\naudio: native\nreference_video: dance.mp4\nshots:\n  - {duration: 3, prompt: Mei dances}\n"

CHECK = Check(
    code="KS310",
    name="audio-not-available",
    what="`audio` can't be had from this model, or not beside this reference video",
    why="beside a reference video Kling makes no sound: the request is refused, or comes back silent and paid",
    source="profile: audio, audio_with_feature_video, audio_with_base_video",
    bad=(_VIDEO, "version: 1\naudio: original\nshots:\n  - {duration: 3, prompt: Mei walks}\n"),
    good=(
        "version: 1\naudio: native\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        _VIDEO.replace("audio: native", "target: fal\naudio: original").replace(
            "dance.mp4", "https://example.com/dance.mp4"
        ),
    ),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    video = board.reference_video
    if board.audio == "off" and "off" not in profile["audio"]:
        # Nobody asks for silence by saying nothing.
        if story.written(("audio",)):
            message = f"{profile.title} always makes sound"
            hint = "delete `audio`, and take the sound off afterwards"
            yield Finding(("audio",), message, hint=hint, severity=Severity.WARNING, limit="audio")
    elif board.audio not in profile["audio"]:
        message = f"{profile.title} has no `{board.audio}` audio"
        yield Finding(("audio",), message, hint=f"it takes {listed(profile['audio'])}", limit="audio")
    elif video and board.audio not in (profile[f"audio_with_{video.use}_video"] or [board.audio]):
        limit = f"audio_with_{video.use}_video"
        possible = listed(profile[limit])
        related = ((("reference_video",), "the reference video is here"),)
        message = f"`audio: {board.audio}` can't be had beside a {video.use} video"
        yield Finding(("audio",), message, hint=f"it takes {possible}", related=related, limit=limit)
    elif board.audio == "original" and video is None:
        yield Finding(
            ("audio",), "`original` keeps a base video's own sound, and there is none", hint="`off` or `native`"
        )

"""Native audio isn't made in every resolution."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.modes import ask_for

_HEAD = "version: 1\nmodel: kling-2.6\naudio: native\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS324",
    name="audio-quality",
    what="native audio in a resolution in which the model makes none",
    why="Kling refuses the request",
    source="profile: audio_qualities (2.6 makes sound in 1080p only, its `std` mode is silent)",
    bad=(_HEAD + _SHOT, _HEAD + "quality: 720p\n" + _SHOT),
    good=(_HEAD + "quality: 1080p\n" + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    board, spoken = story.board, story.profile["audio_qualities"]
    if board.audio != "native" or "native" not in story.profile["audio"] or ("quality",) in story.misread:
        return
    if spoken is not None and board.quality not in spoken:
        fix = ask_for(story, spoken[0], ("audio",))
        message = f"{story.profile.title} makes no sound in `{board.quality}`"
        hint = f"write {listed(f'quality: {quality}' for quality in spoken)}, or `audio: off`"
        yield Finding(("audio",), message, hint=hint, fix=fix, limit="audio_qualities")

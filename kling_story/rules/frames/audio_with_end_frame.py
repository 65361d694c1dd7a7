"""Sound doesn't go with an end frame everywhere."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\nmodel: kling-2.6\nquality: 1080p\nstart_frame: front.png\nend_frame: front.png\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS325",
    name="audio-with-end-frame",
    what="`audio` that the model doesn't make beside an end frame",
    why="Kling refuses the request",
    source="profile: audio_with_end_frame (2.6 takes an end frame for silent films only)",
    bad=(f"{_HEAD}audio: native\n{_SHOT}",),
    good=(f"{_HEAD}audio: off\n{_SHOT}",),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    possible = profile["audio_with_end_frame"]
    if board.end_frame and possible is not None and board.audio in profile["audio"] and board.audio not in possible:
        related = ((("end_frame",), "the end frame is here"),)
        message = f"{profile.title} makes no `{board.audio}` audio beside an end frame"
        hint = f"delete the end frame, or write {listed(f'audio: {choice}' for choice in possible)}"
        yield Finding(("audio",), message, hint=hint, related=related, limit="audio_with_end_frame")

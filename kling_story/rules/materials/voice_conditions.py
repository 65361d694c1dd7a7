"""What voices of one's own go with."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\nmodel: kling-2.6\n"
_TOP = _HEAD + "quality: 1080p\nstart_frame: front.png\n"
_MEI = "elements: {Mei: {description: a courier, voice: '8294'}}\n"
_SHOT = "shots:\n  - {duration: 5, prompt: '@Mei hums'}\n"
_THREE = "elements:\n  Mei: {voice: '1'}\n  Bo: {voice: '2'}\n  Cy: {voice: '3'}\n"

CHECK = Check(
    code="KS331",
    name="voice-conditions",
    what="voices of one's own without sound, without a start frame, beside elements, or too many",
    why="Kling refuses the request",
    source="profile: voices_max 2, voice_qualities, voices_need_start_frame, voices_with_elements (2.6: `voice_list` is image2video's, `sound` must be on)",
    bad=(
        f"{_TOP}audio: native\n{_THREE}shots:\n  - {{duration: 5, prompt: '@Mei, @Bo and @Cy hum'}}\n",
        f"{_HEAD}quality: 1080p\naudio: native\n{_MEI}{_SHOT}",
        f"{_TOP}{_MEI}{_SHOT}",
    ),
    good=(f"{_TOP}audio: native\n{_MEI}{_SHOT}",),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    most = profile["voices_max"]
    if not most:
        return
    used = story.used
    voiced = [name for name, e in board.elements.items() if e.voice and not e.has_media and name in used]
    if not voiced:
        return
    path = ("elements", voiced[0], "voice")
    if board.audio != "native" and ("audio",) not in story.misread:
        message = f"the voice of `{voiced[0]}` needs `audio: native`"
        yield Finding(path, message, hint="write `audio: native`, or delete the voice", on_key=True)
    elif board.quality not in (profile["voice_qualities"] or [board.quality]) and _speaks(story):
        message = f"{profile.title} takes no voices in `{board.quality}`"
        hint = f"it takes them in {listed(profile['voice_qualities'])}"
        yield Finding(path, message, hint=hint, on_key=True, limit="voice_qualities")
    if profile["voices_need_start_frame"] and not board.start_frame and ("start_frame",) not in story.misread:
        message = f"{profile.title} takes voices only beside a start frame"
        hint = "add `start_frame:`, or delete the voice"
        yield Finding(path, message, hint=hint, on_key=True, limit="voices_need_start_frame")
    if profile["elements"] and story.bound and profile["voices_with_elements"] is False:
        related = ((("elements", story.bound[0]), f"`{story.bound[0]}` is an element with media"),)
        message = f"{profile.title} takes voices or elements, not both"
        hint = f"give `{voiced[0]}` pictures or a video, or leave the others descriptions alone"
        yield Finding(path, message, hint=hint, on_key=True, related=related, limit="voices_with_elements")
    if len(voiced) > most:
        message = f"{len(voiced)} voices, {profile.title} takes {most}"
        yield Finding(("elements", voiced[most], "voice"), message, on_key=True, limit="voices_max")


def _speaks(story: Story) -> bool:
    """Whether sound is made in this resolution at all: where it isn't, that is told of the sound."""
    return story.board.quality in (story.profile["audio_qualities"] or story.profile["qualities"])

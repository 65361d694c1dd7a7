"""The recording that a voice is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media.lengths import NEARLY, missed, told
from kling_story.profiles import Profile

if TYPE_CHECKING:
    # Most elements have neither clip nor recording.
    from kling_story.media.sounds import Sound

_REST = 'shots:\n  - {duration: 3, prompt: "@Mei walks"}\n'
_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n  Mei: {video: mei.mp4, '

CHECK = Check(
    code="KS426",
    name="voice-file",
    what="a recording of a voice of another format or length than Kling takes",
    why="making the voice is refused",
    source="profile: voice_formats, voice_seconds_min 5, voice_seconds_max 30",
    bad=tuple(
        f"{_HEAD}voice: {{file: {name}}}}}\n{_REST}" for name in ("hello.wav", "lecture.wav", "moving.gif", "dance.mp4")
    ),
    good=(f"{_HEAD}voice: {{file: voice.wav}}}}\n{_REST}",),
)


def find(story: Story) -> Iterator[Finding]:
    for name, element in story.board.elements.items():
        voice = element.voice
        if voice is None or voice.file is None or voice.id:
            continue
        sound = story.sound(voice.file)
        if sound and sound.bytes:
            for message, limit, severity in _wrong(story.profile, sound):
                path = ("elements", name, "voice", "file")
                yield Finding(path, f"`{voice.file}` {message}", limit=limit, severity=severity)


def _wrong(profile: Profile, sound: Sound) -> Iterator[tuple[str, str | None, Severity | None]]:
    formats, least, most = profile["voice_formats"], profile["voice_seconds_min"], profile["voice_seconds_max"]
    if formats and sound.format not in formats:
        kind = sound.format or "no sound that is known"
        yield f"is {kind}, Kling takes {', '.join(formats)}", "voice_formats", None
    elif sound.broken:
        yield sound.broken, None, None
    elif sound.seconds is not None:
        by = missed(sound.seconds, least, most)
        if by:
            limit = f"voice_seconds_{'min' if by < 0 else 'max'}"
            severity = Severity.WARNING if abs(by) < NEARLY else None
            yield f"has {told(sound.seconds)} s, a recording of a voice has {least} to {most}", limit, severity

"""Panels and soundtracks that the animatic can use."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.materials import Soundtrack
from kling_story.yamldoc import Path

_PANELS = ("jpeg", "png")
_NO_SOUNDS = (None, "jpeg", "png", "gif", "webp", "bmp", "tiff", "pdf", "heic", "avif")

CHECK = Check(
    code="KS417",
    name="animatic-file",
    what="a panel that is no JPEG or PNG, or a soundtrack without sound",
    why="the animatic draws the shot instead of its panel, and stays silent",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, panel: moving.gif}\n",
        "version: 1\nsoundtrack: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, soundtrack: {file: front.png}}\n",
    ),
    good=(
        "version: 1\nsoundtrack: voice.wav\nshots:\n  - {duration: 3, prompt: Mei walks, panel: small.png}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, soundtrack: voice.wav}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        picture = story.picture(shot.panel) if shot.panel else None
        if shot.panel and picture and picture.bytes and picture.format not in _PANELS:
            kind = picture.format or "no picture that is known"
            yield Finding(("shots", index, "panel"), f"`{shot.panel}` is {kind}, the animatic shows JPEG and PNG")
        yield from _soundtrack(story, shot.soundtrack, ("shots", index, "soundtrack"))
    yield from _soundtrack(story, story.board.soundtrack, ("soundtrack",))


def _soundtrack(story: Story, soundtrack: Soundtrack | None, path: Path) -> Iterator[Finding]:
    sound = story.sound(soundtrack.file) if soundtrack else None
    if soundtrack and sound and sound.bytes:
        path = (*path, "file") if story.written((*path, "file")) else path
        if sound.format in _NO_SOUNDS:
            kind = sound.format or "no sound that is known"
            yield Finding(path, f"`{soundtrack.file}` is {kind}, the animatic plays WAV, MP3 and M4A")
        elif sound.broken:
            yield Finding(path, f"`{soundtrack.file}` {sound.broken}")

"""A voice that is bound needs no description."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

_BOARD = (
    "version: 1\nmodel: kling-3.0-omni\naspect: '16:9'\naudio: native\nelements:\n  Mei: {video: mei.mp4, voice: {id: '829836802793'}}\n"
    "shots:\n  - {duration: 4, prompt: '@Mei looks up', dialogue: {who: Mei, line: Not tonight., tone: %s}}\n"
)

CHECK = Check(
    code="KS513",
    name="voice-described",
    what="`tone` describes the voice of an element that has one of its own",
    why="the words pull at the bound voice: say how the line is spoken, not what the voice is like",
    source="Kling's prompting advice: don't describe again the voice of an element with a bound voice",
    severity=Severity.NOTE,
    bad=(_BOARD % "deep raspy voice",),
    good=(_BOARD % "whispering", _BOARD % "in a low voice"),
)

_TIMBRE = Pattern(
    r"\b(?:deep|raspy|husky|gravelly|hoarse|nasal|squeaky|high[- ]pitched|baritone|bass|soprano|female|male|childlike|young|old|elderly|robotic)\b"
    r"(?:[\w ,-]{0,30})\bvoice\b|(?:男|女|童|磁性|沙哑|低沉)的?(?:声音|嗓音|声线|声)\b"
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            element = story.board.elements.get(line.speaker)
            if line.tone and element and element.voice and element.has_media and _TIMBRE.search(line.tone):
                path = ("shots", index, "dialogue", n, "tone")
                related = ((("elements", line.speaker, "voice"), "the voice is bound here"),)
                message = f"`{line.tone}` describes a voice that `{line.speaker}` has already"
                yield Finding(
                    path, message, hint="say how it is spoken: `whispering`, `out of breath`", related=related
                )

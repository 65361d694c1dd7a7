"""A voice without an element to speak it."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Severity, Story

_REST = "shots:\n  - {duration: 5, prompt: '@Mei hums'}\n"

CHECK = Check(
    code="KS330",
    name="voice-not-taken",
    what="a voice of one's own, where the model takes none, or only that of an element with media",
    why="it isn't sent: somebody else would speak",
    source="profile: voices_max (official capability map, 2026-05: voice control for 2.6 alone)",
    severity=Severity.WARNING,
    bad=("version: 1\naudio: native\nelements: {Mei: {description: a courier, voice: '8294'}}\n" + _REST,),
    good=("version: 1\naudio: native\nelements: {Mei: {description: a courier}}\n" + _REST,),
)


def find(story: Story) -> Iterator[Finding]:
    profile = story.profile
    if profile["voices_max"] != 0:
        return
    used = story.used
    speaks = "native" in profile["audio"]
    for name, element in story.board.elements.items():
        # With media it is the voice of that element.
        if not element.voice or element.has_media or name not in used:
            continue
        message = f"the voice of `{name}` isn't sent: {profile.title} takes no voices of one's own"
        hint = f"give `{name}` pictures or a video: an element may have a voice"
        if not speaks or not profile["element_voices"]:
            others = story.models_where("voices_max", bool)
            hint = f"{listed(others, 'and')} takes them" if others else "delete it"
        yield Finding(("elements", name, "voice"), message, hint=hint, on_key=True, limit="voices_max")

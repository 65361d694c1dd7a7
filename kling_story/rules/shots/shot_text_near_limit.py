"""A shot's words that just fit may not fit as Kling counts them."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_LONG = "Mei walks along the quay. " * 19
_REST = "  - {duration: 3, prompt: Mei runs}\n"

CHECK = Check(
    code="KS322",
    name="shot-text-near-limit",
    what="the words of one shot, as sent, are a few characters below the model's limit",
    why="what exactly is counted isn't documented: what is sent may be longer there than here",
    source="profile: shot_characters_advised; the official pages say 512 and show a shot of 514",
    severity=Severity.NOTE,
    bad=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG}Then she stops.}}\n{_REST}",),
    good=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG}}}\n{_REST}",),
)


def find(story: Story) -> Iterator[Finding]:
    advised, most = story.profile["shot_characters_advised"], story.profile["shot_characters"]
    if advised is None or most is None or len(story.board.shots) < 2:
        return
    for index, words in enumerate(story.compiled.shots):
        count = len(words)
        if advised < count <= most:
            message = f"shot {index + 1} is {count} of {most} characters as sent"
            hint = f"cut {count - advised} to be sure that nothing is lost at the end"
            path = ("shots", index, "prompt")
            yield Finding(path, message, hint=hint, on_key=True, limit="shot_characters_advised")

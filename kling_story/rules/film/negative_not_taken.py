"""A negative prompt, where the target has no field for one."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

CHECK = Check(
    code="KS318",
    name="negative-not-taken",
    what="`negative`, where the target takes no negative prompt",
    why="it wouldn't be sent",
    source="profile: negative_prompt; the official guide advises negative sentences inside the prompt",
    severity=Severity.WARNING,
    bad=("version: 1\nnegative: blur\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\ntarget: kling-v1\nnegative: blur\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    if story.board.negative and not story.profile["negative_prompt"]:
        hint = "write it as a sentence in `look`: no blur, no subtitles"
        yield Finding(
            ("negative",),
            f"{story.profile.title} takes no negative prompt",
            hint=hint,
            on_key=True,
            limit="negative_prompt",
        )

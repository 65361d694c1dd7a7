"""The negative prompt fits the target's limit."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\ntarget: kling-v1\nnegative: "
_SHOT = "\nshots:\n  - {duration: 3, prompt: Mei walks}\n"

CHECK = Check(
    code="KS333",
    name="negative-length",
    what="the negative prompt is longer than the target takes",
    why="Kling refuses the request",
    source="profile: negative_prompt_characters (2500 in the legacy API)",
    bad=(_HEAD + "blur and grain, " * 170 + "haze" + _SHOT,),
    good=(_HEAD + "blur, haze" + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    most, negative = story.profile["negative_prompt_characters"], story.board.negative
    if negative and story.profile["negative_prompt"] and most is not None and len(negative) > most:
        message = f"the negative prompt is {len(negative)} of {most} characters"
        yield Finding(("negative",), message, on_key=True, limit="negative_prompt_characters")

"""Prompts longer than advised lose their end."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story

_LONG = "Mei walks along the river. " * 100

CHECK = Check(
    code="KS308",
    name="prompt-longer-than-advised",
    what="the words in all are longer than advised, though allowed",
    why="long prompts drop instructions in silence; the legacy API documents 2500 for one prompt and nothing for all shots",
    source="profile: prompt_characters_advised, shots_characters_advised",
    severity=Severity.WARNING,
    bad=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG}}}\n",),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    compiled, profile = story.compiled, story.profile
    limit = "prompt_characters_advised" if compiled.prompt else "shots_characters_advised"
    framed = story.board.start_frame or story.board.end_frame
    most = profile["prompt_characters_with_frame" if framed else "prompt_characters"] if compiled.prompt else None
    advised = profile[limit]
    count = compiled.characters
    if advised and count > advised and (most is None or count <= most):
        path: Path = ("prompt",) if story.board.is_auto else ("shots",)
        message = f"{count} characters in all, {advised} are advised"
        yield Finding(path, message, hint="shorten the look or the shots", on_key=True, limit=limit)

"""The whole prompt, as sent, fits the target's limit."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Story

_LONG = "Mei walks along the river. " * 115

CHECK = Check(
    code="KS307",
    name="prompt-length",
    what="the whole prompt, as sent, is longer than the target takes",
    why="Kling refuses it, or cuts the end off",
    source="profile: prompt_characters, prompt_characters_with_frame (3072 for 3.0 in the path API, else 2500)",
    bad=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG}}}\n",),
    good=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG[:2400]}}}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    limit = "prompt_characters_with_frame" if board.start_frame or board.end_frame else "prompt_characters"
    most = story.profile[limit]
    count = len(story.compiled.prompt)
    if most is not None and count > most:
        path: Path = ("prompt",) if board.is_auto else ("shots",) if len(board.shots) > 1 else ("shots", 0, "prompt")
        what = "all shots together are" if len(board.shots) > 1 else "the prompt is"
        over = count - most
        hint = f"cut {over} character{'s' if over > 1 else ''}"
        if board.look and len(board.shots) > 1:
            hint += "; the look counts once for each shot"
        yield Finding(path, f"{what} {count} of {most} characters as sent", hint=hint, on_key=True, limit=limit)

"""Text that someone meant to write."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Path, Story

CHECK = Check(
    code="KS701",
    name="placeholder",
    what="a prompt that is a placeholder: `...`, `TODO`, `[describe the shot]`",
    why="Kling would film it, and bill it",
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: ...}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: '[Wide shot of the city, time of day]'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: TODO}\n",
    ),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks... and stops}\n",),
)

_WHOLE = (
    r"\W*|(?:todo|tbd|tbc|fixme|xxx+|lorem ipsum|placeholder|your prompt here|待定|待补|占位)\b.*"
    r"|[\[<{(（【][^\]>})）】]*[\]>})）】]\s*[.。]?"
)
_BEGINS = ("todo", "tbd", "tbc", "fixme", "xxx", "lorem", "placeholder", "your prompt", "待", "占")


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    texts: list[tuple[Path, str | None]] = [(("prompt",), board.prompt), (("look",), board.look)]
    texts += [(("shots", index, "prompt"), shot.prompt) for index, shot in enumerate(board.shots)]
    for path, text in texts:
        text = (text or "").strip()
        likely = text and (not text[0].isalnum() or text[:11].lower().startswith(_BEGINS))
        if likely and re.fullmatch(_WHOLE, text, re.IGNORECASE | re.DOTALL):
            shown = text if len(text) <= 40 else f"{text[:39]}…"
            yield Finding(path, f"`{shown}` is a placeholder", hint="write what the camera sees")

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

_WHOLE = re.compile(
    r"\W*|(?:todo|tbd|tbc|fixme|xxx+|lorem ipsum|placeholder|your prompt here|待定|待补|占位)\b.*"
    r"|[\[<{(（【][^\]>})）】]*[\]>})）】]\s*[.。]?",
    re.IGNORECASE | re.DOTALL,
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    texts: list[tuple[Path, str | None]] = [(("prompt",), board.prompt), (("look",), board.look)]
    texts += [(("shots", index, "prompt"), shot.prompt) for index, shot in enumerate(board.shots)]
    for path, text in texts:
        if text and text.strip() and _WHOLE.fullmatch(text.strip()):
            shown = text.strip() if len(text.strip()) <= 40 else f"{text.strip()[:39]}…"
            yield Finding(path, f"`{shown}` is a placeholder", hint="write what the camera sees")

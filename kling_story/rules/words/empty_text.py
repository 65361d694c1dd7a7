"""Text that holds nothing but space."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Story

CHECK = Check(
    code="KS113",
    name="empty-text",
    what="a prompt, a line, a name or another text is empty",
    why="Kling refuses an empty prompt; an empty text elsewhere is a slip",
    source="the documents ask for 1 to 512 characters a shot",
    bad=('version: 1\nshots:\n  - {duration: 3, prompt: " "}\n',),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)

_TEXTS = ("size", "angle", "framing", "lens", "sound", "music", "transition", "panel", "id")


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    texts: list[tuple[Path, str | None]] = [
        ((key,), getattr(board, key)) for key in ("title", "look", "prompt", "negative")
    ]
    for index, shot in enumerate(board.shots):
        here: Path = ("shots", index)
        texts.append(((*here, "prompt"), shot.prompt))
        texts += [((*here, key), getattr(shot, key)) for key in _TEXTS]
        texts += [((*here, "camera", n, "move"), move.move) for n, move in enumerate(shot.camera)]
        for n, line in enumerate(shot.dialogue):
            texts += [((*here, "dialogue", n, "who"), line.who), ((*here, "dialogue", n, "line"), line.line)]
    for path, text in texts:
        empty = not text.strip() if text is not None else story.written(path) and path not in story.misread
        if empty:
            key = next(str(step) for step in reversed(path) if isinstance(step, str))
            yield Finding(path, f"`{key}` is empty", hint="write it, or delete the key", on_key=True)

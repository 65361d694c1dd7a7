"""Each shot's words, as they are sent, fit the model's limit."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_LONG = "Mei walks. " * 50

CHECK = Check(
    code="KS306",
    name="shot-text-length",
    what="the words of one shot, as sent, are longer than the model takes",
    why="some services refuse it, others cut the end off in silence: the look and the dialogue stand there",
    source="profile: shot_characters; disputed: the official example has a shot of 514; DashScope cuts at 512",
    bad=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG}}}\n  - {{duration: 3, prompt: Mei runs}}\n",),
    good=(f"version: 1\nshots:\n  - {{duration: 3, prompt: {_LONG[:440]}}}\n  - {{duration: 3, prompt: Mei runs}}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board, most = story.board, story.profile["shot_characters"]
    if len(board.shots) < 2 or most is None or board.is_auto:
        return
    for index, (shot, words) in enumerate(zip(board.shots, story.compiled.shots, strict=True)):
        count = len(words)
        if count > most:
            added = count - len(shot.prompt)
            look = f", {len(board.look)} of them the look" if board.look else ""
            message = f"shot {index + 1} is {count} of {most} characters as sent"
            hint = f"the prompt has {len(shot.prompt)}, size, camera, dialogue and look add {added}{look}: cut {count - most}"
            yield Finding(("shots", index, "prompt"), message, hint=hint, on_key=True, limit="shot_characters")

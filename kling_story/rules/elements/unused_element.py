"""Every declared element plays somewhere."""

from __future__ import annotations

from kling_story.diagnostics import did_you_mean
from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.references import ELEMENT_NAME, plain_name
from kling_story.yamledit import replace_within

CHECK = Check(
    code="KS402",
    name="unused-element",
    what="an element that neither the words nor the dialogue name",
    why="it isn't sent; often its `@` was forgotten in the prompt",
    severity=Severity.WARNING,
    bad=("version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: '@Mei walks'}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if not board.shots and not board.is_auto:
        return
    used = story.used
    # A mistyped `@Mey` is told as that; Mei isn't unused besides.
    used |= {did_you_mean(ref.written, story.names) for *_, ref in story.references if ref.name is None}
    for name in board.elements:
        path = ("elements", name)
        # A shared cast file may well hold people who don't play in this film.
        if name in used or not story.written(path):
            continue
        # Of a name that no `@` reaches, KS404 tells.
        if not ELEMENT_NAME.fullmatch(name) and any(name.removeprefix("@") in text for _, text in story.sent):
            continue
        hint, fix = f"write `@{name}` where it plays, or delete it", None
        if " " in name.strip():
            short = "_".join(name.split())
            hint = f"no `@` reaches a name with a space: call it `{short}`, write `@{short}` where it plays"
            yield Finding(path, f"`{name}` is declared and never used", hint=hint, on_key=True)
            continue
        for index, shot in enumerate(board.shots):
            at = plain_name(shot.prompt, name)
            if at >= 0:
                hint = f"shot {index + 1} says `{name}` without `@`"
                marked = replace_within(("shots", index, "prompt"), at, at + len(name), f"@{name}", of=shot.prompt)
                fix = Suggestion(f"write `@{name}`", marked)
                break
        yield Finding(path, f"`{name}` is declared and never used", hint=hint, on_key=True, fix=fix)

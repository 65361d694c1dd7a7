"""An element's name carries its `@` in every shot."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.references import ELEMENT_NAME, plain_name, references
from kling_story.storyboard import Shot
from kling_story.yamledit import replace_within

_HEAD = "version: 1\nelements: {Mei: a courier in a yellow raincoat}\nshots:\n  - {duration: 3, prompt: '@Mei walks'}\n"

CHECK = Check(
    code="KS430",
    name="plain-name",
    what="a shot that says an element's name without `@`, and nowhere with it",
    why="each shot of several is read by itself: there the name is a plain word, and who it is gets lost",
    source="official 3.0 guide, 2026-07: name the subject again in every shot",
    severity=Severity.WARNING,
    bad=(_HEAD + "  - {duration: 3, prompt: Mei opens a door}\n",),
    good=(
        _HEAD + "  - {duration: 3, prompt: '@Mei opens a door, and Mei smiles'}\n",
        _HEAD + "  - {duration: 3, prompt: The Mei-style roofs of Meili}\n",
    ),
)
_ALIVE = ("character", "animal")


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    everywhere = {reference.name for reference in references(board.look or "", story.names)}
    used = {reference.name for *_, reference in story.references}
    for index, shot in enumerate(board.shots):
        said = everywhere | _said(shot, story.names)
        path = ("shots", index, "prompt")
        for name, element in board.elements.items():
            # One that no shot refers to is told as unused.
            if name in said or name not in used or not ELEMENT_NAME.fullmatch(name):
                continue
            at = _plain(name, shot.prompt)
            if at < 0:
                continue
            part = (at, at + len(name))
            marked = replace_within(path, *part, f"@{name}", of=shot.prompt)
            sure = name[0].isupper() and element.kind in _ALIVE
            yield Finding(
                path,
                f"shot {index + 1} says `{name}` without `@`",
                hint="here it is a plain word: Kling isn't told who or what it is",
                part=part,
                of=shot.prompt,
                fix=Suggestion(f"write `@{name}`", marked),
                severity=None if sure else Severity.NOTE,
            )


def _said(shot: Shot, names: tuple[str, ...]) -> set[str | None]:
    """Whom a shot refers to, or lets speak."""
    texts = (shot.prompt, shot.sound, *(move.to for move in shot.camera), *(line.line for line in shot.dialogue))
    said = {reference.name for text in texts for reference in references(text or "", names)}
    return said | {line.speaker for line in shot.dialogue}


def _plain(name: str, prompt: str) -> int:
    """Where a name stands as a word of its own, or -1; a single character of a script without spaces is none."""
    return -1 if len(name) < 2 and name > "\u1fff" else plain_name(prompt, name)

"""A pronoun that stands for nobody in its shot."""

from __future__ import annotations

import re
from typing import Any

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.references import ELEMENT_NAME
from kling_story.vocabulary import ANGLES, FRAMINGS, MOVES, SIZES, SPEEDS, Table

CHECK = Check(
    code="KS715",
    name="pronoun-first",
    what="a shot that says `she`, `his` or `他` before it has said who",
    why="custom shots have no words in common: Kling reads each one by itself and casts somebody",
    source="Kling's 3.0 guide: name the subject again in every shot; no pronouns for a speaker",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: A girl waits}\n  - {duration: 3, prompt: 'Close-up: she turns'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 一个女孩在等人}\n  - {duration: 3, prompt: 她转身离开}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: A girl waits}\n  - {duration: 3, prompt: 'The girl turns, she smiles'}\n",
        "version: 1\nelements: {Mei: a courier}\nshots:\n  - {duration: 3, prompt: '@Mei waits'}\n  - {duration: 3, prompt: 'She turns: @Mei smiles'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 雨下个不停}\n  - {duration: 3, prompt: 其他人都走了，她留下来}\n",
    ),
)

_PRONOUN = re.compile(
    r"\b(?:she|he|they|her|his|their|him|them)\b(?![-/])|[她他](?:们)?(?!人|乡|日|者|国|山)|彼女|그녀(?:는|가|의)",
    re.IGNORECASE,
)
_EMPTY = (
    "an the of on in at as with then now when while and suddenly slowly finally camera shot frame to into next meanwhile "
    "again here through past by 特写镜头中近远景全突然这时此刻接着随后在"
)
_WORD = re.compile(r"[A-Za-z']+|[^\W\dA-Za-z_]")
_LOOKED_AT = 200
"""Characters of a prompt in which a pronoun can be the first thing said."""

_TABLES: tuple[Table[Any], ...] = (SIZES, ANGLES, FRAMINGS, MOVES, SPEEDS)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if len(board.shots) < 2 and not board.elements:
        return
    for index, shot in enumerate(board.shots):
        pronoun = _PRONOUN.search(shot.prompt[:_LOOKED_AT])
        # The start frame shows whom the first shot means, and without elements it may cast whom it likes;
        # a speaker or a reference names somebody.
        first = index == 0 and (board.start_frame or not board.elements)
        known = first or shot.dialogue or _names_somebody(story, shot.prompt)
        if not pronoun or known or _says_something(shot.prompt[: pronoun.start()]):
            continue
        yield Finding(
            ("shots", index, "prompt"),
            f"`{pronoun.group()}` stands for nobody in this shot",
            hint=f"write {_whom(story, index)}: each shot is read by itself",
            part=pronoun.span(),
            of=shot.prompt,
        )


def _whom(story: Story, index: int) -> str:
    names = [name for name in story.board.elements if ELEMENT_NAME.fullmatch(name)][:3]
    if names:
        return " or ".join(f"`@{name}`" for name in names)
    return "who it is, as in the first shot" if index else "who it is"


def _names_somebody(story: Story, prompt: str) -> bool:
    return "@" in prompt or any(name in prompt for name in story.board.elements)


def _says_something(before: str) -> bool:
    """Whether words before the pronoun tell more than the shot's size, angle or move."""
    for table in _TABLES:
        for found in reversed(list(table.find_in(before))):
            before = f"{before[: found.start]} {before[found.end :]}"
    return not all(word.lower() in _EMPTY for word in _WORD.findall(before))

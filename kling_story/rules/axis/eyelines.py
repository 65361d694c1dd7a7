"""Two who talk look at each other."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern
from kling_story.staging import MOST_SHOTS, framings_of, goes_on, is_neutral, named_elements, subject_of

_HEAD = "version: 1\naudio: native\nelements: {Mei: a courier, Bo: an old seller}\nshots:\n"
_BO = (
    "  - {duration: 3, size: medium close-up, framing: %s, facing: left, prompt: '%s', dialogue: 'Bo: Not for sale.'}\n"
)
_MEI = "  - {duration: 3, size: close-up, framing: %s, facing: %s, prompt: '%s', dialogue: 'Mei: Then stay dry.'}\n"
_OVER_MEI, _OVER_BO = "Past the shoulder of @Mei, @Bo frowns", "Past the shoulder of @Bo, @Mei smiles"

CHECK = Check(
    code="KS603",
    name="eyelines",
    what="two people of a conversation look to the same side in the shots that cut between them",
    why="A looks right and B looks left, or they seem to look past each other at somebody else",
    source="eyeline match and the 180-degree rule of film grammar",
    severity=Severity.WARNING,
    bad=(
        _HEAD + _BO % ("over-the-shoulder", _OVER_MEI) + _MEI % ("reverse", "left", _OVER_BO),
        _HEAD + _BO % ("single", "@Bo frowns") + _MEI % ("single", "left", "@Mei smiles"),
    ),
    good=(
        _HEAD + _BO % ("over-the-shoulder", _OVER_MEI) + _MEI % ("reverse", "right", _OVER_BO),
        _HEAD + _BO % ("single", "@Bo looks out to sea") + _MEI % ("single", "left", "@Mei sits beside @Bo and smiles"),
    ),
)

_PAIRED = frozenset(("over_the_shoulder", "reverse", "dirty_single"))
_ALONGSIDE = Pattern(
    r"side by side|shoulder to shoulder|\bbeside\b|\bnext to\b|together|same direction|\bboth\b|\bfollow|\bchas|\bbehind\b|passenger|\bdrives?\b|\bcar\b|\bphone\b"
    r"|并肩|一起|旁边|身旁|跟着|追|电话"
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    told = -1
    for index in range(1, min(len(board.shots), MOST_SHOTS)):
        one, two = board.shots[index - 1], board.shots[index]
        if two.facing not in ("left", "right") or one.facing != two.facing or told == index - 1:
            continue
        if not goes_on(two) or one.direction or two.direction or is_neutral(one) or is_neutral(two):
            continue
        first, second = subject_of(board, one), subject_of(board, two)
        if first is None or second is None or first == second or _ALONGSIDE.search(f"{one.prompt}\n{two.prompt}"):
            continue
        paired = bool((framings_of(one) | framings_of(two)) & _PAIRED)
        spoken = [{line.speaker for line in shot.dialogue} for shot in (one, two)]
        talk = spoken == [{first}, {second}]
        each_other = second in named_elements(board, one) and first in named_elements(board, two)
        if paired or talk or each_other:
            told = index
            related = ((("shots", index - 1, "facing"), f"`{first}` looks there too"),)
            message = f"`{second}` looks to the same side as `{first}`: they don't look at each other"
            other = "right" if two.facing == "left" else "left"
            hint = f"`facing: {other}` for one of them"
            severity = None if paired else Severity.NOTE
            yield Finding(("shots", index, "facing"), message, hint=hint, related=related, severity=severity)

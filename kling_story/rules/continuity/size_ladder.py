"""Sizes that never change are flat."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.staging import MOST_SHOTS
from kling_story.vocabulary import SIZES

_HEAD = "version: 1\nshots:\n"
_SHOT = "  - {duration: 2, size: %s, prompt: '%s'}\n"
_THREE = (("a kettle on a stove", "close-up"), ("a cup on a sill", "close-up"), ("a clock on a wall", "close-up"))

CHECK = Check(
    code="KS605",
    name="size-ladder",
    what="most shots, and three or more in a row, have the same size",
    why="from far to near is what leads the eye; one size throughout is flat",
    source="practice, as a public tool has it (OpenMontage): four shots or more, over half of one size, a run of three",
    severity=Severity.NOTE,
    bad=(_HEAD + "".join(_SHOT % (size, words) for words, size in _THREE) + _SHOT % ("wide", "a kitchen"),),
    good=(
        _HEAD
        + _SHOT % ("wide", "a kitchen")
        + "".join(_SHOT % (size, words) for words, size in _THREE[:2])
        + _SHOT % ("medium", "a door"),
    ),
)

SHOTS, RUN = 4, 3


def find(story: Story) -> Iterator[Finding]:
    shots = story.board.shots[:MOST_SHOTS]
    named = [SIZES.named_in((shot.size or "")[:200]) for shot in shots]
    sizes = [terms[0].id for terms in named if len(terms) == 1]
    if len(shots) < SHOTS or len(sizes) < len(shots):
        return
    for index in range(RUN - 1, len(sizes)):
        run = set(sizes[index - RUN + 1 : index + 1])
        count = sizes.count(sizes[index])
        if len(run) == 1 and 2 * count > len(sizes):
            words = SIZES[sizes[index]].words
            message = f"{count} of {len(sizes)} shots are a {words}, {RUN} of them in a row"
            yield Finding(("shots", index, "size"), message, hint="go from wide to close, or break the run")
            return

"""What somebody of the cast rides, drives, pulls, pushes or carries that nobody declared: "@Mei rides a brown horse",
"@Tom with a black cat in his arms".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from kling_story.blocking.ties import tied
from kling_story.patterns import Pattern
from kling_story.storyboard import Element
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, figurines_in

_LOOKS = Pattern(
    r"\b(?:an?|the|her|his|their|its|one)\s+(?P<looks>(?:(?!(?:of|in|on|at|with|and|from|to|by|for)\b)[\w-]+\s+){0,3})$"
    r"|(?:一[只辆匹艘架条台张把头]|着|在|[骑开推拉划驾])(?P<zh>[^，。,.@着在]{0,5})$"
)
"""What stands before the word for it, and what that says of its looks."""
_GOES_ON = Pattern(
    r"^\s*(?:$|[,.;:!?—–，。；、]|(?:on|in|at|under|by|with|through|along|across|over|above|down|up|into|to|toward|towards|past|and|as|while|around|away"
    r"|fast|slowly|home|out|off|behind|beside|before)\b|\w+(?:ing|ed|s)\b|[^\x00-\u2e7f门灯轮的主毛皮牌])"
)
"""What may follow the word, so that it isn't part of another one's name: a horse, not a horse race."""


class Mount(NamedTuple):
    """The name of something that nobody declared, what it is, and the prompt with that name in it."""

    name: str
    element: Element
    prompt: str


def mount_in(prompt: str, elements: Mapping[str, Element]) -> Mount | None:
    """What a prompt says that somebody named in it goes together with, if that is none of the cast."""
    return next(_mounts(prompt, elements), None) if "@" in prompt else None


def _mounts(prompt: str, elements: Mapping[str, Element]) -> Iterator[Mount]:
    figurines = list(figurines_in(prompt))
    kinds: tuple[Literal["animal", "item"], ...] = ("animal", "item")
    for kind in kinds:
        for found in (ANIMALS if kind == "animal" else THINGS).find_in(prompt):
            made = any(start <= found.start < end for start, end in figurines)
            if made or (kind == "item" and not (found.term.seat or found.term.height)):
                continue
            before, after = _LOOKS.search(prompt[: found.start]), prompt[found.end :]
            word = prompt[found.start : found.end]
            name = word.replace(" ", "-")
            if before is None or not _GOES_ON.search(after):
                continue
            looks = before["looks"] or before["zh"] or ""
            element = elements.get(name, Element(kind=kind, description=f"{looks}{word}"))
            written = f"{prompt[: found.start]}@{name}{after}"
            told = tied(written, {**elements, name: element}, {})
            if any(name in (place.tied_to, one) for one, place in told.items()):
                yield Mount(name, element, written)

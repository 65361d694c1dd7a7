"""Those whom nobody declared, and what, where several carry something together: "four men carry a coffin"."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.blocking.bearing import Bearing, Span, bearings_in
from kling_story.planning.mounts import Mounted
from kling_story.storyboard import Element
from kling_story.vocabulary.borne import COUNTED
from kling_story.vocabulary.crowds import COUNTS
from kling_story.vocabulary.plurals import singular

_MOST = 4
"""So many of them are drawn at most: a choice."""
_SEVERAL = ("paramedics", "medics", "orderlies", "nurses", "movers", "pallbearers")
"""Of whom as few are drawn as there may be."""


def with_bearers(prompt: str, known: Mapping[str, Element]) -> Mounted | None:
    """A prompt with names for those who carry something together, and for that; None where the cast has them all."""
    found = next(bearings_in(prompt, known), None)
    if found is None:
        return None
    elements: dict[str, Element] = {}
    bearers = _named(prompt, found, known, elements)
    edits = [(span, names) for span, names in bearers if names]
    if prompt[found.thing[0]] != "@":
        words = prompt[slice(*found.thing)]
        name = words.split()[-1] if words.isascii() else words.rsplit("的", 1)[-1]
        elements[name] = known.get(name) or Element(kind="item", description=words)
        edits.append((found.thing, f"@{name}" + ("" if words.isascii() else " ")))
    count = sum(names.count("@") or 1 for _, names in bearers)
    if not elements or count < 2:
        return None
    for (start, end), names in sorted(edits, reverse=True):
        prompt = f"{prompt[:start]}{names}{prompt[end:]}"
    return Mounted(prompt, elements)


def _named(
    prompt: str, found: Bearing, known: Mapping[str, Element], elements: dict[str, Element]
) -> list[tuple[Span, str]]:
    """Each place where some are spoken of who carry it, and their names, none where it has one. Effect: they are among
    the elements.
    """
    room = _MOST - sum(prompt[start] == "@" for start, _ in found.who)
    told = []
    for start, end in found.who:
        words = prompt[start:end]
        if prompt[start] == "@":
            told.append(((start, end), ""))
            continue
        several = COUNTED.search(words)
        count, looks = 1, words.split(" ", 1)[-1]
        if several is not None:
            said = several["count"] or several["zh"]
            count, looks = COUNTS.get(said.lower(), _MOST), several["noun"] or several["zh_noun"]
        elif words.casefold().removeprefix("the ") in _SEVERAL:
            count = 2
        chinese = not looks.isascii()
        noun, _, worn = looks.partition(" in ")
        *adjectives, last = noun.lower().split(" ")
        if count > 1 and not chinese:
            last = singular(last)
        looks = " ".join((*adjectives, last)) + (f" in {worn}" if worn else "")
        names = []
        for number in range(1, max(1, min(count, room)) + 1):
            name = last if number == 1 else f"{last}-{number}"
            elements[name] = known.get(name) or Element(kind="character", description=looks)
            names.append(f"@{name}")
        room -= len(names)
        told.append(((start, end), (" 和 " if chinese else " and ").join(names) + " " * chinese))
    return told

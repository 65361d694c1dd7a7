"""Animals beside the cast that nobody declared: a flock, or one by itself, what it does and what it is on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.planning.crowd_groups import shades_in
from kling_story.planning.crowd_words import seen
from kling_story.prose import here
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.crowd_animals import ANIMALS, BEGINS, CLAUSE_ENDS, DOES, KINDS, ON_A_WALL, RESTING
from kling_story.vocabulary.crowds import COUNTS
from kling_story.vocabulary.stand_ins import ANIMALS as KNOWN
from kling_story.vocabulary.stand_ins import figurines_in

_FLOCK, _SEVERAL = 14, 4
"""How many there are where no number is said: choices."""
_MOST = 4
"""So many words for animals are looked at."""


def animals_in(text: str, shot: PlannedShot) -> tuple[Crowd, ...]:
    """The animals of a shot's words, in which the names of its cast are blank."""
    flock = next(_flocks(text), None)
    if not shot.subjects or SIZES[shot.size].is_close or shot.detail is not None:
        return (flock,) if flock is not None else ()
    known = [flock] if flock is not None else []
    return (*known, *(one for one in _single(text) if one.kind not in [flock.kind for flock in known]))


def _flocks(text: str) -> Iterator[Crowd]:
    for found in ANIMALS.finditer(text):
        word = found["animal"] or found["counted"] or found["winged"] or found["zh_animal"] or found["zh_own"]
        if not seen(text, found):
            continue
        flock = (found["flock"] or found["flocked"] or found["zh_flock"] or "").strip().lower()
        few = flock in ("several", "a few", "some") or flock.startswith("几")
        number = next((COUNTS[one] for one in (flock, flock[:1]) if one in COUNTS), _SEVERAL if few else _FLOCK)
        doing, spot = _does(text, found.start(), found.end())
        kind = KINDS.get(word.lower(), word.lower())
        yield Crowd(kind, number, doing, shades_in(found[0], ""), spot=spot)


def _single(text: str) -> Iterator[Crowd]:
    figurines = list(figurines_in(text))
    for found in islice(KNOWN.find_in(text), _MOST):
        before = BEGINS.search(text[: found.start])
        made = any(start <= found.start < end for start, end in figurines)
        does = before is not None and (before["before"] or DOES.search(text[found.end :]))
        if before is None or made or not does or not here(text, found.start):
            continue
        looks = before["looks"] or before["zh_looks"] or ""
        doing, spot = _does(text, before.start("before") if before["before"] else found.start, found.end)
        yield Crowd(text[found.start : found.end].lower(), 1, doing, shades_in(looks, ""), spot=spot)


def _does(text: str, start: int, end: int) -> tuple[str | None, str | None]:
    """What animals do, by what stands in their clause after the word for them, or before it in Chinese; and where."""
    breaks = CLAUSE_ENDS.search(text[end:])
    clause = text[start : end + breaks.start() if breaks else len(text)]
    doing = next((name for name, words in RESTING.items() if words.search(clause)), None)
    return doing, "wall" if ON_A_WALL.search(clause) and doing not in ("flying", "running") else None

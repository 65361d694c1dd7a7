"""How many figures stand in a shot: by its framing, by whom it names, by what its words count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.patterns import Pattern
from kling_story.setting import Setting
from kling_story.setting_told import setting_in
from kling_story.storyboard import Shot
from kling_story.vocabulary import Framing, Size, people_in
from kling_story.vocabulary.people import somebody_perhaps, somebody_seen, undrawn_animal_alone
from kling_story.vocabulary.stand_ins import THINGS

_WAITS = Pattern(
    r"\b(?:(?:lone|lonely|single)\s+(?:[\w-]+\s+)?)?"
    r"(?:train|locomotive|bus|tram|ferry|ship|boat|car|taxi|truck|van|house|lighthouse|tower|castle|church|chapel|cabin|hut|barn"
    r"|mill|windmill|tree|oak|pine|rock|statue|bench|chair|tent|ruin|cottage|temple|palace|station|bridge|cross"
    r"|dome|greenhouse|farmhouse|diner|lamp|island|hill|rover|spaceship|satellite)s?\b"
    r"(?:\s+(?:stands?|sits?|waits?|is waiting|is standing|(?:is )?parked|(?:is )?moored)\b)?(?:\s+alone\b)?",
)
"""What waits that is nobody."""


def people_of(
    shot: Shot,
    size: Size | None,
    framings: Sequence[Framing],
    beings: int,
    kinds: Mapping[str, str],
    *,
    ridden: int,
    subjects: Sequence[str],
    looker: str | None,
) -> int:
    """How many figures are placed in a shot that names so many ``beings`` beside those that are ``ridden``, who are
    where their riders are; a horse and its rider are two of a two-shot. ``kinds``: of which kind each of the cast
    is; an animal comes along with the two of a two-shot.
    """
    framed = [
        _in_a_group(beings, shot.prompt) if framing.id == "group" and beings > 2 else framing.people
        for framing in framings
        if framing.people is not None and not _is_of_another(framing, shot.prompt, beings, subjects)
    ]
    if framed:
        if ridden:
            return max(1, framed[0] - ridden)
        persons = sum(kinds[name] == "character" for name in subjects)
        along = 1 < framed[0] < beings and 0 < persons <= framed[0]
        return beings if along else framed[0]
    told = None if subjects else people_in(shot.prompt)
    if told is None and not subjects and undrawn_animal_alone(shot.prompt):
        told = 0
    if told is None and not subjects and _shows_nobody(shot, size, framings):
        told = 0
    return told if told is not None else max(beings, 0 if subjects or looker else 1)


def _is_of_another(framing: Framing, prompt: str, beings: int, subjects: Sequence[str]) -> bool:
    """Whether words are of what a framing isn't usually: a cutaway of people, a single of a thing."""
    if framing.id == "cutaway":
        return bool(beings) or somebody_seen(prompt)
    return framing.id in ("single", "clean_single") and not beings and bool(subjects) and not somebody_perhaps(prompt)


def _in_a_group(beings: int, prompt: str) -> int:
    """How many there are in a group shot of so many of the cast: they, and who else the words speak of."""
    return max(beings, people_in(prompt) or 0)


def _shows_nobody(shot: Shot, size: Size | None, framings: Sequence[Framing]) -> bool:
    """Whether a shot that names none of the cast shows nobody: it is wide or tells where we are and no more, in words
    of which none could be a person's, or close and of a thing, or shows what somebody sees in words of which none is.
    """
    if shot.dialogue:
        return False
    if any(framing.id == "pov" for framing in framings):
        return not somebody_seen(shot.prompt)
    if size is not None and size.is_close and not somebody_perhaps(shot.prompt):
        return next(iter(THINGS.find_in(shot.prompt)), None) is not None
    wide = size is not None and size.figure_height < 1
    wide = wide or any(framing.id == "establishing" for framing in framings)
    wide = wide or (size is None and setting_in(shot.prompt) != Setting())
    return wide and bool(shot.prompt.strip()) and not somebody_perhaps(_WAITS.sub(" ", shot.prompt))

"""What flies in a shot: birds and whatever has wings are in the air, over those whom words put them above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Element
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.stand_ins import ANIMALS, BIRDS, animal_height, stand_in
from kling_story.vocabulary.statures import stature_of
from kling_story.vocabulary.terms import spaced

_FLIES = Pattern(
    r"^(?:(?!\b(?:and|while|as)\b)[^@.!?;,]){0,30}?\b(?:fl(?:y|ies|ying|ew)|soar(?:s|ing)?"
    r"|hover(?:s|ing)?|glid(?:es?|ing)|circl(?:es?|ing)|takes? (?:off|flight|wing|to the (?:air|sky|skies))|lifts? off"
    r"|launch(?:es|ing)? (?:it|him|her)self|sails? (?:off|up|over|out|across|away|through)|higher and higher"
    r"|wings (?:spread|outstretched|wide|beating)"
    r"|swoop(?:s|ing)?|flutter(?:s|ing)?|flap(?:s|ping)?|wheel(?:s|ing)?|in the (?:air|sky)|overhead|in flight"
    r"|high (?:above|over))\b(?! (?:home|south|tomorrow|to the (?:ground|nest)))"
    r"|^[^，。,.@]{0,8}(?:飞(?!船|机|快|奔)|盘旋|翱翔|展翅|张开翅膀|振翅|腾空)",
    "fl soar hover glid circl tak lift launch sail higher wings swoop wheel air sk overhead high 飞 盘旋 翱翔 翅 腾",
)
"""What follows the name of who flies."""
_BEFORE = Pattern(
    r"\b(?:above|over|overhead|in the (?:air|sky))[^@.!?;]{0,30}?\bfl(?:y|ies|ying)\s+(?:the\s+|an?\s+)?$",
    "above over air sky",
)
_LEVEL = Pattern(
    r"\b(?:beside|next to|alongside|in front of|before|past|around|level with)\b",
    "beside next alongside front before past around level",
)
_WINGED = Pattern(
    r"\b(?:dragons?|wyvern|bats?|bees?|butterfl(?:y|ies)|moths?|dragonfl(?:y|ies)|gr(?:iff|yph)ons?|griffins?|pegasus|phoenix"
    r"|winged|beetle|firefly)\b|龙|蝙蝠|蝴蝶|蜜蜂|凤凰|蜻蜓",
    "dragon wyvern bat bee fly fli moth griff gryph pegasus phoenix winged 龙 蝙蝠 蝴蝶 蜜蜂 凤凰 蜻蜓",
)
_FLIGHTLESS = Pattern(r"\b(?:penguin|ostrich|emu|kiwi)\b|企鹅|鸵鸟", "penguin ostrich emu kiwi 企鹅 鸵鸟")
_OVER, _ALONE, _LEVEL_WITH = 0.16, 0.75, 0.62
"""How high feet are over the tallest of those below, over the ground where nobody is, and beside somebody, in statures:
choices.
"""
_SITS = 0.52
"""How tall somebody is from what they sit on, in statures."""


def with_flights(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with those of the cast in the air, and flapping, whom its words say to fly."""
    cast = film.read.elements
    flying = dict(_flying(shot, cast))
    if not flying:
        return shot
    below = [_top(place, cast[place.name]) for place in shot.places if _is_below(place, flying, cast)]
    top = max(below, default=0.0)

    def flown(place: Place) -> Place:
        if place.name not in flying:
            return place
        level = top * _LEVEL_WITH if flying[place.name] else top + _OVER
        return place._replace(piece="air", posture=None, seat=round(level if below else _ALONE, 4), relation=None)

    works = tuple(Work("fly", name) for name in flying)
    acts = tuple(act._replace(was=flown(act.was)) for act in shot.acts)
    return shot._replace(places=tuple(map(flown, shot.places)), acts=acts, works=(*shot.works, *works))


def _flying(shot: PlannedShot, cast: Mapping[str, Element]) -> Iterator[tuple[str, bool]]:
    """The names of those who fly, and whether they do so beside somebody, not above."""
    prompt = unspoken(shot.prompt)
    free = [place.name for place in shot.places if place.tie is None and not place.near and place.name in cast]
    able = {name for name in free if cast[name].kind == "animal" and flies(name, cast[name].description)}
    for one in references(prompt, cast) if able else ():
        if one.name in able:
            found = _FLIES.search(prompt[one.end : one.end + 60])
            if found is not None and not denied(prompt, one.end + found.end()):
                yield one.name, bool(_LEVEL.search(prompt[one.end + found.end() : one.end + found.end() + 20]))
            elif _BEFORE.search(prompt[max(0, one.start - 80) : one.start]):
                yield one.name, False


def flies(name: str, description: str | None) -> bool:
    """Whether an animal has wings that carry it."""
    words, found = f"{spaced(name)} {description or ''}", stand_in(ANIMALS, name, description)
    bird = found is not None and found.id in BIRDS
    return (bird or _WINGED.search(words) is not None) and not _FLIGHTLESS.search(words)


def _is_below(place: Place, flying: Mapping[str, bool], cast: Mapping[str, Element]) -> bool:
    return place.name not in flying and place.name in cast and cast[place.name].kind in BEINGS


def _top(place: Place, element: Element) -> float:
    """How high the top of somebody is, in statures."""
    if element.kind == "animal":
        return animal_height(place.name, element.description)
    tall = stature_of(element.description or "")
    return place.seat + _SITS * tall if place.seat is not None else tall

"""The setting of a shot, as far as its words tell of it.

Nothing is guessed: what no word says stays None. What isn't there (``prose``) and places that are only looked at or
left don't count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, reduce
from typing import TYPE_CHECKING

from kling_story.patterns import Pattern
from kling_story.prose import REACH, here, unreferenced, unspoken
from kling_story.references import references
from kling_story.setting import SIDES, Setting, one_of_each
from kling_story.vocabulary.aboard import AFLOAT, DRIVES, PHRASES
from kling_story.vocabulary.dressings import DRESSINGS
from kling_story.vocabulary.fronts import (
    AT_ITS_DOOR,
    AT_ITS_WALL,
    BACK_SEAT,
    BARRED,
    BEFORE,
    BUILDINGS,
    CARRIED_LANTERN,
    FLOWN_OVER,
    LEADS_OUT,
    LEAPT_OVER,
    LEFT,
    LIES,
    LOOKED_AT,
    NAMES_A_THING,
    OF_A_FEAST,
    OUTSIDE_OF,
    SEEN_FROM_ABOARD,
    SHOPS,
    THROUGH_A_DOOR,
    THROUGH_A_WINDOW,
    TWO_WHEELS,
    WINDS,
    only_seen,
    seen_from,
    stands_in_land,
)
from kling_story.vocabulary.lights import LIGHTS
from kling_story.vocabulary.parts_of_houses import AT_AN_ENTRANCE, is_of_a_part
from kling_story.vocabulary.places import PLACES, Place
from kling_story.vocabulary.set_shades import set_shades
from kling_story.vocabulary.settings import TIMES, WEATHERS, AnySetting, SettingTable, SettingTerm
from kling_story.vocabulary.stand_ins import is_a_chair, seat_of
from kling_story.vocabulary.tops import has_crumbs, top_in
from kling_story.vocabulary.within import A_FLAT, AT_A_WINDOW, BEHIND_GLASS, FROM_WITHIN, IN_FROM_OUTSIDE, WITHIN

if TYPE_CHECKING:
    # The plan has settings, too, and who draws one needs no pydantic.
    from kling_story.storyboard import Shot, Storyboard

LONGEST = 10_000
"""Characters of a text that are read: several times what any target takes."""
_GIVEN_NAMES = frozenset(
    ("dawn", "sunny", "misty", "rain", "snow", "stormy", "forest", "sky", "hall", "lane", "field", "marina")
)
_SENTENCE_BEGINS = Pattern(r"(?:\A|[.!?:;\n\[(—–-])\W*\Z")

_LEFT_OUT = (*BUILDINGS, "bridge")
"""Places that may be seen, or passed, by who isn't in them."""
_WALLED = ("church", "barn")
"""Places against whose walls people lean outside, if at all."""
_ROOMS = ("bathroom", "kitchen", "bedroom", "living_room", "corridor", "classroom", "lift_cabin")
"""Ids of places from which people come into others of the same house."""
_SHORES = (None, "lakeside", "mountain")
"""Places beside water on which somebody may be."""
_GAPS = ("alley", "street")
"""Places that somebody may leap over who isn't in them."""
_ITS_WINDOW = Pattern(r"\A(?:'s|’s)? windows?\b", "window")
"""What is looked out of by who is in there."""
_HOUSES = frozenset(("mud_house", "brick_house", "porch"))
"""Dressings that say more of a house before which people are."""
_SNOWY = ("snowfield", "frozen_lake")
"""Places that are white whether it snows or not."""
_LOW_SUNS = ("dawn", "morning", "afternoon")
"""Times of which a light may be golden."""


def setting_of(board: Storyboard, shot: Shot) -> Setting:
    """The setting of a shot: its own words first, then the scenes that it mentions, then the film's look. A light that
    a shot only hints at doesn't change the look's, which all shots have.
    """
    names = tuple(board.elements)
    own = [reference.name for reference in references(shot.prompt, names)]
    scenes = [name for name in dict.fromkeys(own) if name is not None and board.elements[name].kind == "scene"]
    told = [f"{re.sub('[-_]', ' ', name)}: {board.elements[name].description or ''}" for name in scenes]
    told += [name for name in own if name is not None and is_a_chair(name, board.elements[name].description)]
    spoken_of = unreferenced(shot.prompt, names)
    for words, astride in ((BACK_SEAT, True), (DRIVES, False)):
        if words.search(spoken_of) and any(_is_ridden(board, name, astride) for name in own if name is not None):
            spoken_of = words.sub("", spoken_of)
    texts = [spoken_of, *told, unreferenced(board.look or "", names)]
    setting = reduce(Setting.over, map(setting_in, texts))
    named, hinted = ([light for text in texts for light in _lights(text)[weight]] for weight in (0, 1))
    aims = (words for move in shot.camera for words in (move.move, move.to) if words)
    dressings = dict.fromkeys((*setting.dressings, *(one for words in aims for one in setting_in(words).dressings)))
    return setting._replace(lights=one_of_each((*named, *hinted)), dressings=tuple(dressings))


def _is_ridden(board: Storyboard, name: str, astride: bool) -> bool:
    """Whether one of the cast is ridden or driven; ``astride``: a bicycle or the like."""
    one = board.elements[name]
    seat = seat_of(one.kind, name, one.description)
    return seat is not None and (seat.astride or not astride)


@lru_cache(maxsize=512)
def setting_in(prose: str) -> Setting:
    """The setting that a text tells of. Of several times, weathers or places the one named first counts."""
    prose = prose[:LONGEST]
    written = unspoken(prose)
    aboard = SEEN_FROM_ABOARD.search(written)
    if aboard is not None:
        return _seen_from_aboard(prose, aboard)
    named, hinted = _lights(prose)
    lights = one_of_each((*named, *hinted))
    place, weather = _place(written), _first(_said(WEATHERS, written))
    if weather == "snow" and place in _SNOWY and not _falls(written):
        weather = None
    return Setting(_first(_said(TIMES, written)), weather, place, lights, tuple(_dressings(written)), _shades(written))


def _seen_from_aboard(prose: str, window: re.Match[str]) -> Setting:
    """The setting of what is seen out of the window of a train or the like, which frames it, with its bars."""
    found = setting_in(f"{prose[: window.start()]} {prose[window.end() :]}")
    if found.inside:
        return found
    bars = ("window_bars",) if BARRED.search(window.group()) else ()
    return found._replace(place=found.place or "outdoors", dressings=(*found.dressings, "window_frame", *bars))


def _shades(prose: str) -> tuple[tuple[str, str], ...]:
    """Of each part of the set the colour that is said of it first."""
    said = [(part, shade) for at, part, shade in set_shades(prose) if here(prose, at)]
    return tuple(sorted(dict(reversed(said)).items()))


def _falls(prose: str) -> bool:
    """Whether snow is spoken of that doesn't only lie."""
    lain = [(found.start(), found.end()) for found in LIES.finditer(prose)]
    snow = (found for found, _ in WEATHERS.said_in(prose) if found.term.id == "snow")
    return any(not any(start <= found.start and found.end <= end for start, end in lain) for found in snow)


def _dressings(prose: str) -> Iterator[str]:
    """What belongs to the place: the tent of a feast is none to sleep in."""
    told = dict.fromkeys(term.id for term in _said(DRESSINGS, prose))
    if not _HOUSES.isdisjoint(told):
        told |= {"house_front": None}
    for name in told:
        if (name == "paper_lanterns" and CARRIED_LANTERN.search(prose)) or (
            name == "roof_gap" and FLOWN_OVER.search(prose)
        ):
            continue
        yield "marquee" if name == "tent" and OF_A_FEAST.search(prose) else name
    if THROUGH_A_DOOR.search(prose):
        yield "door_frame"
    elif THROUGH_A_WINDOW.search(prose):
        yield "window_frame"
    if LEADS_OUT.search(prose):
        yield "front_door"
    if WINDS.search(prose):
        yield "winding_way"
    if top := top_in(prose):
        yield top
    if has_crumbs(prose):
        yield "crumbs"


@lru_cache(maxsize=512)
def _lights(prose: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lights that a text names, and those that it hints at."""
    written = unspoken(prose)
    said = [one for one in LIGHTS.said_in(written) if _counts(written, one[0].start, one[0].end)]
    named, hinted = (tuple(found.term.id for found, hints in said if hints == weight) for weight in (False, True))
    times = [term.id for term in _said(TIMES, written)]
    golden = "golden_hour" in times[1:] and times[0] in _LOW_SUNS
    return (*named, *(["warm_light"] if golden else [])), hinted


def _said(table: SettingTable[AnySetting], prose: str) -> Iterator[AnySetting]:
    """The terms that count, those named first."""
    return (found.term for found, _ in table.said_in(prose) if _counts(prose, found.start, found.end))


def _counts(prose: str, start: int, end: int) -> bool:
    word, before = prose[start:end], prose[max(0, start - REACH) : start]
    if word.istitle() and word.casefold() in _GIVEN_NAMES and not _SENTENCE_BEGINS.search(before):
        return False
    return here(prose, start)


def _first(terms: Iterator[SettingTerm]) -> str | None:
    return next((term.id for term in terms), None)


def _place(prose: str) -> str | None:
    """The place: a kind named, a kind hinted at, or only whether it is inside. Where "interior" or "exterior"
    is named, a kind of the other side doesn't count.
    """
    kinds: list[Place] = []
    sides: list[Place] = []
    by_the_way: list[Place] = []
    told_of = list(PLACES.said_in(prose))
    for found, hinted in told_of:
        before, after = prose[max(0, found.start - REACH) : found.start], prose[found.end : found.end + REACH]
        elsewhere = LOOKED_AT.search(before) or NAMES_A_THING.search(after) or seen_from(before, after)
        if elsewhere or not _counts(prose, found.start, found.end):
            continue
        if is_of_a_part(prose, found, told_of):
            continue
        walled = found.term.id in _WALLED and bool(AT_ITS_WALL.search(after))
        alone = found.term.id in BUILDINGS and len({one.start for one, _ in told_of if one.term is found.term}) == 1
        walled = walled or (alone and stands_in_land(before, after))
        if walled or (found.term.id in _LEFT_OUT and only_seen(before, after)):
            by_the_way += [PLACES["outdoors"]] if found.term.inside else []
            continue
        if found.term.id == "car_interior" and BACK_SEAT.search(prose) and TWO_WHEELS.search(prose):
            continue
        if found.term.id in _GAPS and LEAPT_OVER.search(before):
            continue
        shop, room = found.term.id in SHOPS, found.term.id in _ROOMS
        if OUTSIDE_OF.search(before) and _ITS_WINDOW.search(after):
            kinds += [found.term] if found.term.inside else []
        elif hinted and OUTSIDE_OF.search(before):
            # Of what stands in a room who is before it is in there.
            kinds += [found.term] if found.term.inside and BEFORE.search(before) and found.term.id not in SIDES else []
        elif OUTSIDE_OF.search(before) or (shop and AT_ITS_DOOR.search(after)) or (room and LEFT.search(after)):
            to = "street" if shop else "indoors" if room else "outdoors"
            by_the_way += [PLACES[to]] if found.term.inside else []
        elif found.term.id in SIDES:
            (by_the_way if hinted else sides).append(found.term)
        else:
            kinds.append(found.term)
    for pattern, told in (
        (WITHIN, sides),
        (FROM_WITHIN, sides),
        (BEHIND_GLASS, by_the_way),
        (AT_A_WINDOW, by_the_way),
        (IN_FROM_OUTSIDE, by_the_way),
    ):
        told += [PLACES["indoors"] for found in pattern.finditer(prose) if _counts(prose, found.start(), found.end())]
    entrances = (found for found in AT_AN_ENTRANCE.finditer(prose) if _counts(prose, found.start(), found.end()))
    by_the_way = [*(PLACES["outdoors"] for _ in entrances), *by_the_way]
    kinds += [
        PLACES[place]
        for place, phrase in PHRASES.items()
        for found in phrase.finditer(prose)
        if _counts(prose, found.start(), found.end())
    ]
    kinds += [PLACES["living_room"] for found in A_FLAT.finditer(prose) if _counts(prose, found.start(), found.end())]
    if sides:
        kinds = [kind for kind in kinds if kind.inside == sides[0].inside] or sides
    place = next((place.id for place in (*kinds, *by_the_way)), None)
    return "open_water" if place in _SHORES and AFLOAT.search(prose) else place

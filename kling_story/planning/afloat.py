"""Boats are on the water, unless words put them ashore: who rows across the lake isn't on its beach."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, GOES_WITH, GOING, Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.references import references
from kling_story.setting import Setting
from kling_story.storyboard import Element
from kling_story.vocabulary.stand_ins import draft_of

_LAND = "beach|sand|shore|dunes?|slipway|bank|snow|ice|street|lawn|grass|trailer|dock|jetty|wharf|quay"
_ASHORE = Pattern(
    rf"\b(?:on|onto|up|at)\s+(?:the|an?|her|his|its)\s+(?:[\w-]+\s+){{0,2}}(?:{_LAND})\b"
    r"|\b(?:ashore|aground|beached|moored|docked|stranded|upturned|overturned|pulled up|washed up|dry dock)\b"
    r"|岸边|沙滩|海滩|岸上|搁浅|停靠|码头"
)
_ON_A_JETTY = Pattern(
    r"\b(?:on|upon|onto|from|along|at|of) (?:the|an?|its|their|her|his) (?:[\w-]+ ){0,2}"
    r"(?:jetty|jetties|pier|dock|quay|wharf|pontoon|landing stage|boardwalk)s?\b"
    r"|在[^，。；@]{0,8}(?:码头|栈桥|栈道)",
    "jetty jetties pier dock quay wharf pontoon landing boardwalk 码头 栈",
)
"""Who is on a jetty, beside which a boat may be on its water."""
_ON_WATER = Pattern(
    r"\b(?:on|onto|into|over|across|along|through|down|up|upon|in the middle of)\s+(?:the|an?|its|this|that)\s+"
    r"(?:[\w-]+\s+){0,4}(?:lake|sea|ocean|river|pond|water|waters|bay|canal|lagoon|fjord|loch|stream)\b"
    r"|(?:湖|海|河|江|水)(?:面|上|中|心)",
    "lake sea ocean river pond water bay canal lagoon fjord loch stream 湖 海 河 江 水",
)
"""Where a boat is on water, whatever is around it: a lake in the mountains."""
_RIGHT_AFTER = 3
"""Within how many characters somebody is named for whom a jetty comes first: "on the dock, @Mei waves"."""
_AROUND_WATER = ("mountain", "forest", "field", "desert", "snowfield", "pier", "outdoors")
"""Places that such water lies in."""
_ON_A_SHORE = (None, "beach", "riverside", "lakeside", "open_water")
"""Places that a boat on the water is said to be at, or that nobody says."""


def afloat(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot, on open water if it is of a boat that is on the water with all its people in it, but for those on a jetty
    that it passes.
    """
    place, elements = shot.setting.place, film.read.elements
    ashore = _on_a_jetty(shot)
    said = place in _ON_A_SHORE or (place == "pier" and ashore)
    said = said or (place in _AROUND_WATER and _ON_WATER.search(shot.prompt) is not None)
    boats = {name: draft for name in shot.subjects if said and (draft := _draft(name, elements[name]))}
    if not boats or (not ashore and _ASHORE.search(shot.prompt)):
        return shot
    beings = [place for place in shot.places if elements[place.name].kind in BEINGS and place.name not in ashore]
    aboard = [place for place in beings if place.tied_to in boats or place.tied_to in {one.name for one in beings}]
    if len(aboard) < max(shot.people - len(ashore), len(beings)) or (ashore and not aboard):
        return shot

    def on_the_water(one: Place) -> Place:
        if one.name in boats:
            return one._replace(piece="water")
        if one.name in ashore:
            return one._replace(piece="jetty", depth=one.depth or "background", gait=None)
        seat = None if one.seat is None else round(one.seat - boats.get(one.tied_to or "", 0.0), 4)
        return one._replace(seat=seat)

    setting = shot.setting._replace(place="open_water")
    return shot._replace(setting=setting, places=tuple(map(on_the_water, shot.places)))


def _on_a_jetty(shot: PlannedShot) -> set[str]:
    """Those of a shot who stay on a jetty, by name."""
    said = set[str | None]()
    for found in _ON_A_JETTY.finditer(shot.prompt):
        named = list(references(shot.prompt, tuple(place.name for place in shot.places)))
        after = (one.name for one in named if 0 <= one.start - found.end() < _RIGHT_AFTER)
        before = (one.name for one in reversed(named) if one.end <= found.start())
        said.add(next(after, None) or next(before, None))
    return {place.name for place in shot.places if place.name in said and place.tie is None and place.gait not in GOING}


def on_land(shot: PlannedShot, told: Setting, elements: Mapping[str, Element]) -> PlannedShot:
    """A shot that has its water from the one before, on the shore if somebody rides, pulls or pushes in it what is no
    boat. ``told``: what its own words say of its setting.
    """
    others = (
        place.tied_to for place in shot.places if place.tie in GOES_WITH and place.tied_to in elements and place.tied_to
    )
    if (
        told.place is not None
        or shot.setting.place != "open_water"
        or all(_draft(name, elements[name]) for name in others)
    ):
        return shot
    return shot._replace(setting=shot.setting._replace(place="beach"))


def _draft(name: str, element: Element) -> float:
    return draft_of(element.kind, name, element.description)

"""The things of the cast: each as large in every shot, on a table of its own, in somebody's hands or on the ground."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import radians, tan

import numpy as np

from kling_renderers.animatic.camera.facing import near_side
from kling_renderers.animatic.camera.framing import ITEM, TABLE
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.drawing.palette import CRATE, HAZE, PILLAR, WHITE, Colour, mix
from kling_renderers.animatic.stage.carried import carried, dipped, turn_of
from kling_renderers.animatic.stage.holding import Hand, tall_in_hand
from kling_renderers.animatic.stage.large import Placed, Prop, Spot, on_the_ground
from kling_renderers.animatic.stage.tables import table_below, wood_of
from kling_renderers.animatic.stage.working import what_it_does
from kling_renderers.animatic.stand_ins.everyday import box
from kling_renderers.animatic.stand_ins.kinds import height_of, shape_of, width_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.opened import gripping_hand, lifting_hands
from kling_renderers.animatic.stand_ins.solids import Solid, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import HANDS_AT, Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.references import plain_names
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.focus import HANDS

_GAP = 1.45 * ITEM
_HIGHEST_TABLE = 0.71
"""How high a table is at most that a frame shows with what is on it, in statures: a bar is lower, but one is cheated up
so that a medium shot has it.
"""
_LOW = 8.0
"""From so many degrees upward on a table would hide what stands on it: it stands on a narrow post."""
_FLAT = ("book", "letter", "phone", "player", "sheet", "card", "money")
_STEEP = -60.0
"""From so many degrees down on a flat thing lies, so that it is seen for what it is."""
_NEXT, _SEEN_GROUND = 0.24, 0.06
"""How far aside something small stands by somebody, and how low a frame reaches that shows it at their feet, in
statures.
"""
_TABLE_SIZES = {"tiered_cake": 0.2, "vase": 0.15, "plant": 0.16, "pot": 0.15, "trophy": 0.17, "bouquet": 0.17}
"""How tall what is larger than other things is on a table beside somebody, in statures."""
_BEYOND, _IN_A_CLOSE_FRAME, _BEFORE_A_FACE = 0.9, 0.8, 0.5
"""How much further away than a small animal's face it stands, of the way to that; how much of a frame it fills, and in
the foreground of somebody.
"""
_FAR = 0.34
"""How far from the middle one stands beside people, in frame widths."""
_OUT_OF_FRAME, _BESIDE = 0.85, ("left", "right")
"""The same of one from which the camera comes to them."""
_WALL, _WALL_WIDE = mix(PILLAR, HAZE, 0.55), 0.5
"""What a thing is on that is on a wall."""
_ASIDE = 0.23
"""How far from the middle a thing stands on a side of the frame, in frame widths, as people do."""
_ACROSS = {"left": -1, "middle": 0, "right": 1}
_DEEP = {"background": 0.3, "behind": 0.14, "before": -0.14, "foreground": -0.14}
"""How much further away than the others a thing stands on a table, in statures."""
_AT_A_BACK = 0.3
"""How far beside the back in the corner something lies that was dropped there, in statures: a choice."""
_DROPPED, _ASKEW = 0.15, 35.0
"""How far before somebody what they drop lies, in statures, and how far it is turned then, in degrees."""
_IN_A_HAND = ("hand", "raised")
_HELD_UPRIGHT = ("spoon", "sword", "tool", "axe", "pen", "candle")
"""What a hand is seen around where a shot shows nobody: what somebody has so, if it is of these shapes."""
_OVER_A_TABLE = 0.2 * ITEM
"""How far over a table a hand has it then, in statures."""
_AT_WORK = ("cutting", "pouring", "pressing", "stirring", "heating")
"""Relations of a thing with which something is done."""
_WITH = ("with", "in")
"""Relations of a thing that is where another one is, which keeps its place."""


def on_a_table(
    shot: PlannedShot,
    things: Sequence[PlannedElement | None],
    width: float,
    sleeves: Mapping[str | None, Colour],
    step: int = 0,
) -> Placed:
    """Things that are the subject themselves: near the edge of a table, side by side or where the words put them in a
    frame so ``width``; None is one that has no name. What is too large for a table stands on the ground. ``sleeves``:
    the colour of those of the people, by name; ``step``: where hands at work are in their round.
    """
    small = [element for element in things if element is None or not height_of(element)]
    large = [element for element in things if element and element not in small]
    props, models = on_the_ground(shot, large, width, step=step)
    if not small:
        return props, models
    at_work = next((place for place in shot.places if place.relation in (*_AT_WORK, *HANDS_AT)), None)
    named = {element.name: element for element in small if element is not None}
    if at_work is not None and at_work.name in named and at_work.relation in HANDS_AT:
        from kling_renderers.animatic.stage.hands_at import at_hands

        return at_hands(at_work, named[at_work.name], TABLE, sleeves.get(at_work.whose), step)
    if at_work is not None and at_work.name in named:
        from kling_renderers.animatic.stage import tools_at_work

        base, tool, other = 0.0 if shot.on_the_ground else TABLE, named[at_work.name], named.get(at_work.other or "")
        sleeve = sleeves.get(at_work.whose)
        if at_work.relation == "cutting":
            theirs, drawn = tools_at_work.cutting(tool, other, base, sleeve or tools_at_work.SLEEVE)
        elif at_work.relation == "pouring":
            theirs, drawn = tools_at_work.pouring(tool, other, base, sleeve)
        elif at_work.relation == "pressing":
            theirs, drawn = tools_at_work.pressing(tool, base, sleeve, step)
        elif at_work.relation == "heating":
            theirs, drawn = tools_at_work.heating(tool, base)
        else:
            theirs, drawn = tools_at_work.stirring(tool, other, base, sleeve, step)
        top = table_below(0.0, 0.1, 1.0, 0.5, wood_of(shot.setting)) if base else []
        return [*props, *theirs], [*models, *drawn, Model(top)]
    places = _row(shot, small, width)
    low, high = (end(x for x, _ in places) for end in (min, max))
    near, far = (end(z for _, z in places) for end in (min, max))
    base, wood = 0.0 if shot.on_the_ground else TABLE, wood_of(shot.setting)
    if not base:
        solids = []
    elif shot.pitch > _LOW:
        deep = 0.9 * ITEM + far - near
        solids = [slab(wood, 0.9 * ITEM + high - low, TABLE, deep, (low + high) / 2, z=(near + far) / 2)]
    else:
        wide = max(0.62 + _GAP * (len(small) - 1), 2.4 * max(high, -low))
        solids = table_below(0.0, 0.1 + (near + far) / 2, wide, 0.36 + far - near, wood)
    for (x, z), element in zip(places, small, strict=True):
        place = shot.place_of(element.name) if element is not None else None
        if element is not None and place is not None and place.relation == "in":
            solids += dipped(element, x, base + ITEM, z)
        else:
            gripped = place is not None and place.held in _IN_A_HAND and shape_of(element) in _HELD_UPRIGHT
            over = base + _OVER_A_TABLE if gripped else base
            does = what_it_does(shot, element.name, step) if element is not None and shot.works else None
            solids += _thing(x, z, over, element, place, lies=shot.pitch <= _STEEP, does=does)
            solids += [one.placed(ITEM, x, over, z) for one in gripping_hand()] if gripped else []
        if place is not None and place.piece == "wall":
            solids.append(slab(_WALL, 8 * ITEM, 2.0, 0.01, x, z=z + 0.07))
        if place is not None and place.lifted:
            apart = None if place.opened else width_of(element)
            solids += [one.placed(ITEM, x, base, z) for one in lifting_hands(lifted=place.opened is True, wide=apart)]
        if element is not None:
            props.append(Prop(element.name, (x, base + ITEM / 2, z)))
    return props, [*models, Model(solids)]


def _row(shot: PlannedShot, things: Sequence[PlannedElement | None], width: float) -> list[tuple[float, float]]:
    """Where things stand, as (x, z), given from left to right: each on its side of the frame, whole also where the
    camera is nearest.
    """
    told = [(element and shot.place_of(element.name)) or Place("") for element in things]
    names = [element.name if element else None for element in things]
    others = {
        n: names.index(place.other) for n, place in enumerate(told) if place.relation in _WITH and place.other in names
    }
    room = width / tightest(shot.moves) / 2 - 0.7 * ITEM
    sides = [_ACROSS.get(place.side or "", 0) for place in told]
    order = sorted(set(range(len(things))) - set(others), key=lambda number: sides[number])
    found: list[float] = []
    for side in (-1, 0, 1):
        count = sum(sides[number] == side for number in order)
        found += [side * max(0.0, min(_ASIDE * width, room)) + (n - (count - 1) / 2) * _GAP for n in range(count)]
    across = dict(zip(order, _spread(found), strict=True))
    for number, other in others.items():
        # On the side where there is more of the frame.
        aside = 0.0 if told[number].relation == "in" else -_GAP if across[other] > 0.02 else _GAP
        across[number] = across[other] + aside
    return [(across[number], _DEEP.get(place.depth or place.relation or "", 0.0)) for number, place in enumerate(told)]


def _spread(row: list[float]) -> list[float]:
    """Places in a row, none nearer to the one before than things are wide; their middle stays."""
    found = row[:1]
    for x in row[1:]:
        found.append(max(x, found[-1] + _GAP))
    return [x - (sum(found) - sum(row)) / len(row) for x in found]


def set_apart(
    shot: PlannedShot,
    things: Sequence[PlannedElement],
    people: Sequence[str | None],
    places: Sequence[Spot],
    frame: tuple[float, float],
    away: float,
    eyes: float,
    backs: Mapping[str | None, Spot],
) -> Placed:
    """Things with ``people`` that nobody holds: the large ones on the ground about their ``places``, the others on
    posts so high that the ``frame``, as wide and tall as it is where people stand, shows them, on a table no higher
    than one is; ``away`` is how far the lens is, ``eyes`` the height the frame is laid on;
    ``backs``: where the back in the corner is, by name.
    """
    large = [element for element in things if height_of(element)]
    stand = dict(zip(people, places, strict=True))
    props, models = on_the_ground(shot, large, frame[0], stand, away)
    taken: dict[tuple[int, float], int] = {}
    freest = _freest(shot, places, frame[0])
    for element in (element for element in things if not height_of(element)):
        place = shot.place_of(element.name) or Place("")
        side = _ACROSS.get(place.side or "right", 0) if place.side or place.piece != "tabletop" else freest
        z = {"background": 0.8, "foreground": -0.45}.get(place.depth or "", 0.0) * away
        small = eyes < TABLE
        z += (_BEYOND * away if small else -min(0.13, 0.3 * away)) if place.piece == "tabletop" else 0.0
        further = (away + z) / away
        inward = taken[side, z] = taken.get((side, z), -1) + 1
        aside = _OUT_OF_FRAME if place.side in _BESIDE and _is_led_from(shot, element.name) else _FAR
        x = side * aside * frame[0] * further - (side or 1) * inward * _GAP
        size = SIZES[shot.size]
        by = stand.get(place.other) if place.relation is not None else None
        if by is not None:
            x, z = _by(by, place.relation or "", side, frame[0], away)
        elif place.piece == "ground" and place.whose in backs:
            # On the inner side, where the frame sees it.
            x, z = backs[place.whose]
            x -= _AT_A_BACK * (1 if x > 0 else -1)
        # Nearer and further away a lens that looks up or down sees what is lower or higher.
        line = eyes + (z * tan(radians(shot.pitch)) if place.depth and abs(shot.pitch) < -_STEEP else 0.0)
        base = line - (0.74 - size.eye_line) * frame[1] * further
        # Beside who is lower than a table one is so low that the frame shows what is on it.
        base = max(0.0 if small else TABLE, base)
        below: list[Solid] = []
        if place.piece == "ground" and shot.detail == HANDS:
            solids = _dropped(element, place, *places[0])
            models.append(Model(solids, stays=True))
            props.append(Prop(element.name, (places[0][0], 0.0, places[0][1] - _DROPPED), stays=True))
            continue
        if place.piece == "ground" or (by is not None and eyes - (1 - size.eye_line) * frame[1] < _SEEN_GROUND):
            base = 0.0
        elif place.piece == "tabletop":
            base = min(base, _HIGHEST_TABLE)
            below = table_below(x, z, 3.4 * ITEM, 0.3, wood_of(shot.setting), base)
        elif place.piece == "wall":
            base = line - ITEM / 2
            below = [slab(_WALL, _WALL_WIDE, 2.0, 0.02, x, z=z + 0.08)]
        elif place.held in _IN_A_HAND:
            # In the hand of somebody whom the frame doesn't show.
            below = [one.placed(ITEM, x, base, z) for one in gripping_hand()]
            part = tall_in_hand(element) / ITEM
            held = [
                one.placed(part, x * (1 - part), base * (1 - part) + 0.3 * ITEM, z * (1 - part) - 0.02)
                for one in _thing(x, z, base, element, place)
            ]
            models.append(Model([*held, *below], stays=True))
            props.append(Prop(element.name, (x, base + ITEM / 2, z), stays=True))
            continue
        else:
            below = [slab(wood_of(shot.setting), 0.9 * ITEM, base, 0.9 * ITEM, x, z=z)]
        # A low table before somebody is nearer than they are, also to a lens at their eyes.
        middle = np.array((x, 0.5, z)) if place.piece == "tabletop" else None
        if place.depth == "foreground" and middle is None:
            # A focus on it isn't one on what it stands on.
            middle = np.array((x, base + ITEM / 2, z))
        fills = _BEFORE_A_FACE if place.depth == "foreground" else _IN_A_CLOSE_FRAME
        tall = min(_TABLE_SIZES.get(shape_of(element), ITEM), fills * frame[1] * further)
        solids = [*_thing(x, z, base, element, place, lies=shot.pitch <= _STEEP, tall=tall), *below]
        models.append(Model(solids, middle, stays=True, below=len(below) if place.piece == "tabletop" else 0))
        props.append(Prop(element.name, (x, base + ITEM / 2, z), stays=True))
    return props, models


def _is_led_from(shot: PlannedShot, name: str) -> bool:
    """Whether the camera turns or slides from or to a thing, which it doesn't see at the other end."""
    ways = (move.to or "" for move in shot.moves if move.move.startswith(("pan", "whip", "truck")))
    return any(next(plain_names(way.casefold(), name.casefold()), None) is not None for way in ways)


def _dropped(element: PlannedElement, place: Place, x: float, z: float) -> list[Solid]:
    """A thing that lies before the feet of whose hands had it, as large as it was in them."""
    solids = [one.placed(1.0, 0.0, -0.5, 0.0).leaning(90.0) for one in solids_of(element, place)]
    low, tall = min(float(one.corners[:, 1].min()) for one in solids), tall_in_hand(element)
    return [one.placed(tall, x, -tall * low, z - _DROPPED, _ASKEW) for one in solids]


def _by(by: Spot, relation: str, side: int, width: float, away: float) -> Spot:
    """Where something stands that is beside, behind or before somebody."""
    x, z = by
    if relation in ("behind", "before"):
        return x + 0.5 * _NEXT, z + 0.3 if relation == "behind" else max(z - 0.3, -0.45 * away)
    aside = -1 if relation == "left_of" or (relation == "beside" and side < 0) else 1
    return x + aside * min(_NEXT, _FAR * width), z


def _freest(shot: PlannedShot, places: Sequence[Spot], width: float) -> int:
    """On which side nobody stands, on the right if nobody does on either: -1 left, 0 the middle, 1 right."""
    if shot.near_shoulder:
        return -near_side(shot)
    return max((1, -1, 0), key=lambda side: min((round(abs(_FAR * side * width - x), 3) for x, _ in places), default=0))


def in_hand(held: Sequence[tuple[PlannedElement, Hand | None]], beside: float, wood: Colour) -> Placed:
    """Things that people have, each in the hand at its place, or on a small table of some ``wood`` at ``beside``."""
    props: list[Prop] = []
    models: list[Model] = []
    left = [element for element, hand in held if hand is None]
    for element, hand in held:
        if hand is not None:
            models += [] if hand.held == "chest" else carried(element, hand)
            props.append(Prop(element.name, (hand.x, hand.y + ITEM / 2, hand.z), not hand.goes))
    if left:
        wide = 0.1 + _GAP * len(left)
        solids = table_below(beside + wide / 2, -0.1, wide, 0.22, wood)
        for number, element in enumerate(left):
            x = beside + 0.05 + _GAP * (number + 0.5)
            solids += _thing(x, -0.1, TABLE, element)
            props.append(Prop(element.name, (x, TABLE + ITEM / 2, -0.1), stays=True))
        models.append(Model(solids, stays=True))
    return props, models


def _thing(
    x: float,
    z: float,
    base: float,
    element: PlannedElement | None,
    place: Place | None = None,
    *,
    lies: bool = False,
    tall: float = ITEM,
    does: tuple[str, float] | None = None,
) -> list[Solid]:
    shape = shape_of(element)
    solids = solids_of(element, place, does) if element else box(mix(CRATE, WHITE, 0.35))
    if lies and shape in _FLAT:
        solids = [solid.leaning(90.0) for solid in solids]
        low = min(float(solid.corners[:, 1].min()) for solid in solids)
        solids = [solid.placed(1.0, 0.0, -low, -0.5) for solid in solids]
    return [solid.placed(tall, x, base, z, turn_of(shape)) for solid in solids]

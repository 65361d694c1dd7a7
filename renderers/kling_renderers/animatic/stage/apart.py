"""Things with people that none of them holds: on the ground, on posts, tables or a wall about them, in another hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import radians, tan

import numpy as np

from kling_renderers.animatic.camera.facing import near_side
from kling_renderers.animatic.camera.framing import ITEM, TABLE
from kling_renderers.animatic.drawing.palette import WALL
from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stage.large import ACROSS, Placed, Prop, Spot, on_the_ground
from kling_renderers.animatic.stage.pieces import counter_height
from kling_renderers.animatic.stage.props import GAP, IN_A_HAND, STEEP, thing_at
from kling_renderers.animatic.stage.tables import COUNTER, table_below, wood_of
from kling_renderers.animatic.stand_ins.dress import NOBODYS, Arm
from kling_renderers.animatic.stand_ins.kinds import height_of, shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.opened import gripping_hand
from kling_renderers.animatic.stand_ins.solids import Solid, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.references import plain_names
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.focus import HANDS

_HIGHEST_TABLE = 0.71
"""How high a table is at most that a frame shows with what is on it, in statures: a bar is lower, but one is cheated up
so that a medium shot has it.
"""
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
_ON_THEIRS, _EDGE = 0.25, 0.13
"""How far aside of the middle of people's own table it stands, and how far behind that the table ends, in statures."""
_WALL_WIDE = 0.5
"""How wide the piece of wall is that a thing is on, in statures: a choice."""
_AT_A_BACK = 0.3
"""How far beside the back in the corner something lies that was dropped there, in statures: a choice."""
_DROPPED, _ASKEW = 0.15, 35.0
"""How far before somebody what they drop lies, in statures, and how far it is turned then, in degrees."""


def set_apart(
    shot: PlannedShot,
    things: Sequence[PlannedElement],
    people: Sequence[str | None],
    places: Sequence[Spot],
    frame: tuple[float, float],
    away: float,
    eyes: float,
    backs: Mapping[str | None, Spot],
    arms: Mapping[str | None, Arm],
) -> Placed:
    """Things with ``people`` that nobody holds: the large ones on the ground about their ``places``, the others on
    posts so high that the ``frame``, as wide and tall as it is where people stand, shows them, on a table no higher
    than one is; ``away`` is how far the lens is, ``eyes`` the height the frame is laid on;
    ``backs``: where the back in the corner is, ``arms``: of whom hands are,
    both by name.
    """
    large = [element for element in things if height_of(element)]
    stand = dict(zip(people, places, strict=True))
    props, models = on_the_ground(shot, large, frame[0], stand, away)
    taken: dict[tuple[int, float], int] = {}
    freest = _freest(shot, places, frame[0])
    for element in (element for element in things if not height_of(element)):
        place = shot.place_of(element.name) or Place("")
        side = ACROSS.get(place.side or "right", 0) if place.side or place.piece != "tabletop" else freest
        z = {"background": 0.8, "foreground": -0.45}.get(place.depth or "", 0.0) * away
        small = eyes < TABLE
        z += (_BEYOND * away if small else -min(0.13, 0.3 * away)) if place.piece == "tabletop" else 0.0
        further = (away + z) / away
        inward = taken[side, z] = taken.get((side, z), -1) + 1
        aside = _OUT_OF_FRAME if place.side in _BESIDE and _is_led_from(shot, element.name) else _FAR
        x = side * aside * frame[0] * further - (side or 1) * inward * GAP
        size = SIZES[shot.size]
        by = stand.get(place.other) if place.relation is not None else None
        if by is not None:
            x, z = _by(by, place.relation or "", side, frame[0], away)
        elif place.piece == "ground" and place.whose in backs:
            # On the inner side, where the frame sees it.
            x, z = backs[place.whose]
            x -= _AT_A_BACK * (1 if x > 0 else -1)
        # Nearer and further away a lens that looks up or down sees what is lower or higher.
        line = eyes + (z * tan(radians(shot.pitch)) if place.depth and abs(shot.pitch) < -STEEP else 0.0)
        base = line - (0.74 - size.eye_line) * frame[1] * further
        # Beside who is lower than a table one is so low that the frame shows what is on it.
        base = max(0.0 if small else TABLE, base)
        below: list[Solid] = []
        theirs = _their_table(shot, stand) if place.piece == "tabletop" and not place.depth else None
        if place.piece == "ground" and shot.detail == HANDS:
            solids = _dropped(element, place, *places[0])
            models.append(Model(solids, stays=True))
            props.append(Prop(element.name, (places[0][0], 0.0, places[0][1] - _DROPPED), stays=True))
            continue
        if place.piece == "ground" or (by is not None and eyes - (1 - size.eye_line) * frame[1] < _SEEN_GROUND):
            base = 0.0
        elif (
            theirs is not None and eyes - (1 - size.eye_line) * frame[1] * (1 + (theirs[1] + _EDGE) / away) < theirs[2]
        ):
            # The frame shows its top.
            aside = min(theirs[3], _FAR * frame[0] * (1 + theirs[1] / away))
            x, z, base = theirs[0] + side * aside - (side or 1) * inward * GAP, theirs[1], theirs[2]
        elif place.piece == "tabletop":
            base = min(base, _HIGHEST_TABLE)
            below = table_below(x, z, 3.4 * ITEM, 0.3, wood_of(shot.setting), base)
        elif place.piece == "wall":
            base = line - ITEM / 2
            below = [slab(WALL, _WALL_WIDE, 2.0, 0.02, x, z=z + 0.08)]
        elif place.held in IN_A_HAND:
            # In the hand of somebody whom the frame doesn't show.
            below = [one.placed(ITEM, x, base, z) for one in gripping_hand(arms.get(place.whose, NOBODYS))]
            part = tall_in_hand(element) / ITEM
            held = [
                one.placed(part, x * (1 - part), base * (1 - part) + 0.3 * ITEM, z * (1 - part) - 0.02)
                for one in thing_at(x, z, base, element, place)
            ]
            models.append(Model([*held, *below], stays=True))
            props.append(Prop(element.name, (x, base + ITEM / 2, z), stays=True))
            continue
        else:
            below = [slab(wood_of(shot.setting), 0.9 * ITEM, base, 0.9 * ITEM, x, z=z)]
        # A low table before somebody is nearer than they are, also to a lens at their eyes.
        middle = np.array((x, 0.5, z)) if place.piece == "tabletop" else None
        if theirs is not None and not below:
            # It is drawn after what it stands on.
            middle = np.array((x, 0.5, z - 0.3))
        if place.depth == "foreground" and middle is None:
            # A focus on it isn't one on what it stands on.
            middle = np.array((x, base + ITEM / 2, z))
        fills = _BEFORE_A_FACE if place.depth == "foreground" else _IN_A_CLOSE_FRAME
        tall = min(_TABLE_SIZES.get(shape_of(element), ITEM), fills * frame[1] * further)
        solids = [*thing_at(x, z, base, element, place, lies=shot.pitch <= STEEP, tall=tall), *below]
        models.append(Model(solids, middle, stays=True, below=len(below) if place.piece == "tabletop" else 0))
        props.append(Prop(element.name, (x, base + ITEM / 2, z), stays=True))
    return props, models


def _their_table(shot: PlannedShot, stand: Mapping[str | None, Spot]) -> tuple[float, float, float, float] | None:
    """The middle of the table or the counter before people who face the lens, or between two, how high it is, and how
    far aside of its middle a thing stands.
    """
    at = [place for place in shot.places if place.piece in ("table", "counter") and place.name in stand]
    across = all(place.relation == "across" for place in at)
    if len({place.piece for place in at}) != 1 or not (across or not (shot.course or any(one.facing for one in at))):
        return None
    spots = [stand[place.name] for place in at]
    seated = any(place.posture == "sitting" for place in at)
    high = TABLE if at[0].piece == "table" or (seated and not across) else counter_height(shot)
    middle, near = (min(x for x, _ in spots) + max(x for x, _ in spots)) / 2, min(z for _, z in spots)
    if across:
        return middle, sum(z for _, z in spots) / len(spots), high, 0.0
    return middle, near - (0.3 if high <= COUNTER else 0.12), high, _ON_THEIRS


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

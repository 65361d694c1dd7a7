"""Pieces of the set that words put somebody at: a window, a door or its way, a table."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot

import numpy as np

from kling_renderers.animatic.camera.framing import EYES, TABLE
from kling_renderers.animatic.drawing.palette import CRATE, SKY_LOW, WALL, WHITE, mix
from kling_renderers.animatic.drawing.turning import upright
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stage.standing import is_animal
from kling_renderers.animatic.stage.tables import (
    COUNTER,
    counter,
    papered,
    shelf,
    stall_behind,
    stall_over,
    table,
    wood_of,
)
from kling_renderers.animatic.stage.turned import at_a_door, has_a_door, in_own_door
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_renderers.animatic.world import World
from kling_story.patterns import Pattern
from kling_story.placed import OWN_DOORS
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.setting import Setting
from kling_story.vocabulary.focus import first_goal, frames_with_a_door

_FRAME = mix(CRATE, WHITE, 0.45)
_LIGHT = mix(SKY_LOW, WHITE, 0.5)

PIECES = ("window", "door", "doorway", "table", "counter", "goal", "jetty")
"""What of the set somebody is at, as ``Place.piece`` has it."""
_BEFORE = ("table", "counter")
"""What stands before people there; it would hide an animal on the ground."""
_OF_WALL = 4
"""How many boxes the piece of wall around a window is of."""
_ASIDE = 60.0
"""Who is turned from the lens by more than so many degrees has their table at their own front, not the lens's side."""
_BAR, _DEEP, _BODY = 0.7, 0.34, 0.14
"""How high the counter of a bar is at most, 1.2 metres beside a person of 1.7; how deep one between two people is at
most, and how far from the middle of a body it ends, in statures: choices.
"""
_AT_ITS_SIDE = 0.43, 0.21
"""How far right of and behind who is at a door to open it or to knock its middle is, in statures: choices."""
_BEGUN = {"window": Pattern(r"\bwindows?\b|窗", "window 窗"), "door": Pattern(r"\bdoor(?:way)?s?\b|门", "door 门")}
_APART, _FRAMES_APART, PIECE_AWAY = 0.75, 0.8, 0.5
"""How far from whom a move goes to it sets off, at least and in frame widths, and how far behind them a piece of wall
is, in statures: choices.
"""
_FROM_ABOVE = -10.0
"""A lens that looks down by more than so many degrees would see the awning of a stall over who is behind it."""
_FALLS, _DROPS = ("rain", "storm", "snow"), 42
"""Weathers of which drops or flakes are seen at a pane, and how many: a choice."""
_NEARER = 0.15
"""How far before a pane its drops are, in statures, so that they are drawn after it."""
_STALLS_IN, _PAST = (None, "outdoors", "street", "alley", "courtyard", "village", "park", "beach", "hutong"), 1.5
"""Where a stall stands behind who is before it, none of a market's, and how far behind them, in statures."""
_THRESHOLD, _BESIDE = 0.06, 0.25
"""How far behind the middle of who stands in a doorway its frame is, and where others stand before its wall."""


def at_pieces(
    shot: PlannedShot,
    people: list[PlannedElement | None],
    places: list[Spot],
    yaws: list[float],
    width: float,
    world: World,
) -> list[Block]:
    """The pieces of the set that the words speak of, in the shot's light: a window or a door behind somebody, a doorway
    around them, a table or a counter before them or between two, the inside of a counter around things; the frame is
    ``width`` wide where those are.
    """
    if shot.setting.place in OWN_DOORS:
        return []
    if not people and any(place.piece == "shelf" for place in shot.places):
        return world.lit(shelf(max(0.3, width), 0.0 if shot.on_the_ground else TABLE, wood_of(shot.setting)))
    standing: dict[str, list[int]] = {}
    for number, element in enumerate(people):
        place = shot.place_of(element.name) if element else None
        if len(people) == 1 and any(frames_with_a_door(move.to or "") for move in shot.moves):
            standing.setdefault("doorway", []).append(number)
        elif place is not None and place.piece in PIECES and not (is_animal(element) and place.piece in _BEFORE):
            standing.setdefault(place.piece, []).append(number)
    found: list[Block] = []
    setting = shot.setting
    if in_own_door(shot):
        standing.pop("doorway", None)
    if has_a_door(shot) and not at_a_door(shot):
        standing.pop("door", None)
    if shot.pitch < _FROM_ABOVE:
        without = (one for one in setting.dressings if one != "food_stall")
        setting = setting._replace(dressings=(*without, "from_above"))
    is_stall = "food_stall" in setting.dressings and setting.place in _STALLS_IN
    if is_stall and people and not any(place.piece == "counter" for place in shot.places):
        found += world.lit(stall_behind(0.35, _behind(places) + _PAST, wood_of(setting, ("counter",))))
    begun = piece_begun(shot, width) if people else None
    if begun is not None:
        standing.pop(begun[0], None)
        found += piece_at(begun[0], [(begun[1] - 0.12, 0.0)], shot.setting, world)
    for piece, who in standing.items():
        if len(who) == 2 and all(_is_across(shot, people[number]) for number in who):
            found += world.lit(_between(shot, piece, *(places[number] for number in who)))
            continue
        at, yaw = [places[number] for number in who], yaws[who[0]] if len(who) == 1 else 0.0
        if piece == "doorway" and any(place.posture == "askew" for place in shot.places):
            at = [(x - _TO_THE_POST, z) for x, z in at]
        if piece == "goal":
            from kling_renderers.animatic.stage.goal_mouths import goal_mouth

            spot = at[0] if len(people) > 1 else (0.0, at[0][1])
            found += world.lit(goal_mouth(spot, yaws[who[0]], person_height(people[who[0]])))
            continue
        if piece == "jetty":
            from kling_renderers.animatic.stage.perches import jetty

            found += world.lit(jetty(at))
            continue
        sits = [place.posture == "sitting" for place in shot.places if place.piece == piece]
        states = (place.opened for place in shot.places if place.piece == piece == "door")
        opened = next((state for state in states if state is not None), None)
        high = counter_height(shot)
        found += piece_at(
            piece,
            at,
            setting,
            world,
            yaw,
            seated=any(sits),
            opened=opened,
            high=high,
            at_it=any(place.facing == "door" for place in shot.places),
            others=[spot for number, spot in enumerate(places) if number not in who],
        )
    return found


_TO_THE_POST = 0.1
"""How far beside the middle of a doorway somebody stands who leans on its post, in statures."""


def piece_begun(shot: PlannedShot, width: float) -> tuple[str, float] | None:
    """A piece of the set from which the camera turns or slides to somebody, and how far right of the middle it is: as
    far as a frame that is ``width`` wide holds both no more.
    """
    for move in shot.moves:
        way = {"left": -1, "right": 1}.get(move.move.rpartition("_")[2], 1 if move.move == "whip_pan" else 0)
        words = first_goal(move.to or "") if way else ""
        piece = next((piece for piece, pattern in _BEGUN.items() if pattern.search(words)), None) if words else None
        if piece is not None:
            return piece, -way * max(_APART, _FRAMES_APART * width)
    return None


def _is_across(shot: PlannedShot, element: PlannedElement | None) -> bool:
    place = shot.told_of(element)
    return place is not None and place.relation == "across"


def counter_height(shot: PlannedShot) -> float:
    """How high a counter is: as high as that of a bar where a frame shows nothing lower."""
    low = lowest_seen(shot, 0.0, 1.0)
    return max(COUNTER, min(_BAR, low + 0.08)) if low < _BAR else COUNTER


def _between(shot: PlannedShot, piece: str, one: Spot, other: Spot) -> list[Block]:
    """A table or a counter between two people, along the middle of their way to each other."""
    (x, z), (further_x, further_z) = one, other
    far, wood = hypot(further_x - x, further_z - z), wood_of(shot.setting, (piece,))
    deep = max(0.1, min(_DEEP, far - 2 * _BODY))
    made = (
        table(0.0, 0.0, 1.3, deep, wood)
        if piece == "table"
        else counter(0.0, 0.0, 2.2, wood, counter_height(shot), deep)
    )
    if piece == "table" and "table_of_papers" in shot.setting.dressings:
        made[-1:] = papered(0.0, 1.3, deep, wood)
    yaw = degrees(atan2(further_z - z, further_x - x)) + 90
    return [_turned(block, yaw, (x + further_x) / 2, (z + further_z) / 2) for block in made]


def piece_at(
    piece: str, at: list[Spot], setting: Setting, world: World, yaw: float = 0.0, *, seated: bool = False,
    opened: bool | None = None, high: float = COUNTER, at_it: bool = False, others: Sequence[Spot] = (),
) -> list[Block]:  # fmt: skip
    """A ``window`` or a ``door`` behind those who stand at some places, from left to right; a ``doorway`` around
    them, in a wall that hides none of the ``others``; a ``table`` or a ``counter`` before them, as a setting has them,
    on the side that who is alone there faces by ``yaw``; a counter is so ``high``, for people who are ``seated`` no
    higher than a table. ``opened``: whether a door is, None where nobody touches it; ``at_it``: its knob is in reach
    of who is there.
    """
    middle, span = (at[0][0] + at[-1][0]) / 2, at[-1][0] - at[0][0]
    if piece in ("door", "doorway"):
        from kling_renderers.animatic.stage.doors import door, doorway

        if piece == "doorway":
            return doorway(middle, _behind(at) + (_BESIDE if others else _THRESHOLD), span, setting, world, others)
        aside, behind = _AT_ITS_SIDE if at_it and opened is not None else (0.12, 0.5)
        return door(middle + aside, _behind(at) + behind, setting, world, others, opened=opened)
    if piece == "window":
        return _opening(middle + 0.12, _behind(at) + 0.5, world, setting.weather or "")
    near, wood = min(z for _, z in at), wood_of(setting, (piece,))
    if piece == "counter" and "food_truck" in setting.dressings:
        from kling_renderers.animatic.stage.food_trucks import LOW, colour_of, food_truck, reach_beside

        shown = "from_above" not in setting.dressings
        return world.lit(
            food_truck(middle, _behind(at), colour_of(setting), LOW, reach_beside(middle, others), awning=shown)
        )
    aside = abs((yaw + 180) % 360 - 180) > _ASIDE
    stall = piece == "counter" and "food_stall" in setting.dressings
    wide = 0.7 + span if piece == "table" else 1.1 if aside else (1.3 if stall else 1.9) + span
    high = TABLE if seated else high
    # A high one is seen in a frame of the upper body where it is right before that.
    before = -0.34 if high <= COUNTER else -0.2
    made = table(0.0, -0.3, wide, 0.26, wood) if piece == "table" else counter(0.0, before, wide, wood, high)
    made += stall_over(before, wide, high) if stall else []
    if piece == "table" and "table_of_papers" in setting.dressings:
        made[-1:] = papered(-0.3, wide, 0.26, wood)
    return world.lit([_turned(one, yaw if aside else 0.0, middle, near) for one in made])


def _behind(at: Sequence[Spot]) -> float:
    return max(z for _, z in at)


def _turned(one: Block, yaw: float, x: float, z: float) -> Block:
    """A box that is made before somebody who faces the lens, for who faces by ``yaw`` and stands at a place."""
    return one._replace(corners=one.corners @ upright(yaw) + (x, 0.0, z))


def _opening(x: float, z: float, world: World, weather: str = "") -> list[Block]:
    """The frame of a window in a piece of wall, with what is outside in it: rain on it, or snow behind it."""
    leaf, *frame = _framed(x, z)
    lit = world.lit(frame)
    if world.walls is not None:
        lit[-_OF_WALL:] = [one._replace(colours=(world.walls.colour,) * 6) for one in lit[-_OF_WALL:]]
    panes = [leaf._replace(colours=(world.panes,) * 6)]
    if world.sea is not None:
        low, high, wide = leaf.corners[:, 1].min(), EYES, float(np.ptp(leaf.corners[:, 0]))
        panes.append(block(x, z + 0.008, wide, 0.008, high - low, world.sea, 0, low)._replace(colours=(world.sea,) * 6))
    if weather in _FALLS:
        drop, low, tall = mix(world.panes, WHITE, 0.55), leaf.corners[:, 1].min(), np.ptp(leaf.corners[:, 1])
        for number in range(_DROPS):
            aside, up = 0.9 * ((0.5698 * number) % 1 - 0.5), (0.7549 * number) % 1
            at = x + aside * float(np.ptp(leaf.corners[:, 0])), float(low + 0.9 * up * tall)
            snows = weather == "snow"
            wide, long = (0.012, 0.012) if snows else (0.006, 0.03 + 0.05 * (number % 3))
            panes.append(block(at[0], z - _NEARER, wide, 0.002, long, drop, 0, at[1])._replace(colours=(drop,) * 6))
    return [*panes, *lit]


def _framed(x: float, z: float) -> list[Block]:
    """What fills the frame of a window, the frame, and last the wall around it."""
    low, top, wide, bar = 0.5, 1.25, 0.62, 0.035
    tall = top - low
    return [
        block(x, z + 0.01, wide, 0.01, tall, _LIGHT, 0, low),
        *(block(x + side * wide / 2, z, bar, bar, tall, _FRAME, 0, low) for side in (-1, 1)),
        block(x, z, wide + bar, bar, bar, _FRAME, 0, top),
        block(x, z, wide + 2 * bar, 2 * bar, bar, _FRAME, 0, low - bar),
        block(x, z - 0.005, 0.6 * bar, 0.01, tall, _FRAME, 0, low),
        block(x, z - 0.005, wide, 0.01, 0.6 * bar, _FRAME, 0, low + 0.55 * tall),
        block(x, z + 0.02, wide + 0.5, 0.012, low, WALL),
        block(x, z + 0.02, wide + 0.5, 0.012, 0.25, WALL, 0, top),
        *(block(x + side * (wide / 2 + 0.125), z + 0.02, 0.25, 0.012, tall, WALL, 0, low) for side in (-1, 1)),
    ]

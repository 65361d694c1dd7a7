"""Things that a shot is of: on a table or the ground, side by side or with the hands that are at work with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, sin

from kling_renderers.animatic.camera.framing import ITEM, TABLE
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.drawing.palette import WALL, rgb
from kling_renderers.animatic.stage.carried import dipped
from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stage.large import ACROSS, Placed, Prop, on_the_ground
from kling_renderers.animatic.stage.props import GAP, IN_A_HAND, STEEP, lies_flat, thing_at
from kling_renderers.animatic.stage.tables import table_below, wood_of
from kling_renderers.animatic.stage.working import what_it_does
from kling_renderers.animatic.stand_ins.dress import NOBODYS, Arm
from kling_renderers.animatic.stand_ins.kinds import height_of, shape_of, width_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.opened import gripping_hand, lifting_hands
from kling_renderers.animatic.stand_ins.solids import Solid, slab
from kling_story.placed import HANDS_AT, Place
from kling_story.planned import PlannedElement, PlannedShot

_LOW = 8.0
"""From so many degrees upward on a table would hide what stands on it: it stands on a narrow post."""
_ASIDE = 0.23
"""How far from the middle a thing stands on a side of the frame, in frame widths, as people do."""
_DEEP = {"background": 0.3, "behind": 0.14, "before": -0.14, "foreground": -0.14}
"""How much further away than the others a thing stands on a table, in statures."""
_HELD_UPRIGHT = ("spoon", "sword", "tool", "wrench", "axe", "pen", "candle")
"""What a hand is seen around where a shot shows nobody: what somebody has so, if it is of these shapes."""
_OVER_A_TABLE = 0.2 * ITEM
"""How far over a table a hand has it then, in statures."""
_SMALLEST, _LARGEST, _TYRE, _CLOSE = 0.5, 2.0, 3.2, 0.12 * ITEM
"""How large a thing beside another one is against it at least and at most, and a tyre, and how far apart they are, in
statures: choices.
"""
_ACROSS, _THIN = 1.5, 0.08
"""How wide a frame is, in heights of a thing, that has room for what is long across it, and how high the middle of what
lies is.
"""
_TOP = 4.0, 2.6
"""How wide and deep a table is from straight above, where nothing but its top is seen, in statures."""
_DOWN, _ASKEW = -12.0, -14.0
"""From so many degrees down on what is in a box is seen over its edge, and how far a box is turned, in degrees."""
_CRUMBS, _CRUST = 40, rgb("#cfa062")
_AT_WORK = ("cutting", "pouring", "pressing", "stirring", "heating")
"""Relations of a thing with which something is done."""
_WITH = ("with", "in")
"""Relations of a thing that is where another one is, which keeps its place."""


def on_a_table(
    shot: PlannedShot,
    things: Sequence[PlannedElement | None],
    width: float,
    arms: Mapping[str | None, Arm],
    step: int = 0,
) -> Placed:
    """Things that are the subject themselves: near the edge of a table, side by side or where the words put them in a
    frame so ``width``; None is one that has no name. What is too large for a table stands on the ground.
    ``arms``: of whom hands are, by name; ``step``: where hands at work are in their round.
    """
    if shot.detail is not None and len(shot.subjects) == 2 and not any(things):
        from kling_renderers.animatic.stage.hands_of_two import hands_of_two

        one, other = (arms.get(name, NOBODYS) for name in shot.subjects)
        return hands_of_two(one, other, wood_of(shot.setting))
    holds = {place.other: element for element in things if element and (place := shot.place_of(element.name))
             and place.relation == "under"}  # fmt: skip
    things = [element for element in things if element not in holds.values()]
    small = [element for element in things if element is None or not height_of(element)]
    large = [element for element in things if element and element not in small]
    props, models = on_the_ground(shot, large, width, step=step)
    if not small:
        return props, models
    named = {element.name: element for element in small if element is not None}
    at_work = (place for place in shot.places if place.relation in (*_AT_WORK, *HANDS_AT) and place.name in named)
    if (place := next(at_work, None)) is not None:
        theirs, drawn = _at_work(shot, place, named, arms, step)
        return [*props, *theirs], [*models, *drawn]
    told_of = [shot.told_of(element) for element in small]
    places, tall = _row(shot, small, width), [ITEM] * len(small)
    if len(small) == 2 and (last := told_of[1]) is not None and last.relation == "with":
        places, tall = _beside(small, width)
    low, high = (end(x for x, _ in places) for end in (min, max))
    near, far = (end(z for _, z in places) for end in (min, max))
    base, wood = 0.0 if shot.on_the_ground else TABLE, wood_of(shot.setting)
    if not base or all(place is not None and place.piece == "wall" for place in told_of):
        solids = []
    elif shot.pitch <= STEEP or "car_top" in shot.setting.dressings:
        solids = [slab(wood, *_TOP[:1], TABLE, _TOP[1], (low + high) / 2, z=(near + far) / 2)]
    elif shot.pitch > _LOW:
        deep = 0.9 * ITEM + far - near
        solids = [slab(wood, 0.9 * ITEM + high - low, TABLE, deep, (low + high) / 2, z=(near + far) / 2)]
    else:
        wide = max(0.62 + GAP * (len(small) - 1), 2.4 * max(high, -low))
        solids = table_below(0.0, 0.1 + (near + far) / 2, wide, 0.36 + far - near, wood)
    if "crumbs" in shot.setting.dressings:
        solids = [*solids, *_crumbs(base)]
    for (x, z), element, place, high_up in zip(places, small, told_of, tall, strict=True):
        arm = arms.get(place.whose if place is not None else None, NOBODYS)
        stands = base
        if element is not None and element.name in holds:
            # Few things are in others.
            from kling_renderers.animatic.stand_ins.holders import held_in

            around, floor = held_in(holds[element.name], width_of(element), low=shot.pitch > _DOWN)
            solids += [one.placed(high_up, x, base, z, _ASKEW) for one in around]
            stands += floor * high_up
        if element is not None and place is not None and place.relation == "in":
            solids += dipped(element, x, base + ITEM, z)
        else:
            gripped = place is not None and place.held in IN_A_HAND and shape_of(element) in _HELD_UPRIGHT
            over = stands + _OVER_A_TABLE if gripped else stands
            does = what_it_does(shot, element.name, step) if element is not None and shot.works else None
            solids += thing_at(
                x, z, over, element, place, lies=shot.pitch <= STEEP, tall=high_up, does=does,
                pitch=shot.pitch, across=width > _ACROSS * ITEM,
            )  # fmt: skip
            solids += [one.placed(ITEM, x, over, z) for one in gripping_hand(arm)] if gripped else []
        if place is not None and place.piece == "wall":
            solids.append(slab(WALL, 8 * ITEM, 2.0, 0.01, x, z=z + 0.07))
        if place is not None and place.lifted and shape_of(element) != "case":
            apart = None if place.opened else width_of(element)
            hands = lifting_hands(arm, lifted=place.opened is True, wide=apart)
            solids += [one.placed(ITEM, x, base, z) for one in hands]
        if element is not None:
            middle = _THIN if lies_flat(place, shot.pitch) else 0.5
            props.append(Prop(element.name, (x, base + middle * ITEM, z)))
    return props, [*models, Model(solids)]


def _crumbs(base: float) -> list[Solid]:
    """Crumbs all about what is on a table."""
    spots = ((0.55 + 0.9 * (0.618 * n % 1), 2.4 * n) for n in range(_CRUMBS))
    return [
        slab(_CRUST, size, 0.6 * size, size, part * cos(turn), base, z=part * sin(turn))
        for n, (far, turn) in enumerate(spots)
        for part, size in ((far * ITEM * 1.6, ITEM * (0.03 + 0.02 * (n % 3))),)
    ]


def _at_work(
    shot: PlannedShot,
    place: Place,
    named: Mapping[str, PlannedElement],
    arms: Mapping[str | None, Arm],
    step: int,
) -> Placed:
    """A thing that is worked with or on, and the hands that do so, on a table or the ground; most shots have none."""
    relation, tool, arm = place.relation or "", named[place.name], arms.get(place.whose)
    if relation in HANDS_AT:
        from kling_renderers.animatic.stage.hands_at import at_hands

        return at_hands(place, tool, named.get(place.other or ""), TABLE, arm or NOBODYS, step, arms.get(place.other))
    from kling_renderers.animatic.stage.tools_at_work import at_work

    base = 0.0 if shot.on_the_ground else TABLE
    props, models = at_work(relation, tool, named.get(place.other or ""), base, arm, step, place.piece)
    if place.piece == "drawer":
        return props, models
    return props, [*models, Model(table_below(0.0, 0.1, 1.0, 0.5, wood_of(shot.setting)))] if base else models


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
    sides = [ACROSS.get(place.side or "", 0) for place in told]
    order = sorted(set(range(len(things))) - set(others), key=lambda number: sides[number])
    found: list[float] = []
    for side in (-1, 0, 1):
        count = sum(sides[number] == side for number in order)
        found += [side * max(0.0, min(_ASIDE * width, room)) + (n - (count - 1) / 2) * GAP for n in range(count)]
    across = dict(zip(order, _spread(found), strict=True))
    for number, other in others.items():
        # On the side where there is more of the frame.
        aside = 0.0 if told[number].relation == "in" else -GAP if across[other] > 0.02 else GAP
        across[number] = across[other] + aside
    return [(across[number], _DEEP.get(place.depth or place.relation or "", 0.0)) for number, place in enumerate(told)]


def _beside(things: Sequence[PlannedElement | None], width: float) -> tuple[list[tuple[float, float]], list[float]]:
    """Where two things are, the second one to the right of the first, as large against it as it is, and how tall; what
    of that one is too large is out of a frame so ``width``.
    """
    first, other = (tall_in_hand(one) if one is not None else ITEM for one in things)
    tall = ITEM * (_TYRE if shape_of(things[1]) == "wheel" else min(_LARGEST, max(_SMALLEST, other / first)))
    one, two = max(1.0, width_of(things[0])) * ITEM, width_of(things[1]) * tall
    left = -min(one + _CLOSE + two, width - _CLOSE) / 2 + one / 2
    return [(left, 0.0), (left + one / 2 + _CLOSE + two / 2, 0.25 * tall)], [ITEM, tall]


def _spread(row: list[float]) -> list[float]:
    """Places in a row, none nearer to the one before than things are wide; their middle stays."""
    found = row[:1]
    for x in row[1:]:
        found.append(max(x, found[-1] + GAP))
    return [x - (sum(found) - sum(row)) / len(row) for x in found]

"""What words put about people that no thing of theirs is: a fire between them, the tree they are under, a piano before
who plays it, what they sit on. All numbers are choices, in statures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import copysign

import numpy as np

from kling_renderers.animatic.camera.gaits import CLIMBED
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.perches import SEATS, heap
from kling_renderers.animatic.stage.places import SHARED
from kling_renderers.animatic.stage.standing import BEFORE_A_SEAT, NEAR, SAT_ON, before_a_seat
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World
from kling_renderers.animatic.world.terrain import LAMP, LEAVES, STONE, WOOD
from kling_story.placed import PERCHES_OF_CARS
from kling_story.planned import PlannedShot
from kling_story.vocabulary.perches import PERCHES

_FLAMES = (
    (-0.1, 0.12, 0.2, "#d8602a"),
    (0.1, 0.13, 0.22, "#d8602a"),
    (0.0, 0.17, 0.34, "#e2742c"),
    (-0.05, 0.11, 0.26, "#f0a23c"),
    (0.06, 0.1, 0.23, "#f0a23c"),
    (0.0, 0.08, 0.16, "#fbe08a"),
)
"""A fire: how far aside each flame is, how wide, how tall, and its colour."""
_RED, _LACQUER, _KEYS, _CANVAS = rgb("#b8322c"), rgb("#24262b"), rgb("#eeeae0"), rgb("#c98a3e")
_GAP, _TALL, _RAISED = 0.9, 0.5, 0.12
"""How far apart those are between whom a fireplace is seen, how tall who would hide it is at least, and how high its
fire is.
"""
_RIDGE = 0.03
"""How wide the ridge of a tent is, of its foot."""
_DEEP = 0.3
"""Who sits nearer to one another than this, from the lens away, does so on one seat."""
_SITS, _LESS = 0.5, 0.6
"""How tall somebody is who sits, and how much less wide what an animal sits on is at most that is tiny."""
_REACH = 0.06  # How much nearer a keyboard is than it was laid out.


def about(shot: PlannedShot, figures: Sequence[Figure], world: World) -> list[Block]:
    """What stands about the people of a shot, in its light; what glows in its own."""
    people = [figure for figure in figures if not figure.near]
    if not people:
        return []
    found: list[Block] = []
    for name in shot.setting.dressings:
        if name == "broad_tree" and any(place.piece == "branch" for place in shot.places):
            continue
        if name == "long_wall" and not shot.setting.inside:
            if not any(place.piece in CLIMBED or place.piece in SAT_ON for place in shot.places):
                from kling_renderers.animatic.stage.walls import along_them

                found += along_them(shot, people, world)
            continue
        here = name in ("grand_piano", "phone_booth", "hearth") if shot.setting.inside else name != "hearth"
        if name in NEAR and here:
            found += _MADE[name](people, world)
    seats: list[tuple[str, list[Figure]]] = []
    for figure in people:
        place = shot.place_of(figure.name)
        if place is not None and place.piece in SAT_ON:
            beside = (on for piece, on in seats if piece == place.piece in SHARED and abs(on[0].z - figure.z) < _DEEP)
            if (on_it := next(beside, None)) is not None:
                on_it.append(figure)
            else:
                seats.append((place.piece, [figure]))
        if place is not None and place.piece in CLIMBED and place.seat is not None:
            from kling_renderers.animatic.stage.flights import climbed

            found += world.lit(climbed(shot, figure, place.piece, place.seat, CLIMBED[place.piece]))
    for piece, on_it in seats:
        seat = next(one.seat for one in shot.places if one.piece == piece) or PERCHES[piece][0]
        x, z, _ = _middle(on_it)
        stands = [one for one in on_it if before_a_seat(shot.place_of(one.name))]
        z = max(z, max((one.z + BEFORE_A_SEAT * one.stature for one in stands), default=z))
        tall = max(one.top for one in on_it) - seat
        span = 2 * max(one.x - x for one in on_it) - _LESS * max(0.0, 1 - tall / _SITS)
        if piece in PERCHES_OF_CARS:
            from kling_renderers.animatic.stage.on_cars import sat_on

            made = sat_on(piece, (x, z), seat, on_it[0].ahead[1], _shade_of(shot, piece))
        elif piece == "heap":
            made = heap([(one.x, one.z) for one in on_it], _shade_of(shot, piece))
        elif piece == "ledge" and "long_wall" in shot.setting.dressings:
            from kling_renderers.animatic.stage.walls import under_them

            made = under_them(shot, x, z, seat, span)
        else:
            at_a_door = piece == "stairs" and "house_front" in shot.setting.dressings and not shot.setting.inside
            made = SEATS["doorsteps" if at_a_door else piece](x, z, seat, span)
        found += world.lit(made)
    return found


def _shade_of(shot: PlannedShot, piece: str) -> str | None:
    return next((one.state for one in shot.places if one.piece == piece), None)


def _middle(people: Sequence[Figure]) -> tuple[float, float, float]:
    """The middle of people from left to right, and their nearest and furthest places."""
    xs, zs = [one.x for one in people], [one.z for one in people]
    return (min(xs) + max(xs)) / 2, min(zs), max(zs)


def _campfire(people: Sequence[Figure], world: World) -> list[Block]:
    x, near, _ = _middle(people)
    x, z = (x, near - 0.42) if len(people) > 1 else (x + 0.62, near - 0.2)
    found = []
    if world.tones.lamps:
        for wide, part in ((2.3, 0.14), (1.5, 0.3), (0.9, 0.5)):
            lit = mix(world.shadow, rgb("#d8823c"), part)
            found += [_flat(x, z, wide, 0.62 * wide, 0.002 + 0.002 * part, lit, turn) for turn in (0.0, 45.0)]
    wood = [block(x, z, 0.5, 0.07, 0.07, mix(WOOD, BLACK, 0.35), turn) for turn in (25.0, -35.0, 80.0)]
    stones = [
        block(x + 0.3 * np.cos(n * 0.785), z + 0.22 * np.sin(n * 0.785), 0.1, 0.1, 0.07, STONE, 20.0 * n, top=0.7)
        for n in range(8)
    ]
    return [*found, *world.lit([*wood, *stones]), *_flames(x, z)]


def _hearth(people: Sequence[Figure], world: World) -> list[Block]:
    """Where there is most room between people or beside them, seen from the front."""
    xs = sorted(one.x for one in people if one.top > _TALL) or [_middle(people)[0]]
    gaps = [(a + b) / 2 for a, b in pairwise(xs) if b - a > _GAP]
    x, z = min(gaps, key=abs) if gaps else xs[-1] + 0.72, _middle(people)[2] + 1.5
    stone, soot = mix(STONE, WHITE, 0.1), rgb("#1c1512")
    made = [
        block(x, z - 0.06, 1.3, 0.5, _RAISED, mix(stone, BLACK, 0.2)),
        *(block(x + side * 0.46, z, 0.26, 0.32, 0.7, stone, base=_RAISED) for side in (-1, 1)),
        block(x, z + 0.02, 0.92, 0.24, 0.82, mix(stone, BLACK, 0.06), base=_RAISED + 0.76, top=0.86),
        block(x, z - 0.02, 1.3, 0.4, 0.07, mix(WOOD, BLACK, 0.2), base=_RAISED + 0.7),
        *(block(x, z, 0.5, 0.07, 0.07, mix(WOOD, BLACK, 0.35), turn, _RAISED) for turn in (12.0, -14.0)),
    ]
    found = [_glowing(block(x, z + 0.14, 0.7, 0.02, 0.7, soot, base=_RAISED))]
    if world.tones.lamps:
        found += [
            _flat(x, z - 1.0, wide, wide, 0.002 + 0.002 * part, mix(world.shadow, rgb("#d8823c"), part), turn)
            for wide, part in ((1.5, 0.16), (1.1, 0.3), (0.7, 0.45))
            for turn in (0.0, 18.0, 36.0, 54.0, 72.0)
        ]
    return [*found, *world.lit(made), *_flames(x, z - 0.1, 1.3, _RAISED)]


def _flames(x: float, z: float, large: float = 1.0, base: float = 0.0) -> list[Block]:
    return [
        _glowing(
            block(
                x + large * aside, z - 0.01 * number, large * wide, 0.8 * wide, large * tall,
                rgb(colour), 20.0 * number, base + 0.05, 0.06,
            )
        )
        for number, (aside, wide, tall, colour) in enumerate(_FLAMES)
    ]  # fmt: skip


def _flat(x: float, z: float, wide: float, deep: float, tall: float, colour: Colour, turn: float) -> Block:
    return _glowing(block(x, z, wide, deep, tall, colour, turn))


def _glowing(one: Block) -> Block:
    """A box that nothing lights but itself: its front's colour is that of all its sides."""
    return one._replace(colours=tuple(mix(colour, one.colours[0], 0.7) for colour in one.colours))


def _tree(people: Sequence[Figure], world: World) -> list[Block]:
    x, _, far = _middle(people)
    x, z = x + 0.12, far + 0.36
    crown = [
        (0.0, 0.5, 3.4, 1.0, 1.35),
        (-0.75, 0.2, 1.9, 0.75, 1.2),
        (0.95, 0.3, 2.0, 0.8, 1.25),
        (0.1, 0.6, 2.5, 1.1, 1.95),
    ]
    return world.lit(
        [
            block(x, z, 0.34, 0.34, 1.7, WOOD, 10, top=0.75),
            *(block(x + side * 0.2, z, 0.22, 0.2, 0.16, mix(WOOD, BLACK, 0.1), 30 * side, top=0.4) for side in (-1, 1)),
            *(
                block(x + aside, z + deep, wide, 0.7 * wide, tall, mix(LEAVES, WHITE, 0.05 * n), 23 * n, base, 0.62)
                for n, (aside, deep, wide, tall, base) in enumerate(crown)
            ),
        ]
    )


def _tent(people: Sequence[Figure], world: World) -> list[Block]:
    x = max(one.x for one in people) + 1.0
    z = max(one.z for one in people) + 0.75
    cloth, dark = _CANVAS, world.tones.lamps
    outer, within = _prism(x, z, 1.3, 1.3, 0.82, cloth), _prism(x, z - 0.662, 0.62, 0.02, 0.66, mix(cloth, BLACK, 0.75))
    if dark:
        glow = tuple(mix(colour, LAMP, 0.45) for colour in outer.colours)
        return [outer._replace(colours=glow), _glowing(_prism(x, z - 0.662, 0.62, 0.02, 0.66, mix(LAMP, WHITE, 0.3)))]
    return world.lit([outer, within])


def _prism(x: float, z: float, wide: float, deep: float, tall: float, colour: Colour) -> Block:
    """A ridge that runs away from the lens."""
    made = block(x, z, wide, deep, tall, colour)
    high = made.corners[:, 1] > 0
    made.corners[high, 0] = x + _RIDGE * (made.corners[high, 0] - x)
    return made


def _phone_booth(people: Sequence[Figure], world: World) -> list[Block]:
    one = people[0]
    x, z, half, tall = one.x, one.z + 0.06, 0.33, 1.24
    frame = [block(x + a * half, z + b * half, 0.05, 0.05, tall, _RED) for a in (-1, 1) for b in (-1, 1)]
    bars = [block(x, z + half, 2 * half, 0.025, 0.03, _RED, base=at) for at in (0.36, 0.66, 0.96)]
    bars += [block(x + a * half, z, 0.025, 2 * half, 0.03, _RED, base=at) for a in (-1, 1) for at in (0.36, 0.66, 0.96)]
    low = [block(x + a * half, z, 0.03, 2 * half, 0.3, _RED) for a in (-1, 1)]
    low.append(block(x, z + half, 2 * half, 0.03, 0.3, _RED))
    roof = [
        block(x, z, 2 * half + 0.12, 2 * half + 0.12, 0.18, _RED, base=tall),
        block(x, z, 2 * half + 0.1, 2 * half + 0.1, 0.1, mix(_RED, BLACK, 0.12), base=tall + 0.18, top=0.5),
    ]
    sign = block(x, z - half - 0.065, 2 * half - 0.06, 0.012, 0.09, mix(WHITE, LAMP, 0.2), base=tall + 0.045)
    box = block(x - 0.22, z + 0.28, 0.13, 0.06, 0.2, mix(BLACK, STONE, 0.35), base=0.62)
    lit = world.lit([*frame, *bars, *low, *roof, box])
    return [*lit, *([_glowing(sign)] if world.tones.lamps else world.lit([sign]))]


def _piano(people: Sequence[Figure], world: World) -> list[Block]:
    """Before the first, who faces along its keys' middle, or behind people who stand."""
    one = people[0]
    side = copysign(1.0, one.ahead[0]) if abs(one.ahead[0]) > 0.3 else 1.0
    x, z = (one.x, one.z + 0.02) if abs(one.ahead[0]) > 0.3 else (one.x - 0.2, one.z + 0.75)
    body = mix(_LACQUER, WHITE, 0.06)

    def at(along: float, aside: float, wide: float, deep: float, tall: float, colour: Colour, base: float) -> Block:
        return block(x + side * (along - _REACH), z + aside, wide, deep, tall, colour, base=base)

    made = [
        at(0.98, 0.0, 0.98, 0.86, 0.2, body, 0.34),
        at(0.42, 0.0, 0.16, 0.86, 0.12, body, 0.32),
        at(0.36, 0.0, 0.15, 0.8, 0.012, _KEYS, 0.44),
        *(at(0.39, -0.36 + 0.072 * n, 0.085, 0.026, 0.016, BLACK, 0.45) for n in range(11) if n % 7 not in (2, 6)),
        at(0.56, 0.0, 0.03, 0.5, 0.2, mix(body, WHITE, 0.1), 0.54),
        *(at(*spot, 0.07, 0.07, 0.34, body, 0.0) for spot in ((0.55, -0.36), (0.55, 0.36), (1.38, 0.0))),
        at(0.04, 0.0, 0.3, 0.5, 0.06, mix(body, CRATE, 0.2), 0.2),
        *(at(0.04 + a * 0.11, b * 0.2, 0.03, 0.03, 0.2, body, 0.0) for a in (-1, 1) for b in (-1, 1)),
    ]
    lid = at(0.98, 0.4, 0.98, 0.03, 0.72, mix(body, WHITE, 0.08), 0.54)
    high = lid.corners[:, 1] > 0.8
    lid.corners[high, 2] += 0.42
    prop = at(0.8, 0.42, 0.02, 0.02, 0.5, mix(CRATE, BLACK, 0.3), 0.54)
    return world.lit([*made, lid, prop])


def _kite(people: Sequence[Figure], world: World) -> list[Block]:
    """High up behind the first, and its line from their raised hand."""
    from kling_renderers.animatic.stage.flying import kite

    return kite(people[0], world)


_MADE = {
    "campfire": _campfire,
    "hearth": _hearth,
    "broad_tree": _tree,
    "tent": _tent,
    "phone_booth": _phone_booth,
    "grand_piano": _piano,
    "flown_kite": _kite,
}

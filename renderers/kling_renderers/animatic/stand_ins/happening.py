"""Things that do something by themselves: how they look in a state, and at a part of what they do over and over again.
All numbers are choices, in heights of a thing.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, FLAME, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins import insets
from kling_renderers.animatic.stand_ins.burning import charred, flames, licked, smoke
from kling_renderers.animatic.stand_ins.coming import AWAY, moved, rolled, tipped, turned_about
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, rod, slab

_PAPER = ("letter", "sheet", "card", "money")
"""Shapes that tear in two, and burn from a corner."""
_LAUNDRY = rgb("#b8322f")


def as_it_is(shape: str, made: list[Solid], colour: Colour, state: str | None) -> list[Solid]:
    """A thing in a state of ``Place.state``."""
    if state == "above" and shape == "blood":
        return _drop(0.0, 1.1, 0.0, 0.16, insets.BLOOD)
    if state in ("above", "aside"):
        return moved(made, *AWAY[state])
    if state in ("out", "unlit"):
        if shape == "candle":
            stick = [one for one in made if one.colour != FLAME]
            wick = rod(INK, (0.0, 0.76, 0.0), (0.0, 0.82, 0.0), 0.02)
            return [*stick, wick, *(smoke() if state == "out" else ())]
        return [_dark(one) if max(one.colour) > 150 else one for one in made]
    if state == "dark":
        return [_with_marks(one, mix(INK, BLACK, 0.3)) for one in made]
    if state == "lit":
        return [_with_marks(one, rgb("#eaf4ff")) for one in made]
    if state == "turned" and shape == "door_handle":
        return [*made[:4], *turned_about(made[4:], 0.0, 0.68, 42.0)]
    if state == "turned" and shape == "doorknob":
        return [*made[:4], *turned_about(made[4:], 0.0, 0.62, 60.0)]
    if state in ("in_lock", "turned"):
        return in_a_lock(colour, 90.0 if state == "turned" else 0.0)
    if state == "fallen":
        flat = [one.placed(1.0, 0.0, -0.5, 0.0).leaning(80.0) for one in made]
        return moved(flat, 0.0, -min(float(one.corners[:, 1].min()) for one in flat))
    if state in ("tipped", "spilt"):
        return tipped(made, spilt=state == "spilt")
    if state == "broken":
        return _shards(made)
    if state in ("burning", "burnt"):
        return [*charred(made, burnt=state == "burnt"), *([] if state == "burnt" else flames(0.0))]
    if state in ("torn", "alight"):
        return _paper(made, torn=state == "torn") if shape in _PAPER else made
    if state == "bud":
        stalk, leaves, petals = made[:1], made[1:3], made[3:]
        return [*stalk, *leaves, *(_narrow(one) for one in petals)]
    if state == "small":
        return [one.placed(0.22, 0.0, 0.0, 0.0) for one in made]
    if state == "empty":
        return insets.sand_in(colour, 0.0)
    if state == "running":
        return [*made, rod(insets.WATER, (-0.34, 0.74, 0.1), (-0.34, 0.05, 0.1), 0.07)]
    if state in ("wet", "snowy"):
        return _on_the_glass(made, 0.0, snow=state == "snowy")
    return made


def _paper(made: list[Solid], *, torn: bool) -> list[Solid]:
    """A leaf in two halves, or with a flame at its upper corner."""
    spots = np.vstack([one.corners for one in made])
    wide, high = float(spots[:, 0].max()), float(spots[:, 1].max())
    if not torn:
        fire = [one.placed(0.75, 0.75 * wide, 0.72 * high, -0.05) for one in flames(0.0)]
        edge = [
            (0.35 * wide, high),
            (0.5 * wide, 0.8 * high),
            (0.75 * wide, 0.72 * high),
            (wide, 0.5 * high),
            (wide, high),
        ]
        return [*made, prism(mix(INK, BLACK, 0.3), edge, 0.04).placed(1.0, 0.0, 0.0, -0.02), *fire]
    rough = ((0.0, 0.0), (0.12, 0.16), (0.0, 0.34), (0.14, 0.52), (0.02, 0.7), (0.1, 0.86), (0.0, 1.0))
    halves = []
    for side in (-1, 1):
        inner = [(0.35 + (part if side > 0 else 0.14 - part) + 0.25 * up, up * high) for part, up in rough]
        outline = [(wide + 0.35, 0.0), *inner, (wide + 0.6, high)]
        halves.append(prism(made[0].colour, [(side * x, y) for x, y in outline][::side], 0.03))
    return halves


def at_a_part(shape: str, made: list[Solid], colour: Colour, does: str, part: float, state: str | None) -> list[Solid]:
    """A thing at a part, 0 to 1, of what it does over and over again, as far as it still does in its state."""
    beat = sin(2 * pi * part)
    if does == "flicker":
        if state == "burning":
            return [*charred(made, burnt=False), *flames(part)]
        return (
            made
            if state in ("out", "unlit")
            else [licked(one, beat, part) if one.colour == FLAME else one for one in made]
        )
    if does == "buzz" and state != "dark":
        return [*moved(made, 0.05 * sin(8 * pi * part), 0.0), *_waves(part)]
    if does == "tick" and shape == "clock":
        return [*insets.dial(colour), *insets.clock_hands(part, 0.84 + part / 12)]
    if does in ("tumble", "tumble_stops"):
        return _tumbled(made, part)
    if does == "spin" and state is None:
        if shape == "wheel":
            return insets.turned_wheel(colour, part)
        if shape == "turntable":
            return insets.turned_record(colour, part)
        return [one.placed(1.0, 0.0, 0.0, 0.0, 360.0 * part) for one in made]
    if does == "roll" and state is None:
        return rolled(made, part)
    if does == "drip" and shape == "hourglass":
        return [*made, rod(insets.SAND, (0.0, 0.5, -0.05), (0.0, 0.12, -0.24), 0.02)] if state != "empty" else made
    if does == "drip":
        fall = min(1.0, part / 0.7) ** 2
        drop = _drop(-0.34, 0.7 - 0.62 * fall, 0.1, 0.09)
        rings = [insets.on_ground(mix(WHITE, insets.WATER, 0.4), 0.1 + part, 0.0, 0.05, -0.3)] if part > 0.7 else []
        return [*made, *drop, *rings]
    if does == "ripple":
        return [*made, *insets.ripples(part)]
    if does == "run":
        return _on_the_glass(made, part, snow=state == "snowy")
    if does == "blink" and shape == "signboard":
        return insets.lit_sign(colour, lit=part < 0.5)
    if does == "swing":
        return turned_about(made, 0.0, 0.97, 16.0 * beat)
    return made


def _dark(one: Solid) -> Solid:
    return Solid(one.corners, one.faces, mix(one.colour, BLACK, 0.55), one.marks)


def _with_marks(one: Solid, colour: Colour) -> Solid:
    return Solid(one.corners, one.faces, one.colour, tuple((face, outline, colour) for face, outline, _ in one.marks))


def _waves(part: float) -> list[Solid]:
    """What rings shakes the air to both sides."""
    found = []
    for side in (-1, 1):
        for number in range(2):
            away = 0.42 + 0.16 * number + 0.05 * sin(2 * pi * part)
            ends = [(side * away, 0.32), (side * (away + 0.06), 0.5), (side * away, 0.68)]
            found += [rod(WHITE, (*one, 0.0), (*other, 0.0), 0.03) for one, other in pairwise(ends)]
    return found


def in_a_lock(colour: Colour, turn: float) -> list[Solid]:
    """A key in the lock of a door: the plate, and its bow turned by degrees."""
    door, plate = mix(rgb("#8a6a4a"), BLACK, 0.3), mix(WHITE, INK, 0.35)
    bow = [(0.2 * cos(a), 0.72 + 0.2 * sin(a)) for a in np.linspace(0, 2 * pi, 13)]
    ring = [rod(colour, (*one, -0.2), (*other, -0.2), 0.1) for one, other in pairwise(bow)]
    key = turned_about([*ring, slab(colour, 0.12, 0.16, 0.1, y=0.38, z=-0.2)], 0.0, 0.44, turn)
    hole = drum(INK, -0.02, 0.0, 0.2, 0.2).facing(0.44, -0.06)
    return [slab(door, 3.2, 3.0, 0.1, y=-1.0, z=0.3), slab(plate, 0.56, 1.1, 0.06, y=-0.1, z=0.0), hole, *key]


def _shards(made: list[Solid]) -> list[Solid]:
    """What is left of what broke: splinters that lie about."""
    colours = [one.colour for one in made]
    found = []
    for number in range(15):
        turn, away = 2.4 * number, 0.16 + 0.055 * number
        x, z, long = away * cos(turn), 0.45 * away * sin(turn), 0.1 + 0.05 * (number % 3)
        outline = [(x - long, 0.0), (x + 0.7 * long, 0.02), (x + 0.2 * long, 0.12 + 0.2 * (number % 4) / 3)]
        found.append(prism(mix(colours[number % len(colours)], WHITE, 0.2), outline, 0.02).placed(1.0, 0.0, 0.0, z))
    return found


def _narrow(one: Solid) -> Solid:
    corners = one.corners * (0.28, 1.0, 0.28)
    corners[:, 1] = 0.72 + (corners[:, 1] - 0.72) * 1.3
    return Solid(corners, one.faces, one.colour)


def _drop(x: float, y: float, z: float, size: float, colour: Colour = insets.WATER) -> list[Solid]:
    return [
        drum(colour, y, y + 0.5 * size, 0.4 * size, size, x, z, 8),
        drum(colour, y + 0.5 * size, y + 1.6 * size, size, 0.01, x, z, 8),
    ]


_MANY = 40
"""How many drops or flakes are on a window."""
_ACROSS, _DOWN = 0.7549, 0.5698
"""Steps that spread points evenly, by the plastic number."""


def _on_the_glass(made: list[Solid], part: float, *, snow: bool) -> list[Solid]:
    """A window with drops that run down it, each with its trail, or with flakes before the dark."""
    marks = []
    for number in range(_MANY):
        x, down = -0.62 + 1.24 * (number * _ACROSS % 1), (number * _DOWN + part * (1 + number % 2)) % 1
        y, wide = 0.94 - 0.82 * down, 0.018 if snow else 0.009
        high = min(0.95, y + (0.036 if snow else 0.05 + 0.14 * (number * 0.27 % 1)))
        x += 0.03 * sin(2 * pi * part + number) if snow else 0.0
        corners = np.array([(x + a * wide, b, 0.049) for a, b in ((-1, y), (1, y), (1, high), (-1, high))])
        marks.append((FRONT, corners, mix(WHITE, insets.GLASS, 0.0 if snow else 0.25)))
    sill = [drum(WHITE, 0.06, 0.16, 1.4, 1.2, 0.0, -0.1, 20, 0.15)] if snow else []
    glass = (
        Solid(one.corners, one.faces, one.colour, tuple(marks)) if one.colour == insets.GLASS else one for one in made
    )
    return [*glass, *sill]


def _tumbled(made: list[Solid], part: float) -> list[Solid]:
    """A washing machine whose laundry turns in the drum: behind the glass, suds below."""
    dark = drum(mix(INK, WHITE, 0.12), -0.43, -0.42, 0.43, 0.43, sides=24).facing(0.46)
    ribs, cloth = [], []
    for number in range(3):
        turn = 2 * pi * (part + number / 3)
        ribs.append(rod(mix(INK, WHITE, 0.35), (0.12 * sin(turn), 0.46 + 0.12 * cos(turn), -0.44),
                        (0.2 * sin(turn), 0.46 + 0.2 * cos(turn), -0.44), 0.03))  # fmt: skip
    for number in range(6):
        turn = 2 * pi * part + 0.42 * number
        away = 0.12 + 0.025 * sin(2.0 * number)
        cloth.append((away * sin(turn), 0.46 + away * cos(turn)))
    scarf = [rod(_LAUNDRY, (*one, -0.45), (*other, -0.45), 0.075) for one, other in pairwise(cloth)]
    suds = [
        (
            0.2 * cos(pi + n * pi / 10),
            0.42 + 0.2 * sin(pi + n * pi / 10) + (0.02 * sin(2 * pi * part + n) if n in (0, 10) else 0.0),
        )
        for n in range(11)
    ]
    bubbles = [
        drum(mix(WHITE, INK, 0.06), -0.465, -0.46, 0.06, 0.06, sides=10).facing(0.43 + high).placed(1.0, x, 0.0, 0.0)
        for x, high in ((-0.17 + 0.068 * n, 0.02 * sin(2 * pi * (part + 0.3 * n))) for n in range(6))
    ]
    return [
        *made[:-1],
        dark,
        *ribs,
        *scarf,
        prism(mix(WHITE, INK, 0.2), suds, 0.01).placed(1.0, 0.0, 0.0, -0.46),
        *bubbles,
    ]

"""Hands in a close shot that are open: one that hangs by a gun, two that let grains run, and those that strike a match
or a key, which may go down by itself. Sizes are choices, in heights of a thing on a table; all stand about the middle.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, mix, rgb
from kling_renderers.animatic.stage.hands_at import grasp
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.opened import limb, point
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedElement

_LEATHER, _STEEL, _JEANS = rgb("#5a3a22"), mix(WHITE, INK, 0.35), rgb("#3d4a5c")
_EARTH, _SAND = rgb("#5c4632"), rgb("#d9b978")
_IS_WHITE = Pattern(r"salt|snow|sugar|flour|rice|crystal|ash|[盐雪糖面米灰]")
_IS_EARTH = Pattern(r"soil|earth|dirt|mud|coffee|[土泥]")
_BLACK_KEYS = (0, 1, 3, 4, 5, 7, 8)
"""After which of the white keys a black one is."""


def _hovering(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A hand that hangs down beside a gun in its holster, and whose fingers open and close."""
    sleeve, skin = arm
    closed = 0.5 - 0.5 * cos(2 * pi * part)
    solids = []
    if thing.name != "fingers":
        solids = [slab(_JEANS, 9.0, 3.4, 0.1, y=-2.0, z=0.7), slab(_LEATHER, 9.0, 0.3, 0.12, y=1.25, z=0.6),
                  slab(mix(_LEATHER, BLACK, 0.25), 0.72, 1.3, 0.3, x=-0.75, y=0.05, z=0.4),
                  slab(mix(_LEATHER, WHITE, 0.15), 0.8, 0.16, 0.32, x=-0.75, y=0.9, z=0.38),
                  rod(_STEEL, (-0.75, 1.3, 0.3), (-0.75, 1.6, 0.3), 0.3),
                  limb(mix(_LEATHER, CRATE, 0.6), point(-0.75, 1.5, 0.3), point(-0.35, 1.95, 0.3), 0.26, 0.36),
        ]  # fmt: skip
    cuff, wrist, palm = point(0.75, 2.0, 0.0), point(0.66, 1.6, 0.0), point(0.6, 1.05, -0.02)
    solids += [limb(sleeve, point(1.5, 4.4, 0.2), cuff, 0.7, 0.52), limb(skin, cuff, wrist, 0.34, 0.3),
               limb(skin, wrist, palm, 0.34, 0.56)]  # fmt: skip
    wide, first, second = 0.135 + 0.045 * (1 - closed), 0.1 + 1.0 * closed, 0.15 + 2.2 * closed
    for number in range(4):
        aside = number - 1.5
        root = palm + point(0.125 * aside, -0.06, -0.05)
        joint = root + point((wide - 0.125) * aside, -0.32 * cos(first), -0.32 * sin(first))
        tip = joint + point((wide - 0.125) * aside, -0.3 * cos(second), -0.3 * sin(second))
        solids += [limb(skin, root, joint, 0.15, 0.14), limb(skin, joint, tip, 0.14, 0.11)]
    away = 0.42 - 0.2 * closed
    solids.append(limb(skin, palm + point(-0.14, 0.2, -0.08), palm + point(-away, -0.18, -0.2), 0.17, 0.12))
    return solids


def _sifting(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """Two hands side by side as a bowl, full of grains that run out between the fingers, onto a heap."""
    sleeve, skin = arm
    name = thing.description or thing.name
    grain = mix(WHITE, INK, 0.04) if _IS_WHITE.search(name) else _EARTH if _IS_EARTH.search(name) else _SAND
    left = 1.0 - 0.85 * part
    solids = [drum(grain, -0.3, -0.25 + 0.5 * part, 1.0 + 1.2 * part, 0.15),
              drum(grain, 1.12, 1.2 + 0.42 * left, 0.7 + 0.6 * left, 0.2, flat=0.6)]  # fmt: skip
    for side in (1, -1):
        wrist, palm = point(1.2 * side, 1.0, 0.1), point(0.52 * side, 1.02, 0.0)
        solids += [limb(sleeve, point(3.4 * side, -0.3, 0.0), point(1.65 * side, 0.8, 0.1), 0.72, 0.54),
                   limb(skin, point(1.65 * side, 0.8, 0.1), wrist, 0.36, 0.32), limb(skin, wrist, palm, 0.34, 0.46),
        ]  # fmt: skip
        for number in range(4):
            root = palm + point(-0.04 * side, 0.17 - 0.13 * number, -0.2)
            tip = point(0.05 * side, root[1] - 0.12, -0.3)
            solids.append(limb(mix(skin, BLACK, 0.04 * (number % 2)), root, tip, 0.16, 0.13))
        solids.append(limb(skin, palm + point(0.1 * side, 0.2, -0.15), point(0.34 * side, 1.5, -0.12), 0.17, 0.12))
    for number in range(14):
        fallen = (number / 14 + 3.0 * part) % 1.0
        x = 0.13 * sin(7.0 * number)
        solids.append(slab(grain, 0.07, 0.09, 0.05, x=x * (1 + fallen), y=0.72 - 0.95 * fallen, z=-0.25))
    return solids


def _striking(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A match that one hand draws along the box in the other one, and that burns from then on."""
    along, lit = min(1.0, part / 0.3), part > 0.3
    x, y = -0.1 + 0.75 * along, 0.95 + 0.35 * along
    solids = [slab(rgb("#b5482f"), 0.95, 0.5, 0.28, x=-0.6, y=0.45), slab(_EARTH, 0.97, 0.16, 0.3, x=-0.6, y=0.62),
              rod(mix(CRATE, WHITE, 0.4), (x + 0.55, y - 0.1, -0.1), (x, y, -0.1), 0.07)]  # fmt: skip
    solids += grasp((-0.85, 0.6, -0.1), arm, -1) + grasp((x + 0.65, y - 0.15, -0.1), arm, 1)
    flame, core = (rgb("#f08a2c"), rgb("#ffe69a")) if lit else (rgb("#8a2b22"),) * 2
    high = 1.0 + 0.15 * sin(40.0 * part) if lit else 0.25
    return [*solids, drum(flame, y - 0.05, y + 0.12 * high, 0.14, 0.3 * high, x=x, z=-0.12),
            drum(flame, y + 0.12 * high, y + 0.55 * high, 0.3 * high, 0.02, x=x, z=-0.12),
            drum(core, y + 0.02 * high, y + 0.3 * high, 0.14 * high, 0.03, x=x, z=-0.3)]  # fmt: skip


def _keyed(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """The keys of a piano from close by: under two hands in turns, or one that goes down by itself."""
    beat, ivory = sin(2 * pi * part) ** 2, mix(WHITE, CRATE, 0.18)
    played = place.held is not None
    made: list[Solid] = [slab(mix(INK, BLACK, 0.4), 6.6, 0.5, 0.5, y=2.0)]
    for key in range(11):
        down = beat if key == (7 if played else 5) else 1.0 - beat if played and key == 3 else 0.0
        colour = mix(ivory, INK, 0.28 * down)
        parts = ((0.0, 0.78), (0.78, 1.22))
        made += [slab(colour, 0.53, tall, 0.34, x=0.56 * (key - 5), y=low, z=0.3 * down) for low, tall in parts]
        if key in _BLACK_KEYS:
            made.append(slab(mix(INK, BLACK, 0.5), 0.3, 1.25, 0.3, x=0.56 * (key - 4.5), y=0.78, z=-0.2))
    slip = slab(mix(INK, BLACK, 0.3), 9.0, 1.4, 0.3, y=-1.55, z=0.35)
    solids = [slip, *(one.leaning(52.0) for one in made)]
    if played:
        for side, strikes in ((1, beat), (-1, 1.0 - beat)):
            solids += grasp((1.12 * side, 0.62 - 0.16 * strikes, -0.2), arm, side)
    return solids


OPEN: dict[str, tuple[Callable[[PlannedElement, Place, Arm, float], list[Solid]], float, float]] = {
    "hovering": (_hovering, 0.8, -0.3),
    "sifting": (_sifting, 0.68, 0.2),
    "striking": (_striking, 0.66, 0.25),
    "keyed": (_keyed, 0.75, 0.35),
}
"""How each is drawn, how large, and how high over the foot of the frame."""

"""Hands in a close shot that pour out of a vessel: into two, one after the other, or over what lies on a plate. Sizes
are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.tools_at_work import FROM_A_SPOUT, arm_at
from kling_renderers.animatic.stand_ins.benches import WOOD
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.kinds import shape_of, width_of
from kling_renderers.animatic.stand_ins.solids import Solid, drum, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedElement

_LIQUIDS = (
    (Pattern(r"milk tea|chai|cocoa|奶茶"), rgb("#b98a5e")),
    (Pattern(r"milk|cream|icing|frosting|glaze|batter|yoghurt|yogurt|牛奶|奶油|糖霜|面糊|酸奶"), rgb("#f6f1e6")),
    (Pattern(r"chocolate|coffee|espresso|soy|gravy|巧克力|咖啡|酱油"), rgb("#4a2a1a")),
    (Pattern(r"honey|syrup|caramel|oil|juice|beer|whisk|蜂蜜|糖浆|焦糖|油|果汁|啤酒"), rgb("#d9962e")),
    (Pattern(r"wine|ketchup|sauce|红酒|酱"), rgb("#8c2230")),
    (Pattern(r"tea|broth|soup|茶|汤"), rgb("#a86030")),
)
_WATER = rgb("#c4d8e2")
_BUN, _PLATE = rgb("#b9793e"), mix(WHITE, BLACK, 0.06)
_CUP, _FOOD = 0.55, 0.8
"""How large one of two vessels is, and what is poured over."""
_WIDE = ("cup", "bowl", "glass", "bucket", "pot", "pan")
"""Vessels that are poured out of over the edge."""
_APART, _LIP = 0.42, 0.2
"""How far from the middle each of two stands, and how far over them a vessel pours."""


def decanting(thing: PlannedElement, other: PlannedElement | None, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A tipped vessel in one hand, a stream out of it, and what that fills or runs over, which the other hand keeps."""
    colour = next((one for words, one in _LIQUIDS if words.search(place.state or "")), _WATER)
    solids: list[Solid] = [slab(WOOD, 9.0, 0.2, 4.2, y=-0.25, z=0.0)]
    over = shape_of(other) not in ("cup", "glass", "bowl", "wine_glass", "bottle", "tin", "can", "pot")
    if over:
        x, top = 0.0, _food(solids, other, colour, part)
    else:
        moved = so_far(part, 0.42, 0.58)
        x, top = _APART * (2 * moved - 1), _cups(solids, other, colour, part)
    pours = over or not 0.4 < part < 0.6
    mouth = np.array((x, top + _LIP + (0.0 if pours else 0.12), -0.02))
    shape = shape_of(thing)
    lip, tip = (FROM_A_SPOUT[shape], -38.0) if shape in FROM_A_SPOUT else ((0.0, 0.98), -72.0 - 30.0 * pours)
    side = 1 if shape in FROM_A_SPOUT else -1
    tip, lip = (tip, lip) if side > 0 else (-tip, lip)
    turn, size = radians(tip), 0.9
    away = mouth - size * np.array(
        (lip[0] * cos(turn) + lip[1] * sin(turn), lip[1] * cos(turn) - lip[0] * sin(turn), 0.0)
    )
    held = [one.leaning(0.0, tip).placed(size, *away.tolist()) for one in solids_of(thing)]
    solids += held
    if pours:
        wide = 0.13 if over else 0.075
        solids.append(drum(colour, top - 0.08, float(mouth[1]), 0.7 * wide, wide, x, -0.02, 8))
    corners = np.vstack([one.corners for one in held])
    middle = (corners.max(axis=0) + corners.min(axis=0)) / 2
    grip = mouth + 1.1 * (middle - mouth) + np.array((0.0, 0.0, -0.16))
    solids += arm_at((float(grip[0]), float(grip[1]), float(grip[2])), arm, 1 if middle[0] > x else -1)
    keeps = -1 if middle[0] > x else 1
    still = 0.66 if over else _APART + 0.26
    return [*solids, *arm_at((keeps * still, 0.22, -0.06), arm, keeps)]


def _cups(solids: list[Solid], other: PlannedElement | None, colour: Colour, part: float) -> float:
    """How high two vessels are, that stand side by side and are filled one after the other. Effect: they are added."""
    made = [one.placed(_CUP, 0.0, -0.05, 0.0) for one in solids_of(other)] if other is not None else []
    top = max(float(one.corners[:, 1].max()) for one in made) if made else 0.4
    wide = 0.62 * _CUP * min(1.0, width_of(other))
    for side, begins in ((-1, 0.0), (1, 0.58)):
        solids += [one.placed(1.0, side * _APART, 0.0, 0.0) for one in made]
        if part > begins:
            full = so_far(part, begins, begins + 0.4)
            solids.append(drum(colour, top + 0.004, top + 0.008, *(wide * (0.6 + 0.4 * full),) * 2, side * _APART))
    return top


def _food(solids: list[Solid], other: PlannedElement | None, colour: Colour, part: float) -> float:
    """How high food on a plate is that what is poured spreads over. Effect: it is added."""
    solids.append(drum(_PLATE, -0.04, 0.04, 1.3, 1.6, sides=20))
    if other is not None and other.name not in ("roll", "food"):
        made = [one.placed(_FOOD, 0.0, 0.02, 0.0) for one in solids_of(other)]
        top = max(float(one.corners[:, 1].max()) for one in made)
    else:
        made = [
            drum(_BUN, 0.04, 0.3, 1.0, 1.06, sides=16),
            drum(mix(_BUN, WHITE, 0.12), 0.3, 0.46, 1.06, 0.6, sides=16),
        ]
        top = 0.46
    spread = 0.2 + 0.6 * so_far(part, 0.05, 0.9)
    solids += [*made, drum(colour, top - 0.06, top + 0.02, 1.1 * spread, 0.9 * spread, sides=14)]
    for x, z in ((0.5, 0.1), (-0.48, 0.0), (0.12, -0.54), (-0.24, -0.48)):
        solids.append(slab(colour, 0.12, 0.3 * spread, 0.08, x=x * spread, y=top - 0.34 * spread, z=z * spread))
    return top

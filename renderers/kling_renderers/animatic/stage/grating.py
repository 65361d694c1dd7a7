"""Two hands in a close shot that rub something over a grater on a floury board. Sizes are choices, in heights of a
thing on a table.
"""

from __future__ import annotations

from math import cos, pi

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, mix, rgb
from kling_renderers.animatic.stage.hands_at import grasp, own_colour
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.produce import carrot, lemon
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import PlannedElement

_SHADES = (
    (("cheese", "parmesan", "pecorino", "cheddar", "gruy", "奶酪", "芝士", "干酪", "帕玛森"), rgb("#e9c968")),
    (("ginger", "potato", "姜", "土豆", "马铃薯", "山药"), rgb("#c9a15f")),
    (("nutmeg", "chocolate", "cinnamon", "肉豆蔻", "巧克力", "truffle", "松露"), rgb("#6b4428")),
    (("lime", "cucumber", "zucchini", "courgette", "wasabi", "青柠", "黄瓜", "山葵", "芥末"), rgb("#7fa844")),
    (("orange", "carrot", "turmeric", "橙", "胡萝卜"), rgb("#e58a2b")),
    (("radish", "horseradish", "garlic", "coconut", "onion", "萝卜", "蒜", "椰"), rgb("#ece6d6")),
    (("apple", "beet", "苹果"), rgb("#b4443c")),
)
_LEMON = rgb("#f0cf3a")
_WEDGES = _SHADES[0][0]
_ROOTS = ("carrot", "cucumber", "zucchini", "courgette", "萝卜", "黄瓜", "山药")
_LEANS = 52.0
"""How far back the board leans, in degrees: seen from ahead and from above what lies on it is known."""
_STROKE = 0.34
"""How far up and down the grater hands go from their middle."""


def grating(thing: PlannedElement, other: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """A board with flour, a grater that one hand holds, what the other one rubs over it, and what falls off; and food
    that lies beside it.
    """
    usual = next((shade for words, shade in _SHADES if any(word in thing.name for word in words)), _LEMON)
    shade = own_colour(thing, usual)
    solids = [slab(mix(CRATE, WHITE, 0.2), 14.0, 24.0, 0.1, y=-12.0, z=0.12), *_flour()]
    solids += _grater()
    down = 0.28 + _STROKE * cos(2 * pi * part)
    food = _food(thing, shade)
    solids += [one.placed(0.5, 0.0, down - 0.25, -0.36) for one in food]
    solids += _crumbs(shade, part)
    solids += grasp((-0.02, 1.22, -0.2), arm, -1, 0.5)
    solids += grasp((0.2, down, -0.55), arm, 1, -0.45)
    if other is not None:
        several = other.name.endswith("s")
        for x, y in ((-0.85, 0.0), (-1.05, -0.4), (-0.72, -0.6))[: 3 if several else 1]:
            solids += [one.placed(0.4, x, y, -0.2) for one in solids_of(other)]
    return [one.leaning(_LEANS).placed(1.0, 0.0, 0.5, 0.0) for one in solids]


def _flour() -> list[Solid]:
    """Dust of flour, thinner to its rims."""
    pale = mix(CRATE, WHITE, 0.55)
    spots = (
        (1.1, -1.0, -0.95),
        (0.7, -0.7, -1.2),
        (0.9, 1.2, 0.9),
        (0.6, 1.5, 0.6),
        (0.8, 0.95, -0.9),
        (0.7, -1.2, 0.9),
    )
    return [drum(pale, -0.005, 0.005, wide, wide, flat=0.55).facing(y, 0.04, x) for wide, x, y in spots]


def _grater() -> list[Solid]:
    """A flat grater with rows of holes, its handle up."""
    steel = mix(WHITE, INK, 0.28)
    found = [slab(steel, 0.92, 1.5, 0.06, y=-0.45), slab(mix(steel, BLACK, 0.25), 0.06, 1.5, 0.08, x=-0.46, y=-0.45),
             slab(mix(steel, BLACK, 0.25), 0.06, 1.5, 0.08, x=0.46, y=-0.45),
             rod(mix(INK, BLACK, 0.2), (0.0, 1.05, 0.0), (0.0, 1.75, -0.05), 0.18)]  # fmt: skip
    hole = mix(steel, BLACK, 0.5)
    found += [slab(hole, 0.07, 0.05, 0.01, x=-0.33 + 0.165 * n + 0.08 * (row % 2), y=-0.36 + 0.13 * row, z=-0.035)
              for row in range(10) for n in range(4)]  # fmt: skip
    return found


def _food(thing: PlannedElement, shade: tuple[int, int, int]) -> list[Solid]:
    if any(word in thing.name for word in _WEDGES):
        return [prism(shade, [(-0.6, 0.1), (0.6, 0.1), (0.5, 0.9), (-0.2, 0.75)], 0.6)]
    return carrot(shade) if any(word in thing.name for word in _ROOTS) else lemon(shade)


def _crumbs(shade: tuple[int, int, int], part: float) -> list[Solid]:
    """A heap under the grater, and what falls on it, in rounds."""
    found = []
    for number in range(34):
        across, along = 0.618 * number % 1 - 0.5, 0.414 * number % 1 - 0.5
        at = np.array((0.95 * across, -0.85 + 0.5 * along, -0.02 - 0.1 * (1 - 4 * along * along)))
        found.append(
            limb(
                mix(shade, WHITE, 0.12 * (number % 3)),
                at,
                at + np.array((0.09, 0.05 - 0.1 * (number % 2), 0.0)),
                0.045,
                0.03,
            )
        )
    for number in range(6):
        fallen = (part + number / 6) % 1
        at = np.array((-0.4 + 0.16 * number, 0.1 - 0.9 * fallen, -0.12))
        found.append(limb(shade, at, at + np.array((0.07, 0.05, 0.0)), 0.05, 0.03))
    return found

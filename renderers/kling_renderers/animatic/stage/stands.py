"""Who fills the stands of a stadium: so far away that each is a few boxes, in the colour of what they have on.

All numbers are choices.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos as cosine
from math import radians, sin

from kling_renderers.animatic.drawing.palette import WHITE, Colour, mix, rgb
from kling_renderers.animatic.drawing.turning import upright
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.world import World
from kling_renderers.animatic.world.kit import around
from kling_story.placed import Crowd

FIRST = {"stadium": 17.0, "athletics_track": 23.0}
"""Places with rows of seats all around, and how far away the first of them is; see ``world.stadiums``."""
_ROWS, _SECTIONS, _STEP = 5, 19, 1.9
"""How many rows they are, of how many sections, and how far one is behind the other, as that has them."""
_CLOTHES = tuple(map(rgb, ("#c9c3b6", "#8f3f3a", "#3f5a7a", "#cda24a", "#51604f", "#e0ddd4", "#6b4d6b", "#2f3540")))

_ALOFT = 1.85
"""How high what they wave is over the first row."""
_SKINS = tuple(map(rgb, ("#d9b08f", "#8d5f43", "#e6c4a4", "#b98763")))


def on_the_stands(place: str, crowd: Crowd, world: World, turned: float) -> list[Block]:
    """The boxes of a crowd, more of them the more they are, on stands that are ``turned`` by degrees."""
    each = 5 if crowd.number > 40 else 3
    # Every other one holds up what all wave.
    waves = crowd.doing == "waving" or crowd.holds == "flags"
    found = list[Block]()
    for row in range(_ROWS):
        for section in range(_SECTIONS):
            x, z, turn = around(section, _SECTIONS, FIRST[place] + _STEP * row)
            wide, along = 5.6 / each, radians(turn)
            for seat in range(each):
                number = section * 31 + row * 17 + seat * 7
                aside = (seat - (each - 1) / 2 + 0.3 * (number * 0.618 % 1 - 0.5)) * wide
                colour = (
                    rgb(crowd.shades[number // 3 % len(crowd.shades)])
                    if crowd.shades and number % 3
                    else _CLOTHES[number * 5 % len(_CLOTHES)]
                )
                spot = x + aside * cosine(along), z - aside * sin(along)
                found += _watcher(spot, number, colour, turn, 1.0 + 0.95 * row)
                if waves and number % 2:
                    held = rgb(crowd.shades[number // 2 % len(crowd.shades)]) if crowd.shades else colour
                    found.append(block(*spot, 0.66, 0.04, 0.16, held, turn, _ALOFT + 0.95 * row))
    about = upright(-turned)
    return world.lit([one._replace(corners=one.corners @ about) for one in found])


def _watcher(spot: tuple[float, float], number: int, colour: Colour, turn: float, base: float) -> Iterator[Block]:
    """One of them, a body and a head on it."""
    tall = 0.44 + 0.06 * (number % 3)
    skin = _SKINS[number * 3 % len(_SKINS)]
    yield block(*spot, 0.46, 0.26, tall, mix(colour, WHITE, 0.08), turn, base, top=0.8)
    yield block(*spot, 0.2, 0.18, 0.22, skin, turn, base + tall + 0.03)

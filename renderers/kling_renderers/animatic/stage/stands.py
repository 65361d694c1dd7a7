"""Who fills the stands of a stadium: so far away that each is a box in the colour of what they have on. All choices."""

from __future__ import annotations

from math import cos as cosine
from math import radians, sin

from kling_renderers.animatic.drawing.palette import WHITE, mix, rgb
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


def on_the_stands(place: str, crowd: Crowd, world: World, turned: float) -> list[Block]:
    """The boxes of a crowd, more of them the more they are, on stands that are ``turned`` by degrees."""
    each = 4 if crowd.number > 40 else 2
    found = []
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
                tall = 0.5 + 0.08 * (number % 3)
                found.append(block(*spot, 0.62, 0.3, tall, mix(colour, WHITE, 0.08), turn, 1.0 + 0.95 * row))
    about = upright(-turned)
    return world.lit([one._replace(corners=one.corners @ about) for one in found])

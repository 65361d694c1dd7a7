"""A mirror with somebody before it: they are seen from behind, their face in the glass. All numbers are choices."""

from __future__ import annotations

from dataclasses import replace

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure, Part
from kling_renderers.animatic.world import World

_GLASS = rgb("#b9cdd3")
_FADED = 0.16
"""How far what is seen in a glass goes over into its colour."""
FROM_BEHIND, IN_THE_GLASS = 152.0, -14.0
"""How far somebody before a mirror is turned away, and the one in it to us, in degrees."""
ASIDE, BESIDE, BEHIND = -0.24, 0.5, 0.5
"""How far left of the middle they stand; how far to their right the other one is, and how far behind them."""
WIDE = 1.3
"""In a frame narrower than this, in statures, the two are nearer to each other."""
_HALF, _TALL, _BAR = 0.31, 1.24, 0.05


def glass(one: Figure, world: World) -> list[Block]:
    """The mirror around the one in it, its frame before their edges."""
    x, z = one.x, one.z
    wood = mix(CRATE, BLACK, 0.2)
    pane = block(x, z + 0.2, 2 * _HALF, 0.01, _TALL - 0.04, _GLASS, base=0.06)
    near = z - 0.16
    frame = [block(x + side * (_HALF + _BAR / 2), near, _BAR, 0.04, _TALL + _BAR, wood) for side in (-1, 1)]
    frame += [block(x, near, 2 * _HALF + 2 * _BAR, 0.04, _BAR, wood, base=at) for at in (0.0, _TALL)]
    lit = world.lit([pane, *frame])
    return [lit[0]._replace(colours=(lit[0].colours[0],) * 6), *lit[1:]]


def reflected(figure: Figure) -> Figure:
    """Somebody as a glass shows them: paler, and no shadow of theirs is on the floor."""

    def faded(colour: Colour) -> Colour:
        return mix(colour, _GLASS, _FADED)

    parts: tuple[Part, ...] = tuple(part._replace(colour=faded(part.colour)) for part in figure.parts)
    marks = tuple(mark._replace(colour=faded(mark.colour)) for mark in figure.features)
    edge = (mix(figure.edge[0], WHITE, 0.2), figure.edge[1])
    return replace(figure, parts=parts, features=marks, edge=edge, name=None, carried=True, walks=False)

"""A train that waits at a platform, or goes along it. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import LAMP

_GREEN, _CREAM, _BLACK, _RED, _GREY = rgb("#4f6a5a"), rgb("#c9bfa4"), rgb("#3c4144"), rgb("#9c4638"), rgb("#a3abb2")
_FIRST, _SPEED = -46.0, 1.1
"""Where a train begins that goes by, and how far it goes in a second, in statures."""
_TRACK, _SIDE = 3.1, 2.2
"""Where the middle of the track is, and the train's side at the platform, right of the subject, in statures."""
_WAGON, _GAP, _LAST = 7.0, 0.35, 40.0
"""How long a wagon is, how far the next is from it, and where the train ends, in statures."""


def waiting_train(kit: Kit, *, steam: bool) -> None:
    """Wagons with lit windows along the track; a locomotive before them, or a train's flat front."""
    body = kit.shade("carriage", _GREEN if steam else _GREY)
    start = 5.0 if steam else 0.7
    if steam:
        _locomotive(kit)
    else:
        kit.box(_TRACK, start - 0.02, 1.3, 0.04, 0.6, mix(kit.outside, BLACK, 0.55), base=0.95)
        for side in (-0.6, 0.6):
            kit.box(_TRACK + side, start - 0.03, 0.2, 0.04, 0.12, mix(LAMP, WHITE, 0.5), base=0.5, glows=True)
    _wagons(kit, start, _LAST, body)


def rolling_train(kit: Kit, *, backwards: bool) -> None:
    """Wagons without an end that go along the platform, ``backwards`` towards us."""
    standing, kit.blocks = kit.blocks, []
    _wagons(kit, _FIRST, -_FIRST, kit.shade("carriage", _GREY))
    kit.rolling, kit.blocks = kit.blocks, [box for box in standing if not _on_the_track(box)]
    kit.rolls = (0.0, -_SPEED if backwards else _SPEED)


def _on_the_track(box: Block) -> bool:
    return bool(_SIDE - 0.1 < box.corners[:, 0].mean() < 2 * _TRACK - _SIDE and box.corners[:, 1].max() > 0.3)


def _wagons(kit: Kit, start: float, last: float, body: Colour) -> None:
    """Wagons with lit windows, doors and a stripe, bogies below them."""
    old = body != _GREY
    glass = LAMP if kit.tones.lamps else mix(kit.outside, BLACK, 0.4)
    while start < last:
        middle = start + _WAGON / 2
        kit.box(_TRACK, middle, 1.5, _WAGON - 0.6, 0.24, mix(PILLAR, BLACK, 0.6))
        kit.box(_TRACK, middle, 2 * (_TRACK - _SIDE), _WAGON, 1.42, body, base=0.22)
        kit.box(_TRACK, middle, 1.6, _WAGON - 0.1, 0.14, mix(body, BLACK, 0.35), base=1.64, top=0.8)
        kit.box(_SIDE - 0.01, middle, 0.02, _WAGON - 0.2, 0.07, _CREAM if old else _RED, base=0.78)
        for number in range(6):
            z = start + 1.1 + 0.96 * number
            kit.box(_SIDE - 0.01, z, 0.02, 0.66, 0.46, glass, base=0.98, glows=kit.tones.lamps)
        for z in (start + 0.38, start + _WAGON - 0.38):
            kit.box(_SIDE - 0.01, z, 0.02, 0.46, 1.2, mix(body, BLACK, 0.25), base=0.3)
            kit.box(_SIDE - 0.02, z, 0.02, 0.26, 0.4, glass, base=1.0, glows=kit.tones.lamps)
        start += _WAGON + _GAP


def _locomotive(kit: Kit) -> None:
    """A boiler with its chimney, a cab, wheels and a lamp, at the head of the train."""
    kit.box(_TRACK, 2.6, 1.4, 4.0, 0.3, mix(_BLACK, BLACK, 0.2), base=0.18)
    kit.box(_TRACK, 2.1, 0.95, 2.7, 0.9, _BLACK, base=0.5)
    kit.box(_TRACK, 2.1, 0.7, 2.7, 0.12, mix(_BLACK, WHITE, 0.08), base=1.4)
    kit.box(_TRACK, 4.05, 1.6, 1.2, 1.36, _GREEN, base=0.42)
    kit.box(_TRACK, 4.05, 1.8, 1.4, 0.1, _BLACK, base=1.78)
    kit.box(_SIDE + 0.08, 4.05, 0.02, 0.6, 0.46, LAMP if kit.tones.lamps else _BLACK, base=1.14, glows=kit.tones.lamps)
    kit.box(_TRACK, 1.05, 0.3, 0.3, 0.52, _BLACK, base=1.45, top=1.3)
    kit.box(_TRACK, 2.3, 0.34, 0.34, 0.26, mix(_RED, LAMP, 0.5), base=1.45, top=0.7)
    kit.box(_TRACK, 0.58, 1.7, 0.1, 0.22, _RED, base=0.3)
    kit.box(_TRACK, 0.7, 0.24, 0.1, 0.24, mix(LAMP, WHITE, 0.4), base=1.42, glows=True)
    for z in (1.2, 1.95, 2.7, 3.6):
        tall = 0.5 if z > 1.5 else 0.32
        kit.box(_SIDE + 0.2, z, 0.08, 0.6 * tall + 0.16, tall, _RED)
    kit.box(_SIDE + 0.14, 2.4, 0.05, 2.0, 0.07, _GREY, base=0.24)

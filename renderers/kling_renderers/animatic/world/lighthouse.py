"""A lighthouse at the horizon, and its beam: in the air, or on the subject."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import LAMP, ROCK
from kling_renderers.animatic.world.tones import sky_of
from kling_story.setting import Setting

_TOWER, _TOWER_AT, _BEAM_AT = 4.6, (4.6, 24.0), (26.0, 0.8)
"""How tall a lighthouse is; where it stands, and where when the subject is in its beam: a choice."""
_RAY = rgb("#e4f0fa")
_BEAM = [(0.9 - 0.1 * step, 0.035 * (step + 1)) for step in range(8)]
"""A beam of light on what it falls on: how wide each part of it is, and how much of the light is there. Its edges fade,
and what it lies on is seen in it: choices.
"""
_CLEAR = 9.0
"""So far away, in statures, is the air through which a lighthouse is seen, however far it is: it is bright."""


def lighthouse(kit: Kit, setting: Setting) -> None:
    """One that stands far behind the subject."""
    _tower(kit, *_TOWER_AT)


def _tower(kit: Kit, x: float, z: float) -> None:
    """White and red, with its lamp lit where a place has lamps on, and the rays of that."""

    def seen(colour: str) -> tuple[int, int, int]:
        return kit.tones.seen(rgb(colour), _CLEAR)

    lamp = mix(LAMP, WHITE, 0.35) if kit.tones.lamps else seen("#d9d4bf")
    kit.box(x, z, 5.0, 3.0, 0.5, ROCK, 15, top=0.6)
    for level, colour in enumerate(("#eceae4", "#c4483c", "#eceae4", "#c4483c", "#eceae4")):
        wide, tall = 1.15 - 0.1 * level, 0.19 * _TOWER
        kit.box(x, z, wide, wide, tall, seen(colour), base=0.3 + tall * level, top=(wide - 0.1) / wide, glows=True)
    top = 0.3 + 0.95 * _TOWER
    kit.box(x, z, 0.95, 0.95, 0.12, seen("#4b4f57"), base=top, glows=True)
    kit.box(x, z, 0.5, 0.5, 0.5, lamp, base=top + 0.12, glows=True)
    kit.box(x, z, 0.75, 0.75, 0.4, seen("#8f3a32"), base=top + 0.62, top=0.1, glows=True)
    if kit.tones.lamps:
        _rays(kit, x, top + 0.37, z)


def _rays(kit: Kit, x: float, y: float, z: float) -> None:
    """The beam in the air, to both sides, paler the further it reaches, as much as the sky behind it."""
    _, middle, horizon = sky_of(kit.tones)
    sky = mix(middle, horizon, 0.5)
    for side in (-1, 1):
        for near, far, part in ((0.3, 3.5, 0.5), (3.5, 8.0, 0.28)):
            low, high = sorted((x + side * near, x + side * far))
            left, right = (0.03 + 0.07 * abs(at - x) for at in (low, high))
            corners = [(low, y - left, z), (high, y - right, z), (high, y + right, z), (low, y + left, z)]
            kit.face(corners, mix(sky, LAMP, part), glows=True)


def lighthouse_beam(kit: Kit, setting: Setting) -> None:
    """The subject is in the light of a lighthouse, which lies over the ground along its way."""
    x, z = _BEAM_AT
    _tower(kit, x, z)
    under = kit.underfoot
    for wide, part in _BEAM:
        far = -60.0 * z / x
        band = [(x, 0.0, z - 0.1), (x, 0.0, z + 0.1), (-60.0, 0.0, far + 0.9 * wide), (-60.0, 0.0, far - 0.9 * wide)]
        kit.floors.append((np.array(band), mix(under, _RAY, part)))

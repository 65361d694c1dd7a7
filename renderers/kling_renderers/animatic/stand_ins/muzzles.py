"""The faces of animals as they are seen from near: muzzle, nose, mouth, whiskers, nostrils, the light in their eyes.

Lengths are in the animal's heights, as in ``four_legged``; what is thinner than a pixel isn't drawn.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Part, both, part

if TYPE_CHECKING:
    from kling_renderers.animatic.stand_ins.four_legged_builds import Build

SOFT = ("dog", "bulldog", "fox", "wolf", "cat", "tiger", "lion", "bear", "panda", "rabbit", "mouse", "squirrel")
"""Who have a nose over a mouth on a muzzle."""
_WHISKERED = ("cat", "tiger", "lion", "rabbit", "mouse", "squirrel")
_NOSTRILS = ("horse", "donkey", "cow", "pig", "deer", "goat", "sheep", "camel")
_FLAT = ("cat", "tiger", "lion", "rabbit", "squirrel")
"""Whose nose lies on a face that is nearly flat."""


def muzzle(light: Colour, nose: Colour, build: Build, kind: str | None) -> list[Part]:
    """What is before the skull of an animal of a kind, of None too."""
    (root, root_z, wide), (tip, tip_z, narrow) = build.muzzle
    bridge = part([(0, root, root_z, wide), (0, tip, tip_z, narrow)], light, -0.02)
    if kind == "bulldog":
        return _jowls(light, nose)
    if kind not in SOFT:
        plain = part([(0, tip + 0.35 * narrow, tip_z - 0.8 * narrow, max(0.018, 0.45 * narrow))], nose, -0.03)
        if kind not in _NOSTRILS:
            return [bridge, plain]
        hole = [(0.45 * narrow, tip + 0.15 * narrow, tip_z - 0.85 * narrow, 0.16 * narrow + 0.003)]
        return [bridge, *both(hole, mix(light, BLACK, 0.62), -0.04)]
    dark = mix(mix(light, INK, 0.62), BLACK, 0.2)
    far, low = tip_z - narrow, tip - 0.5 * narrow
    made = [bridge]
    if kind in _FLAT:
        pads = [(0.55 * narrow, tip - 0.18 * narrow, tip_z - 0.32 * narrow, 0.78 * narrow)]
        chin = [(0, tip - 0.95 * narrow, tip_z - 0.1 * narrow, 0.55 * narrow)]
        made += [part(chin, mix(light, BLACK, 0.06), -0.02), *both(pads, light, -0.024)]
        far -= 0.08 * narrow
    size = max(0.014, (0.34 if kind in _FLAT else 0.46) * narrow)
    up = tip + (0.62 if kind in _FLAT else 0.42) * narrow
    top = [(-0.8 * size, up + 0.25 * size, far + 0.35 * narrow, 0.52 * size),
           (0.8 * size, up + 0.25 * size, far + 0.35 * narrow, 0.52 * size),
           (0, up - 0.6 * size, far + 0.22 * narrow, 0.42 * size)]  # fmt: skip
    made.append(part(top, nose, -0.04))
    line = [(0, up - 0.7 * size, far + 0.16 * narrow), (0, low, far + 0.12 * narrow),
            (0.38 * narrow, low - 0.2 * narrow, far + 0.3 * narrow),
            (0.72 * narrow, low - 0.02 * narrow, far + 0.6 * narrow)]  # fmt: skip
    thin = 0.05 * narrow + 0.0014
    for one, other in pairwise(line):
        made += both([(*one, thin), (*other, thin)], dark, -0.045)
    return made + (_whiskers(dark, light, tip, tip_z, narrow) if kind in _WHISKERED else [])


def _whiskers(dark: Colour, light: Colour, tip: float, tip_z: float, narrow: float) -> list[Part]:
    shade = mix(dark, WHITE, 0.1) if sum(light) > 420 else mix(light, WHITE, 0.55)
    made: list[Part] = []
    for up in (-1, 0, 1):
        root = (0.9 * narrow, tip + (0.2 * up - 0.1) * narrow, tip_z - 0.7 * narrow, 0.0019)
        end = (0.235, tip + (1.3 * up - 0.1) * narrow, tip_z + 0.6 * narrow, 0.0007)
        made += both([root, end], shade, -0.05)
    return made


def _jowls(light: Colour, nose: Colour) -> list[Part]:
    """A short broad face: lips that hang on both sides of the nose, and a jaw under them."""
    fold, dark = mix(light, BLACK, 0.14), mix(light, INK, 0.7)
    jaw = part([(-0.05, 0.79, -0.375, 0.045), (0.05, 0.79, -0.375, 0.045)], fold, -0.02)
    lip = [(0.03, 0.865, -0.385, 0.05), (0.075, 0.8, -0.37, 0.048)]
    wrinkle = [(0.004, 0.93, -0.41, 0.0075), (0.045, 0.905, -0.405, 0.0055)]
    wide = part([(-0.028, 0.885, -0.43, 0.017), (0.028, 0.885, -0.43, 0.017), (0, 0.87, -0.435, 0.02)], nose, -0.04)
    seam = part([(0, 0.862, -0.44, 0.004), (0, 0.825, -0.425, 0.004)], dark, -0.045)
    mouth = [(0.0, 0.815, -0.425, 0.0045), (0.05, 0.8, -0.42, 0.0045)]
    side = [(0.05, 0.8, -0.42, 0.0045), (0.1, 0.765, -0.385, 0.004)]
    return [jaw, *both(lip, light, -0.03), *both(wrinkle, fold, -0.035), wide, seam,
            *both(mouth, dark, -0.045), *both(side, dark, -0.045)]  # fmt: skip


def lights_in(eyes: list[Part]) -> list[Part]:
    """What shines in each eye, on the same side of both."""
    found = []
    for eye in eyes:
        x, y, z, radius = eye.balls[0]
        shine = (x - 0.3 * radius, y + 0.34 * radius, z - 0.85 * radius, 0.26 * radius)
        found.append(part([shine], WHITE, eye.behind - 0.03))
    return found

"""What music is made with and heard from, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_BRASS, _CHROME = rgb("#c9a044"), mix(WHITE, INK, 0.3)
SNARE, CYMBALS = (0.24, 0.66, 0.38), ((-0.78, 1.0, 0.1), (0.72, 1.04, 0.14), (0.82, 0.78, 0.42))
"""Where the skin of the snare drum is, and the cymbals: to the right, up, away from the lens."""


def _skinned(colour: Colour, low: float, high: float, wide: float, x: float, z: float) -> list[Solid]:
    rims = [drum(_CHROME, at, at + 0.03, wide + 0.03, wide + 0.03, x=x, z=z) for at in (low, high - 0.03)]
    skin = drum(PAPER, high, high + 0.008, wide - 0.03, wide - 0.03, x=x, z=z)
    return [drum(colour, low + 0.03, high - 0.03, wide, wide, x=x, z=z), *rims, skin]


def drum_kit(colour: Colour) -> list[Solid]:
    """A bass drum to the front, two toms on it, a snare, a floor tom, cymbals; who plays it sits behind."""
    bass = [drum(colour, -0.28, 0.28, 0.68, 0.68, sides=20).facing(0.36, -0.1)]
    bass += [drum(_CHROME, -0.3, -0.26, 0.72, 0.72, sides=20).facing(0.36, -0.1)]
    bass += [drum(PAPER, -0.01, 0.0, 0.62, 0.62, sides=20).facing(0.36, -0.4)]
    toms = [one.leaning(-12) for x in (-0.21, 0.21) for one in _skinned(colour, 0.72, 0.94, 0.38, x, -0.1)]
    x, y, z = SNARE
    standing = [*_skinned(colour, y - 0.14, y, 0.4, x, z), *_skinned(colour, 0.16, 0.62, 0.46, -0.6, 0.3)]
    legs = [
        rod(_CHROME, (x, y - 0.1, z), (x + a, 0.0, z + b), 0.025) for a, b in ((-0.16, 0.1), (0.16, 0.1), (0, -0.16))
    ]
    stands = [part for at in CYMBALS for part in _cymbal(*at)]
    return [*legs, *standing, *bass, *toms, *stands]


def _cymbal(x: float, y: float, z: float) -> list[Solid]:
    plate = [drum(_BRASS, 0.0, 0.03, 0.46, 0.12, sides=18), drum(mix(_BRASS, WHITE, 0.3), 0.03, 0.05, 0.12, 0.06)]
    tilted = [one.leaning(0.0, 14.0 if x < 0 else -14.0).placed(1.0, x, y, z) for one in plate]
    feet = [rod(_CHROME, (x, 0.3, z), (x + 0.16 * cos(t), 0.0, z + 0.16 * sin(t)), 0.025) for t in (0.5, 2.6, 4.7)]
    return [*feet, rod(_CHROME, (x, 0.28, z), (x, y, z), 0.03), *tilted]


def hand_drum(colour: Colour) -> list[Solid]:
    """A drum with a skin above and below."""
    return _skinned(colour, 0.0, 0.98, 1.4, 0.0, 0.0)


def decks(colour: Colour) -> list[Solid]:
    """A desk with two turntables and a mixer between them, its plain side to the front."""
    dark = mix(INK, WHITE, 0.12)
    front = marked(
        slab(mix(colour, BLACK, 0.5), 2.1, 0.84, 0.7), FRONT, (0.04, 0.1), (0.96, 0.9), mix(colour, BLACK, 0.2)
    )
    players = [slab(dark, 0.72, 0.08, 0.56, x=x, y=0.84) for x in (-0.66, 0.66)]
    discs = [drum(INK, 0.92, 0.95, 0.5, 0.5, x=x, sides=20) for x in (-0.66, 0.66)]
    labels = [drum(colour, 0.95, 0.96, 0.16, 0.16, x=x) for x in (-0.66, 0.66)]
    knobs = [drum(PAPER, 0.96, 1.0, 0.05, 0.05, x=x, z=z, sides=6) for x in (-0.12, 0.0, 0.12) for z in (-0.12, 0.06)]
    return [front, *players, *discs, *labels, slab(mix(dark, WHITE, 0.1), 0.5, 0.12, 0.56, y=0.84), *knobs]


def loudspeaker(colour: Colour) -> list[Solid]:
    """A tall box with two cones to the front."""
    body = slab(mix(colour, BLACK, 0.6), 0.56, 1.0, 0.46)
    rings = ((0.3, 0.46), (0.74, 0.3))
    outer = [drum(mix(INK, WHITE, 0.3), -0.012, 0.0, wide, wide, sides=20).facing(y, -0.23) for y, wide in rings]
    inner = [drum(INK, -0.02, 0.0, 0.7 * wide, 0.8 * wide, sides=18).facing(y, -0.24) for y, wide in rings]
    return [body, *outer, *inner, *(drum(mix(INK, WHITE, 0.4), -0.03, 0, 0.1, 0.2).facing(y, -0.25) for y, _ in rings)]


def microphone_stand(colour: Colour) -> list[Solid]:
    """A round foot, a post, a microphone that points up and away from the lens."""
    metal = mix(INK, WHITE, 0.22)
    head = [drum(mix(colour, BLACK, 0.6), 0.0, 0.09, 0.02, 0.032, sides=10),
            drum(mix(INK, WHITE, 0.5), 0.09, 0.14, 0.045, 0.036, sides=12)]  # fmt: skip
    tilted = [one.leaning(48.0).placed(1.0, 0.0, 0.88, 0.0) for one in head]
    return [drum(metal, 0.0, 0.02, 0.24, 0.22), drum(metal, 0.02, 0.9, 0.02, 0.018, sides=8), *tilted]


def trumpet(colour: Colour) -> list[Solid]:
    """A trumpet that lies, its mouthpiece at the right end, its bell to the left."""
    gold = mix(_BRASS, colour, 0.15)
    bell = [drum(gold, -1.6, -1.1, 0.62, 0.2), drum(gold, -1.1, 1.5, 0.1, 0.08), drum(_CHROME, 1.5, 1.6, 0.08, 0.14)]
    along = [one.lying(0.7) for one in bell]
    valves = [drum(mix(gold, WHITE, 0.3), 0.36, 1.0, 0.12, 0.12, x=x, sides=8) for x in (-0.1, 0.1, 0.3)]
    loop = [rod(gold, (-0.8, 0.4, 0), (0.8, 0.4, 0), 0.09), rod(gold, (0.8, 0.4, 0), (0.9, 0.68, 0), 0.09)]
    return [*along, *loop, rod(gold, (-0.8, 0.4, 0), (-0.9, 0.68, 0), 0.09), *valves]


def flute(colour: Colour) -> list[Solid]:
    """A pipe with keys that lies, its end to the left."""
    pipe = rod(mix(_CHROME, colour, 0.1), (-3.6, 0.5, 0), (3.6, 0.5, 0), 0.5)
    holes = [drum(mix(INK, WHITE, 0.35), 0.72, 0.9, 0.28, 0.28, x=-3.0 + 0.6 * n, sides=6) for n in range(8)]
    return [pipe, *holes]


def pointing(solids: list[Solid], ahead: float) -> list[Solid]:
    """What is blown, with its mouthpiece at nothing, its other end to the left and by so many degrees to the front."""
    end = max(float(one.corners[:, 0].max()) for one in solids)
    return [one.placed(1.0, -end, -0.7, 0.0).placed(1.0, 0.0, 0.0, 0.0, ahead) for one in solids]


VARNISH = rgb("#8f4a26")
PLAYED = (0.15, 0.81, -0.24), (-0.17, 0.79, -0.24)
"""Where the hands of who plays a violin are, at its neck and at its bow's end: to their left, up, ahead is negative."""
_UNDER_THE_CHIN, _AT_THE_NECK = (0.02, 0.855, -0.09), 0.8


def violin(colour: Colour) -> list[Solid]:
    """A violin that stands on its body, with a waist, its strings to the front."""
    wood = mix(VARNISH, colour, 0.2)
    bouts = [drum(wood, -0.05, 0.05, wide, wide, sides=18).facing(y) for wide, y in ((0.4, 0.2), (0.32, 0.46))]
    waist = slab(wood, 0.26, 0.2, 0.1, y=0.24)
    dark = slab(INK, 0.07, 0.62, 0.03, y=0.36, z=-0.08)
    bridge = slab(mix(PAPER, wood, 0.3), 0.16, 0.03, 0.05, y=0.28, z=-0.08)
    return [*bouts, waist, dark, bridge, slab(INK, 0.08, 0.12, 0.09, y=0.93, z=-0.05)]


def violin_bow(colour: Colour) -> list[Solid]:
    """A bow for strings, upright: a stick, and a band of pale hair beside it."""
    stick = rod(mix(VARNISH, BLACK, 0.3), (0, 0, 0), (0, 1, 0), 0.03)
    return [stick, slab(PAPER, 0.02, 0.86, 0.02, x=0.06, y=0.06), slab(INK, 0.06, 0.1, 0.04, x=0.03)]


def bowing(part: float) -> tuple[tuple[float, float, float], ...]:
    """The hands of who plays a violin at a part of a stroke: the one at the bow goes along it."""
    neck, (x, y, z) = PLAYED
    by = 0.025 * sin(2 * pi * part)
    return neck, (x + 0.95 * by, y + 0.24 * by, z + 0.16 * by)


def under_the_chin(solids: list[Solid], scale: float, side: int) -> list[Solid]:
    """A violin as it is played by who faces the lens, its neck at nothing, so large in statures, with its bow across
    the strings; ``side``: of which hand the neck is, 1 for the left one's, on the right of the picture.
    """
    aside = np.array((side, 1, 1))
    neck, chin, bow = (np.array(spot) * aside for spot in (PLAYED[0], _UNDER_THE_CHIN, PLAYED[1]))
    along = (neck - chin) / np.linalg.norm(neck - chin)
    front = np.array((0.0, 0.8, -0.6)) - along * (np.array((0.0, 0.8, -0.6)) @ along)
    front /= np.linalg.norm(front)
    turn = np.column_stack((np.cross(along, -front), along, -front))
    held = [Solid((one.corners - (0, _AT_THE_NECK, 0)) @ turn.T, one.faces, one.colour) for one in solids]
    across = turn @ np.array((0.0, 0.38 - _AT_THE_NECK, -0.14))
    hand = (bow - neck) / scale
    tip = hand + 1.9 * (across - hand)
    hand -= 0.1 * (across - hand)
    dark, pale = mix(VARNISH, BLACK, 0.3), hand + np.array((0.0, -0.05, 0.0))
    return [*held, rod(dark, hand.tolist(), tip.tolist(), 0.03), rod(PAPER, pale.tolist(), tip.tolist(), 0.022)]

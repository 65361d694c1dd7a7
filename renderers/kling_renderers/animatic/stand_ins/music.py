"""What music is made with and heard from, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from math import cos, sin

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.goods import facing
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
    bass = [facing(drum(colour, -0.28, 0.28, 0.68, 0.68, sides=20), 0.36, -0.1)]
    bass += [facing(drum(_CHROME, -0.3, -0.26, 0.72, 0.72, sides=20), 0.36, -0.1)]
    bass += [facing(drum(PAPER, -0.01, 0.0, 0.62, 0.62, sides=20), 0.36, -0.4)]
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
    outer = [facing(drum(mix(INK, WHITE, 0.3), -0.012, 0.0, wide, wide, sides=20), y, -0.23) for y, wide in rings]
    inner = [facing(drum(INK, -0.02, 0.0, 0.7 * wide, 0.8 * wide, sides=18), y, -0.24) for y, wide in rings]
    return [body, *outer, *inner, *(facing(drum(mix(INK, WHITE, 0.4), -0.03, 0, 0.1, 0.2), y, -0.25) for y, _ in rings)]


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
    along = [Solid(one.corners[:, (1, 0, 2)] + (0.0, 0.7, 0.0), one.faces, one.colour) for one in bell]
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

"""Light and air of a shot, and what times of the day make of them. All numbers are choices; a test holds figures
readable in them.
"""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix, rgb

Factors = tuple[float, float, float]
"""Of red, green and blue."""


class Sun(NamedTuple):
    """The sun or the moon: degrees to the right of the first camera's view, and above the horizon; its
    radius in degrees.
    """

    azimuth: float
    elevation: float
    radius: float
    colour: Colour


class Tones(NamedTuple):
    """Light and air of a shot.

    ``sky``: at the top, half way and at the horizon; None is the stage's own. ``light``: factors on the
    surroundings, ``figures`` on people and things. Air takes ``haze`` in by ``air`` for each stature that something is
    further from the lens than who is looked at, which is so high above them as ``lens`` says.
    ``lamps``: windows and lamps are lit. ``edge`` and ``edge_part``: what figures' edges turn to, and how far;
    ``lit_side``: how far the lit side lies from a part's middle, in radii, right and down. ``shadow``: how dark a
    shadow on the ground is. ``pool``: one pool of light lies about the subject. ``lies``: what lies on the ground,
    and how much of it.
    """

    sky: tuple[Colour, Colour, Colour] | None = None
    haze: Colour = palette.HAZE
    air: float = 1 / 26
    lens: float = 0.0
    light: Factors = (1.0, 1.0, 1.0)
    figures: Factors = (1.0, 1.0, 1.0)
    sun: Sun | None = None
    lamps: bool = False
    edge: Colour = BLACK
    edge_part: float = 0.13
    lit_side: tuple[float, float] = (-0.136, -0.161)
    shadow: float = 0.22
    pool: bool = False
    lies: tuple[Colour, float] = (BLACK, 0.0)

    def lit(self, colour: Colour) -> Colour:
        """A colour of the surroundings in this light."""
        return times(colour, self.light)

    def seen(self, colour: Colour, away: float) -> Colour:
        """The same so many statures away: paler, as air makes it."""
        return self.hazed(self.lit(colour), away)

    def hazed(self, colour: Colour, away: float) -> Colour:
        """A colour that is lit already so many statures away."""
        further = hypot(away, self.lens) - self.lens
        return mix(colour, self.haze, min(0.82, max(0.0, (further - 1.0) * self.air)))

    def worn(self, colour: Colour) -> Colour:
        """A colour of a figure in this light."""
        return times(colour, self.figures)


_LOW_SUN = 10.0
"""Below so many degrees the sun lights a room through its windows only."""
PLAIN = Tones()
"""Of the grey stage."""


def times(colour: Colour, factors: Factors) -> Colour:
    """A colour in a light of these factors."""
    if factors == (1.0, 1.0, 1.0):
        return colour
    red, green, blue = factors
    return tuple(min(255, round(part * by)) for part, by in zip(colour, (blue, green, red), strict=True))  # type: ignore[return-value]


def _sky(top: str, middle: str, horizon: str) -> tuple[Colour, Colour, Colour]:
    return rgb(top), rgb(middle), rgb(horizon)


TIMES = {
    "dawn": Tones(_sky("#7c93b8", "#c9b9c6", "#f6cfa8"), rgb("#d8c6c0"), light=(0.92, 0.83, 0.82), figures=(0.98, 0.94, 0.93), sun=Sun(-16, 2.0, 1.6, rgb("#fff1d2"))),
    "morning": Tones(_sky("#6fa6d8", "#a9cbe6", "#eef0e4"), rgb("#d6dfe0"), light=(1.02, 1.0, 0.95), sun=Sun(-24, 14, 1.5, rgb("#fffbe6"))),
    "daylight": Tones(_sky("#4d93d6", "#86b9e4", "#d3e6f2"), rgb("#cfdde6"), light=(1.05, 1.04, 1.0), sun=Sun(18, 46, 1.5, rgb("#fffef4")), shadow=0.34),
    "noon": Tones(_sky("#6aa7dd", "#aed0ea", "#eef3ef"), rgb("#dde5e4"), light=(1.12, 1.1, 1.04), figures=(1.03, 1.02, 1.0), sun=Sun(12, 72, 1.5, rgb("#fffef4")), shadow=0.42),
    "afternoon": Tones(_sky("#6f9fcb", "#abc2cf", "#f3e4c0"), rgb("#ded7c4"), light=(1.05, 0.98, 0.86), figures=(1.02, 0.99, 0.94), sun=Sun(24, 20, 1.6, rgb("#fff6d8")), shadow=0.3),
    "golden_hour": Tones(_sky("#7f95b4", "#dcb98c", "#ffd88a"), rgb("#ecc893"), light=(1.06, 0.9, 0.68), figures=(1.05, 0.97, 0.86), sun=Sun(20, 8, 1.8, rgb("#fff0b8")), shadow=0.3),
    "sunset": Tones(_sky("#45487c", "#b8647c", "#ff9c50"), rgb("#c98a7a"), light=(0.88, 0.66, 0.6), figures=(1.0, 0.88, 0.84), sun=Sun(15, 2.5, 2.2, rgb("#ffdf8c")), lamps=True),
    "blue_hour": Tones(_sky("#1f3866", "#41639c", "#8fa9cf"), rgb("#6f88b0"), light=(0.5, 0.6, 0.82), figures=(0.94, 0.98, 1.06), edge=rgb("#b9c8e2"), edge_part=0.25, lamps=True),
    "night": Tones(_sky("#0b1222", "#16223b", "#2b3a56"), rgb("#2a3850"), light=(0.34, 0.4, 0.56), figures=(0.9, 0.95, 1.04), edge=rgb("#a9bad8"), edge_part=0.3, sun=Sun(-20, 17, 1.2, rgb("#e9eef6")), lamps=True, shadow=0.4),
}  # fmt: skip


def sky_of(tones: Tones) -> tuple[Colour, Colour, Colour]:
    """The sky, also where it is the grey stage's own."""
    return tones.sky or (palette.SKY_TOP, mix(palette.SKY_TOP, palette.SKY_LOW, 0.6), palette.SKY_LOW)


def dark(tones: Tones, part: float) -> Tones:
    """The surroundings so much of what they were."""
    top, middle, horizon = (mix(BLACK, of, part) for of in sky_of(tones))
    light, haze = multiplied(tones.light, (part, part, part)), mix(BLACK, tones.haze, part)
    return tones._replace(sky=(top, middle, horizon), haze=haze, light=light)


def roofed(tones: Tones) -> Tones:
    """Inside: the walls have less of the weather's light, lamps give what is missing, and air is clear. Before a low sun
    a room is dim beside its windows, and has its colour.
    """
    lamp, weight = ((0.86, 0.84, 0.77) if tones.lamps else (0.97, 0.95, 0.94)), 0.55
    if tones.sun is not None and tones.sun.elevation < _LOW_SUN and not tones.lamps:
        lamp, weight = (0.58, 0.52, 0.48), 0.45
    red, green, blue = ((1 - weight) * part + weight * by for part, by in zip(tones.light, lamp, strict=True))
    air = tones.air / 3 if tones.air > PLAIN.air else 0.0
    return tones._replace(light=(red, green, blue), air=air, figures=dimmed(tones.figures, 1.0), shadow=0.2)


def sunken(tones: Tones) -> Tones:
    """Under water: blue on all sides, darker below than above, and all that is far is lost in it."""
    part = 0.55 if is_dark(tones) else 1.0
    sky = (mix(BLACK, rgb("#57a9bd"), part), mix(BLACK, rgb("#3a87a0"), part), mix(BLACK, rgb("#2a6680"), part))
    light = multiplied(tones.light, (0.55, 0.82, 0.92))
    return tones._replace(
        sky=sky, haze=sky[2], air=1 / 9, light=light, figures=(0.72, 0.92, 1.02), sun=None, shadow=0.12
    )


def airless(tones: Tones) -> Tones:
    """Where no air is: a black sky by day, and all that is far as clear as what is near."""
    sky = rgb("#0b0d12"), rgb("#0e1117"), rgb("#12161d")
    return tones._replace(sky=sky, haze=rgb("#7d7b77"), air=1 / 60)


def is_dark(tones: Tones) -> bool:
    """Whether the surroundings are dark already."""
    return sum(tones.light) < 2


_COLOURLESS = 0.6
"""How much of its colour a light loses that is dimmed."""


def dimmed(light: Factors, by: float) -> Factors:
    """Less of a light, and less of its colour."""
    even = sum(light) / 3
    red, green, blue = (by * (even * _COLOURLESS + part * (1 - _COLOURLESS)) for part in light)
    return red, green, blue


def multiplied(one: Factors, other: Factors) -> Factors:
    return one[0] * other[0], one[1] * other[1], one[2] * other[2]


def grey(colour: Colour) -> Colour:
    """The grey of the same brightness (weights of ITU-R BT.601)."""
    level = round(0.114 * colour[0] + 0.587 * colour[1] + 0.299 * colour[2])
    return level, level, level

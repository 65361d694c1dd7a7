"""What the lights that the words name make of a shot's tones: their colour, contrast and direction."""

from __future__ import annotations

from math import cos, radians, sin, tan

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.tones import Factors, Tones, dark, is_dark, multiplied

_COLOURS: dict[str, tuple[Factors, Factors]] = {
    "warm_light": ((1.08, 0.95, 0.78), (1.07, 0.98, 0.85)),
    "cold_light": ((0.84, 0.96, 1.1), (0.93, 0.98, 1.06)),
    "candlelight": ((0.58, 0.41, 0.27), (1.06, 0.96, 0.82)),
    "moonlight": ((0.5, 0.6, 0.84), (0.84, 0.92, 1.06)),
    "neon": ((0.66, 0.46, 0.86), (1.0, 0.93, 1.02)),
    "red_light": ((0.46, 0.24, 0.23), (1.13, 0.61, 0.57)),
    "green_light": ((0.34, 0.55, 0.38), (0.68, 1.06, 0.72)),
    "fluorescent": ((0.94, 1.04, 0.98), (0.97, 1.01, 0.97)),
}
"""Of each light's colour: factors on the surroundings, and on figures."""
_EDGES = {"neon": ("#ff6fd4", 0.28), "red_light": ("#ff4433", 0.36), "green_light": ("#4dff7a", 0.36)}
"""The edge that a coloured lamp gives to figures, and how much of it."""
_SIDES = {
    "side_light": (-0.2, 0.0),
    "window_light": (0.19, -0.05),
    "top_light": (0.0, -0.2),
    "under_light": (0.0, 0.2),
}
"""Where the lit side of a figure's parts lies."""
_FROM_BEHIND = (0.0, 0.06)
_LONGEST = 2.2
"""How long a shadow gets at most, in times the height of what casts it: a choice, as with the sun at 24 degrees."""


_FURTHEST = 1.7
"""How far within it lies at most: further back the floor of a usual room ends."""


def lighted(tones: Tones, light: str) -> Tones:
    """The tones in a light of ``LIGHTS``."""
    if light in _COLOURS:
        return _coloured(tones, light)
    if light in _SIDES:
        # In the dark a dark edge would lose the figure.
        part = 0.2 if light == "window_light" or is_dark(tones) else 0.3
        return tones._replace(lit_side=_SIDES[light], edge=BLACK, edge_part=part)
    match light:
        case "hard_light":
            return _hard(tones)
        case "soft_light":
            return tones._replace(edge_part=0.07 if tones.edge == BLACK else tones.edge_part, shadow=0.1)
        case "low_key":
            return dark(tones, 0.45)._replace(edge_part=max(0.2, tones.edge_part))
        case "high_key":
            light_of, haze = multiplied(tones.light, (1.3, 1.3, 1.3)), mix(tones.haze, WHITE, 0.5)
            return tones._replace(light=light_of, haze=haze, edge_part=0.07, shadow=0.08)
        case "spotlight":
            figures = multiplied(tones.figures, (1.04, 1.03, 1.0))
            above = dark(tones, 0.42)._replace(figures=figures, lit_side=(0.0, -0.18))
            return above._replace(edge=BLACK, edge_part=0.34, shadow=0.5, pool=True)
        case "only_light":
            alone = dark(tones, 0.5 if is_dark(tones) else 0.36)
            figures = multiplied(tones.figures, (0.9, 0.82, 0.7))
            return alone._replace(
                figures=figures, lit_side=(-0.19, 0.0), edge=rgb("#ffd9a0"), edge_part=0.3, lamps=True
            )
        case "rim_light":
            return tones._replace(edge=rgb("#fff4dc"), edge_part=0.7, lit_side=(-0.03, 0.05))
        case "backlight":
            return _from_behind(tones, (0.66, 0.66, 0.7), "#fff0cf", 0.75)
        case "silhouette":
            return _from_behind(tones, (0.38, 0.38, 0.41), "#ffe9c4", 0.5 if is_dark(tones) else 0.3)
        case "unlit":
            return _unlit(tones)
        case "practical_lamps":
            return tones._replace(lamps=True)
    return tones


def _unlit(tones: Tones) -> Tones:
    """No lamp on: by day what comes in from the sky, else figures that only the moon's blue edge tells from the dark."""
    if tones.sky is not None and not is_dark(tones) and not tones.lamps:
        dim = dark(tones, 0.55)
        return dim._replace(figures=multiplied(tones.figures, (0.72, 0.73, 0.76)), sky=tones.sky, haze=tones.haze)
    part = 0.5 if is_dark(tones) else 0.25
    made = dark(tones, part)._replace(figures=multiplied(tones.figures, (0.46, 0.52, 0.64)), lamps=False, shadow=0.1)
    made = made._replace(light=multiplied(made.light, (0.8, 0.95, 1.25)))
    return made._replace(
        edge=rgb("#8fa6d0"), edge_part=0.28, lit_side=(-0.05, -0.1), lies=(tones.lies[0], tones.lies[1] / 3)
    )


def _hard(tones: Tones) -> Tones:
    """Deep shadows; under the sun a sky that it bleaches."""
    made = tones._replace(edge_part=max(0.2 if is_dark(tones) else 0.3, tones.edge_part), shadow=0.45)
    if tones.sky is None or is_dark(tones):
        return made
    top, middle, horizon = (mix(of, WHITE, part) for of, part in zip(tones.sky, (0.2, 0.4, 0.6), strict=True))
    return made._replace(sky=(top, middle, horizon))


def cast_by(tones: Tones) -> tuple[float, float] | None:
    """How far the sun lays a shadow over the ground, as (x, z) for each stature that something is tall; None without a
    sun, and by the moon, beside which there are lamps.
    """
    if tones.sun is None or is_dark(tones):
        return None
    turn, far = radians(tones.sun.azimuth), min(_LONGEST, 1 / tan(radians(tones.sun.elevation)))
    return -sin(turn) * far, -cos(turn) * far


def sun_within(tones: Tones) -> float | None:
    """How far within a room the sun lies on the floor, for each stature that a window is high; None without a sun, and by
    the moon.
    """
    if tones.sun is None or is_dark(tones):
        return None
    return min(_FURTHEST, 1 / tan(radians(tones.sun.elevation)))


def _coloured(tones: Tones, light: str) -> Tones:
    around, on = _COLOURS[light]
    if is_dark(tones):
        # What is dark already is only coloured.
        even = 3 / sum(around)
        around = around[0] * even, around[1] * even, around[2] * even
    made = tones._replace(light=multiplied(tones.light, around), figures=multiplied(tones.figures, on))
    if light not in _EDGES:
        return made
    colour, part = _EDGES[light]
    return made._replace(edge=rgb(colour), edge_part=part)


def _from_behind(tones: Tones, figures: Factors, edge: str, part: float) -> Tones:
    """The figures dark before the light, their edges bright; the sun low behind them."""
    sun = tones.sun._replace(azimuth=7.0, elevation=min(tones.sun.elevation, 9.0)) if tones.sun else None
    shaded = tones._replace(figures=multiplied(tones.figures, figures), sun=sun, lit_side=_FROM_BEHIND)
    if not is_dark(tones):
        shaded = shaded._replace(light=multiplied(tones.light, (1.15, 1.14, 1.1)))
    return shaded._replace(edge=rgb(edge), edge_part=part)

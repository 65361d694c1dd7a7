"""The light of a setting, and how much of the day its windows let in."""

from __future__ import annotations

from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix
from kling_renderers.animatic.world.lighting import lighted, sun_within
from kling_renderers.animatic.world.tones import PLAIN, TIMES, Tones, airless, is_dark, roofed, sunken
from kling_renderers.animatic.world.weather import weathered
from kling_story.setting import Setting

_USUAL_DAY = 1.2
"""How far within the light of a window lies where words speak of it and not of the sun: a choice."""
_GOLDEN = palette.rgb("#ffd487")
"""What it shows where a warm light comes in by day."""
_MOONLIT = palette.rgb("#2c3c58")
"""What a window shows where no lamp is on and nobody says when it is."""


def tones_of(setting: Setting) -> Tones:
    """The tones of a setting; those of the grey stage where it says nothing of time, weather and light."""
    tones = TIMES.get(setting.time or "", PLAIN)
    if setting.place == "underwater":
        tones = sunken(tones)
    elif setting.place == "lunar_surface":
        tones = airless(tones)
    if setting.weather:
        tones = weathered(tones, setting.weather)
    if setting.inside:
        tones = roofed(tones)
    for light in setting.lights:
        tones = lighted(tones, light)
    return tones


def beyond_walls(tones: Tones) -> tuple[Colour, Colour, Colour]:
    """Behind the walls of a room, where a camera outside of it looks past them."""
    dark = tones.lit(palette.rgb("#5d6064"))
    return dark, dark, dark


def _outside(setting: Setting) -> Tones:
    """The tones of the same time and weather under the sky."""
    return tones_of(setting._replace(place=None, lights=()))


def day_within(setting: Setting) -> float | None:
    """How far within a room the light of windows lies on the floor, for each stature that they are high; None where it
    doesn't.
    """
    if not setting.inside or "only_light" in setting.lights:
        return None
    tones = _outside(setting)
    said = "window_light" in setting.lights and not is_dark(tones)
    return sun_within(tones) or (_USUAL_DAY if said else None)


def through_windows(setting: Setting) -> Colour:
    """What a window shows: the sky half way down, too bright for who is within where the sun shines."""
    tones = _outside(setting)
    sky = mix(tones.sky[1], tones.sky[2], 0.6) if tones.sky else mix(palette.SKY_TOP, palette.SKY_LOW, 0.8)
    if "only_light" in setting.lights or ("unlit" in setting.lights and tones.sky is None):
        return mix(mix(sky, _MOONLIT, 0.8), BLACK, 0.4 if "only_light" in setting.lights else 0.0)
    if not day_within(setting):
        return sky
    return mix(sky, _GOLDEN, 0.7) if "warm_light" in setting.lights else mix(sky, WHITE, 0.4)

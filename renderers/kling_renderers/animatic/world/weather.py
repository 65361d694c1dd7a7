"""What a weather makes of a shot's tones: it greys the sky, thickens the air, lies on the ground."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix, rgb
from kling_renderers.animatic.world.tones import TIMES, Tones, dimmed, grey, sky_of, times

_GREYS = {"overcast": 0.8, "rain": 0.85, "storm": 0.9, "snow": 0.85, "fog": 0.7}
"""How far a weather takes the colour out of the sky."""
_DARKENS = {"storm": 0.45, "rain": 0.14, "snow": 0.1}
_LIGHT = {"storm": 0.66, "rain": 0.82, "snow": 0.98}
_AIR = {"rain": 1 / 15, "storm": 1 / 12, "snow": 1 / 14, "fog": 1 / 4, "dust_storm": 1 / 5, "dusty_air": 1 / 14}
"""How fast each hides what is far, for each stature."""
_LIES: dict[str, tuple[Colour, float]] = {
    "rain": (BLACK, 0.14),
    "storm": (BLACK, 0.2),
    "snow": (rgb("#e8edf0"), 0.72),
}
_DUST = rgb("#c9a878")


def weathered(tones: Tones, weather: str) -> Tones:
    """The tones in a weather of ``WEATHERS``."""
    if weather == "still_air":
        return tones
    if weather == "clear_sky":
        return tones if tones.sky else TIMES["daylight"]._replace(light=tones.light)
    if weather in _GREYS:
        return _clouded(tones, weather)
    if weather in ("dust_storm", "dusty_air"):
        return _dusty(tones, weather)
    return tones._replace(sky=sky_of(tones))


def _clouded(tones: Tones, weather: str) -> Tones:
    sky, part = sky_of(tones), _GREYS[weather]
    cloud = mix(mix(grey(sky[1]), grey(sky[2]), 0.35), BLACK, _DARKENS.get(weather, 0.0))
    haze = mix(tones.haze, cloud, 0.7)
    return tones._replace(
        sky=(mix(sky[0], mix(cloud, BLACK, 0.12), part), mix(sky[1], cloud, part), mix(sky[2], haze, part)),
        haze=haze,
        air=_AIR.get(weather, tones.air),
        light=dimmed(tones.light, _LIGHT.get(weather, 0.9)),
        sun=None,
        shadow=0.14,
        lies=_LIES.get(weather, tones.lies),
    )


def _dusty(tones: Tones, weather: str) -> Tones:
    part, dust = 0.75 if weather == "dust_storm" else 0.3, times(_DUST, tones.light)
    top, middle, horizon = (mix(of, dust, part) for of in sky_of(tones))
    sun = None if weather == "dust_storm" else tones.sun
    return tones._replace(sky=(top, middle, horizon), haze=mix(tones.haze, dust, 0.8), air=_AIR[weather], sun=sun)

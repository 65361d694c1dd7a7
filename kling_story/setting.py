"""When and where a shot plays, in what weather and light. What no word says stays None."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from kling_story.vocabulary.lights import LIGHTS
from kling_story.vocabulary.places import PLACES

SIDES = ("indoors", "outdoors")
"""Places of which nothing is known but whether there is a roof."""
_STORMS = ("snow", "dust_storm")
"""What a storm is where the look, or the scene, says more of it."""
_WINDS = ("strong_wind", "storm", "dust_storm")
"""Weathers that still air ends."""
_FINER = {
    ("rooftop", "tiled_roof"): "tiled_roof",
    ("alley", "hutong"): "hutong",
    ("courtyard", "hutong"): "siheyuan",
    ("courtyard", "siheyuan"): "siheyuan",
    ("stadium", "village_pitch"): "village_pitch",
    ("train_carriage", "train_compartment"): "train_compartment",
}
"""What a place is where the look, or the shot before, tells of another that says more of it."""


class Setting(NamedTuple):
    """Ids of ``TIMES``, ``WEATHERS``, ``PLACES``, ``LIGHTS`` and ``DRESSINGS``; None and empty where nothing is
    said. ``shades``: parts of the set of which words say a colour, each with its ``#rrggbb``.
    """

    time: str | None = None
    weather: str | None = None
    place: str | None = None
    lights: tuple[str, ...] = ()
    dressings: tuple[str, ...] = ()
    shades: tuple[tuple[str, str], ...] = ()

    @property
    def inside(self) -> bool | None:
        return PLACES[self.place].inside if self.place else None

    def over(self, other: Setting) -> Setting:
        """This one, with what it leaves open as in the other."""
        lights = one_of_each((*self.lights, *other.lights))
        goes_on = self.weather == "still_air" and other.weather not in _WINDS
        goes_on = goes_on or (self.weather == "storm" and other.weather in _STORMS)
        weather = other.weather or self.weather if goes_on else self.weather or other.weather
        open_to_it = self.place in (None, *SIDES) and self.inside in (None, other.inside)
        finer = _FINER.get((self.place or "", other.place or ""))
        place = finer or (other.place if open_to_it else self.place) or self.place
        dressings = tuple(dict.fromkeys((*self.dressings, *other.dressings)))
        shades = tuple(sorted((dict(other.shades) | dict(self.shades)).items()))
        return Setting(self.time or other.time, weather, place, lights, dressings, shades)


class LightCue(NamedTuple):
    """A change of light or weather at a time of its own within a shot: until then its setting is as it ``was``, after
    it as its next one says or, in the end, as the shot's own does. ``start`` and ``end``, between which it happens, are
    parts of the shot's length, 0 to 1.
    """

    was: Setting
    start: Fraction
    end: Fraction


def one_of_each(lights: Iterable[str]) -> tuple[str, ...]:
    """The first of the lights for each thing that they tell of."""
    found: dict[str, str] = {}
    for light in lights:
        found.setdefault(LIGHTS[light].about, light)
    return tuple(found.values())

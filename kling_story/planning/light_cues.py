"""What changes of light and weather within a shot and when: "@Mei reads, then the lights go out"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from kling_story.planned import PlannedShot
from kling_story.planning.act_times import AFTER, BEFORE, PART, part_of
from kling_story.planning.film import Film
from kling_story.prose import unreferenced, unspoken
from kling_story.setting import LightCue, Setting, one_of_each
from kling_story.setting_told import setting_in
from kling_story.vocabulary.lamp_cues import Cue
from kling_story.vocabulary.light_cues import cues_in

_MOST = 3
"""So many of them are shown of one shot, a choice: further ones leave it as they say."""
_OF_LAMPS = frozenset(("warm_light", "cold_light", "candlelight", "neon", "fluorescent", "practical_lamps"))
_OF_LAMPS |= {"spotlight", "top_light", "under_light", "side_light", "high_key"}
"""Lights that go with the lamps."""
_DARK = frozenset(("unlit", "low_key"))
_SUNLESS_TIMES = ("night", "blue_hour")
_SUNLESS = ("overcast", "rain", "storm", "snow", "fog", "dust_storm")
_FLASH = ("high_key", "cold_light")


class _Told(NamedTuple):
    """A cue, where its words begin, and the lights that are named from there up to the next one."""

    cue: Cue
    at: int
    lights: tuple[str, ...]


def with_light_cues(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with what changes of its light and weather at a time of its own, and its setting as that leaves it."""
    text = unreferenced(unspoken(shot.prompt), film.kinds)
    found = [(cue, words.start()) for cue, words in cues_in(text) if _plays(cue, shot.setting, text)][:_MOST]
    if not found:
        return shot
    ends = [*(at for _, at in found[1:]), len(text)]
    told = [_Told(cue, at, setting_in(text[at:end]).lights) for (cue, at), end in zip(found, ends, strict=True)]
    before, after = setting_in(text[: told[0].at]), setting_in(text[told[0].at :])
    lamps = tuple(light for light in shot.setting.lights if light in before.lights or light not in after.lights)
    first = now = was = _at_first(shot.setting, before, after, told, lamps)
    states = list[Setting]()
    for one in told:
        now = _left_by(one, now, lamps)
        states += [now if number % 2 == 0 else was for number in range(len(one.cue.rhythm))]
        was = now = states[-1]
    cues = _timed(shot, told, [first, *states])
    return shot._replace(setting=states[-1], light_cues=tuple(cues))


def _plays(cue: Cue, setting: Setting, text: str) -> bool:
    """Whether a shot can show a change: no sun comes out at night, and a curtain lets the day into a room."""
    if "sky" in cue.says and (setting_in(text).time if _is_sun(cue) else setting.time) in _SUNLESS_TIMES:
        return False
    return _is_sun(cue) or "sky" not in cue.says or setting.inside is not False


def _is_sun(cue: Cue) -> bool:
    """Whether it is about the sun itself, not about curtains."""
    return "sky" in cue.says and not cue.id.startswith("curtains")


def _at_first(
    whole: Setting, before: Setting, after: Setting, told: Sequence[_Told], lamps: tuple[str, ...]
) -> Setting:
    """The setting until the first change: as words say that stand before it, else as the shot has it unless the
    change brings that, else as is usual before such a change.
    """
    now = whole._replace(lights=lamps)
    for key in ("time", "weather"):
        one = next((one for one in told if key in one.cue.says), None)
        if one is not None:
            had = getattr(whole, key)
            brought = had in (one.cue.says[key], getattr(after, key))
            usual = one.cue.was.get(key) if brought or had is None else had
            now = _with(now, key, getattr(before, key) or usual)
    if any("sky" in one.cue.says for one in told):
        now = now._replace(time="daylight" if now.time in (None, *_SUNLESS_TIMES) else now.time)
    for key in ("lamps", "sky"):
        one = next((one for one in told if key in one.cue.was), None)
        if one is not None:
            now = _in_state(one.cue.was[key], now, lamps, before.lights, one.cue)
    return now


def _with(setting: Setting, key: str, value: str | None) -> Setting:
    return setting._replace(time=value) if key == "time" else setting._replace(weather=value)


def _left_by(one: _Told, now: Setting, lamps: tuple[str, ...]) -> Setting:
    """The setting as a change leaves it."""
    for key, value in one.cue.says.items():
        now = _in_state(value, now, lamps, one.lights, one.cue) if key in ("lamps", "sky") else _with(now, key, value)
    return now


def _in_state(state: str, now: Setting, lamps: tuple[str, ...], said: tuple[str, ...], cue: Cue) -> Setting:
    """A setting in a state of its lamps or its sky. ``lamps``: its lights while they are on; ``said``: those that words
    name besides.
    """
    natural = tuple(light for light in lamps if light not in _OF_LAMPS | _DARK)
    match state:
        case "off" if "candle" in cue.id and now.inside is False:
            # Under the sky other lamps are on as they were.
            return now._replace(lights=natural)
        case "off":
            still = ("candlelight",) if "candlelight" in said and "candle" not in cue.id else ()
            return now._replace(lights=one_of_each(("unlit", *still, *natural)))
        case "candle":
            return now._replace(lights=one_of_each(("candlelight", *natural)))
        case "dim":
            return now._replace(lights=one_of_each(("low_key", *said, *lamps)))
        case "flash":
            return now._replace(time="daylight", lights=one_of_each((*_FLASH, *natural)))
        case "sun":
            weather = now.weather if now.weather in _SUNLESS and not _is_sun(cue) else "clear_sky"
            return now._replace(weather=weather, lights=_without_dark((*said, *lamps)))
        case "clouds":
            lights = one_of_each(("unlit", *natural)) if now.inside is not False else lamps
            return now._replace(weather=now.weather if now.weather in _SUNLESS else "overcast", lights=lights)
    kept = lamps if cue.was.get("lamps") == "on" else _without_dark(lamps)
    return now._replace(lights=one_of_each((*_without_dark(said), "practical_lamps", *kept)))


def _without_dark(lights: Sequence[str]) -> tuple[str, ...]:
    return one_of_each(light for light in lights if light not in _DARK)


def _timed(shot: PlannedShot, told: Sequence[_Told], states: Sequence[Setting]) -> Iterator[LightCue]:
    """The changes, each as far into the shot as its words are into the prompt, late where they say that it comes at
    last, and never so early or late that nobody sees what it changes. ``states``: the setting before each of them.
    """
    length, number = shot.seconds, 0
    long = [Fraction(str(sum(one.cue.rhythm[-1]))) for one in told]
    first, latest = min(BEFORE, length * PART), length - min(AFTER, length * PART)
    squeezed = min(Fraction(1), (latest - first) / sum(long))
    ends = [latest - squeezed * sum(long[place + 1 :], Fraction(0)) for place in range(len(told))]
    for one, seconds, last in zip(told, long, ends, strict=True):
        start = max(first, min(length * part_of(shot.prompt, one.at), last - squeezed * seconds))
        for begins, takes in one.cue.rhythm:
            at, over = (
                Fraction(round((start + squeezed * Fraction(str(round(so_far, 3)))) / length * 1000), 1000)
                for so_far in (begins, begins + takes)
            )
            if states[number] != states[number + 1]:
                yield LightCue(states[number], at, over)
            number += 1
        first = start + squeezed * seconds

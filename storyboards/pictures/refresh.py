"""Draw the pictures of the documentation again: ``python storyboards/pictures/refresh.py``.

The README's (the middle frame of each shot of The last umbrella), and a page with every size, angle, framing,
move, transition, setting, theme and aspect, which is ``README.md`` beside this file.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from page import ASPECTS, page
from sheets import PLAIN, Picture, film_of, first_frame, named, over_a_shot, sheet, strip

from kling_renderers.animatic import FilmPainter
from kling_story import load, plan
from kling_story.backends import THEMES, Style
from kling_story.planned import Plan
from kling_story.reference import SETTINGS
from kling_story.vocabulary import ANGLES, FRAMINGS, MOVES, SIZES, TRANSITIONS

HERE = Path(__file__).parent
TWO = {"prompt": "@Mei and @Tom"}
LENSES_SHOWN = ("24mm", "35mm", "50mm", "85mm", "135mm")
SIZES_OF_LENSES = ("close_up", "full")
SHOWN = dict.fromkeys(("two_shot", "three_shot", "group", "over_the_shoulder", "dirty_single", "symmetrical"), TWO)
SHOWN |= {"insert": {"prompt": "A key turns in the lock"}, "cutaway": {"prompt": "A clock on the wall"}}
"""Framings that are shown with two people or a thing; the others with one person."""
SHOWN_WITH = {
    "rack_focus": {"camera": "rack focus to @Tom", **TWO},
    "follow": {"size": "full"}, "lead": {"size": "full"}, "orbit": {"size": "full"}, "orbit_left": {"size": "full"},
    "crane_up": {"size": "full"}, "crane_down": {"size": "full"}, "drone": {"size": "full"},
}  # fmt: skip
SEEN_IN = {
    "cobbled_street": "a cobbled street",
    "hill_town": "a street of a hill town",
    "steep_street": "a steep street",
    "balconies": "a street with balconies",
    "booth": "@Mei sits in a booth of a diner",
    "diner": "a diner",
    "cottage": "a meadow, a cottage",
    "snowy_peaks": "a pier, a fjord below snowy mountains",
    "wind_turbines": "wind turbines on green hills",
    "valley_mist": "green hills, mist in the valleys",
    "dark_wood": "office, dark oak",
    "dirt_track": "they walk along a dirt road through a field",
    "open_road": "a country road through the fields",
    "food_stall": "@Tom stands behind a food stall in the street",
    "hotel": "corridor of a hotel",
    "mesas": "a desert, mesas",
    "cactuses": "a desert, cactuses",
    "roadside": "at the side of a country road through the fields",
    "picnic_table": "a meadow, a picnic table",
    "rolling_train": "station platform, a train rolls in",
    "food_truck": "street, a food truck",
    "waiting_steam_train": "station platform, a steam train waits",
    "waiting_train": "station platform, a train waits",
    "old_street": "street of a frontier town",
    "wardrobe": "@Mei hides in the wardrobe in the bedroom",
    "lone_window": "street at night, a single lit window",
    "arch_bridge": "riverside, an arched stone bridge behind them",
    "tall_mirror": "@Mei stands in front of the mirror in the bedroom",
    "hearth": "living room, a fire in the fireplace",
    "table_of_papers": "@Mei and @Tom sit at a table covered with papers in the office",
    "ground_floor_window": "a farmhouse at night, a single lit window on the ground floor",
}
"""Dressings that a roof doesn't have, in words with which they are seen."""
SUDDEN = ("whip_pan", "whip_pan_left", "crash_zoom")


def main() -> None:
    """Write ``README.md`` and its pictures, and ``last-umbrella.jpg``."""
    _save("last-umbrella", _storyboard(), 88)
    _save("sizes-angles", _sizes_and_angles())
    _save("lenses", _lenses())
    _save("framings", _framings())
    for move in MOVES:
        film = film_of({"camera": move.id, **SHOWN_WITH.get(move.id, {})})
        numbers = [24, 45, 48, 51, 72] if move.id in SUDDEN else over_a_shot(film)
        _save(f"moves/{move.id}", strip(film, (192, 108), numbers))
    for transition in TRANSITIONS:
        if transition.mark != "cut":
            film = film_of({"size": "wide", "angle": "high"}, {"size": "close-up", "transition": transition.id})
            length = round(transition.seconds * 24)
            numbers = [95, *(96 + round(part * length / 4) for part in (1, 2, 3)), 96 + length]
            _save(f"transitions/{transition.id}", strip(film, (192, 108), numbers))
    talk = {"camera": "slow push in", "dialogue": [{"who": "Mei", "line": "It rains."}], "size": "mcu"}
    _save("themes", sheet([[first_frame(talk, (480, 270), Style(theme)) for theme in THEMES]], heads=THEMES))
    words = words_of_settings()
    dressings = {term.id for table in SETTINGS if table.kind == "dressing" for term in table}
    for name, ids in ("settings", words.keys() - dressings), ("dressings", dressings):
        _save(name, _settings([told for term, told in words.items() if term in ids]), 30)
    for aspect, size in ASPECTS.items():
        _save(f"aspect-{aspect.replace(':', 'x')}", first_frame(talk, size, Style("colour"), aspect))
    (HERE / "README.md").write_text(page(), encoding="utf-8")


def _storyboard() -> Picture:
    film = plan(load(HERE.parent / "last-umbrella.yaml"))
    painter = FilmPainter(film, size=(560, 316), fps=24, folder=HERE.parent)
    frames = [painter.frame(round((shot.start + shot.end) / 2 * 24)) for shot in film.shots]
    frames += [np.full_like(frames[0], 255)] * (-len(frames) % 3)
    return sheet([frames[first : first + 3] for first in range(0, len(frames), 3)])


def _settings(words: list[str]) -> Picture:
    """What sets the stage, as words tell it."""
    films = map(film_of_setting, words)
    frames = [FilmPainter(film, (288, 162), 24, style=PLAIN).frame(0) for film in films]
    frames += [np.full_like(frames[0], 255)] * (-len(frames) % 6)
    return sheet([frames[first : first + 6] for first in range(0, len(frames), 6)])


def words_of_settings() -> dict[str, str]:
    """Words with which each term that sets the stage is seen: times and weathers in a street, dressings on a roof or
    where they are, lights in a room.
    """
    beside = {"time": "street, ", "weather": "street, ", "place": "", "dressing": "rooftop, ", "light": "living room, "}
    terms = [(term, beside[table.kind]) for table in SETTINGS for term in table]
    return {term.id: SEEN_IN.get(term.id, f"{where}{term.words}") for term, where in terms}


def film_of_setting(words: str) -> Plan:
    """Two people where words say, or only whom these name."""
    if words.startswith("@Mei"):
        return film_of({"size": "wide", "prompt": words})
    return film_of({"size": "wide", "framing": "two-shot", "prompt": f"@Mei and @Tom: {words}"})


def _sizes_and_angles() -> Picture:
    rows = [[first_frame({"size": size, "angle": angle}, (144, 82)) for angle in ANGLES.ids] for size in SIZES.ids]
    return sheet(rows, heads=ANGLES.ids, sides=SIZES.ids)


def _lenses() -> Picture:
    rows = [
        [first_frame({"size": size, "lens": lens}, (256, 144)) for lens in LENSES_SHOWN] for size in SIZES_OF_LENSES
    ]
    return sheet(rows, heads=LENSES_SHOWN, sides=SIZES_OF_LENSES)


def _framings() -> Picture:
    shots = {name: {"framing": name, **SHOWN.get(name, {})} for name in FRAMINGS.ids}
    for unsaid in ("establishing", "master", "insert"):
        shots[unsaid]["size"] = None
    frames = [named(first_frame(shot, (256, 144), PLAIN), name) for name, shot in shots.items()]
    frames += [np.full_like(frames[0], 255)] * (-len(frames) % 5)
    return sheet([frames[first : first + 5] for first in range(0, len(frames), 5)])


def _save(name: str, picture: Picture, quality: int = 80) -> None:
    path = HERE / f"{name}.jpg"
    path.parent.mkdir(exist_ok=True)
    cv2.imwrite(str(path), picture, [cv2.IMWRITE_JPEG_QUALITY, quality])


if __name__ == "__main__":
    main()

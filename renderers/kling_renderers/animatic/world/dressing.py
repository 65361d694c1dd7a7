"""What words add to a place: washing on its lines, the sea behind it, a lighthouse at the horizon."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.turned import way_through
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.lamps import neon_signs, paper_lanterns
from kling_renderers.animatic.world.nature import peaks
from kling_renderers.animatic.world.rarely import rare
from kling_renderers.animatic.world.roofs import gap
from kling_renderers.animatic.world.terrain import ASPHALT, EARTH, WATER, WOOD
from kling_story.setting import Setting

_SHEET = rgb("#e9ecef")
_ROWS = ((-2.6, 0.78), (-1.3, 0.78), (1.25, 0.5), (2.5, 0.0), (3.8, 0.0))
"""Washing lines: how far behind the subject each is, and how wide the way is that it leaves free on each side."""
_LINE, _LOW, _WIDE, _FOLDS = 1.42, 0.34, 0.92, 4
"""How high a line hangs, how far over the ground a sheet ends, how wide it is, and of how many folds it is drawn."""
_BLOWN = 0.3
"""How far a wind blows the foot of a sheet, mostly away, in statures."""
_WAVES, _SHADED = (0.0, 1.0, 0.2, 0.8, 0.1), (0.0, 0.09, 0.02, 0.12)
"""How far each edge of a fold goes along with that, and how dark each fold is."""
_WET = ("harbour", "beach", "riverside", "lakeside", "pier", "open_water", "hills", "rocky_coast", "turbine_top")
_BELOW_PEAKS = ("open_water", "pier", "lakeside", "harbour", "beach", "riverside", "field", "village", "frozen_lake")
"""Places behind which mountains rise where words name some."""
_SHORE = 13.0
"""Where water begins behind a place, in statures."""
_BASINS, _OPEN = {"tiled_roof": 4.6, "rooftop": 7.2}, (-0.2, 0.42)
"""Where a harbour comes up to the houses of a town that is looked down on, and between which ways from the subject, in
statures aside for each stature ahead.
"""
_EARTHEN = 0.75, mix(EARTH, BLACK, 0.12), (0.38, 0.1, mix(EARTH, BLACK, 0.26))
_PAVED = 1.3, mix(ASPHALT, BLACK, 0.12), (1.18, 0.035, mix(ASPHALT, WHITE, 0.55))
"""How far a way reaches to each side, in statures, its colour, and what is drawn along it on each: how far aside, how
wide, in which colour.
"""
_WINDS = 3.0, 3.2
"""How far away a way begins to wind, and how far aside it goes then, in statures."""
_FAR_ENDS = (-14.0, 3.0, 6.0, 10.0, 16.0, 24.0, 60.0)
"""Where the parts of such a way end, in statures."""


def dress(kit: Kit, setting: Setting) -> None:
    """Add what a setting's words name to a place that is built."""
    for name in _DRESSES:
        if name == "paper_lanterns" and "inn_front" in setting.dressings:
            # They hang at its door.
            continue
        if name in setting.dressings and (not setting.inside or name in _INSIDE):
            _DRESSES[name](kit, setting)
    _way(kit, setting)
    if "neon" in setting.lights and not setting.inside:
        neon_signs(kit, setting)


def put_beside(kit: Kit, setting: Setting) -> None:
    """Add what stands beside people whichever way their place is turned."""
    for name in _BESIDE:
        if name in setting.dressings and not setting.inside:
            _BESIDE[name](kit, setting)


def _laundry(kit: Kit, setting: Setting) -> None:
    blown = 0.0 if setting.weather == "still_air" or setting.inside else _BLOWN
    for row, (z, free) in enumerate(_ROWS):
        reach = 3.9
        for side in (-1, 1):
            kit.box(side * reach, z, 0.06, 0.06, _LINE + 0.04, WOOD)
        kit.box(0, z, 2 * reach, 0.012, 0.012, mix(WOOD, BLACK, 0.3), base=_LINE)
        start = free or -reach + 0.15 + 0.4 * (row % 2)
        while start + _WIDE < reach:
            for side in (-1, 1) if free else (1,):
                _sheet(kit, side * (start + _WIDE / 2), z, blown * (0.7 + 0.3 * ((row + round(4 * start)) % 2)))
            start += _WIDE + 0.22


def _sheet(kit: Kit, x: float, z: float, blown: float) -> None:
    """A sheet on a line, fold by fold, its foot ``blown`` away and a little to the left."""
    wide = _WIDE / _FOLDS
    white = mix(kit.tones.seen(_SHEET, abs(z)), WHITE, 0.4)
    for fold in range(_FOLDS):
        left = x + (fold - (_FOLDS - 1) / 2) * wide
        box = block(left, z, wide, 0.014, _LINE - _LOW, mix(white, BLACK, _SHADED[fold]), base=_LOW)
        for edge, feet in ((fold, (0, 2)), (fold + 1, (1, 3))):
            wave = _WAVES[edge]
            aside, up, away = blown * (0.5 + 0.4 * wave), blown * 0.2 * wave, blown * (0.7 + wave) + 0.05 * wave
            box.corners[feet, :] += (-aside, up, away)
        kit.blocks.append(box)


def _sea_view(kit: Kit, setting: Setting) -> None:
    if setting.place in _WET or not {"steep_drop", "cliff_top"}.isdisjoint(setting.dressings):
        return
    basin = _BASINS.get(setting.place or "", _SHORE)
    kit.faces = [face for face in kit.faces if not _before_the_sea(face[0], basin)]
    kit.blocks = [box for box in kit.blocks if not _before_the_sea(box.corners, basin)]
    if basin < _SHORE:
        near, far = ([side * at for side in _OPEN] for at in (basin, _SHORE))
        kit.floor([(near[0], basin), (near[1], basin), (far[1], _SHORE), (far[0], _SHORE)], WATER, basin)
    for start, pale in ((_SHORE, 0.45), (_SHORE + 0.5, 0.0), (22.0, 0.06), (34.0, 0.12)):
        kit.floor([(-300, start), (300, start), (300, 320), (-300, 320)], mix(WATER, WHITE, pale), 0.4 * start)


def _before_the_sea(corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]], basin: float) -> bool:
    """Whether something stands where the sea is to be seen."""
    x, _, z = corners.mean(axis=0)
    return bool(z > _SHORE - 0.5 or (z > basin and _OPEN[0] * z < x < _OPEN[1] * z))


def _snowy_peaks(kit: Kit, setting: Setting) -> None:
    if setting.place in _BELOW_PEAKS:
        peaks(kit)


def _train(kit: Kit, setting: Setting) -> None:
    if setting.place == "station_platform":
        from kling_renderers.animatic.world.rails import rolling_train, waiting_train

        if "rolling_train" in setting.dressings:
            rolling_train(kit, backwards="to_the_right" in setting.dressings)
            return
        waiting_train(kit, steam="waiting_steam_train" in setting.dressings)


def _way(kit: Kit, setting: Setting) -> None:
    """The track or the road through a place that has no streets: nothing stands on it."""
    way = way_through(setting)
    if way is None:
        return
    half, colour, lines = _EARTHEN if way == "dirt_track" else _PAVED
    axis = 2 if kit.across else 0
    kit.blocks = [box for box in kit.blocks if abs(box.corners[:, axis]).min() > half or _rises(box)]
    winding = "winding_way" in setting.dressings
    _strip(kit, 0.0, half, colour, winding=winding)
    aside, thin, drawn = lines
    for side in (-1, 1):
        _strip(kit, side * aside, thin, drawn, winding=winding)
    kit.underfoot = kit.tones.lit(colour)


def _rises(box: Block) -> bool:
    """Whether something is part of the horizon."""
    return bool(box.corners[:, 2].min() > _FAR_ENDS[-2])


def _strip(kit: Kit, x: float, half: float, colour: Colour, *, winding: bool) -> None:
    """A band over the ground from behind the camera to the horizon, in parts, each as far away as it is."""
    ends = np.arange(-30.0 if kit.across else -16.0, 31.0, 1.25).tolist() if winding else _FAR_ENDS
    ends = (*(-end for end in ends[:0:-1]), *ends[1:]) if kit.across and not winding else ends
    for near, far in pairwise(ends):
        left, right = (x + (_aside(at) if winding else 0.0) for at in (near, far))
        outline = [(left - half, near), (left + half, near), (right + half, far), (right - half, far)]
        if kit.across:
            outline = [(along, aside) for aside, along in outline]
        kit.floor(outline, colour, max(0.0, near, -far if kit.across else 0.0) / 2)


def _aside(z: float) -> float:
    """How far aside a way is that winds."""
    begins, most = _WINDS
    beyond = max(0.0, abs(z) - begins)
    return most * min(1.0, beyond / 4.0) * sin(0.42 * beyond) * (1 if z > 0 else -1)


_DRESSES: dict[str, Callable[[Kit, Setting], None]] = {
    **rare(
        "festive",
        *("marquee", "long_tables", "palm_trees", "street_trees", "string_lights", "fireworks", "water_tanks"),
    ),
    **rare("roadside", "mesas", "cactuses"),
    **rare("edges", "cliff_top"),
    **rare("hilltowns", "balconies"),
    "snowy_peaks": _snowy_peaks,
    "sea_view": _sea_view,
    "laundry": _laundry,
    "paper_lanterns": paper_lanterns,
    **rare("lighthouse", "lighthouse", "lighthouse_beam"),
    "roof_gap": lambda kit, _: gap(kit),
    **rare("aboard", "window_seat"),
    **rare("waters", "in_the_water"),
    "rolling_train": _train,
    "waiting_train": _train,
    "waiting_steam_train": _train,
    **rare("waters", "waterfall", "fountain"),
    **rare("edges", "steep_drop"),
    **rare("landhouses", "log_cabin", "cottage", "glass_dome"),
    **rare("housefronts", "house_front"),
    **rare("entrances", "hospital_front", "hotel_front"),
    **rare("strewn", "inn_front", "barred_gate", "police_tape", "strewn_papers", "strewn_coins", "fallen_leaves"),
}
"""By their ids in ``DRESSINGS``, in the order in which they are added."""
_BESIDE: dict[str, Callable[[Kit, Setting], None]] = rare("roadside", "roadside", "picnic_table", "food_truck")
_INSIDE = (
    *("laundry", "paper_lanterns", "window_seat", "in_the_water"),
    *("police_tape", "strewn_papers", "strewn_coins"),
)
"""Those of them that are seen in a room, too."""

"""What somebody does something with: a phone at the ear, a brush in the hair, a pen on paper, a broom on the floor."""

from __future__ import annotations

from math import cos, pi, radians, sin

import numpy as np

from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.drawing.palette import INK, WHITE, mix
from kling_renderers.animatic.stage.grasped import GRASPED, tall_in_hand
from kling_renderers.animatic.stage.holding import as_if_touching, lowest_seen
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import person_height, shape_of, width_of
from kling_renderers.animatic.stand_ins.solids import Solid, rod
from kling_story.planned import PlannedElement, PlannedShot

_AT = {
    "ear": (0.056, 0.866, -0.07),
    "hair": (0.118, 0.915, -0.02),
    "cheek": (0.075, 0.865, -0.085),
    "aimed": (0.05, 0.81, -0.33),
    "poured": (0.2, 0.66, -0.1),
    "down": (0.15, 0.47, -0.01),
    "towed": (0.165, 0.5, 0.06),
    "shoulder": (0.105, 0.7, -0.15),
}
"""Where one hand is: to its side, up, ahead is negative; so are all that follow, in statures, and all are choices."""
_AT_THE_HEAD = ("ear", "hair", "cheek")
_AIMED_WITHIN, _HIGHEST_AIMED, _IN_SIGHT = 0.31, 0.88, 0.09
"""How far ahead of the body at most what is aimed is, in widths of the frame there, how high at most, and how far over
the frame's lower edge.
"""
_LONG_HANDLE = {
    "swept": ((0.1, 0.7, -0.12), (-0.02, 0.53, -0.2)),
    "hewn": ((0.035, 0.72, -0.2), (-0.03, 0.7, -0.2)),
}
"""Where both hands are on what has a long handle, the one first that is further up it."""
_WRIST, _FIST = (0.062, 0.715, -0.135), (0.012, 0.755, -0.15)
"""Where the watch is at which somebody looks, and the hand beyond it."""
_PAGE, _PEN, _LOWEST_PAGE = -0.17, (0.03, 0.052, -0.03), 0.54
"""How far ahead what somebody writes or types on is and how low at most, and where their pen is over its middle."""
_KEYS = -0.12, 0.05
"""How far ahead hands are on a laptop's keys, and how much higher than its foot."""
_MOUTH, _BESIDE_IT, _NEARER = (0.885, -0.1), 0.008, 0.018
"""How high and how far ahead the end is of what is in a mouth, how far aside, and how much higher its hand is."""
_LEANS = {"mouth": 62.0, "hair": 48.0, "cheek": 62.0, "written": 150.0, "poured": -28.0}
"""How far it leans to the head or, a pen, down to the paper, in degrees."""
_TIPPED, _HANDLE, _SPOUT, _WATER = -35.0, (0.6, -0.95), (-0.35, -0.77), (226, 206, 178)
"""How far a can is tipped whose spout pours, in degrees, how far its foot is from its handle and its spout is then, in
heights of the can, and the colour of what pours.
"""
_TIPPED_AT, _HIGHEST_TIPPED = (0.15, 0.66, -0.08), 0.83
"""Where the hand is that tips one, and how high at most, where the frame shows the spout."""
_LEANS_BACK = {"page": 35.0}
"""How far what is read leans away from the head, in degrees."""
_SWEPT, _SWEPT_ASIDE, _SWEPT_BACK = 0.24, 24.0, 24.0
"""How much further up than else the upper hand is on what sweeps or digs, in its heights, and how far that leans
outward and back, in degrees.
"""
_END, _OVER_THE_SHOULDER, _SHOULDERED_ASIDE = 0.12, 232.0, -4.0
"""How much of a tool over a shoulder is below the hand, in its heights, and how far it leans, in degrees."""
_RAISED, _STRUCK, _AXE_BACK, _AXE_DOWN = 0.95, 0.55, 25.0, -105.0
"""How high hands are with an axe that is raised or has struck, in statures, and how far it leans then, in degrees."""
_AT_THE_EAR = 66.0
_ALONG_THE_ARM = -84.0
"""How far a phone is turned out at an ear, and a blade or a spear leans that is aimed, in degrees."""
_BAG, _GRIPPED = 0.228, 1.08
"""How tall a case is at least, in statures, and where its handle is, in its heights."""
_WHEELED, _BEHIND, _BAR = 0.295, 0.16, 0.035
"""How tall a case on wheels is at least and how far behind the hand, in statures, and how thick its bar is, in its
heights.
"""
_LIGHT, _FAR = (176, 236, 250), 4.0
"""The colour of the light of a lamp in a hand, and how far its rays are seen, in its heights: a choice."""
_PROPPED, _AHEAD, _HIGHEST_PROP = (0.11, 0.022), (-0.16, -0.24), 0.72
"""How far aside the hand is that is on a stick in going and how far each of both else, how far ahead they are of who
stands and of who sits, and how high at most, where the frame shows them.
"""


def used_at(
    shot: PlannedShot,
    thing: PlannedElement,
    element: PlannedElement | None,
    held: str,
    side: int,
    away: float,
    width: float,
) -> tuple[Grip, tuple[Grip, ...]]:
    """Where a thing is that somebody uses, and the hands that do, on a body that faces the lens, so far ``away``
    in a frame ``width`` wide there; ``side``: of which hand, -1 or 1.
    """
    if held == "poured" and shape_of(thing) == "kettle":
        x, y, z = _TIPPED_AT
        seen = lowest_seen(shot, drop_of(shot, element), 1 + z / away)
        return (spot := _on(side, (x, max(y, min(_HIGHEST_TIPPED, seen + 0.26)), z))), (spot,)
    if held == "aimed":
        x, y, z = _AT[held]
        seen = lowest_seen(shot, drop_of(shot, element), 1.0)
        z = max(z, -_AIMED_WITHIN * width)
        # What is long would be before the face.
        y = max(y, min(_HIGHEST_AIMED, seen + _IN_SIGHT)) if shape_of(thing) == "gun" else y
        return (spot := _on(side, (x, y, z))), (spot,)
    if held in _AT:
        spot = as_if_touching(_AT[held], away) if held in _AT_THE_HEAD else _AT[held]
        return (spot := _on(side, spot)), (spot,)
    if held == "propped":
        return _propped(shot, thing, element, side, away)
    if held in _LONG_HANDLE:
        upper, lower = (_on(side, spot) for spot in _LONG_HANDLE[held])
        return upper, (upper, lower)
    if held == "wrist":
        return _on(-side, _WRIST), (_on(-side, _FIST),)
    tall = tall_in_hand(thing)
    if held == "mouth":
        lean, (y, z) = radians(_LEANS[held]), _MOUTH
        spot = side * (_BESIDE_IT + tall * sin(lean)), y - tall * cos(lean) + _NEARER, z
        return spot, (spot,)
    seen = lowest_seen(shot, drop_of(shot, element), (1 + _PAGE / away) / tightest(shot.moves))
    low = max(_LOWEST_PAGE, seen + 0.02)
    if held == "written":
        spot = side * _PEN[0], low + _PEN[1], _PAGE + _PEN[2]
        return spot, (spot,)
    out = 0.5 * tall * width_of(thing)
    if shape_of(thing) == "laptop":
        ahead, high = _KEYS
        return (0.0, low, _PAGE), ((0.6 * side * out, low + high, ahead), (-0.6 * side * out, low + high, ahead))
    return (0.0, low, _PAGE), ((-side * out, low + 0.02, _PAGE),)


def _propped(
    shot: PlannedShot, thing: PlannedElement, element: PlannedElement | None, side: int, away: float
) -> tuple[Grip, tuple[Grip, ...]]:
    """Where a stick is that stands on the ground, and the hands on it: one of who walks, else both."""
    drop, told = drop_of(shot, element), shot.told_of(element)
    sits = drop > 0.1
    z = _AHEAD[sits]
    stands = GRASPED.get(shape_of(thing), 0.9) * tall_in_hand(thing) / person_height(element) + drop
    high = max(stands, min(_HIGHEST_PROP + drop, lowest_seen(shot, drop, 1 + z / away) + 0.06))
    if told is not None and told.gait not in (None, "standing"):
        return (spot := (side * _PROPPED[0], high, z)), (spot,)
    return (0.0, high, z), ((_PROPPED[1], high + 0.012, z), (-_PROPPED[1], high, z))


def _on(side: int, spot: Grip) -> Grip:
    x, y, z = spot
    return side * x, y, z


def as_used(
    solids: list[Solid], shape: str, held: str, high: float, scale: float, aside: int, yaw: float
) -> tuple[list[Solid], float]:
    """A thing, standing at nothing, as somebody turned by ``yaw`` has it whose hand is so ``high``, in the thing's
    heights, which is ``scale`` statures; and how it is turned. ``aside``: of which hand, -1 or 1.
    """
    if held == "swept":
        lower = [solid.placed(1.0, 0.0, -_SWEPT, 0.0) for solid in solids]
        return [solid.leaning(_SWEPT_BACK, aside * _SWEPT_ASIDE) for solid in lower], yaw
    if held == "shoulder":
        tip = max(float(solid.corners[:, 1].max()) for solid in solids)
        lower = [solid.placed(1.0, 0.0, _END - tip, 0.0) for solid in solids]
        return [solid.leaning(_OVER_THE_SHOULDER, aside * _SHOULDERED_ASIDE) for solid in lower], yaw
    if held == "hewn":
        part = min(1.0, max(0.0, (_RAISED - high * scale) / (_RAISED - _STRUCK)))
        return [solid.leaning(_AXE_BACK + part * (_AXE_DOWN - _AXE_BACK)) for solid in solids], yaw
    if held == "aimed":
        # A blade or a spear lies along the arm, a gun has its barrel aside.
        along = shape in ("sword", "spear")
        if shape == "flashlight":
            return [*solids, *_rays()], yaw + 90.0
        return ([solid.leaning(_ALONG_THE_ARM) for solid in solids], yaw) if along else (solids, yaw + 90.0)
    if held == "down":
        if shape in GRASPED:
            return solids, yaw + 90.0
        size = max(1.0, _BAG / scale)
        return [solid.placed(1.0, 0.0, -_GRIPPED, 0.0).placed(size, 0.0, 0.0, 0.0) for solid in solids], yaw + 90.0
    if held == "towed":
        return _on_wheels(solids, high, max(1.0, _WHEELED / scale)), yaw + 90.0
    if held == "ear":
        return solids, yaw + aside * _AT_THE_EAR
    if shape == "laptop":
        return solids, yaw + 180.0
    if held == "poured" and shape == "kettle":
        # Its spout is to the left: out, and down to where it pours.
        tipped = [solid.leaning(0.0, _TIPPED).placed(1.0, *_HANDLE, 0.0) for solid in solids]
        (x, y), water = _SPOUT, _WATER
        drops = [rod(water, (x - 0.08 * n, y - 0.32 * n, z), (x - 0.08 * n - 0.05, y - 0.32 * n - 0.2, z), 0.05)
                 for n in range(4) for z in (-0.12, 0.0, 0.12)]  # fmt: skip
        return [*tipped, *drops], yaw + (180.0 if aside > 0 else 0.0)
    return [solid.leaning(_LEANS_BACK.get(held, 0.0), -aside * _LEANS.get(held, 0.0)) for solid in solids], yaw


def _rays() -> list[Solid]:
    """The light that a lamp throws whose bright end is to the left, in its heights: what is in it stays seen."""
    around = [(0.0, 0.0), *((0.34 * cos(n * pi / 3), 0.34 * sin(n * pi / 3)) for n in range(6))]
    return [rod(_LIGHT, (-0.7, 0.21 + 0.3 * y, 0.3 * z), (-_FAR, 0.21 + _FAR * y, _FAR * z), 0.07) for y, z in around]


def _on_wheels(solids: list[Solid], high: float, size: float) -> list[Solid]:
    """A case ``size`` times as large that stands on end on the ground, so ``high`` under the hand at the bar that is
    drawn out of it.
    """
    upright = [solid.leaning(0.0, 90.0).placed(1.0, 0.0, 0.0, 0.0) for solid in solids]
    foot = min(float(solid.corners[:, 1].min()) for solid in upright)
    wide = max(float(solid.corners[:, 0].max()) for solid in upright)
    stood = [solid.placed(size, 0.5 * size * wide + _BEHIND, -high - size * foot, 0.0) for solid in upright]
    top = max(float(solid.corners[:, 1].max()) for solid in stood)
    middle = float(np.mean([solid.corners[:, 0].mean() for solid in stood]))
    bars = [rod(mix(INK, WHITE, 0.3), (middle, top, z), (0.0, 0.0, z), 2 * _BAR) for z in (-0.5, 0.5)]
    return [*stood, *bars]

"""Things as somebody carries them: in a hand, hugged, over the head, on the shoulder."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

import numpy as np

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, mix
from kling_renderers.animatic.stage.grasped import GRASPED, HUNG, in_fingers, tall_in_hand
from kling_renderers.animatic.stage.holding import BOTH, Hand
from kling_renderers.animatic.stand_ins.dress import arm_of
from kling_renderers.animatic.stand_ins.everyday import furled
from kling_renderers.animatic.stand_ins.kinds import colour_of, shape_of, width_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.solids import Solid, rod
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement
from kling_story.vocabulary.stand_ins import EATEN

_TURN = {"box": 28.0, "car": -12.0, "umbrella": 10.0}
"""How far a thing is turned to the lens, in degrees; others stand a little askew."""
_PLUCKED, _ACROSS_THE_CHEST = -0.35, 62.0
"""Where on a guitar the hand is, below its foot in its heights, and how far it leans aside, in degrees."""
_ON_THE_SHOULDER = 58.0
"""How far an umbrella leans back there, in degrees."""
_OVER_THE_HEAD = 38.0
"""The same, away from the lens, over a head whose top is near that of the frame: its cloth is seen behind."""
_BEHIND = 0.5
"""How far behind the hand its cloth counts as being, in statures: always behind who carries it."""
_HUGGED, _LEANS_ASIDE = -0.42, 18.0
"""Where on a furled umbrella the hands are, below its foot in its heights, and how far it leans aside, in degrees, when
somebody hugs it: its tip passes the ear.
"""

_LONG = 0.45
"""How tall things are at least that are carried lengthwise under an arm, in statures."""
_LONG_BLADE, _BLADE_LEANS = 0.3, 24.0
"""From how tall a blade is one that leans outward, clear of the face, in statures, and how far, in degrees."""
LEANS = {
    "bat": (0.0, 32.0),
    "racket": (0.0, 28.0),
    "sign": (0.0, 16.0),
    "flag": (0.0, 12.0),
    "fishing_rod": (-34.0, 36.0),
}
"""What is held by its lower end, and how far it leans away from whoever has it and outward, in degrees."""
_CLUB = -1.9
_SWUNG = {"drawn_back": 58.0, "swung": -86.0, "cocked": 42.0, "flung": -62.0}
"""How far what others are hit with leans back in a swing, in degrees; a club, whose end is below, the other way, so
many times as far.
"""
_HUGGED_AT = 0.6
"""Where on a long thing arms are around it at most, in its heights."""
_BY_AN_END = {"pan": -2.8}
"""How far aside what is held by an end on its right is, in its heights."""
WINDS = {"trumpet": (0.18, 0.24), "flute": (0.2, 0.0)}
"""How far to their right and ahead what somebody blows reaches, in statures."""
LONG_BITE, ASIDE = 1.4, 0.7
"""From how many of its heights on what is bitten is bitten at an end, and from what sine of a turn on that end is
ahead: choices.
"""
AT_THE_EYES = ("binoculars", "camera", "flashlight")
HANDLED = ("bag", "case", "lantern")
"""What has a handle on top, by which it is held out or up."""
_HANDLE = 1.08
"""How high the wrist is above its foot, in its heights: fingers are lower, around the handle."""
_NEARER = 0.35
"""How much nearer than its holder such a thing counts as being that is held out across the frame, in statures: the fist
is seen through its handle from the first frame to the last.
"""
_TIPPED = 32.0
"""How far what somebody drinks from leans towards them, in degrees."""
_DIPS, _ASKEW = -118.0, 40.0
"""How far a spoon leans over the edge of what it is in, and how far at most what is opened out is turned away from us,
in degrees.
"""
USED = frozenset(
    ("ear", "hair", "cheek", "wrist", "poured", "swept", "hewn", "aimed", "page", "written", "down", "towed", "propped")
)
"""Ways of having what somebody does something with, as ``vocabulary.implements`` says them."""
_INTO_THE_MOUTH = ("pen", "hairbrush", "spoon", "fork", "lipstick")
"""Shapes of what has its end in the mouth, held from the side."""
SHOULDERED = ("broom", "axe", "spear", "fishing_rod", "bat")
"""What lies on the shoulder with its head behind, its end in the hand before that."""
ON_A_SHOULDER = ("box", "sack", "basket", "barrel", "firewood", "bale", "player")
"""What stands or lies on the shoulder beside the head, a hand at its side."""
LARGE_THERE = 0.16
"""How tall that is at least, in statures: nobody shoulders what a hand holds."""
STRAPPED = ("bag", "case")
"""What hangs at the hip from a strap over the shoulder."""
_STRAP, _THIN = 0.38, 0.014
"""How long that strap is above the bag, and how wide, in statures."""


def turn_of(shape: str) -> float:
    """How far a thing is turned to the lens, in degrees."""
    return _TURN.get(shape, -14.0)


def is_used(shape: str, held: str | None) -> bool:
    """Whether somebody does something with a thing of a shape that they have so."""
    shouldered = held == "shoulder" and shape in SHOULDERED
    return held in USED or shouldered or (held == "mouth" and shape in _INTO_THE_MOUTH)


def carried(element: PlannedElement, hand: Hand) -> list[Model]:
    """A thing that somebody has; an open umbrella is over the head, or lies on the shoulder and opens behind it."""
    shape, x, y, z, yaw = shape_of(element), hand.x, hand.y, hand.z, hand.yaw
    if element.kind == "costume":
        from kling_renderers.animatic.stand_ins.held_clothes import held_up

        aside, along = spot_by(yaw, -hand.aside * BOTH, 0.0)
        made = held_up(element, BOTH, arm_of(hand.whose).hand)
        cloth = [solid.placed(1.0, x + aside, y, z + along, yaw) for solid in made]
        return [Model(cloth, stays=not hand.goes, leaps=hand.leaps)]
    scale = hand.part * tall_in_hand(element)
    shouldered = hand.held == "shoulder" and shape in ON_A_SHOULDER
    if shouldered:
        scale = max(scale, hand.part * LARGE_THERE)
    up, nearer = in_fingers(element)
    y, z = y + up, z - nearer

    def drawn(solids: list[Solid], turn: float, middle: np.ndarray | None = None) -> Model:
        placed = [solid.placed(scale, x, y, z, turn) for solid in solids]
        flies = 0.0 if hand.held == "flung" else None
        return Model(placed, middle, stays=not hand.goes, leaps=hand.leaps, flies=flies)

    if shape == "umbrella" and hand.furled:
        lower = [
            solid.placed(1.0, 0.0, _HUGGED, 0.0).leaning(0.0, hand.aside * _LEANS_ASIDE)
            for solid in furled(colour_of(element))
        ]
        return [drawn(lower, yaw)]
    held = hand.held if shape == "cloth" else None
    solids = solids_of(element, Place(element.name, held=held, opened=hand.opened, state=hand.state))
    if shape in GRASPED and not shouldered:
        grasped = min(GRASPED[shape], _HUGGED_AT) if hand.held in ("chest", "wiped") else GRASPED[shape]
        solids = [solid.placed(1.0, 0.0, -grasped, 0.0) for solid in solids]
    if shape in HUNG and hand.held in (None, "hand"):
        solids = [solid.placed(1.0, 0.0, -1.0, 0.0) for solid in solids]
    if hand.held == "arm":
        # Along the ribs, what is long like a board carried so.
        long = scale > _LONG
        return [drawn([one.leaning(84.0) for one in solids] if long else solids, yaw if long else yaw + 70.0)]
    if shape == "guitar":
        solids = [solid.placed(1.0, 0.0, _PLUCKED, 0.0).leaning(0.0, _ACROSS_THE_CHEST) for solid in solids]
    if shape == "violin" and hand.held == "played":
        from kling_renderers.animatic.stand_ins.music import under_the_chin

        return [drawn(under_the_chin(solids, scale, hand.aside), yaw)]
    if shape in _BY_AN_END:
        solids = [solid.placed(1.0, _BY_AN_END[shape], -0.8, 0.0) for solid in solids]
    if hand.held in _SWUNG and (shape in LEANS or shape == "stick"):
        back = _SWUNG[hand.held] * (_CLUB if shape == "stick" else 1.0)
        return [drawn([solid.leaning(back) for solid in solids], yaw)]
    if is_used(shape, hand.held):
        # Few things are.
        from kling_renderers.animatic.stage.using import as_used

        return [drawn(*as_used(solids, shape, hand.held or "", y / scale, scale, hand.aside, yaw))]
    if shape in LEANS:
        back, aside = LEANS[shape]
        solids = [solid.leaning(back, hand.aside * aside) for solid in solids]
        return [drawn([*solids, *_line(shape, solids, y / scale, 0.004 / scale)], yaw)]
    if shape == "sword" and scale > _LONG_BLADE and hand.held in (None, "hand", "raised"):
        return [drawn([solid.leaning(-12.0, hand.aside * _BLADE_LEANS) for solid in solids], yaw)]
    if shape in STRAPPED and hand.held == "shoulder":
        reach = _STRAP / scale
        ends = [(side * 0.5, 0.7, 0.0) for side in (-1, 1)]
        dark = mix(colour_of(element), BLACK, 0.4)
        top = -0.55 * hand.aside * cos(radians(yaw)), reach, -0.55 * hand.aside * sin(radians(yaw))
        straps = [rod(dark, end, top, _THIN / scale) for end in ends]
        return [drawn([*solids, *straps], 0.0)]
    if shape in HANDLED and hand.held in ("offered", "raised"):
        solids = [solid.placed(1.0, 0.0, -_HANDLE, 0.0) for solid in solids]
        return [drawn(solids, turn_of(shape), np.array((x, y, z - _NEARER * abs(sin(radians(yaw))))))]
    if hand.held == "mouth" and shape in WINDS:
        from kling_renderers.animatic.stand_ins.music import pointing

        across, ahead = WINDS[shape]
        return [drawn(pointing(solids, degrees(atan2(ahead, across))), yaw)]
    if hand.held == "mouth" and shape in AT_THE_EYES:
        if shape == "binoculars":
            solids = [solid.placed(1.0, 0.0, -1.0, 0.0).leaning(82.0).placed(1.0, 0.0, 0.5, 0.0) for solid in solids]
        return [drawn(solids, yaw + 90.0 if shape == "flashlight" else yaw)]
    if hand.held == "mouth" and shape in EATEN:
        ahead = width_of(element) > LONG_BITE and abs(sin(radians(yaw))) > ASIDE
        return [drawn(solids, yaw + 90.0 if ahead else yaw)]
    if hand.held == "mouth":
        return [drawn([solid.leaning(_TIPPED) for solid in solids], yaw)]
    if shape in ("sheet", "cloth") and hand.held == "both" and hand.opened:
        return [drawn(solids, max(-_ASKEW, min(_ASKEW, (yaw + 180.0) % 360.0 - 180.0)))]
    if shape != "umbrella":
        return [drawn(solids, turn_of(shape))]
    if hand.sheltered:
        return [drawn(solids, yaw)]
    over = hand.held == "overhead"
    stick, *canopy = (solid.leaning(_OVER_THE_HEAD if over else _ON_THE_SHOULDER) for solid in solids)
    yaw = 0.0 if over else yaw
    aside, away = spot_by(yaw, 0.0, _BEHIND)
    behind = np.array((x + aside, 0.5, z + away))
    # Before the body that the stick leans back over.
    before = np.array((hand.x, hand.y, hand.z)) if over else None
    return [drawn([stick], yaw, before), drawn(canopy, yaw, behind)]


def _line(shape: str, solids: list[Solid], high: float, thin: float) -> list[Solid]:
    """The line from the tip of a fishing rod down to the ground, which is so far below."""
    if shape != "fishing_rod":
        return []
    tip = max((corner for solid in solids for corner in solid.corners), key=lambda corner: float(np.hypot(*corner[:2])))
    return [rod(mix(INK, WHITE, 0.4), tip.tolist(), (tip[0], -high, tip[2]), thin)]


def dipped(element: PlannedElement, x: float, y: float, z: float) -> list[Solid]:
    """A spoon or the like whose bowl is at a place, its handle up and to the right."""
    scale = tall_in_hand(element)
    bowl_first = [solid.placed(1.0, 0.0, -1.0, 0.0).leaning(0.0, _DIPS) for solid in solids_of(element)]
    return [solid.placed(scale, x, y, z) for solid in bowl_first]

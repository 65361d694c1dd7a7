"""Hands in a close shot at small work: a lock that is picked, gloves that are pulled on, knitting, what drips from a
bottle, what is wiped. Sizes are choices, in heights of a thing on a table; all stand about its middle.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.hands_at import grasp, own_colour
from kling_renderers.animatic.stand_ins.benches import WOOD
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.happening import in_a_lock
from kling_renderers.animatic.stand_ins.kinds import colour_of, shape_of
from kling_renderers.animatic.stand_ins.opened import limb, point
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedElement

_STEEL, _DARK = mix(WHITE, INK, 0.35), mix(INK, BLACK, 0.35)
_TOP = slab(WOOD, 9.0, 0.2, 1.8, y=-0.25, z=0.2)
_WATER = rgb("#cfe3ee")
_GLOVES = (
    (
        Pattern(r"latex|surgical|nitrile|medical|rubber|乳胶|医用|橡胶", "latex surg nitril medic rubber 乳 医 橡"),
        rgb("#8cc6d8"),
    ),
    (Pattern(r"boxing|拳击", "boxing 拳"), rgb("#b8322c")),
    (Pattern(r"goal|keeper|门将|守门", "goal keeper 门"), rgb("#e58a2b")),
    (Pattern(r"white|silk|cotton|白", "white silk cotton 白"), mix(WHITE, INK, 0.06)),
)  # fmt: skip
"""What gloves look like whose colour nobody says."""
_LEATHER = rgb("#5a3a24")


def _picking(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A pin that a hand pushes into the lock of a door and turns to and fro in it, the other hand on the knob."""
    out = 0.5 * (1.0 - so_far(part, 0.0, 0.25))
    turn = 0.32 * sin(6 * pi * max(0.0, part - 0.25)) if part < 0.85 else -0.5 * so_far(part, 0.85, 1.0)
    oak = mix(mix(CRATE, BLACK, 0.1), BLACK, 0.15)
    solids = [slab(oak, 9.0, 7.0, 0.1, y=-3.0, z=0.42)]
    solids += [slab(mix(oak, BLACK, 0.3), 0.05, 7.0, 0.02, x=x, y=-3.0, z=0.36) for x in (-2.3, -1.25, 1.15, 2.2)]
    solids += [*in_a_lock(_STEEL, 0.0)[1:3], slab(INK, 0.08, 0.3, 0.02, y=0.16, z=-0.07)]
    brass = rgb("#b08a3c")
    solids += [
        rod(brass, (-0.02, 1.42, 0.3), (-0.02, 1.42, -0.2), 0.2),
        drum(brass, -0.12, 0.16, 0.5, 0.44).facing(1.42, -0.3),
    ]
    tip = point(0.02 + out, 0.42 - 0.5 * out, -0.08)
    hand = tip + point(0.78 * cos(turn - 0.5), 0.78 * sin(turn - 0.5), -0.34)
    end = tip + 1.25 * (hand - tip)
    pin = own_colour(thing, mix(WHITE, INK, 0.12))
    for aside in (-0.035, 0.035):
        solids.append(limb(pin, tip, end + point(aside, aside, 0.0), 0.05, 0.05))
    spot = float(hand[0]) + 0.06, float(hand[1]), float(hand[2])
    solids += grasp(spot, arm, 1, -0.6)
    return [*solids, *grasp((-0.3, 1.4, -0.36), arm, -1, -0.25)]


def _gloving(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """Two hands that pull gloves on, one after the other, and then clap where words say so, as water flies off them."""
    called = f"{thing.name} {thing.description or ''}".casefold()
    usual = next((colour for words, colour in _GLOVES if words.search(called)), _LEATHER)
    glove = own_colour(thing, usual)
    thick = 1.0 if usual is _GLOVES[0][1] else 1.4 if "goal" in called or "门" in called else 1.2
    clapping = 0.0 if place.state is None else 1.0 if place.state == "clapping" else so_far(part, 0.5, 0.56)
    if clapping > 0.0:
        return _clapping(glove, arm, thick, part, clapping)
    tug = abs(sin(5 * pi * part))
    solids = _open_hand(glove, point(-0.3, 0.55, 0.0), arm, thick, bare=0.45 * (1.0 - part) - 0.06 * tug)
    other = Arm(arm.sleeve, glove)
    return [*solids, *grasp((0.02, 0.42 - 0.14 * tug, -0.3), other, 1, -0.35)]


def _clapping(glove: Colour, arm: Arm, thick: float, part: float, begun: float) -> list[Solid]:
    beat = abs(sin(4 * pi * part))
    apart = 0.3 + 0.75 * beat * begun
    solids: list[Solid] = []
    for side in (1, -1):
        hand = _open_hand(glove, point(0.0, 0.0, 0.0), arm, thick, bare=0.0, side=side)
        solids += [one.leaning(0.0, 14.0 * side).placed(1.0, side * apart, 0.45, 0.02 * side) for one in hand]
    for n in range(12):
        way, far = 2 * pi * n / 12 + 0.4, 0.25 + 1.1 * (1 - abs(1 - 2 * ((4 * part + 0.06 * n) % 1.0)))
        solids.append(slab(_WATER, 0.06, 0.09, 0.05, x=far * cos(way), y=1.0 + 0.8 * far * sin(way), z=-0.4))
    return solids


def _open_hand(glove: Colour, wrist: np.ndarray, arm: Arm, thick: float, bare: float, side: int = 1) -> list[Solid]:
    """A hand upright in a glove that isn't on by so much as is ``bare`` of the wrist, and its fingers up; its thumb
    is on a side, 1 for the right.
    """
    palm, up, hem = wrist + point(0.0, 0.42 + bare, -0.02), bare, mix(glove, BLACK, 0.3)
    cuff = wrist + point(0.0, 0.02 + up, 0.0)
    solids = [limb(arm.sleeve, wrist + point(0.1 * side, -2.2, 0.1), wrist + point(0.0, -0.35, 0.0), 0.7, 0.52),
              limb(arm.hand, wrist + point(0.0, -0.35, 0.0), wrist + point(0.0, up - 0.16, 0.0), 0.36, 0.34),
              limb(glove, cuff + point(0.0, -0.22, 0.0), cuff + point(0.0, 0.1, 0.0), 0.46 * thick, 0.4 * thick),
              limb(hem, cuff - point(0.0, 0.22, 0.0), cuff - point(0.0, 0.14, 0.0), 0.5 * thick, 0.5 * thick),
              limb(glove, cuff, palm, 0.4 * thick, 0.58 * thick),
              limb(glove, palm, palm + point(0.0, 0.24, -0.02), 0.58 * thick, 0.56 * thick)]  # fmt: skip
    for number in range(4):
        root = palm + point(0.15 * thick * (number - 1.5), 0.12, -0.08)
        tip = root + point(0.05 * (number - 1.5), 0.5 - 0.05 * abs(number - 1.6), -0.04)
        solids.append(limb(mix(glove, WHITE, 0.06 * (number % 2)), root, tip, 0.17 * thick, 0.15 * thick))
    thumb = palm + point(0.2 * thick * side, -0.12, -0.1)
    return [*solids, limb(glove, thumb, thumb + point(0.3 * side, 0.34, -0.06), 0.18 * thick, 0.15 * thick)]


def _knitting(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """Two needles that cross over and over again, the knitted strip that hangs from them, and a ball of wool."""
    wool = own_colour(thing, rgb("#b23a3a"))
    turn = sin(2 * pi * part)
    left, right = point(-0.62, 0.78 + 0.04 * turn, -0.1), point(0.62, 0.8 - 0.1 * turn, -0.14)
    cross = point(0.04 + 0.08 * turn, 1.12, -0.12)
    solids = [
        slab(mix(wool, BLACK, 0.14 * (n % 2)), 1.05, 0.155, 0.05, x=-0.12, y=0.88 - 0.155 * n, z=0.0) for n in range(9)
    ]
    solids += [slab(mix(wool, WHITE, 0.16), 0.03, 1.3, 0.01, x=-0.57 + 0.18 * n, y=-0.3, z=-0.04) for n in range(6)]
    for hand in (left, right):
        far = cross + 0.35 * (cross - hand)
        back = hand - 0.55 * (cross - hand)
        solids += [
            limb(mix(CRATE, WHITE, 0.45), back, far, 0.08, 0.05),
            drum(_DARK, -0.06, 0.06, 0.16, 0.16, *back[[0, 2]]).placed(1.0, 0.0, float(back[1]), 0.0),
        ]
    solids += [
        limb(wool, cross, right + point(-0.1, 0.18, -0.1), 0.04, 0.04),
        limb(wool, right, point(1.35, -0.1, 0.2), 0.04, 0.04),
    ]
    solids += [
        drum(wool, low, high, wide, tall, 1.4, 0.3)
        for low, high, wide, tall in ((-0.3, -0.1, 0.3, 0.6), (-0.1, 0.12, 0.6, 0.6), (0.12, 0.32, 0.6, 0.28))
    ]
    solids += grasp(left - (0.0, 0.0, 0.06), arm, -1, -0.7)
    return [*solids, *grasp(right - (0.0, 0.0, 0.06), arm, 1, -0.7)]


def dripping(thing: PlannedElement, other: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """A bottle upside down in a hand that shakes it, drops that fall from it one by one, and what they fall on."""
    shake = 0.09 * sin(12 * pi * part)
    drop = mix(colour_of(thing), BLACK, 0.1)
    fruit = shape_of(thing) in ("fruit", "lemon")
    solids, top = [_TOP], 0.0
    if other is not None:
        food = [one.placed(0.8, -0.1, -0.05, 0.1) for one in solids_of(other)]
        top = max(float(one.corners[:, 1].max()) for one in food)
        solids += food
    mouth = point(-0.1, top + 0.55 + shake, -0.05)
    size, lean = (0.5, 20.0) if fruit else (1.05, 142.0)
    made = [one.leaning(0.0, lean) for one in solids_of(thing)]
    corners = np.vstack([one.corners for one in made])
    tip = corners[corners[:, 1].argmin()]
    held = [one.placed(size, float(mouth[0] - size * tip[0]), float(mouth[1] - size * tip[1]), -0.05) for one in made]
    corners = np.vstack([one.corners for one in held])
    back = corners[corners[:, 1].argmax()]
    hand = mouth + 0.68 * (back - mouth)
    solids += [*held, *grasp((hand[0] + 0.12, hand[1], -0.34), arm, 1, 0.35)]
    for n in range(3):
        begun = 0.15 + 0.24 * n
        fallen = (part - begun) / 0.16
        x = float(mouth[0]) + 0.14 * (n - 1)
        if fallen < 0.0:
            high = float(mouth[1]) + 0.02
        else:
            high = max(top, float(mouth[1]) - (float(mouth[1]) - top) * min(1.0, fallen) ** 2)
        wide = 0.11 if high > top + 0.01 else 0.26
        tall = 0.16 if wide < 0.2 else 0.03
        solids += [
            drum(drop, high, high + 0.4 * tall, wide * 0.8, wide, x, -0.12),
            drum(drop, high + 0.4 * tall, high + tall, wide, 0.02, x, -0.12),
        ]
    return solids


def wiping(thing: PlannedElement, _: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """A thing that one hand holds, and a cloth in the other one that goes around on it."""
    turn = 2 * pi * part
    flat = shape_of(thing) in ("pan", "plate")
    # What has a handle has it where the hand is that holds it.
    made = [one.placed(1.0, 0.0, 0.0, 0.0, 180.0).leaning(-62.0) if flat else one for one in solids_of(thing)]
    corners = np.vstack([one.corners for one in made])
    size = 2.4 / max(float(np.ptp(corners[:, 0])), 2.0)
    solids = [one.placed(size, 0.15, 0.1 - size * float(corners[:, 1].min()), 0.1) for one in made]
    corners = np.vstack([one.corners for one in solids])
    near, left, middle = float(corners[:, 2].min()), float(corners[:, 0].min()), float(np.median(corners[:, 1]))
    x, y = 0.3 + 0.2 * cos(turn), middle + 0.16 * sin(turn)
    cloth = mix(WHITE, rgb("#6d8fb5"), 0.35)
    solids += [slab(cloth, 0.56, 0.46, 0.06, x=x - 0.14, y=y - 0.26, z=near - 0.06),
               limb(mix(cloth, BLACK, 0.1), point(x - 0.2, y - 0.2, near - 0.1),
                    point(x - 0.34, y - 0.6, near - 0.08), 0.2, 0.26)]  # fmt: skip
    return [
        *solids,
        *grasp((x, y, near - 0.2), arm, 1, -0.5),
        *grasp((left + 0.08, middle, near - 0.02), arm, -1, -0.6),
    ]


FINE: dict[str, tuple[Callable[[PlannedElement, Place, Arm, float], list[Solid]], float, float]] = {
    "picking": (_picking, 0.62, 0.1),
    "gloving": (_gloving, 0.52, 0.06),
    "knitting": (_knitting, 0.66, 0.25),
}
HANDLED_FINELY: dict[
    str, tuple[Callable[[PlannedElement, PlannedElement | None, Arm, float], list[Solid]], float, float]
] = {
    "dripping": (dripping, 0.52, 0.06),
    "wiping": (wiping, 0.7, 0.05),
}
"""How each is drawn, how large, and how high over the foot of the frame."""

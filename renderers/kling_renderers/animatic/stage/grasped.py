"""How large things are in a hand, and where on them it is."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.stand_ins.kinds import shape_of
from kling_story.planned import PlannedElement
from kling_story.vocabulary.held_sizes import height_in_hand

HELD = {
    "umbrella": 0.5, "sword": 0.5, "tool": 0.2, "spoon": 0.17, "bowl": 0.065, "flower": 0.16, "guitar": 0.42,
    "axe": 0.34, "spear": 1.15, "bow": 0.75, "broom": 0.85, "fishing_rod": 0.7, "racket": 0.4, "bat": 0.5,
    "stick": 0.53, "sign": 0.52, "flag": 0.75, "bouquet": 0.19, "tiered_cake": 0.4, "pan": 0.035, "pot": 0.16,
    "bucket": 0.17, "vase": 0.16, "pillow": 0.2, "cloth": 0.07, "tray": 0.055, "sack": 0.3, "shield": 0.38,
    "trumpet": 0.09, "flute": 0.018, "hand_drum": 0.14, "trophy": 0.19, "dumbbell": 0.07, "megaphone": 0.13,
    "lifebuoy": 0.34, "plant": 0.19, "hanger": 0.13, "steelyard": 0.3, "popcorn": 0.13, "hairbrush": 0.12,
    "fork": 0.11, "alarm_clock": 0.075, "roast": 0.1, "hairdryer": 0.12, "paper_plane": 0.045, "block": 0.05,
    "nozzle": 0.14,
    "camera": 0.07, "basket": 0.24, "hamper": 0.22, "firewood": 0.2, "branch": 0.4, "leaf": 0.09, "pole": 0.95,
    "cage": 0.3, "surfboard": 1.05, "clipboard": 0.19, "magazine": 0.17, "books": 0.16, "plates": 0.085,
    "paper_roll": 0.07, "scroll": 0.17, "fan": 0.17, "slate": 0.16, "doll": 0.2, "bell": 0.1, "skewer": 0.2,
    "drumstick": 0.1, "swaddled_baby": 0.11, "wrench": 0.19,
    "chopping_board": 0.035, "gourd": 0.15, "toy_car": 0.05, "toy_boat": 0.09, "toy_plane": 0.05,
    "rag": 0.15, "violin": 0.28, "violin_bow": 0.42, "spectacles": 0.035, "hat": 0.09, "crown": 0.08, "mask": 0.14,
    "garment": 0.12, "headphones": 0.11, "keyboard": 0.07, "typewriter": 0.11,
}  # fmt: skip
"""How tall what is longer than other things is in a hand, in statures."""
GRASPED = {
    "spear": 0.42, "bow": 0.5, "broom": 0.62, "stick": 0.93, "sign": 0.36, "flag": 0.55, "fishing_rod": 0.06,
    "racket": 0.1, "bat": 0.08, "hanger": 0.98, "bucket": 0.98, "steelyard": 0.98,
    "pole": 0.45, "cage": 0.98, "sack": 0.92, "basket": 0.96, "surfboard": 0.5, "rag": 0.96,
}  # fmt: skip
"""Where on what reaches below the hand that hand is, in its heights."""
HUNG = ("bag", "case")
"""What hangs from the hand by the handle on its top, unless words say otherwise."""
_SMALL = 0.07
"""How tall things are at most that fingers hold, in statures."""
_IN_FINGERS = 0.012, 0.012
"""How much higher and nearer than in a fist those are, in statures."""


def tall_in_hand(thing: PlannedElement) -> float:
    """How tall a thing is in a hand, in statures."""
    return height_in_hand(thing.name, thing.description) or HELD.get(shape_of(thing), ITEM)


def all_small(things: Sequence[PlannedElement]) -> bool:
    """Whether fingers hold each of some things."""
    return all(tall_in_hand(thing) < _SMALL for thing in things)


def in_fingers(thing: PlannedElement) -> tuple[float, float]:
    """How much higher and nearer than in a fist a thing is held, in statures."""
    return _IN_FINGERS if tall_in_hand(thing) < _SMALL else (0.0, 0.0)

"""Where hands are of people who work or train with both, at what is before them, and how high that is in close frames.
All numbers are choices, in statures, about somebody at nothing who faces the lens: to the right, up, ahead is negative.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stand_ins import benches, bowed_strings, laid_tables
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_story.placed import AT_TABLES
from kling_story.planned import PlannedShot
from kling_story.vocabulary.instruments import MEAL_HIGH

HANDS: dict[str, tuple[Grip, ...]] = {
    "bag": ((-0.07, 0.72, -0.16), (0.07, 0.72, -0.16)),
    "rope": ((-0.21, 0.56, -0.07), (0.21, 0.56, -0.07)),
    "workbench": ((-0.05, 0.6, -0.2), (0.05, 0.6, -0.3)),
    "dough": ((-0.06, 0.645, -0.27), (0.06, 0.645, -0.27)),
    "strands": ((-0.09, 0.64, -0.2), (0.09, 0.64, -0.2)),
    "ironing": ((-0.1, 0.66, -0.2), (0.14, 0.615, -0.2)),
    "laptop": ((-0.05, 0.435, -0.2), (0.05, 0.435, -0.2)),
    "barbell": ((-0.16, 1.02, -0.04), (0.16, 1.02, -0.04)),
    "cello": ((-0.2, 0.43, -0.24), (0.12, 0.72, -0.14)),
    "erhu": ((-0.17, 0.44, -0.2), (0.06, 0.58, -0.16)),
    "wall": ((-0.08, 0.82, -0.27),),
    "pane": ((-0.1, 0.82, -0.3),),
    "nail": ((-0.06, 0.84, -0.2), (0.04, 0.82, -0.3)),
    "timber": ((-0.1, 0.57, -0.15), (0.06, 0.545, -0.2)),
    "blackboard": ((-0.06, 0.92, -0.3),),
    "whiteboard": ((-0.06, 0.92, -0.3),),
    "sink": ((-0.06, 0.61, -0.17), (0.06, 0.61, -0.18)),
    "drying": ((-0.05, 0.64, -0.18), (0.07, 0.62, -0.17)),
    "clothesline": ((-0.12, 0.87, -0.17), (0.12, 0.87, -0.17)),
    "cake": ((-0.17, 0.5, -0.2), (0.17, 0.5, -0.2)),
    "rice": ((-0.055, 0.55, -0.155), (0.06, 0.5, -0.17)),
    "meal": ((-0.055, 0.55, -0.155), (0.1, 0.46, -0.18)),
}
"""Where hands are over the ground, the right one first."""
_RISE = {
    "rice": 0.05,
    "meal": 0.05,
    "workbench": 0.16,
    "timber": 0.2,
    "dough": 0.16,
    "strands": 0.18,
    "ironing": 0.15,
    "laptop": 0.2,
    "cello": 0.1,
    "erhu": 0.17,
    "sink": 0.1,
    "drying": 0.08,
    "cake": 0.13,
}
"""How much higher in a close frame each is at most."""
_NEARER, _OVER_THE_EDGE = 0.8, 0.1
"""How near to the lens hands at it are taken to be, and how far over the lower edge of a frame."""


def raised(shot: PlannedShot, piece: str, grips: Sequence[Grip], drop: float, tall: float) -> float:
    """How much higher a piece is, so that a close frame shows the hands at it; ``drop``: how low somebody sits, so
    ``tall``, a child at the table of all.
    """
    if piece not in _RISE:
        return 0.0
    if piece in AT_TABLES and tall < 1:
        return MEAL_HIGH * (1 - tall) / tall
    seen = lowest_seen(shot, drop, _NEARER) + _OVER_THE_EDGE
    return min(_RISE[piece], max(0.0, seen - drop - min(y for _, y, _ in grips)))


def parts_of(piece: str, grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    """What somebody is at, and apart from it what they have in their hands, at an angle of the round of their work."""
    return _PARTS[piece](grips, turn)


_PARTS: dict[str, Callable[[Sequence[Grip], float], list[list[Solid]]]] = {
    "bag": benches.bag, "rope": benches.rope, "workbench": benches.bench, "dough": benches.dough,
    "strands": benches.strands, "barbell": benches.barbell,
    "ironing": benches.ironing, "laptop": benches.laptop, "wall": benches.wall, "pane": benches.pane,
    "nail": benches.nail, "timber": benches.timber, "cello": bowed_strings.cello, "erhu": bowed_strings.erhu,
    "blackboard": benches.blackboard, "whiteboard": benches.whiteboard, "sink": laid_tables.sink,
    "drying": laid_tables.drying, "clothesline": benches.clothesline,
    "cake": laid_tables.cake, "rice": laid_tables.rice, "meal": laid_tables.meal,
}  # fmt: skip

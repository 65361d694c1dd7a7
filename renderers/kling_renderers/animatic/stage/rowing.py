"""The oars of who rows, in their hands at each step of a stroke. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.drawing.palette import CRATE, WHITE, mix
from kling_renderers.animatic.stage.handholds import OARS
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.solids import rod
from kling_story.planned import PlannedShot

_APART, _OUT, _THICK = 0.11, 1.0, 0.026
_HIPS = 0.457
"""How high hips are on somebody who stands."""
_SWEEPS, _DIPS, _WATER = 2.6, 3.5, 0.02


def oars(shot: PlannedShot, figures: Sequence[Figure]) -> list[Model]:
    """An oar on each side of everybody who rows."""
    rowing = {work.who for work in shot.works if work.kind == "row"}
    found: list[Model] = []
    for figure in figures:
        place = shot.place_of(figure.name)
        if figure.name in rowing and figure.hands is not None and place is not None and place.tie == "riding":
            found += _pair(figure, place.seat or 0.0)
    return found


def _pair(figure: Figure, seat: float) -> list[Model]:
    hands, (east, north) = np.array(figure.hands), figure.ahead
    ahead, right = np.array((east, 0.0, north)), np.array((-north, 0.0, east))
    pulled = float((hands - (figure.x, hands[1], figure.z)) @ ahead) + OARS[0][2] * figure.stature
    lifted = hands[1] - (seat + (OARS[0][1] - _HIPS) * figure.stature)
    wood = mix(CRATE, WHITE, 0.25)
    found = []
    for side in (-1, 1):
        inner = hands + side * _APART * right
        outer = hands + side * _OUT * right - _SWEEPS * pulled * ahead
        outer[1] = _WATER - _DIPS * lifted
        neck = inner + 0.78 * (outer - inner)
        solids = [
            rod(wood, inner.tolist(), neck.tolist(), _THICK),
            rod(mix(wood, WHITE, 0.25), neck.tolist(), outer.tolist(), 0.075),
        ]
        found.append(Model(solids, stays=not figure.walks))
    return found

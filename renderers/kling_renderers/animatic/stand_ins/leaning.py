"""Bodies that lean ahead as a whole or lie on their back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.stand_ins.moved import reshaped
from kling_renderers.animatic.stand_ins.shapes import Figure

RUNNER_LEANS = 0.16
"""How far ahead of the hips somebody's body is who runs, for each stature above them."""
HEAD_AHEAD = 0.072
"""How far ahead of the hips a runner's head is by that, in statures."""
_LYING = 0.06
"""How high the middle of somebody who lies is over the ground, in statures."""


def leaning(figure: Figure, lean: float) -> Figure:
    """With all above the hips ahead of them, the higher the further."""

    def leant(places: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y, z = places.T
        return np.stack((x, y, z - np.maximum(0.0, y - 0.5) * lean), axis=1)

    return reshaped(figure, leant)


_ON_THE_BACK = np.array(((0.0, 0.0, 1.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)))
"""How ways on a body turn when it is laid so."""


def laid_down(figure: Figure) -> Figure:
    """A standing figure laid on its back across the frame, its head to the left."""

    def laid(places: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y, z = places.T
        return np.stack((0.5 - y, _LYING - z, x), axis=1)

    right, up, away = (np.array(figure.chin) @ _ON_THE_BACK).tolist()
    made = reshaped(figure, laid, _ON_THE_BACK, still=True)
    return replace(made, top=2 * _LYING, chin=(right, up, away))

"""Bodies that lean ahead as a whole or lie on their back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

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
        ahead = np.maximum(0.0, places[:, 1] - 0.5) * lean
        return np.column_stack((places[:, 0], places[:, 1], places[:, 2] - ahead, *places[:, 3:].T))

    x, y, z = leant(np.array(figure.head)[None])[0]
    parts = tuple(piece._replace(balls=leant(piece.balls)) for piece in figure.parts)
    return replace(figure, parts=parts, head=(float(x), float(y), float(z)))


_ON_THE_BACK = np.array(((0.0, 0.0, 1.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)))
"""How ways on a body turn when it is laid so."""


def laid_down(figure: Figure) -> Figure:
    """A standing figure laid on its back across the frame, its head to the left."""

    def laid(places: NDArray[np.float64], middle: float) -> NDArray[np.float64]:
        x, y, z = places.T
        return np.stack((middle - y, _LYING - z, x), axis=1)

    parts = tuple(
        piece._replace(balls=np.column_stack((laid(piece.balls[:, :3], 0.5), piece.balls[:, 3])), swing=None)
        for piece in figure.parts
    )
    features = tuple(mark.rotated(_ON_THE_BACK) for mark in figure.features)
    x, y, z = laid(np.array(figure.head)[None], 0.5)[0].tolist()
    right, up, away = (np.array(figure.chin) @ _ON_THE_BACK).tolist()
    return replace(figure, parts=parts, features=features, head=(x, y, z), top=2 * _LYING, chin=(right, up, away))

"""Bodies that bow while the camera looks: what is over the hips turns ahead about them, further each moment."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.stand_ins.bending import HIPS
from kling_renderers.animatic.stand_ins.shapes import Figure


class Bow:
    """How a figure that has ``gone`` so far (views, 3) bows as each view sees it; ``done``: how much of it (views,)."""

    def __init__(self, figure: Figure, gone: Points, done: NDArray[np.float64]) -> None:
        self._ahead = figure.ahead
        self._pivots: Points = gone + np.array((figure.x, HIPS * figure.stature, figure.z))
        angles = np.radians(figure.bows) * done
        self._cos, self._sin = np.cos(angles)[:, None], np.sin(angles)[:, None]

    def turned(self, ways: Points) -> Points:
        """Ways (views, 3, n) from the hips, or wherever, on the body that bows."""
        east, north = self._ahead
        ahead, up = ways[:, 0] * east + ways[:, 2] * north, ways[:, 1]
        further = ahead * (self._cos - 1) + up * self._sin
        found = ways.copy()
        found[:, 0] += further * east
        found[:, 1] = up * self._cos - ahead * self._sin
        found[:, 2] += further * north
        return found

    def moved(self, places: Points) -> Points:
        """Places (views, 3, n) of the standing body, where they are: nothing below the hips moves."""
        pivots = self._pivots[:, :, None]
        turned = self.turned(places - pivots) + pivots
        found: Points = np.where(places[:, 1:2] > pivots[:, 1:2], turned, places)
        return found

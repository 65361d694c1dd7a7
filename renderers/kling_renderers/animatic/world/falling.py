"""What falls or blows through the air: rain, snow, leaves and sand, as marks in the space before the lens.

A mark's place is a function of its number and the time, and wraps around the camera: no two frames ask for
what was before, and a camera that turns or travels sees it move as it should. Places are spread by the
additive recurrence of the plastic number (Roberts, "The unreasonable effectiveness of quasirandom sequences",
2018), so that nothing is random.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points, View
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.clipping import SHIFT, fixed
from kling_renderers.animatic.drawing.palette import Colour, mix, rgb
from kling_renderers.animatic.world.tones import Tones

_PLASTIC = 1.2207440846057596
_SPREAD = np.array([1 / _PLASTIC, 1 / _PLASTIC**2, 1 / _PLASTIC**3])
_DEEP = 5.5
"""How far away the frame is filled with marks, in statures."""
_FACE = 0.7
"""None is nearer than this, in statures: it would cross a whole face."""
_NOWHERE = np.zeros((0, 2, 3))
_LARGEST = 0.014
"""How thick one is drawn at most, in frame heights; a leaf half as long."""
_LONGEST = 0.075
"""How long one is drawn at most, in frame heights: a longer one before the lens is a stick."""
_LEAF = np.array(
    ((-1.45, 0.06), (-0.95, 0.06), (-0.6, 0.4), (0.0, 0.52), (0.6, 0.3), (1.1, 0.0), (0.6, -0.3), (0.0, -0.52), (-0.6, -0.4), (-0.95, -0.06), (-1.45, -0.06))
)  # fmt: skip
"""A leaf with its stem: its outline, along and across, in half lengths."""


class Falling(NamedTuple):
    """So ``many`` marks of one kind. ``speed``: statures a second to the right, up and away; ``streak``: how long
    a mark is, in seconds of its way, 0 for a dot; ``thick``: in statures; ``sway``: how far it swings, in statures.
    ``withered``: the other colour of leaves, which tumble; nothing else has one.
    """

    many: int
    speed: tuple[float, float, float]
    streak: float
    colour: Colour
    thick: float
    sway: float = 0.0
    withered: Colour | None = None

    def onto(self, picture: Picture, view: View, seconds: float, lens: float, dry: Points = _NOWHERE) -> None:
        """Draw them as they are so many seconds after the shot's start; ``lens``: the shot's focal length in frame
        heights, for marks fill as much space as it sees; ``dry``: the spaces (n, 2, 3) under roofs, from their lowest
        to their highest corner.
        """
        side = min(9.0, max(2.5, 1.2 * _DEEP * max(1.0, view.width / view.height) / lens))
        place = _spread(self.many) * side + np.array(self.speed) * seconds
        if self.sway:
            numbers = np.arange(1, self.many + 1)
            phase = numbers * 2.4 + seconds * (1.6 + numbers % 5 * 0.2)
            place[:, 0] += self.sway * np.sin(phase)
            place[:, 2] += self.sway * np.cos(phase)
        ahead = view.axes[:, 2] * side / 2
        ends = (place - view.place - ahead) % side - side / 2 + ahead
        starts = ends - np.array(self.speed) * self.streak
        seen = np.stack((starts, ends), axis=1).reshape(-1, 3) @ view.axes
        depth = seen.reshape(-1, 2, 3)[:, :, 2].min(axis=1)
        shown = depth > max(NEAR, _FACE)
        if len(dry) and -self.speed[1] > abs(self.speed[0]):
            shown &= ~_in_or_behind(dry, view.place, ends)
        if not shown.any():
            return
        pixels = view.to_pixels(seen.reshape(-1, 2, 3)[shown].reshape(-1, 3)).reshape(-1, 2, 2)
        if self.withered is not None:
            self._leaves(picture, view, pixels[:, 1], depth[shown], np.flatnonzero(shown), seconds)
        else:
            self._marks(picture, view, pixels, depth[shown])

    def _leaves(
        self, picture: Picture, view: View, middles: Points, depth: Points, numbers: NDArray[np.intp], seconds: float
    ) -> None:
        """Leaves as they tumble: each turns in the picture, and about its own length."""
        inside = ((middles > 0) & (middles < (view.width, view.height))).all(axis=1)
        middles, depth, numbers = middles[inside], depth[inside], numbers[inside]
        half = np.minimum(self.thick * view.scale / depth, _LARGEST * view.height)
        turn = numbers * 2.4 + seconds * (1.5 + numbers % 4)
        flat = 0.35 + 0.65 * np.abs(np.cos(numbers * 1.7 + seconds * (2.5 + numbers % 3)))
        along, across = _LEAF[:, 0], _LEAF[:, 1] * flat[:, None]
        right = np.cos(turn)[:, None] * along - np.sin(turn)[:, None] * across
        down = np.sin(turn)[:, None] * along + np.cos(turn)[:, None] * across
        outlines = fixed(middles[:, None] + half[:, None, None] * np.stack((right, down), axis=2))
        for number, outline in zip(numbers.tolist(), outlines, strict=True):
            colour = self.withered if number % 3 == 0 and self.withered is not None else self.colour
            cv2.fillPoly(picture, [outline], colour, cv2.LINE_AA, SHIFT)

    def _marks(self, picture: Picture, view: View, pixels: Points, depth: Points) -> None:
        inside = (pixels.max(axis=1) > 0).all(axis=1) & (pixels.min(axis=1) < (view.width, view.height)).all(axis=1)
        inside &= np.abs(pixels).max(axis=(1, 2)) < 16000
        thick = self.thick * view.scale / depth
        long = np.hypot(*(pixels[:, 1] - pixels[:, 0]).T)
        # What is near the lens, or seen by a long one, stays a drop and a flake.
        smaller = np.minimum(1.0, view.height * np.minimum(_LARGEST / thick, _LONGEST / np.maximum(long, 1.0)))
        pixels[:, 1] = pixels[:, 0] + (pixels[:, 1] - pixels[:, 0]) * smaller[:, None]
        points, thick = fixed(pixels), thick * smaller
        if not self.streak:
            for number in np.flatnonzero(inside):
                x, y = points[number, 0].tolist()
                cv2.circle(picture, (x, y), round(8 * max(1.0, thick[number])), self.colour, -1, cv2.LINE_AA, SHIFT)
            return
        wide = np.maximum(1, np.rint(thick).astype(int))
        for width in sorted(set(wide[inside].tolist())):
            own: Any = points[inside & (wide == width)]
            cv2.polylines(picture, own, False, self.colour, width, cv2.LINE_AA, SHIFT)


def _in_or_behind(spaces: Points, lens: Points, places: Points) -> NDArray[np.bool_]:
    """Which places (n, 3) the lens sees in one of some spaces, or through it: there, marks would seem to be in it."""
    ways = places - lens
    ways = np.where(np.abs(ways) < 1e-9, 1e-9, ways)[:, None, None]
    parts = (spaces - lens) / ways
    enters, leaves = parts.min(axis=2).max(axis=2), parts.max(axis=2).min(axis=2)
    found: NDArray[np.bool_] = ((enters < leaves) & (enters < 1) & (leaves > 0)).any(axis=1)
    return found


@lru_cache(maxsize=8)
def _spread(count: int) -> Points:
    """Places of so many marks in a space of 1 x 1 x 1 (count, 3)."""
    places: Points = (np.arange(1, count + 1)[:, None] * _SPREAD) % 1.0
    return places


def falling_in(weather: str | None, tones: Tones, *, leaves: bool = False) -> Falling | None:
    """What a weather lets fall or blow, where it does nothing ``leaves`` that come down; None where nothing does."""
    pale = mix(tones.haze, (255, 255, 255), 0.45)
    match weather:
        case "rain":
            return Falling(150, (-0.5, -5.5, 0.0), 0.03, pale, 0.0028)
        case "storm":
            return Falling(200, (-3.0, -6.5, 0.4), 0.035, pale, 0.0028)
        case "snow":
            return Falling(150, (-0.12, -0.55, 0.0), 0.0, mix(pale, (255, 255, 255), 0.7), 0.017, sway=0.12)
        case "strong_wind":
            return Falling(
                44, (-2.2, -0.25, 0.2), 0.0, tones.lit(rgb("#9a7430")), 0.02, 0.15, withered=tones.lit(rgb("#7c7d3a"))
            )
        case "dust_storm":
            return Falling(130, (-4.5, -0.2, 0.3), 0.03, mix(tones.haze, (255, 255, 255), 0.2), 0.003, sway=0.05)
    if leaves:
        gold, brown = tones.lit(rgb("#e6b638")), tones.lit(rgb("#b5802e"))
        return Falling(30, (-0.3, -0.42, 0.1), 0.0, gold, 0.022, 0.22, withered=brown)
    return None

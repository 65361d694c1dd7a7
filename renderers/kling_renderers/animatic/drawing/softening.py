"""Blurring pictures: for a focus in two layers, each of which is blurred as a whole, whatever its depth within;
and along the way of a sudden move.
"""

from __future__ import annotations

from math import radians

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.drawing.brush import Picture

_SEEN = 0.3
"""A spread of fewer pixels isn't seen."""
_HALVES, _QUARTERS = 3.0, 6.0
"""Spreads from which on a blur is made in a picture half, or a quarter, as wide and tall."""
_DOUBLINGS = 3
"""How often a crash zoom's smear is laid over itself, so that it is mixed of eight pictures."""


def soften(picture: Picture, spread: float) -> Picture:
    """A blurred copy; ``spread`` in pixels. A wide blur is made in a smaller picture, where it costs little."""
    if spread < _SEEN:
        return picture
    tall, wide = picture.shape[:2]
    times = 4 if spread >= _QUARTERS else 2 if spread >= _HALVES else 1
    if times == 1:
        return cv2.GaussianBlur(picture, (0, 0), spread, borderType=cv2.BORDER_REPLICATE).astype(np.uint8, copy=False)
    small = cv2.resize(picture, (-(-wide // times), -(-tall // times)), interpolation=cv2.INTER_AREA)
    # Making it small and large again blurs too: by the variance of a box and of a triangle so many pixels wide.
    left = (spread**2 - (times**2 - 1) / 12 - times**2 / 6) ** 0.5
    small = cv2.GaussianBlur(small, (0, 0), left / times, borderType=cv2.BORDER_REPLICATE)
    return cv2.resize(small, (wide, tall), interpolation=cv2.INTER_LINEAR).astype(np.uint8, copy=False)


def layered(behind: Picture, whole: Picture, front_spread: float, back_spread: float) -> Picture:
    """A picture of both layers: ``behind`` has the one at the back, ``whole`` both, all sharp; spreads in pixels."""
    back, apart = soften(behind, back_spread), cv2.absdiff(behind, whole)
    differs = cv2.inRange(apart, (0, 0, 0), (0, 0, 0)).astype(np.uint8, copy=False)
    cv2.bitwise_not(differs, differs)
    if front_spread < _SEEN:
        back = back.copy() if back is behind else back
        cv2.copyTo(whole, differs, back)
        return back
    # Memory that is taken anew costs as much as what is done in it: each step is made in that of one before.
    apart[:] = 0
    cv2.copyTo(whole, differs, apart)
    front, cover = soften(apart.astype(np.uint8, copy=False), front_spread), soften(differs, front_spread)
    cv2.cvtColor(cv2.bitwise_not(cover, differs), cv2.COLOR_GRAY2BGR, apart)
    cv2.multiply(back, apart, apart, 1 / 255)
    return cv2.add(apart, front, apart).astype(np.uint8, copy=False)


def smeared(picture: Picture, before: View, after: View) -> Picture:
    """A picture smeared from one view to the other: sideways by a turn, from its middle by a zoom."""
    aside = round(abs(radians(after.pose.yaw - before.pose.yaw)) * before.scale)
    if aside > 2:
        picture = cv2.blur(picture, (aside | 1, 1)).astype(np.uint8, copy=False)
    grows = after.scale / before.scale
    if (grows - 1) * before.width > 4:
        # Each time it is laid over itself twice as far on, which doubles how many pictures it is mixed of.
        whole = 2**_DOUBLINGS - 1
        step = grows ** (1 / whole)
        picture = _enlarged(picture, before, grows**-0.5)
        for doubling in range(_DOUBLINGS):
            further = _enlarged(picture, before, step ** (2**doubling))
            picture = cv2.addWeighted(picture, 0.5, further, 0.5, 0).astype(np.uint8, copy=False)
    return picture


def _enlarged(picture: Picture, view: View, times: float) -> Picture:
    """A picture as many times larger about the middle of the view."""
    x, y = view.centre - 0.5
    warp = np.array(((times, 0, x * (1 - times)), (0, times, y * (1 - times))))
    size = view.width, view.height
    return cv2.warpAffine(picture, warp, size, borderMode=cv2.BORDER_REPLICATE).astype(np.uint8, copy=False)

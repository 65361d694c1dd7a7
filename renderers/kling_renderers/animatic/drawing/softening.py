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
_ECHOES = 7
"""Pictures that a crash zoom's smear is mixed of."""


def soften(picture: Picture, spread: float) -> Picture:
    """A blurred copy; ``spread`` in pixels. A wide blur is made in a smaller picture, where it costs little."""
    if spread < _SEEN:
        return picture
    tall, wide = picture.shape[:2]
    times = 4 if spread >= 8 else 2 if spread >= 4 else 1
    if times == 1:
        return cv2.GaussianBlur(picture, (0, 0), spread, borderType=cv2.BORDER_REPLICATE).astype(np.uint8, copy=False)
    small = cv2.resize(picture, (-(-wide // times), -(-tall // times)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), spread / times, borderType=cv2.BORDER_REPLICATE)
    return cv2.resize(small, (wide, tall), interpolation=cv2.INTER_LINEAR).astype(np.uint8, copy=False)


def layered(behind: Picture, whole: Picture, front_spread: float, back_spread: float) -> Picture:
    """A picture of both layers: ``behind`` has the one at the back, ``whole`` both, all sharp; spreads in pixels."""
    back = soften(behind, back_spread)
    differs = cv2.bitwise_not(cv2.inRange(cv2.absdiff(behind, whole), (0, 0, 0), (0, 0, 0))).astype(
        np.uint8, copy=False
    )
    if front_spread < _SEEN:
        back = back.copy() if back is behind else back
        cv2.copyTo(whole, differs, back)
        return back
    cover = cv2.cvtColor(soften(differs, front_spread), cv2.COLOR_GRAY2BGR)
    front = soften(cv2.bitwise_and(whole, whole, mask=differs).astype(np.uint8), front_spread)
    return cv2.add(cv2.multiply(back, 255 - cover, scale=1 / 255), front).astype(np.uint8)


def smeared(picture: Picture, before: View, after: View) -> Picture:
    """A picture smeared from one view to the other: sideways by a turn, from its middle by a zoom."""
    aside = round(abs(radians(after.pose.yaw - before.pose.yaw)) * before.scale)
    if aside > 2:
        picture = cv2.blur(picture, (aside | 1, 1)).astype(np.uint8, copy=False)
    grows = after.scale / before.scale
    if (grows - 1) * before.width > 4:
        x, y = before.centre - 0.5
        steps = grows ** np.linspace(-0.5, 0.5, _ECHOES)
        mixed = np.zeros(picture.shape, dtype=np.float32)
        for times in steps:
            warp = np.array(((times, 0, x * (1 - times)), (0, times, y * (1 - times))))
            mixed += cv2.warpAffine(picture, warp, (before.width, before.height), borderMode=cv2.BORDER_REPLICATE)
        picture = np.rint(mixed / _ECHOES).astype(np.uint8)
    return picture

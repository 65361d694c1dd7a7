"""An element's own picture on its stand-in: a card on the chest and on the back, on an animal's flanks, over a thing.

It hides no face, turns with who wears it, and is cut square from the middle of the element's first image.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.camera.poses import NEAR, Points
from kling_renderers.animatic.drawing.brush import Brush, Job, Picture
from kling_renderers.animatic.drawing.palette import PAPER, cast_colour
from kling_renderers.animatic.own_pictures.photos import scaled
from kling_renderers.animatic.stage.large import Prop
from kling_renderers.animatic.stand_ins.features import HEAD
from kling_renderers.animatic.stand_ins.shapes import Figure

SIDE = 160
"""Pixels of a card's side."""
_RIM = 8
_CHEST = (0.675, 0.057, 0.06)
"""On somebody who stands: the height of a card's middle, how far it lies before the spine, and half its side."""
_BREAST = (0.79, 0.052, 0.028)
"""The same in a close shot, which shows no more than that; it is pinned aside, like a badge."""
_ASIDE = 0.05
_FLANK = (0.55, 0.168, 0.12)
"""The same on an animal's side, in its heights."""
_SMALLEST = 7.0
"""A card less wide than so many pixels isn't drawn."""


def card_picture(pixels: Picture, index: int) -> Picture:
    """The middle of a picture as a card, with a rim in the colour of the element with this index."""
    side = min(pixels.shape[:2])
    top, left = (pixels.shape[0] - side) // 2, (pixels.shape[1] - side) // 2
    inner = scaled(np.ascontiguousarray(pixels[top : top + side, left : left + side]), SIDE, SIDE)
    inner[:_RIM], inner[-_RIM:], inner[:, :_RIM], inner[:, -_RIM:] = (cast_colour(index),) * 4
    rim = _RIM // 2
    cv2.rectangle(inner, (rim, rim), (SIDE - 1 - rim, SIDE - 1 - rim), PAPER, 2)
    return inner


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A picture in space: its corners (4, 3) from the top left on, clockwise as it is seen; ``figure`` is the number
    of who wears it, None goes along with who walks, unless it ``stays``.
    """

    picture: Picture
    corners: Points
    figure: int | None = None
    stays: bool = False


def cards_on(
    figures: Sequence[Figure], props: Iterable[Prop], picture_of: Callable[[str], Picture | None], *, close: bool
) -> tuple[Card, ...]:
    """The cards of a staged shot; ``picture_of`` has those of the elements by name. ``close``: it sees no more of
    people than their breast.
    """
    found: list[Card] = []
    for number, figure in enumerate(figures):
        names = (*([figure.name] if figure.name is not None else []), *dict(figure.worn))
        picture = next((picture for name in names if (picture := picture_of(name)) is not None), None)
        if picture is not None:
            found += [Card(picture, corners, number) for corners in _worn(figure, close)]
    for prop in props:
        picture = picture_of(prop.name)
        if picture is not None:
            x, y, z = prop.place
            found.append(Card(picture, _square((x, y + 0.95 * ITEM, z), (1.0, 0.0), 0.36 * ITEM), stays=prop.stays))
    return tuple(found)


def _worn(figure: Figure, close: bool) -> list[Points]:
    east, north = figure.ahead
    across = (-north, east)
    if figure.features or figure.near:
        height, away, half = (figure.stature * part for part in (_BREAST if close else _CHEST))
        height += figure.head[1] - HEAD[1] * figure.stature
        if height < 0.3 * figure.stature:
            # Somebody who lies shows neither chest nor back.
            return []
        pinned = _ASIDE * figure.stature if close else 0.0
        middle = np.array((figure.x + across[0] * pinned, height, figure.z + across[1] * pinned))
        out = np.array((east, 0.0, north)) * away
        return [_square(middle + out, across, half), _square(middle - out, (-across[0], -across[1]), half)]
    height, away, half = (figure.top * part for part in _FLANK)
    middle, out = np.array((figure.x, height, figure.z)), np.array((across[0], 0.0, across[1])) * away
    return [_square(middle + out, (-east, -north), half), _square(middle - out, figure.ahead, half)]


def _square(middle: Sequence[float] | NDArray[np.float64], right: tuple[float, float], half: float) -> Points:
    """The corners of an upright square, ``right`` is the way to its right side over the ground."""
    aside = np.array((right[0], 0.0, right[1])) * half
    up = np.array((0.0, half, 0.0))
    return np.array((middle - aside + up, middle + aside + up, middle + aside - up, middle - aside - up))


def card_jobs(brush: Brush, cards: Sequence[Card], gone: Points, moved: Points, away: Sequence[float]) -> list[Job]:
    """How far away each card is that shows its face, and how to draw it. ``gone`` has how far each figure has gone,
    ``away`` how far each is from the lens: a card lies right upon its own.
    """
    jobs: list[Job] = []
    for card in cards:
        way = np.zeros(3) if card.stays else moved if card.figure is None else gone[card.figure]
        corners = card.corners + way
        seen = brush.view.to_camera(corners)
        if seen[:, 2].min() <= NEAR:
            continue
        pixels = brush.view.to_pixels(seen)
        one, other = pixels[1] - pixels[0], pixels[3] - pixels[0]
        if one[0] * other[1] - one[1] * other[0] < _SMALLEST**2:
            continue
        middle = float(np.linalg.norm(corners.mean(axis=0) - brush.view.place))
        distance = middle - 0.05 if card.figure is None else away[card.figure] - 1e-4
        jobs.append((distance, partial(_draw, brush.picture, card.picture, pixels)))
    return jobs


def _draw(picture: Picture, card: Picture, pixels: Points) -> None:
    """Effect: a card is laid on a picture, its corners at these pixels."""
    tall, wide = picture.shape[:2]
    low = np.maximum(np.floor(pixels.min(axis=0)).astype(int) - 1, 0)
    high = np.minimum(np.ceil(pixels.max(axis=0)).astype(int) + 1, (wide, tall))
    if (high <= low).any():
        return
    down, right = (float(side) for side in card.shape[:2])
    source = np.array(((0, 0), (right, 0), (right, down), (0, down)), dtype=np.float32) - 0.5
    matrix = cv2.getPerspectiveTransform(source, (pixels - low - 0.5).astype(np.float32))
    size = int(high[0] - low[0]), int(high[1] - low[1])
    shown = cv2.warpPerspective(card, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpPerspective(np.full(card.shape[:2], 255, np.uint8), matrix, size, flags=cv2.INTER_LINEAR)
    below = picture[low[1] : high[1], low[0] : high[0]]
    part = cover[:, :, None].astype(np.float32) / 255
    below[:] = np.rint(below + (shown - below.astype(np.float32)) * part).astype(np.uint8)

"""How much of each figure of a staged shot is seen: in its frame, and not hidden behind what is nearer to the lens."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from kling_renderers.animatic.drawing.bodies import Body
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.clipping import SHIFT
from kling_renderers.animatic.drawing.sight import Fill
from kling_renderers.animatic.stage.staged import Staged


class Share(NamedTuple):
    """Of a figure at a moment: the part of the frame it takes where nothing is before it, how much of that the boxes
    of a set hide, and where its eyes are in the frame, 0 to 1 from its left and its top.
    """

    name: str | None
    taken: float
    hidden: float
    across: float
    down: float


def shares(made: Staged, u: float, aspect: float = 16 / 9) -> list[Share]:
    """Those of the cast at a moment of a shot, in a small picture; not of who is carried or ridden, or turns their back
    in a corner.
    """
    size = (round(180 * aspect), 180)
    [sight], scene = made.sights([u], size), made.scene_at(made.moment(u))
    found = []
    for figure, body, gone, away in zip(
        scene.figures, sight.figures, sight.gone, sight.away[: len(scene.figures)], strict=False
    ):
        if figure.near or not figure.parts:
            continue
        own, boxes = _filled(size, body), _empty(size)
        for far, fills in sight.boxes:
            if far < away:
                _fill(boxes, fills)
        across, down, _ = sight.view.pixel(*(np.array(figure.head) + gone))
        taken = int((own > 0).sum())
        hidden = int(((own > 0) & (boxes > 0)).sum()) / max(1, taken)
        found.append(Share(figure.name, taken / own.size, hidden, across / size[0], down / size[1]))
    return found


def _empty(size: tuple[int, int]) -> Picture:
    return np.zeros(size[::-1], dtype=np.uint8)


def _filled(size: tuple[int, int], body: Body) -> Picture:
    picture = _empty(size)
    _fill(picture, [*body.parts, *body.marks])
    return picture


def _fill(picture: Picture, outlines: list[Fill]) -> None:
    for outline, _ in outlines:
        cv2.fillPoly(picture, [outline], 1, cv2.LINE_8, SHIFT)

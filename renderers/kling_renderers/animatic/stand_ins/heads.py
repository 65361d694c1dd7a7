"""The head of a stand-in: a skull, hair, ears and nose in the round, so that every side of it reads.

``features`` has the eyes, brows and the line of the mouth: flat marks that lie on the skull where they sit, turned as
it is there; from the side they narrow by themselves. A woman and a man, a child and somebody old are told apart where
words say it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, SKIN, Colour, mix, rgb
from kling_renderers.animatic.drawing.turning import back, upright
from kling_renderers.animatic.stand_ins.features import CALM, EYES_FROM_HEAD, HEAD, LIPS, Expression
from kling_renderers.animatic.stand_ins.hair import COVERS_EARS, hair_parts
from kling_renderers.animatic.stand_ins.shapes import Balls, Figure, Part, both, part
from kling_story.vocabulary.garments import STYLES

NOSE = 0.06
"""How far the nose stands before the middle of the head, in statures."""


def skin_of(colour: Colour, shade: str | None = None) -> Colour:
    """Skin beside clothes of a colour, of the ``shade`` that words say."""
    return mix(rgb(shade) if shade else SKIN, colour, 0.05)


def head_parts(
    skin: Colour,
    hair: Colour,
    style: str,
    gender: str | None = None,
    shows: Expression = CALM,
    *,
    child: bool = False,
    young: bool = False,
    hat: bool = False,
) -> list[Part]:
    """Skull, hair, ears, nose and lips; ``style`` is that of ``vocabulary.looks``, or one of ``hair.style_of``;
    ``shows``: how a mood sets the mouth; ``young``: no child, and not grown yet.
    """
    soft = child or young or gender == "female"
    jaw = _ROUND_JAW if child else _SOFT_JAW if soft else _STRONG_JAW
    ear = [(0.0372, 0.935, 0.004, 0.0062), (0.0362, 0.9245, 0.002, 0.0042)]
    up, wide, drop = shows.corners, shows.wide * (0.86 if child else 1.0), _JAW[3] * shows.opens
    high = _LIPS_OF_A_CHILD if child else 0.0
    corner, under = 0.0082 * wide, 0.0055 * wide
    upper = [(side * corner, 0.9030 + high + up, -0.0385, 0.0012) for side in (-1, 1)]
    upper.append((0, 0.9045 + high, -0.0425, 0.0027))
    lower = [(side * under, 0.9010 + high + 0.45 * up - drop, -0.0385, 0.0014) for side in (-1, 1)]
    lower.append((0, 0.8997 + high - drop, -0.0415, 0.0029))
    lips = mix(skin, LIPS, 0.42 if gender == "female" else 0.22)
    hairdo = None
    if style in ("curls", "spread_braids") or style in STYLES:
        # Most heads have none of these.
        from kling_renderers.animatic.stand_ins.hairdos import HAIRDOS, UNDER_A_HAT

        style = UNDER_A_HAT.get(style, style) if hat else style
        hairdo = HAIRDOS.get(style)
    crown = [(0, 0.9545, 0.004, 0.0425), (0, 0.93, 0.018, 0.034)]
    return [
        *([part(crown, skin, 0.006)] if style == "bald" else []),
        part([*_FOREHEAD, *_dropped(jaw, shows)], skin, jaw=_JAW),
        *(hairdo(hair, skin) if hairdo else hair_parts(hair, style, gender, fringe=child, hat=hat)),
        *([] if style in COVERS_EARS else both(ear, mix(skin, BLACK, 0.07), -0.008)),
        part([*upper, *lower], lips, -0.0185, jaw=(0, 0, 0, 0.011, 0.011, 0.011)),
        part(_CHILDS_NOSE if child else _SMALL_NOSE if soft else _LARGE_NOSE, mix(skin, BLACK, 0.035), -0.02),
    ]  # fmt: skip


_FOREHEAD = ((0, 0.9395, -0.0155, 0.0335), (-0.0065, 0.925, -0.0125, 0.0285), (0.0065, 0.925, -0.0125, 0.0285))
"""And the cheeks."""
_SOFT_JAW = (
    (-0.0035, 0.8935, -0.0255, 0.016), (0.0035, 0.8935, -0.0255, 0.016),
    (-0.0175, 0.9105, 0.002, 0.0125), (0.0175, 0.9105, 0.002, 0.0125),
)  # fmt: skip
_STRONG_JAW = (
    (-0.0065, 0.894, -0.0245, 0.0178), (0.0065, 0.894, -0.0245, 0.0178),
    (-0.0205, 0.908, 0.004, 0.0122), (0.0205, 0.908, 0.004, 0.0122),
)  # fmt: skip
_ROUND_JAW = (
    (-0.0055, 0.8995, -0.0235, 0.0172), (0.0055, 0.8995, -0.0235, 0.0172),
    (-0.0195, 0.911, -0.008, 0.0185), (0.0195, 0.911, -0.008, 0.0185),
)  # fmt: skip
"""The chin, and the corners below the ears; of a child the round cheeks."""
_LIPS_OF_A_CHILD = 0.0028
"""How much higher a child's lips are: less of the face is below the eyes."""
_LARGE_NOSE = (
    (0, 0.934, -0.0455, 0.0022), (0, 0.9195, -0.0562, 0.0036), (0, 0.9168, -0.0505, 0.004),
    (-0.0048, 0.9172, -0.0475, 0.0032), (0.0048, 0.9172, -0.0475, 0.0032),
)  # fmt: skip
_SMALL_NOSE = (
    (0, 0.934, -0.0455, 0.0022), (0, 0.9195, -0.0558, 0.0032), (0, 0.9168, -0.0505, 0.0035),
    (-0.0042, 0.9172, -0.0475, 0.0028), (0.0042, 0.9172, -0.0475, 0.0028),
)  # fmt: skip
_CHILDS_NOSE = (
    (0, 0.928, -0.0455, 0.002), (0, 0.9208, -0.0525, 0.003), (0, 0.9192, -0.0495, 0.003),
    (-0.0036, 0.9194, -0.0475, 0.0025), (0.0036, 0.9194, -0.0475, 0.0025),
)  # fmt: skip
_JAW = (0.0, 0.0, 0.0, 0.0115, 0.0115, 0.0, 0.0)
"""How far each ball of the skull sinks when the mouth is wide open: the chin, about a tenth of the face."""


def _dropped(jaw: Balls, shows: Expression) -> Balls:
    """The chin and the corners of a jaw, in a face whose mouth is open."""
    by = (_JAW[3] * shows.opens, _JAW[4] * shows.opens, 0.0, 0.0)
    return [(x, y - low, z, radius) for (x, y, z, radius), low in zip(jaw, by, strict=True)]


_NECK = (0.0, 0.885, 0.008)
"""What the head turns about, in statures."""
_EYES = (0.0, HEAD[1] + EYES_FROM_HEAD, -0.0455)
"""The middle between the eyes."""


def enlarged(head: Figure, by: float) -> Figure:
    """A level head so much larger, its eyes where they are."""
    if by == 1.0:
        return head
    eyes, aside = np.array(_EYES), np.array(_EYES) - HEAD
    parts = tuple(
        piece._replace(
            balls=np.column_stack((eyes + by * (piece.balls[:, :3] - eyes), by * piece.balls[:, 3])),
            jaw=None if piece.jaw is None else by * piece.jaw,
        )
        for piece in head.parts
    )
    features = tuple(
        mark._replace(
            outline=aside + by * (mark.outline - aside),
            wide=None if mark.wide is None else aside + by * (mark.wide - aside),
            thick=by * mark.thick,
        )
        for mark in head.features
    )
    return replace(head, parts=parts, features=features)


def looking(head: Figure, aside: float, up: float) -> Figure:
    """A head that faces the camera, turned by degrees to its own left and up."""
    if not aside and not up:
        return head
    matrix = back(up) @ upright(aside)
    parts = []
    for piece in head.parts:
        balls = piece.balls.copy()
        balls[:, :3] = (balls[:, :3] - _NECK) @ matrix + _NECK
        parts.append(piece._replace(balls=balls))
    features = tuple(feature.rotated(matrix) for feature in head.features)
    middle, eyes = (np.array((head.head, _EYES)) - _NECK) @ matrix + _NECK
    x, y, z = (float(place) for place in middle)
    return replace(head, parts=tuple(parts), features=features, head=(x, y, z), eyes=float(eyes[1]) if up else None)

"""Steam, smoke, breath, dust and embers: soft pale clouds and small grains that rise, as a function of the time.

They lie before all that stands: soft as they are, nobody sees what they should be behind. All numbers are choices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import degrees, exp, hypot, inf, pi, sin
from typing import NamedTuple

import cv2
import numpy as np

from kling_renderers.animatic.camera.framing import ITEM, Framed, frame_width
from kling_renderers.animatic.camera.poses import NEAR, Points, View
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.palette import WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.large import Prop
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import Vapour
from kling_story.planned import PlannedShot
from kling_story.vocabulary import SIZES

_SMOKE, _DUST, _EMBER, _BEAM = rgb("#8b8e93"), rgb("#e2d3b4"), rgb("#ff9a3c"), rgb("#fff3c9")
_SCRAPS = {
    "confetti": tuple(map(rgb, ("#e4463f", "#f4c430", "#3f8fd2", "#4db36a", "#e987b8", "#f3f0e8"))),
    "petals": tuple(map(rgb, ("#f4c3cf", "#f9dde3", "#eda9bb"))),
}
"""The colours of what falls."""
_BREATHES = 3.0
"""Seconds from one breath to the next; it is seen for half of them."""
_COARSE = 8
"""Clouds are worked out on a grid of so many pixels: nothing in them is sharper."""
_SPREAD = (0.7548776662466927, 0.5698402909980532, 0.381966011250105)
"""Steps between grains, so that they are spread evenly and nothing is random."""


Spot3 = tuple[float, float, float]
"""A place."""


class Plume(NamedTuple):
    """Something in the air: ``place`` is where it begins, or its middle where it is all about; ``wide`` and ``tall`` in
    statures, ``dense`` how much a cloud hides at most, 0 to 1; ``clouds``: how many there are at a time; ``life``: how
    long each is seen, in seconds: light endlessly. ``ahead``: how far and which way one goes over the ground;
    ``walks``: it goes along with who walks. ``grains``: it is made of so many instead, or of ``scraps`` in these
    colours, which turn as they fall. ``breath``: it comes and goes; ``around``: it is all about.
    """

    place: tuple[float, float, float]
    wide: float
    tall: float
    colour: Colour
    dense: float
    clouds: int = 8
    life: float = 3.2
    ahead: tuple[float, float] = (0.0, 0.0)
    walks: bool = False
    grains: int = 0
    scraps: tuple[Colour, ...] = ()
    breath: bool = False
    around: bool = False


def plumes(shot: PlannedShot, scene: Scene, aspect: float, what: Framed) -> tuple[Plume, ...]:
    """What is in the air of a staged shot, in a frame of that ``aspect`` that is laid on ``what`` it shows."""
    width = frame_width(shot, aspect, what)
    frame = width, width / aspect
    middle = what.eyes - (0.0 if what.centred else (0.5 - SIZES[shot.size].eye_line) * frame[1])
    return tuple(one for vapour in shot.vapours for one in _plumes(vapour, scene, frame, middle, _roof(shot)))


def _roof(shot: PlannedShot) -> Spot3:
    """Where smoke rises from a roof: the chimney of a house that words name, else one far behind."""
    if {"log_cabin", "cottage"}.isdisjoint(shot.setting.dressings):
        return (-1.5, 1.5, 9.0)
    from kling_renderers.animatic.world.landhouses import CHIMNEY

    return CHIMNEY


def _plumes(vapour: Vapour, scene: Scene, frame: tuple[float, float], middle: float, roof: Spot3) -> Iterator[Plume]:
    width, tall = frame
    lit = scene.world.tones.lit
    colour = {"smoke": mix(lit(_SMOKE), WHITE, 0.3), "dust_in_air": lit(_DUST), "embers": _EMBER}.get(
        vapour.kind, mix(lit(WHITE), WHITE, 0.35)
    )
    dense = {"smoke": 0.55, "dust_in_air": 0.11}.get(vapour.kind, 0.5)
    if vapour.kind == "headlights" or vapour.spot == "wheels":
        yield from (_of_a_vehicle(vapour, one, scene, colour) for one in scene.props if one.name == vapour.source)
    elif vapour.spot == "thing":
        for prop in scene.props:
            if prop.name == vapour.source:
                x, y, z = prop.place
                high = y + 0.4 * ITEM if y < 1.2 else y
                yield Plume((x, high, z), 0.12 * ITEM, 1.5 * ITEM, colour, dense, 12, walks=not prop.stays)
    elif vapour.spot == "mouth":
        for figure in scene.figures:
            if vapour.source in (None, figure.name) and not figure.near:
                yield _from_a_mouth(figure, colour, dense, breath=vapour.kind == "breath_cloud")
    elif vapour.spot == "ground":
        for x, z in ((-0.9, 0.8), (0.7, 1.5)):
            yield Plume((x, 0.0, z), 0.12, 1.1, colour, dense, 12, 4.5)
    elif vapour.spot == "roof":
        yield Plume(roof, 0.2, 1.7, colour, dense, 14, 8.0)
    elif vapour.spot == "beside":
        low = max(0.0, middle - 0.55 * tall)
        for x in (-0.3 * width, 0.36 * width):
            yield Plume((x, low, 0.15), 0.05 * tall, 0.6 * tall, colour, dense, 12, 4.0)
    elif vapour.kind == "embers":
        yield Plume((0.0, middle, 0.0), width, tall, colour, 1.0, life=3.0, grains=46, around=True)
    elif vapour.kind in _SCRAPS:
        yield Plume(
            (0.0, middle, 0.0), width, tall, colour, 1.0, life=4.5, grains=90, around=True, scraps=_SCRAPS[vapour.kind]
        )
    else:
        yield Plume((0.0, middle, 0.0), width, tall, colour, 0.6 * dense, 13, 7.0, around=True)
        if vapour.kind == "dust_in_air":
            grain = mix(colour, WHITE, 0.4 if scene.world.walls is not None else 0.12)
            yield Plume((0.0, middle, 0.0), width, tall, grain, 1.0, life=9.0, grains=70, around=True)


def _of_a_vehicle(vapour: Vapour, prop: Prop, scene: Scene, colour: Colour) -> Plume:
    """Light before the nose of a vehicle, or smoke behind its rear wheels."""
    x, y, z = prop.place
    nose = prop.nose or prop.place
    ahead = nose[0] - x, nose[2] - z
    far, goes = 4 * y / (hypot(*ahead) or 1.0), not prop.stays
    if vapour.spot == "wheels":
        rear = x - 0.6 * ahead[0], 0.1 * y, z - 0.6 * ahead[1]
        return Plume(rear, 0.2 * y, 0.9 * y, colour, 0.7, 12, 1.6, (-0.7 * far * ahead[0], -0.7 * far * ahead[1]), goes)
    dense = 0.85 if scene.world.tones.lamps else 0.5
    if -ahead[1] > abs(ahead[0]):
        # Towards the lens it dazzles.
        return Plume(nose, 0.3 * y, 0.0, _BEAM, dense, 4, inf, (0.0, -0.1), goes)
    start = nose[0] - 0.1 * far * ahead[0], nose[1], nose[2] - 0.1 * far * ahead[1]
    way = far * ahead[0], far * ahead[1]
    return Plume(start, 0.25 * y, -0.5 * nose[1], _BEAM, dense, 10, inf, way, goes)


def _from_a_mouth(figure: Figure, colour: Colour, dense: float, *, breath: bool) -> Plume:
    (x, y, z), (east, north), size = figure.head, figure.ahead, figure.stature
    place = x + 0.075 * size * east, y - 0.045 * size, z + 0.075 * size * north
    tall, clouds, life = (-0.015, 5, _BREATHES / 2) if breath else (0.24, 12, 3.0)
    ahead = 0.11 * east * size, 0.11 * north * size
    return Plume(place, 0.01 * size, tall * size, colour, dense, clouds, life, ahead, figure.walks, breath=breath)


def draw_plumes(
    picture: Picture, view: View, plumes: Sequence[Plume], walked: tuple[float, float], seconds: float
) -> None:
    """Effect: all of them are drawn as they are so many seconds after the shot's start."""
    for plume in plumes:
        way = np.array((walked[0], 0.0, walked[1])) if plume.walks else np.zeros(3)
        if plume.grains:
            _grains(picture, view, plume, seconds)
        else:
            _clouds(picture, view, plume, way, seconds)


def _grains(picture: Picture, view: View, plume: Plume, seconds: float) -> None:
    """Specks that rise through the frame, or scraps that fall."""
    x, y, z = plume.place
    for number in range(1, plume.grains + 1):
        a, b, c = ((number * step) % 1.0 for step in _SPREAD)
        up = (b + (-1 if plume.scraps else 1) * seconds / plume.life) % 1.0
        sway = 0.04 * plume.wide * sin(number * 2.4 + seconds * (1.0 + number % 4 * 0.3))
        spot = x + (a - 0.5) * 1.1 * plume.wide + sway, y + (up - 0.5) * 1.1 * plume.tall, z + (c - 0.5) * 0.5
        seen = view.to_camera([spot])
        if seen[0, 2] > NEAR:
            across, down = view.to_pixels(seen)[0].tolist()
            size = view.height * (0.0022 + 0.003 * ((number * 0.618) % 1.0))
            if plume.scraps:
                turn, flat = number * 1.7 + seconds * (1.5 + number % 3), abs(sin(number + 4 * seconds))
                box = (across, down), (7.5 * size, (2.0 + 3.5 * flat) * size), degrees(turn)
                corners = np.round(cv2.boxPoints(box) * 16).astype(np.int32)
                cv2.fillConvexPoly(picture, corners, plume.scraps[number % len(plume.scraps)], cv2.LINE_AA, 4)
                continue
            centre = round(across * 16), round(down * 16)
            cv2.circle(picture, centre, max(8, round(size * 16)), plume.colour, -1, cv2.LINE_AA, 4)


def _clouds(picture: Picture, view: View, plume: Plume, way: Points, seconds: float) -> None:
    """Soft clouds, each from where it rises until it is gone, blended into the picture at once."""
    places, found = [], []
    for number in range(plume.clouds):
        if plume.breath:
            age = (seconds % _BREATHES - 0.12 * number) / plume.life
        else:
            age = (seconds / plume.life + number / plume.clouds) % 1.0
        if not 0 < age < 1:
            continue
        sway = 0.0 if plume.life == inf else plume.wide * sin(number * 2.4 + 2 * age + 0.7 * seconds)
        if plume.around:
            spot = ((number * _SPREAD[0] % 1.0 - 0.5) * 1.2 * plume.wide + 0.1 * sway,
                    ((number * _SPREAD[1] + 0.35 * age) % 1.2 - 0.6) * plume.tall, -0.05)  # fmt: skip
            radius = 0.3 * max(plume.wide, plume.tall) * (0.7 + 0.3 * age)
        else:
            spot = plume.ahead[0] * age + (0.4 + age) * sway, plume.tall * age, plume.ahead[1] * age
            radius = plume.wide * (1.1 + 2.9 * age)
        places.append(np.array(plume.place) + spot + way)
        found.append((radius, plume.dense * sin(pi * age**0.4)))
    seen = view.to_camera(np.array(places).reshape(-1, 3))
    ahead = np.flatnonzero(seen[:, 2] > 2 * NEAR)
    pixels = view.to_pixels(seen[ahead]) if len(ahead) else np.zeros((0, 2))
    discs = [
        (*pixel, found[number][0] * view.scale / float(seen[number, 2]), found[number][1])
        for number, pixel in zip(ahead.tolist(), pixels.tolist(), strict=True)
    ]
    _blend(picture, discs, plume.colour)


def _blend(picture: Picture, discs: Sequence[tuple[float, float, float, float]], colour: Colour) -> None:
    """Effect: soft discs (x, y, radius, how much each hides) are laid over a picture."""
    if not discs:
        return
    high, wide = picture.shape[:2]
    left, top = (max(0, int(min(disc[way] - disc[2] for disc in discs))) for way in (0, 1))
    right, low = (min(end, int(max(disc[way] + disc[2] for disc in discs)) + 1) for way, end in ((0, wide), (1, high)))
    if right - left < 2 or low - top < 2:
        return
    columns, rows = max(2, (right - left) // _COARSE), max(2, (low - top) // _COARSE)
    across = left + (np.arange(columns, dtype=np.float32) + 0.5) * ((right - left) / columns)
    down = top + (np.arange(rows, dtype=np.float32) + 0.5) * ((low - top) / rows)
    through = np.ones((rows, columns), dtype=np.float32)
    for x, y, radius, dense in discs:
        far = ((across - x) / radius) ** 2 + ((down[:, None] - y) / radius) ** 2
        through *= 1 - dense * np.clip((np.exp(-3.0 * far) - exp(-3.0)) / (1 - exp(-3.0)), 0.0, 1.0)
    # Whole numbers are blended many times faster than fractions.
    kept = np.rint(255 * through)[:, :, None].repeat(3, axis=2).astype(np.uint8)
    added = np.rint((1 - through)[:, :, None] * np.array(colour, dtype=np.float32)).astype(np.uint8)
    seen, size = picture[top:low, left:right], (right - left, low - top)
    seen[:] = cv2.add(cv2.multiply(seen, cv2.resize(kept, size), scale=1 / 255), cv2.resize(added, size))

"""Where the layers of the scene are that other tools are given, at the start and at the end of each shot.

A pinhole stands where ours does in the shots of ``boards.py``, lengths are statures and angles degrees; an orbit of
flat pictures is a slide past them.
"""

from __future__ import annotations

from math import radians, tan
from pathlib import Path
from typing import Any, NamedTuple

import cv2

from rendering import cut_outs

Layer = dict[str, Any]
EYES = 0.9375
"""How high the lens stands."""
FAR = 12.0
"""How far away the backdrop is taken to be."""
PLATE = 1.5
"""How large the backdrop is, in frames each way."""
COLOURS = {"Mei": (43, 139, 217), "Tom": (184, 118, 58)}
FALLS = 2.6
"""How many heights of the frame rain falls in a second."""


class Camera(NamedTuple):
    """Where it stands, where it looks, how far over the middle the horizon is (frame heights)."""

    x: float
    z: float
    yaw: float
    pitch: float
    rise: float


class Shot(NamedTuple):
    """The camera at the start and at the end, what the whole picture does then, who stands where (x), and what else
    is seen.
    """

    start: Camera
    end: Camera
    people: dict[str, float]
    place: tuple[tuple[Any, float, float, float, cut_outs.Colour], ...]
    zoom: tuple[float, float] = (1.0, 1.0)
    sway: tuple[float, float] = (0.0, 0.0)
    rain: bool = False
    framed: bool = False


_ARCADE = (
    *((cut_outs.pillar, x, z, 2.2, (120, 116, 112)) for x, z in ((-1.3, 3.4), (1.4, 3.4), (-1.2, 1.6), (1.3, 1.6))),
    (cut_outs.crate, -0.75, 1.0, 0.35, (72, 84, 122)),
    (cut_outs.crate, 0.8, 0.9, 0.5, (92, 132, 142)),
)
_MARKET = tuple(
    (cut_outs.stall, side * x, z, 1.25, colour)
    for x, z, colour in ((1.6, 4.5, (96, 132, 150)), (1.45, 2.8, (150, 112, 118)), (1.3, 1.5, (84, 82, 140)))
    for side in (-1, 1)
)


def _shot(start: tuple[float, ...], end: tuple[float, ...], rise: float, **rest: Any) -> Shot:
    return Shot(Camera(*start, rise), Camera(*end, rise), **rest)


_CLOSE = (0, -0.288, 0, 0)
_BESIDE, _NEAR = {"Mei": -0.13, "Tom": 0.19}, {"Mei": -0.065, "Tom": 0.075}
SHOTS = (
    _shot((0, -3.14, 0, 0), (0, -2.29, 0, 0), 0.14, people={"Mei": 0}, place=_ARCADE, rain=True, framed=True),
    _shot((0, -0.72, -12.5, 0), (0, -0.72, 12.5, 0), 0.265, people=_BESIDE, place=_MARKET, rain=True),
    _shot(_CLOSE, _CLOSE, 0.14, people=_NEAR, place=_MARKET, zoom=(1.04, 1.04), sway=(0.011, 0.25), rain=True),
    _shot((0.31, -2.03, 0, 0), (-0.31, -2.03, 0, 0), 0.365, people={"Mei": 0}, place=_MARKET, rain=True),
    _shot((0, -0.47, 0, 0), (0, -0.47, 0, 0), 0.19, people={"Tom": -0.02}, place=_ARCADE, zoom=(1.0, 1.7), framed=True),
    _shot((-0.45, -1.9, 13, -7.5), (0.45, -1.9, -13, 7.5), 0.365, people={"Mei": -0.2, "Tom": 0.22}, place=_ARCADE),
)


class Stage:
    """The layers of a shot in a frame of a size (pixels); their pictures are written into a folder."""

    def __init__(self, folder: Path, size: tuple[int, int], number: int) -> None:
        self.folder, self.number, self.shot = folder, number, SHOTS[number]
        self.width, self.height = size
        self.focal = 35 / 36 * self.width

    def layers(self) -> list[Layer]:
        """Far first."""
        pieces = [
            self._upright(f"piece{self.number}-{index}", x, z, draw(self._largest(z) * tall, colour), tall)
            for index, (draw, x, z, tall, colour) in enumerate(self.shot.place)
        ]
        people = [
            self._upright(f"{name}{self.number}", x, 0.0, cut_outs.person(self._largest(0.0), COLOURS[name]), 1.0)
            for name, x in self.shot.people.items()
        ]
        return [self._backdrop(), *pieces, *people, *(self._corners() if self.shot.framed else [])]

    def seen(self, camera: Camera, x: float, y: float, z: float) -> tuple[float, float, float]:
        """A place: pixels right and down, and how many pixels a stature has there."""
        unit = self.focal / (z - camera.z)
        across = self.width / 2 + (x - camera.x) * unit - tan(radians(camera.yaw)) * self.focal
        horizon = self.height * (0.5 - camera.rise) + tan(radians(camera.pitch)) * self.focal
        return across, horizon + (EYES - y) * unit, unit

    def between(self, x: float, y: float, z: float) -> list[tuple[float, float, float]]:
        """A place at the start and at the end."""
        return [self.seen(camera, x, y, z) for camera in self.shot[:2]]

    def _largest(self, z: float) -> float:
        return max(unit for _, _, unit in self.between(0, 0, z))

    def _layer(self, name: str, picture: Any, start: list[float], end: list[float]) -> Layer:
        cv2.imwrite(str(self.folder / f"{name}.png"), picture)
        rounded = ([round(value, 4) for value in values] for values in (start, end))
        return dict(zip(("picture", "from", "to"), (f"{name}.png", *rounded), strict=True))

    def _upright(self, name: str, x: float, z: float, picture: Any, tall: float) -> Layer:
        """What stands on the ground; of its picture, no more than is ever seen above the frame's lower edge."""
        largest, places = self._largest(z), self.between(x, tall, z)
        rows = min(len(picture), max(2, round(max((self.height - top) * largest / unit for _, top, unit in places))))
        ends = [[right, top + rows / 2 * unit / largest, unit / largest] for right, top, unit in places]
        return self._layer(name, picture[:rows], *ends)

    def _backdrop(self) -> Layer:
        wide, high = round(PLATE * self.width), round(PLATE * self.height)
        picture = cut_outs.backdrop(wide, high, round(high / 2 - self.shot.start.rise * self.height))
        ends = [
            [right, down + self.shot.start.rise * self.height, unit / self._largest(FAR)]
            for right, down, unit in self.between(0, EYES, FAR)
        ]
        return self._layer(f"backdrop{self.number}", picture, *ends)

    def _corners(self) -> list[Layer]:
        """The marks of the frame that the camera ends on; a zoom takes them along with the whole picture."""
        side, layers, middles = self.height // 8, [], (self.width / 2, self.height / 2)
        travels = self.shot.start.z / self.shot.end.z
        grows = self.shot.zoom[1] * travels
        for across, down in ((0, 0), (1, 0), (1, 1), (0, 1)):
            end = [self.width * across + side * (0.5 - across), self.height * down + side * (0.5 - down), 1.0]
            start = [middle + (edge - middle) / grows for edge, middle in zip(end, middles, strict=False)] + [1.0]
            picture = cut_outs.corner(side, across, down)
            layers.append(self._layer(f"corner{across}{down}", picture, start, end if travels > 1 else start))
        return layers

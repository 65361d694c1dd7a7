"""How animals on four legs are built: a dog, a fox, a horse, an elephant. Lengths are in the animal's heights;
proportions are choices, from how such animals stand.
"""

from __future__ import annotations

from typing import NamedTuple

Ball = tuple[float, float, float]
"""Where a ball in the middle of the body is, up and back, and its radius."""


class Build(NamedTuple):
    """``chest``, ``rump`` and ``neck`` (its foot) are balls of the body, ``skull`` the radius of the head; ``muzzle``:
    its root and its tip; ``legs``: how far aside they are, how thick above and below; ``feet``: how much darker they
    are below than the body; ``pale``: how much paler the muzzle, below 0 darker.
    """

    chest: Ball
    rump: Ball
    neck: Ball
    skull: float
    muzzle: tuple[Ball, Ball]
    legs: tuple[float, float, float]
    feet: float = 0.3
    pale: float = 0.25


_DOG = Build((0.61, -0.15, 0.145), (0.6, 0.33, 0.12), (0.66, -0.2, 0.11), 0.105,
             ((0.865, -0.35, 0.065), (0.85, -0.45, 0.05)), (0.09, 0.06, 0.04))  # fmt: skip
_BULLDOG = Build((0.52, -0.1, 0.23), (0.54, 0.3, 0.17), (0.68, -0.17, 0.19), 0.15,
                 ((0.86, -0.38, 0.06), (0.84, -0.41, 0.05)), (0.17, 0.085, 0.065), 0.12, 0.3)  # fmt: skip
_FOX = Build((0.6, -0.14, 0.125), (0.6, 0.34, 0.11), (0.66, -0.19, 0.105), 0.1,
             ((0.875, -0.34, 0.062), (0.845, -0.5, 0.018)), (0.075, 0.05, 0.028), 0.75, 0.7)  # fmt: skip
_WOLF = Build((0.63, -0.13, 0.18), (0.62, 0.36, 0.13), (0.72, -0.19, 0.155), 0.11,
              ((0.87, -0.36, 0.07), (0.84, -0.49, 0.038)), (0.085, 0.06, 0.038), 0.1, 0.55)  # fmt: skip
_CAT = Build((0.6, -0.12, 0.13), (0.59, 0.42, 0.14), (0.7, -0.2, 0.11), 0.15,
             ((0.855, -0.385, 0.055), (0.85, -0.405, 0.045)), (0.08, 0.052, 0.04), 0.0, 0.6)  # fmt: skip
_TIGER = Build((0.61, -0.1, 0.19), (0.6, 0.44, 0.17), (0.7, -0.18, 0.15), 0.14,
               ((0.84, -0.38, 0.085), (0.83, -0.42, 0.07)), (0.11, 0.08, 0.06), 0.0, 0.7)  # fmt: skip
_HORSE = Build((0.58, -0.12, 0.135), (0.6, 0.32, 0.13), (0.62, -0.17, 0.115), 0.075,
               ((0.87, -0.34, 0.06), (0.72, -0.5, 0.042)), (0.075, 0.07, 0.028), 0.45, 0.1)  # fmt: skip
_DEER = Build((0.6, -0.1, 0.115), (0.6, 0.28, 0.105), (0.63, -0.15, 0.08), 0.07,
              ((0.88, -0.33, 0.05), (0.83, -0.46, 0.026)), (0.065, 0.045, 0.018), 0.3, 0.35)  # fmt: skip
_COW = Build((0.6, -0.08, 0.215), (0.6, 0.4, 0.2), (0.7, -0.18, 0.15), 0.1,
             ((0.85, -0.36, 0.085), (0.75, -0.46, 0.075)), (0.13, 0.07, 0.05), 0.15)  # fmt: skip
_BEAR = Build((0.56, -0.08, 0.26), (0.56, 0.34, 0.27), (0.7, -0.16, 0.2), 0.155,
              ((0.85, -0.4, 0.075), (0.83, -0.48, 0.05)), (0.16, 0.12, 0.095), 0.12, 0.35)  # fmt: skip
_PIG = Build((0.55, -0.06, 0.25), (0.54, 0.36, 0.25), (0.68, -0.16, 0.2), 0.16,
             ((0.84, -0.4, 0.09), (0.83, -0.49, 0.07)), (0.13, 0.065, 0.05), 0.2, 0.15)  # fmt: skip
_SHEEP = Build((0.54, -0.06, 0.25), (0.54, 0.32, 0.25), (0.68, -0.16, 0.16), 0.095,
               ((0.86, -0.36, 0.07), (0.78, -0.45, 0.05)), (0.1, 0.045, 0.035), 0.75, -0.7)  # fmt: skip
_ELEPHANT = Build((0.56, 0.0, 0.27), (0.55, 0.34, 0.25), (0.68, -0.12, 0.22), 0.17,
                  ((0.82, -0.4, 0.1), (0.55, -0.52, 0.07)), (0.17, 0.11, 0.1), 0.1, 0.0)  # fmt: skip
_RABBIT = Build((0.52, -0.14, 0.19), (0.34, 0.14, 0.3), (0.7, -0.22, 0.14), 0.155,
                ((0.85, -0.38, 0.07), (0.84, -0.41, 0.055)), (0.1, 0.07, 0.05), 0.1, 0.5)  # fmt: skip
_MOUSE = Build((0.54, -0.12, 0.2), (0.36, 0.18, 0.3), (0.7, -0.2, 0.15), 0.15,
               ((0.86, -0.38, 0.09), (0.82, -0.52, 0.025)), (0.11, 0.05, 0.035), 0.0, 0.2)  # fmt: skip
_BUILDS = {
    "dog": _DOG, "bulldog": _BULLDOG,
    "fox": _FOX, "wolf": _WOLF, "cat": _CAT, "tiger": _TIGER, "lion": _TIGER, "horse": _HORSE,
    "donkey": _HORSE, "deer": _DEER, "cow": _COW, "bear": _BEAR, "panda": _BEAR, "pig": _PIG, "sheep": _SHEEP,
    "goat": _DEER._replace(skull=0.08, legs=(0.08, 0.05, 0.03), neck=(0.64, -0.17, 0.1), chest=(0.58, -0.1, 0.16),
                           rump=(0.58, 0.28, 0.15)),
    "elephant": _ELEPHANT, "rabbit": _RABBIT, "mouse": _MOUSE, "squirrel": _MOUSE,
}  # fmt: skip


def build_of(kind: str | None) -> Build:
    """The build of a kind; of no known one that of a dog."""
    return _BUILDS.get(kind or "", _DOG)


_FATTER = 1.4
"""How much thicker the body of an animal is that is fat: a choice."""


def fattened(build: Build) -> Build:
    """A build with more around it, and its belly nearer to the ground."""
    (y, z, r), (high, far, wide), (aside, thick, thin) = build.chest, build.rump, build.legs
    low = 0.5 * (_FATTER - 1)
    return build._replace(
        chest=(y - low * r, z, _FATTER * r),
        rump=(high - low * wide, far, _FATTER * wide),
        legs=(_FATTER * aside, thick, thin),
    )

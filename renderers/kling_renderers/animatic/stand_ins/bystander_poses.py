"""How people beside the cast hold themselves: joints of two poses. All are choices, in statures."""

from __future__ import annotations

from dataclasses import dataclass

Joint = tuple[float, float, float]
Limb = tuple[Joint, Joint, Joint]
"""Elbow, wrist and fingertips of an arm, or hip, knee and ankle of a leg, on the right side; ahead is negative."""

HANGS: Limb = ((0.128, 0.62, 0.012), (0.125, 0.49, -0.03), (0.121, 0.445, -0.04))
_UP: Limb = ((0.17, 0.9, -0.02), (0.15, 1.035, -0.03), (0.145, 1.09, -0.034))
_HALF_UP: Limb = ((0.215, 0.76, -0.04), (0.235, 0.9, -0.07), (0.235, 0.95, -0.08))
_APART: Limb = ((0.19, 0.68, -0.07), (0.15, 0.77, -0.17), (0.14, 0.815, -0.19))
_TOGETHER: Limb = ((0.165, 0.68, -0.07), (0.03, 0.775, -0.18), (0.012, 0.82, -0.195))
_ASIDE_IN: Limb = ((0.185, 0.87, -0.02), (0.12, 1.0, -0.04), (0.09, 1.05, -0.04))
_ASIDE_OUT: Limb = ((0.2, 0.86, -0.02), (0.28, 0.98, -0.04), (0.31, 1.03, -0.04))
_OVERHEAD: Limb = ((0.185, 0.8, -0.06), (0.11, 0.93, -0.02), (0.06, 0.965, 0.02))
_LOW: Limb = ((0.115, 0.64, -0.07), (0.05, 0.615, -0.185), (0.03, 0.612, -0.245))
_BEFORE: Limb = ((0.14, 0.65, -0.05), (0.08, 0.66, -0.17), (0.07, 0.69, -0.18))
_MOVES: Limb = ((0.13, 0.66, -0.08), (0.08, 0.64, -0.24), (0.06, 0.63, -0.29))
_ASIDE_DOWN: Limb = ((0.15, 0.64, -0.02), (0.16, 0.57, -0.12), (0.165, 0.55, -0.17))
_CARRIES: Limb = ((0.16, 0.88, -0.02), (0.13, 1.0, -0.02), (0.13, 1.05, -0.02))
_AT_THE_FRONT: Limb = ((0.12, 0.68, -0.14), (0.1, 0.62, -0.26), (0.09, 0.59, -0.31))
_ON_KNEES: Limb = ((0.13, 0.64, -0.02), (0.1, 0.55, -0.13), (0.09, 0.54, -0.18))
STANDS: Limb = ((0.046, 0.5, 0.0), (0.05, 0.28, -0.006), (0.055, 0.04, 0.005))
_KNEELS: Limb = ((0.046, 0.275, 0.0), (0.055, 0.05, -0.07), (0.056, 0.04, 0.2))
_CROUCHES: Limb = ((0.05, 0.24, 0.02), (0.085, 0.285, -0.16), (0.06, 0.05, -0.03))
_SITS: Limb = ((0.048, 0.272, 0.0), (0.055, 0.258, -0.225), (0.058, 0.05, -0.235))


def _gone(limb: Limb, *aheads: float) -> Limb:
    """A limb whose joints are so much further back."""
    first, middle, last = ((x, y, z + ahead) for (x, y, z), ahead in zip(limb, aheads, strict=True))
    return first, middle, last


@dataclass(frozen=True, slots=True)
class Pose:
    """Arms and legs, left and right; by how much the body is ``lower`` than standing, by how many degrees it is
    ``bent`` ahead, how far ``aside`` it is and how high it is ``up`` in the air.
    """

    arms: tuple[Limb, Limb] = (HANGS, HANGS)
    legs: tuple[Limb, Limb] = (STANDS, STANDS)
    lower: float = 0.0
    bent: float = 0.0
    aside: float = 0.0
    up: float = 0.0


def _step(far: float, back: float, swing: float, lift: float = 0.0) -> tuple[Pose, Pose]:
    """The two ends of a step: how ``far`` feet go, by how much a knee is behind, how far hands swing."""
    ahead = _gone(STANDS, 0.0, -0.62 * far, -far)
    hip, knee, (x, y, z) = _gone(STANDS, 0.0, 0.3 * far - back, far)
    behind = hip, knee, (x, y + lift, z)
    arms = _gone(HANGS, 0.0, -0.7 * swing, -swing), _gone(HANGS, 0.0, 0.7 * swing, swing)
    return Pose(arms, (behind, ahead)), Pose((arms[1], arms[0]), (ahead, behind))


def _run() -> tuple[Pose, Pose]:
    bent: Limb = ((0.132, 0.655, 0.035), (0.106, 0.68, -0.08), (0.1, 0.69, -0.12))
    ahead: Limb = ((0.046, 0.5, 0.0), (0.05, 0.32, -0.17), (0.055, 0.1, -0.14))
    behind: Limb = ((0.046, 0.5, 0.0), (0.05, 0.28, 0.06), (0.055, 0.2, 0.26))
    arms = _gone(bent, -0.06, -0.12, -0.13), _gone(bent, 0.08, 0.1, 0.11)
    return Pose(arms, (behind, ahead), bent=10, up=-0.03), Pose((arms[1], arms[0]), (ahead, behind), bent=10, up=-0.03)


_STAND, _SEATED = Pose(), Pose((_ON_KNEES, _ON_KNEES), (_SITS, _SITS), 0.235)
POSES: dict[str | None, tuple[Pose, Pose]] = {
    None: (_STAND, _STAND),
    "lined_up": (_STAND, _STAND),
    "phones": (Pose((_LOW, _LOW)), Pose((_LOW, _LOW))),
    "carrying": (Pose((_CARRIES, _CARRIES)), Pose((_CARRIES, _CARRIES))),
    "walking": _step(0.15, 0.02, 0.1, 0.04),
    "marching": _step(0.16, 0.0, 0.18),
    "running": _run(),
    "scattering": _run(),
    "cheering": (Pose((_HALF_UP, _HALF_UP)), Pose((_UP, _UP), up=0.05)),
    "clapping": (Pose((_APART, _APART)), Pose((_TOGETHER, _TOGETHER))),
    "dancing": (Pose((_UP, _HALF_UP), aside=-0.05, up=0.015), Pose((_HALF_UP, _UP), aside=0.05, up=0.015)),
    "hands_up": (Pose((HANGS, _UP)), Pose((HANGS, _UP))),
    "waving": (Pose((HANGS, _ASIDE_IN)), Pose((HANGS, _ASIDE_OUT))),
    "playing": (Pose((_ON_KNEES, _BEFORE)), Pose((_ON_KNEES, _MOVES))),
    "beside": (Pose((HANGS, _ASIDE_DOWN)), Pose((HANGS, _ASIDE_DOWN))),
    "holding": (Pose((HANGS, _UP)), Pose((HANGS, _UP))),
    "before": (Pose((HANGS, _BEFORE)), Pose((HANGS, _BEFORE))),
    "kneeling": (_STAND, Pose(legs=(_KNEELS, _KNEELS), lower=0.225)),
    "ducking": (_STAND, Pose((_OVERHEAD, _OVERHEAD), (_CROUCHES, _CROUCHES), lower=0.26, bent=30)),
    "bowing": (_STAND, Pose((_AT_THE_FRONT, _AT_THE_FRONT), bent=58)),
    "turning": (_STAND, _STAND),
    "sitting": (_SEATED, _SEATED),
}  # fmt: skip
"""Between which two poses people go who do something, of ``vocabulary.crowd_deeds.DOING``; by how somebody has what
they hold: "holding" up, "before" the chest or "beside" the body.
"""
ROUNDS: dict[str | None, float] = {
    "walking": 1.2, "marching": 1.0, "running": 1.5, "scattering": 1.6, "cheering": 1.1, "clapping": 1.9,
    "dancing": 0.8, "waving": 0.9, "playing": 0.3, "flying": 3.0,
}  # fmt: skip
"""How many rounds a second what they do over and over again takes."""
PACES: dict[str | None, float] = {"walking": 0.8, "marching": 0.7, "running": 1.9, "scattering": 2.1, "flying": 1.3}
"""How fast they go, in statures a second."""
ONCE = frozenset(("kneeling", "ducking", "bowing", "turning"))
"""What they do once, at a time of its own."""

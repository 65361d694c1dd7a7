"""Where free arms are that do something, on a body that stands."""

from __future__ import annotations

Pose = tuple[tuple[float, float, float], ...]
"""Where on its side an elbow, a wrist, the middle of a hand and its fingertips are, of shoulders of who stands."""
POSES: dict[str, Pose] = {
    "spread": ((0.235, 0.765, -0.02), (0.345, 0.815, -0.05), (0.36, 0.822, -0.054), (0.395, 0.835, -0.06)),
    "raised": ((0.175, 0.9, -0.02), (0.15, 1.035, -0.03), (0.149, 1.055, -0.03), (0.145, 1.095, -0.034)),
    "crossed": ((0.142, 0.67, -0.035), (0.008, 0.698, -0.118), (-0.009, 0.702, -0.118), (-0.05, 0.71, -0.112)),
    "crossed_high": ((0.142, 0.7, -0.035), (0.008, 0.745, -0.118), (-0.009, 0.75, -0.118), (-0.05, 0.76, -0.112)),
    "hips": ((0.21, 0.645, 0.03), (0.118, 0.555, -0.02), (0.108, 0.545, -0.032), (0.088, 0.535, -0.056)),
    "behind": ((0.142, 0.63, 0.05), (0.045, 0.545, 0.085), (0.03, 0.54, 0.088), (-0.005, 0.535, 0.09)),
    "waving": ((0.165, 0.715, -0.04), (0.185, 0.86, -0.065), (0.187, 0.88, -0.067), (0.192, 0.92, -0.07)),
    "knees": ((0.137, 0.637, 0.085), (0.092, 0.532, 0.147), (0.084, 0.517, 0.15), (0.066, 0.482, 0.15)),
    "reaching": ((0.115, 0.64, -0.07), (0.05, 0.615, -0.185), (0.042, 0.615, -0.205), (0.03, 0.612, -0.245)),
    "reach_low": ((0.135, 0.655, -0.115), (0.1, 0.55, -0.215), (0.096, 0.535, -0.228), (0.088, 0.502, -0.252)),
    "at_eyes": ((0.16, 0.735, -0.085), (0.085, 0.87, -0.105), (0.076, 0.888, -0.1), (0.052, 0.925, -0.085)),
    "at_crown": ((0.17, 0.78, -0.085), (0.095, 0.93, -0.075), (0.087, 0.948, -0.07), (0.066, 0.982, -0.055)),
    "at_collar": ((0.15, 0.7, -0.06), (0.075, 0.775, -0.105), (0.066, 0.787, -0.105), (0.045, 0.812, -0.095)),
    "over_eyes": ((0.165, 0.745, -0.09), (0.072, 0.905, -0.07), (0.056, 0.924, -0.06), (-0.038, 0.954, -0.05)),
    "over_mouth": ((0.155, 0.7, -0.09), (0.07, 0.858, -0.085), (0.053, 0.878, -0.072), (-0.036, 0.913, -0.056)),
    "over_face": ((0.125, 0.715, -0.12), (0.047, 0.853, -0.105), (0.04, 0.874, -0.097), (0.013, 0.966, -0.07)),
    "over_ears": ((0.19, 0.775, -0.03), (0.085, 0.905, -0.012), (0.068, 0.918, -0.01), (0.043, 0.985, -0.005)),
    "wiping": ((0.16, 0.72, -0.085), (0.082, 0.868, -0.1), (0.07, 0.888, -0.092), (0.016, 0.934, -0.068)),
    "shielding": ((0.195, 0.775, -0.1), (0.117, 0.898, -0.128), (0.1, 0.915, -0.132), (0.012, 0.95, -0.12)),
    "one_up": ((0.21, 0.885, -0.025), (0.275, 1.0, -0.035), (0.283, 1.016, -0.036), (0.302, 1.056, -0.038)),
    "pointing": ((0.205, 0.765, -0.07), (0.315, 0.8, -0.125), (0.33, 0.805, -0.132), (0.385, 0.818, -0.158)),
    "pointing_near": ((0.165, 0.685, -0.06), (0.098, 0.795, -0.13), (0.1, 0.812, -0.138), (0.143, 0.84, -0.155)),
}
_OF_ONE = (
    "waving", "pointing", "pointing_near", "reaching", "reach_low", "at_eyes", "over_eyes", "over_mouth", "wiping",
    "shielding", "one_up",
)  # fmt: skip
"""What one arm does."""
_REACHING = ("reaching", "reach_low")
"""What a hand that holds something has done."""
POINTING = frozenset((POSES["pointing"], POSES["pointing_near"]))
FLAT = frozenset(pose for name, pose in POSES.items() if name.startswith("over_") or name in ("wiping", "shielding"))
"""Poses in which a hand lies flat on or before a face, so that its fingers are told apart."""


def pose_of(arms: str | None, side: int, *, taken: bool = False) -> Pose | None:
    """The pose of the arm on a side, -1 or 1, where ``arms`` are as words of ``vocabulary.acts`` say; ``taken``: the
    hand on the side 1 holds something, so that the other one does what one arm does.
    """
    return (
        None if arms is None or (arms in _OF_ONE and (side < 0) != (taken and arms not in _REACHING)) else POSES[arms]
    )

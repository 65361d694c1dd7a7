"""What moves in the drawn pixels, at two depths: tracked in the frames, held against the geometry.

Two chequered walls stand in the scene instead of everything else: a near one where the subject stands, in the
left half of the frame, and a far one in the right half. Their corners are tracked from one frame to a later
one (Lucas-Kanade); a pinhole written here, not the camera's own, says where they should have gone.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, hypot, radians, sin
from typing import NamedTuple
from unittest.mock import patch

import cv2
import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.stage.blocks import Blocks, block
from kling_renderers.animatic.stage.staging import stage
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import MOVES

SIZE, RATE = (640, 360), 24
NEAR, FAR = 0.0, 3.0
"""Where the walls stand behind the subject's place, in statures."""
TOP, LEAST = 1.5, 12


class Wall(NamedTuple):
    """What was measured of a wall: its depth before and after (statures), by how many pixels it is off from
    where the geometry has it, how far it has gone (pixels right and down), how many times it has grown, and by
    how many degrees it has turned.
    """

    depth: float
    depth_after: float
    off: float
    gone: np.ndarray
    grown: float
    turned: float


def wall(z, side, step):
    """A wall of squares as high as ``TOP``, on one side of the middle."""
    made = []
    for column in range(round((0.9 + 0.5 * z) / step)):
        for row in range(round(TOP * (1 + z / 6) / step)):
            shade = (60, 200)[(column + row) % 2]
            colour = (shade, shade, 255) if z == NEAR else (255, shade, shade)
            made.append(block(side * (column + 0.5) * step, z, step, 0.001, step, colour, base=row * step))
    return made


WALLS = Blocks([*wall(NEAR, -1, 0.06), *wall(FAR, 1, 0.12)])


def drawn(shot):
    def walls_only(*about):
        scene = stage(*about)
        return scene._replace(figures=(), props=(), models=(), world=scene.world._replace(blocks=WALLS))

    with patch("kling_renderers.animatic.stage.staged.stage", walls_only):
        painter = FilmPainter(film_of(shot), SIZE, RATE, style=Style("clean"))
        painter.frame(0)
    return painter


def rays(pose, pixels):
    """A pinhole of our own: the ways into the world of pixels (n, 2), and that of pose's axes."""
    yaw, pitch, roll = radians(pose.yaw), radians(pose.pitch), radians(pose.roll)
    about_y = np.array(((cos(yaw), 0, sin(yaw)), (0, 1, 0), (-sin(yaw), 0, cos(yaw))))
    about_x = np.array(((1, 0, 0), (0, cos(pitch), sin(pitch)), (0, -sin(pitch), cos(pitch))))
    about_z = np.array(((cos(roll), sin(roll), 0), (-sin(roll), cos(roll), 0), (0, 0, 1)))
    axes = about_y @ about_x @ about_z
    focal = pose.focal_length / 36 * SIZE[0]
    middle = (SIZE[0] / 2, SIZE[1] / 2 - pose.shift * SIZE[1])
    if pixels is None:
        return axes, focal, middle
    across, down = (pixels + 0.5 - middle).T
    return (axes @ np.stack((across, -down, np.full(len(pixels), focal)))).T


def goes_to(before, after, pixels, z):
    """Where pixels of a wall at ``z`` are seen by another pose."""
    ways = rays(before, pixels)
    places = np.array((before.x, before.y, before.z)) + ways * ((z - before.z) / ways[:, 2])[:, None]
    axes, focal, middle = rays(after, None)
    seen = (places - (after.x, after.y, after.z)) @ axes
    return np.stack((seen[:, 0], -seen[:, 1]), axis=1) * focal / seen[:, 2:] + middle - 0.5


def film_of(shot):
    data = {"shots": [{"prompt": "she waits", **shot}]}
    return plan(Storyboard.model_validate(data))


def tracked(painter, one, two, z):
    """Corners of the wall at ``z`` in frame ``one`` and where they are in frame ``two``, both (n, 2)."""
    pictures = [painter.frame(one), painter.frame(two)]
    blue, _, red = (pictures[0][:, :, channel].astype(int) for channel in range(3))
    mask = ((red - blue if z == NEAR else blue - red) > 30).astype(np.uint8) * 255
    mask = cv2.erode(mask, np.ones((15, 15), np.uint8), borderValue=0)
    grey = [cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY) for picture in pictures]
    corners = cv2.goodFeaturesToTrack(grey[0], 80, 0.05, 8, mask=mask)
    assert corners is not None, "no wall is seen"
    # From frame to frame, so that fast moves are followed.
    points, kept = corners, np.ones(len(corners), bool)
    for number in range(one, two):
        here, there = (cv2.cvtColor(painter.frame(n), cv2.COLOR_BGR2GRAY) for n in (number, number + 1))
        points, found, _ = cv2.calcOpticalFlowPyrLK(here, there, points, None, winSize=(15, 15), maxLevel=2)
        kept &= found.ravel() == 1
    before, after = corners[:, 0], points[:, 0]
    kept &= ((after > 20) & (after < np.array(SIZE) - 20)).all(axis=1)
    return before[kept], after[kept]


SHOWN = {
    "crane_up": ("full", 10), "crane_down": ("full", 56), "drone": ("full", 10), "crash_zoom": ("full", 28),
    "follow": ("full", 10), "orbit": ("full", 142), "orbit_left": ("full", 142),
    "zoom_in": ("full", 20), "dolly_in": ("full", 20), "tilt_up": ("full", 34),
}  # fmt: skip
"""At which size and from which frame on both walls are well seen during a move; the others: medium, in the middle."""
LASTS = 4


@lru_cache(maxsize=64)
def measured(move):
    """The near wall and the far one over a few frames of a move."""
    size, first = SHOWN.get(move, ("medium", 33))
    seconds = 12 if move.startswith("orbit") else 3
    painter, last = drawn({"camera": move, "size": size, "duration": seconds}), first + LASTS
    found = []
    for z in (NEAR, FAR):
        before, after = tracked(painter, first, last, z)
        assert len(before) >= LEAST
        wanted = goes_to(painter.pose(first), painter.pose(last), before, z)
        off = float(np.median(np.linalg.norm(after - wanted, axis=1)))
        fitted, _ = cv2.estimateAffinePartial2D(before, after, method=cv2.LMEDS)
        centre = np.array((SIZE[0] / 2, SIZE[1] / 2))
        gone, grown = fitted[:, :2] @ centre + fitted[:, 2] - centre, hypot(fitted[0, 0], fitted[1, 0])
        turned = float(np.degrees(np.arctan2(fitted[1, 0], fitted[0, 0])))
        found.append(Wall(z - painter.pose(first).z, z - painter.pose(last).z, off, gone, grown, turned))
    return found


STEADY = [move for move in MOVES.ids if move not in ("whip_pan", "whip_pan_left")]


@pytest.mark.parametrize("move", STEADY)
def test_drawn_pixels_go_where_the_geometry_says(move):
    """For each move, at both depths: within half a pixel."""
    assert max(wall.off for wall in measured(move)) < 0.5


@pytest.mark.parametrize(
    ("move", "axis", "sign"), [("pan_left", 0, 1), ("pan_right", 0, -1), ("tilt_up", 1, 1), ("tilt_down", 1, -1)]
)
def test_turning_moves_both_depths_alike(move, axis, sign):
    near, far = measured(move)
    assert np.sign(near.gone[axis]) == np.sign(far.gone[axis]) == sign
    assert near.gone[axis] / far.gone[axis] == pytest.approx(1, abs=0.08)
    assert (near.grown, far.grown) == pytest.approx((1, 1), abs=0.03)


@pytest.mark.parametrize(("move", "sign"), [("roll_clockwise", -1), ("roll_counterclockwise", 1)])
def test_a_roll_turns_both_depths_alike(move, sign):
    """A camera that leans clockwise sees the world turn the other way."""
    near, far = measured(move)
    assert np.sign(near.turned) == sign
    assert near.turned == pytest.approx(far.turned, rel=0.03)


@pytest.mark.parametrize(("move", "sign"), [("zoom_in", 1), ("zoom_out", -1), ("crash_zoom", 1)])
def test_a_zoom_scales_both_depths_alike(move, sign):
    near, far = measured(move)
    assert sign * (near.grown - 1) > 0.01
    assert near.grown == pytest.approx(far.grown, rel=0.005)


@pytest.mark.parametrize(
    ("move", "axis", "sign"),
    [("truck_left", 0, 1), ("truck_right", 0, -1), ("pedestal_up", 1, 1), ("pedestal_down", 1, -1)],
)
def test_travelling_aside_moves_by_depth(move, axis, sign):
    """Parallax: pixels go in inverse proportion to depth."""
    near, far = measured(move)
    assert np.sign(near.gone[axis]) == np.sign(far.gone[axis]) == sign
    assert near.gone[axis] / far.gone[axis] == pytest.approx(far.depth / near.depth, rel=0.08)


@pytest.mark.parametrize(("move", "sign"), [("dolly_in", 1), ("dolly_out", -1), ("follow", 1), ("lead", -1)])
def test_travelling_along_scales_by_depth(move, sign):
    """Each wall grows as its distance shrinks: the near one faster."""
    near, far = measured(move)
    assert np.sign(near.grown - 1) == np.sign(far.grown - 1) == sign
    assert abs(near.grown - 1) > 1.3 * abs(far.grown - 1)
    for wall in (near, far):
        assert wall.grown == pytest.approx(wall.depth / wall.depth_after, rel=0.003)


def test_a_dolly_zoom_keeps_the_near_depth_and_shrinks_the_far_one():
    near, far = measured("dolly_zoom")
    assert near.grown == pytest.approx(1, abs=0.003)
    assert far.grown < 0.98


@pytest.mark.parametrize(("move", "sign"), [("arc_left", 1), ("arc_right", -1), ("orbit", -1), ("orbit_left", 1)])
def test_an_arc_streams_the_far_depth_past_the_near_one(move, sign):
    """What stands where the subject stands stays; what lies behind it goes the camera's way."""
    near, far = measured(move)
    assert np.sign(far.gone[0]) == -sign
    assert abs(near.gone[0]) < 0.25 * abs(far.gone[0])


@pytest.mark.parametrize(("move", "sign"), [("crane_up", -1), ("crane_down", 1), ("drone", -1)])
def test_a_crane_keeps_its_subject_while_what_lies_behind_goes_by(move, sign):
    """It rises and looks down: what lies behind the subject comes up."""
    near, far = measured(move)
    assert sign * far.gone[1] > 2
    assert abs(near.gone[1]) < 0.5 * abs(far.gone[1])


def test_a_hand_shakes_without_parallax_and_a_steadicam_floats_with_it():
    near, far = measured("handheld")
    assert np.linalg.norm(near.gone) > 0.3
    assert near.gone == pytest.approx(far.gone, abs=0.3)
    near, far = measured("steadicam")
    assert np.linalg.norm(near.gone) > 1.5 * np.linalg.norm(far.gone)


@pytest.mark.parametrize("move", ["static", "rack_focus"])
def test_a_locked_camera_moves_nothing(move):
    for wall in measured(move):
        assert np.abs(wall.gone).max() < 0.05
        assert (wall.grown, wall.turned) == pytest.approx((1, 0), abs=1e-3)


@pytest.mark.parametrize(("move", "way"), [("whip_pan", 1), ("whip_pan_left", -1)])
def test_a_whip_smears_sideways_and_lands(move, way):
    """Its fastest frame has lost its upright edges and kept the level ones; where it lands all is sharp."""
    painter = drawn({"camera": move, "size": "medium", "duration": 3})
    fastest, landed = (
        [cv2.Sobel(painter.frame(number), cv2.CV_64F, dx, 1 - dx).std() for dx in (1, 0)] for number in (40, 69)
    )
    assert fastest[0] / fastest[1] < 0.5 * landed[0] / landed[1]
    assert (painter.pose(71).yaw - painter.pose(0).yaw) * way == pytest.approx(70)

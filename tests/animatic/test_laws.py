"""Laws of the camera, tried on any move at any size, angle, lens, frame and speed."""

from __future__ import annotations

from fractions import Fraction
from math import hypot

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.animatic.camera.poses import EYES, View, moment
from kling_renderers.animatic.camera.timing import SUDDEN
from kling_story.planning import PlannedMove, plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES, MOVES, SIZES

FRAMES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (960, 960)}
FIELDS = {"yaw": 3, "pitch": 4, "roll": 5}
SETUPS = st.builds(
    dict,
    size=st.sampled_from(SIZES.ids),
    angle=st.sampled_from(ANGLES.ids),
    lens=st.sampled_from((16, 24, 35, 50, 85, 135)),
    aspect=st.sampled_from(sorted(FRAMES)),
)
LEVEL = st.builds(
    dict,
    size=st.sampled_from(SIZES.ids),
    lens=st.sampled_from((16, 24, 35, 50, 85, 135)),
    aspect=st.sampled_from(sorted(FRAMES)),
)
PARTS = st.floats(0, 1)
MANY = settings(max_examples=60)


def shot_of(setup, *moves, seconds=4):
    """A shot with moves at once, each ``(id, amount)`` or an id at its own amount."""
    told = {"duration": seconds, "prompt": "she waits", "size": setup["size"], "lens": f"{setup['lens']}mm"}
    board = {"aspect": setup["aspect"], "shots": [{**told, "angle": setup.get("angle", "eye_level")}]}
    shot = plan(Storyboard.model_validate(board)).shots[0]
    made = [(move, MOVES[move].amount) if isinstance(move, str) else move for move in moves]
    return shot._replace(moves=tuple(PlannedMove(name, name, by, Fraction(0), Fraction(1)) for name, by in made))


class Seen:
    """A shot's camera in its frame."""

    def __init__(self, setup, *moves, seconds=4):
        self.shot, self.frame = shot_of(setup, *moves, seconds=seconds), FRAMES[setup["aspect"]]
        self.aspect = self.frame[0] / self.frame[1]

    def pose(self, u):
        return moment(self.shot, u, self.aspect).pose

    def pixel(self, u, *place):
        return View(self.pose(u), *self.frame).pixel(*place)

    def subject(self, u):
        """Where the subject's eyes are, in parts of the frame, and how far away."""
        x, z = moment(self.shot, u, self.aspect).walked
        across, down, depth = self.pixel(u, x, EYES, z)
        return across / self.frame[0], down / self.frame[1], depth

    def tall(self, u):
        """How tall the subject is at its eyes, in frame heights for each stature."""
        x, z = moment(self.shot, u, self.aspect).walked
        view = View(self.pose(u), *self.frame)
        return view.scale / view.pixel(x, EYES, z)[2] / self.frame[1]


@MANY
@given(SETUPS, st.sampled_from(MOVES.ids), PARTS)
def test_the_camera_stays_in_its_place(setup, move, u):
    """Above the ground, before its subject, through a lens that could be one."""
    seen = Seen(setup, move)
    pose = seen.pose(u)
    assert np.isfinite(pose).all()
    assert pose.y > 0
    # A lens level with the knees isn't laid on the eyes.
    assert seen.subject(u)[2] > 0.01 or seen.shot.lens_height is not None
    assert 5 < pose.focal_length < 1200


@MANY
@given(SETUPS, st.sampled_from([move for move in MOVES.ids if move not in SUDDEN]), st.integers(0, 94))
def test_no_frame_jumps(setup, move, number):
    """From one frame to the next nobody goes further than a twelfth of the frame, but in whips and crash zooms."""
    seen = Seen(setup, move)
    here, there = number / 95, (number + 1) / 95
    spots = np.array([seen.subject(u)[:2] for u in (here, there)])
    if np.abs(spots - 0.5).max() < 1:
        assert np.abs(spots[1] - spots[0]).max() < 1 / 12
    one, other = seen.pose(here), seen.pose(there)
    assert abs(other.focal_length / one.focal_length - 1) < 0.06
    assert max(abs(other.yaw - one.yaw), abs(other.pitch - one.pitch), abs(other.roll - one.roll)) < 3


@MANY
@given(SETUPS, st.sampled_from(MOVES.ids), PARTS)
def test_a_move_by_nothing_is_no_move(setup, move, u):
    still = Seen(setup, (move, 0.0))
    assert still.pose(u) == pytest.approx(Seen(setup).pose(0))
    assert moment(still.shot, u, still.aspect).walked == (0, 0)


@MANY
@given(
    SETUPS,
    st.sampled_from(
        ["pan_left", "pan_right", "tilt_up", "roll_clockwise", "zoom_in", "zoom_out", "crash_zoom", "handheld"]
    ),
    PARTS,
)
def test_what_turns_or_zooms_has_no_parallax(setup, move, u):
    """What lies on one line of sight stays on it."""
    seen = Seen(setup, move)
    eye = np.array(seen.pose(0)[:3])
    near = np.array((0.1, EYES - 0.05, 0.05))
    far = eye + (near - eye) * 3
    one, other = seen.pixel(u, *near), seen.pixel(u, *far)
    if one[2] > 0.02:
        assert one[:2] == pytest.approx(other[:2], abs=1e-4, rel=1e-6)


@MANY
@given(
    LEVEL, st.sampled_from(["truck_left", "truck_right", "pedestal_up", "dolly_in", "arc_left", "steadicam", "follow"])
)
def test_what_travels_has_parallax(setup, move):
    seen = Seen(setup, move)
    eye = np.array(seen.pose(0)[:3])
    near = np.array((0.2 / SIZES[setup["size"]].figure_height, EYES - 0.05, 0.0))
    far = eye + (near - eye) * 3
    spots = [(seen.pixel(u, *near)[:2], seen.pixel(u, *far)[:2]) for u in (0.6, 1)]
    apart = [hypot(one[0] - two[0], one[1] - two[1]) for one, two in spots]
    assert max(apart) > 1


@MANY
@given(SETUPS, PARTS, st.floats(1.1, 3))
def test_a_dolly_zoom_holds_the_height(setup, u, amount):
    seen = Seen(setup, ("dolly_zoom", amount))
    assert seen.tall(u) == pytest.approx(seen.tall(0), rel=0.02)


@MANY
@given(SETUPS, st.sampled_from(["arc_left", "arc_right", "orbit", "orbit_left"]), PARTS)
def test_an_orbit_keeps_its_subject_where_it_is(setup, move, u):
    seen = Seen(setup, move)
    assert seen.subject(u) == pytest.approx(Seen(setup).subject(0), abs=1e-6)
    assert seen.pose(u).y == pytest.approx(Seen(setup).pose(0).y)


WAYS = {
    "pan_left": (1, 0), "pan_right": (-1, 0), "truck_left": (1, 0), "truck_right": (-1, 0), "tilt_up": (0, 1),
    "tilt_down": (0, -1), "pedestal_up": (0, 1), "whip_pan": (-1, 0), "whip_pan_left": (1, 0),
}  # fmt: skip


@MANY
@given(LEVEL, st.sampled_from(sorted(WAYS)))
def test_the_subject_goes_the_other_way(setup, move):
    """To the left when the camera goes or turns right, down when it goes or looks up, from start to end."""
    seen = Seen(setup, move)
    across, down = WAYS[move]
    spots = np.array([seen.subject(u)[:2] for u in np.linspace(0.3, 0.7, 9) if seen.subject(u)[2] > 0.02])
    steps = np.diff(spots, axis=0)
    assert (steps[:, 0 if across else 1] * (across or down) > -1e-9).all()
    assert (steps[:, 0 if across else 1] * (across or down)).sum() > 1e-3


@MANY
@given(SETUPS, st.sampled_from(["zoom_in", "dolly_in", "crash_zoom"]), st.sampled_from(["zoom_out", "dolly_out"]))
def test_in_grows_and_out_shrinks(setup, inward, outward):
    """Monotonously, by the amount where it is said in times."""
    for move, sign in ((inward, 1), (outward, -1)):
        seen = Seen(setup, move)
        sizes = np.log([seen.tall(u) for u in np.linspace(0, 1, 17)])
        assert (np.diff(sizes) * sign > -1e-3).all()
    assert Seen(setup, "zoom_in").tall(1) == pytest.approx(1.7 * Seen(setup).tall(0), rel=1e-6)


@MANY
@given(SETUPS, st.permutations(["pan_left", "tilt_up", "roll_clockwise", "zoom_in"]), st.integers(2, 4), PARTS)
def test_turns_and_zooms_together_are_their_sum(setup, order, count, u):
    """Combined moves are the composition: what doesn't depend on each other adds up, in any order."""
    together, base = Seen(setup, *order[:count]).pose(u), Seen(setup).pose(0)
    alone = [Seen(setup, move).pose(u) for move in order[:count]]
    for name in FIELDS:
        added = sum(getattr(pose, name) - getattr(base, name) for pose in alone)
        assert getattr(together, name) == pytest.approx(getattr(base, name) + added, abs=1e-9)
    zoomed = np.prod([pose.focal_length / base.focal_length for pose in alone])
    assert together.focal_length == pytest.approx(base.focal_length * zoomed)


@MANY
@given(SETUPS, st.sampled_from(MOVES.ids), st.sampled_from(MOVES.ids))
def test_one_move_after_the_other_goes_on_from_where_it_ended(setup, first, second):
    """The first half is the first move alone; then nothing jumps; a static shot beside them changes nothing."""
    seen = Seen(setup, first, second)
    half = Fraction(1, 2)
    one, two = seen.shot.moves
    if MOVES[first].unit == "jitter" or MOVES[second].unit == "jitter":
        return
    shot = seen.shot._replace(moves=(one._replace(end=half), two._replace(start=half)))
    alone = shot._replace(moves=shot.moves[:1])
    for u in (0, 0.2, 0.5):
        assert moment(shot, u, seen.aspect).pose == pytest.approx(moment(alone, u, seen.aspect).pose)
    before, after = (np.array(moment(shot, 0.5 + by, seen.aspect).pose) for by in (-1e-7, 1e-7))
    assert np.abs(after - before).max() < 1e-3
    static = PlannedMove("static", "static", 0.0, Fraction(0), Fraction(1))
    assert moment(shot._replace(moves=(*shot.moves, static)), 1, seen.aspect).pose == moment(shot, 1, seen.aspect).pose


@MANY
@given(
    st.sampled_from(SIZES.ids),
    st.sampled_from(sorted(FRAMES)),
    st.sampled_from([(24, 35), (35, 85), (24, 85), (50, 135)]),
)
def test_a_longer_lens_shows_the_same_person_before_a_larger_background(size, aspect, lenses):
    """A 24 mm and an 85 mm close-up differ in what is behind, not in the person."""
    short, long = (Seen({"size": size, "lens": lens, "aspect": aspect}) for lens in lenses)
    assert short.tall(0) == pytest.approx(long.tall(0))
    behind = [seen.pixel(0, 0.5, EYES, 8)[0] - seen.pixel(0, -0.5, EYES, 8)[0] for seen in (short, long)]
    assert behind[1] > 1.03 * behind[0]

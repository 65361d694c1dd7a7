"""The laws of the camera: sizes are as tall as the table says, and every move does what its name says."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import hypot

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.animatic.camera.moves import MOVERS
from kling_renderers.animatic.camera.poses import EYES, View, moment
from kling_renderers.animatic.camera.timing import composed_at
from kling_story.planning import PlannedMove, plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES, MOVES, SIZES

WIDE = 16 / 9
FRAME = (1280, 720)
FEATURE = (1.2, 1.1, 7.0)
"""A place far behind the subject."""


def shot_of(size="medium", move=None, *, amount=None, aspect="16:9", **given):
    shot = {"duration": 4, "prompt": "she waits", "size": size, **given}
    if move:
        shot["camera"] = {"move": move} if amount is None else {"move": move, "amount": amount}
    return plan(Storyboard.model_validate({"aspect": aspect, "shots": [shot]})).shots[0]


def pose_at(shot, u, aspect):
    """The camera at a part of a shot."""
    return moment(shot, u, aspect).pose


def subject_at(shot, u, aspect):
    """Where the subject has walked to over the ground, as (x, z)."""
    return moment(shot, u, aspect).walked


def view(shot, u, frame=FRAME):
    return View(pose_at(shot, u, frame[0] / frame[1]), *frame)


def spread(seen, *places):
    """How far apart places are in the picture, in pixels."""
    (ax, ay, _), (bx, by, _) = (seen.pixel(*place) for place in places)
    return hypot(ax - bx, ay - by)


def figure(seen, x=0.0, z=0.0):
    """The figure's height, measured in its upper part, which stays near the frame's middle."""
    return spread(seen, (x, 0.5, z), (x, 1.0, z))


def backdrop(seen):
    x, y, z = FEATURE
    return spread(seen, (x, y, z), (x + 0.3, y, z))


def growth(shot):
    before, after = view(shot, 0), view(shot, 1)
    return figure(after) / figure(before), backdrop(after) / backdrop(before)


def test_every_move_of_the_vocabulary_has_a_mover():
    """A new move can't be forgotten here."""
    assert set(MOVERS) == set(MOVES.ids)


@pytest.mark.parametrize("size", SIZES.terms, ids=SIZES.ids)
@pytest.mark.parametrize("frame", [(1280, 720), (720, 1280), (960, 960)], ids=["wide", "tall", "square"])
@pytest.mark.parametrize("lens", ["24mm", "50mm", "135mm"])
def test_a_size_is_as_tall_as_its_table_says(size, frame, lens):
    """Whatever lens and frame: the person's height and eye line are those of the size."""
    seen = view(shot_of(size.id, lens=lens), 0, frame)
    (_, crown, _), (_, eyes, _), (_, feet, _) = (seen.pixel(0, y, 0) for y in (1.0, EYES, 0.0))
    assert (feet - crown) / frame[1] == pytest.approx(size.figure_height, rel=1e-6)
    assert eyes / frame[1] == pytest.approx(size.eye_line, abs=1e-6)
    assert seen.pixel(0, EYES, 0)[0] == pytest.approx(frame[0] / 2)


def test_angles_place_the_camera():
    """Low is below the eyes and looks up, high is above and looks down, overhead looks straight down."""
    pose = {angle.id: pose_at(shot_of("medium", angle=angle.id), 0, WIDE) for angle in ANGLES}
    assert pose["eye_level"].pitch == 0
    assert pose["eye_level"].y == pytest.approx(EYES)
    assert pose["worms_eye"].y < pose["low"].y < EYES < pose["high"].y < pose["birds_eye"].y < pose["overhead"].y
    assert pose["overhead"].pitch == -90
    assert pose["dutch"].roll == 15
    assert [pose[f"{part}_level"].pitch for part in ("shoulder", "hip", "knee", "ground")] == [0, 0, 0, 0]


@pytest.mark.parametrize("size", SIZES.ids)
@pytest.mark.parametrize("angle", ANGLES.ids)
def test_no_angle_puts_the_camera_into_the_ground(size, angle):
    """However large the shot and steep the angle, the lens stays above the floor."""
    assert pose_at(shot_of(size, angle=angle), 0, WIDE).y > 0


@pytest.mark.parametrize("angle", ["low", "worms_eye", "high", "birds_eye"])
@pytest.mark.parametrize("size", ["close_up", "medium", "full", "wide"])
def test_eyes_stay_near_their_line_at_any_angle(size, angle):
    """An angle changes where from, not who: the eyes stay in the picture's upper half."""
    _, eyes, _ = view(shot_of(size, angle=angle), 0).pixel(0, EYES, 0)
    assert 0 < eyes / FRAME[1] < 0.5


@pytest.mark.parametrize("size", ["wide", "very_wide", "extreme_wide"])
def test_who_is_small_stands_low_under_the_sky_when_a_lens_looks_up(size):
    """The further an angle looks up, the lower somebody small stands, feet in the picture; the larger is the sky."""
    seen = [view(shot_of(size, angle=angle), 0) for angle in ("eye_level", "low", "worms_eye")]
    eyes, feet = ([one.pixel(0, y, 0)[1] / FRAME[1] for one in seen] for y in (EYES, 0.0))
    assert eyes[0] + 0.02 < eyes[1]
    assert feet[0] < feet[1] < 0.95 < feet[2] < 0.98


@pytest.mark.parametrize("size", [size.id for size in SIZES if 0.5 < size.figure_height < 8])
def test_a_lens_at_the_ground_sees_the_ground(size):
    """In all but the closest sizes feet are in the picture of a level lens just above the ground."""
    assert 0.3 < view(shot_of(size, angle="ground_level"), 0).pixel(0, 0.0, 0)[1] / FRAME[1] < 1


def test_a_zoom_grows_everything_alike():
    """Optics: subject and background grow by the same factor, the amount."""
    subject, behind = growth(shot_of(move="zoom in", amount=1.7))
    assert subject == pytest.approx(1.7)
    assert behind == pytest.approx(1.7)


def test_a_dolly_grows_near_things_more():
    """The camera travels: the subject grows by the amount, what is far behind hardly."""
    subject, behind = growth(shot_of(move="dolly in", amount=1.7))
    assert subject == pytest.approx(1.7)
    assert 1.0 < behind < 1.15


def test_a_dolly_zoom_keeps_the_subject():
    """Dolly against zoom: the subject keeps its size at every moment, the background doesn't."""
    shot = shot_of("medium_close_up", "dolly zoom")
    sizes = [figure(view(shot, u)) for u in np.linspace(0, 1, 9)]
    assert sizes == pytest.approx([sizes[0]] * 9)
    assert growth(shot)[1] < 0.7


@pytest.mark.parametrize(
    ("move", "dx", "dy"),
    [
        ("pan right", -1, 0), ("pan left", 1, 0), ("tilt up", 0, 1), ("tilt down", 0, -1), ("truck right", -1, 0),
        ("truck left", 1, 0), ("pedestal up", 0, 1), ("pedestal down", 0, -1), ("whip pan", -1, 0),
        ("whip_pan_left", 1, 0),
    ],
)  # fmt: skip
def test_the_picture_slides_the_other_way(move, dx, dy):
    """Pan right moves the picture left, tilt up moves it down."""
    shot = shot_of("full", move)
    (x0, y0, _), (x1, y1, _) = (view(shot, u).pixel(0, EYES, 0) for u in (0, 0.5))
    assert np.sign(round(x1 - x0)) == dx
    assert np.sign(round(y1 - y0)) == dy


def test_a_truck_moves_by_widths_of_the_frame():
    """Half a width to the right puts the subject half a width to the left, half of it on each side."""
    shot = shot_of("full", "truck right", amount=0.5)
    spots = [view(shot, u).pixel(0, EYES, 0)[0] / FRAME[0] for u in (0, 0.5, 1)]
    assert spots == pytest.approx([0.75, 0.5, 0.25])


def test_a_roll_leans_the_camera():
    """Clockwise camera, the world leans counterclockwise."""
    shot = shot_of("full", "roll clockwise", amount=20)
    seen = view(shot, 1)
    (x0, y0, _), (x1, y1, _) = seen.pixel(0, EYES, 0), seen.pixel(0.5, EYES, 0)
    assert np.degrees(np.arctan2(y0 - y1, x1 - x0)) == pytest.approx(20)


@pytest.mark.parametrize("move", ["arc left", "arc right", "orbit", "orbit_left"])
def test_an_orbit_keeps_the_subject_in_the_middle(move):
    """Around the subject: same place, same size, another side."""
    shot = shot_of("full", move)
    for u in np.linspace(0, 1, 7):
        seen = view(shot, u)
        assert seen.pixel(0, EYES, 0)[0] == pytest.approx(FRAME[0] / 2)
        assert figure(seen) == pytest.approx(figure(view(shot, 0)))
    assert view(shot_of("full", "arc right"), 1).place[0] > 0 > view(shot_of("full", "arc left"), 1).place[0]


@pytest.mark.parametrize("move", ["follow", "lead"])
def test_tracking_keeps_its_distance(move):
    """The subject walks, the camera goes along: it stays where it is in the frame."""
    shot = shot_of("full", move)
    x, z = subject_at(shot, 1, WIDE)
    assert hypot(x, z) > 1
    start, end = view(shot, 0), view(shot, 1)
    assert end.pixel(x, EYES, z)[:2] == pytest.approx(start.pixel(0, EYES, 0)[:2])
    assert (z > 0) == (move == "follow")


def test_tracking_goes_the_way_the_author_says():
    """A screen direction turns the walk."""
    x, z = subject_at(shot_of("full", "follow", direction="right_to_left"), 1, WIDE)
    assert x < -1
    assert z == 0


@pytest.mark.parametrize("move", ["crane up", "crane down", "drone"])
def test_a_crane_keeps_the_subject_in_view(move):
    """A big rise or fall looks at its subject all the way."""
    shot = shot_of("wide", move)
    for u in np.linspace(0, 1, 5):
        x, y, _ = view(shot, u).pixel(0, EYES, 0)
        assert 0 < x < FRAME[0]
        assert 0 < y < FRAME[1]


def test_handheld_drifts_a_little_and_always_the_same():
    """One or two percent of the frame, never still, no randomness."""
    shot = shot_of("medium", "handheld")
    spots = [view(shot, u).pixel(0, EYES, 0)[:2] for u in np.linspace(0, 1, 97)]
    away = [hypot(x - FRAME[0] / 2, y - SIZES["medium"].eye_line * FRAME[1]) / FRAME[1] for x, y in spots]
    assert 0.004 < max(away) < 0.03
    assert all(one != other for one, other in pairwise(spots))
    assert spots == [view(shot, u).pixel(0, EYES, 0)[:2] for u in np.linspace(0, 1, 97)]


def test_moves_go_on_from_where_the_last_one_ended():
    """Push in, then tilt up: the tilt begins when the push is done, and the push stays."""
    shot = shot_of("full", "push in, then tilt up")
    half, end = (pose_at(shot, u, WIDE) for u in (0.5, 1.0))
    push = pose_at(shot_of("full", "push in"), 1, WIDE)
    assert half == pytest.approx(push)
    assert end.z == pytest.approx(half.z)
    assert end.pitch == pytest.approx(half.pitch + 15)
    assert pose_at(shot, 0.25, WIDE).pitch == 0


def single(move, size="medium", **changes):
    """A shot with one move over its whole length, at its own amount."""
    made = PlannedMove(move, move, MOVES[move].amount, Fraction(0), Fraction(1))
    return shot_of(size)._replace(moves=(made._replace(**changes),))


STEADY = [move.id for move in MOVES.terms if move.unit != "jitter"]


@pytest.mark.parametrize("to", [None, "to her face"])
@pytest.mark.parametrize("move", STEADY)
def test_every_move_shows_the_composed_picture(move, to):
    """At its beginning, half way or its end, by the one rule; there the camera is as if there were no move."""
    shot = single(move, to=to)
    u = composed_at(shot.moves[0])
    assert u in (0, 0.5, 1)
    if move in ("follow", "lead"):
        assert subject_at(shot, u, WIDE) == (0, 0)
    assert pose_at(shot, u, WIDE) == pytest.approx(pose_at(shot_of("medium"), 0, WIDE))


@pytest.mark.parametrize(
    ("move", "without", "to"),
    [
        ("pan_left", 0.5, 1), ("tilt_up", 0.5, 1), ("truck_right", 0.5, 1), ("pedestal_down", 0.5, 1),
        ("orbit", 0.5, 1), ("tilt_down", 1, 1),
        ("dolly_in", 0, 0), ("zoom_in", 0, 0), ("crash_zoom", 0, 0), ("dolly_out", 0, 1), ("zoom_out", 0, 1),
        ("whip_pan", 1, 1), ("crane_up", 0, 0), ("crane_down", 1, 1), ("follow", 0, 0), ("dolly_zoom", 0, 0),
    ],
)  # fmt: skip
def test_where_a_move_is_composed(move, without, to):
    """A destination is where a move arrives; what passes by is centred; what gets closer begins composed."""
    assert composed_at(single(move).moves[0]) == without
    assert composed_at(single(move, to="the door").moves[0]) == to
    assert composed_at(single(move, to="the door", start=Fraction(1, 2)).moves[0]) == 0
    first = composed_at(single(move, end=Fraction(1, 2)).moves[0])
    assert first == (1 if without == 0.5 else without)


@pytest.mark.parametrize("frame", [(1280, 720), (720, 1280), (960, 960)], ids=["wide", "tall", "square"])
@pytest.mark.parametrize("to", [None, "to her face"])
@pytest.mark.parametrize("move", STEADY)
def test_the_subject_is_in_the_picture_at_the_end(move, to, frame):
    """At the amounts of the vocabulary no move leaves its subject, at any size."""
    aspect = frame[0] / frame[1]
    for size in SIZES.ids:
        shot = single(move, size, to=to)
        x, z = subject_at(shot, 1, aspect)
        across, down, depth = view(shot, 1, frame).pixel(x, EYES, z)
        assert depth > 0
        assert 0 < across < frame[0]
        assert 0 < down < frame[1]


def test_a_pull_back_until_something_is_seen_ends_at_the_size():
    """'Pull back until the lane holds them' is a full shot when it is over; without a goal it begins as one."""
    sizes = [
        figure(view(shot_of("full", move), u)) / figure(view(shot_of("full"), 0))
        for move, u in (("pull back until the lane holds them", 1), ("pull back", 0))
    ]
    assert sizes == pytest.approx([1, 1])


@settings(max_examples=150)
@given(
    move=st.sampled_from(MOVES.ids),
    size=st.sampled_from(SIZES.ids),
    angle=st.sampled_from(ANGLES.ids),
    u=st.floats(0, 1),
    aspect=st.sampled_from((16 / 9, 9 / 16, 1.0)),
)
def test_every_move_is_continuous_and_stays_above_the_ground(move, size, angle, u, aspect):
    """A moment later the camera is a hair further, for every move from every start."""
    shot = shot_of(size, angle=angle, camera=move)
    step = 1e-5
    here, there = (np.array(pose_at(shot, min(at, 1), aspect)) for at in (u, u + step))
    scale = np.array((10, 10, 10, 400, 400, 400, 1000, 1))
    assert np.isfinite(here).all()
    assert (np.abs(there - here) < 60 * step * scale).all()
    assert here[1] > 0

"""The author's own pictures: panels, start and end frame, with the camera's move over them, and the motion brush."""

from __future__ import annotations

from fractions import Fraction

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import figure_height
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import first_pose, moment
from kling_renderers.animatic.own_pictures.stills import WHOLE, Travel
from kling_story.backends import Style
from kling_story.planning import PlannedMove, plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import MOVES

SIZE, BARE = (320, 180), Style("clean")
RED, GREEN = (40, 40, 220), (60, 200, 60)


@pytest.fixture
def pictures(tmp_path):
    """A start frame with a red square in its middle, a green end frame, and a mask of the square."""
    start, mask = np.full((360, 640, 3), 200, np.uint8), np.zeros((360, 640), np.uint8)
    start[140:220, 280:360], mask[140:220, 280:360] = RED, 255
    cv2.imwrite(str(tmp_path / "start.png"), start)
    cv2.imwrite(str(tmp_path / "end.png"), np.full((360, 640, 3), GREEN, np.uint8))
    cv2.imwrite(str(tmp_path / "mask.png"), mask)
    return tmp_path


def painter(film, folder, shot=None, **board):
    return FilmPainter(film(shot or {}, **board), SIZE, Fraction(8), folder=folder, style=BARE)


def square(picture):
    """The middle of what is red, and how wide it is, in parts of the frame."""
    rows, columns = np.nonzero((np.abs(picture.astype(int) - RED) < 40).all(axis=2))
    return columns.mean() / SIZE[0], rows.mean() / SIZE[1], (np.ptp(columns) + 1) / SIZE[0]


@pytest.mark.parametrize("kind", ["panel", "start frame", "end frame"])
@pytest.mark.parametrize(
    ("camera", "what"),
    [
        ("dolly in", "larger"),
        ("zoom out", "smaller"),
        ("pan right", "left"),
        ("truck left", "right"),
        ("tilt up", "down"),
    ],
)
def test_the_move_goes_over_the_picture(film, pictures, kind, camera, what):
    """A pan to the right moves what is in the picture to the left, and so on; the picture has no border."""
    board = {} if kind == "panel" else {kind.replace(" ", "_"): "start.png"}
    shot = {"camera": camera, **({"panel": "start.png"} if kind == "panel" else {})}
    made = painter(film, pictures, shot, **board)
    (x, y, wide), (last_x, last_y, last_wide) = (square(made.frame(number)) for number in (0, 7))
    seen = {
        "larger": last_wide / wide, "smaller": wide / last_wide, "left": 1 + x - last_x, "right": 1 + last_x - x,
        "down": 1 + last_y - y,
    }  # fmt: skip
    assert seen[what] > 1.08
    assert made.frame(7).min() > 25
    assert made.remarks == ()


def test_a_locked_picture_is_whole_and_still(film, pictures):
    made = painter(film, pictures, {"panel": "start.png"})
    assert square(made.frame(0)) == pytest.approx((0.5, 0.5, 0.125), abs=0.01)
    assert (made.frame(0) == made.frame(7)).all()


SHOT = plan(Storyboard.model_validate({"shots": [{"duration": 2, "prompt": "a woman"}]})).shots[0]
MOVE_IDS = st.sampled_from([move.id for move in MOVES])


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(MOVE_IDS, min_size=1, max_size=2), st.floats(0.2, 3), st.sampled_from([16 / 9, 9 / 16, 1.0]))
def test_a_window_never_leaves_the_picture(moves, factor, aspect):
    """Whatever the moves and how far they go, nothing but the picture is seen, and always a fair part of it."""
    planned = tuple(PlannedMove(move, move, MOVES[move].amount * factor, Fraction(0), Fraction(1)) for move in moves)
    shot = SHOT._replace(moves=planned)
    pose, _ = first_pose(shot, aspect)
    away = lens_heights(shot.focal_length, aspect) / figure_height(shot, aspect)
    travel = Travel(lambda u: moment(shot, u, aspect), pose, away, aspect)
    for u in np.linspace(0, 1, 40):
        window = travel.at(float(u))
        turn = np.radians(window.turn)
        lean = abs(np.cos(turn)) + max(aspect, 1 / aspect) * abs(np.sin(turn))
        assert abs(window.x) + window.size * lean / 2 <= 0.5 + 1e-4
        assert abs(window.y) + window.size * lean / 2 <= 0.5 + 1e-4
        assert window.size > 0
    if moves == ["static"]:
        assert travel.at(0.5) == WHOLE


def test_both_frames_cross_over_the_shot(film, pictures):
    made = painter(film, pictures, {"duration": 2}, start_frame="start.png", end_frame="end.png")
    first, middle, last = (made.frame(number)[0, 0].astype(int) for number in (0, 8, 15))
    assert first == pytest.approx((200,) * 3, abs=2)
    assert last == pytest.approx(GREEN, abs=2)
    assert np.abs(middle - (first + last) / 2).max() < 20


def test_frames_belong_to_the_first_and_the_last_shot(film, pictures):
    """Also when only some shots are drawn."""
    plan = film({}, {}, {}, start_frame="start.png", end_frame="end.png")
    made = FilmPainter(plan, SIZE, Fraction(8), folder=pictures, style=BARE)
    assert square(made.frame(0))
    assert made.frame(16)[0, 0] == pytest.approx(GREEN, abs=2)
    assert (made.frame(8) == FilmPainter(film({}, {}, {}), SIZE, Fraction(8), style=BARE).frame(8)).all()
    last = FilmPainter(plan.only("3"), SIZE, Fraction(8), folder=pictures, style=BARE)
    assert last.frame(0)[0, 0] == pytest.approx(GREEN, abs=2)


def test_a_picture_of_another_shape_is_shown_whole(film, pictures):
    cv2.imwrite(str(pictures / "tall.png"), np.full((400, 200, 3), GREEN, np.uint8))
    frame = painter(film, pictures, {"panel": "tall.png"}).frame(0)
    assert frame[90, 160] == pytest.approx(GREEN, abs=2)
    assert frame[90, 10].max() < 60


@pytest.mark.parametrize(
    ("key", "name"), [("start_frame", "gone.png"), ("end_frame", "text.png"), ("end_frame", "a.gif")]
)
def test_a_frame_that_cannot_be_read_is_remarked(film, pictures, key, name):
    (pictures / "text.png").write_text("no picture")
    made = painter(film, pictures, **{key: name})
    assert name in made.remarks[0]
    assert (made.frame(0) == painter(film, pictures).frame(0)).all()


BRUSH = {"motion_brush": {"strokes": [{"mask": "mask.png", "path": [[320, 180], [480, 90], [600, 90]]}]}}


def test_the_way_of_a_motion_brush_is_drawn(film, pictures):
    """Counted from the bottom left: the way that ends at 90 of 360 ends low; a bead goes along."""
    style = Style(strip=False, prompt=False)
    plans = [film({}, start_frame="start.png", **more) for more in (BRUSH, {})]
    with_it, without = (FilmPainter(p, (640, 360), Fraction(8), folder=pictures, style=style) for p in plans)
    drawn = np.abs(with_it.frame(0).astype(int) - without.frame(0)).max(axis=2) > 40
    assert drawn[265:275, 560:595].any()
    assert not drawn[60:130].any()
    assert drawn[150:170, 290:310].all()
    assert np.abs(with_it.frame(0).astype(int) - with_it.frame(7)).max() > 40


def test_a_way_is_counted_in_the_pixels_of_the_file(film, pictures):
    """However few of them are kept: over a start frame of 5120 pixels it runs as over one of 640."""
    small = cv2.imread(str(pictures / "start.png"))
    cv2.imwrite(str(pictures / "large.png"), cv2.resize(small, (5120, 2880), interpolation=cv2.INTER_NEAREST))
    ways = ([[320, 180], [600, 90]], [[2560, 1440], [4800, 720]])
    brushes = [{"motion_brush": {"strokes": [{"mask": "mask.png", "path": way}]}} for way in ways]
    one, other = (
        painter(film, pictures, {"camera": "static"}, start_frame=name, **brush).frame(0).astype(int)
        for name, brush in zip(("start.png", "large.png"), brushes, strict=True)
    )
    assert np.abs(one - other).mean() < 0.5


def test_masks_that_are_not_there_are_remarked(film, pictures):
    (pictures / "mask.png").unlink()
    assert "mask.png" in painter(film, pictures, start_frame="start.png", **BRUSH).remarks[0]
    assert len(painter(film, pictures, **BRUSH).remarks) == 2


def test_pictures_are_in_the_key(film, pictures):
    def key(**board):
        return painter(film, pictures, **board).key(0)

    keys = {key(), key(start_frame="start.png"), key(end_frame="start.png"), key(start_frame="start.png", **BRUSH)}
    before = key(start_frame="start.png")
    cv2.imwrite(str(pictures / "start.png"), np.zeros((18, 32, 3), np.uint8))
    assert len(keys | {key(start_frame="start.png")}) == 5
    assert before in keys


def test_the_numeric_camera_is_a_move_that_is_seen(film, pictures):
    control = {"type": "simple", "zoom": -6}
    made = painter(film, pictures, start_frame="start.png", camera_control=control)
    assert square(made.frame(7))[2] > 1.2 * square(made.frame(0))[2]
    moves = film({}, camera_control={"type": "forward_up"}).shots[0].moves
    assert [move.move for move in moves] == ["dolly_in", "pedestal_up"]

"""A scene of the cast is seen behind its people: its image on a far plane, or a sign with its name."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import View
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CLEAN = Style("clean")
SIZE = (320, 180)
LEFT, RIGHT = (40, 40, 220), (220, 40, 40)


@pytest.fixture
def painted(tmp_path):
    """Makes painters of one shot; the image of the Lane is red on the left and blue on the right."""
    image = np.full((90, 160, 3), LEFT, np.uint8)
    image[:, 80:] = RIGHT
    cv2.imwrite(str(tmp_path / "lane.png"), image)

    def make(prompt="@Mei waits in @Lane", images=("lane.png",), aspect="16:9", frame=SIZE, style=CLEAN, **shot):
        lane = {"kind": "scene", "images": list(images)}
        told = {"duration": 2, "prompt": prompt, "size": "medium", **shot}
        board = {"aspect": aspect, "elements": {"Mei": {}, "Lane": lane}, "shots": [told]}
        film = plan(Storyboard.model_validate(board))
        return FilmPainter(film, frame, 24, folder=tmp_path, style=style)

    return make


def of_the_image(picture):
    """Where a frame shows the image's left and its right half."""
    pixels = picture.astype(int)
    return pixels[:, :, 2] > pixels[:, :, 0] + 60, pixels[:, :, 0] > pixels[:, :, 2] + 60


@pytest.mark.parametrize("camera", ["static", "slow push in", "slow pull back", "truck left", "pan right", "handheld"])
@pytest.mark.parametrize("size", ["wide", "full", "medium", "close-up"])
def test_the_image_fills_what_is_above_the_floor(painted, size, camera):
    painter = painted(size=size, camera=camera)
    for number in (0, 24, 47):
        left, right = of_the_image(painter.frame(number))
        top = slice(0, 12)
        hidden = 150 if size == "close-up" else 60
        assert (~left[top] & ~right[top]).sum() <= hidden * 12


@pytest.mark.parametrize(("aspect", "frame"), [("16:9", SIZE), ("9:16", (180, 320)), ("1:1", (240, 240))])
def test_the_image_stands_upright_behind_the_subject(painted, aspect, frame):
    left, right = of_the_image(painted(aspect=aspect, frame=frame).frame(0))
    middle = left.shape[1] // 2
    assert left[:8, : middle - 8].all()
    assert right[:8, middle + 8 :].all()


def test_a_reverse_shot_sees_no_more_of_it_than_its_colours(painted):
    """The image shows one side of the place; what is at the other nobody has drawn."""
    there, back = (painted(**shot).scene(0).backdrop.picture.astype(float) for shot in ({}, {"framing": "reverse"}))
    assert np.abs(there.mean(axis=(0, 1)) - back.mean(axis=(0, 1))).max() < 4
    assert np.abs(np.diff(back, axis=1)).max() < 0.3 * np.abs(np.diff(there, axis=1)).max()


@pytest.mark.parametrize("camera", ["arc left", "orbit", {"move": "orbit", "amount": 360}, "whip pan", "truck right"])
def test_no_camera_sees_past_its_ends(painted, camera):
    """Wherever a camera turns, the place's colours hang there; the bare stage's horizon never shows."""
    painter = painted(camera=camera, size="full")
    for number in range(0, 48, 5):
        scene, view = painter.scene(number), View(painter.pose(number), *SIZE)
        sheets = (scene.backdrop, *scene.backdrop.sides)
        rays = np.array(
            [((x - view.centre[0]) / view.scale, (view.centre[1] - 8) / view.scale, 1) for x in (1, 160, 319)]
        )
        for ray in rays @ view.axes.T:
            assert any(meets(sheet.corners, view.place, ray) for sheet in sheets)


def meets(corners, lens, ray):
    """Whether a ray meets a sheet's front."""
    across, down = corners[1] - corners[0], corners[3] - corners[0]
    normal = np.cross(across, down)
    if normal @ ray >= 0:
        return False
    spot = lens + ray * (normal @ (corners[0] - lens) / (normal @ ray)) - corners[0]
    right, low = spot @ across / (across @ across), spot @ down / (down @ down)
    return normal @ (corners[0] - lens) < 0 and -1e-9 <= right <= 1 + 1e-9 and -1e-9 <= low <= 1


def test_a_pan_to_the_right_slides_it_to_the_left(painted):
    painter = painted(camera="pan right", size="wide")
    edges = [int(of_the_image(painter.frame(number))[0][4].sum()) for number in (0, 24, 47)]
    assert edges[0] > edges[1] > edges[2]


def test_it_is_in_perspective_further_away_than_the_subject(painted):
    """A push in enlarges the subject more than the image."""
    painter = painted(camera="push in")
    cloth = painter.scene(0).backdrop.corners
    grown = []
    for places in (np.array([(-0.1, 0.9, 0.0), (0.1, 0.9, 0.0)]), cloth[:2]):
        views = [View(painter.pose(number), *SIZE) for number in (0, 47)]
        wide = [np.ptp(view.to_pixels(view.to_camera(places))[:, 0]) for view in views]
        grown.append(wide[1] / wide[0])
    assert 1.02 < grown[1] < grown[0] - 0.1


def test_people_are_told_from_any_image(painted, tmp_path):
    """The image fades into the air: its contrast is about half."""
    noise = np.random.default_rng(3).integers(0, 256, (90, 160, 3)).astype(np.uint8)
    cv2.imwrite(str(tmp_path / "lane.png"), noise)
    cloth = painted().scene(0).backdrop.picture
    assert float(cloth.std()) < 0.6 * float(noise.std())
    clear = of_the_image(painted().frame(0))
    assert np.asarray(clear).shape == (2, 180, 320)


def test_a_camera_that_goes_round_never_breaks(painted):
    for camera in ("orbit", "arc left", "crane up", "dolly zoom", "whip pan", "roll clockwise", "drone"):
        painter = painted(camera=camera, angle="low" if camera == "orbit" else "overhead")
        for number in range(0, 48, 5):
            assert painter.frame(number).shape == (180, 320, 3)


def test_without_an_image_a_sign_has_its_name(painted):
    style = Style(strip=False)
    shown, bare = (painted(prompt, images=(), frame=(640, 360), style=style) for prompt in ("@Mei in @Lane", "@Mei in"))
    scene = shown.scene(0)
    (sign,) = [card for card in scene.cards if card.stays]
    view = View(shown.pose(0), 640, 360)
    spots = view.to_pixels(view.to_camera(sign.corners))
    assert (spots > 0).all()
    assert (spots < (640, 360)).all()
    low, high = spots.min(axis=0).astype(int), spots.max(axis=0).astype(int)
    part = (slice(low[1], high[1]), slice(low[0], high[0]))
    assert np.abs(shown.frame(0)[part].astype(int) - bare.frame(0)[part]).mean() > 20
    assert not bare.scene(0).cards
    # The clean theme is without any words.
    assert not painted(images=(), style=CLEAN).scene(0).cards


def test_an_image_that_is_not_there_is_told_and_a_sign_stands_in(painted):
    painter = painted(images=("nowhere.png",), style=Style())
    assert painter.scene(0).backdrop is None
    assert painter.scene(0).cards
    assert any("nowhere.png" in remark for remark in painter.remarks)

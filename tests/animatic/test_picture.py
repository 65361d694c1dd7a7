"""The drawn frames, measured in pixels: what they show, and that they are always the same."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from unittest.mock import patch

import cv2
import numpy as np
import pytest
from PIL import Image

from kling_renderers.animatic import AnimaticRenderer, FilmPainter, animatic_clip
from kling_renderers.animatic.drawing.palette import NEUTRAL, cast_colour
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.world import world_of
from kling_story.backends import Style
from kling_story.setting import Setting
from kling_story.vocabulary import FRAMINGS, MOVES, SIZES

SMALL, LARGE = (320, 180), (960, 540)


def bare(plan, size=LARGE):
    """A painter of pictures without letters."""
    return FilmPainter(plan, size, style=Style("clean"))


def near(picture, colour, within=14):
    """Where a picture has a colour, shaded or lit a little."""
    return (np.abs(picture.astype(int) - colour) <= within).all(axis=2)


def changed(one, other):
    """Where two pictures differ, as (top, bottom, left, right)."""
    rows, columns = np.nonzero(np.abs(one.astype(int) - other).max(axis=2) > 24)
    return rows.min(), rows.max() + 1, columns.min(), columns.max() + 1


def person_box(film, **shot):
    """The box around the person: what the same scene without its figures doesn't show."""
    plan = film({**shot})
    with patch("kling_renderers.animatic.stage.staged.stage", lambda *about: stage(*about)._replace(figures=())):
        without = bare(plan).frame(0)
    return changed(bare(plan).frame(0), without)


@pytest.mark.parametrize("size", ["full", "wide", "very_wide", "extreme_wide"])
def test_a_whole_person_is_as_tall_as_the_size_says(film, size):
    """Measured from crown to sole in the drawn picture."""
    top, bottom, left, right = person_box(film, size=size)
    height = SIZES[size].figure_height * LARGE[1]
    assert bottom - top == pytest.approx(height, abs=0.06 * height + 2)
    assert (left + right) / 2 == pytest.approx(LARGE[0] / 2, abs=0.06 * height + 2)


@pytest.mark.parametrize("size", ["close_up", "medium_close_up", "medium", "cowboy", "medium_long"])
def test_a_cut_person_has_the_head_room_of_the_size(film, size):
    """The crown stands where eye line and height put it; the body reaches the lower edge."""
    top, bottom, _, _ = person_box(film, size=size)
    crown = SIZES[size].eye_line - SIZES[size].figure_height / 16
    assert top / LARGE[1] == pytest.approx(max(0, crown), abs=0.012)
    assert bottom == LARGE[1]


@pytest.mark.parametrize("size", ["extreme_close_up", "big_close_up", "close_up", "medium_close_up"])
def test_eyes_are_drawn_on_the_eye_line(film, size):
    """The dark of the eyes lies on the line that the size asks for."""
    picture = bare(film({"size": size})).frame(0)
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    head = SIZES[size].figure_height * LARGE[1]
    middle, line = LARGE[0] // 2, SIZES[size].eye_line * LARGE[1]
    band = grey[int(line - 0.006 * head) : int(line + 0.006 * head) + 1, int(middle - 0.022 * head) : middle]
    rows, _ = np.nonzero(band < 60)
    assert rows.size
    assert rows.mean() + int(line - 0.006 * head) == pytest.approx(line, abs=max(2, 0.0012 * head))


def shirt_width(picture):
    """How wide the person's shirt is, in pixels."""
    found = near(picture, cast_colour(0), 8)
    return np.median(found[found.any(axis=1)].sum(axis=1))


def wall_height(picture):
    """How tall the wall far behind the subject is, in pixels."""
    stage = world_of(Setting(), 1.0).blocks
    far = int(np.argmin(np.abs(stage.middles - (0, 1.05, 17)).sum(axis=1)))
    found = near(picture, stage.colours[far][0], 0)
    rows = np.arange(len(picture))[:, None]
    bottom, top = np.where(found, rows, -1).max(axis=0), np.where(found, rows, len(picture)).min(axis=0)
    return int((bottom - top).max()) + 1


def test_a_zoom_is_told_from_a_dolly_by_its_background(film):
    """Measured in the drawn pixels: the background grows with the subject in a zoom, hardly in a dolly."""
    ratios = {}
    for move in ("zoom in", "dolly in"):
        shot = {"size": "wide", "camera": {"move": move, "amount": 1.4}}
        painter = bare(film(shot))
        first, last = painter.frame(0), painter.frame(23)
        subject = shirt_width(last) / shirt_width(first)
        behind = wall_height(last) / wall_height(first)
        assert subject == pytest.approx(1.4, rel=0.05)
        ratios[move] = behind / subject
    assert ratios["zoom in"] == pytest.approx(1, rel=0.05)
    assert ratios["dolly in"] < 0.85


def test_pan_right_moves_the_picture_left(film):
    """Measured by matching the drawn frames."""
    painter = bare(film({"camera": {"move": "pan right", "amount": 3}, "framing": "cutaway", "prompt": "the street"}))
    grey = [cv2.cvtColor(painter.frame(n), cv2.COLOR_BGR2GRAY).astype(np.float32) for n in (0, 23)]
    (dx, dy), _ = cv2.phaseCorrelate(*grey)
    wanted = np.tan(np.radians(3)) * LARGE[0] * 35 / 36
    assert dx == pytest.approx(-wanted, rel=0.1)
    assert abs(dy) < 2


def test_an_element_keeps_its_colour(film):
    """Wherever somebody appears, in whatever order, the colour is theirs."""
    plan = film(
        {"prompt": "@Mei alone"},
        {"prompt": "@Tom and @Mei", "framing": "two-shot"},
        {"prompt": "@Tom alone", "size": "close_up"},
    )
    painter = bare(plan)
    seen = [[near(painter.frame(n), cast_colour(i), 6).mean() > 0.004 for i in (0, 1)] for n in (0, 24, 48)]
    assert seen == [[True, False], [True, True], [False, True]]


def test_somebody_unnamed_is_grey(film):
    """A shot that names nobody still has its stand-in; one about nobody has none."""
    painter = bare(film({"prompt": "someone waits"}, {"prompt": "rain", "framing": "cutaway"}))
    assert near(painter.frame(0), NEUTRAL, 6).mean() > 0.05
    assert near(painter.frame(24), NEUTRAL, 6).mean() < 0.005


def test_what_is_carried_comes_along(film):
    """A prop stays at its bearer's side while they are followed."""
    cast = {"Mei": {}, "Box": {"kind": "item"}}
    painter = bare(film({"prompt": "@Mei carries the @Box", "camera": "follow", "size": "full"}, elements=cast))
    spots = []
    for number in (0, 23):
        _, columns = np.nonzero(near(painter.frame(number), cast_colour(1), 30))
        spots.append(columns.mean())
    assert spots[0] == pytest.approx(spots[1], abs=2)


@pytest.mark.parametrize("framing", FRAMINGS.ids)
@pytest.mark.parametrize("size", [(320, 180), (180, 320), (240, 240)], ids=["wide", "tall", "square"])
def test_every_framing_can_be_drawn(film, framing, size):
    """In every shape of frame, with people, things and animals."""
    painter = FilmPainter(film({"framing": framing, "prompt": "@Mei, @Tom, @Rex and the @Key"}), size)
    assert painter.frame(0).shape == (size[1], size[0], 3)


def moving_film(film):
    return film(*({"camera": move, "duration": "0.5"} for move in MOVES.ids), {"transition": "dissolve"})


def test_the_same_frame_is_always_the_same(film):
    """Twice, backwards, and from several threads: byte for byte."""
    plan = moving_film(film)
    once = FilmPainter(plan, SMALL)
    numbers = range(0, once.timeline.frames, 3)
    wanted = {n: once.frame(n).tobytes() for n in numbers}
    again = FilmPainter(plan, SMALL)
    assert {n: again.frame(n).tobytes() for n in reversed(numbers)} == wanted
    threaded = FilmPainter(plan, SMALL)
    with ThreadPoolExecutor(4) as pool:
        assert dict(zip(numbers, pool.map(lambda n: threaded.frame(n).tobytes(), numbers), strict=True)) == wanted


def test_a_frame_may_be_scribbled_on(film):
    """A caller's changes don't show in later frames, also where nothing moves."""
    painter = FilmPainter(film({}), SMALL)
    before = painter.frame(3).copy()
    painter.frame(2)[:] = 0
    assert (painter.frame(3) == before).all()


def test_a_dissolve_grows_out_of_the_last_shot(film):
    """The first frame is nearly the old picture, half a second later the new one stands alone."""
    painter = bare(film({"size": "wide"}, {"size": "close_up", "transition": "dissolve"}), SMALL)
    old, new = painter.frame(23).astype(int), painter.frame(47).astype(int)
    first, late = painter.frame(24).astype(int), painter.frame(24 + 12)
    assert np.abs(first - old).mean() < 0.15 * np.abs(first - new).mean()
    assert (late == new).all()


@pytest.mark.parametrize(("transition", "level"), [("fade in", 0), ("flash white", 255)])
def test_a_fade_begins_in_its_colour(film, transition, level):
    """Black or white first, then the shot; the cut doesn't move."""
    painter = bare(film({}, {"transition": transition}), SMALL)
    assert np.abs(painter.frame(24).astype(int) - level).mean() < 30
    assert (painter.frame(23) == painter.frame(0)).all()
    assert (painter.frame(47) == painter.frame(0)).all()


def test_a_panel_is_shown_as_the_picture(film, tmp_path):
    """The author's drawing takes the place of the stand-ins, whole and centred."""
    Image.new("RGB", (200, 200), (10, 200, 30)).save(tmp_path / "mine.png")
    painter = FilmPainter(film({"panel": "mine.png"}), SMALL, folder=tmp_path, style=Style("clean"))
    picture = painter.frame(0)
    assert picture[90, 160].tolist() == [30, 200, 10]
    assert picture[90, 10].tolist() != [30, 200, 10]
    assert painter.remarks == ()


@pytest.mark.parametrize("panel", ["gone.png", "text.png", "https://example.org/panel.png", "picture.gif"])
def test_a_panel_that_cannot_be_read_is_remarked(film, tmp_path, panel):
    """The shot is drawn as if there were none, and the file says so."""
    (tmp_path / "text.png").write_text("no picture")
    Image.new("RGB", (20, 20)).save(tmp_path / "picture.gif")
    made = AnimaticRenderer().render(
        film({"panel": panel, "duration": "0.2"}), tmp_path / "film.mp4", size=SMALL, fps=Fraction(24), folder=tmp_path
    )
    assert len(made.remarks) == 1
    assert panel in made.remarks[0]
    drawn, plain = (FilmPainter(film({"panel": p}), SMALL, folder=tmp_path).frame(0) for p in (panel, None))
    assert (drawn == plain).all()


def test_frames_outside_of_the_film_are_an_error(film):
    """There is no frame before the first and none after the last."""
    painter = FilmPainter(film({}), SMALL)
    for number in (-1, 24):
        with pytest.raises(IndexError):
            painter.frame(number)


def test_the_clip_for_moviepy_is_the_same_film(film):
    """Size, duration and rate are the film's, and frames are the painter's in RGB."""
    plan = film({"camera": "pan left"}, {"camera": "dolly in"})
    clip, painter = animatic_clip(plan, size=SMALL, fps=24), FilmPainter(plan, SMALL, 24)
    assert (clip.size, clip.duration, clip.fps) == (SMALL, 2, 24)
    for number in (0, 7, 23, 24, 47):
        assert (clip.get_frame(number / 24) == painter.frame(number)[:, :, ::-1]).all()


def thing_box(film, **shot):
    """The box around the thing: what the same scene without its models doesn't show."""
    plan = film({**shot})
    with patch("kling_renderers.animatic.stage.staged.stage", lambda *about: stage(*about)._replace(models=())):
        without = bare(plan).frame(0)
    return changed(bare(plan).frame(0), without)


@pytest.mark.parametrize("shot", [{"framing": "insert", "prompt": "rain on the box"}, {"prompt": "an empty table"}])
def test_a_close_shot_of_nobody_shows_a_thing(film, shot):
    """An insert reads as one: a grey thing in the middle, larger the closer it is, and no person."""
    for size in ("close_up", "medium"):
        plan = film({**shot, "size": size})
        assert stage(plan, plan.shots[0], 16 / 9).figures == ()
    close, medium = (thing_box(film, **shot, size=size) for size in ("close_up", "medium"))
    for top, _, left, right in (close, medium):
        assert left < LARGE[0] / 2 < right
        assert top < LARGE[1] * 0.6
    assert close[0] < medium[0]


def test_a_wide_shot_of_nobody_is_an_empty_place(film):
    """No figure and no thing."""
    plan = film({"size": "wide", "prompt": "an empty beach"})
    scene = stage(plan, plan.shots[0], 16 / 9)
    assert scene.figures == ()
    assert scene.models == ()

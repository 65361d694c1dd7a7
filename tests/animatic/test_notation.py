"""The trade's signs: where the camera will end, who goes where, what is safe; and the themes."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from kling_renderers.animatic.burnt_in.notation import ACTION_SAFE, FRAMED, TITLE_SAFE
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.film import FilmPainter
from kling_story.backends import THEMES, Style
from kling_story.vocabulary import MOVES, MoveGroup

SIZE = (640, 360)


def corners(painter, shot, u):
    """The other frame of a shot at a moment, as the notes find it."""
    staged = painter.staged(shot)
    return staged.notes.other_frame(View(staged.moment(u).pose, *SIZE))


@pytest.mark.parametrize(
    ("camera", "ratio"), [({"move": "zoom in", "amount": 2}, 0.5), ({"move": "zoom out", "amount": 2}, 1.0)]
)
def test_the_smaller_frame_is_shown_in_the_larger(film, camera, ratio):
    """Going in, where it ends; going out, where it began: a zoom by two has a frame half as wide, but for the little
    that a camera looks up or down to keep eyes where the closer size lays them.
    """
    painter = FilmPainter(film({"camera": camera}), SIZE)
    at_first, at_last = corners(painter, 0, 0.0), corners(painter, 0, 1.0)
    shown = at_first if ratio < 1 else at_last
    assert np.ptp(shown[:, 0]) == pytest.approx(SIZE[0] / 2, rel=1e-6 if ratio == 1 else 5e-3)
    assert (at_last is None) == (ratio < 1)
    assert (at_first is None) == (ratio == 1)


@pytest.mark.parametrize("move", sorted(FRAMED))
def test_the_frame_at_the_end_comes_closer_until_it_is_the_picture(film, move):
    painter = FilmPainter(film({"camera": MOVES[move].words, "size": "medium"}), SIZE)
    whole = np.array(((0, 0), (SIZE[0], 0), SIZE, (0, SIZE[1])))
    found = [corners(painter, 0, u) for u in np.linspace(0, 1, 9)]
    seen = [float(np.abs(one - whole).max()) for one in found if one is not None]
    assert seen, "it is never shown"
    assert found[0] is None or found[-1] is None or move.startswith(("pan", "tilt", "truck", "pedestal", "roll"))


def test_moves_that_go_around_show_no_frame(film):
    painter = FilmPainter(film({"camera": "orbit right"}, {"camera": "static"}, {"camera": "follow"}), SIZE)
    assert not any(notes._framed for notes in (painter.staged(shot).notes for shot in range(len(painter.plan.shots))))
    assert {move.id for move in MOVES if move.group is MoveGroup.STEADINESS}.isdisjoint(FRAMED)


@pytest.mark.parametrize(
    ("direction", "way"),
    [("left_to_right", (1, 0)), ("right_to_left", (-1, 0)), ("toward_camera", (0, 1)), ("away_from_camera", (0, -1))],
)
@pytest.mark.parametrize("size", ["wide", "medium", "close-up"])
def test_an_arrow_tells_where_somebody_goes(film, direction, way, size):
    """It stands on the side that they go to, in their colour; toward us it points down, away from us up."""
    shot = {"size": size, "direction": direction, "camera": "static", "prompt": "@Mei walks"}
    painter = FilmPainter(film(shot), SIZE)
    picture = np.zeros((SIZE[1], SIZE[0], 3), dtype=np.uint8)
    painter.staged(0).notes.onto(picture, painter.staged(0).moment(0.5))
    inked = np.argwhere(picture.sum(axis=2) > 60)
    assert len(inked) > 30
    figure = painter.scene(0).figures[0]
    x = View(painter.pose(12), *SIZE).pixel(figure.x + painter.staged(0).moment(0.5).walked[0], figure.top, figure.z)[0]
    if way[0]:
        assert (inked[:, 1].mean() - x) * way[0] > 0.02 * SIZE[0]
    else:
        # The head of an arrow is its widest part.
        rows = np.bincount(inked[:, 0], minlength=SIZE[1])
        assert (np.argmax(rows) - inked[:, 0].mean()) * way[1] > 0


def test_nobody_goes_anywhere_without_a_direction(film):
    painter = FilmPainter(film({"camera": "static"}), SIZE)
    picture = np.zeros((SIZE[1], SIZE[0], 3), dtype=np.uint8)
    painter.staged(0).notes.onto(picture, painter.staged(0).moment(0.5))
    assert not picture.any()


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (400, 400)])
def test_safe_areas_are_where_the_standard_has_them(film, size):
    with_lines, without = (
        FilmPainter(film({}), size, style=Style("clean", safe_areas=lines)).frame(0).astype(int)
        for lines in (True, False)
    )
    changed = np.abs(with_lines - without).sum(axis=2) > 0
    across = np.flatnonzero(changed[size[1] // 4])
    expected = sorted(edge for part in (ACTION_SAFE, TITLE_SAFE) for edge in ((1 - part) / 2, (1 + part) / 2))
    assert [x / size[0] for x in across] == pytest.approx(expected, abs=1.5 / size[0])


def test_themes_differ_as_they_say(film):
    plan = film({"size": "medium"}, {"prompt": "@Tom waits"})
    shown = {theme: FilmPainter(plan, SIZE, style=Style(theme)) for theme in THEMES}
    board, clean = shown["board"].frame(0), shown["clean"].frame(0)
    saturation = [float(cv2.cvtColor(one, cv2.COLOR_BGR2HSV)[:, :, 1].mean()) for one in (board, clean)]
    assert saturation[0] < 0.6 * saturation[1]
    # Everybody is still told apart by colour.
    mei, tom = (shown["board"].frame(n)[int(SIZE[1] * 0.75), SIZE[0] // 2].astype(int) for n in (0, 24))
    assert np.abs(mei - tom).max() > 25


def test_the_clean_theme_has_no_letters(film):
    """Whatever is said, the picture is the same."""
    plain, told = (
        FilmPainter(film({**shot, "camera": "pan left"}), SIZE, style=Style("clean")).frame(5)
        for shot in ({}, {"sound": "rain", "music": "piano", "id": "another"})
    )
    assert np.array_equal(plain, told)


def test_a_move_is_lit_while_it_goes_on(film):
    plan = film({"duration": 2, "camera": ["tilt up", {"move": "push in", "then": True}]})
    labels = FilmPainter(plan, SIZE)._slate.labels
    lit, dim = (labels.move(plan.shots[0], 0, now) for now in (True, False))
    assert lit.keep.mean() < dim.keep.mean() - 20
    assert lit.ink[:, -3 * labels.small :].max() > dim.ink[:, -3 * labels.small :].max().item() + 30


def test_what_is_heard_is_told_where_it_is_heard(film):
    def low(**board):
        shot = {"sound": "rain", "music": "piano"} if board.pop("told", True) else {}
        return FilmPainter(film(shot, **board), SIZE).frame(0)[SIZE[1] // 2 :]

    assert not np.array_equal(low(audio="native"), low(audio="native", told=False))
    assert np.array_equal(low(audio="off"), low(audio="off", told=False))


def test_the_strip_marks_what_is_no_cut(film):
    shots = ({"duration": 5}, {"duration": 5})
    plain = FilmPainter(film(*shots), SIZE)
    dissolved = FilmPainter(film(shots[0], {**shots[1], "transition": "dissolve"}), SIZE)
    bars = [painter.frame(239)[-4:, SIZE[0] // 2 - 2 : SIZE[0] // 2 + 24].astype(int) for painter in (plain, dissolved)]
    assert np.abs(bars[0] - bars[1]).max() > 60

"""Moves that lead from one to another, or along a body, begin on the one and end on the other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shown import FRAMES, Shown

from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.poses import View
from kling_story.vocabulary import SIZES

LEADS = ["pan right", "pan left", "whip pan", "truck left", "truck right", "tilt up"]


@settings(max_examples=60)
@given(
    move=st.sampled_from(LEADS),
    ends=st.permutations(("Mei", "Tom")),
    size=st.sampled_from([size.id for size in SIZES if size.figure_height < 5]),
    aspect=st.sampled_from(sorted(FRAMES)),
    framing=st.sampled_from(("two-shot", "dirty single", "over-the-shoulder")),
)
def test_a_move_from_one_to_another_begins_on_the_one_and_ends_on_the_other(move, ends, size, aspect, framing):
    """Both are seen from the front, in the middle of the frame, whatever the framing says of a shoulder."""
    shown = Shown(f"{move} from @{ends[0]} to @{ends[1]}", size=size, aspect=aspect, framing=framing)
    assert not shown.shot.near_shoulder
    for u, name in zip((0, 1), ends, strict=True):
        x, y = shown.head(name, u)
        assert x == pytest.approx(0.5, abs=0.02)
        assert 0 < y < 0.75


@pytest.mark.parametrize(
    ("camera", "left"), [("pan left from @Tom to @Mei", "Mei"), ("truck right from @Tom to @Mei", "Tom")]
)
def test_from_whom_a_move_comes_stands_on_that_side(camera, left):
    figures = {figure.name: figure.x for figure in Shown(camera, size="medium").scene.figures}
    assert min(figures, key=figures.__getitem__) == left


@pytest.mark.parametrize("size", ["close_up", "medium_close_up", "medium", "full"])
@pytest.mark.parametrize(
    ("camera", "begins", "ends"),
    [
        ("tilt down from her face to her hands", EYES, 0.47),
        ("tilt up from her shoes to her face", 0.03, EYES),
        ("tilt up from her shoes", 0.03, EYES),
        ("tilt from her shoes to her knees", 0.03, 0.27),
        ("从她的鞋摇到她的脸", 0.03, EYES),
    ],
)
def test_a_tilt_between_parts_of_a_body_is_framed_on_both(camera, begins, ends, size):
    """And never looks down or up steeply: near a body the camera goes along it."""
    shown = Shown(camera, "@Mei waits", size=size)
    composed = Shown("static", "@Mei waits", size=size).head("Mei", 0)[1]
    for u, height in ((0, begins), (1, ends)):
        y = View(shown.pose(u), *shown.frame).pixel(0, height, 0)[1] / 720
        assert y == pytest.approx(composed if height == EYES else 0.5, abs=0.03)
        assert abs(shown.pose(u).pitch) < 31


def test_a_tilt_to_a_fist_ends_on_one_hand():
    seen = Shown("tilt down from his face to his fist", "@Tom waits", size="close-up")
    assert abs(seen.pose(1).yaw) > 10
    assert abs(seen.pose(1).pitch) < 31
    assert abs(Shown("tilt down to his hands", "@Tom waits", size="close-up").pose(1).yaw) < 1


@pytest.mark.parametrize("way", ["pan from", "pan right from", "pan left from"])
def test_a_pan_from_the_window_begins_on_one(way):
    """It is beside whom the pan goes to, and in the middle of the frame at first, where she isn't."""
    shown = Shown(f"{way} the window to @Mei", "@Mei reads", size="medium")
    assert len(shown.scene.pieces.corners) > 5
    middle = np.median(shown.scene.pieces.corners[:, :, 0])
    at = View(shown.pose(0), *shown.frame).pixel(middle, EYES, 0.5)[0] / 1280
    assert at == pytest.approx(0.5, abs=0.1)
    assert not 0.1 < shown.head("Mei", 0)[0] < 0.9
    assert shown.head("Mei", 1)[0] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("framing", ["two-shot", "dirty single"])
@pytest.mark.parametrize("then", ["push in", "zoom in"])
def test_a_push_in_after_a_pan_to_somebody_keeps_them(then, framing):
    shown = Shown(f"pan left from @Tom to @Mei, then {then}", size="medium", framing=framing)
    assert shown.head("Mei", 1)[0] == pytest.approx(0.5, abs=0.02)
    assert 0 < shown.head("Mei", 1)[1] < 0.7


@pytest.mark.parametrize(
    "camera", ["whip pan right, then tilt up", "pan left, then tilt up", "push in, then tilt down"]
)
@pytest.mark.parametrize("angle", ["worm's eye", "eye level", "high"])
@pytest.mark.parametrize("size", ["very_wide", "wide", "full", "medium"])
def test_a_tilt_that_names_nobody_keeps_somebody_in_the_frame(camera, angle, size):
    shown = Shown(camera, "@Mei waits", size=size, angle=angle)
    view = View(shown.pose(1), *shown.frame)
    down = [view.pixel(0, height, 0)[1] / 720 for height in np.linspace(0, 1, 21)]
    assert any(0.02 < at < 0.9 for at in down)


def test_a_tilt_to_the_sky_leaves_whom_it_was_on():
    shown = Shown("tilt up to the sky", "@Mei waits", size="medium")
    composed = Shown("static", "@Mei waits", size="medium").head("Mei", 0)[1]
    assert shown.head("Mei", 0)[1] == pytest.approx(composed)
    assert shown.head("Mei", 1)[1] > 0.9


@pytest.mark.parametrize(
    ("camera", "prompt", "first"),
    [
        ("whip pan to @Mei", "@Tom drops a plate, @Mei looks up", "Tom"),
        ("whip pan to @Tom", "@Tom drops a plate, @Mei looks up", "Mei"),
        ("急摇到@Mei", "@Tom摔了盘子，@Mei抬起头", "Tom"),
        ("whip pan to the crowd", "@Mei shoots at the goal in a stadium, the crowd cheers", "Mei"),
    ],
)
def test_a_whip_begins_on_somebody(staged, camera, prompt, first):
    """It began on an empty wall."""
    made = staged(prompt, size="medium", camera=camera)
    now = made.moment(0.0)
    heads = {
        figure.name: View(now.pose, 320, 180).pixel(*figure.head)[0] / 320 for figure in made.scene_at(now).figures
    }
    assert 0.3 < heads[first] < 0.7
    assert all(abs(heads[first] - 0.5) <= abs(across - 0.5) for across in heads.values())

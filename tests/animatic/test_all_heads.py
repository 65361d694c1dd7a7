"""Of several people all heads that are named stay in the frame, whoever sits, kneels or is small."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.staged import Staged
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import SIZES

FRAMES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (960, 960)}
CAST = {
    "Mei": {"description": "a woman of forty"},
    "Tom": {"description": "a tall man in a straw hat"},
    "Liu": {"description": "a girl of seven"},
}
TOGETHER = (
    "@Mei and @Tom stand in the yard",
    "@Mei sits at the left, @Tom stands at the right",
    "@Mei sits on the floor, @Tom stands beside her",
    "@Mei kneels before @Tom",
    "@Mei crouches beside @Tom",
    "@Liu and @Tom stand hand in hand",
    "@Liu sits on a little stool, @Tom stands behind her",
    "@Mei sits on a chair, @Tom stands, @Liu beside them",
    "@Liu坐在小板凳上，@Mei站在她身后",
    "@Mei跪在地上，@Tom站在一旁",
)
MOVES = (
    "static",
    "slow push in",
    "push in",
    "zoom in",
    "crash zoom",
    "pull back",
    "slow pull back until the yard is seen",
    "handheld",
)
_LITTLE = 0.02
"""How much of a frame a hand-held camera, or who is nearer to it, may take of the rim of a head."""


def staged(prompt, aspect="16:9", **shot):
    board = {"aspect": aspect, "elements": CAST, "shots": [{"duration": 4, "prompt": prompt, **shot}]}
    film, (wide, high) = plan(Storyboard.model_validate(board)), FRAMES[aspect]
    return Staged(film, film.shots[0], wide / high, 4.0)


def heads(made, aspect, u):
    """Where heads are at a moment, forehead to chin: each one's left, top, right and bottom in parts of the frame."""
    now, frame = made.moment(u), FRAMES[aspect]
    view, found = View(now.pose, *frame), {}
    for figure in made.scene_at(now).figures:
        x, y, z = figure.head
        tall = figure.stature
        rims = [(x - 0.035 * tall, y, z), (x, y + 0.04 * tall, z), (x + 0.035 * tall, y, z), (x, y - 0.075 * tall, z)]
        spots = view.to_pixels(view.to_camera(rims)) / frame
        found[figure.name] = spots[0][0], spots[1][1], spots[2][0], spots[3][1]
    return found


@settings(max_examples=50)
@given(
    st.sampled_from(TOGETHER),
    st.sampled_from([size.id for size in SIZES if size.figure_height < 5]),
    st.sampled_from(sorted(FRAMES)),
    st.sampled_from(MOVES),
)
def test_all_heads_are_in_the_frame_from_first_to_last(prompt, size, aspect, camera):
    """Who sat sank out of the lower edge while the camera pushed in on both."""
    made = staged(prompt, aspect, size=size, camera=camera)
    for u in (0.0, 0.5, 1.0):
        for name, edges in heads(made, aspect, u).items():
            assert min(edges) > -_LITTLE, (name, u, edges)
            assert max(edges) < 1 + _LITTLE, (name, u, edges)


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("prompt", TOGETHER[1:4])
def test_a_still_frame_of_two_shows_the_lower_one_with_shoulders(prompt, aspect):
    made = staged(prompt, aspect, size="medium", camera="static")
    assert max(edges[3] for edges in heads(made, aspect, 0.0).values()) < 0.92


@pytest.mark.parametrize("camera", ["push in", "zoom in", "slow push in"])
def test_a_push_in_on_two_gets_closer_to_both(camera):
    """It is no less of a push for it: the heads grow as they do where both stand."""

    def grown(prompt):
        made = staged(prompt, size="medium", camera=camera)
        tall = [np.mean([edges[3] - edges[1] for edges in heads(made, "16:9", u).values()]) for u in (0.0, 1.0)]
        return tall[1] / tall[0]

    assert grown(TOGETHER[1]) == pytest.approx(grown(TOGETHER[0]), rel=0.1)


@pytest.mark.parametrize("size", ["medium close-up", "medium", "cowboy", "full"])
def test_those_of_about_one_height_are_as_large_as_the_size_says(size):
    """No frame is wider for a head's worth of heights that it holds anyway."""
    for prompt in ("@Mei and @Ann wait", "@Mei sits at the left, @Ann sits at the right"):
        cast = {"Mei": {"description": "a woman"}, "Ann": {"description": "a tall woman"}}
        board = {"elements": cast, "shots": [{"duration": 3, "prompt": prompt, "size": size}]}
        film = plan(Storyboard.model_validate(board))
        assert framed(film, film.shots[0], 16 / 9).stature <= 1.1


def test_a_push_in_on_one_of_them_leaves_the_other():
    made, alone = (staged("@Mei sits, @Tom stands", size="medium", camera=f"push in{to}") for to in (" to @Tom", ""))
    assert heads(made, "16:9", 1.0)["Tom"][3] < 0.7
    assert heads(made, "16:9", 1.0)["Mei"][3] > heads(alone, "16:9", 1.0)["Mei"][3]


def test_who_is_upright_in_a_tall_frame_has_room_for_shoulders():
    """In 9:16 two of a medium shot were heads between cut-off arms."""
    made = staged("@Mei and @Tom wait", "9:16", size="medium")
    outer = sorted(figure.x for figure in made.scene.figures)
    view = View(made.moment(0.0).pose, *FRAMES["9:16"])
    across = [view.pixel(x, 0.8, 0.0)[0] / 720 for x in (outer[0] - 0.07, outer[-1] + 0.07)]
    assert across[0] > 0
    assert across[1] < 1


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("prompt", ["@Mei坐在竹椅上", "@Tom sits at the table"])
def test_a_full_shot_of_who_sits_has_their_feet(prompt, aspect):
    """They are nearer to the lens than the rest of the body, and were below the frame."""
    made = staged(prompt, aspect, size="full")
    (figure,) = made.scene.figures
    balls = np.concatenate([one.balls[:, :3] for one in figure.parts])
    lowest = balls[balls[:, 1] < 0.06] + (figure.x, 0.0, figure.z)
    view = View(made.moment(0.0).pose, *FRAMES[aspect])
    assert len(lowest)
    assert view.to_pixels(view.to_camera(lowest))[:, 1].max() / FRAMES[aspect][1] < 0.99


def test_a_crash_zoom_on_a_small_one_and_a_tall_one_keeps_both():
    """The frame went down to their feet by the head of who stands."""
    made = staged(TOGETHER[6], "16:9", size="wide", camera="crash zoom")
    assert min(min(edges) for edges in heads(made, "16:9", 1.0).values()) > -_LITTLE

"""A shot is framed as it is said, whatever somebody does in it: size, angle and move, and they are in it all along."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.staged import Staged
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES, MOVES, SIZES

FRAMES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (960, 960)}
DOING = (
    "@Mei waits",
    "@Mei turns her head to the left, her hand over her mouth",
    "@Mei drinks tea and smiles",
    "@Mei points to the right and shouts",
    "@Mei cries",
    "@Mei under an umbrella in the rain",
    "@Mei holds up a letter",
    "@Mei talks on the phone in a busy street",
    "@Mei raises her arms",
    "@Mei微笑着挥手",
    "@Mei在厨房里喝咖啡",
)
SIZES_OF_PEOPLE = ("close_up", "medium_close_up", "medium", "cowboy", "medium_long", "full", "wide", "very_wide")
SUDDEN = ("whip_pan", "whip_pan_left")
TURNS = {"pan_left": ("yaw", -1), "pan_right": ("yaw", 1), "tilt_up": ("pitch", 1), "tilt_down": ("pitch", -1)}
GOES = {
    "truck_left": ("x", -1),
    "truck_right": ("x", 1),
    "pedestal_up": ("y", 1),
    "pedestal_down": ("y", -1),
    "crane_up": ("y", 1),
    "crane_down": ("y", -1),
}
MANY = settings(max_examples=60)
doing, aspects = st.sampled_from(DOING), st.sampled_from(sorted(FRAMES))
sizes = st.sampled_from(SIZES_OF_PEOPLE)


class Shown:
    """A shot of Mei, in its frame."""

    def __init__(self, prompt, aspect, **shot):
        board = {"aspect": aspect, "elements": {"Mei": {}}, "shots": [{"duration": 4, "prompt": prompt, **shot}]}
        film, self.frame = plan(Storyboard.model_validate(board)), FRAMES[aspect]
        self.made = Staged(film, film.shots[0], self.frame[0] / self.frame[1], 4.0)

    def pose(self, u):
        return self.made.moment(u).pose

    def head(self, u):
        """Where her head is, in parts of the frame, and how tall she is there, in frame heights."""
        now, view = self.made.moment(u), View(self.pose(u), *self.frame)
        figure = next(figure for figure in self.made.scene_at(now).figures if figure.name == "Mei")
        x, y, away = view.pixel(*(np.array(figure.head) + offset_of(figure, now)))
        return x / self.frame[0], y / self.frame[1], view.scale / away / self.frame[1]


@MANY
@given(doing, aspects, sizes, st.sampled_from(["eye_level", "low", "high", "dutch", "shoulder_level"]))
def test_size_and_angle_hold_from_the_first_frame_to_the_last(prompt, aspect, size, angle):
    shown = Shown(prompt, aspect, size=size, angle=angle)
    for u in (0.0, 0.5, 1.0):
        across, down, tall = shown.head(u)
        assert 0 < across < 1
        assert -0.02 < down < 1
        assert 0.6 * SIZES[size].figure_height < tall < 1.35 * SIZES[size].figure_height
    said, drawn = ANGLES[angle], shown.pose(0.0)
    assert drawn.roll == said.roll
    # A lens on the ground is too far from somebody small to look up as much.
    assert abs(drawn.pitch) >= 0.3 * abs(said.pitch)
    assert drawn.pitch * said.pitch >= 0


@MANY
@given(
    doing,
    st.sampled_from(["medium_close_up", "medium", "full", "wide"]),
    st.sampled_from([move for move in MOVES.ids if move not in SUDDEN]),
    st.sampled_from([24, 35, 50, 85]),
)
def test_she_is_in_the_frame_whatever_the_camera_does(prompt, size, move, lens):
    shown = Shown(prompt, "16:9", size=size, camera=MOVES[move].words, lens=f"{lens}mm")
    for u in np.linspace(0, 1, 6):
        across, down, _ = shown.head(u)
        assert -0.03 < across < 1.03
        # A tilt begins on a body.
        assert -0.15 < down < 1.03


@MANY
@given(doing, sizes, st.sampled_from([*TURNS, *GOES]))
def test_a_move_goes_where_its_words_say(prompt, size, move):
    shown = Shown(prompt, "16:9", size=size, camera=MOVES[move].words)
    field, sign = (TURNS | GOES)[move]
    assert (getattr(shown.pose(1.0), field) - getattr(shown.pose(0.0), field)) * sign > 0


@MANY
@given(doing, sizes, st.sampled_from(["dolly_in", "dolly_out", "zoom_in", "zoom_out", "crash_zoom"]))
def test_what_closes_in_makes_her_larger_and_what_pulls_back_smaller(prompt, size, move):
    shown = Shown(prompt, "16:9", size=size, camera=MOVES[move].words)
    grows = shown.head(1.0)[2] / shown.head(0.0)[2]
    assert grows > 1.08 if MOVES[move].amount > 1 else grows < 0.92


@pytest.mark.parametrize("size", SIZES_OF_PEOPLE)
@pytest.mark.parametrize("prompt", DOING)
def test_without_a_move_the_camera_stands(prompt, size):
    shown = Shown(prompt, "16:9", size=size)
    assert len({shown.pose(u) for u in np.linspace(0, 1, 6)}) == 1


@pytest.mark.parametrize(("angle", "size"), [("shoulder_level", "big_close_up"), ("hip_level", "medium")])
def test_a_level_lens_below_a_face_still_holds_it(angle, size):
    _, down, _ = Shown("@Mei waits", "16:9", size=size, angle=angle).head(0.0)
    assert down == pytest.approx(SIZES[size].eye_line, abs=0.15)


def test_an_amount_that_is_given_holds_through_any_lens():
    told = {"camera": [{"move": "pan left", "amount": 60}], "lens": "85mm"}
    shown = Shown("@Mei waits", "16:9", size="medium", **told)
    assert shown.pose(1.0).yaw - shown.pose(0.0).yaw == pytest.approx(-60)

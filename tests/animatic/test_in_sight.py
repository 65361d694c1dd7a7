"""Whom a shot is of is seen in it, and nothing of the set is before them."""

from __future__ import annotations

import numpy as np
import pytest
from in_sight import shares

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.perches import SEATS
from kling_renderers.animatic.stage.staged import Staged
from kling_story.placed import HANDS_AT, IN_PLAY, PLAYED
from kling_story.vocabulary.perches import PERCHES

SIZES = ("close-up", "medium", "full", "wide")
SEATED = {
    "bench": ("@Rex sits on a park bench", "@Rex坐在长椅上"),
    "log": ("@Rex sits on a fallen log", "@Rex坐在树桩上"),
    "stairs": ("@Rex sits on the stairs", "@Rex坐在台阶上"),
    "ledge": ("@Rex sits on the garden wall", "@Rex坐在窗台上"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prompt", [words for both in SEATED.values() for words in both])
def test_an_animal_that_sits_up_somewhere_is_there_and_in_the_frame(staged, prompt, size):
    """Frames were laid on the height of the seat, and the animal stood on the ground below them."""
    made = staged(prompt, size=size)
    [rex] = shares(made, 0.5)
    assert rex.taken > 0.005
    assert 0 < rex.down < 0.9
    assert rex.hidden < 0.2


def test_an_animal_beside_a_seat_is_on_the_ground(staged):
    (place,) = staged("@Rex坐在树桩旁边发抖", size="medium").shot.places
    assert place.seat is None


def test_nothing_that_is_sat_on_is_called_as_what_is_worked_at():
    """Whoever sat on a bench in a park had a workbench before them."""
    worked = {*PLAYED, *HANDS_AT, *IN_PLAY}
    assert not worked & {*PERCHES, *SEATS}


@pytest.mark.parametrize(
    "prompt", ["@Mei and @Tom sit on a crate", "@Mei和@Tom坐在长椅上", "@Mei and @Rex sit on a bench"]
)
def test_who_sits_on_one_seat_does_so_side_by_side(staged, prompt):
    made = staged(prompt, size="medium long", camera="rack focus to the window")
    one, other = made.scene.figures
    assert abs(one.z - other.z) < 0.1
    alone = staged("@Mei sits on a bench" if "bench" in prompt or "长椅" in prompt else "@Mei sits on a crate")
    assert len(made.scene.pieces.corners) == len(alone.scene.pieces.corners)
    assert {share.hidden < 0.2 for share in shares(made, 0.0)} == {True}


@pytest.mark.parametrize(
    ("camera", "apart"),
    [
        ("rack focus to the window", False),
        ("rack focus to the storm outside", False),
        ("焦点移到窗外", False),
        ("rack focus to @Tom", True),
        ("rack focus to the background", True),
        ("rack focus", True),
    ],
)
def test_a_focus_that_goes_to_the_place_leaves_all_of_them_in_front(staged, camera, apart):
    made = staged("@Mei and @Tom wait", size="medium", camera=camera)
    assert (len(made.scene.front) == 1) == apart


@pytest.mark.parametrize(
    ("prompt", "ahead"),
    [
        ("@Rex waits in the snow. @Tom walks up to it", "Rex"),
        ("@Tom站在雪地里，@Rex走过来，停在他面前", "Tom"),
        ("@Rex trots over to @Tom", "Tom"),
    ],
)
def test_who_goes_up_to_somebody_ends_beside_them(staged, prompt, ahead):
    made = staged(prompt)
    there = next(figure for figure in made.scene.figures if figure.name == ahead)
    other = next(figure for figure in made.scene.figures if figure.name != ahead)
    ways = [other.x + made.moment(u).walked[0] - there.x for u in (0.0, 0.5, 1.0)]
    assert abs(ways[0]) > abs(ways[1]) > abs(ways[2]) > 0.05
    assert ways[0] * ways[2] > 0
    assert not there.walks


@pytest.mark.parametrize("prompt", ["@Tom walks past @Rex", "@Tom walks down to the harbour, @Rex sits there"])
def test_who_passes_somebody_goes_on(staged, prompt):
    made = staged(prompt)
    assert not any(place.facing == "other" for place in made.shot.places)


PLACES = (
    "",
    " in a bar",
    " in a forest",
    " in a warehouse",
    " on a pier",
    " among ruins",
    " in a graveyard",
    " in a cave",
)
GOING = ("@Mei waits{}", "@Rex sleeps{}", "@Mei walks away{}", "@Mei walks{}, @Tom stands in the background")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("camera", ["static", "follow", "dolly out", "truck right", "crane up"])
def test_nothing_of_a_place_hides_whom_a_shot_is_of(staged, place, camera):
    """They went through counters and walls and on behind these, and trees stood before them."""
    for words in GOING:
        for size in ("medium", "wide", "extreme wide"):
            made = staged(words.format(place), size=size, camera=camera)
            for u in (0.0, 0.5, 1.0):
                for share in shares(made, u):
                    # A counter before somebody hides no more than legs.
                    assert share.hidden < 0.75, (words, size, u, share)
                    assert share.taken or share.name == "Tom", (words, size, u, share)


def test_who_is_in_the_background_of_a_room_is_before_what_stands_at_its_wall(staged):
    """At the far end of a kitchen a girl sat within its counter."""
    made = staged("In a kitchen @Mei lays the table. @Tom sits in the background", size="wide")
    tom = next(figure for figure in made.scene.figures if figure.name == "Tom")
    mei = next(figure for figure in made.scene.figures if figure.name == "Mei")
    wide = [box for box in made.scene.world.blocks.corners if np.ptp(box[:, 0]) > 3 and box[:, 2].min() > 0]
    assert mei.z + 0.4 < tom.z < min(box[:, 2].min() for box in wide)


def test_a_camera_that_follows_somebody_stops_with_them_at_a_wall(staged):
    made = staged("@Mei walks through the kitchen, seen from behind", size="wide", camera="follow")
    ways = [made.moment(u).walked[1] for u in (0.0, 0.5, 1.0)]
    wide = [box for box in made.scene.world.blocks.corners if np.ptp(box[:, 0]) > 3 and box[:, 2].min() > 0]
    assert 0 == ways[0] < ways[1] < ways[2] < min(box[:, 2].min() for box in wide)
    far = staged("@Mei walks down the road, seen from behind", size="wide", camera="follow")
    assert far.moment(1.0).walked[1] > ways[2]


@pytest.mark.parametrize("angle", ["eye level", "low", "high"])
@pytest.mark.parametrize(
    "prompt", ["@Mei stares. @Tom bends down", "@Mei stares. @Tom crouches down", "@Mei看着，@Tom蹲下"]
)
def test_a_pan_to_who_bends_down_begins_on_a_whole_head(staged, prompt, angle):
    """It was as low as he would be in the end all along, and her head was cut off."""
    made = staged(prompt, size="medium close-up", angle=angle, camera="pan right to @Tom")
    heads = {share.name: share.down for share in shares(made, 0.0)}
    assert 0.05 < heads["Mei"] < 0.6
    assert 0.05 < {share.name: share.down for share in shares(made, 1.0)}["Tom"] < 0.6


@pytest.mark.parametrize(
    "prompt", ["@Tom lies there. @Mei pulls him up from the mud", "@Tom lies on the ground, then stands up"]
)
def test_a_close_frame_is_as_wide_as_who_lies_there_only_until_they_rise(staged, prompt):
    made, alone = staged(prompt, size="medium"), staged("@Mei and @Tom wait", size="medium")
    tall = [abs(shares(one, 1.0)[-1].taken) for one in (made, alone)]
    assert tall[0] > 0.5 * tall[1]


@pytest.mark.parametrize("prompt", ["@Mei and @Tom sit side by side on a crate", "@Mei坐在长椅上"])
@pytest.mark.parametrize("size", ["medium wide", "full", "wide"])
def test_what_somebody_sits_on_stays_in_a_frame_that_closes_in(staged, prompt, size):
    """From the middle of a push in on they seemed to stand."""
    made = staged(prompt, size=size, camera="slow push in")
    seat = made.shot.places[0].seat
    _, down, depth = View(made.moment(1.0).pose, 640, 360).pixel(made.scene.figures[0].x, seat, 0.0)
    assert depth > 0
    assert down <= 361


@pytest.mark.parametrize("size", ["medium long", "full", "wide"])
def test_who_is_in_the_background_is_clear_of_an_arm_that_points_and_stays_there(film, size):
    prompt = "@Mei reads while @Tom points at the door. In the background @Rex watches"
    plan = film(
        {"prompt": prompt, "size": size, "duration": 4}, elements={"Mei": {}, "Tom": {}, "Rex": {"kind": "character"}}
    )
    made = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    spots = set()
    for u in (0.0, 0.5, 1.0):
        figures = {one.name: one for one in made.scene_at(made.moment(u)).figures}
        view = View(made.moment(u).pose, 1280, 720)
        at = {name: view.pixel(*one.head)[0] for name, one in figures.items()}
        reach = 0.3 * view.scale / view.pixel(*figures["Tom"].head)[2]
        assert abs(at["Rex"] - at["Tom"]) > reach
        spots.add(round(at["Rex"]))
    assert len(spots) == 1

"""Who lies: what they lie on, who lies on them, and a mouth that opens towards the chin."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.drawing.palette import SKIN
from kling_renderers.animatic.stage.staged import Staged
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Priya": {"description": "a young woman"},
    "Biscuit": {"kind": "animal", "description": "a small brown terrier"},
}


def planned(prompt):
    shot = {"duration": 3, "size": "full", "prompt": prompt}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]}))


def staged(prompt):
    made = planned(prompt)
    return Staged(made, made.shots[0], 16 / 9, 3.0)


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Priya lies on the sofa", "sofa"),
        ("@Priya 躺在沙发上", "sofa"),
        ("@Priya lies in bed", "bed"),
        ("@Priya sleeps on the couch", "sofa"),
        ("@Priya lies on the floor before the sofa", "ground"),
        ("@Priya sits on the sofa", "couch"),
    ],
)
def test_what_somebody_lies_on(prompt, piece):
    assert planned(prompt).shots[0].place_of("Priya").piece == piece


@pytest.mark.parametrize("size", ["medium", "full", "wide"])
@pytest.mark.parametrize("prompt", ["stands beside her bed", "sits beside her", "bends over her"])
def test_who_is_beside_a_bed_is_on_its_far_side_and_not_in_it(prompt, size):
    cast = {"Mei": {"description": "a young woman"}, "Tom": {"description": "an old man"}}
    shot = {"duration": 3, "size": size, "prompt": f"In the bedroom @Mei lies in bed, @Tom {prompt}"}
    made = plan(Storyboard.model_validate({"elements": cast, "shots": [shot]}))
    scene = Staged(made, made.shots[0], 16 / 9, 3.0).scene
    mei, tom = (next(one for one in scene.figures if one.name == name) for name in ("Mei", "Tom"))
    lowest = min(part.balls[:, 1].min() for part in mei.parts)
    assert lowest > 0.2
    under = [
        corners
        for corners in scene.pieces.corners
        if np.ptp(corners[:, 0]) > 0.9 and corners[:, 1].max() < lowest + 0.05
    ]
    assert under
    assert all(corners[:, 2].max() < tom.z for corners in under)
    legs = np.concatenate([part.balls for part in tom.parts])
    assert legs[:, 1].min() < 0.1


@pytest.mark.parametrize(
    ("prompt", "posture"),
    [
        ("@Priya sleeps in the bedroom", "lying"),
        ("@Priya sits asleep in the bedroom", "sitting"),
        ("@Priya closes her eyes on the street", None),
    ],
)
def test_who_sleeps_in_a_room_with_a_bed_lies_in_it(prompt, posture):
    assert planned(prompt).shots[0].place_of("Priya").posture == posture


def test_a_sofa_has_a_back_behind_who_lies_on_it():
    on_floor, on_sofa = staged("@Priya lies on the floor"), staged("@Priya lies on the sofa in a bare room")
    assert len(on_sofa.scene.pieces.middles) > len(on_floor.scene.pieces.middles)
    [figure] = on_sofa.scene.figures
    assert max(middle[2] for middle in on_sofa.scene.pieces.middles) > figure.z


@pytest.mark.parametrize(
    ("prompt", "asleep"),
    [
        ("@Priya lies on the sofa with @Biscuit fast asleep on her stomach", "Biscuit"),
        ("@Priya sits on the sofa, @Biscuit is asleep on her lap", "Biscuit"),
        ("@Priya is asleep on the sofa beside @Biscuit", "Priya"),
    ],
)
def test_who_is_asleep_is_who_is_named_before_it(prompt, asleep):
    [shot] = planned(prompt).shots
    assert [place.name for place in shot.places if place.mood == "asleep"] == [asleep]


def test_an_animal_on_a_belly_lies_on_that():
    scene = staged("@Priya lies on the sofa with @Biscuit asleep on her belly").scene
    [priya] = [figure for figure in scene.figures if figure.name == "Priya"]
    [dog] = [figure for figure in scene.figures if figure.name == "Biscuit"]
    assert min(priya.head[0], priya.x) < dog.x < max(priya.head[0], priya.x) + 0.1
    assert dog.head[1] > 0.8 * priya.top


@pytest.mark.parametrize("prompt", ["@Priya lies on the floor", "@Priya waits"])
def test_a_mouth_opens_towards_the_chin(prompt):
    """Whichever way that is: lips stay on the face of who lies."""
    [figure] = staged(prompt).scene.figures
    opened = [mark for mark in figure.features if mark.wide is not None]
    ways = np.concatenate([mark.wide - mark.outline for mark in opened]).sum(axis=0)
    assert opened
    assert ways @ figure.chin > 0.9 * np.linalg.norm(ways)
    assert max(np.linalg.norm(mark.wide - mark.outline, axis=1).max() for mark in opened) < 0.05


def test_an_animal_beside_who_lies_is_on_the_ground():
    shot = {"duration": 3, "size": "medium", "prompt": "@Priya sleeps on the floor beside @Biscuit, and @Tom watches"}
    made = plan(Storyboard.model_validate({"elements": {**CAST, "Tom": {}}, "shots": [shot]}))
    scene = Staged(made, made.shots[0], 16 / 9, 3.0).scene
    [dog] = [figure for figure in scene.figures if figure.name == "Biscuit"]
    assert min((part.balls[:, 1] - part.balls[:, 3]).min() for part in dog.parts) < 0.05


TWO = {"Mei": {"description": "a young woman with long hair"}, "Tom": {"description": "a bearded man"}}


@pytest.mark.parametrize("prompt", ["@Mei and @Tom lie in bed", "@Mei and @Tom lie on the grass"])
@pytest.mark.parametrize("how", [{}, {"angle": "high"}, {"angle": "overhead"}, {"size": "close-up"}])
def test_two_lie_side_by_side_and_neither_hides_the_other(prompt, how):
    shot = {"duration": 3, "size": "medium", "prompt": prompt, **how}
    made = plan(Storyboard.model_validate({"elements": TWO, "shots": [shot]}))
    staged = Staged(made, made.shots[0], 16 / 9, 3.0)
    view = View(staged.moment(0.0).pose, 160, 90)
    heads = [view.pixel(*figure.head)[:2] for figure in staged.scene.figures]
    assert all(0 < x < 160 and 0 < y < 90 for x, y in heads)
    assert abs(heads[0][1] - heads[1][1]) > 15
    headboards = [corners for corners in staged.scene.pieces.corners if np.ptp(corners[:, 0]) < 0.1]
    assert len(headboards) == prompt.endswith("bed")


def test_from_above_a_face_is_not_under_its_hair():
    shot = {"duration": 3, "size": "medium", "angle": "overhead", "prompt": "@Mei and @Tom lie in bed"}
    made = plan(Storyboard.model_validate({"elements": TWO, "shots": [shot]}))
    painter = FilmPainter(made, (320, 180), Fraction(12), style=Style("clean"))
    staged = Staged(made, made.shots[0], 16 / 9, 3.0)
    view = View(staged.moment(0.0).pose, 320, 180)
    for figure in staged.scene.figures:
        x, y = map(int, view.pixel(*figure.head)[:2])
        face = painter.frame(0)[y - 5 : y + 6, x - 5 : x + 6].astype(int)
        assert (np.abs(face - SKIN).max(axis=2) < 60).mean() > 0.5


def test_a_bed_is_beside_who_kneels_at_it(film):
    """Its long side begins at their right, lower than their shoulders, and hides none of their face."""
    seen = Seen(film, {"size": "full", "prompt": "In the bedroom @Mei kneels beside the bed"})
    mei = seen.figures["Mei"]
    beds = seen.scene.pieces.corners.reshape(-1, 3)
    beside = beds[(beds[:, 0] > mei.x + 0.1) & (beds[:, 0] < mei.x + 0.3) & (beds[:, 1] > 0.2) & (beds[:, 1] < 0.4)]
    assert len(beside) > 0
    assert mei.head[1] > 0.6


@pytest.mark.parametrize("size", ["medium", "full", "wide"])
def test_who_sits_up_in_bed_has_its_head_behind_and_a_cover_before_them(film, size):
    """They sit on it, and nothing of it is before their face or beyond whom they talk to."""
    prompt = "In a hospital room @Mei sits up in bed, @Tom stands beside it"
    seen = Seen(film, {"size": size, "prompt": prompt}, elements={"Mei": {}, "Tom": {}})
    mei = seen.figures["Mei"]
    boxes = seen.scene.pieces.corners.reshape(-1, 8, 3)
    under = [box for box in boxes if box[:, 0].min() < mei.x < box[:, 0].max()]
    before = [box for box in under if box[:, 2].mean() < mei.z]
    behind = [box for box in under if box[:, 2].min() > mei.z]
    assert before
    assert all(0.3 < box[:, 1].max() < mei.head[1] - 0.2 for box in before if box[:, 1].min() > 0.2)
    assert max(box[:, 1].max() for box in behind) > 0.6
    assert mei.head[1] < seen.figures["Tom"].head[1] - 0.1

"""Close shots of hands at work and of things: what of it is in the frame."""

import numpy as np
import pytest

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.dress import NOBODYS, arm_of
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"description": "a woman in a green coat"},
    "Dress": {"kind": "costume", "description": "a yellow dress with a white collar"},
    "Flask": {"kind": "item", "description": "a steel thermos flask"},
}


def planned(prompt, **more):
    shot = {"duration": 2, "size": "close-up", "prompt": prompt, **more}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]}))


def staged(made, step=0):
    return stage(made, made.shots[0], 16 / 9, step)


def colours(scene):
    return {solid.colour for model in scene.models for solid in model.solids}


def test_a_held_costume_is_in_the_hands_and_nobody_wears_it():
    scene = staged(planned("@Mei's hands lift @Dress off its hanger."))
    [figure] = scene.figures
    assert figure.worn == ()
    [prop] = [prop for prop in scene.props if prop.name == "Dress"]
    assert prop.place[1] == pytest.approx(figure.hands[1], abs=0.06)
    assert [prop.name for prop in scene.props] == ["Dress"]


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_no_face_is_over_a_held_costume(aspect):
    made = planned("@Mei's hands lift @Dress off its hanger.")
    now = moment(made.shots[0], 0.0, aspect, framed(made, made.shots[0], aspect))
    [figure] = stage(made, made.shots[0], aspect).figures
    _, y, _ = View(now.pose, round(360 * aspect), 360).pixel(*figure.head)
    assert y < 0


def test_a_costume_that_lies_is_on_nobody():
    scene = staged(planned("@Mei waits, @Dress lies on the bed.", size="full"))
    assert scene.figures[0].worn == ()
    assert scene.props == ()


def test_a_worn_one_is_worn():
    scene = staged(planned("@Mei wears @Dress.", size="full"))
    assert [name for name, _ in scene.figures[0].worn] == ["Dress"]


def test_whoever_pours_has_an_arm_in_their_own_colour():
    made = planned("@Mei pours tea from @Flask into a cup.")
    scene = staged(made)
    assert scene.figures == ()
    mei = arm_of(made.element("Mei"))
    assert {*mei} <= colours(scene)
    nobody = planned("The @Flask is tipped and pours tea into a cup.")
    assert not {*mei, *NOBODYS} & colours(staged(nobody))


def test_a_spoon_goes_around():
    made = planned("@Mei stirs the pot with a ladle.")
    spots = [{prop.name: prop.place for prop in staged(made, step).props}["ladle"] for step in (0, 24)]
    assert spots[0] != spots[1]


def test_the_frame_goes_down_with_what_is_dropped():
    made = planned("The keys slip out of @Mei's fingers and fall.", size="extreme close-up", angle="high")
    shot = made.shots[0]
    seen = Staged(made, shot, 2.0, 16 / 9)
    for u, lowest, highest in ((0.0, 0.5, 0.8), (1.0, 0.0, 0.1)):
        now = seen.moment(u)
        [keys] = [prop.place for prop in seen.scene_at(now).props if prop.name == "keys"]
        x, y, _ = View(now.pose, 640, 360).pixel(*keys)
        assert 0.1 < x / 640 < 0.9
        assert 0.1 < y / 360 < 0.95
        assert lowest <= keys[1] <= highest


def test_a_large_thing_from_above_is_in_the_middle():
    made = planned("Straight down on the barrel: @Mei's sleeve brushes the rim.", angle="overhead")
    shot = made.shots[0]
    scene = staged(made)
    now = moment(shot, 0.0, 16 / 9, framed(made, shot, 16 / 9))
    corners = np.concatenate([solid.corners for model in scene.models for solid in model.solids])
    seen = np.array([View(now.pose, 640, 360).pixel(*corner)[:2] for corner in corners]) / (640, 360)
    assert np.allclose(seen.mean(axis=0), 0.5, atol=0.15)
    assert np.mean(((seen > 0) & (seen < 1)).all(axis=1)) > 0.7


def test_a_cup_in_both_hands_goes_to_the_mouth_and_back_where_the_closest_frame_has_it():
    made = planned("@Mei holds the cup in both hands, drinks, and lowers it.", size="MCU", camera="slow push in")
    assert [act.was.held for act in made.shots[0].acts] == ["both", "mouth"]
    seen, heights = Staged(made, made.shots[0], 2.0, 16 / 9), []
    for u in (0.0, 0.5, 1.0):
        now = seen.moment(u)
        [cup] = [prop.place for prop in seen.scene_at(now).props if prop.name == "cup"]
        x, y, _ = View(now.pose, 640, 360).pixel(*cup)
        assert 0.3 < x / 640 < 0.7
        assert y / 360 < 0.95
        heights.append(cup[1])
    assert heights[0] == pytest.approx(heights[2])
    assert heights[1] > heights[0] + 0.03


def test_an_insert_of_hands_of_two_shows_an_arm_of_each():
    cast = {"Mei": {"description": "a woman in a green coat"}, "Tom": {"description": "a man in a blue shirt"}}
    shot = {"duration": 2, "size": "close-up", "framing": "insert", "prompt": "@Mei's thumb strokes @Tom's hand"}
    made = plan(Storyboard.model_validate({"elements": cast, "shots": [shot]}))
    sleeves = {arm_of(made.element(name)).sleeve for name in cast}
    assert len(sleeves) == 2
    assert sleeves <= colours(staged(made))

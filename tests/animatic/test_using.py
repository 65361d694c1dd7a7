"""Where things are that somebody does something with."""

import numpy as np
import pytest

from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage

CAST = {"Mei": {"kind": "character", "description": "a young woman"}}


def scene_of(film, prompt, size="full"):
    plan = film({"prompt": prompt, "duration": 4, "size": size}, elements=CAST)
    return stage(plan, plan.shots[0], 16 / 9)


def corners(scene):
    return np.vstack([solid.corners for model in scene.models for solid in model.solids])


@pytest.mark.parametrize(
    ("prompt", "low", "high"),
    [
        ("@Mei talks on the phone", 0.84, 0.98),
        ("@Mei brushes her teeth", 0.8, 0.93),
        ("@Mei combs her hair", 0.88, 1.06),
        ("@Mei shaves", 0.84, 0.93),
    ],
)
def test_it_is_at_the_head(film, prompt, low, high):
    found = corners(scene_of(film, prompt, "medium"))
    assert low < found[:, 1].min() < found[:, 1].max() < high
    assert np.abs(found[:, 0]).min() < 0.1


@pytest.mark.parametrize("prompt", ["@Mei sweeps the floor", "@Mei pulls a suitcase along", "@Mei digs a hole"])
def test_it_reaches_from_a_hand_to_the_ground(film, prompt):
    found = corners(scene_of(film, prompt))
    assert -0.06 < found[:, 1].min() < 0.1
    assert found[:, 1].max() > 0.45


def test_a_case_hangs_beside_the_legs(film):
    found = corners(scene_of(film, "@Mei carries a suitcase"))
    assert 0.1 < found[:, 1].min() < found[:, 1].max() < EYES / 2 + 0.05


@pytest.mark.parametrize("prompt", ["@Mei shines a torch at the door", "@Mei打着手电筒"])
def test_the_light_of_a_torch_is_seen_as_rays_ahead_of_an_arm_that_is_out(film, prompt):
    scene = scene_of(film, prompt)
    (mei,) = scene.figures
    reach = np.hypot(mei.hands[0] - mei.x, mei.hands[2] - mei.z)
    light = corners(scene)[:, (0, 2)] - (mei.x, mei.z)
    assert reach > 0.3
    assert (light @ np.array(mei.ahead)).max() > reach + 0.3


@pytest.mark.parametrize(
    ("prompt", "aside"),
    [
        ("@Mei leans on a walking stick", 0.03),
        ("@Mei坐在竹椅上，双手拄着拐杖", 0.03),
        ("@Mei walks with a cane", 0.2),
    ],
)
def test_a_stick_on_which_somebody_leans_stands_on_the_ground(film, prompt, aside):
    scene = scene_of(film, prompt)
    (mei,) = scene.figures
    (stick,) = (one for one in scene.models if np.ptp(np.vstack([part.corners for part in one.solids])[:, 1]) > 0.45)
    places = np.vstack([part.corners for part in stick.solids])
    assert -0.03 < places[:, 1].min() < 0.03
    hands = [ball for part in mei.parts for ball in part.balls if abs(ball[1] - 0.49) < 0.05 and ball[3] < 0.02]
    foot = places[places[:, 1].argmin()]
    assert min(np.hypot(ball[0] - foot[0], ball[2] - foot[2]) for ball in hands) < 0.06
    across = abs((foot[0] - mei.x) * mei.ahead[1] - (foot[2] - mei.z) * mei.ahead[0])
    assert aside - 0.15 < across < aside


@pytest.mark.parametrize("size", ["medium", "close-up"])
def test_a_letter_is_read_under_the_eyes_and_unfolded(film, size):
    read, held = (corners(scene_of(film, f"@Mei {does} a letter", size))[:, 1] for does in ("reads", "holds"))
    assert 0.75 < read.max() < EYES - 0.03
    assert np.ptp(read) > 1.6 * np.ptp(held)


@pytest.mark.parametrize("size", ["full", "medium"])
def test_a_watering_can_hangs_from_the_hand_and_pours_to_the_outside(film, size):
    scene = scene_of(film, "@Mei waters the plants", size)
    x, y, _ = scene.figures[0].hands
    drops = np.vstack([one.corners for one in scene.models[0].solids if one.colour == (226, 206, 178)])
    assert corners(scene)[:, 1].max() == pytest.approx(y, abs=0.05)
    assert drops[:, 1].max() < y - 0.1
    assert abs(drops[:, 0]).min() > abs(x)


def test_hands_at_the_mouth_are_lower_for_a_lens_that_looks_up(film):
    cups = "@Mei cups her hands round her mouth and shouts"
    plans = [
        film({"prompt": cups, "duration": 4, "size": "medium", "angle": one}, elements=CAST)
        for one in ("low", "eye level")
    ]
    low, level = (
        np.mean(
            [
                y
                for part in stage(plan, plan.shots[0], 16 / 9).figures[0].parts
                for _, y, z, _ in part.balls
                if z < -0.06
            ]
        )
        for plan in plans
    )
    assert low < level - 0.01


def test_what_is_in_a_pocket_yet_is_not_seen(film):
    plan = film({"prompt": "@Mei pulls a knife out of her coat", "duration": 4, "size": "full"}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    before, after = (np.ptp(corners(staged.scene_at(staged.moment(u)))[:, 1]) for u in (0.0, 1.0))
    assert before < 0.1 * after


@pytest.mark.parametrize(
    ("prompt", "yaw"),
    [
        ("@Mei waits with a ball under her arm", 0),
        ("@Mei walks down the road, a book under her arm", 90),
        ("@Mei夹着公文包走过", 90),
    ],
)
def test_a_bent_arm_has_what_is_under_it_by_the_ribs_on_our_side(film, prompt, yaw):
    scene = scene_of(film, prompt)
    (mei,) = scene.figures
    middle = (corners(scene).min(axis=0) + corners(scene).max(axis=0)) / 2 - (mei.x, 0.0, mei.z)
    hand = np.array(mei.hands) - (mei.x, 0.0, mei.z)
    assert np.hypot(*middle[[0, 2]]) < 0.2
    assert 0.45 < middle[1] < 0.75
    assert np.linalg.norm(hand - middle) < 0.16
    assert middle @ (1.0, 0.0, 0.0) > 0.05 if yaw == 0 else middle[2] < -0.05


def test_a_board_under_an_arm_lies_along_the_way(film):
    scene = scene_of(film, "@Mei walks along the beach with a surfboard under her arm")
    (mei,) = scene.figures
    along = corners(scene)[:, (0, 2)] @ np.array(mei.ahead)
    assert np.ptp(along) > 3 * np.ptp(corners(scene)[:, 1])


def test_a_shirt_held_up_is_shorter_than_a_coat(film):
    shirt, coat = (np.ptp(corners(scene_of(film, f"@Mei holds up a red {one}"))[:, 1]) for one in ("shirt", "coat"))
    assert shirt < 0.75 * coat


def test_what_hangs_in_strings_is_a_long_thin_bunch_of_small_ones(film):
    plan = film({"prompt": "@Mei坐着，屋檐下挂着一串串红辣椒", "duration": 4, "size": "full"}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    found = corners(staged.scene_at(staged.moment(0.0)))
    found = found[found[:, 1] > 0.7]
    assert len(found) > 100
    assert np.ptp(found[:, 1]) > 3 * np.ptp(found[:, 0])

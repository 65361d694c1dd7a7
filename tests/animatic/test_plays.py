"""Who kicks, throws or dives is seen to do so, and what is in play flies in an arc."""

from itertools import pairwise

import numpy as np
import pytest

from kling_renderers.animatic.stage.in_play import arc

GRAVITY = 9.81 / 1.7


def at(staged, u):
    return staged.scene_at(staged.moment(u))


def during(staged, step, part=0.5):
    """A moment in a step of what happens."""
    start, end = sorted({(float(act.start), float(act.end)) for act in staged.shot.acts})[step]
    return at(staged, start + part * (end - start))


def ball(scene):
    (model,) = scene.models
    return model.corners.mean(axis=0)


def highest(scene, name="Mei"):
    figure = next(one for one in scene.figures if one.name == name)
    return max(float(part.balls[:, 1].max()) for part in figure.parts)


def test_what_flies_falls_as_fast_as_anything():
    ways = [arc(0.8, k * k * (3 - 2 * k), 0.0) for k in np.linspace(0, 1, 9)]
    times = [0.8 * far for far, _ in ways]
    assert times == pytest.approx([0.8 * k for k in np.linspace(0, 1, 9)])
    speeds = [(two - one) / 0.1 for (_, one), (_, two) in pairwise(ways)]
    assert [(two - one) / 0.1 for one, two in pairwise(speeds)] == pytest.approx([-GRAVITY] * 7)


def test_a_ball_lies_until_the_foot_hits_it_and_goes_out_of_the_frame(staged):
    shot = staged("@Mei kicks the ball to the left")
    lies, drawn_back, hit = ball(at(shot, 0.0)), ball(during(shot, 0, 0.99)), ball(during(shot, 2, 0.2))
    assert lies == pytest.approx(drawn_back, abs=0.03)
    assert lies[1] < 0.1 < hit[1]
    assert hit[0] < lies[0]
    view = shot.moment(1.0).pose
    assert ball(at(shot, 1.0))[0] < -abs(view.z) / 2


def test_what_somebody_runs_after_rolls_ahead_of_them(staged):
    shot = staged("@Mei runs after the ball")
    for u in (0.0, 0.5):
        scene = at(shot, u)
        mei = scene.figures[0]
        way = ball(scene) - (mei.x, 0.0, mei.z)
        assert way[1] < 0.1
        assert np.dot(way[[0, 2]], mei.ahead) > 0.6


def test_who_kicks_has_one_leg_high(staged):
    shot = staged("@Mei kicks the ball")
    figure = during(shot, 2).figures[0]
    shoes = [part.balls[:, 1].max() for part in figure.parts[:2]]
    assert max(shoes) > 0.45
    assert min(shoes) < 0.1


def test_what_is_thrown_to_another_one_rises_and_ends_in_their_hands(staged):
    shot = staged("@Mei throws the apple to @Tom")
    heights = [ball(during(shot, 2, part))[1] for part in (0.05, 0.5, 0.95)]
    assert heights[1] > (heights[0] + heights[2]) / 2 + 0.1
    tom = next(one for one in shot.scene.figures if one.name == "Tom")
    assert tom.hands is not None
    assert ball(shot.scene) == pytest.approx(tom.hands, abs=0.15)


@pytest.mark.parametrize(("side", "sign"), [("left", -1), ("right", 1)])
def test_a_keeper_is_stretched_in_the_air_then_lies_on_that_side(staged, side, sign):
    shot = staged(f"@Mei dives to the {side} and punches the ball away", size="wide")
    stands, dives, lies = (at(shot, 0.0), during(shot, 1, 0.999), at(shot, 1.0))
    assert sign * (dives.figures[0].head[0] - stands.figures[0].head[0]) > 0.6
    assert highest(stands) > 0.9 > highest(dives) > 0.5 > 0.3 > highest(lies)
    lowest = min(float((part.balls[:, 1] - part.balls[:, 3]).min()) for part in dives.figures[0].parts)
    assert lowest > 0.15
    began = stands.figures[0].x
    assert sign * began < 0
    assert ball(dives) == pytest.approx(np.array((began + sign * 1.1, 0.65, 0.0)), abs=0.25)


@pytest.mark.parametrize(("framing", "side", "sign"), [("from behind", "right", 1), ("frontal", "left", -1)])
def test_what_a_keeper_caught_is_in_their_hands_as_they_lie_also_from_behind(staged, framing, side, sign):
    shot = staged(f"@Mei dives to the {side} and catches the ball", size="wide", framing=framing)
    lies, began = at(shot, 1.0), at(shot, 0.0).figures[0].x
    assert sign * (lies.figures[0].head[0] - began) > 0.5
    assert ball(lies) == pytest.approx(np.array((began + sign * 1.1, 0.15, 0.0)), abs=0.25)


def test_hands_keep_what_they_caught_as_who_dives_comes_down_and_slides_on(staged):
    shot = staged("@Mei dives to the left and catches the ball, then slides through a puddle", size="full")
    steps = len({act.start for act in shot.shot.acts})
    for step in range(2, steps):
        for part in (0.01, 0.5, 0.99):
            scene = during(shot, step, part)
            hands = np.array([one.balls[-1, :3] for one in scene.figures[0].parts])
            assert np.linalg.norm(hands - ball(scene), axis=1).min() < 0.25
    assert at(shot, 1.0).figures[0].x < during(shot, steps - 2, 0.99).figures[0].x - 0.1


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei crouches on the goal line with her arms spread",
        "In the muddy goal @Mei waits",
        "@Mei guards the goal",
        "@Mei站在球门里",
        "@Mei张开双臂守着球门",
    ],
)
def test_a_goal_stands_behind_who_keeps_it(staged, prompt):
    """And its far one isn't behind that; from behind it is between us and them."""
    scene = staged(prompt, size="wide").scene
    posts = [block for block in scene.pieces if np.ptp(block.corners[:, 1]) > 0.9]
    assert posts
    assert all(block.corners[:, 2].min() > scene.figures[0].z for block in posts)
    near = staged(prompt, size="wide", framing="from behind").scene
    posts = [block for block in near.pieces if np.ptp(block.corners[:, 1]) > 0.9]
    assert len(posts) == 2
    assert all(block.corners[:, 2].max() < near.figures[0].z for block in posts)


@pytest.mark.parametrize("prompt", ["@Mei shoots at the goal", "@Mei celebrates a goal", "@Mei has a goal in life"])
def test_nobody_else_has_one(staged, prompt):
    assert all(np.ptp(block.corners[:, 1]) < 0.9 for block in staged(prompt, size="wide").scene.pieces)


def test_no_camera_goes_along_with_who_dives_or_jumps(staged):
    for prompt in ("@Mei dives and punches the ball away", "@Mei heads the ball"):
        shot = staged(prompt)
        assert len({shot.moment(u).pose for u in np.linspace(0, 1, 20)}) == 1


def test_a_bounced_ball_goes_down_to_the_ground_and_back(staged):
    shot = staged("@Mei bounces the basketball")
    heights = [ball(at(shot, u))[1] for u in np.linspace(0, 0.2, 12)]
    assert min(heights) < 0.2
    assert max(heights) > 0.5


@pytest.mark.parametrize("prompt", ["@Mei dribbles the football across the pitch", "@Mei dribbles a soccer ball"])
def test_no_foot_goes_through_what_is_dribbled(staged, prompt):
    scene = at(staged(prompt, size="wide", direction="left_to_right"), 0.0)
    assert 0.3 < ball(scene)[0] - scene.figures[0].x < 0.5


@pytest.mark.parametrize(
    ("camera", "least"), [("tracking shot", 3.2), ("fast tracking shot", 4.8), ("slow follow", 1.6)]
)
def test_a_camera_beside_who_runs_is_as_fast_as_they_are(staged, camera, least):
    shot = staged("@Mei runs", size="close-up", direction="left_to_right", camera=camera, duration=3)
    assert shot.moment(1.0).pose.x - shot.moment(0.0).pose.x > least


def test_a_camera_beside_who_walks_or_goes_as_far_as_told_is_no_faster(staged):
    told = {"size": "close-up", "direction": "left_to_right", "duration": 3}
    walks = staged("@Mei walks", camera="tracking shot", **told)
    given = staged("@Mei runs", camera={"move": "follow", "amount": 0.5}, **told)
    for shot in (walks, given):
        assert shot.moment(1.0).pose.x - shot.moment(0.0).pose.x < 1.5

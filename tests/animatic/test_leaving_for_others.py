"""A camera that goes from whom a shot is of to people beside them ends where those are."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.camera.poses import View

SIZE = (640, 360)


def across(made, u):
    """Where the one of a shot is at a moment, and each of those beside them, in parts of the frame from its left."""
    now = made.moment(u)
    scene, view = made.scene_at(now), View(now.pose, *SIZE)
    figures = (*scene.figures, *scene.crowd)
    spots = [view.pixel(*figure.head) for figure in figures]
    return [x / SIZE[0] if depth > 0 else -1.0 for x, _, depth in spots]


@pytest.mark.parametrize(
    ("camera", "side"),
    [
        ("pan left to the colleagues", -1),
        ("slow pan right to the crowd behind her", 1),
        ("pan left to reveal the other guests", -1),
        ("truck left to the onlookers", -1),
        ("pan right to the parents on the bench", 1),
        ("镜头左摇到人群", -1),
        ("镜头右摇到同事们", 1),
    ],
)
def test_it_begins_on_somebody_and_ends_on_the_others(staged, camera, side):
    made = staged("@Mei sits at her desk in an office", size="medium", camera=camera)
    (first, *_), (last, *others) = across(made, 0.0), across(made, 1.0)
    assert first == pytest.approx(0.5, abs=0.15)
    assert (last - first) * side < -0.1
    assert others
    assert any(0 < one < 1 and (one - last) * side > 0 for one in others)


@pytest.mark.parametrize(
    "camera", ["pan left to her", "pan left to @Mei", "pan left to her colleague's desk", "pan left"]
)
def test_others_whom_nobody_tells_of_are_not_there(staged, camera):
    made = staged("@Mei sits at her desk in an office", size="medium", camera=camera)
    assert not made.scene.crowd
    assert 0 < across(made, 1.0)[0] < 1


@pytest.mark.parametrize(
    ("camera", "move"),
    [
        ("camera descends slowly", "crane_down"),
        ("缓慢下降", "crane_down"),
        ("the camera rises", "crane_up"),
        ("pedestal down", "pedestal_down"),
        ("boom up", "pedestal_up"),
    ],
)
def test_in_a_wide_shot_a_camera_that_sinks_or_rises_is_seen_to_do_so(film, camera, move):
    for size, expected in (("wide", move), ("medium", move.replace("crane", "pedestal"))):
        assert film({"size": size, "camera": camera}).shots[0].moves[0].move == expected


@pytest.mark.parametrize("aspect", ["16:9", "1:1", "9:16"])
def test_a_rider_is_small_in_an_extreme_wide_shot_of_any_frame(film, aspect):
    from kling_renderers.animatic.stage.staged import Staged

    plan = film({"prompt": "@Mei rides a motorbike down the road", "size": "extreme wide"}, aspect=aspect)
    wide, tall = map(int, aspect.split(":"))
    made = Staged(plan, plan.shots[0], wide / tall, 1.0)
    view = View(made.moment(0.5).pose, 90 * wide, 90 * tall)
    (ends,) = ([view.pixel(*corner)[0] for corner in model.corners] for model in made.scene.models)
    assert (max(ends) - min(ends)) / (90 * wide) < 0.28

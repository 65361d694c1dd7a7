"""Moves that go from a thing, hands or feet to a face, or back: what the first and the last frame show."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.staged import Staged

SIZE = (640, 360)
CAST = {
    "Mei": {"kind": "character", "description": "a young woman in a red coat"},
    "书生": {"kind": "character", "description": "年轻书生，身穿青色长衫"},
}


def seen(film, prompt, camera=(), size="close-up"):
    """Where the thing and the eyes are in the first and the last frame, in parts of it; and the shot."""
    given = {"camera": camera} if camera else {}
    plan = film({"prompt": prompt, "size": size, **given}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 3.0)
    ends = [View(staged.moment(u).pose, *SIZE) for u in (0.0, 1.0)]
    figure = staged.scene.figures[0]
    face = [spot(view, figure.head) for view in ends]
    meant = [prop for prop in staged.scene.props if any(prop.name in (move.to or "") for move in plan.shots[0].moves)]
    thing = [spot(view, meant[0].place) for view in ends] if meant else []
    return thing, face, staged


def spot(view, place):
    x, y, _ = view.pixel(*place)
    return x / SIZE[0], y / SIZE[1]


def within(place):
    return all(0.05 < part < 0.95 for part in place)


@pytest.mark.parametrize(
    ("prompt", "camera"),
    [
        ("A bowl of steaming noodles on a table. @Mei looks down at it.", "tilt up from the bowl to her face"),
        ("A bowl stands on the table. @Mei looks down at it.", "tilt up"),
        ("Open on a bowl on a table, then tilt up to reveal @Mei.", ""),
        ("The camera rises from the letter in her hands to her eyes. @Mei is crying.", "pedestal up"),
        ("Close on a ringing phone on the desk. The camera pans to @Mei, who hesitates.", "pan left"),
        ("A wall clock ticks. @Mei waits.", "pan right from the clock to @Mei"),
        ("木桌上放着一碗热气腾腾的面条，旁边的蜡烛轻轻晃动。镜头摇上去，是 @书生 大口吃面的脸。", "上摇"),
        ("镜头从桌上的茶碗摇上去，露出 @书生 的脸。", ""),
    ],
)
def test_a_move_goes_from_a_thing_to_a_face(film, prompt, camera):
    thing, face, _ = seen(film, prompt, camera)
    assert within(thing[0])
    assert not within(face[0])
    assert within(face[1])
    assert not within(thing[1])


def test_it_goes_back_from_a_face_to_a_thing(film):
    for prompt, camera in (
        ("@Mei looks down. A ring lies on the table.", "tilt down from her face to the ring on the table"),
        ("@书生 的脸，镜头下摇到他手里的信。", "下摇"),
    ):
        thing, face, _ = seen(film, prompt, camera)
        assert within(face[0])
        assert not within(thing[0])
        assert within(thing[1])
        assert not within(face[1])


@pytest.mark.parametrize(
    ("prompt", "camera", "high"),
    [
        ("Start on her muddy boots in a puddle, then tilt up to the face of @Mei.", "tilt up", 0.1),
        ("@书生 的靴子踩在水坑里，镜头缓缓上摇到他的脸。", "", 0.1),
        ("@书生 双手紧握，镜头从手摇到脸。", "从手摇到脸", 0.55),
    ],
)
def test_boots_and_hands_are_those_of_a_body(film, prompt, camera, high):
    """They stand on no table: the camera begins low on who is there."""
    thing, face, staged = seen(film, prompt, camera)
    assert not thing
    assert not within(face[0])
    assert within(face[1])
    middle = View(staged.moment(0.0).pose, *SIZE).pixel(0.0, high, 0.0)[1] / SIZE[1]
    assert 0.0 < middle < 1.0


def test_what_no_camera_does_tells_no_way(film):
    for prompt in (
        "@Mei tilts her head up to the sky, a bowl on the table.",
        "The camera does not tilt up from the bowl to @Mei.",
        "@Mei rises from the chair and moves to the window.",
    ):
        assert not film({"prompt": prompt, "size": "close-up"}, elements=CAST).shots[0].moves


def test_a_thing_that_the_focus_leaves_is_before_the_face(film):
    thing, face, staged = seen(film, "一支蜡烛在燃烧，@书生 坐在后面。", "焦点从蜡烛移到 @书生")
    assert [move.move for move in staged.shot.moves] == ["rack_focus"]
    assert within(thing[0])
    assert within(face[0])
    assert staged.scene.props[0].place[2] < staged.scene.figures[0].z


def test_what_is_eaten_is_the_one_bowl_that_the_camera_sets_off_from(film):
    _, _, staged = seen(film, "木桌上放着一碗热气腾腾的面条。镜头摇上去，是 @书生 大口吃面的脸。", "上摇")
    assert [prop.name for prop in staged.scene.props if prop.name != "chopsticks"] == ["碗"]

"""Who walks and runs where the author gives no direction, and who stays."""

from __future__ import annotations

from math import atan2, degrees, pi

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import frame_width
from kling_renderers.animatic.camera.poses import moment
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.drawing.steps import in_stride, rocking
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.heads import NOSE
from kling_story.backends import Style


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_who_runs_without_a_direction_gets_somewhere_and_who_waits_doesnt(film, aspect):
    made = film({"duration": 3, "size": "full", "prompt": "@Mei runs past the @Key on the table, @Tom waits"})
    shot = made.shots[0]
    scene = stage(made, shot, aspect)
    walks = {figure.name: figure.walks for figure in scene.figures}
    assert walks == {"Mei": True, "Tom": False}
    assert all(prop.stays for prop in scene.props)
    assert [model.stays for model in scene.models] == [True]
    first, last = (moment(shot, u, aspect).walked[0] for u in (0, 1))
    assert last - first > 0.4 * frame_width(shot, aspect)
    assert moment(shot, 0.3, aspect).stride != moment(shot, 0.4, aspect).stride


@pytest.mark.parametrize("size", ["wide", "full", "close-up"])
@pytest.mark.parametrize("camera", ["slow truck right", "fast truck right", "follow", "slow lead", "static"])
@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_the_ground_goes_by_as_far_as_the_steps_take_who_walks(film, camera, size, aspect):
    made = film({"size": size, "direction": "left_to_right", "camera": camera, "prompt": "@Mei walks on"})
    first, last = (moment(made.shots[0], u, aspect) for u in (0, 1))
    way = last.walked[0] - first.walked[0]
    assert way == pytest.approx(0.85 * (last.stride - first.stride) / (2 * pi))
    assert way > (0.8 if camera != "static" else 0)


def test_a_run_is_no_walk(film):
    """Longer steps, a body that leans ahead, and a stride as often whatever the frame lets it go."""
    runs, walks = (
        film({"duration": 2, "size": "full", "direction": "left_to_right", "prompt": f"@Mei {goes} on"})
        for goes in ("runs", "walks")
    )
    wide = [
        np.concatenate(
            [piece.swing for piece in stage(one, one.shots[0], 1.78).figures[0].parts if piece.swing is not None]
        )
        for one in (runs, walks)
    ]
    assert np.abs(wide[0]).max() > 2 * np.abs(wide[1]).max()
    leans = [stage(one, one.shots[0], 1.78).figures[0] for one in (runs, walks)]
    assert leans[0].head[0] - leans[1].head[0] > 0.05
    assert (
        moment(runs.shots[0], 1, 1.78).stride
        > 2 * moment(walks.shots[0], 1, 1.78).stride - moment(walks.shots[0], 0, 1.78).stride
    )


@pytest.mark.parametrize("size", ["wide", "full", "medium"])
@pytest.mark.parametrize(
    ("words", "goes"), [("@Mei leaps over the ditch with the @Key", True), ("@Mei jumps for joy with the @Key", False)]
)
def test_who_leaps_is_off_the_ground_in_the_middle_and_on_it_before_and_after(film, words, goes, size):
    """With what they hold, and so that the frame goes on seeing their eyes."""
    seen = [Seen(film, {"duration": 3, "size": size, "prompt": words}, u) for u in (0, 0.3, 0.5, 0.7, 1)]
    heights = [offset_of(one.figures["Mei"], one.now)[1] for one in seen]
    assert heights[2] > 0.05
    assert heights[0] == heights[1] == heights[3] == heights[4] == 0
    assert seen[2].head("Mei")[1] > 0.02
    assert seen[2].scene.models[0].leaps == seen[2].figures["Mei"].leaps
    assert (seen[4].now.walked != seen[0].now.walked) is goes


def test_a_leap_is_drawn_and_its_shadow_stays(film):
    """What is drawn of somebody is higher in the middle of a leap than of a run, without a jump on the way."""
    tops = []
    for words in ("@Mei leaps over the ditch", "@Mei runs along the ditch"):
        painter = FilmPainter(film({"duration": 3, "size": "wide", "prompt": words}), (640, 360), style=Style("clean"))
        empty = FilmPainter(film({"size": "wide", "prompt": "a ditch, nobody"}), (640, 360), style=Style("clean"))
        differs = [(painter.frame(n) != empty.frame(0)).any(axis=2).any(axis=1) for n in range(30, 43)]
        tops.append([np.flatnonzero(rows)[0] for rows in differs])
        lowest = [np.flatnonzero(rows)[-1] for rows in differs]
        assert np.ptp(lowest) < 12
    assert min(tops[0]) < min(tops[1]) - 20
    assert np.abs(np.diff(tops[0])).max() < 16


@pytest.mark.parametrize(
    ("direction", "x", "z"),
    [("left_to_right", 1, 0), ("right_to_left", -1, 0), ("toward_camera", 0, -1), ("away_from_camera", 0, 1)],
)
def test_a_vehicle_goes_with_its_head_ahead(film, direction, x, z):
    """A car's lamps are on the side to which it goes, whether anybody stands there or not."""
    cast = {"Car": {"kind": "item"}, "Mei": {}}
    for prompt in ("@Car drives on", "@Car drives past @Mei"):
        seen = [
            Seen(film, {"duration": 2, "size": "wide", "prompt": prompt, "direction": direction}, u, elements=cast)
            for u in (0, 1)
        ]
        (model,) = seen[0].scene.models
        body = model.solids[0]
        lamps = np.mean([outline.mean(axis=0) for _, outline, _ in body.marks], axis=0) - body.corners.mean(axis=0)
        assert lamps[0] * x + lamps[2] * z > 0.8
        assert not model.stays
        way = np.subtract(seen[1].now.walked, seen[0].now.walked)
        assert way @ (x, z) > 0.3


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
@pytest.mark.parametrize("goes", ["runs", "walks"])
def test_a_push_in_to_a_face_that_goes_by_keeps_the_face(film, goes, aspect):
    shot = {"duration": 3, "size": "medium", "prompt": f"@Mei {goes} on", "camera": "push in to her eyes"}
    for u in (0, 0.5, 1):
        seen = Seen(film, shot, u, aspect)
        spots = [seen.head("Mei", aside)[0] for aside in (-0.02, NOSE)]
        assert 0 < spots[0] < spots[1] < 1
    assert spots[1] < 0.9


def test_no_arrow_says_what_the_author_didnt(film):
    said, unsaid = film({"prompt": "@Mei runs", "direction": "left_to_right"}), film({"prompt": "@Mei runs"})
    made = [Staged(one, one.shots[0], 1.78, 1.0).notes for one in (said, unsaid)]
    plain = np.full((180, 320, 3), 90, np.uint8)
    drawn = [plain.copy(), plain.copy()]
    for notes, one, picture in zip(made, (said, unsaid), drawn, strict=True):
        notes.onto(picture, moment(one.shots[0], 0.5, 1.78))
    assert (drawn[0] != plain).any()
    assert (drawn[1] == plain).all()


def turns(film, shot, *names):
    """How far the named are turned to their own left, in degrees."""
    made = film({"size": "full", **shot})
    figures = {figure.name: figure for figure in stage(made, made.shots[0], 1.78).figures}
    return [round(degrees(atan2(figures[name].ahead[0], -figures[name].ahead[1]))) for name in names]


@pytest.mark.parametrize(
    ("shot", "degrees_to_the_left"),
    [
        ({"prompt": "@Mei kneels on the left, @Rex stands facing her on the right"}, [90, -90]),
        ({"prompt": "@Mei on the right faces @Rex on the left"}, [-90, 90]),
        ({"prompt": "@Mei and @Rex", "facing": "left"}, [-90, -90]),
        ({"prompt": "@Mei walks with @Rex", "direction": "right_to_left"}, [-90, -90]),
        ({"prompt": "@Mei faces left, @Rex waits"}, [-90, -90]),
        ({"prompt": "@Mei with her back to us, @Rex waits"}, [180, -90]),
    ],
)
def test_two_in_profile_face_each_other_but_where_told_or_going(film, shot, degrees_to_the_left):
    assert turns(film, {"framing": "profile, two-shot", **shot}, "Mei", "Rex") == degrees_to_the_left


@pytest.mark.parametrize("camera", ["static", "tracking shot beside her", "slow push in to her face", "pan to her"])
def test_who_goes_in_profile_looks_where_they_go(film, camera):
    shot = {"framing": "profile", "direction": "right_to_left", "camera": camera, "prompt": "@Mei runs"}
    assert turns(film, shot, "Mei") == [-90]


@pytest.mark.parametrize("direction", ["toward_camera", "left_to_right"])
def test_who_walks_lifts_one_foot_after_the_other_and_rocks_over_it(film, direction):
    """Also seen from ahead: nobody glides. Who stands does nothing of it, whichever part of a step that is."""
    mei = Seen(film, {"prompt": "@Mei walks down the street", "direction": direction, "size": "full"}).figures["Mei"]
    strides = [0.0, 0.6, 2.5, 3.8, 5.6]
    rocks = rocking(mei, strides)
    assert (rocks[0] == 0).all()
    assert (rocks[1:, 1] < 0).all()
    side = rocks @ np.array((mei.ahead[1], 0.0, -mei.ahead[0]))
    assert side[1] * side[3] < 0
    soles = [part for part in mei.parts if part.swing is not None and part.balls[0, 1] < 0.1]
    feet, swing = np.array([part.balls[0, :3] for part in soles]), np.array([part.swing[0] for part in soles])
    still = np.zeros((len(strides), 3, 1, len(feet))) + feet.T[None, :, None, :]
    moved = in_stride(still, feet[None, :, 1], swing[None, :], mei.stature, strides, rocks)
    lifted = moved[:, 1, 0] - still[:, 1, 0]
    left, right = swing > 0, swing < 0
    assert np.allclose(lifted[0], 0)
    assert lifted[1, left].min() > 0.01 > lifted[1, right].max()
    assert lifted[3, right].min() > 0.01 > lifted[3, left].max()


@pytest.mark.parametrize(
    ("words", "rocks"),
    [
        ("@Mei walks on with the @Key", True),
        ("@Mei skates on with the @Key", True),
        ("@Mei rides her bicycle, the @Key in her hand", False),
        ("@Mei rides a horse, the @Key in her hand", True),
        ("@Mei drives a car", False),
    ],
)
def test_what_hands_hold_rocks_with_who_walks(film, words, rocks):
    """Or it slips through the hand with every step."""
    made = film(
        {"duration": 3, "size": "full", "prompt": words, "direction": "toward_camera", "camera": "lead"},
        elements={"Mei": {}, "Key": {"kind": "item"}},
    )
    staged = Staged(made, made.shots[0], 1.78, 3.0)
    seen = staged.sights([n / 30 for n in range(31)], (320, 180))
    lowest = min(float(one.rocks[1]) for one in seen)
    assert (lowest < -0.015) == rocks
    assert rocks or lowest == 0.0

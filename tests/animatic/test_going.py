"""Who walks and runs where the author gives no direction, and who stays."""

from __future__ import annotations

from math import atan2, degrees

import numpy as np
import pytest

from kling_renderers.animatic.camera.framing import frame_width
from kling_renderers.animatic.camera.poses import moment
from kling_renderers.animatic.stage.scene import stage
from kling_renderers.animatic.stage.staged import Staged


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


def test_who_goes_in_profile_looks_where_they_go(film):
    assert turns(film, {"framing": "profile", "direction": "right_to_left", "prompt": "@Mei runs"}, "Mei") == [-90]

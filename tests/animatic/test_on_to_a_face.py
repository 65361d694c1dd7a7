"""Cameras that go on to a face end on it, with both eyes, from an insert of hands and for an animal, too."""

from __future__ import annotations

import numpy as np
import pytest
from shown import CAST, FRAMES, Shown

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.drawing.palette import INK


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("angle", ["eye level", "high"])
@pytest.mark.parametrize(
    ("camera", "prompt"),
    [
        ("tilt up to his face", "Hands pull @Key out of its case, @Tom kneels"),
        ("tilt up to @Tom", "@Key turns in @Tom's hands"),
        ("tilt up to his eyes", "@Tom folds his hands"),
        ("tilt up to his eyes", "@Mei has given @Key to @Tom"),
    ],
)
def test_an_insert_goes_on_to_the_face_that_its_camera_goes_to(camera, prompt, angle, aspect):
    """It sets off from the hands, with what they hold in the middle of the frame; nobody else is there."""
    elements = {**CAST, "Tom": {"description": "a man of forty"}, "Mei": {"description": "a woman"}}
    seen = Shown(camera, prompt, aspect, elements, size="extreme close-up", framing="insert", angle=angle)
    (figure,) = seen.scene.figures
    assert figure.name == "Tom"
    first = View(seen.pose(0.0), *seen.frame)
    held = seen.scene.props[0].place if "@Key" in prompt else figure.hands
    assert first.pixel(*held)[1] / seen.frame[1] == pytest.approx(0.5, abs=0.04)
    marks = seen.marks("Tom", 1.0)
    assert ((marks > 0.05) & (marks < 0.7)).all()
    assert seen.shot.people == 1


@pytest.mark.parametrize("part", ["hands", "boots"])
def test_a_close_shot_of_a_detail_goes_on_to_the_face_from_there(part):
    seen = Shown("tilt up to her face", f"Close on her {part}; @Mei waits", size="close-up")
    (figure,) = seen.scene.figures
    begins = figure.hands if part == "hands" else (figure.head[0], 0.03, figure.head[2])
    assert View(seen.pose(0.0), *seen.frame).pixel(*begins)[1] / seen.frame[1] == pytest.approx(0.5, abs=0.04)
    assert seen.head("Mei", 1.0)[1] == pytest.approx(
        Shown("static", "@Mei", size="close-up").head("Mei", 0)[1], abs=0.02
    )


@pytest.mark.parametrize("camera", ["static", "push in to his hands", "tilt up to her ring", "tilt up"])
def test_an_insert_that_goes_to_no_face_shows_nobody(camera):
    assert not Shown(camera, "@Mei gives @Key to @Tom", framing="insert", size="close-up").scene.figures


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("prompt", ["@Mei waits", "@Mei stops and looks down", "@Mei looks up"])
@pytest.mark.parametrize("camera", ["crash zoom to her eyes", "push in to her eyes"])
def test_a_move_to_the_eyes_of_who_nods_ends_on_both(camera, prompt, aspect):
    shown = Shown(camera, prompt, aspect, size="close-up", framing="frontal")
    marks = shown.marks("Mei", 1)
    assert marks.min() > 0
    assert marks[:, 0].max() < 1
    assert marks[:, 1].max() < 0.6


@pytest.mark.parametrize("to", ["", " into its eyes"])
def test_a_crash_zoom_at_an_animal_ends_on_both_eyes_and_nearer(to):
    """An extreme close-up is laid on them; with and without a destination the zoom keeps them and grows them."""
    shown = Shown(f"crash zoom{to}", "@Rex stares", elements={"Rex": {"kind": "animal"}}, size="extreme close-up")
    (rex,) = shown.scene.figures
    eyes = np.array([piece.balls[0, :3] for piece in rex.parts if len(piece.balls) == 1 and piece.colour == INK])
    eyes = eyes[eyes[:, 1] > 0.93 * rex.top] + (rex.x, 0, rex.z)
    spots = []
    for u in (0, 1):
        view = View(shown.pose(u), *shown.frame)
        spots.append(view.to_pixels(view.to_camera(eyes)) / shown.frame)
        assert (np.abs(spots[-1] - 0.5) < 0.45).all()
    assert np.ptp(spots[1][:, 0]) > 1.3 * np.ptp(spots[0][:, 0])
    assert spots[0][:, 1] == pytest.approx(0.5, abs=0.06)

"""How people bend, crouch and skid, where words say it."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.stage.scene import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {"Mei": {}, "Tom": {}, "Box": {"kind": "item"}, "Gran": {"description": "an old woman"}}


def staged(prompt, **shot):
    board = {"elements": CAST, "shots": [{"duration": 3, "prompt": prompt, "size": "full", **shot}]}
    film = plan(Storyboard.model_validate(board))
    return film, stage(film, film.shots[0], 16 / 9)


def somebody(prompt, **shot):
    return staged(prompt, **shot)[1].figures[0]


def lowest(figure):
    return min((part.balls[:, 1] - part.balls[:, 3]).min() for part in figure.parts)


@pytest.mark.parametrize(
    ("prompt", "posture"),
    [
        ("@Mei, bent double and panting", "bent"),
        ("@Mei bows deeply", "bent"),
        ("@Mei bends over the table", "bent"),
        ("@Mei crouches in the snow", "crouching"),
        ("@Mei skids down a tiled slope", "skidding"),
        ("@Mei鞠躬", "bent"),
        ("@Mei蹲在地上", "crouching"),
        ("@Mei bows her head", None),
        ("the branches bend over @Mei", None),
        ("@Mei, a bow in her hair", None),
        ("@Mei kneels", "kneeling"),
    ],
)
def test_words_say_how_somebody_is_bent(prompt, posture):
    film, _ = staged(prompt)
    assert film.shots[0].place_of("Mei").posture == posture


@pytest.mark.parametrize("prompt", ["@Mei bends over", "@Mei crouches", "@Mei skids"])
@pytest.mark.parametrize("facing", ["camera", "left", "away"])
def test_feet_stay_on_the_ground_and_eyes_are_as_high_as_the_frame_takes_them_for(prompt, facing):
    film, scene = staged(prompt, facing=facing)
    (figure,) = scene.figures
    assert 0 <= lowest(figure) < 0.02
    drop = drop_of(film.shots[0], film.element("Mei"))
    # A head that is raised has its eyes a little higher.
    assert figure.eyes == pytest.approx(EYES - drop, abs=0.03)


def test_each_is_lower_than_standing_and_the_head_ahead_of_the_hips():
    standing = somebody("@Mei waits")
    for prompt, lower, ahead in (
        ("@Mei bends over", 0.12, 0.25),
        ("@Mei crouches", 0.25, 0.1),
        ("@Mei skids", 0.1, -0.05),
    ):
        figure = somebody(prompt, facing="right")
        assert figure.head[1] < standing.head[1] - lower
        hips = next(part.balls[0, [0, 2]] for part in figure.parts if part.balls[0, 3] in (0.048, 0.05))
        further = (np.array(figure.head)[[0, 2]] - hips) @ figure.ahead
        assert further > ahead if ahead > 0 else further < ahead


def test_what_a_bent_one_holds_is_in_their_hand():
    _, scene = staged("@Mei, bent double, holds @Box")
    (x, y, z), (figure,) = scene.props[0].place, scene.figures
    hands = [part.balls[:, :3] for part in figure.parts if abs(part.balls[:, 3].max() - 0.0165) < 0.002]
    assert min(np.linalg.norm(balls - (x, y - 0.05, z), axis=1).min() for balls in hands) < 0.08


def test_the_old_stoop_over_their_feet():
    """The head is before the hips, and over the feet; who sits isn't bent further."""
    gran, mei = (somebody(f"@{name} waits", facing="right") for name in ("Gran", "Mei"))
    assert gran.bend > mei.bend == 0
    assert 0.0 < gran.ahead @ (np.array(gran.head)[[0, 2]] - (gran.x, gran.z)) < 0.04
    assert lowest(gran) == pytest.approx(lowest(mei), abs=0.002)
    assert somebody("@Gran sits").bend == 0

"""Close shots of hands and feet: they are in the middle of the frame, the face is out of it."""

from __future__ import annotations

import numpy as np
import pytest
from staged import BOTH, Seen

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Tin": {"kind": "item"}}
OF_HANDS = (
    {"size": "close_up", "prompt": "@Mei's hands stir the paint"},
    {"size": "close_up", "prompt": "Close on @Mei’s fingers"},
    {"size": "extreme_close_up", "prompt": "Her hands tremble; @Mei hums"},
    {"size": "close_up", "prompt": "特写：@Mei的双手发抖"},
    {"framing": "insert", "prompt": "@Mei's hands rest on the table as she sits"},
    {"framing": "insert", "angle": "low", "prompt": "@Mei's hands click a carabiner into her harness"},
)


def of(film, shot, u=0.0, aspect="16:9"):
    return Seen(film, shot, u, aspect, elements=CAST)


def in_frame(spot):
    return 0 < spot[0] < 1 and 0 < spot[1] < 1


@BOTH
@pytest.mark.parametrize("shot", OF_HANDS)
def test_a_close_shot_of_hands_shows_them_and_no_face(film, shot, aspect):
    seen = of(film, shot, aspect=aspect)
    x, y, _ = seen.spot(*seen.figures["Mei"].hands)
    assert abs(x - 0.5) < 0.1
    assert abs(y - 0.5) < 0.2
    assert seen.head("Mei")[1] < 0


def test_feet_that_walk_stay_in_the_frame(film):
    for u in (0.0, 0.5, 1.0):
        seen = of(film, {"size": "close_up", "prompt": "Close on her feet as @Mei walks"}, u)
        x, y, _ = seen.head("Mei")
        assert 0 < x < 1
        assert y < -1


def test_hands_that_nobody_owns_are_somebodys(film):
    """A grey figure, cut off above and below, and what the words put into its hands."""
    seen = of(film, {"size": "close_up", "prompt": "hands hold a letter"})
    [figure] = seen.scene.figures
    assert in_frame(seen.spot(*figure.hands))
    assert in_frame(seen.spot(*seen.props["letter"].place))


@pytest.mark.parametrize(
    "shot",
    [
        {"size": "close_up", "prompt": "@Mei's hands cover her face"},
        {"size": "close_up", "prompt": "@Mei hands @Tom the letter"},
        {"size": "close_up", "prompt": "@Mei listens, her hands folded"},
        {"size": "medium", "prompt": "@Mei's hands stretch dough"},
    ],
)
def test_other_shots_show_faces(film, shot):
    assert in_frame(of(film, shot).head("Mei"))


def test_hands_at_a_declared_thing_leave_it_the_frame(film):
    seen = of(film, {"size": "close_up", "prompt": "Hands lift the lid of the @Tin"})
    assert seen.scene.figures == ()
    assert in_frame(seen.spot(*seen.props["Tin"].place))


@BOTH
@pytest.mark.parametrize("angle", ["top shot", "high", "low", "eye level"])
@pytest.mark.parametrize("prompt", ["@Mei's hands hold the @Shoe", "@Mei's hands on the wooden railing"])
def test_hands_are_in_the_frame_from_any_angle_and_no_head_is_before_them(film, prompt, angle, aspect):
    cast = {**CAST, "Shoe": {"kind": "item", "description": "an orange running shoe"}}
    seen = Seen(film, {"size": "close_up", "angle": angle, "prompt": prompt}, 0.0, aspect, elements=cast)
    mei = seen.figures["Mei"]
    x, y, _ = seen.spot(*mei.hands)
    assert abs(x - 0.5) < 0.15
    assert abs(y - 0.5) < 0.3
    _, high, depth = seen.head("Mei")
    assert depth < 0.05 or abs(high - y) > 0.15
    if "Shoe" in prompt:
        assert in_frame(seen.spot(*seen.props["Shoe"].place))
    assert set(seen.props) <= {"Shoe"}


@BOTH
@pytest.mark.parametrize("angle", ["high", "low", "eye level"])
def test_hands_on_the_keys_of_a_piano_are_in_the_frame_with_them(film, angle, aspect):
    """They are no keys that a hand holds."""
    seen = Seen(film, {"size": "close_up", "angle": angle, "prompt": "@Mei's hands on the piano keys"}, 0.0, aspect)
    assert seen.scene.figures == ()
    [keys] = seen.props
    assert keys == "piano-keys"
    assert in_frame(seen.spot(*seen.props[keys].place))
    corners = np.concatenate([model.corners for model in seen.scene.models])
    assert any(in_frame(seen.spot(*corner)) for corner in corners)


def test_feet_from_above_have_toes_in_the_frame(film):
    seen = of(film, {"size": "close_up", "angle": "top shot", "prompt": "@Mei's feet on the wet floor"})
    toes = min((part.balls for part in seen.figures["Mei"].parts), key=lambda balls: balls[:, 1].max())[1, :3]
    assert in_frame(seen.spot(*toes))


@BOTH
@pytest.mark.parametrize("angle", ["top shot", "high", "low", "eye level"])
def test_laces_that_hands_tie_are_in_the_frame_with_their_boot(film, angle, aspect):
    """It isn't held: it stands on the ground."""
    prompt = "Close on @Mei's hands tying the laces of her shoe"
    seen = Seen(film, {"size": "close_up", "angle": angle, "prompt": prompt}, 0.0, aspect)
    assert seen.scene.figures == ()
    corners = np.concatenate([model.corners for model in seen.scene.models])
    assert np.mean([in_frame(seen.spot(*corner)) for corner in corners]) > 0.5

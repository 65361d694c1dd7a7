"""Who is carried is where words say, on whoever carries them, and goes along."""

from __future__ import annotations

import numpy as np
import pytest
from staged import BOTH, Seen

from kling_renderers.animatic.drawing.sight import offset_of

CAST = {
    "Mei": {}, "Tom": {}, "Kid": {"description": "an 8-year-old girl"}, "Baby": {"description": "a baby"},
    "Cat": {"kind": "animal", "description": "a black cat"}, "Wolf": {"kind": "animal", "description": "a wolf"},
    "Hare": {"kind": "animal", "description": "a hare"}, "Parrot": {"kind": "animal", "description": "a parrot"},
}  # fmt: skip


def seen(film, prompt, u=0.5, aspect="16:9", **shot):
    return Seen(film, {"size": "full", "prompt": prompt, **shot}, u, aspect, elements=CAST)


def spans(figure):
    """The lowest and the highest of a figure's body."""
    balls = np.concatenate([part.balls for part in figure.parts])
    return (balls[:, 1] - balls[:, 3]).min(), (balls[:, 1] + balls[:, 3]).max()


@pytest.mark.parametrize(
    ("size", "aspect"),
    [("full", "16:9"), ("medium", "16:9"), ("medium close-up", "16:9"), ("full", "9:16"), ("medium", "9:16")],
)
def test_a_cat_in_arms_is_before_the_chest_under_the_face_and_in_the_frame(film, size, aspect):
    shot = seen(film, "@Mei holds the @Cat", aspect=aspect, size=size, facing="camera")
    mei, cat = shot.figures["Mei"], shot.figures["Cat"]
    assert 0.55 < cat.head[1] < mei.head[1] - 0.05
    x, y, _ = shot.head("Cat")
    assert 0.05 < x < 0.95
    assert shot.head("Mei")[1] < y < 1.0
    assert np.hypot(cat.head[0] - mei.x, cat.head[2] - mei.z) < 0.3
    # Its body is drawn with hers, and throws no shadow of its own.
    assert cat.parts == ()
    assert cat.carried
    assert cat.colour in {part.colour for part in mei.parts}


@pytest.mark.parametrize("direction", ["left_to_right", "right_to_left", "toward_camera", "away_from_camera"])
def test_who_is_carried_is_ahead_of_who_goes_and_keeps_up(film, direction):
    shot = seen(film, "@Mei carries the @Cat", u=1.0, direction=direction)
    mei, cat = shot.figures["Mei"], shot.figures["Cat"]
    away = np.array((cat.head[0] - mei.x, cat.head[2] - mei.z))
    assert away @ mei.ahead > 0.05
    assert (offset_of(cat, shot.now) == offset_of(mei, shot.now)).all()


def test_what_a_wolf_has_in_its_jaws_is_at_its_mouth_over_the_ground(film):
    shot = seen(film, "@Wolf runs with the @Hare in its jaws", direction="left_to_right")
    wolf, hare = shot.figures["Wolf"], shot.figures["Hare"]
    assert wolf.head[0] < hare.x < wolf.head[0] + 0.12
    hung = [part for part in wolf.parts if part.balls[:, 0].mean() > wolf.head[0] + 0.04]
    assert min((part.balls[:, 1] - part.balls[:, 3]).min() for part in hung) > 0.05


@BOTH
def test_a_child_on_shoulders_has_its_head_over_the_others_and_in_the_frame(film, aspect):
    shot = seen(film, "@Kid sits on @Tom's shoulders", aspect=aspect)
    kid, tom = shot.figures["Kid"], shot.figures["Tom"]
    assert kid.head[1] > tom.head[1] + 0.15
    assert shot.head("Kid")[1] > 0.03
    assert shot.spot(tom.x, 0.0, tom.z)[1] < 1.0
    # Its legs lie before his chest.
    assert spans(tom)[0] < 0.05
    assert spans(kid)[0] > 0.8


def test_a_child_on_the_back_is_behind(film):
    shot = seen(film, "@Tom carries @Kid on his back", direction="left_to_right")
    assert shot.figures["Kid"].head[0] < shot.figures["Tom"].head[0] - 0.05
    assert spans(shot.figures["Kid"])[0] > 0.4


@BOTH
def test_who_has_a_cat_on_the_lap_sits_and_the_frame_shows_it(film, aspect):
    shot = seen(film, "@Mei with the @Cat on her lap", aspect=aspect, size="medium", facing="camera")
    assert shot.figures["Mei"].head[1] < 0.8
    assert 0.3 < shot.figures["Cat"].head[1] < 0.55
    assert shot.head("Cat")[1] < 1.0


def test_who_is_carried_in_arms_lies_across_them(film):
    shot = seen(film, "@Tom carries @Mei in his arms")
    mei = np.concatenate([part.balls for part in shot.figures["Mei"].parts])
    assert np.ptp(mei[:, 0]) > 0.6
    assert mei[:, 1].min() > 0.25


def test_a_parrot_stands_on_the_shoulder_beside_the_face(film):
    shot = seen(film, "@Tom, the @Parrot on his shoulder", size="medium", facing="camera")
    tom, parrot = shot.figures["Tom"], shot.figures["Parrot"]
    assert 0.06 < abs(parrot.head[0] - tom.head[0]) < 0.2
    assert parrot.top == pytest.approx(0.83 + 0.16, abs=0.02)


def test_who_bears_it_may_be_out_of_a_close_shot(film):
    """A horse with a cake in its mouth, of which a close-up shows the rider alone."""
    shot = {"size": "close-up", "prompt": "@Gus gallops across the lawn with the cake's top tier in his mouth"}
    assert "Gus" in Seen(film, shot, elements={"Gus": {}}).figures


@BOTH
@pytest.mark.parametrize("direction", ["left_to_right", "right_to_left", "toward_camera", "away_from_camera"])
@pytest.mark.parametrize("how", ["carry a coffin on their shoulders", "carry a sofa"])
def test_what_two_carry_is_between_them_off_the_ground_and_hides_neither(film, aspect, direction, how):
    shot = seen(film, f"@Mei and @Tom {how} across the yard", 0.0, aspect, direction=direction)
    (name,) = shot.props
    x, y, _ = shot.props[name].place
    mei, tom = shot.figures["Mei"], shot.figures["Tom"]
    assert y > (0.9 if "shoulders" in how else 0.4)
    assert abs(x - (mei.x + tom.x) / 2) < 0.35
    assert abs(mei.x - tom.x) > 0.3
    lows = [corner[1] for model in shot.scene.models for corner in model.corners]
    assert min(lows) > (0.8 if "shoulders" in how else 0.2)
    for one in "Mei", "Tom":
        across, high, _ = shot.head(one)
        assert 0.0 < across < 1.0
        assert 0.0 < high < 1.0


def test_who_has_a_name_carries_on_the_side_of_the_lens(film):
    """What is on shoulders is before no face of theirs."""
    shot = seen(film, "@Mei, @Tom and two soldiers carry a coffin on their shoulders", direction="left_to_right")
    depth = {name: figure.z for name, figure in shot.figures.items()}
    assert max(depth["Mei"], depth["Tom"]) < shot.props["coffin"].place[2] < depth["soldier"]
    assert depth["soldier-2"] == pytest.approx(depth["soldier"])


def test_it_goes_along(film):
    shot = seen(film, "@Mei and @Tom carry a log", direction="left_to_right")
    assert [prop.stays for prop in shot.scene.props] == [False]
    assert [model.stays for model in shot.scene.models] == [False]


@pytest.mark.parametrize("direction", ["left_to_right", "toward_camera", "away_from_camera"])
def test_those_who_push_a_stretcher_together_are_about_it_and_nobody_in_it(film, direction):
    prompt = "@Mei and two paramedics push a stretcher, @Tom runs beside it"
    shot = seen(film, prompt, direction=direction)
    (x, _, z) = shot.props["stretcher"].place
    away = {name: np.hypot(figure.x - x, figure.z - z) for name, figure in shot.figures.items()}
    assert min(away.values()) > 0.3
    assert max(away[name] for name in ("Mei", "paramedic", "paramedic-2")) < 1.3

"""Animals: framed by their own bodies, beside people, always as large."""

from __future__ import annotations

import numpy as np
import pytest
from staged import BOTH, Seen

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import frame_width
from kling_renderers.animatic.camera.poses import NEAR
from kling_renderers.animatic.drawing.palette import INK, WHITE, cast_colour, rgb
from kling_renderers.animatic.stand_ins.animals import ANIMAL_LENGTH, BEASTS, EARS, animal
from kling_renderers.animatic.stand_ins.kinds import animal_height
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.shades import SHADE_OF


@pytest.mark.parametrize("size", SIZES.ids)
@pytest.mark.parametrize("facing", [None, "left", "right", "camera", "away"])
@BOTH
def test_an_animal_alone_is_framed_by_its_own_body(film, size, facing, aspect):
    """Its head is in the picture at any size, and no part of it stands behind the lens."""
    shot = {"size": size, "prompt": "@Rex waits", **({"facing": facing} if facing else {})}
    seen = Seen(film, shot, aspect=aspect)
    eyes = [part.balls[0, :3] for part in seen.figures["Rex"].parts if part.colour == INK][:2]
    x, y, _ = seen.spot(*np.mean(eyes, axis=0))
    assert 0.05 < x < 0.95
    assert 0 < y < 0.8
    balls = np.concatenate([part.balls for part in seen.figures["Rex"].parts])
    if facing != "away":
        assert seen.view.to_camera(balls[:, :3])[:, 2].min() > 2 * NEAR
    if SIZES[size].figure_height < 1:
        across = [seen.spot(*ball[:3])[0] for ball in balls]
        assert min(across) > 0
        assert max(across) < 1


@pytest.mark.parametrize("size", ["close_up", "medium_close_up", "medium", "cowboy", "medium_long", "full", "wide"])
@BOTH
def test_a_person_and_an_animal_share_the_frame(film, size, aspect):
    """Both heads are in it, one on each side of the middle, the animal's the lower one."""
    seen = Seen(film, {"size": size, "prompt": "@Mei and @Rex"}, aspect=aspect)
    (one, high, _), (other, low, _) = seen.head("Mei"), seen.head("Rex")
    assert 0.05 < one < 0.5 < other < 0.95
    assert 0 < high < low < 0.9


@pytest.mark.parametrize("kind", ["cat", "fox", "wolf", "horse", "donkey"])
@pytest.mark.parametrize("size", ["full", "medium", "medium_close_up", "close_up"])
def test_ears_that_stand_up_are_in_a_near_frame(film, kind, size):
    """All of them, but for the tips in a close-up."""
    seen = Seen(film, {"size": size, "prompt": "@Rex waits"}, elements=one_animal(kind))
    rex = seen.figures["Rex"]
    assert seen.spot(rex.head[0], EARS[kind] * rex.top, rex.head[2])[1] > (-0.08 if size == "close_up" else -0.01)


@pytest.mark.parametrize("size", ["full", "medium"])
@pytest.mark.parametrize(
    ("kind", "prompt"),
    [("owl", "@Rex sits on a branch"), ("cat", "@Rex sits on a bench"), ("猫头鹰", "@Rex坐在树枝上")],
)
def test_an_animal_that_sits_on_something_is_as_high_as_that_and_in_the_frame(film, kind, prompt, size):
    shot = {"size": size, "prompt": prompt}
    seen = Seen(film, shot, elements=one_animal(kind))
    rex = seen.figures["Rex"]
    seat = film(shot, elements=one_animal(kind)).shots[0].place_of("Rex").seat
    assert min((part.balls[:, 1] - part.balls[:, 3]).min() for part in rex.parts) == pytest.approx(seat, abs=0.02)
    assert 0 < seen.head("Rex")[1] < 0.6


@pytest.mark.parametrize("kind", ["fox", "rabbit", "cat"])
def test_beside_a_person_in_a_near_frame_no_paw_is_in_the_air(film, kind):
    """An animal that is held up into the picture is cut by the frame's lower edge."""
    seen = Seen(film, {"size": "medium", "prompt": "@Mei and @Rex"}, elements={"Mei": {}, **one_animal(kind)})
    rex = seen.figures["Rex"]
    x, y, z, radius = min((ball for part in rex.parts for ball in part.balls), key=lambda ball: ball[1] - ball[3])
    assert seen.spot(x, y - radius, z)[1] > 1


def test_an_animal_wears_the_glasses_that_words_say(film):
    for words, wears in (("a bear with round glasses", True), ("一头戴着圆眼镜的棕熊", True), ("a bear", False)):
        cast = {"Rex": {"kind": "animal", "description": words}}
        rex = Seen(film, {"size": "close_up", "prompt": "@Rex waits"}, elements=cast).figures["Rex"]
        assert (sum(part.colour == INK and len(part.balls) == 2 for part in rex.parts) > 20) == wears


@pytest.mark.parametrize("kind", ["cat", "dog", "bulldog", "bear", "fox", "rabbit", "tiger", "mouse"])
def test_a_face_from_near_has_eyes_that_shine_a_nose_a_mouth_and_thin_whiskers(kind):
    """Both sides alike; nothing but the ears is aside of the head and as thick as a leg."""
    parts = animal(0.0, 0.0, 0.0, (90, 90, 90), "Rex", 1.0, kind).parts
    before = [part for part in parts if part.balls[:, 2].min() < -0.34 and part.balls[:, 1].min() > 0.7]
    assert sum(part.colour == WHITE for part in parts) == 2
    lines = [part for part in before if part.balls[:, 3].max() < 0.009 and part.colour != WHITE]
    assert len(lines) >= 4
    assert sum(float(part.balls[:, 0].sum()) for part in lines) == pytest.approx(0.0, abs=1e-9)
    assert all(part.balls[:, 3].max() < 0.003 for part in before if np.abs(part.balls[:, 0]).max() > 0.2)


def test_a_fat_bulldog_with_a_bow_tie_is_broad_and_has_it_before_its_chest(film):
    plain, dressed = (
        Seen(film, {"size": "medium", "prompt": "@Rex waits"}, elements=one_animal(kind)).figures["Rex"]
        for kind in ("white bulldog", "fat white bulldog wearing a black bow tie")
    )
    wide = [max(part.balls[:, 3].max() for part in one.parts) for one in (plain, dressed)]
    assert wide[1] > 1.2 * wide[0]
    added = [part for part in dressed.parts if part.colour == rgb(SHADE_OF["black"])]
    assert len(added) == 3
    assert all(part.balls[:, 1].mean() < 0.8 * dressed.top for part in added)
    assert not any(part.colour == rgb(SHADE_OF["black"]) for part in plain.parts)


def one_animal(kind):
    return {"Rex": {"kind": "animal", "description": f"a {kind}"}}


def test_an_element_keeps_its_size(film):
    """A thing and an animal are as large in a close-up as in a wide shot."""
    tops = {Seen(film, {"size": size, "prompt": "@Rex"}).figures["Rex"].top for size in SIZES.ids}
    assert len(tops) == 1
    assert cast_colour(3) == Seen(film, {"prompt": "@Rex"}).figures["Rex"].colour


@pytest.mark.parametrize("size", ["close_up", "medium_close_up", "medium", "medium_long"])
@BOTH
def test_beside_who_kneels_an_animal_is_no_higher_than_they_are(film, size, aspect):
    seen = Seen(film, {"size": size, "prompt": "@Mei kneels and hugs @Rex"}, aspect=aspect)
    (_, high, _), (_, low, _) = seen.head("Mei"), seen.head("Rex")
    assert 0 < high <= low + 0.02 < 0.95


@pytest.mark.parametrize("size", ["close_up", "medium", "full", "wide"])
@pytest.mark.parametrize("course", [None, "left_to_right", "toward_camera"])
def test_what_an_animal_carries_is_in_its_mouth_and_goes_along(film, size, course):
    """Where a hand would be none is: before and below the eyes, not on a post that hides the animal."""
    shot = {"size": size, "prompt": "@Rex trots home with @Key in its mouth", "duration": 2}
    seen = Seen(film, shot if course is None else {**shot, "direction": course})
    (model,), rex = seen.scene.models, seen.figures["Rex"]
    reach = model.middle - rex.head
    assert reach[0] * rex.ahead[0] + reach[2] * rex.ahead[1] == pytest.approx(0.17 * rex.top, abs=0.03)
    assert -0.2 * rex.top < reach[1] < 0
    assert np.ptp(model.corners[:, 1]) < 0.2 * rex.top
    assert model.stays is not rex.walks


def test_what_an_animal_only_looks_at_is_not_in_its_mouth(film):
    seen = Seen(film, {"size": "full", "prompt": "@Rex sniffs at @Key"})
    assert seen.props["Key"].place[0] > seen.figures["Rex"].head[0] + 0.1


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
def test_an_animal_that_goes_by_fits_into_a_full_frame(film, aspect):
    """It is seen from its side then, which is longer than it is high."""
    across, down = map(int, aspect.split(":"))
    plan = film({"size": "full", "prompt": "A fox walks"}, aspect=aspect, elements={})
    width = frame_width(plan.shots[0], across / down, framed(plan, plan.shots[0], across / down))
    assert width > 1.2 * ANIMAL_LENGTH * animal_height(plan.cast[0])


@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
@pytest.mark.parametrize("beast", ["a huge grey wolf", "a brown horse", "a white goose", "a ginger cat"])
def test_over_an_animals_shoulder_its_own_head_is_in_the_near_corner(film, beast, facing, side):
    """Nothing of a person, nothing behind the lens, and the eyes of who is looked at are free."""
    cast = {"Beast": {"kind": "animal", "description": beast}, "Mei": {"description": "a woman"}}
    prompt = "Over @Beast's shoulder @Mei waits"
    seen = Seen(film, {"framing": "OTS", "size": "medium", "facing": facing, "prompt": prompt}, elements=cast)
    near, mei = seen.figures["Beast"], seen.figures["Mei"]
    assert near.near
    assert near.features == ()
    assert len(near.parts) < len(animal(0, 0, 0, near.colour, "Beast").parts) + 12
    assert (seen.head("Beast")[0] - 0.5) * side > 0.1
    assert (seen.head("Mei")[0] - 0.5) * side < 0
    eyes, _, _ = seen.spot(*mei.head)
    balls = np.concatenate([part.balls for part in near.parts])
    assert seen.view.to_camera(balls[:, :3])[:, 2].min() > NEAR
    assert all((seen.spot(*ball[:3])[0] - eyes) * side > 0.02 for ball in balls if ball[1] > mei.head[1])


@pytest.mark.parametrize("kind", BEASTS)
def test_a_beast_is_as_tall_as_its_row_says_and_its_head_is_where_every_animals_is(kind):
    made = animal(0, 0, 0, (90, 140, 200), None, 2.0, kind)
    balls = np.concatenate([part.balls for part in made.parts])
    high = float((balls[:, 1] + balls[:, 3]).max())
    assert 1.8 < high < 2.6
    assert float((balls[:, 1] - balls[:, 3]).min()) > -0.1
    near = np.linalg.norm(balls[:, :3] - made.head, axis=1) - balls[:, 3]
    assert near.min() < 0.3


def test_a_dragon_in_the_air_has_its_wings_open():
    def folded(beat):
        parts = animal(0, 0, 0, (90, 140, 200), None, 1.0, "dragon", beat=beat).parts
        return [part for part in parts if np.abs(part.balls[:, 0]).max() == pytest.approx(0.42)]

    assert len(folded(None)) == 4
    assert not folded(0.0)


@pytest.mark.parametrize("words", ["a grey wolf with yellow eyes", "灰狼，黄色的眼睛", "a raven with red eyes"])
def test_eyes_have_the_colour_that_is_said(film, words):
    seen = Seen(
        film, {"prompt": "@Rex waits", "size": "close-up"}, elements={"Rex": {"kind": "animal", "description": words}}
    )
    eyes = seen.figures["Rex"].parts[:2]
    assert all(part.colour != INK for part in eyes)
    assert {part.colour for part in seen.figures["Rex"].parts[2:4]} == {INK}


def test_eyes_of_which_nothing_is_said_are_dark(film):
    cast = {"Rex": {"kind": "animal", "description": "a grey wolf"}}
    seen = Seen(film, {"prompt": "@Rex waits with yellow teeth", "size": "close-up"}, elements=cast)
    assert {part.colour for part in seen.figures["Rex"].parts[:2]} == {INK}


@pytest.mark.parametrize("prompt", ["@Mei and @Tom sit on the ground, @Goat and @Ann stand beside them"])
def test_an_animal_is_held_up_no_higher_than_a_frame_of_several_asks_for(film, prompt):
    """A medium shot that heads of several heights make wider showed it in the air, as high as a medium shot alone."""
    cast = {"Mei": {}, "Tom": {}, "Ann": {}, "Goat": {"kind": "animal", "description": "a small white goat"}}
    seen = Seen(film, {"size": "medium", "prompt": prompt}, elements=cast)
    across, down, _ = seen.head("Goat")
    assert seen.figures["Goat"].head[1] < seen.figures["Mei"].head[1] + 0.05
    assert 0 < across < 1
    assert 0 < down < 1

"""Things where words say that somebody has them: hugged, overhead, held out, at the belt."""

from __future__ import annotations

import numpy as np
import pytest
from staged import BOTH, Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.drawing.palette import rgb
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_story.backends import Style
from kling_story.vocabulary.shades import SHADE_OF


def cloth(seen: Seen) -> np.ndarray:
    """The corners of all that is no lower than a shoulder."""
    corners = np.concatenate([model.corners for model in seen.scene.models])
    return corners[corners[:, 1] > 0.8]


@BOTH
@pytest.mark.parametrize("size", ["cowboy", "full", "wide"])
def test_an_umbrella_overhead_is_over_both_and_in_the_frame(film, size, aspect):
    """Shoulders touch, one cloth reaches beyond both heads, and the frame is laid out for it."""
    prompt = "@Mei and @Tom walk away under one red umbrella"
    seen = Seen(film, {"size": size, "framing": "from behind", "prompt": prompt}, aspect=aspect)
    heads = sorted(figure.head[0] for figure in seen.figures.values())
    assert heads[1] - heads[0] < 0.3
    over = cloth(seen)
    assert over[:, 0].min() < heads[0] - 0.03
    assert over[:, 0].max() > heads[1] + 0.03
    tops = [seen.spot(*corner)[1] for corner in over]
    assert min(tops) > 0


@pytest.mark.parametrize("angle", ["low", "eye level"])
def test_in_a_closer_frame_its_cloth_is_seen_behind_the_head(film, angle):
    """It hides no face, and fills a good part of the frame's upper half."""
    shot = {"size": "medium", "angle": angle, "lens": "24mm", "prompt": "@Mei holds a red umbrella over her head"}
    seen = Seen(film, shot)
    (x, y, _), over = seen.head("Mei"), cloth(seen)
    spots = np.array([seen.spot(*corner) for corner in over])
    assert spots[:, 0].min() < x < spots[:, 0].max()
    assert spots[:, 1].min() < y < spots[:, 1].max()
    assert np.ptp(spots[:, 0].clip(0, 1)) > 0.3
    away = np.linalg.norm(np.array([model.middle for model in seen.scene.models]) - seen.view.place, axis=1)
    assert away.max() > np.linalg.norm(np.array(seen.figures["Mei"].head) - seen.view.place)


@pytest.mark.parametrize("framing", ["single", "over-the-shoulder"])
def test_what_is_hugged_is_closed_and_at_the_chest(film, framing):
    """Also of who is seen past a shoulder; both hands are on it and in the frame, and it hides no eye."""
    shot = {"size": "medium close-up", "framing": framing, "facing": "left"}
    seen = Seen(
        film,
        {
            **shot,
            "prompt": "Past the shoulder of @Mei, @Tom hugs the red umbrella"
            if "over" in framing
            else "@Tom hugs an umbrella",
        },
    )
    tom = seen.figures["Tom"]
    assert tom.hands is not None
    corners = np.concatenate([piece.balls[:, :3] for piece in tom.parts if np.ptp(piece.balls[:, 3]) == 0])
    low, high = corners[corners[:, 1].argmin()], corners[corners[:, 1].argmax()]
    along = [low + part * (high - low) for part in np.linspace(0, 1, 20)]
    assert np.linalg.norm(np.array(along) - tom.hands, axis=1).min() < 0.12
    x, y, _ = seen.spot(*tom.hands)
    assert 0 < x < 1
    assert y < 1
    assert np.ptp(corners[:, 0]) < 0.4
    eyes = np.array((tom.head[0], 0.9375, tom.head[2]))
    assert np.linalg.norm(corners - eyes, axis=1).min() > 0.06
    spots = [seen.spot(*corner) for corner in corners]
    assert any(0 < x < 1 and 0 < y < 1 for x, y, _ in spots)


def test_what_is_held_out_is_between_the_two(film):
    seen = Seen(film, {"size": "cowboy", "framing": "two-shot", "prompt": "@Mei holds out @Key to @Tom"})
    x = seen.props["Key"].place[0]
    low, high = sorted((seen.figures["Mei"].x, seen.figures["Tom"].x))
    assert low + 0.08 < x < high - 0.08
    assert seen.figures["Tom"].hands is None


@pytest.mark.parametrize("camera", ["static", "slow push in"])
def test_a_case_held_out_hangs_from_the_fist_and_stays_before_its_holder(film, camera):
    """From the first frame to the last."""
    shot = {"size": "cowboy", "framing": "two-shot", "camera": camera}
    plan = film({**shot, "prompt": "@Tom, bent double, holds out a tin lunchbox to @Mei"})
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    tom = next(figure for figure in staged.scene.figures if figure.name == "Tom")
    [case] = staged.scene.models
    assert tom.hands is not None
    assert 0 < tom.hands[1] - case.corners[:, 1].max() < 0.03
    for seconds in (0.0, 4.0):
        pose = staged.moment(seconds).pose
        lens = np.array((pose.x, pose.y, pose.z))
        away = np.linalg.norm(np.array((tom.x, 0.5 * tom.top, tom.z)) - lens)
        assert np.linalg.norm(case.middle - lens) < away


def test_a_bowl_is_held_in_both_hands(film):
    seen = Seen(film, {"size": "medium", "prompt": "@Mei holds a steaming bowl"})
    figure, [bowl] = seen.figures["Mei"], seen.scene.models
    assert figure.hands is not None
    middle = bowl.corners.mean(axis=0)
    assert abs(figure.hands[0] - middle[0]) < 0.05
    skin = [piece for piece in figure.parts if np.linalg.norm(piece.balls[0, :3] - middle) < 0.08]
    assert {bool(piece.balls[0, 0] < middle[0]) for piece in skin} == {True, False}


def test_what_is_at_the_belt_is_small_at_the_hip_and_in_no_hand(film):
    seen = Seen(film, {"size": "cowboy", "prompt": "@Mei waits, @Key at her belt"})
    assert seen.figures["Mei"].hands is None
    corners = np.concatenate([model.corners for model in seen.scene.models])
    assert np.ptp(corners[:, 1]) < 0.7 * ITEM
    assert 0.45 < corners[:, 1].min() < 0.55


def test_what_is_raised_is_beside_the_face(film):
    seen = Seen(film, {"size": "medium close-up", "prompt": "@Mei holds up @Key"})
    x, y, _ = seen.spot(*seen.props["Key"].place)
    assert 0 < x < 1
    assert seen.head("Mei")[1] - 0.1 < y < 0.75
    assert abs(seen.props["Key"].place[0]) > 0.08


@pytest.mark.parametrize("size", ["medium close-up", "close-up"])
def test_a_raised_ladle_is_seen_from_the_hand_around_it_to_its_end(film, size):
    seen = Seen(film, {"size": size, "prompt": "@Mei stops her ladle in mid-air"})
    assert 0.5 < seen.spot(*seen.figures["Mei"].hands)[1] < 1
    corners = np.concatenate([model.corners for model in seen.scene.models])
    end = corners[corners[:, 1] > corners[:, 1].max() - 0.02]
    assert min(seen.spot(*corner)[1] for corner in end) > 0


def test_an_unnamed_thing_has_the_colour_that_words_say(film):
    plan = film({"prompt": "@Mei hugs a red umbrella"})
    assert plan.element("umbrella").shade == SHADE_OF["red"]


@pytest.mark.parametrize("size", ["medium", "full", "wide"])
def test_what_hangs_is_in_nobodys_hand_and_in_the_frame(film, size):
    plan = film({"size": size, "prompt": "@Mei waits under an awning where a red umbrella hangs"})
    scene = Staged(plan, plan.shots[0], 16 / 9, 1.0).scene
    view = Seen(film, {"size": size}).view
    assert scene.figures[0].hands is None
    x, y, _ = view.pixel(*next(prop.place for prop in scene.props if prop.name == "umbrella"))
    assert 0 < x < 640
    assert 0 < y < 360
    highest = max(float(model.corners[:, 1].max()) for model in scene.models)
    assert (highest > 1.3) == any(model.corners[:, 0].min() < scene.figures[0].x for model in scene.models)


@pytest.mark.parametrize(("direction", "side"), [("left_to_right", 1), ("right_to_left", -1)])
def test_who_walks_comes_to_what_hangs(film, direction, side):
    """It stays where it is, at the end of the way, under its awning."""
    prompt = "@Mei runs and ducks under an awning where one red umbrella hangs"
    shot = {"size": "wide", "direction": direction, "camera": "tracking shot beside her until the stall"}
    plan = film({**shot, "prompt": prompt})
    staged = Staged(plan, plan.shots[0], 16 / 9, 1.0)
    figure, walked = staged.scene.figures[0], staged.moment(1.0).walked
    [prop] = staged.scene.props
    assert prop.stays
    ahead = [side * (prop.place[0] - figure.x - way) for way in (0.0, walked[0])]
    assert ahead[0] > ahead[1] > 0
    assert ahead[1] < 0.5
    assert all(model.stays for model in staged.scene.models)
    nobody = film({"prompt": "An empty lane, a red umbrella hangs under an awning"}).shots[0]
    assert nobody.subjects == ()


def test_paper_is_white_unless_words_say_its_colour(film):
    """And an animal of paper is a small thing on a palm."""
    white, blue = (
        Seen(film, {"size": "cowboy", "prompt": f"@Mei holds a {colour}letter"}).scene.models[0]
        for colour in ("", "blue ")
    )
    assert min(white.solids[0].colour) > 190
    assert blue.solids[0].colour == rgb(SHADE_OF["blue"])
    fox = Seen(film, {"size": "cowboy", "prompt": "@Mei holds a paper fox on her palm"}).scene.models[0]
    assert np.ptp(fox.corners[:, 1]) < 0.6 * ITEM


@pytest.mark.parametrize("description", ["a small tea tin", "a wooden box", "a green bottle", "an old book"])
def test_what_is_open_is_seen_to_be(film, description):
    """A lifted lid is above it, with the hands that lift it; nothing is above it once the lid is off."""
    cast = {"Thing": {"kind": "item", "description": description}}

    def drawn(words):
        plan = film({"size": "close-up", "prompt": f"{words} @Thing"}, elements=cast)
        return np.concatenate([model.corners for model in stage(plan, plan.shots[0], 16 / 9).models])

    closed, lifted, off = (drawn(words) for words in ("", "Hands lift the lid from", "Leaves are taken out of"))
    assert not np.array_equal(off, closed)
    assert off[:, 1].max() < closed[:, 1].max() + 1e-6
    assert lifted[:, 1].max() > closed[:, 1].max() + 0.1 * ITEM
    assert np.ptp(lifted[:, 0]) > 3 * ITEM


def test_what_is_with_a_thing_leaves_it_in_its_place(film):
    """A cup stands beside it, a scoop is in it and reaches beyond its edge."""
    cast = {"Tin": {"kind": "item", "description": "a tea tin"}}
    alone = Seen(film, {"size": "medium", "prompt": "@Tin on the table"}, elements=cast)
    beside = Seen(film, {"size": "medium", "prompt": "@Tin on the table, a cup beside it"}, elements=cast)
    scoop = Seen(film, {"size": "medium", "prompt": "A wooden scoop draws leaves out of @Tin"}, elements=cast)
    x, y, z = alone.props["Tin"].place
    assert scoop.props["Tin"].place == (x, y, z)
    # The frame is laid between the two.
    assert beside.props["Tin"].place[0] < x
    assert beside.props["Tin"].place[1:] == (y, z)
    assert beside.props["cup"].place[0] - beside.props["Tin"].place[0] > 0.9 * ITEM
    assert scoop.props["scoop"].place[0] == x
    handle = scoop.scene.models[0].corners
    assert handle[:, 1].max() > y + 0.5 * ITEM + 0.05


def test_the_stick_of_an_umbrella_is_before_who_holds_it(film):
    """Also where its cloth leans back behind the head."""
    shot = {"size": "medium", "angle": "low", "lens": "24mm", "prompt": "@Mei holds a red umbrella over her head"}
    seen = Seen(film, shot)
    figure = seen.figures["Mei"]
    away = [np.linalg.norm(model.middle - seen.view.place) for model in seen.scene.models]
    body = np.linalg.norm(np.array((figure.x, 0.5 * figure.top, figure.z)) - seen.view.place)
    assert min(away) < body < max(away)


@pytest.mark.parametrize("facing", ["camera", "left", "away"])
def test_a_bag_over_the_shoulder_hangs_at_the_hip(film, facing):
    """Its strap goes up to the shoulder on that side, and both hands are free."""
    seen = Seen(film, {"size": "full", "facing": facing, "prompt": "@Mei waits, a red bag over her shoulder"})
    figure, [bag] = seen.figures["Mei"], seen.scene.models
    assert figure.hands is None
    assert bag.corners[:, 1].min() < 0.45
    top = bag.corners[bag.corners[:, 1].argmax()]
    assert 0.76 < top[1] < 0.85
    assert np.hypot(top[0] - figure.x, top[2] - figure.z) < 0.16


def test_an_umbrella_is_over_the_taller_of_two(film):
    """Also where a child holds it."""
    cast = {"Kid": {"description": "a 5-year-old girl"}, "Tom": {}}
    seen = Seen(film, {"size": "full", "prompt": "@Tom and @Kid walk under one umbrella"}, elements=cast)
    tom, [umbrella] = seen.figures["Tom"], seen.scene.models
    wide = umbrella.corners[np.abs(umbrella.corners[:, 0] - umbrella.middle[0]) > 0.2]
    assert wide[:, 1].min() > tom.head[1] + 0.03


def test_what_is_opened_in_the_hands_is_open(film):
    shut, opened = (
        Seen(film, {"size": "medium", "prompt": f"@Mei {verb} a wooden box"}).scene.models[0]
        for verb in ("holds", "opens")
    )
    assert opened.corners[:, 1].max() < shut.corners[:, 1].max() - 0.01


@pytest.mark.parametrize("size", ["close-up", "medium close-up", "medium", "full"])
@pytest.mark.parametrize("prompt", ["@Mei bites into an apple", "@Mei drinks from a cup"])
def test_what_is_at_a_mouth_is_seen_there_however_close_the_lens_is(film, size, prompt):
    """Three quarters up, it is as high in the picture as the mouth."""
    seen = Seen(film, {"size": size, "prompt": prompt})
    x, _, z = seen.figures["Mei"].head
    corners = np.concatenate([model.corners for model in seen.scene.models])
    rim = corners[:, 1].min() + 0.75 * np.ptp(corners[:, 1])
    at = seen.spot(x, rim, corners[:, 2].mean())[1]
    mouth, chin = (seen.spot(x, high, z - 0.0455)[1] for high in (0.89, 0.86))
    assert abs(at - mouth) < 0.3 * (chin - mouth)


@pytest.mark.parametrize("dressed", ["a woman in a long coat", "a man in a suit", "a boy in a t-shirt"])
def test_what_is_hugged_is_seen_in_a_small_picture_too(film, dressed):
    white = []
    for prompt in ("@Mei hugs a white pillow in a forest", "@Mei crosses her arms in a forest"):
        made = film({"size": "full", "prompt": prompt}, elements={"Mei": {"description": dressed}})
        frame = FilmPainter(made, (320, 180), 12, style=Style("clean")).frame(0)[30:100, 130:190]
        white.append((frame.min(axis=2) > 190).sum())
    assert white[0] > white[1] + 100


@pytest.mark.parametrize("prompt", ["@Mei holds a box above her head", "@Mei carries a suitcase high over her head"])
def test_what_is_lifted_over_the_head_hides_no_face_and_is_in_the_frame(film, prompt):
    seen = Seen(film, {"size": "full", "prompt": prompt})
    corners = np.concatenate([model.corners for model in seen.scene.models])
    assert corners[:, 1].min() > seen.figures["Mei"].head[1]
    assert min(seen.spot(*corner)[1] for corner in corners) > 0


def test_a_suitcase_that_is_opened_hides_no_face(film):
    shot = {"size": "full", "prompt": "In the bedroom @Mei kneels beside the bed and opens a suitcase"}
    seen = Seen(film, shot)
    top = max(model.corners[:, 1].max() for model in seen.scene.models)
    assert top < seen.figures["Mei"].head[1] - 0.05

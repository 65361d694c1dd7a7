"""How people bend, crouch and skid, where words say it."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import SIZES

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
        ("@Mei bends over the table", "bent"),
        ("@Mei crouches in the snow", "crouching"),
        ("@Mei skids down a tiled slope", "skidding"),
        ("@Mei弯腰", "bent"),
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


@pytest.mark.parametrize("facing", ["camera", "left", "away"])
def test_who_is_bent_leans_with_free_hands_on_the_thighs(facing):
    figure = somebody("@Mei, bent double and panting", facing=facing)
    thighs = [part.balls for part in figure.parts if part.balls[0, 3] == 0.048]
    hands = [part.balls for part in figure.parts if part.balls[0, 3] == 0.0175 and len(part.balls) == 2]
    assert len(thighs) == len(hands) == 2
    for hand in hands:
        ways = [np.linspace(thigh[0], thigh[1], 20) for thigh in thighs]
        assert min(np.linalg.norm(way[:, :3] - hand[0, :3], axis=1).min() for way in ways) < 0.075


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


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("@Mei stops and bows", {"Mei"}),
        ("@Mei waits. Before empty seats she takes off her hat and bows, deeply", {"Mei"}),
        ("@Mei waits, @Tom takes a bow", {"Tom"}),
        ("@Mei向大家鞠躬", {"Mei"}),
        ("@Mei looks down and bows her head", set()),
        ("@Mei with bows and arrows, a bow in her hair", set()),
        ("@Mei does not bow", set()),
    ],
)
def test_words_say_who_bows(prompt, who):
    film, scene = staged(prompt)
    assert {place.name for place in film.shots[0].places if place.bows} == who
    low = {figure.name for figure in scene.figures if figure.head[1] < 0.8}
    assert low == who


@pytest.mark.parametrize(("facing", "aside"), [("right", 1), ("left", -1), ("camera", 0)])
def test_who_bows_brings_the_head_down_and_ahead_over_feet_that_stay(facing, aside):
    """The picture of somebody before and after: the crown sinks, to where they face, the feet are the same."""
    film, _ = staged("@Mei waits, then bows", facing=facing)
    painter = FilmPainter(film, (640, 360), 12, style=Style("clean"))
    with patch("kling_renderers.animatic.stage.staged.stage", lambda *about: stage(*about)._replace(figures=())):
        empty = FilmPainter(film, (640, 360), 12, style=Style("clean")).frame(0).astype(int)
    seen = [np.abs(painter.frame(number).astype(int) - empty).max(axis=2) > 12 for number in (0, 34)]
    top = [np.flatnonzero(mask.any(axis=1))[0] for mask in seen]
    assert top[1] > top[0] + 50
    crown = [np.flatnonzero(mask[row : row + 12].any(axis=0)).mean() for mask, row in zip(seen, top, strict=True)]
    assert np.sign(round((crown[1] - crown[0]) / 20)) == aside
    assert (seen[0][320:] == seen[1][320:]).mean() > 0.99


def test_in_a_close_frame_a_bow_keeps_the_head_in_it():
    def how_low(size, **rest):
        return somebody("@Mei waits", size=size).head[1] - somebody("@Mei bows", size=size, **rest).head[1]

    assert how_low("full") > how_low("medium") + 0.05 > how_low("close_up") + 0.05 > 0.05
    assert how_low("medium", camera="pull back") == how_low("full")


@pytest.mark.parametrize(
    ("prompt", "arms"),
    [
        ("@Mei stops dead, arms out, and looks down", "spread"),
        ("@Mei raises both hands", "raised"),
        ("@Mei, arms crossed", "crossed"),
        ("@Mei stands with her hands on her hips", "hips"),
        ("@Mei waits, hands clasped behind her back", "behind"),
        ("@Mei waves at @Tom", "waving"),
        ("@Mei stops and points at the sea", "pointing"),
        ("@Mei张开双臂", "spread"),
        ("@Mei叉腰", "hips"),
        ("@Mei at the sea, the waves crash", None),
        ("@Mei reaches arms out of the car", None),
        ("@Mei looks at points of light", None),
    ],
)
def test_words_say_what_free_arms_do(prompt, arms):
    film, _ = staged(prompt)
    assert film.shots[0].place_of("Mei").arms == arms


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("arms out", lambda x, y, z: abs(x) > 0.3 and y > 0.75),
        ("raises her arms", lambda x, y, z: y > 1.0),
        ("arms crossed", lambda x, y, z: abs(x) < 0.06 and 0.6 < y < 0.75 and z < -0.07),
        ("hands on her hips", lambda x, y, z: abs(x) < 0.13 and 0.5 < y < 0.58),
        ("hands behind her back", lambda x, y, z: abs(x) < 0.06 and z > 0.06),
    ],
)
def test_hands_are_where_the_words_say(said, where):
    figure = somebody(f"@Mei waits, {said}")
    hands = [part.balls[:, :3].mean(axis=0) for part in figure.parts if part.balls[0, 3] == 0.0175]
    assert len(hands) == 2
    assert all(where(*hand) for hand in hands)


def test_one_arm_waves_and_a_hand_that_holds_something_holds_it():
    waving, usual = somebody("@Mei waves goodbye"), somebody("@Mei waits")
    heights = [sorted(part.balls[0, 1] for part in one.parts if part.balls[0, 3] == 0.0175) for one in (waving, usual)]
    assert heights[0][0] == heights[1][0] == heights[1][1] < 0.5 < 0.85 < heights[0][1]
    holding = somebody("@Mei waves at us and holds @Box")
    assert holding.hands is not None


@pytest.mark.parametrize(("said", "seen_from"), [("arms crossed", "camera"), ("hands behind her back", "away")])
def test_hands_are_hidden_by_the_body_between(said, seen_from):
    """Crossed arms aren't seen from behind, nor hands behind the back from the front."""
    counts = []
    for facing in ("camera", "away"):
        film, scene = staged(f"@Mei waits, {said}", facing=facing)
        skin = next(part.colour for part in scene.figures[0].parts if part.balls[0, 3] == 0.0175)
        picture = FilmPainter(film, (640, 360), style=Style("clean")).frame(0).astype(int)
        hands = np.abs(picture - skin).max(axis=2) < 3
        hands[:110] = False
        counts.append(hands.sum())
    seen, hidden = counts if seen_from == "camera" else counts[::-1]
    assert seen > 5 * hidden + 20


@pytest.mark.parametrize(("size", "aside"), [("full", True), ("medium", True), ("close-up", False)])
@pytest.mark.parametrize("how", ["slumps against the wall", "lunges forward", "pushes against the wall", "bends over"])
def test_who_is_bent_is_seen_aside_but_in_a_close_up(how, size, aside):
    x, _ = somebody(f"@Mei {how}", size=size).ahead
    assert (abs(x) > 0.5) == aside


@pytest.mark.parametrize(
    ("size", "prompt", "posture"),
    [
        ("medium", "@Mei lies on the ground, @Tom bandages her arm", "kneeling"),
        ("medium", "@Mei躺在草地上，@Tom给她盖上外套", "kneeling"),
        ("medium", "@Mei lies on the ground, @Tom stands over her", None),
        ("full", "@Mei lies on the ground, @Tom bandages her arm", None),
        ("medium", "@Mei sits on the ground, @Tom bandages her arm", None),
    ],
)
def test_who_cares_for_somebody_on_the_ground_is_down_with_them_in_a_close_frame(size, prompt, posture, film):
    cast = {name: {"kind": "character"} for name in ("Mei", "Tom")}
    place = film({"prompt": prompt, "size": size, "duration": 3}, elements=cast).shots[0].place_of("Tom")
    assert place is not None
    assert place.posture == posture


def test_who_falls_on_their_knees_kneels(film):
    plan = film({"prompt": "@Mei跪倒在雪地里", "duration": 3}, elements={"Mei": {"kind": "character"}})
    assert plan.shots[0].place_of("Mei").posture == "kneeling"


@pytest.mark.parametrize("size", ["medium", "cowboy", "full"])
@pytest.mark.parametrize("who", ["a chef", "a witch", "a king", "a farmer in a straw hat"])
def test_a_frame_holds_a_tall_hat_at_its_size(size, who, film):
    """Nothing of the hat is above the frame, and the frame still ends where the size says."""
    plan = film({"prompt": "@Mei waits", "size": size, "duration": 2}, elements={"Mei": {"description": who}})
    what = framed(plan, plan.shots[0], 16 / 9)
    high = what.stature / SIZES[size].figure_height
    top = what.eyes + SIZES[size].eye_line * high
    figure = Staged(plan, plan.shots[0], 16 / 9, 2.0).scene.figures[0]
    hat = max(float((piece.balls[:, 1] + piece.balls[:, 3]).max()) for piece in figure.parts)
    assert hat < top + 0.02 * high
    assert top - high < {"medium": 0.67, "cowboy": 0.44, "full": 0.01}[size]


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
@pytest.mark.parametrize("size", ["close_up", "medium_close_up"])
def test_a_close_shot_of_who_swims_is_of_their_head(film, size, aspect):
    """It was as wide as their way: a face a twentieth of a frame high in a close-up."""
    wide, tall = (int(side) for side in aspect.split(":"))
    plan = film({"prompt": "@Mei swims in the sea", "size": size, "duration": 3}, aspect=aspect)
    made = Staged(plan, plan.shots[0], wide / tall, 3.0)
    for u in (0.0, 0.5, 1.0):
        now = made.moment(u)
        view = View(now.pose, 160 * wide // tall, 160)
        [figure] = made.scene_at(now).figures
        x, y, z = figure.head
        across, down, away = view.pixel(x + now.walked[0], y, z + now.walked[1])
        assert 0.05 < across / view.width < 0.95
        assert 0 < down / view.height < 0.7
        assert view.scale / away / view.height > 0.4 * SIZES[size].figure_height


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
def test_a_medium_close_up_of_who_is_on_shoulders_has_both_faces(film, aspect):
    wide, tall = (int(side) for side in aspect.split(":"))
    cast = {"Kid": {"description": "a boy of six"}, "Tom": {}}
    plan = film({"prompt": "@Kid sits on @Tom's shoulders", "size": "medium close-up"}, aspect=aspect, elements=cast)
    made = Staged(plan, plan.shots[0], wide / tall, 1.0)
    view = View(made.moment(0.0).pose, 160 * wide // tall, 160)
    assert all(0 < view.pixel(*figure.head)[1] < 160 for figure in made.scene.figures)

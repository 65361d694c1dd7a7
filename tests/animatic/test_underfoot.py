"""What is drawn under and about people who don't stand on the ground: where they are on it, and that they are seen."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.drawing.palette import rgb
from kling_renderers.animatic.stage.blocks import Block
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

ASPECT = 16 / 9


def film(prompt: str, size: str = "wide", **shot: object) -> Plan:
    cast = {"Mei": {"description": "a woman in red"}, "Tom": {}}
    shots = [{"duration": 3, "prompt": prompt, "size": size, **shot}]
    return plan(Storyboard.model_validate({"elements": cast, "shots": shots}))


def scene(prompt: str, size: str = "wide", **shot: object) -> Scene:
    made = film(prompt, size, **shot)
    return stage(made, made.shots[0], ASPECT)


def low(one: Scene) -> float:
    """How high the lowest of the first figure is, in statures."""
    balls = np.concatenate([part.balls for part in one.figures[0].parts])
    return float((balls[:, 1] - balls[:, 3]).min())


def heads(prompt: str, size: str) -> list[tuple[float, float]]:
    """Where the head is in the frame at the shot's start, middle and end, in parts of it."""
    made = film(prompt, size)
    shot, found = made.shots[0], []
    figure = stage(made, shot, ASPECT).figures[0]
    for u in (0.0, 0.5, 1.0):
        now = moment(shot, u, ASPECT, framed(made, shot, ASPECT))
        x, y, z = figure.head
        seen = View(now.pose, 1600, 900).pixel(x + now.walked[0], y + now.climbed, z + now.walked[1])
        found.append((seen[0] / 1600, seen[1] / 900))
    return found


@pytest.mark.parametrize("size", ["wide", "full", "medium", "close_up"])
@pytest.mark.parametrize(
    ("prompt", "way"),
    [("@Mei climbs the stairs", -1), ("@Mei runs down the stairs", 1), ("@Mei climbs a ladder", -1)],
)
def test_who_climbs_goes_up_in_the_frame_and_stays_in_it(prompt: str, way: int, size: str) -> None:
    start, half, end = heads(prompt, size)
    assert way * (start[1] - end[1]) < 0
    assert all(0.03 < x < 0.97 and 0.02 < y < 0.95 for x, y in (start, half, end))


def test_feet_are_on_a_step_all_the_way() -> None:
    """At each moment a step's top is under the feet, no further off than a step is high."""
    made = film("@Mei climbs the stairs")
    staged = Staged(made, made.shots[0], ASPECT, 3.0)
    tops = staged.scene.pieces.corners
    for u in (0.0, 0.3, 0.7, 1.0):
        now = staged.moment(u)
        x = staged.scene.figures[0].x + now.walked[0]
        under = [box[:, 1].max() for box in tops if box[:, 0].min() <= x <= box[:, 0].max() and np.ptp(box[:, 2]) > 1]
        assert abs(max(under) - made.shots[0].places[0].seat - now.climbed) < 0.11


@pytest.mark.parametrize("size", ["wide", "full", "medium"])
def test_who_stands_at_the_top_of_the_stairs_has_them_below_and_before_them(size: str) -> None:
    made = scene("@Mei stands at the top of a narrow staircase, one hand on the banister", size)
    one, feet = made.figures[0], film("@Mei stands at the top of the stairs").shots[0].places[0].seat
    steps = [
        box for box in made.pieces.corners if np.ptp(box[:, 0]) > 0.5 and np.ptp(box[:, 2]) < 0.3 > np.ptp(box[:, 1])
    ]
    nearer = [box[:, 1].max() for box in steps if box[:, 2].max() < one.z]
    assert len(nearer) > 6
    assert max(nearer) < feet
    assert min(float(part.balls[:, 1].min()) for part in one.parts) > feet - 0.05


@pytest.mark.parametrize("prompt", ["@Mei swims across the lake", "@Mei floats on her back in the sea"])
def test_of_who_is_in_the_water_only_what_is_over_it_is_seen(prompt: str) -> None:
    made = scene(prompt)
    assert low(made) > -0.02
    assert max(float(part.balls[:, 1].max()) for part in made.figures[0].parts) < 0.45


def test_who_swims_gets_on_and_strokes() -> None:
    made = film("@Mei swims across the lake")
    staged = Staged(made, made.shots[0], ASPECT, 3.0)
    start, later = staged.moment(0.0), staged.moment(0.6)
    assert later.walked[0] > start.walked[0]
    hands = [np.concatenate([part.balls for part in staged.scene_at(one).figures[0].parts]) for one in (start, later)]
    assert not np.allclose(hands[0].mean(axis=0), hands[1].mean(axis=0), atol=1e-4)


@pytest.mark.parametrize("size", ["wide", "medium", "close_up"])
def test_a_mirror_shows_the_face_of_who_is_seen_from_behind(size: str) -> None:
    made = scene("@Mei stands in front of the mirror", size)
    mei, twin = made.figures
    assert mei.ahead[1] > 0.5 > 0 > twin.ahead[1]
    assert twin.z > mei.z
    view = View(moment(film("@Mei stands in front of the mirror", size).shots[0], 0.0, ASPECT).pose, 1600, 900)
    one, other = (view.pixel(*figure.head)[0] / 1600 for figure in (mei, twin))
    assert 0 < one < other - 0.12 < 0.85


@pytest.mark.parametrize(
    ("prompt", "height"),
    [("@Mei sits on a bench", 0.27), ("@Mei sits in the grass", 0.06), ("@Mei sits on a branch in the tree", 1.25)],
)
def test_the_higher_the_seat_the_higher_the_head(prompt: str, height: float) -> None:
    chair, here = scene("@Mei sits and waits"), scene(prompt)
    assert here.figures[0].head[1] == pytest.approx(chair.figures[0].head[1] + height - 0.222, abs=0.02)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei and @Tom sit around a campfire at night", "@Mei sits under a large tree", "a lone tent, @Mei beside it",
        "@Mei in a phone booth, talking", "@Mei sits at the piano and plays", "@Mei sits on the stairs",
        "@Mei swings on a swing", "@Mei and @Tom sit on the sofa", "@Mei sits by the fire in the living room",
        "@Mei stands at the top of the stairs", "@Mei waits on the stairs", "@Mei waits at the foot of the stairs",
    ],
)  # fmt: skip
def test_what_is_said_stands_there_and_hides_no_face(prompt: str) -> None:
    made, size = film(prompt), (320, 180)
    one = stage(made, made.shots[0], ASPECT)
    assert len(one.pieces.corners)
    view = View(moment(made.shots[0], 0.5, ASPECT, framed(made, made.shots[0], ASPECT)).pose, *size)
    faces = one.pieces.quads
    assert faces is not None
    for figure in one.figures:
        x, y, depth = view.pixel(*figure.head)
        for box in one.pieces.corners:
            seen = [view.pixel(*corner) for corner in box]
            if max(away for _, _, away in seen) < depth - 0.05:
                xs, ys = [spot[0] for spot in seen], [spot[1] for spot in seen]
                assert not (min(xs) < x < max(xs) and min(ys) < y < max(ys)), prompt


def test_hands_are_on_the_keys() -> None:
    made = scene("@Mei plays the piano", "medium")
    hands = made.figures[0].hands
    assert hands is not None
    keys = min(made.pieces.corners, key=lambda box: np.ptp(box[:, 1]))
    assert np.linalg.norm(np.array(hands) - keys.mean(axis=0)) < 0.16


@pytest.mark.parametrize("place", ["train_carriage", "plane_cabin", "tunnel", "subway_platform"])
@pytest.mark.parametrize("time", ["daylight", "night"])
def test_a_vault_has_no_sky(place: str, time: str) -> None:
    from kling_renderers.animatic.world import world_of
    from kling_story.setting import Setting

    world = world_of(Setting(time, place=place), 4.0)
    assert world.falling is None
    assert len(world.blocks.corners) > 4


def test_oars_are_in_the_hands_of_who_rows_at_each_stroke() -> None:
    made = film("@Mei rows a boat across the lake")
    blades = []
    for step in (0, 12, 24):
        one = stage(made, made.shots[0], ASPECT, step)
        hands = one.figures[0].hands
        assert hands is not None
        oars = [model for model in one.models if len(model.solids) == 2]
        assert len(oars) == 2
        for model in oars:
            assert np.linalg.norm(model.corners - hands, axis=1).min() < 0.16
            assert model.corners[:, 1].min() < 0.15
        blades.append(round(float(oars[0].middle[0]), 3))
    assert len(set(blades)) == 3


def test_a_kite_is_in_the_frame_over_who_flies_it() -> None:
    made = film("@Mei flies a kite in the meadow")
    one = stage(made, made.shots[0], ASPECT)
    view = View(moment(made.shots[0], 0.0, ASPECT, framed(made, made.shots[0], ASPECT)).pose, 1600, 900)
    high = max(one.pieces.corners.reshape(-1, 3), key=lambda spot: spot[1])
    x, y, _ = view.pixel(*high)
    assert 0 < x < 1600
    assert 0 < y < view.pixel(*one.figures[0].head)[1]


@pytest.mark.parametrize("size", ["medium", "full"])
def test_of_legs_alone_no_face_is_seen(size: str) -> None:
    made = film("only @Mei's legs are visible, walking", size)
    one = stage(made, made.shots[0], ASPECT)
    view = View(moment(made.shots[0], 0.5, ASPECT, framed(made, made.shots[0], ASPECT)).pose, 1600, 900)
    assert view.pixel(*one.figures[0].head)[1] < 0
    assert 0 < view.pixel(one.figures[0].x, 0.02, one.figures[0].z)[1] < 900


@pytest.mark.parametrize("prompt", ["@Mei stands on the edge of the rooftop", "@Mei stands at the edge of a cliff"])
def test_what_is_below_an_edge_is_not_drawn_over_the_ground_before_it(prompt: str) -> None:
    made = film(prompt)
    one = stage(made, made.shots[0], ASPECT)
    view = View(moment(made.shots[0], 0.5, ASPECT, framed(made, made.shots[0], ASPECT)).pose, 1600, 900)
    edge = view.pixel(0.0, 0.0, 0.2)[1]
    beyond = [box for box in one.world.blocks.corners if box[:, 2].min() > 1.0]
    assert beyond
    assert all(view.pixel(*corner)[1] < edge for box in beyond for corner in box)


@pytest.mark.parametrize(("prompt", "wet"), [("at the rain", True), ("at the street", False)])
def test_rain_is_on_the_pane_and_not_in_the_room(prompt: str, wet: bool) -> None:
    one = scene(f"@Mei looks out of the window {prompt}", "medium")
    thin = [box for box in one.pieces.corners if np.ptp(box[:, 0]) < 0.01]
    assert (len(thin) > 20) == wet
    assert one.world.falling is None


@pytest.mark.parametrize("words", ["@Mei climbs the stairs", "@Mei walks down the stairs"])
def test_steps_are_no_taller_than_they_are_apart(words: str) -> None:
    """The order in which boxes are drawn goes by their middles: tall ones tore one another apart from above."""
    made = film(words, "full", angle="high")
    blocks = stage(made, made.shots[0], ASPECT).pieces.corners
    tall = blocks[:, :, 1].max(axis=1) - blocks[:, :, 1].min(axis=1)
    wide = np.ptp(blocks[:, :, ::2], axis=1).min(axis=1)
    steps = tall[wide > 0.1]
    assert len(steps) > 8
    assert steps.max() < 0.5


def _is_flame(box: Block) -> bool:
    return max(abs(one - other) for one, other in zip(box.colours[0], rgb("#fbe08a"), strict=True)) < 20


@pytest.mark.parametrize(
    ("prompt", "burns"),
    [
        ("@Mei sits in front of the fireplace", True),
        ("@Mei sits in an armchair by the fire", True),
        ("夜晚的木屋里，壁炉烧得正旺，@Mei坐在摇椅上", True),
        ("@Mei waits in the living room by the cold fireplace", False),
        ("In the kitchen @Mei stands by the fire extinguisher", False),
        ("@Mei sits by the fire in the forest", False),
    ],
)
def test_a_fire_burns_in_a_fireplace_of_a_room(prompt: str, burns: bool) -> None:
    made = scene(prompt)
    fire = [box for box in made.pieces if _is_flame(box)]
    assert bool(fire) is burns
    assert not burns or min(box.corners[:, 2].min() for box in fire) > made.figures[0].z


def test_a_fire_is_seen_between_two_who_are_apart() -> None:
    made = scene("@Mei on the left and @Tom on the right sit in front of the fireplace")
    fire = [box.corners[:, 0].mean() for box in made.pieces if _is_flame(box)]
    mei, tom = sorted(figure.x for figure in made.figures)
    assert mei + 0.3 < min(fire) <= max(fire) < tom - 0.3


@pytest.mark.parametrize("chair", ["a rocking chair", "an armchair"])
def test_a_chair_of_its_own_kind_is_under_who_sits_in_it(chair: str) -> None:
    made = scene(f"@Mei sits in {chair}")
    (model,) = made.models
    low, high = model.corners.min(axis=0), model.corners.max(axis=0)
    assert low[0] < made.figures[0].x < high[0]
    assert high[1] > 0.5


def hands_and_head(one: Scene) -> tuple[float, float]:
    """How high the higher hand of the first figure is, and the head, in statures."""
    made = one.figures[0]
    hands = max(float(part.balls[:, 1].max()) for part in made.parts if len(part.balls) < 3)
    return hands, made.head[1]


@pytest.mark.parametrize(
    "prompt", ["@Mei hangs from a rope", "@Mei hangs from a branch", "@Mei dangles from the ledge", "@Mei吊在绳子上"]
)
def test_who_hangs_has_straight_arms_up_to_it_and_no_ground_underfoot(prompt: str) -> None:
    made = scene(prompt)
    hands, head = hands_and_head(made)
    assert hands > head + 0.12
    assert low(made) > 0.3
    # What is held on to is there, at the hands.
    tops = made.pieces.corners[:, :, 1]
    assert any(box.min() - 0.1 < hands < box.max() + 0.1 for box in tops)


@pytest.mark.parametrize("prompt", ["@Mei climbs the cliff", "@Mei dangles from the ledge"])
def test_a_rock_face_and_a_ledge_are_beside_who_is_at_them(prompt: str) -> None:
    made = scene(prompt)
    assert made.pieces.corners[0][:, 0].min() > made.figures[0].x - 0.1


def test_who_swings_is_on_one_side_and_then_on_the_other() -> None:
    made = film("@Mei swings on a rope")
    heads_at = [stage(made, made.shots[0], ASPECT, step).figures[0].head[0] for step in (12, 36)]
    assert heads_at[0] * heads_at[1] < 0
    assert abs(heads_at[0] - heads_at[1]) > 0.6


def test_pull_ups_lift_the_chin_to_a_bar_that_stays() -> None:
    made = film("@Mei does pull-ups")
    staged = Staged(made, made.shots[0], ASPECT, 3.0)
    highs = [staged.scene_at(staged.moment(u)).figures[0].head[1] for u in (0.0, 0.3, 0.6)]
    assert max(highs) - min(highs) > 0.15


def test_a_wall_is_behind_who_leans_on_it_and_a_corner_before_who_peeks() -> None:
    leans, peeks = scene("@Mei leans against the wall"), scene("@Mei peeks around the corner")
    assert leans.pieces.middles[0, 0] < leans.figures[0].x
    corner = peeks.pieces.corners[0]
    assert corner[:, 2].max() < peeks.figures[0].z
    assert corner[:, 0].max() < peeks.figures[0].head[0]


@pytest.mark.parametrize("prompt", ["@Mei crouches behind a crate", "@Mei蹲在箱子后面"])
def test_of_who_crouches_behind_a_crate_the_head_is_seen(prompt: str) -> None:
    made = scene(prompt)
    crate, figure = made.pieces.corners[0], made.figures[0]
    assert crate[:, 2].max() < figure.z
    assert 0.1 < figure.head[1] - crate[:, 1].max() < 0.3


@pytest.mark.parametrize("size", ["medium", "close_up"])
@pytest.mark.parametrize(
    "prompt", ["@Mei flies over the city", "@Mei peeks around the corner", "@Mei leans over the railing"]
)
def test_a_close_frame_has_the_head_of_who_is_in_no_usual_place(prompt: str, size: str) -> None:
    for x, y in heads(prompt, size):
        assert 0.05 < x < 0.95
        assert 0.05 < y < 0.9


@pytest.mark.parametrize(
    "prompt",
    ["@Mei stands at the top of the stairs", "@Mei站在楼梯顶上", "@Mei climbs a ladder", "@Mei hangs from a rope"],
)
def test_a_full_shot_of_somebody_who_is_up_on_something_is_of_them(prompt: str) -> None:
    made = film(prompt, "full")
    on_the_ground = film("@Mei stands on the beach", "full")
    tall = [framed(one, one.shots[0], ASPECT).stature for one in (made, on_the_ground)]
    assert tall[0] <= 1.5 * tall[1]


def test_who_sits_down_stands_before_a_bench_that_stays(film):
    """On the ground, nearer to us than the seat, which is where it is when they sit."""
    made = film({"prompt": "@Mei sits down on a bench in the park", "size": "full", "duration": 4})
    shot = made.shots[0]
    seated = stage(made, shot._replace(acts=()), 16 / 9)
    stood = stage(made, shot._replace(places=(shot.acts[0].was,), acts=()), 16 / 9)
    assert np.allclose(stood.pieces.corners[..., 1:], seated.pieces.corners[..., 1:], atol=1e-6)
    assert stood.figures[0].z < seated.figures[0].z - 0.1
    assert min(part.balls[:, 1].min() for part in stood.figures[0].parts) < 0.05

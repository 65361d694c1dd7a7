"""Who rides, drives, pulls or pushes something goes together with it."""

from __future__ import annotations

import numpy as np
import pytest
from staged import BOTH, FRAMES, Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.ensembles import way_of
from kling_renderers.animatic.camera.facing import yaw_of
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.heads import skin_of
from kling_renderers.animatic.stand_ins.kinds import colour_of
from kling_story.backends import Style
from kling_story.vocabulary import SIZES

CAST = {
    "Mei": {}, "Tom": {}, "Horse": {"kind": "animal", "description": "a brown horse"},
    "Dog": {"kind": "animal", "description": "a dog"}, "Sled": {"kind": "item"}, "Cart": {"kind": "item"},
    "Car": {"kind": "item", "description": "a red car"}, "Van": {"kind": "item", "description": "a white van"},
    "Bus": {"kind": "item"}, "Truck": {"kind": "item"}, "Bicycle": {"kind": "item"}, "Boat": {"kind": "item"},
    "Motorcycle": {"kind": "item"}, "Throne": {"kind": "item"},
    "Pickup": {"kind": "item"}, "Racer": {"kind": "item", "description": "a soapbox cart made of an orange crate"},
}  # fmt: skip
VEHICLES = ("Car", "Van", "Truck", "Bus", "Bicycle", "Motorcycle", "Boat", "Sled", "Pickup", "Racer")


def seen(film, prompt, u=0.5, aspect="16:9", **shot):
    return Seen(film, {"size": "full", "prompt": prompt, **shot}, u, aspect, elements=CAST)


def corners(shot, name):
    """The corners of the thing of that name at the shot's moment, but for the rooms of people."""
    at = np.array(shot.props[name].place)
    model = min(
        shot.scene.models, key=lambda model: np.abs((model.corners.min(0) + model.corners.max(0)) / 2 - at).max()
    )
    solid = [one.corners for number, one in enumerate(model.solids) if number not in model.riders]
    return np.concatenate(solid) + (0.0 if model.stays else np.array((shot.now.walked[0], 0, shot.now.walked[1])))


@BOTH
@pytest.mark.parametrize("way", ["left_to_right", "right_to_left", "toward_camera"])
def test_a_rider_sits_on_the_back_and_faces_as_the_horse_does(film, way, aspect):
    shot = seen(film, "@Mei rides the @Horse", aspect=aspect, direction=way)
    rider, horse = shot.figures["Mei"], shot.figures["Horse"]
    assert rider.ahead == pytest.approx(horse.ahead)
    assert np.hypot(rider.x - horse.x, rider.z - horse.z) < 0.15
    assert rider.head[1] > 1.15 > horse.top
    # One body, so that the near leg hides the flank and the flank the far one.
    assert horse.parts == ()
    assert {part.colour for part in rider.parts} > {horse.colour}
    assert (offset_of(rider, shot.now) == offset_of(horse, shot.now)).all()


@BOTH
@pytest.mark.parametrize("vehicle", VEHICLES)
def test_a_full_shot_holds_who_drives_and_what(film, vehicle, aspect):
    """All of it, and the head within it, above the lowest and below the highest of it or right over it."""
    shot = seen(film, f"@Mei drives the @{vehicle}", aspect=aspect)
    places = corners(shot, vehicle)
    pixels = shot.view.to_pixels(shot.view.to_camera(places)) / FRAMES[aspect]
    assert ((pixels > 0) & (pixels < 1)).all()
    x, y, _ = shot.head("Mei")
    assert pixels[:, 0].min() < x < pixels[:, 0].max()
    assert 0.05 < y < pixels[:, 1].max()
    head = shot.figures["Mei"].head
    assert places[:, 2].min() < head[2] < places[:, 2].max()


@pytest.mark.parametrize("size", ["close-up", "medium close-up"])
@pytest.mark.parametrize("what", ["@Horse", "@Car", "@Bicycle", "@Throne"])
def test_a_close_shot_is_of_the_face_as_ever(film, size, what):
    shot, alone = (seen(film, words, size=size, facing="camera") for words in (f"@Mei sits on {what}", "@Mei waits"))
    if what == "@Car":
        shot = seen(film, f"@Mei sits in the {what}", size=size, facing="camera")
    assert shot.head("Mei")[:2] == pytest.approx(alone.head("Mei")[:2], abs=0.04)


@pytest.mark.parametrize("vehicle", ["Car", "Van", "Truck", "Bus", "Pickup"])
def test_a_driver_is_seen_through_the_window(film, vehicle):
    """Skin is where the face is; the body below the window is hidden."""
    plan = film({"size": "full", "prompt": f"@Mei drives the @{vehicle}"}, elements=CAST)
    painter = FilmPainter(plan, (640, 360), style=Style("clean"))
    number = painter.timeline.spans[0][1] // 2
    shot = seen(film, f"@Mei drives the @{vehicle}")
    x, y, _ = shot.head("Mei")
    column, row = round(x * 640), round(y * 360)
    spot = painter.frame(number)[row - 2 : row + 6, column - 5 : column + 9]
    skin = np.array(skin_of(colour_of(plan.cast[0])), dtype=int)
    assert np.abs(spot.astype(int) - skin).sum(axis=2).min() < 60
    low = min(float((part.balls[:, 1] - part.balls[:, 3]).min()) for part in shot.figures["Mei"].parts)
    assert low > 0.4


def test_what_is_pushed_is_ahead_and_what_is_pulled_behind(film):
    """And goes along, at the same pace."""
    for u in (0.0, 1.0):
        pushed = seen(film, "@Mei pushes the @Cart", u, direction="left_to_right")
        pulled = seen(film, "@Horse pulls the @Cart", u, direction="left_to_right")
        ahead, behind = corners(pushed, "Cart"), corners(pulled, "Cart")
        mei = pushed.figures["Mei"].x + offset_of(pushed.figures["Mei"], pushed.now)[0]
        horse = pulled.figures["Horse"].x + offset_of(pulled.figures["Horse"], pulled.now)[0]
        assert mei < ahead[:, 0].min() < mei + 0.4
        assert behind[:, 0].min() < horse - 0.6
        # Its shafts lie on both sides of the horse.
        assert behind[:, 0].max() > horse
        assert not pushed.props["Cart"].stays
        assert not pulled.props["Cart"].stays


def test_a_horse_between_shafts_hides_the_far_one_and_is_hidden_by_the_near_one(film):
    shot = seen(film, "@Horse pulls the @Cart", direction="left_to_right")
    model = next(model for model in shot.scene.models if model.riders)
    [room] = model.riders
    order = model.order(shot.view.place)
    far, near = sorted(range(1, 3), key=lambda number: -model.solids[number].corners[:, 2].mean())
    assert order.index(far) < order.index(room) < order.index(near)


def test_two_in_a_soapbox_cart_sit_low_one_behind_the_other(film):
    shot = seen(
        film, "@Mei steers the @Racer down the street, @Tom clings to her from behind", direction="right_to_left"
    )
    mei, tom = shot.figures["Mei"], shot.figures["Tom"]
    assert tom.x > mei.x + 0.15
    assert max(mei.top, tom.top) < 0.8
    low = min(float((part.balls[:, 1] - part.balls[:, 3]).min()) for part in mei.parts)
    # Legs are stretched out over the plank, not under it.
    assert low > 0.05
    assert corners(shot, "Racer")[:, 1].max() < 0.4


def test_a_sled_is_pulled_by_a_rope_with_who_sits_on_it(film):
    shot = seen(film, "@Tom pulls @Mei on the @Sled", direction="left_to_right")
    tom, mei = shot.figures["Tom"], shot.figures["Mei"]
    assert mei.x < shot.props["Sled"].place[0] + 0.4 < tom.x
    assert mei.head[1] < 0.75
    rope = min(shot.scene.models, key=lambda model: len(model.solids)).corners
    assert rope[:, 0].min() < shot.props["Sled"].place[0] + 0.5
    assert rope[:, 0].max() == pytest.approx(tom.x, abs=0.05)


def test_two_in_a_car_sit_side_by_side_and_both_are_in_the_frame(film):
    shot = seen(film, "@Mei and @Tom in the @Car", size="medium close-up", facing="camera")
    spots = [shot.head(name)[0] for name in ("Mei", "Tom")]
    assert 0.05 < min(spots) < max(spots) < 0.95
    assert np.ptp([shot.figures[name].z for name in ("Mei", "Tom")]) < 0.02


def test_an_animal_on_a_seat_is_framed_by_its_head(film):
    shot = seen(film, "@Dog sits in the @Car", size="close-up")
    x, y, _ = shot.head("Dog")
    assert 0.25 < x < 0.75
    assert 0.2 < y < 0.7


def test_who_sits_on_a_parked_thing_stays(film):
    shot = seen(film, "@Mei sits on the parked @Motorcycle", u=1.0)
    assert shot.now.walked == (0.0, 0.0)
    assert shot.figures["Mei"].head[1] == pytest.approx(0.93, abs=0.06)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Bicycle pulls the @Tom on its back and @Horse rides the @Van in its jaws",
        "@Cart pushes the @Mei and @Mei sits on the @Boat on its back",
        "@Mei rides the @Horse and @Horse rides the @Mei",
        "@Mei pulls the @Cart, @Cart pulled by the @Horse, @Tom sits on the @Cart, @Horse rides the @Sled",
        "@Tom carries @Mei, @Mei carries @Tom, @Dog in the arms of @Dog",
        "@Mei looks at the @Car. @Tom sits in the @Car, @Dog on his lap, @Horse in its jaws",
    ],
)
@pytest.mark.parametrize("size", ["full", "extreme close-up"])
@pytest.mark.parametrize("framing", ["single", "two-shot", "over-the-shoulder", "insert"])
def test_nonsense_is_drawn_all_the_same(film, prompt, size, framing):
    plan = film({"size": size, "framing": framing, "prompt": prompt}, elements=CAST)
    frame = FilmPainter(plan, (96, 64), style=Style("clean")).frame(3)
    assert np.ptp(frame) > 20


@pytest.mark.parametrize(("what", "low"), [("Boat", 0.95), ("Sled", 1.0), ("Cart", 1.2)])
def test_who_stands_in_something_does_so_with_straight_legs(film, what, low):
    shot = seen(film, f"@Tom stands in the @{what}")
    tom = shot.figures["Tom"]
    assert low < tom.top < low + 0.25
    assert shot.head("Tom")[1] > 0.03


@BOTH
def test_two_in_a_rowing_boat_face_each_other(film, aspect):
    shot = seen(film, "@Tom rows the @Boat over the lake, @Mei sits opposite him", aspect=aspect)
    tom, mei = shot.figures["Tom"], shot.figures["Mei"]
    assert mei.ahead == pytest.approx([-part for part in tom.ahead])
    assert (mei.x - tom.x) * tom.ahead[0] + (mei.z - tom.z) * tom.ahead[1] > 0.2
    assert tom.head[1] == pytest.approx(mei.head[1], abs=0.1)


@pytest.mark.parametrize("prompt", ["@Mei gallops on the @Horse beside the @Cart", "The @Cart. @Mei rides the @Horse"])
@pytest.mark.parametrize("way", ["left_to_right", "right_to_left"])
def test_what_stands_beside_a_rider_is_not_in_the_horse(film, prompt, way):
    shot = seen(film, prompt, size="wide", direction=way)
    cart, horse = corners(shot, "Cart"), shot.figures["Horse"]
    assert cart[:, 2].min() > horse.z + 0.1 or cart[:, 0].min() > horse.x + 0.5
    assert shot.props["Cart"].place[0] > horse.x + 0.7


@pytest.mark.parametrize(("size", "aside"), [("wide", False), ("medium", True), ("close-up", False)])
def test_who_sits_at_the_wheel_is_seen_through_the_side_window(film, size, aside):
    """In a medium shot from ahead a pillar of the windscreen would be before their face."""
    made = film({"size": size, "prompt": "On a street @Mei sits at the wheel of a car"}, elements={"Mei": {}})
    assert (way_of(made.shots[0], made.element("Mei"), made.element("car")) > 45) is aside


@BOTH
@pytest.mark.parametrize("way", ["left_to_right", "away_from_camera"])
def test_who_pushes_a_bicycle_walks_beside_it(film, way, aspect):
    shot = seen(film, "@Mei pushes the @Bicycle", aspect=aspect, direction=way)
    mei, (x, _, z) = shot.figures["Mei"], shot.props["Bicycle"].place
    away = np.array((x - mei.x, z - mei.z))
    assert abs(away @ mei.ahead) < 0.15 < 0.2 < np.hypot(*away) < 0.4


@BOTH
def test_who_isnt_in_a_car_stands_clear_of_it(film, aspect):
    shot = seen(film, "@Mei drives the @Car, @Tom waves", size="full", aspect=aspect)
    car, tom = corners(shot, "Car"), shot.figures["Tom"]
    assert tom.z < car[:, 2].min() or not car[:, 0].min() < tom.x < car[:, 0].max()


@pytest.mark.parametrize("prompt", ["@Mei sits on a low wall", "@Mei坐在井沿上", "@Mei sits on a bench"])
def test_who_sits_on_a_wall_is_turned_aside_so_that_it_is_seen(film, prompt):
    for size, least, most in (("full", 30, 50), ("close-up", 0, 1)):
        [shot] = film({"size": size, "prompt": prompt}, elements={"Mei": {}}).shots
        assert least <= yaw_of(shot, 0.0, 1, place=shot.place_of("Mei")) <= most


@pytest.mark.parametrize("direction", ["left_to_right", "right_to_left", "toward_camera", "away_from_camera"])
def test_who_steadies_a_bicycle_is_behind_it_with_a_hand_at_its_saddle(film, direction):
    shot = seen(film, "@Mei rides @Bicycle, @Tom runs behind her and holds the saddle", direction=direction)
    mei, tom = shot.figures["Mei"], shot.figures["Tom"]
    way = np.array((mei.x - tom.x, mei.z - tom.z))
    assert np.dot(way, mei.ahead) > 0.2
    assert tom.ahead == pytest.approx(mei.ahead)
    bike = corners(shot, "Bicycle") - np.array((shot.now.walked[0], 0, shot.now.walked[1]))
    assert np.abs(bike - np.array(tom.hands)).sum(axis=1).min() < 0.35
    assert 0.25 < tom.hands[1] < 0.6
    assert np.hypot(mei.head[0] - tom.head[0], mei.head[2] - tom.head[2]) > 0.2


def test_a_bicycle_that_wobbles_goes_to_both_sides_with_its_rider(film):
    plan = film(
        {"prompt": "@Mei rides @Bicycle, wobbling", "size": "full", "direction": "toward_camera"}, elements=CAST
    )
    scenes = [stage(plan, plan.shots[0], 16 / 9, step) for step in range(0, 48, 6)]
    xs = [scene.figures[0].x for scene in scenes]
    assert np.ptp(xs) > 0.05
    assert len({scene.figures[0].ahead for scene in scenes}) > 4


@pytest.mark.parametrize("aspect", FRAMES)
@pytest.mark.parametrize("doing", ["drives @Car", "rides @Bicycle", "pushes a pram", "rides @Horse"])
def test_a_size_closer_than_of_whole_bodies_stays_one_in_any_frame(film, doing, aspect):
    """A tall frame held all of a car in a medium shot of who drives it, who was as small as in a full one."""
    for size, next_size in (("medium", "cowboy"), ("medium_long", "full")):
        for u in (0.0, 0.5, 1.0):
            shot = seen(film, f"@Mei {doing} down the road", u, aspect, size=size, camera="slow push in")
            across, _, away = shot.head("Mei")
            assert 0.04 < across < 0.96
            assert shot.view.scale / away / shot.height > 0.7 * SIZES[next_size].figure_height


@pytest.mark.parametrize("aspect", FRAMES)
@pytest.mark.parametrize("size", ["medium_long", "full", "wide"])
@pytest.mark.parametrize(
    "prompt", ["@Mei pulls @Tom on a sled", "@Mei pushes @Tom in a wheelchair", "@Mei用雪橇拉着@Tom"]
)
def test_who_sits_in_what_another_one_pulls_is_in_the_frame_with_them(film, prompt, size, aspect):
    """The row of people was in its middle, and who sat behind them at its edge."""
    for u in (0.0, 0.5, 1.0):
        shot = seen(film, prompt, u, aspect, size=size)
        assert all(0 < shot.head(name)[0] < 1 for name in ("Mei", "Tom"))


@pytest.mark.parametrize("load", ["a sofa", "a boat"])
def test_those_who_carry_something_in_a_tall_medium_long_shot_are_both_in_it(film, load):
    """They are at both its ends."""
    shot = seen(film, f"@Mei and @Tom carry {load}", 0.5, "9:16", size="medium_long")
    assert all(0 < shot.head(name)[0] < 1 for name in ("Mei", "Tom"))

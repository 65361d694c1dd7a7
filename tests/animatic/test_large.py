"""Large things stand where words put them, in the frame or by somebody."""

from __future__ import annotations

import pytest
from staged import Seen

from kling_renderers.animatic.stand_ins.kinds import height_of

CAST = {
    "Mei": {}, "Tom": {}, "Car": {"kind": "item", "description": "a red car"},
    "Van": {"kind": "item", "description": "a white van"}, "Boat": {"kind": "item", "description": "a rowing boat"},
}  # fmt: skip


def seen(film, prompt, size="wide", aspect="16:9"):
    return Seen(film, {"size": size, "prompt": prompt}, 0.0, aspect, elements=CAST)


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
@pytest.mark.parametrize(
    ("prompt", "aside", "further"),
    [
        ("@Mei stands to the left of the @Car", 1, None),
        ("@Mei stands to the right of the @Car", -1, None),
        ("The @Car stands to the left of @Mei", -1, None),
        ("@Mei stands beside the @Car", 1, None),
        ("@Mei on the left, the @Car on the right", 1, None),
        ("@Mei on the right, the @Car on the left", -1, None),
        ("@Mei waits, the @Car behind @Mei", None, 1),
        ("@Mei stands in front of the @Car", None, 1),
        ("@Mei stands behind the @Car", None, -1),
        ("@Mei waits, in the background the @Car", None, 1),
    ],
)
def test_a_car_is_on_the_side_and_at_the_depth_that_words_say(film, prompt, aside, further, aspect):
    shot = seen(film, prompt, aspect=aspect)
    mei, (x, _, z) = shot.figures["Mei"], shot.props["Car"].place
    if aside is not None:
        assert (x - mei.x) * aside > 0.3
    if further is not None:
        assert (z - mei.z) * further > 0.3
    assert shot.head("Mei")[2] > 0


def test_who_stands_behind_a_car_shows_their_face_over_its_bonnet(film):
    shot = seen(film, "@Mei stands behind the @Car", size="full")
    [car] = shot.scene.models
    head, lens = shot.figures["Mei"].head, shot.view.place
    for part in range(1, 20):
        x, y, z = (a + (b - a) * part / 20 for a, b in zip(lens, head, strict=True))
        for solid in car.solids:
            low, high = solid.corners.min(axis=0), solid.corners.max(axis=0)
            assert not (low[0] < x < high[0] and low[1] < y < high[1] and low[2] < z < high[2])


def test_two_large_things_stand_on_their_sides_of_the_frame(film):
    shot = seen(film, "The @Car on the left, the @Van on the right")
    assert shot.spot(*shot.props["Car"].place)[0] < 0.4
    assert shot.spot(*shot.props["Van"].place)[0] > 0.6


def test_a_boat_on_the_water_lies_in_it(film):
    """Its deck is lower than on a beach, and nothing of it is below the water, which hides that."""
    afloat, ashore = (seen(film, f"The @Boat {where}").scene.models[0].corners for where in ("at sea", "on the beach"))
    assert afloat[:, 1].min() == pytest.approx(0.0, abs=1e-9)
    assert afloat[:, 1].max() < ashore[:, 1].max() - 0.05
    rider = Seen(film, {"size": "full", "prompt": "@Mei rows the @Boat across the lake"}, elements=CAST)
    assert rider.figures["Mei"].head[1] < 0.75


@pytest.mark.parametrize(("size", "low"), [("full", True), ("medium", False)])
def test_a_bag_beside_somebody_is_in_no_hand(film, size, low):
    """It is on the ground where the frame shows that, else beside them in the frame."""
    cast = {**CAST, "Bag": {"kind": "item"}}
    shot = Seen(film, {"size": size, "prompt": "@Mei waits, the @Bag next to her"}, elements=cast)
    x, y, z = shot.props["Bag"].place
    assert (y < 0.1) is low
    assert abs(x - shot.figures["Mei"].x) > 0.15
    assert 0 < shot.spot(x, y, z)[0] < 1
    assert 0 < shot.spot(x, y, z)[1] < 1
    assert shot.figures["Mei"].hands is None


@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
@pytest.mark.parametrize("thing", ["a white shoe", "a red umbrella", "a letter", "a paper fox", "a box"])
def test_a_close_up_holds_all_of_a_wide_thing(film, thing, aspect):
    cast = {"Thing": {"kind": "item", "description": thing}}
    shot = Seen(film, {"size": "close-up", "prompt": "the @Thing"}, 0.0, aspect, elements=cast)
    corners = shot.scene.models[0].corners
    own = corners[corners[:, 1] > shot.props["Thing"].place[1] - 0.04]
    pixels = shot.view.to_pixels(shot.view.to_camera(own)) / (shot.width, shot.height)
    assert ((pixels > 0) & (pixels < 1)).all()


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
@pytest.mark.parametrize("thing", ["Car", "Van", "Boat"])
def test_a_closer_shot_of_a_large_thing_shows_less_of_it_but_half(film, thing, aspect):
    parts = []
    for size in ("full", "medium", "close-up"):
        shot = seen(film, f"the @{thing}", size, aspect)
        [model] = shot.scene.models
        pixels = shot.view.to_pixels(shot.view.to_camera(model.corners))[:, 0] / shot.width
        parts.append(1 / (pixels.max() - pixels.min()))
    assert parts[0] > 1
    assert parts[0] > parts[1] > parts[2] > 0.35


def test_two_large_things_are_side_by_side_in_a_full_shot(film):
    shot = seen(film, "the @Car and the @Van", "full")
    (left, right), spans = (0, 1), []
    for model in shot.scene.models:
        pixels = shot.view.to_pixels(shot.view.to_camera(model.corners))[:, 0] / shot.width
        spans.append((pixels.min(), pixels.max()))
    assert 0 < spans[left][0] < spans[left][1] < spans[right][0] < spans[right][1] < 1


def test_a_bus_that_drives_past_somebody_is_seen_whole(film):
    told = {"size": "wide", "prompt": "On a street @Mei waits, a bus drives past"}
    assert Seen(film, told, 0.5, elements={"Mei": {}}).props["bus"].place[2] > 2


@pytest.mark.parametrize(
    ("description", "tall"),
    [
        ("a silver rocket", 6.0),
        ("a rocket of cardboard boxes, painted silver", 1.3),
        ("a pirate ship made of cardboard", 1.3),
        ("火箭，用纸箱做的", 1.3),
        ("a toy rocket", 0.0),
        ("玩具火箭", 0.0),
        ("a truck full of cardboard boxes", 1.6),
        ("a bicycle before a toy shop", 0.58),
    ],
)
def test_what_children_made_of_cardboard_is_no_taller_than_they_can_reach(film, description, tall):
    """A rocket of boxes was a tower; a toy is held in a hand."""
    plan = film(
        {"prompt": "@Mei sits beside @It"}, elements={"Mei": {}, "It": {"kind": "item", "description": description}}
    )
    assert height_of(plan.element("It")) == pytest.approx(tall, abs=0.1)


@pytest.mark.parametrize(
    ("description", "like"),
    [
        ("a rocket of boxes, painted silver, with red fins", "a silver rocket"),
        ("a wooden boat painted red", "a red boat"),
        ("木船，漆成红色", "红色的船"),
        ("a wooden cup with a painted blue bird", "a wooden cup"),
    ],
)
def test_a_thing_has_the_colour_that_it_is_painted_in(film, description, like):
    told = (description, like)
    plans = [film({}, elements={"Mei": {}, "It": {"kind": "item", "description": words}}) for words in told]
    one, other = (plan.element("It").shade for plan in plans)
    assert one == other

"""Who and what is on a side of the frame stays there, and a camera that slides stops where words say."""

from __future__ import annotations

import pytest
from shown import FRAMES, Shown

from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.camera.poses import View


@pytest.mark.parametrize("aspect", FRAMES)
@pytest.mark.parametrize("move", ["push in", "slow zoom in", "dolly in to her eyes", "pull back"])
@pytest.mark.parametrize(("words", "third"), [("on the left", 1 / 3), ("on the right", 2 / 3)])
def test_who_is_on_a_side_stays_there(aspect, move, words, third):
    """Also while the camera gets closer: the rest of the frame is left free."""
    shown = Shown(move, prompt=f"@Mei stands {words}", aspect=aspect, size="medium")
    ends = shown.head("Mei", 1)[0]
    assert ends == pytest.approx(third, abs=0.03)
    assert all(abs(shown.head("Mei", u)[0] - third) < 0.12 for u in (0, 0.25, 0.5, 0.75))


@pytest.mark.parametrize("size", ["close-up", "medium"])
def test_a_thing_on_a_side_stays_there(size):
    shown = Shown("slow push in, settling on the lid", prompt="@Key alone at the right of the frame", size=size)
    [prop] = shown.scene.props
    for u in (0, 0.3, 0.6, 1):
        x, _, _ = View(shown.pose(u), *shown.frame).pixel(*prop.place)
        assert 0.6 < x / shown.frame[0] < 0.76


@pytest.mark.parametrize(("way", "side", "third"), [("left", "right", 2 / 3), ("right", "left", 1 / 3)])
def test_a_truck_goes_until_somebody_is_on_a_side(way, side, third):
    shown = Shown(f"slow truck {way} until she stands at the {side}", prompt="@Mei waits", size="medium")
    places = [shown.head("Mei", u)[0] for u in (0, 0.5, 1)]
    assert places[2] == pytest.approx(third, abs=0.02)
    assert sorted(places, reverse=third < 0.5) == places
    assert abs(places[0] - places[2]) > 0.05


@pytest.mark.parametrize("aspect", FRAMES)
def test_nothing_is_seen_but_what_fills_the_frame(aspect):
    """Until a camera that slides along it comes to its seam."""
    tin = {"Tin": {"kind": "item", "description": "a tea tin"}}
    shown = Shown(
        "very slow truck right until the seam of the lid", prompt="The side of @Tin fills the frame", aspect=aspect,
        elements=tin, size="macro", lens="100mm macro",
    )  # fmt: skip
    [prop] = shown.scene.props
    x, y, z = prop.place

    def spot(u, aside, up):
        across, down, _ = View(shown.pose(u), *shown.frame).pixel(x + aside * ITEM, y + (up - 0.5) * ITEM, z)
        return across / shown.frame[0], down / shown.frame[1]

    assert spot(1, -0.41, 0.5)[0] < 0.02
    assert spot(1, 0.41, 0.5)[0] > 0.98
    assert spot(0, 0, 0.74)[1] < 0.0
    assert spot(1, 0, 0.74) == pytest.approx((0.5, 0.5), abs=0.02)


def test_a_push_settles_on_the_part_of_a_thing_that_it_names():
    tin = {"Tin": {"kind": "item", "description": "a tea tin"}}
    lid, foot = (
        Shown(f"push in to the {part} of the tin", prompt="@Tin", elements=tin, size="close-up").pose(1)
        for part in ("lid", "base")
    )
    assert lid.pitch > foot.pitch + 3

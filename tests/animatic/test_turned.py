"""How places lie for the shots in them: along who goes across the frame, the house before who is on a stage."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

LANES = ("street", "alley", "market", "corridor", "bridge", "station platform")


def staged(prompt: str, **shot: str) -> Scene:
    shots = [{"duration": 3, "size": "wide", "prompt": prompt, **shot}]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}}, "shots": shots}))
    return stage(film, film.shots[0], 16 / 9)


@pytest.mark.parametrize("place", LANES)
@pytest.mark.parametrize("direction", ["left_to_right", "right_to_left"])
def test_who_goes_across_goes_along_the_lane(place: str, direction: str) -> None:
    """Nothing is nearer to the lens than the way, and no wall stands across it within what one runs in some seconds."""
    scene = staged(f"@Mei runs in a {place}", direction=direction)
    boxes = scene.world.blocks.corners
    assert len(boxes)
    assert boxes[:, :, 2].min() > 0.25
    flats = scene.world.flats.corners
    across = (
        (np.ptp(flats[:, :, 0], axis=1) < 0.01) & (flats[:, :, 2].min(axis=1) < 0) & (flats[:, :, 2].max(axis=1) > 0)
    )
    assert not (np.abs(flats[across][:, :, 0]) < 5).any()


@pytest.mark.parametrize("way", ["dirt road", "country road"])
def test_a_way_through_the_country_is_no_street_and_who_goes_across_goes_along_it(way: str) -> None:
    """It lies under them from one edge of the frame to the other, and nothing stands on it."""
    scene = staged(f"@Mei runs along a {way}", direction="left_to_right")
    plain = staged("@Mei runs over a meadow", direction="left_to_right")
    assert scene.world.shadow != plain.world.shadow
    boxes = scene.world.blocks.corners
    near = boxes[(np.abs(boxes[:, :, 0]) < 5).any(axis=1)]
    assert (near[:, :, 2].min(axis=1) > 0.7).all()


def test_a_camera_that_looks_along_a_lane_still_does() -> None:
    """Who comes toward it has stalls on both sides."""
    sides = staged("@Mei walks in a market", direction="toward_camera").world.blocks.middles[:, 0]
    near = np.abs(sides) < 3
    assert (sides[near] < -1).any()
    assert (sides[near] > 1).any()


def red(scene: Scene) -> np.ndarray:
    """Where seats are."""
    boxes = zip(scene.world.blocks.middles, scene.world.blocks.colours, strict=True)
    return np.array([middle for middle, ((blue, _, much), *_) in boxes if much > 2 * blue])


def test_who_is_on_a_stage_faces_the_house() -> None:
    """Rows of red seats, each higher than the one before it, where she looks: behind the camera, or before both."""
    seats = red(staged("@Mei bows on a bare stage"))
    assert len(seats) > 40
    assert seats[:, 2].max() < -2
    order = np.argsort(-seats[:, 2])
    assert (np.diff(seats[order, 1]) > -1e-9).all()
    assert red(staged("@Mei stands on a bare stage", framing="from behind"))[:, 2].min() > 2


def test_a_theatre_is_dark_and_has_no_window() -> None:
    """Nothing in it is as bright as a window is in a hall."""

    def brightest(place: str) -> int:
        return max(sum(colour) for colour in staged(f"@Mei waits in a {place}").world.flats.colours)

    assert brightest("theatre") < 0.7 * brightest("great hall")

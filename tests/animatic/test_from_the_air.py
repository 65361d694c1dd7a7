"""Views from the air of nobody: the horizon, and so the place before it, stays in the picture on the whole way."""

from __future__ import annotations

from math import radians, tan

import pytest

from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import moment
from kling_story.vocabulary.places import PLACES

ASPECTS = (16 / 9, 9 / 16, 1.0)
WAYS = {
    "still": {"angle": "aerial"},
    "forward": {"angle": "aerial", "camera": "drone flies forward"},
    "rising": {"angle": "aerial", "camera": "drone rises"},
    "back": {"angle": "aerial", "camera": "drone pulls back"},
    "on and up": {"camera": "drone"},
    "orbit": {"angle": "aerial", "camera": "orbit"},
    "crane": {"angle": "high", "camera": "crane up"},
    "down": {"angle": "high", "camera": "crane down"},
    "chinese": {"angle": "航拍", "camera": "无人机"},
}


def horizons(shot):
    """How far under the frame's top the horizon is at the start, the middle and the end, in each format."""
    for aspect in ASPECTS:
        for u in (0.0, 0.5, 1.0):
            pose = moment(shot, u, aspect).pose
            yield 0.5 - pose.shift + lens_heights(pose.focal_length, aspect) * tan(radians(pose.pitch))


@pytest.mark.parametrize("size", ["extreme wide", "very wide", "wide"])
@pytest.mark.parametrize("way", WAYS)
def test_a_place_seen_from_the_air_keeps_its_horizon(film, size, way):
    """A drone over a harbour town looked at a lawn between its feet."""
    (shot,) = film({"prompt": "Sunrise over a town on a hillside, white houses", "size": size, **WAYS[way]}).shots
    assert all(0.1 < at < 0.65 for at in horizons(shot))


def test_so_does_every_place_of_the_table_and_none(film):
    prompts = ["Silence.", *(f"The {place.words} at dawn" for place in PLACES if not place.inside)]
    shots = film(*({"prompt": prompt, "size": "extreme wide", **WAYS["forward"]} for prompt in prompts)).shots
    alone = [shot for shot in shots if not (shot.people or shot.crowds or shot.subjects or shot.places)]
    assert len(alone) > 0.8 * len(prompts)
    assert all(0.1 < at < 0.65 for shot in alone for at in horizons(shot))


def test_the_camera_is_high_above_it(film):
    (shot,) = film({"prompt": "A village in the hills", "size": "extreme wide", "angle": "aerial"}).shots
    assert all(moment(shot, 0.0, aspect).pose.y > 3 for aspect in ASPECTS)


def test_straight_down_stays_straight_down_and_people_are_looked_down_at(film):
    """Whoever is in a shot is what it is of; so is a face of the land seen from right above."""
    above, people, tilted = film(
        {"prompt": "A village in the hills", "size": "extreme wide", "angle": "overhead", "camera": "drone rises"},
        {"prompt": "@Mei walks through a field", "size": "extreme wide", "angle": "aerial"},
        {"prompt": "A village in the hills", "size": "extreme wide", "angle": "high", "camera": "tilt down"},
    ).shots
    assert moment(above, 0.0, 1.0).pose.pitch == -90
    assert moment(people, 0.0, 1.0).pose.pitch == -45
    assert moment(tilted, 1.0, 1.0).pose.pitch < moment(tilted, 0.0, 1.0).pose.pitch

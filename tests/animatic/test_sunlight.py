"""What the sun does: shadows over the ground as long as it is low, and light through windows."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.poses import Moment, View, moment
from kling_renderers.animatic.drawing.draw import draw_scene
from kling_renderers.animatic.drawing.sight import sights
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.world import world_of
from kling_renderers.animatic.world.daylight import tones_of
from kling_renderers.animatic.world.tones import is_dark
from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard

FILM = plan(
    Storyboard.model_validate(
        {"elements": {"Mei": {}}, "shots": [{"duration": 1, "prompt": "@Mei", "size": "wide", "angle": "high"}]}
    )
)
VIEW = View(moment(FILM.shots[0], 0.0, 16 / 9).pose, 480, 270)


def shadow(setting: Setting) -> float:
    """How far the shadow of somebody who stands reaches toward the foot of the frame, in pixels."""
    scene = stage(FILM, FILM.shots[0]._replace(setting=setting), 16 / 9)
    (sight,) = sights(scene, [VIEW], [Moment(VIEW.pose)])
    (outline,) = sight.ground.shadows
    feet = VIEW.pixel(scene.figures[0].x, 0.0, scene.figures[0].z)
    return float(outline[:, 1].max()) / 16 - feet[1]


def test_a_low_sun_throws_long_shadows() -> None:
    """Toward the lens, as it is behind the scene; short at noon, round where there is none."""
    reach = [shadow(Setting(time, place="field")) for time in ("golden_hour", "afternoon", "daylight", "noon")]
    assert reach == sorted(reach, reverse=True)
    assert reach[0] > 2 * reach[-1]
    around = [shadow(Setting(*said, place="field")) for said in (("daylight", "overcast"), ("night", None))]
    assert max(around) < 0.8 * reach[-1]
    assert around[0] == pytest.approx(shadow(Setting()))


def test_a_shadow_turns_with_the_sun() -> None:
    """A place that is seen from its other end has the sun behind the lens, and shadows go away from it."""
    ahead, behind = (world_of(Setting("afternoon", place="street"), 1.0, turn).cast for turn in (0.0, 180.0))
    assert ahead is not None
    assert behind == pytest.approx((-ahead[0], -ahead[1]))


@pytest.mark.parametrize("place", ["kitchen", "living_room", "office", "classroom", "indoors"])
def test_the_sun_comes_through_the_windows(place: str) -> None:
    """It lies on the floor within the walls, further in as it is lower; at night and in rain it doesn't."""

    def patches(time: str, weather: str | None = None) -> list[np.ndarray]:
        world = world_of(Setting(time, weather, place), 1.0)
        ends = np.cumsum(world.ground._sizes)
        floors = [world.ground._places.T[end - size : end] for end, size in zip(ends, world.ground._sizes, strict=True)]
        return [floor for floor in floors if np.abs(floor).max() < 20]

    low, high = patches("golden_hour"), patches("noon")
    assert low
    assert len(low) == len(high)
    assert not patches("night")
    spoken_of = world_of(Setting(place=place, lights=("window_light",)), 1.0).ground
    assert len(spoken_of._sizes) > len(world_of(Setting(place=place), 1.0).ground._sizes)
    assert not patches("daylight", "rain")
    assert all(np.ptp(one, axis=0).max() > np.ptp(other, axis=0).max() for one, other in zip(low, high, strict=True))


def test_a_room_is_dim_at_dawn_beside_its_window() -> None:
    """Darker and warmer than by day, while the window is bright."""
    day, dawn = (tones_of(Setting(time, place="kitchen")).light for time in ("daylight", "dawn"))
    assert sum(dawn) < 0.8 * sum(day)
    assert dawn[0] / dawn[2] > 1.05 * day[0] / day[2]
    flats = world_of(Setting("dawn", place="kitchen"), 1.0).flats.colours
    brightness = sorted((sum(colour) for colour in flats), reverse=True)
    assert brightness[0] > 1.3 * np.median(brightness)


def test_hard_light_bleaches_the_sky() -> None:
    """By day; what is dark stays dark."""
    plain, hard = (tones_of(Setting("noon", lights=lights)) for lights in ((), ("hard_light",)))
    assert plain.sky is not None
    assert hard.sky is not None
    assert all(sum(one) > sum(other) for one, other in zip(hard.sky, plain.sky, strict=True))
    assert is_dark(tones_of(Setting("night", lights=("hard_light",))))


def test_a_picture_with_a_shadow_differs_from_one_without() -> None:
    """It is drawn, not only worked out."""
    pictures = []
    for setting in (Setting("noon", place="field"), Setting("golden_hour", place="field")):
        scene = stage(FILM, FILM.shots[0]._replace(setting=setting), 16 / 9)
        scene = scene._replace(world=scene.world._replace(shadow=(0, 0, 255)))
        (sight,) = sights(scene, [VIEW], [Moment(VIEW.pose)])
        pictures.append((draw_scene(sight, scene, Moment(VIEW.pose)) == (0, 0, 255)).all(axis=2).sum())
    assert pictures[1] > 2 * pictures[0] > 0

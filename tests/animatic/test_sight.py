"""What is seen is the same whether it is worked out alone or with other frames, and nothing of it is missing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.camera.poses import Moment, Pose, View
from kling_renderers.animatic.drawing.clipping import fixed
from kling_renderers.animatic.drawing.draw import draw_scene
from kling_renderers.animatic.drawing.hulls import hulls
from kling_renderers.animatic.drawing.sight import sights
from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.stage.staging import stage
from kling_story.backends import Style

SHOTS = (
    {"prompt": "@Mei runs past @Tom on a street in the rain", "size": "full", "camera": "truck left"},
    {
        "prompt": "@Tom listens to @Mei at the market",
        "size": "close-up",
        "framing": "over the shoulder",
        "camera": "handheld",
        "dialogue": [{"who": "Tom", "line": "Not tonight."}],
    },
    {"prompt": "@Mei walks through the kitchen", "size": "medium", "camera": "orbit, crane up", "angle": "high"},
)


@pytest.mark.parametrize("shot", SHOTS)
def test_frames_that_are_seen_together_are_those_seen_alone(film, shot):
    """Whoever goes through a shot gets several at once; backwards each is made alone."""
    plan = film({"duration": 1, **shot})
    onward, back = (FilmPainter(plan, (320, 180), 24, style=Style("clean")) for _ in range(2))
    made = [onward.frame(number) for number in range(24)]
    for number in reversed(range(24)):
        assert (back.frame(number) == made[number]).all(), number


@pytest.mark.parametrize("shot", SHOTS)
@pytest.mark.parametrize("turn", [(0, 0, 0), (0, -35, 0), (0, 25, 0), (140, -10, 20), (0, -5, 180), (30, -89, 90)])
def test_no_row_of_sky_is_missing(film, shot, turn):
    """Where only ground is seen no sky is drawn, and none is needed, whichever way the camera is turned."""
    plan = film(shot)
    scene, now = stage(plan, plan.shots[0], 16 / 9), Moment(Pose(0.2, 1.1, -3, *turn))
    (sight,) = sights(scene, [View(now.pose, 320, 180)], [now])
    whole = sight._replace(ground=sight.ground._replace(sky=180))
    assert (draw_scene(sight, scene, now) == draw_scene(whole, scene, now)).all()


@pytest.mark.parametrize("discs", [1, 2, 3, 8])
@pytest.mark.parametrize("large", [3.0, 20.0, 90.0])
def test_a_band_is_the_hull_of_its_discs(discs, large):
    """Nothing sticks out of it and nothing is missing, to half a pixel; also where three discs lie nearly in a row, or
    right above one another."""
    chance = np.random.default_rng(7)
    places = 200 + chance.uniform(-large, large, (60, discs, 2))
    places[:, :, 1] = 200 + (places[:, :, 1] - 200) * np.linspace(0.02, 1, 60)[:, None]
    places[::7, :3, 0] = 200
    radii = chance.uniform(0.2, 1, (60, discs)) * large / 2
    turn = np.linspace(0, 2 * np.pi, 200)
    rim = np.stack((np.cos(turn), np.sin(turn)), axis=1)
    for outline, middles, sizes in zip(hulls(places[..., 0], places[..., 1], radii), places, radii, strict=True):
        wanted = cv2.convexHull(
            fixed(np.concatenate([spot + size * rim for spot, size in zip(middles, sizes, strict=True)]))
        )
        far = [cv2.pointPolygonTest(wanted, (float(x), float(y)), True) for x, y in outline]
        missing = [cv2.pointPolygonTest(outline, (float(x), float(y)), True) for x, y in wanted[:, 0]]
        assert min(far) >= -2
        assert min(missing) >= -0.5 * 16


def test_no_pose_is_too_strange(film):
    """Within a head, on the ground, upside down, through a telescope: something is drawn, and nothing fails."""
    plan = film({"prompt": "@Mei stands beside @Tom in a kitchen", "size": "full"})
    scene, chance = stage(plan, plan.shots[0], 16 / 9), np.random.default_rng(3)
    head = np.array(scene.figures[0].head)
    for distance in (0.0, 0.005, 0.05, 0.5, 50.0):
        for focal_length in (8.0, 400.0, 5000.0):
            place, turn = head + distance * chance.uniform(-1, 1, 3), chance.uniform(-180, 180, 3)
            now = Moment(Pose(*place, *turn, focal_length))
            (sight,) = sights(scene, [View(now.pose, 320, 180)], [now])
            assert draw_scene(sight, scene, now).shape == (180, 320, 3)


def _shadows(seen):
    (sight,) = sights(seen.scene, [seen.view], [seen.now])
    return [(outline.min(axis=0) / 16, outline.max(axis=0) / 16) for outline in sight.ground.shadows]


def test_what_stands_on_the_ground_has_a_shadow_that_goes_along(film):
    """As long as the taxi and under it, wherever it has driven by then; what is in a hand has none."""
    for u in (0.2, 0.6):
        seen = Seen(film, {"prompt": "A yellow taxi drives along", "size": "wide"}, u)
        ((low, high),) = _shadows(seen)
        (taxi,) = seen.scene.models
        x, z = seen.now.walked
        ends = [seen.view.pixel(*corner)[0] for corner in taxi.corners + np.array((x, 0, z))]
        assert low[0] == pytest.approx(min(ends), abs=8)
        assert high[0] == pytest.approx(max(ends), abs=8)
    assert len(_shadows(Seen(film, {"prompt": "@Mei holds @Ball", "size": "full"}))) == 1


def test_a_shadow_lies_under_all_feet(film):
    """Of an animal from head to rump, and of who has their legs apart under both shoes."""
    elements = {"Rex": {"kind": "animal", "description": "a large brown dog"}, "Mei": {}}
    shot = {"size": "full", "direction": "left_to_right"}
    for words, u in (("@Rex trots along", 0), ("@Rex trots along", 0.3), ("@Mei runs along", 0.37)):
        seen = Seen(film, {**shot, "prompt": words}, u, elements=elements)
        ((low, high),) = _shadows(seen)
        (figure,) = seen.scene.figures
        feet = []
        for part in figure.parts:
            swing = 0 if part.swing is None else part.swing * np.sin(seen.now.stride)
            x = part.balls[:, 0] + seen.now.walked[0] + figure.ahead[0] * swing
            feet += [seen.view.pixel(at, 0, figure.z)[0] for at in x[part.balls[:, 1] < 0.06 * figure.top]]
        assert feet
        assert low[0] - 2 <= min(feet)
        assert max(feet) <= high[0] + 2


def test_who_is_over_a_gap_throws_no_shadow_at_its_height(film):
    """Between two roofs the street is too far below."""
    shot = {"size": "very wide", "direction": "left_to_right", "prompt": "@Mei leaps from roof to roof"}
    shadows = [len(_shadows(Seen(film, shot, u))) for u in (0.02, 0.5, 0.98)]
    assert shadows == [1, 0, 1]

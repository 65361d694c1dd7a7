"""The place, light and air around the people: as the words say, and never in their way."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, Pose, View, moment
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.draw import draw_scene
from kling_renderers.animatic.drawing.ground import Ground
from kling_renderers.animatic.drawing.sight import sights
from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.stage.blocks import block
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.world import World, world_of
from kling_renderers.animatic.world.daylight import tones_of
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.shading import shaded
from kling_renderers.animatic.world.tones import PLAIN
from kling_story.backends import Style
from kling_story.planning import Plan, plan
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import DRESSINGS, LIGHTS, PLACES, TIMES, WEATHERS

SIZE = (320, 180)
CAST = {name: {"kind": "character"} for name in "ABCDEFGH"}
CLEAN = Style(theme="clean", strip=False)
LEAST_CONTRAST = 11.0
"""Of a figure's edge to what is behind it: the median CIE 1976 colour difference of its pixels. About 2.3 is just seen;
the grey stage has 24 for the worst of the cast's colours. A choice."""

EACH = [
    *(Setting(time=time, place=place) for time in TIMES.ids for place in (None, "street", "living_room")),
    *(Setting(time=time, weather=weather, place="street") for weather in WEATHERS.ids for time in (None, "night")),
    *(Setting(place=place) for place in PLACES.ids),
    *(Setting(place="rooftop", dressings=(dressing,)) for dressing in DRESSINGS.ids),
    *(
        Setting(time, None, place, (light,))
        for light in LIGHTS.ids
        for time, place in ((None, None), ("night", "street"), (None, "living_room"), ("sunset", "field"))
    ),
]


def named(setting: Setting) -> str:
    """For a test's name."""
    return (
        "-".join(filter(None, (setting.time, setting.weather, setting.place, *setting.lights, *setting.dressings)))
        or "nothing"
    )


def film(*shots: dict[str, object]) -> Plan:
    """A film of the cast."""
    told = [{"duration": 2, "prompt": "@A waits", **shot} for shot in shots]
    return plan(Storyboard.model_validate({"elements": CAST, "shots": told}))


EVERYBODY = film(*({"prompt": f"@{name} waits", "size": "full"} for name in CAST))
VIEW = View(moment(EVERYBODY.shots[0], 0.0, SIZE[0] / SIZE[1]).pose, *SIZE)


def staged(setting: Setting, number: int = 0) -> Scene:
    """Somebody of the cast, whole, in a setting."""
    return stage(EVERYBODY, EVERYBODY.shots[number]._replace(setting=setting), SIZE[0] / SIZE[1])


def drawn(scene: Scene, figures: bool = True) -> Picture:
    """A scene, or only what is around it."""
    scene, now = scene if figures else scene._replace(figures=()), Moment(VIEW.pose)
    (sight,) = sights(scene, [VIEW], [now])
    return draw_scene(sight, scene, now)


def edge_of(number: int) -> NDArray[np.bool_]:
    """Where the edge of somebody's figure is, two pixels wide."""
    scene = staged(Setting(), number)
    differs = np.abs(drawn(scene).astype(int) - drawn(scene, figures=False)).sum(axis=2) > 24
    figure = cv2.morphologyEx(differs.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    return (figure - cv2.erode(figure, np.ones((5, 5), np.uint8))).astype(bool)


EDGES = [edge_of(number) for number in range(len(CAST))]


def lab(picture: Picture) -> NDArray[np.float32]:
    return cv2.cvtColor((picture / 255).astype(np.float32), cv2.COLOR_BGR2LAB)


@pytest.mark.parametrize("setting", EACH, ids=named)
def test_everybody_stands_out(setting: Setting) -> None:
    """Each of the cast's colours is told from what is behind it, in every light and place."""
    behind = lab(drawn(staged(setting), figures=False))
    for number, edge in enumerate(EDGES):
        apart = lab(drawn(staged(setting, number))) - behind
        assert np.median(np.sqrt((apart**2).sum(axis=2))[edge]) > LEAST_CONTRAST


def test_nothing_said_is_the_grey_stage() -> None:
    """Its sky, its light and its boxes; and nothing falls."""
    world = world_of(Setting(), 1.0)
    assert world.tones == tones_of(Setting()) == PLAIN
    assert world.falling is None
    assert not world.flats.colours


@pytest.mark.parametrize("setting", EACH, ids=named)
def test_a_setting_never_moves_anybody(setting: Setting) -> None:
    """Figures keep their places, parts and tags' colours; only how they are lit changes."""
    grey, lit = (staged(where).figures[0] for where in (Setting(), setting))
    for before, after in zip(grey.parts, lit.parts, strict=True):
        assert np.array_equal(before.balls, after.balls)
    for one, two in zip(grey.features, lit.features, strict=True):
        assert np.array_equal(one.outline, two.outline)
    assert (grey.x, grey.z, grey.top, grey.colour) == (lit.x, lit.z, lit.top, lit.colour)
    # The lit side stays within the part.
    assert np.hypot(*lit.lit_side) <= 0.2 + 0.02


@pytest.mark.parametrize("place", [None, *PLACES.ids])
def test_nothing_stands_before_the_subject(place: str | None) -> None:
    """From where cameras begin the way to the subject is free, and there is something near to pass by."""
    world = world_of(Setting(place=place), 1.0)
    boxes = world.blocks.corners
    low, high = boxes.min(axis=1), boxes.max(axis=1)
    in_the_way = (low[:, 2] < 0.3) & (high[:, 0] > -0.6) & (low[:, 0] < 0.6) & (low[:, 1] < 1.0)
    assert not in_the_way.any()
    middles = np.concatenate((boxes.mean(axis=1), world.flats.middles))
    assert (np.hypot(middles[:, 0], middles[:, 2]) < 6).sum() >= 2


@pytest.mark.parametrize("place", ["street", "kitchen", "outdoors"])
def test_every_place_looks_its_own(place: str) -> None:
    """Two places never give the same picture."""
    pictures = [drawn(staged(Setting(place=other)), figures=False) for other in PLACES.ids if other != place]
    own = drawn(staged(Setting(place=place)), figures=False)
    assert not any(np.array_equal(own, other) for other in pictures)


def falling(world: World, seconds: float) -> Picture:
    picture = np.full((SIZE[1], SIZE[0], 3), 90, np.uint8)
    assert world.falling is not None
    world.falling.onto(picture, VIEW, seconds, 1.7)
    return picture


def test_no_drop_of_rain_before_the_lens_is_a_stick() -> None:
    """Down to the length of a face none is longer than a tenth of the frame."""
    made = world_of(Setting(weather="rain"), 1.0).falling
    assert made is not None
    for n in range(24):
        picture = np.zeros((360, 640, 3), dtype=np.uint8)
        made.onto(picture, View(Pose(0, 0.9, -1), 640, 360), n / 8, 1.7)
        _, _, boxes, _ = cv2.connectedComponentsWithStats((picture.max(axis=2) > 0).astype(np.uint8))
        assert boxes[1:, cv2.CC_STAT_HEIGHT].max() < 0.16 * 360


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "strong_wind", "dust_storm"])
def test_weather_moves_and_leaves_the_picture_free(weather: str) -> None:
    """It covers little of a frame, is another at every moment and the same whenever asked."""
    world = world_of(Setting(weather=weather), 1.0)
    first, later = falling(world, 0.0), falling(world, 0.125)
    assert 0.001 < (first != 90).any(axis=2).mean() < 0.08
    assert not np.array_equal(first, later)
    assert np.array_equal(first, falling(world, 0.0))


def painter_of(setting: Setting) -> FilmPainter:
    """A film of one shot that stands still, without lettering."""
    board = film({})
    return FilmPainter(board._replace(shots=(board.shots[0]._replace(setting=setting),)), SIZE, style=CLEAN)


def test_rain_falls_before_a_camera_that_stands_still() -> None:
    """Where nothing else moves each frame is still its own, in whatever order it is asked for."""
    painter = painter_of(Setting(weather="rain"))
    forward = [painter.frame(number) for number in range(4)]
    again = painter_of(Setting(weather="rain"))
    backward = [again.frame(number) for number in reversed(range(4))][::-1]
    assert all(np.array_equal(one, other) for one, other in zip(forward, backward, strict=True))
    assert not any(np.array_equal(forward[number], forward[number + 1]) for number in range(3))


def test_it_rains_outside_only() -> None:
    """Under a roof the weather is seen through the window alone."""
    assert world_of(Setting(weather="rain", place="kitchen"), 1.0).falling is None


@pytest.mark.parametrize("weather", WEATHERS.ids)
def test_no_weather_flashes(weather: str) -> None:
    """The whole picture's brightness stays as it is (no more than three flashes a second: WCAG 2.3.1; here none)."""
    painter = painter_of(Setting("night", weather, "street"))
    levels = [float(painter.frame(number).mean()) for number in range(24)]
    assert max(levels) - min(levels) < 2


def test_a_wide_frame_has_a_wide_room() -> None:
    """The walls of a room stand outside of the frame at the subject, up to a hall's width."""
    walls = [np.abs(world_of(Setting(place="kitchen"), width).flats.corners[:, :, 0]).max() for width in (1, 6, 12)]
    assert walls[0] < walls[1] < walls[2]


@pytest.mark.parametrize("place", [place.id for place in PLACES if place.inside])
def test_a_wall_is_seen_from_its_room_only(place: str) -> None:
    """A camera that orbits past a wall still sees the subject: from outside no wall hides it."""
    flats = world_of(Setting(place=place), 1.0).flats
    corners, subject = flats.corners, np.array((0.0, 0.8, 0.0))
    inward = np.cross(corners[:, 1] - corners[:, 0], corners[:, 3] - corners[:, 0])
    for angle in np.linspace(0, 2 * np.pi, 24, endpoint=False):
        lens = np.array((30 * np.sin(angle), 0.8, 30 * np.cos(angle)))
        across = ((flats.middles - lens) * inward).sum(axis=1)
        way = inward @ (subject - lens)
        part = across / np.where(np.abs(way) < 1e-9, 1e-9, way)
        met = lens + part[:, None] * (subject - lens)
        following = np.roll(corners, -1, axis=1)
        turns = (np.cross(following - corners, met[:, None] - corners) * inward[:, None]).sum(axis=2)
        hit = (across > 0) & (part > 0) & (part < 0.99) & (turns > 0).all(axis=1)
        assert not hit.any()


def test_rain_is_thin_on_a_pencil_board():
    """It falls before what is drawn in pencil, and has no outlines of its own."""
    shot = {"duration": 2, "prompt": "@Mei waits in heavy rain at night in a market", "size": "medium"}
    board = {"elements": {"Mei": {}}, "shots": [shot]}
    painter = FilmPainter(plan(Storyboard.model_validate(board)), (640, 360), style=Style("board", strip=False))
    one, other = (painter.frame(number).astype(int) for number in (2, 7))
    changed = np.abs(one - other).max(axis=2)
    assert 0.0005 < float((changed > 8).mean()) < 0.04
    assert int(changed.max()) < 110


@pytest.mark.parametrize("place", ["market", "street", "beach", "desert", "rooftop", "forest"])
def test_the_ground_shows_shadows_where_a_sun_shines(place: str) -> None:
    """Of what stands near the subject, so few that they cost little; from above all are seen."""
    over = View(Pose(0.0, 14.0, 0.0, 0.0, -90.0, 0.0, 18.0), 320, 320)
    none = np.zeros((1, 0, 20, 3))
    sunny, dull = (
        len(world_of(Setting("noon", weather, place), 4.0).ground.seen(Views([over]), none)[0].layers)
        for weather in (None, "overcast")
    )
    assert 1 <= sunny - dull <= 30


def test_a_shadow_is_at_the_foot_of_a_box_away_from_the_sun_and_darker_than_the_ground() -> None:
    tones, ground = tones_of(Setting("noon", None, "market")), (150, 150, 150)
    box, house = block(2.0, 3.0, 0.5, 0.5, 1.0, ground), block(2.0, 6.0, 3.0, 3.0, 6.0, ground)
    assert shaded([box, house], None, ground, tones) == []
    [(outline, colour)] = shaded([box, house], (0.5, -1.0), ground, tones)
    low, high = outline.min(axis=0), outline.max(axis=0)
    assert low.tolist() == pytest.approx([1.75, 0.0, 1.75])
    assert high.tolist() == pytest.approx([2.75, 0.0, 3.25])
    assert max(colour) < 150


@pytest.mark.parametrize("place", ["field", "desert", "street", None])
@pytest.mark.parametrize(("time", "weather"), [(None, None), ("dusk", None), ("dawn", "fog")])
def test_from_high_above_no_edge_is_seen_where_the_ground_gets_paler(
    place: str | None, time: str | None, weather: str | None
) -> None:
    """Step by step as far as a high lens looks, in clear air and in thick."""
    tones = tones_of(Setting(time, weather, place))
    kit = Kit(tones, (0, 0, 0), (0, 0, 0))
    kit.rings((100, 140, 120))
    steps = [np.abs(np.subtract(one[1], other[1])).max() for one, other in pairwise(kit.floors)]
    assert max(steps) <= 12
    assert np.abs(np.subtract(kit.floors[0][1], kit.floors[-1][1])).max() > 15


def test_only_edges_that_are_seen_are_soft() -> None:
    """A floor is laid hard on one that is about as bright, where it doesn't reach out of it over another one."""
    grey, paler, white = (100, 100, 100), (106, 104, 100), (220, 220, 220)

    def square(half: float, z: float = 0.0) -> NDArray[np.float64]:
        return np.array([(-half, 0.0, z - half), (half, 0.0, z - half), (half, 0.0, z + half), (-half, 0.0, z + half)])

    over = View(Pose(0.0, 14.0, 0.0, 0.0, -90.0, 0.0, 18.0), 320, 320)

    def soft(*floors: tuple[NDArray[np.float64], tuple[int, int, int]]) -> list[bool]:
        shown = Ground(grey, floors, []).seen(Views([over]), np.zeros((1, 0, 20, 3)))[0]
        return [layer.soft for layer in shown.layers]

    assert soft((square(5), grey), (square(4), paler)) == [True, True, False]
    assert soft((square(5), grey), (square(4), white)) == [True, True, True]
    assert soft((square(3), grey), (square(3, 1.0), paler)) == [True, True, True]


def test_air_from_above_leaves_the_ground_about_the_subject_as_clear_as_they_are():
    """What lies around them is hardly further from a lens straight above."""
    fog = Setting("daylight", "fog", "field")
    level, above = (world_of(fog, 4.0, lens=lens).tones for lens in (0.0, 20.0))
    ground = (60, 90, 70)
    assert level.hazed(ground, 5.0) != ground
    assert above.hazed(ground, 5.0) == ground
    assert above.hazed(ground, 60.0) == level.hazed(ground, 60.0) != ground

"""What words add to a place: where it is seen, and that it does what is said of it."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.framing import TABLE
from kling_renderers.animatic.camera.poses import Pose, View
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.world import world_of
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard

YARD = Setting("daylight", place="courtyard", dressings=("laundry",))


def painter(prompt: str, **shot: str) -> FilmPainter:
    shots = [{"duration": 2, "prompt": prompt, **shot}]
    board = {"elements": {"Mei": {"description": "a girl in black"}}, "shots": shots}
    return FilmPainter(plan(Storyboard.model_validate(board)), (320, 180), style=Style("clean", strip=False))


def added(setting: Setting) -> np.ndarray:
    """The boxes (n, 8, 3) that dressings add to a place."""
    plain = len(world_of(Setting(setting.time, setting.weather, setting.place), 1.0).blocks.corners)
    return world_of(setting, 1.0).blocks.corners[plain:]


def leaning(setting: Setting) -> float:
    """How far the feet of what hangs are aside of its top, in statures."""
    boxes = added(setting)
    boxes = boxes[(np.ptp(boxes[:, :, 1], axis=1) > 0.8) & (boxes[:, :, 1].min(axis=1) > 0.1)]
    assert len(boxes) > 30
    return float(np.abs(boxes[:, 4:].mean(axis=1) - boxes[:, :4].mean(axis=1))[:, (0, 2)].max())


def test_sheets_blow_and_hang_straight() -> None:
    """Aside of the way from the lens, in a wind; straight down once it has died."""
    assert leaning(YARD) > 0.2
    assert leaning(Setting("daylight", "still_air", "courtyard", dressings=("laundry",))) < 0.06


@pytest.mark.parametrize(("time", "lit"), [("night", True), ("daylight", False)])
def test_a_lighthouse_stands_at_the_horizon(time: str, lit: bool) -> None:
    """Its lamp is the brightest thing of it in the dark, and its beam is seen then only."""
    plain, world = (world_of(Setting(time, place="pier", dressings=said), 1.0) for said in ((), ("lighthouse",)))
    tower = world.blocks.corners[len(plain.blocks.corners) :]
    assert tower[:, :, 1].max() > 4
    assert tower[:, :, 2].min() > 15
    assert bool(len(world.flats.colours) - len(plain.flats.colours)) == lit


def rows_of_water(dressed: str) -> int:
    """In how many rows of the last frame of a crane's rise the middle is as blue as water."""
    made = painter(f"@Mei waits on tiled roofs, {dressed}", size="wide", camera="crane up until the horizon appears")
    column = made.frame(made.timeline.frames - 1)[:, 160].astype(int)
    return int(((column[:, 0] > column[:, 2] + 25) & (column[:, 0] < 190)).sum())


def test_the_sea_is_seen_beyond_the_roofs() -> None:
    """In a strip under the horizon, where a town without it has houses."""
    assert rows_of_water("the sea beyond") >= rows_of_water("") + 4


def test_a_leap_from_roof_to_roof_is_over_a_street() -> None:
    """From above: roofs at both sides, a dark strip between them in the middle; on one roof there is none."""
    shot = {"size": "very wide", "angle": "overhead", "direction": "left_to_right"}
    over, on = (
        painter(f"@Mei leaps {where}", **shot).frame(0).mean(axis=2) for where in ("from roof to roof", "on a roof")
    )
    middle, sides = over[20:60, 140:180].mean(), (over[20:60, 10:50].mean(), over[20:60, 270:310].mean())
    assert middle < min(sides) - 30
    assert abs(on[20:60, 140:180].mean() - on[20:60, 10:50].mean()) < 20


def test_a_window_over_the_sea_has_water_in_it() -> None:
    """Below the horizon, in another colour than the sky above it."""
    plain, over = (world_of(Setting("daylight", place="indoors", dressings=said), 1.0) for said in ((), ("sea_view",)))
    new = set(over.flats.colours) - set(plain.flats.colours)
    assert len(new) == 1
    height = [
        corners[:, 1].max()
        for corners, colour in zip(over.flats.corners, over.flats.colours, strict=True)
        if colour in new
    ]
    assert max(height) < 1.0


def test_tables_are_of_the_wood_that_is_said() -> None:
    """That of a thing alone, and the room's own."""

    def table(look: str) -> float:
        shots = [{"duration": 1, "prompt": "@Tin stands on a table in a kitchen", "size": "medium"}]
        board = {"look": look, "elements": {"Tin": {"kind": "item", "description": "a white tin"}}, "shots": shots}
        made = FilmPainter(plan(Storyboard.model_validate(board)), (320, 180), style=Style("clean", strip=False))
        x, y = (round(at) for at in _below(made))
        return float(made.frame(0)[y - 3 : y + 3, x - 30 : x + 30].mean())

    assert table("dark oak, soft light") < 0.75 * table("soft light")


def _below(made: FilmPainter) -> tuple[float, float]:
    """The middle of the front edge of the table, in pixels."""
    x, y, _ = View(made.pose(0), 320, 180).pixel(0.0, TABLE - 0.01, -0.09)
    return x, y


def test_attics_are_lit_in_the_dark() -> None:
    """On the roofs around, at night only."""

    def lit(time: str) -> int:
        colours = world_of(Setting(time, place="tiled_roof"), 1.0).blocks.colours
        return sum(min(own[0]) > 90 and own[0][2] > own[0][0] + 60 and own[0][1] > 150 for own in colours)

    assert lit("blue_hour") > 10
    assert lit("daylight") == 0


BRIGHT = 200


def glowing(setting: Setting) -> int:
    """How many flats are as bright and as coloured as a neon tube."""
    colours = world_of(setting, 1.0).flats.colours
    return sum(max(colour) > BRIGHT and max(colour) - min(colour) > 100 for colour in colours)


@pytest.mark.parametrize("place", ["street", "alley", "market"])
def test_neon_is_of_signs_and_a_wet_ground_shows_them(place: str) -> None:
    """Along both walls; on the ground where it rains. A room in that light, or a forest, has no signs."""
    dry, wet, plain = (
        Setting("night", weather, place, lights)
        for weather, lights in ((None, ("neon",)), ("rain", ("neon",)), ("rain", ()))
    )
    assert glowing(dry) > glowing(plain) + 60
    pools = [len(world_of(setting, 1.0).ground._sizes) for setting in (dry, wet, plain)]
    assert pools[1] > pools[0] + 10
    assert glowing(Setting("night", None, "forest", ("neon",))) == 0


def test_lanterns_hang_over_heads() -> None:
    """Lit in the dark, from side to side, and on posts where there are no walls."""
    for place in ("market", "field"):
        lanterns = added(Setting("night", place=place, dressings=("paper_lanterns",)))
        high = lanterns[:, :, 1].min(axis=1) > 1.2
        assert high.sum() > 20
        assert bool((~high).sum()) == (place == "field")
    night, day = (
        max(own[0][2] for own in world_of(Setting(time, place="field", dressings=said), 1.0).blocks.colours)
        for time, said in (("night", ("paper_lanterns",)), ("night", ()))
    )
    assert night > day + 80


def test_a_train_waits_on_the_track_of_a_station_and_beside_no_other() -> None:
    """And nowhere else; not where a shot is of one."""
    boxes = {
        (place, name): len(world_of(Setting(place=place, dressings=(name,) if name else ()), 1.0).blocks.corners)
        for place in ("station_platform", "street")
        for name in ("", "waiting_train", "waiting_steam_train")
    }
    assert boxes["station_platform", ""] < boxes["station_platform", "waiting_train"]
    assert boxes["station_platform", "waiting_train"] != boxes["station_platform", "waiting_steam_train"]
    assert boxes["street", ""] == boxes["street", "waiting_train"]


@pytest.mark.parametrize("name", ["police_tape", "inn_front", "barred_gate", "log_cabin"])
def test_what_is_behind_who_is_there_hides_nobody(name: str) -> None:
    boxes = (
        added(Setting("daylight", place="street", dressings=(name,)))
        if name not in ("inn_front", "log_cabin")
        else None
    )
    if boxes is None:
        boxes = world_of(Setting("daylight", dressings=(name,)), 1.0).blocks.corners
        boxes = boxes[np.abs(boxes[:, :, 0]).min(axis=1) < 1.0]
    assert len(boxes) > 8
    assert boxes[:, :, 2].min() > 0.3


def test_nothing_stands_before_a_dome() -> None:
    ahead = world_of(Setting(place="mars_surface", dressings=("glass_dome",)), 1.0).blocks.corners.mean(axis=1)
    assert not (np.abs(ahead[:, 0]) < 0.5 * ahead[:, 2]).any()


def test_an_inn_has_its_lanterns_at_its_door() -> None:
    """Where words name some, two hang there, and none over the place."""
    bare, hung = (
        world_of(Setting("night", dressings=("inn_front", *more)), 1.0).blocks.corners
        for more in ((), ("paper_lanterns",))
    )
    assert len(hung) == len(bare) + 8


def test_papers_and_coins_lie_on_the_ground() -> None:
    for name in ("strewn_papers", "strewn_coins"):
        seen = View(Pose(0, 3.0, -0.5, pitch=-80), 320, 180)
        plain, strewn = (world_of(Setting(place="office", dressings=one), 1.0) for one in ((), (name,)))
        shapes = [world.ground.seen(Views([seen]), np.zeros((1, 0, 8, 3)))[0].layers for world in (plain, strewn)]
        assert len(shapes[1]) > len(shapes[0]) + 5
        assert len(strewn.blocks.corners) == len(plain.blocks.corners)


@pytest.mark.parametrize(
    ("prompt", "dressings", "place"),
    [
        ("Yellow police tape flutters across the doorway.", ("police_tape",), None),
        ("@Mei stands behind the 警戒线.", ("police_tape",), None),
        ("Papers are scattered all over the office floor.", ("strewn_papers",), "office"),
        ("@Mei lies surrounded by spilled coins.", ("strewn_coins",), None),
        ("夜里，山脚下一家小客栈。", ("inn_front",), None),
        ("@Mei 坐在客栈里喝茶。", (), "cafe"),
        ("@Mei stands at the iron gate.", ("barred_gate",), None),
        ("There is no police tape.", (), None),
        ("A log cabin at night.", ("log_cabin",), None),
        ("夜晚的木屋里，@Mei 坐着。", (), "living_room"),
        ("A lonely cottage by the sea at night.", ("cottage",), "beach"),
        ("In the cottage @Mei sits.", (), "indoors"),
        ("A glass dome on the surface of Mars.", ("glass_dome",), "mars_surface"),
        ("@Mei 手里提着一盏灯笼。", (), None),
        ("街上挂着灯笼。", ("paper_lanterns",), "street"),
    ],
)
def test_words_say_what_a_place_has(prompt: str, dressings: tuple[str, ...], place: str | None) -> None:
    setting = painter(prompt).plan.shots[0].setting
    assert setting.dressings == dressings
    assert setting.place == place


def test_a_police_car_and_an_ambulance_have_their_lights() -> None:
    from kling_renderers.animatic.stand_ins.things import solids_of
    from kling_story.planned import PlannedElement

    for name, plain in (("police car", "car"), ("警车", "汽车"), ("ambulance", "van")):
        lit, bare = (solids_of(PlannedElement(one, "item", 0, one)) for one in (name, plain))
        assert max(one.corners[:, 1].max() for one in lit) > max(one.corners[:, 1].max() for one in bare) + 0.1
        assert any(b > 200 and r < 80 for b, _, r in (one.colour for one in lit))


def test_it_rains_on_no_table() -> None:
    shots = [
        {"duration": 2, "prompt": "Heavy rain. @Mei walks through the forest."},
        {"duration": 2, "prompt": "A bowl stands on the wooden table, @Mei eats.", "size": "close-up"},
        {"duration": 2, "prompt": "@Mei walks on."},
    ]
    board = {"elements": {"Mei": {"description": "a girl in black"}}, "shots": shots}
    weathers = [shot.setting.weather for shot in plan(Storyboard.model_validate(board)).shots]
    assert weathers[:2] == ["rain", None]


@pytest.mark.parametrize(
    ("prompt", "more"), [("A lone cottage in a field.", True), ("A cottage in the street.", False)]
)
def test_a_cottage_stands_where_no_houses_are(prompt: str, more: bool) -> None:
    where = "field" if more else "street"
    with_one, without = (painter(words).scene(0).world.blocks.corners for words in (prompt, f"A {where}."))
    tall = [(boxes[:, :, 2].min(axis=1) < 4.5).sum() for boxes in (with_one, without)]
    assert (len(with_one) != len(without)) is more
    assert not more or tall[0] > tall[1]

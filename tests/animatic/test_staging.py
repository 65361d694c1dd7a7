"""Who stands where and looks at whom, measured in projected points and drawn pixels."""

from __future__ import annotations

from math import atan2, degrees, pi

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import EYES, ITEM, TABLE, framed
from kling_renderers.animatic.camera.poses import NEAR, Pose, View, moment
from kling_renderers.animatic.drawing.brush import Brush
from kling_renderers.animatic.drawing.draw import draw_figure, offset_of
from kling_renderers.animatic.drawing.palette import INK, cast_colour
from kling_renderers.animatic.stage.scene import stage
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.heads import NOSE, hair_of
from kling_renderers.animatic.world.sky import background
from kling_story.backends import Style
from kling_story.vocabulary import SIZES

FRAMES = {"16:9": (640, 360), "9:16": (360, 640), "1:1": (400, 400)}
BOTH = pytest.mark.parametrize("aspect", ["16:9", "9:16"])
CLOSE = ["extreme_close_up", "big_close_up", "close_up", "medium_close_up", "medium"]
OTS = {"framing": "over-the-shoulder", "size": "mcu", "prompt": "@Mei listens to @Tom"}


class Seen:
    """A shot at one moment: its figures and things, and where places are, in parts of the frame."""

    def __init__(self, film, shot, u=0.0, aspect="16:9"):
        plan = film(shot, aspect=aspect)
        self.width, self.height = FRAMES[aspect]
        ratio = self.width / self.height
        self.now = moment(plan.shots[0], u, ratio, framed(plan, plan.shots[0], ratio))
        self.scene = stage(plan, plan.shots[0], ratio)
        self.view = View(self.now.pose, self.width, self.height)
        self.figures = {figure.name: figure for figure in self.scene.figures}
        self.props = {prop.name: prop for prop in self.scene.props}

    def spot(self, *place):
        x, y, depth = self.view.pixel(*place)
        return x / self.width, y / self.height, depth

    def head(self, name, aside=0.0):
        figure = self.figures[name]
        x, y, z = np.array(figure.head) + offset_of(figure, self.now)
        return self.spot(x + aside, y, z)

    def size(self, name):
        """How large a thing is, in frame heights."""
        x, y, z = self.props[name].place
        return self.spot(x, y - ITEM / 2, z)[1] - self.spot(x, y + ITEM / 2, z)[1]


def yaw(figure):
    """Degrees that a figure is turned to its own left."""
    return degrees(atan2(figure.ahead[0], -figure.ahead[1]))


@BOTH
@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
def test_the_near_back_stands_where_the_speaker_looks(film, aspect, facing, side):
    """The eyes go past the lens to the partner, whose back is on that side; the speaker on the other."""
    seen = Seen(film, {**OTS, "facing": facing, "dialogue": {"who": "Tom", "line": "No."}}, aspect=aspect)
    near, speaker = seen.head("Mei"), seen.head("Tom")
    assert np.sign(seen.figures["Tom"].ahead[0]) == side
    assert (near[0] - 0.5) * side > 0.2
    assert (speaker[0] - 0.5) * side < 0
    assert near[2] < 0.6 * speaker[2]
    assert seen.figures["Mei"].ahead[1] > 0.5


def test_a_reverse_mirrors_its_shot(film):
    """Shot and reverse shot: the two look at each other, in mirrored places."""
    one = Seen(film, {**OTS, "facing": "left", "dialogue": {"who": "Tom", "line": "No."}})
    other = Seen(film, {**OTS, "facing": "right", "dialogue": {"who": "Mei", "line": "Yes."}})
    assert one.figures["Tom"].ahead[0] * other.figures["Mei"].ahead[0] < 0
    assert one.head("Tom")[0] + other.head("Mei")[0] == pytest.approx(1)
    assert one.head("Mei")[0] + other.head("Tom")[0] == pytest.approx(1)
    undecided = Seen(film, {**OTS, "framing": "reverse, over-the-shoulder"}), Seen(film, OTS)
    assert undecided[0].head("Tom")[0] + undecided[1].head("Tom")[0] == pytest.approx(1)


@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
def test_over_the_shoulder_has_a_dark_back_in_the_near_corner(film, facing, side):
    """The listener fills a fifth to two fifths of one side, in the drawn picture; the speaker stays free."""
    pictures = [
        FilmPainter(film(shot), (960, 540), style=Style("clean")).frame(0)[180].astype(int)
        for shot in ({**OTS, "facing": facing}, {"framing": "cutaway", "size": "mcu", "prompt": "x"})
    ]
    differs = np.abs(pictures[0] - pictures[1]).max(axis=1) > 24
    head = np.flatnonzero(~(differs if side < 0 else differs[::-1]))[0]
    assert 0.15 < head / 960 < 0.4


@BOTH
@pytest.mark.parametrize("facing", ["left", "right"])
@pytest.mark.parametrize("camera", ["push in", "fast push in", "zoom in", {"move": "dolly in", "amount": 2.5}])
def test_a_push_past_a_shoulder_keeps_a_sliver_of_it(film, aspect, facing, camera):
    """The near head's inner edge goes outward, and never out of the frame."""
    edges = []
    for u in np.linspace(0, 1, 9):
        seen = Seen(film, {**OTS, "facing": facing, "camera": camera}, u, aspect)
        x = seen.head("Tom", 0.041 * (1 if facing == "left" else -1))[0]
        edges.append(x if facing == "left" else 1 - x)
    assert edges == sorted(edges, reverse=True)
    assert edges[0] > edges[-1] > 0.06


@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
def test_facing_is_three_quarter_and_a_profile_is_one(film, facing, side):
    """Left and right keep both eyes; only the framing that asks for a profile gives one."""
    assert 30 <= side * yaw(Seen(film, {"facing": facing}).figures["Mei"]) <= 40
    assert side * yaw(Seen(film, {"facing": facing, "framing": "profile"}).figures["Mei"]) == pytest.approx(90)


def test_a_profile_has_a_nose_and_a_chin():
    """The outline from brow to chin, in pixels: the nose stands out a little, lips less, brow and chin least."""
    view = View(Pose(0, 0.935, -3), 400, 400)
    picture = background(view, None, None)
    view.scale = 7200.0  # a head fills most of the picture
    before = picture.copy()
    draw_figure(Brush(picture, view), person(0, 0, 90, (90, 140, 200), 0, None), np.zeros(3))
    differs = (picture != before).any(axis=2)

    def front(height):
        row = round(view.pixel(0, height, 0)[1])
        return (np.flatnonzero(differs[row])[-1] - 200) / view.scale * 3

    brow, nose, lips, chin, root = (front(y) for y in (0.955, 0.9195, 0.905, 0.887, 0.938))
    assert nose == max(brow, nose, lips, chin, root)
    assert 0.006 < nose - root < 0.016
    assert 0.002 < nose - lips < 0.018
    assert chin < lips
    assert nose == pytest.approx(NOSE, abs=0.003)


@pytest.mark.parametrize("build", range(6))
def test_hair_tells_nothing_of_a_stand_in(build):
    """Nobody has long hair: all of it stays above the chin."""
    figure = person(0, 0, 0, (90, 140, 200), build, None)
    hair = [part.balls for part in figure.parts if part.colour == hair_of(build)]
    assert hair
    assert min((balls[:, 1] - balls[:, 3]).min() for balls in hair) > 0.876


@pytest.mark.parametrize("size", CLOSE)
@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
@BOTH
def test_a_profile_has_look_room(film, size, facing, side, aspect):
    """The nose stays in the picture, with air before it, in narrow frames too."""
    seen = Seen(film, {"size": size, "framing": "profile", "facing": facing}, aspect=aspect)
    assert (seen.head("Mei")[0] - 0.5) * side < 0
    assert (seen.head("Mei", side * NOSE)[0] - 0.5) * side < 0.4


@pytest.mark.parametrize("size", CLOSE)
def test_two_in_a_narrow_close_up_are_both_seen(film, size):
    """Both faces stand in the frame, and less than half of the one is hidden by the other."""
    seen = Seen(film, {"size": size, "prompt": "@Mei and @Tom"}, aspect="9:16")
    one, other = seen.head("Mei")[0], seen.head("Tom")[0]
    head = abs(seen.head("Tom", 0.08)[0] - other)
    assert 0.2 * head < one < other < 1 - 0.2 * head
    assert other - one > 0.6 * head


@pytest.mark.parametrize("size", CLOSE)
@BOTH
def test_three_in_a_close_up_are_all_seen(film, size, aspect):
    """The outer faces aren't cut by the frame."""
    cast = {name: {} for name in ("Mei", "Tom", "Ann")}
    plan = film({"size": size, "prompt": "@Mei, @Tom and @Ann"}, elements=cast, aspect=aspect)
    ratio = FRAMES[aspect][0] / FRAMES[aspect][1]
    heads = [figure.head for figure in stage(plan, plan.shots[0], ratio).figures]
    view = View(moment(plan.shots[0], 0, ratio).pose, *FRAMES[aspect])
    assert view.pixel(heads[0][0] - 0.036, *heads[0][1:])[0] > 0
    assert view.pixel(heads[2][0] + 0.036, *heads[2][1:])[0] < FRAMES[aspect][0]


@BOTH
@pytest.mark.parametrize(("direction", "side"), [("left_to_right", 1), ("right_to_left", -1)])
@pytest.mark.parametrize("size", ["medium", "full", "wide", "extreme_wide"])
def test_a_walk_crosses_the_frame_and_stays_in_it(film, aspect, direction, side, size):
    """In a frame that stands still somebody who walks across does so, one way, inside."""
    shot = {"direction": direction, "size": size, "duration": 3}
    spots = [Seen(film, shot, u, aspect).head("Mei")[0] for u in np.linspace(0, 1, 7)]
    steps = np.diff(spots) * side
    assert (steps > 0).all()
    assert 0.1 < sum(steps) < 0.5
    assert min(spots) > 0.1
    assert max(spots) < 0.9


def test_a_walk_toward_us_ends_composed_and_one_away_begins_so(film):
    """The size is that of the near end of the way."""
    heights = {}
    for direction in ("toward_camera", "away_from_camera"):
        seen = [Seen(film, {"direction": direction, "size": "full", "duration": 3}, u) for u in (0, 0.5, 1)]
        heights[direction] = [s.spot(0, 0, s.now.walked[1])[1] - s.spot(0, 1, s.now.walked[1])[1] for s in seen]
    toward, away = heights["toward_camera"], heights["away_from_camera"]
    assert toward == sorted(toward)
    assert toward[-1] == pytest.approx(SIZES["full"].figure_height)
    assert away == pytest.approx(toward[::-1])


def test_a_truck_keeps_pace_with_who_walks_its_way(film):
    """Level with them they stay in their place; against their way they don't."""
    shot = {"size": "full", "direction": "left_to_right"}
    level = [Seen(film, {**shot, "camera": "truck right"}, u) for u in (0, 0.5, 1)]
    assert [s.head("Mei")[0] for s in level] == pytest.approx([level[0].head("Mei")[0]] * 3)
    assert level[2].now.walked[0] - level[0].now.walked[0] > 0.3
    against = [Seen(film, {**shot, "camera": "truck left"}, u).head("Mei")[0] for u in (0, 1)]
    assert against[1] - against[0] > 0.2


def test_legs_step():
    """Half a step apart the legs are, and they are together again after it; the rest stays."""
    figure = person(0, 0, 90, (90, 140, 200), 0, None)
    pictures = []
    for stride in (0.0, pi / 2, pi):
        view = View(Pose(0, 0.5, -2, focal_length=40), 300, 300)
        picture = background(view, None, None)
        draw_figure(Brush(picture, view), figure, np.zeros(3), stride)
        pictures.append(picture.astype(int))
    apart = np.abs(pictures[1] - pictures[0]).max(axis=2) > 24
    assert apart[150:].sum() > 500
    assert not apart[:60].any()
    assert (pictures[0] == pictures[2]).all()


def test_a_follow_ends_with_both_feet_on_the_ground(film):
    """Walking stops where the move stops."""
    ends = [
        Seen(film, {"camera": camera, "size": "full"}, 1).now.stride for camera in ("follow", "fast follow", "lead")
    ]
    assert [end % pi for end in ends] == pytest.approx([0, 0, 0], abs=1e-9)


@pytest.mark.parametrize(
    ("size", "low", "high"),
    [("macro", 1.1, 3), ("close_up", 0.45, 0.8), ("mcu", 0.25, 0.45), ("medium", 0.15, 0.3), ("wide", 0.02, 0.08)],
)
def test_a_thing_is_framed_as_a_face_is(film, size, low, high):
    """It has one size in the world; the shot's size tells how much of the frame it takes."""
    seen = Seen(film, {"size": size, "prompt": "the @Key"})
    assert low < seen.size("Key") < high
    assert seen.props["Key"].place[1] == pytest.approx(TABLE + ITEM / 2)
    assert seen.spot(*seen.props["Key"].place)[0] == pytest.approx(0.5)


@pytest.mark.parametrize("size", ["medium_close_up", "medium", "cowboy", "full"])
@pytest.mark.parametrize("facing", ["left", "right", "camera"])
def test_a_thing_with_somebody_is_in_their_hand_and_in_the_frame(film, size, facing):
    """Skin is under it, and the frame sees it, below the face."""
    seen = Seen(film, {"size": size, "facing": facing, "prompt": "@Mei has the @Key"})
    x, y, z = seen.props["Key"].place
    # A mirrored pair of hands, then the face: hands are what of skin hangs below the shoulders.
    figure = seen.figures["Mei"]
    low = [part.balls[:, :3] for part in figure.parts if part.balls[:, 1].max() < 0.8]
    reach = min(float(np.linalg.norm(balls - (x, y - ITEM / 2, z), axis=1).min()) for balls in low)
    assert reach < 0.06
    assert 0 < seen.spot(x, y, z)[0] < 1
    assert seen.head("Mei")[1] < seen.spot(x, y + ITEM / 2, z)[1] < 0.95


def test_a_third_thing_stands_on_a_table(film):
    """Two hands hold two things; the next one has a table of its own."""
    cast = {"Mei": {}, **{name: {"kind": "item"} for name in ("Cup", "Pot", "Tin")}}
    plan = film({"size": "full", "prompt": "@Mei with @Cup, @Pot and @Tin"}, elements=cast)
    places = {prop.name: prop.place for prop in stage(plan, plan.shots[0], 16 / 9).props}
    assert places["Tin"][1] == pytest.approx(TABLE + ITEM / 2)
    assert min(places["Cup"][1], places["Pot"][1]) > 0.6


@pytest.mark.parametrize("size", SIZES.ids)
@pytest.mark.parametrize("facing", [None, "left", "right", "camera", "away"])
@BOTH
def test_an_animal_alone_is_framed_by_its_own_body(film, size, facing, aspect):
    """Its head is in the picture at any size, and no part of it stands behind the lens."""
    shot = {"size": size, "prompt": "@Rex waits", **({"facing": facing} if facing else {})}
    seen = Seen(film, shot, aspect=aspect)
    eyes = [part.balls[0, :3] for part in seen.figures["Rex"].parts if part.colour == INK][:2]
    x, y, _ = seen.spot(*np.mean(eyes, axis=0))
    assert 0.05 < x < 0.95
    assert 0 < y < 0.8
    balls = np.concatenate([part.balls for part in seen.figures["Rex"].parts])
    if facing != "away":
        assert seen.view.to_camera(balls[:, :3])[:, 2].min() > 2 * NEAR
    if SIZES[size].figure_height < 1:
        across = [seen.spot(*ball[:3])[0] for ball in balls]
        assert min(across) > 0
        assert max(across) < 1


@pytest.mark.parametrize("size", ["close_up", "medium_close_up", "medium", "cowboy", "medium_long", "full", "wide"])
@BOTH
def test_a_person_and_an_animal_share_the_frame(film, size, aspect):
    """Both heads are in it, one on each side of the middle, the animal's the lower one."""
    seen = Seen(film, {"size": size, "prompt": "@Mei and @Rex"}, aspect=aspect)
    (one, high, _), (other, low, _) = seen.head("Mei"), seen.head("Rex")
    assert 0.05 < one < 0.5 < other < 0.95
    assert 0 < high < low < 0.9


def test_an_element_keeps_its_size(film):
    """A thing and an animal are as large in a close-up as in a wide shot."""
    tops = {Seen(film, {"size": size, "prompt": "@Rex"}).figures["Rex"].top for size in SIZES.ids}
    assert len(tops) == 1
    assert cast_colour(3) == Seen(film, {"prompt": "@Rex"}).figures["Rex"].colour


def test_eyes_are_level_with_the_lens(film):
    """What a size is laid on is what the lens is level with."""
    assert Seen(film, {"size": "close_up"}).now.pose.y == pytest.approx(EYES)


@pytest.mark.parametrize("build", range(3))
@pytest.mark.parametrize("yaw", [0, 40, 180, 220])
@pytest.mark.parametrize("stride", [0.0, pi / 2, -pi / 2])
def test_legs_end_under_the_hem(build, yaw, stride):
    """A raised thigh isn't painted over what hangs over it: no trousers above the hem."""
    view = View(Pose(0, 0.5, -2, focal_length=40), 300, 300)
    figure = person(0, 0, yaw, (90, 140, 200), build, None)
    picture = background(view, None, None)
    draw_figure(Brush(picture, view), figure, np.zeros(3), stride)
    trousers = next(part.colour for part in figure.parts if part.over < 0)
    rows = np.flatnonzero((np.abs(picture[:, 135:165].astype(int) - trousers).max(axis=2) < 6).any(axis=1))
    assert len(rows)
    assert rows[0] >= view.pixel(0, 0.49, 0)[1]

"""What people wear and carry, what shines beside them, and how each is named and seen."""

from __future__ import annotations

from fractions import Fraction

import cv2
import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.drawing.palette import BLACK, cast_colour, mix
from kling_renderers.animatic.stage.effects import PHASES, phase_at
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.heads import skin_of
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {},
    "Tom": {},
    "Coat": {"kind": "costume"},
    "Hat": {"kind": "costume", "description": "a straw hat"},
    "Umbrella": {"kind": "item"},
    "Hammer": {"kind": "item", "description": "an old hammer"},
    "Fire": {"kind": "effect"},
}
CLEAN = Style("clean")


def film(prompt, cast=CAST, **shot):
    told = {"elements": cast, "shots": [{"duration": 2, "prompt": prompt, "size": "medium", **shot}]}
    return plan(Storyboard.model_validate(told))


def scene_of(prompt, **shot):
    made = film(prompt, **shot)
    return stage(made, made.shots[0], 16 / 9)


@pytest.mark.parametrize(
    ("prompt", "worn"),
    [
        ("@Mei in her @Coat walks beside @Tom", {"Mei": ["Coat"], "Tom": []}),
        ("@Mei in her @Coat and @Tom in his @Hat", {"Mei": ["Coat"], "Tom": ["Hat"]}),
        ("@Tom looks at @Mei in @Coat and @Hat", {"Tom": [], "Mei": ["Coat", "Hat"]}),
    ],
)
def test_a_costume_is_worn_by_who_is_named_last_before_it(prompt, worn):
    figures = scene_of(prompt).figures
    assert {figure.name: [name for name, _ in figure.worn] for figure in figures} == worn


@pytest.mark.parametrize("size", ["full", "medium", "close-up", "extreme close-up"])
def test_the_costume_is_named_beside_who_wears_it(size):
    """The plate is in the costume's colour, and there is none where nobody wears it."""
    plate = np.array(cast_colour(2), dtype=float) * 0.65

    def plates(prompt):
        picture = FilmPainter(film(prompt, size=size), (640, 360)).frame(0).astype(float)
        return int((np.abs(picture - plate).max(axis=2) < 22).sum())

    assert plates("@Mei in her @Coat") > plates("@Mei waits") + 60


def seen_of(element, prompt, **shot):
    """How much of the frame has an element's hue, 0 to 1."""
    made = film(prompt, **shot)
    picture = FilmPainter(made, (320, 180), style=CLEAN).frame(0)
    index = next(one.index for one in made.cast if one.name == element)
    pair = (np.array([[cast_colour(index)]], np.uint8), picture)
    hue, hues = (cv2.cvtColor(pixels, cv2.COLOR_BGR2HSV)[:, :, 0].astype(int) for pixels in pair)
    strong = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)[:, :, 1] > 70
    return float(((np.abs(hues - hue[0, 0]) < 6) & strong).mean())


@pytest.mark.parametrize("thing", ["Umbrella", "Hammer"])
@pytest.mark.parametrize("size", ["wide", "full", "medium", "medium close-up"])
def test_what_is_held_is_seen(thing, size):
    more = seen_of(thing, f"@Mei holds @{thing}", size=size) - seen_of(thing, "@Mei waits", size=size)
    assert more > {"wide": 0.001, "full": 0.002}.get(size, 0.008)


def test_an_umbrella_on_the_shoulder_is_behind_the_face():
    with_it = FilmPainter(film("@Mei holds @Umbrella"), (320, 180), style=CLEAN)
    without = FilmPainter(film("@Mei waits"), (320, 180), style=CLEAN)
    # The middle of the face is the same with it.
    assert np.array_equal(with_it.frame(0)[32:50, 152:166], without.frame(0)[32:50, 152:166])


def test_an_effect_shimmers_to_the_time_and_to_nothing_else():
    painter = FilmPainter(film("@Mei looks at @Fire"), (320, 180), 24, style=CLEAN)
    frames = [painter.frame(number) for number in range(15)]
    assert [phase_at(number / 24) for number in (0, 2, 3, 12)] == [0, 0, 1, 0]
    assert np.array_equal(frames[0], frames[1])
    changes = [number for number in range(1, 15) if not np.array_equal(frames[number], frames[number - 1])]
    assert changes == [3, 6, 9, 12]
    assert np.array_equal(frames[0], frames[3 * PHASES])
    again = FilmPainter(film("@Mei looks at @Fire"), (320, 180), Fraction(24), style=CLEAN)
    assert np.array_equal(again.frame(7), frames[7])
    # It is beside her, and she stands still.
    assert np.array_equal(frames[0][:, :150], frames[3][:, :150])


def test_in_a_close_up_the_image_is_beside_the_face(tmp_path):
    cv2.imwrite(str(tmp_path / "mei.png"), np.full((40, 40, 3), (10, 250, 10), np.uint8))
    cast = {**CAST, "Mei": {"images": ["mei.png"]}}

    def green(size, theme="colour"):
        made = film("@Mei waits", cast, size=size)
        picture = FilmPainter(made, (640, 360), folder=tmp_path, style=Style(theme)).frame(0).astype(int)
        _, xs = np.nonzero((picture[:, :, 1] > 200) & (picture[:, :, 0] < 60))
        return len(xs), xs.min(initial=640), xs.max(initial=0)

    count, _, right = green("close-up")
    assert count > 300
    assert right < 300
    assert green("close-up", "clean")[0] == 0
    assert green("medium")[0] > 500


@pytest.mark.parametrize(
    ("colour", "hue"), [("red", 177), ("orange", 13), ("yellow", 25), ("green", 73), ("blue", 105), ("purple", 135)]
)
@pytest.mark.parametrize("size", ["full", "medium"])
def test_described_clothes_have_their_colour(colour, hue, size):
    """Hues as OpenCV counts them, half degrees: yellow isn't orange."""
    cast = {"Mei": {"description": f"a courier in a {colour} raincoat"}}
    picture = FilmPainter(film("@Mei waits", cast, size=size), (320, 180), style=CLEAN).frame(0)
    hues, strong, _ = cv2.split(cv2.cvtColor(picture, cv2.COLOR_BGR2HSV))
    apart = np.abs((hues.astype(int) - hue + 90) % 180 - 90)
    assert ((apart < 5) & (strong > 100)).mean() > (0.015 if size == "full" else 0.1)


LOOKS = [
    "long blonde hair",
    "bald",
    "a long white beard",
    "a moustache",
    "a flat cap",
    "a red helmet",
    "glasses",
    "a bun",
]


@pytest.mark.parametrize("facing", ["camera", "left"])
@pytest.mark.parametrize("said", LOOKS)
def test_described_looks_are_seen(said, facing):
    """Of each something is seen that isn't there without the words, from the front and from the side."""
    first, other = (
        FilmPainter(
            film("@Mei waits", {"Mei": {"description": words}}, size="medium close-up", facing=facing), (320, 180)
        )
        for words in (said, "")
    )
    changed = np.abs(first.frame(0).astype(int) - other.frame(0)).max(axis=2) > 20
    assert changed.mean() > (0.0007 if said == "glasses" else 0.002)


@pytest.mark.parametrize("prompt", ["@Mei waits", "@Mei sits", "@Mei kneels", "@Mei runs"])
def test_shorts_leave_the_lower_legs_bare(prompt):
    """Both shins have the face's colour, and none of them in trousers."""
    bare = []
    for words in ("grey shorts", "grey trousers"):
        made = film(prompt, {"Mei": {"description": words}}, size="full")
        (mei,) = stage(made, made.shots[0], 16 / 9).figures
        hue = mix(skin_of(mei.colour), BLACK, 0.06)
        bare.append(sum(piece.colour == hue and piece.balls[:, 1].min() < 0.1 for piece in mei.parts))
    assert bare == [2, 0]


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
@pytest.mark.parametrize("size", ["full", "medium"])
@pytest.mark.parametrize(
    "prompt",
    ["@Mei holds @Cup", "@Mei sits and holds @Cup", "@Mei kneels with @Cup", "@Mei sits, @Cup stands on the table"],
)
def test_a_thing_is_in_the_frame_below_the_face(prompt, size, aspect):
    """Also of who sits or kneels, in a hand or on a table."""
    made = plan(
        Storyboard.model_validate(
            {
                "aspect": aspect,
                "elements": {"Mei": {}, "Cup": {"kind": "item", "description": "a cup"}},
                "shots": [{"duration": 2, "prompt": prompt, "size": size}],
            }
        )
    )
    frame = (640, 360) if aspect == "16:9" else (360, 640)
    painter = FilmPainter(made, frame)
    scene, view = painter.scene(0), View(painter.pose(0), *frame)
    x, y, _ = view.pixel(*scene.props[0].place)
    chin = view.pixel(0.0, scene.figures[0].head[1] - 0.07, 0.0)[1]
    assert 0.1 < x / frame[0] < 0.95
    assert chin < y < 0.97 * frame[1]


def test_a_thing_on_a_table_is_in_no_hand():
    assert scene_of("@Mei waits, @Hammer lies on the table").figures[0].hands is None
    assert scene_of("@Mei waits with @Hammer").figures[0].hands is not None


def test_what_is_on_a_table_stands_where_nobody_does():
    """On the free side, and never behind the back in the corner."""
    cast = {"Mei": {}, "Tom": {}, "Cup": {"kind": "item"}}
    sides = []
    for prompt, framing in (
        ("@Mei on the right waits, @Cup is on the table", None),
        ("@Mei on the left waits, @Cup is on the table", None),
        ("Past the shoulder of @Tom, @Mei waits, @Cup on the table", "over-the-shoulder"),
    ):
        made = film(prompt, cast, framing=framing)
        scene = stage(made, made.shots[0], 16 / 9)
        near = [figure.x for figure in scene.figures if figure.near]
        sides.append(np.sign(scene.props[0].place[0]))
        assert not near or sides[-1] == -np.sign(near[0])
    assert sides[:2] == [-1, 1]


def test_what_somebody_lying_has_is_on_their_chest():
    scene = scene_of("@Mei lies on the floor with @Hammer")
    (x, y, _), figure = scene.props[0].place, scene.figures[0]
    assert figure.head[0] < x < figure.head[0] + 0.6
    assert y < 0.3


@pytest.mark.parametrize("posture", ["stands", "sits"])
def test_past_the_shoulder_of_who_is_as_low(posture):
    """The back in the corner leaves the face free also of who sits."""
    figures = scene_of(f"Past the shoulder of @Tom, @Mei {posture}", framing="over-the-shoulder").figures
    seen, near = sorted(figures, key=lambda figure: figure.near)
    assert near.head[1] <= seen.head[1] + 0.02

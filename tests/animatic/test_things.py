"""Things of the cast: a shape of their own by their words, drawn in the right order from every side."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.poses import Pose, View
from kling_renderers.animatic.drawing.brush import Brush
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.kinds import UNKNOWN, height_of, shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.things import THINGS, solids_of
from kling_story.backends import Style
from kling_story.planning import PlannedElement
from kling_story.vocabulary import stand_ins


@pytest.mark.parametrize(
    ("name", "description", "shape"),
    [
        ("RedUmbrella", None, "umbrella"), ("Tin", "a small tea tin of copper", "tin"), ("X", "古老的信", "letter"),
        ("Player", "a yellow pocket cassette player", "player"), ("Prop", "a battered sports car", "car"),
        ("Sneaker", None, "shoe"), ("X", "一辆红色自行车", "bike"),
        ("X", "an old paper lantern", "lantern"), ("X", "a tin lunchbox with a dent", "case"),
        ("Fox", "a paper fox", "figurine"), ("Horse", "a wooden horse", "figurine"),
        ("Gear", "small and brass", "unknown"), ("Thing", None, "unknown"),
    ],
)  # fmt: skip
def test_words_choose_the_shape(name, description, shape):
    assert shape_of(PlannedElement(name, "item", 0, description)) == shape


def test_every_row_of_the_table_has_a_shape():
    """And nothing is drawn that no row speaks of."""
    assert {row.id for row in stand_ins.THINGS} == set(THINGS) - {UNKNOWN}


def lens(yaw, pitch, away=4.0):
    """A camera that looks at the middle of a thing one high."""
    turn, tilt = np.radians((yaw, pitch))
    x, y, z = -away * np.cos(tilt) * np.sin(turn), -away * np.sin(tilt), -away * np.cos(tilt) * np.cos(turn)
    return View(Pose(float(x), float(0.5 + y), float(z), yaw, pitch, 0.0, 50.0), 120, 120)


@cache
def model(name):
    """A thing, made once for all that look at it."""
    return Model(THINGS[name]((90, 140, 200)))


@settings(max_examples=20)
@given(st.sampled_from(sorted(THINGS)), st.floats(-180, 180), st.floats(-80, 60))
@example("bag", -156.0, 0.0)
@example("bike", -81.06, 51.0)
@example("bike", 91.8136434053983, -13.830805198825587)
def test_what_is_nearer_hides_what_is_behind(name, yaw, pitch):
    """Along each line of sight the solid that is met first is drawn last: measured against the faces themselves.

    Of two that reach into each other, as a handle into its cup, neither is first.
    """
    made, view = model(name), lens(yaw, pitch)
    order = {solid: place for place, solid in enumerate(made.order(view.place))}
    # A middle of each visible face, a little outside of it: whatever solid lies between it and the lens comes later.
    for number, solid in enumerate(made.solids):
        for face in solid.faces[::5]:
            spot = solid.corners[list(face)].mean(axis=0)
            for other, hider in enumerate(made.solids):
                wrong = order[other] < order[number] and _meets(hider, view.place, spot)
                assert not wrong or not _apart(solid, hider) or _meets(solid, view.place, spot)


def _sides(solid):
    """A place on each face, and the way out of it."""
    for face in solid.faces:
        places = solid.corners[list(face)]
        normal = np.cross(places[1] - places[0], places[2] - places[0])
        outward = (places.mean(axis=0) - solid.corners.mean(axis=0)) @ normal >= 0
        yield places[0], normal if outward else -normal


def _apart(one, other):
    """Whether a face of the one has the other before it."""
    pairs = ((one, other), (other, one))
    return any(((b.corners - at) @ out).min() > -1e-9 for a, b in pairs for at, out in _sides(a))


def _meets(solid, start, end):
    """Whether the way from one place to another goes well through a convex body."""
    way, low, high = end - start, 0.0, 0.98
    for place, normal in _sides(solid):
        along, out = way @ normal, (start - place) @ normal
        if abs(along) < 1e-12:
            if out > 0:
                return False
        elif along > 0:
            high = min(high, -out / along)
        else:
            low = max(low, -out / along)
    return high - low > 0.01


@pytest.mark.parametrize("name", sorted(THINGS))
def test_a_solid_has_nothing_beyond_its_faces_and_they_are_flat(name):
    """The order of drawing rests on it."""
    for solid in THINGS[name]((90, 140, 200)):
        for face, (place, out) in zip(solid.faces, _sides(solid), strict=True):
            beyond = (solid.corners - place) @ (out / np.linalg.norm(out))
            assert beyond.max() < 1e-9
            assert beyond[list(face)].min() > -1e-9


@pytest.mark.parametrize("pitch", [-60, -10, 40])
def test_shapes_differ_in_the_picture(pitch):
    """No two of them have the same outline."""
    outlines = set()
    for name in THINGS:
        picture = np.full((120, 120, 3), 255, np.uint8)
        model(name).draw(Brush(picture, lens(25, pitch)), np.zeros(3))
        outlines.add((picture < 255).any(axis=2).tobytes())
    assert len(outlines) == len(THINGS)


def test_a_thing_from_below_is_not_hidden_by_its_table(film):
    """A low angle sees it against the sky, on a post no wider than itself."""
    painter = FilmPainter(
        film({"size": "close-up", "angle": "low", "prompt": "the @Key"}), (320, 180), style=Style("clean")
    )
    frame = painter.frame(0).astype(int)
    other = FilmPainter(film({"size": "close-up", "angle": "low", "prompt": "@Mei"}), (320, 180), style=Style("clean"))
    assert np.abs(frame - other.frame(0))[60:100, 140:180].max() > 24
    bottom = frame[170]
    assert (np.abs(bottom[5] - bottom[160]) > 24).any()


def test_a_book_lies_under_a_lens_above_it(film):
    """Standing, it would show its edge alone."""
    cast = {"Ledger": {"kind": "item"}}
    tall = []
    for angle in ("eye level", "overhead"):
        plan = film({"size": "close-up", "angle": angle, "prompt": "the @Ledger"}, elements=cast)
        book = stage(plan, plan.shots[0], 16 / 9).models[0].solids[-1].corners
        tall.append(np.ptp(book, axis=0)[1])
    assert tall[1] < 0.3 * tall[0]


def test_a_car_stands_on_the_ground_and_fits_a_full_shot(film):
    cast = {"Mei": {}, "Cab": {"kind": "item", "description": "a yellow taxi"}}
    for aspect, size in (("16:9", (16, 9)), ("9:16", (9, 16)), ("1:1", (1, 1))):
        plan = film({"size": "full", "prompt": "@Cab"}, elements=cast, aspect=aspect)
        model = stage(plan, plan.shots[0], size[0] / size[1]).models[0]
        assert model.corners[:, 1].min() == pytest.approx(0, abs=0.02)
        painter = FilmPainter(plan, (size[0] * 80, size[1] * 80), style=Style("clean"))
        view = View(painter.pose(0), *painter.size)
        pixels = view.to_pixels(view.to_camera(model.corners))
        assert (pixels > 0).all()
        assert (pixels < painter.size).all()
    assert height_of(plan.cast[1]) > 0.5


def test_large_and_tiny_things_differ():
    assert (
        stand_ins.size_of("a palm-sized fox") < stand_ins.size_of("a small fox") < 1 < stand_ins.size_of("a giant fox")
    )


COSTUMES = {"Mei": {}, "Gown": {"kind": "costume", "description": "a long dress"}, "Hat": {"kind": "costume"}}


def test_a_costume_is_worn_by_who_is_there_or_stands_alone(film):
    """In its own colour; on nobody it has a stand with its name."""

    def figures(prompt):
        plan = film({"size": "full", "prompt": prompt}, elements=COSTUMES)
        return stage(plan, plan.shots[0], 16 / 9)

    plain, worn, alone = figures("@Mei waits"), figures("@Mei wears @Gown and @Hat"), figures("@Gown hangs there")
    assert worn.props == ()
    assert len(worn.figures) == 1
    assert len(worn.figures[0].parts) > len(plain.figures[0].parts) + 3
    assert [figure.name for figure in alone.figures] == ["Gown"]
    assert alone.models == ()


def test_an_effect_is_no_box():
    assert shape_of(PlannedElement("Aura", "effect", 0, "violet")) == "sparks"


@pytest.mark.parametrize(("words", "ground"), [("stands alone on wet asphalt", True), ("stands alone", False)])
@pytest.mark.parametrize("size", ["close-up", "extreme close-up"])
def test_a_thing_on_the_ground_has_no_table_under_it(film, words: str, ground: bool, size: str) -> None:
    """It stands at the height of the feet, and the frame is laid on it there."""
    made = film({"prompt": f"@Key {words}", "size": size})
    scene = stage(made, made.shots[0], 16 / 9)
    low = min(float(model.corners[:, 1].min()) for model in scene.models)
    assert low == pytest.approx(0.0, abs=1e-6)
    (key,) = scene.props
    assert (key.place[1] < 0.1) is ground
    assert abs(framed(made, made.shots[0], 16 / 9).eyes - key.place[1]) < 0.05


def test_a_thing_on_the_ground_beside_people_is_in_nobodys_hand(film) -> None:
    """Neither held nor on a post."""
    made = film({"prompt": "@Mei waits, @Key stands in the snow", "size": "full"})
    scene = stage(made, made.shots[0], 16 / 9)
    assert scene.props[0].place[1] < 0.1


@pytest.mark.parametrize(
    ("name", "pictured"), [("photograph", True), ("照片", True), ("note", False), ("photocopy", False)]
)
def test_a_photograph_is_a_picture_and_no_lines_of_text(name, pictured):
    [body] = solids_of(PlannedElement(name, "item", 0, "a sheet of paper"))
    [sheet] = THINGS["sheet"]((90, 90, 90))
    assert (len(body.marks) == len(sheet.marks)) is not pictured

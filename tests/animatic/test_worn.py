"""What descriptions say that people wear over their clothes and on their heads, as it is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import Pose, View
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.bodies import bodies
from kling_renderers.animatic.drawing.brush import Brush
from kling_renderers.animatic.drawing.draw import draw_body
from kling_renderers.animatic.drawing.palette import BLACK, SKIN, mix, rgb
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.clothes import garment
from kling_renderers.animatic.stand_ins.features import EYES, HEAD, face
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.heads import skin_of
from kling_renderers.animatic.world.sky import background
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES
from kling_story.vocabulary.looks import looks_in
from kling_story.vocabulary.shades import SHADE_OF

COLOUR = (90, 140, 200)
FRONT, BACK, LEFT, RIGHT = 0, 180, 90, -90


def coloured(words, yaw, shade, grips=()):
    """How much of the picture of somebody is of a shade, as a mask; with where heights of a person are in it."""
    view = View(Pose(0, 0.7, -3), 400, 400)
    view.scale = 1800.0
    picture = background(view, None, None)
    figure = person(0, 0, yaw, COLOUR, 0, None, grips, looks=looks_in(words))
    ((body,),) = bodies([figure], Views([view]), np.zeros((1, 1, 3)), [[0.0]], [np.zeros(1)], [None])
    draw_body(Brush(picture, view), body)
    shades = shade if isinstance(shade, tuple) else rgb(shade)
    return np.abs(picture.astype(int) - shades).max(axis=2) < 3, view


@pytest.mark.parametrize(
    ("kind", "seen", "hidden"),
    [
        ("apron", (FRONT,), (BACK,)),
        ("shawl", (FRONT, BACK, LEFT, RIGHT), ()),
        ("scarf", (FRONT, BACK, LEFT, RIGHT), ()),
        ("headphones", (), ()),
        ("backpack", (BACK, LEFT, RIGHT), ()),
        ("satchel", (FRONT, BACK, LEFT, RIGHT), ()),
        ("beanie", (FRONT, BACK, LEFT, RIGHT), ()),
        ("cap", (FRONT, BACK, LEFT, RIGHT), ()),
    ],
)
def test_what_is_worn_is_seen_from_where_it_is(kind, seen, hidden):
    """In the colour that words say; what is on the chest isn't seen through the back."""
    for yaw in (*seen, *hidden):
        found = coloured(f"somebody with a red {kind}", yaw, SHADE_OF["red"])[0].sum()
        assert found > 250 if yaw in seen else found < 250, (yaw, found)


def test_a_face_is_free_under_a_hood_from_wherever_it_is_seen():
    """As much of it as without, nearly: a hood ends where hair does."""

    def skin(words, yaw):
        mask, view = coloured(words, yaw, skin_of(COLOUR))
        return mask[: round(view.pixel(0, 0.8, 0)[1])].sum()

    for yaw in (0, 25, -25):
        assert skin("a hooded man", yaw) > 0.6 * skin("a man", yaw)
    assert skin("a hooded man", 180) < 20 < skin("a man", 180)


def test_headphones_are_on_both_ears_and_a_headset_on_one():
    """Cups beside the head, a microphone before the mouth."""
    plain = {part.balls.tobytes() for part in person(0, 0, 0, COLOUR, 0, None).parts}

    def added(words):
        figure = person(0, 0, 0, COLOUR, 0, None, looks=looks_in(words))
        return [part.balls for part in figure.parts if part.balls.tobytes() not in plain]

    both, one = added("headphones"), added("headset")
    cups = [balls for balls in both if 0.91 < balls[:, 1].min() < balls[:, 1].max() < 0.95]
    assert sorted(np.sign(balls[0, 0]) for balls in cups) == [-1, 1]
    assert min(balls[:, 2].min() for balls in one) < -0.045 < min(balls[:, 2].min() for balls in both)


def test_an_apron_alone_lies_over_something_lighter():
    """The seller in the green apron isn't green all over, and one over a blue shirt leaves it blue."""
    green, view = coloured("a seller, green apron", FRONT, SHADE_OF["green"])
    rows = np.flatnonzero(green.sum(axis=1) > 20)
    assert view.pixel(0, 0.76, 0)[1] < rows[0]
    # The colour of a figure is that of its clothes.
    assert coloured("a seller, green apron over a blue shirt", FRONT, COLOUR)[0].sum() > 2000


def test_below_an_apron_alone_are_trousers_of_another_colour():
    """From behind no apron reaches the feet; trousers of a word keep theirs."""
    apron = np.array(rgb(SHADE_OF["green"]))

    def trousers(words):
        figure = person(0, 0, 180, rgb(SHADE_OF["green"]), 0, None, looks=looks_in(words))
        [colour] = {part.colour for part in figure.parts if part.balls[:, 1].min() < 0.2 and len(part.balls) == 3}
        return np.array(colour)

    greenness = [np.ptp(one) for one in (apron, trousers("a seller, green apron"), trousers("a seller"))]
    assert greenness[1] < 0.4 * greenness[2] < greenness[0]
    assert (
        tuple(trousers("a seller, green apron, blue trousers"))
        == tuple(trousers("a seller, blue trousers"))
        != tuple(trousers("a seller"))
    )


def test_rolled_sleeves_bare_the_lower_arms():
    counts = [
        sum(part.colour == skin_of(COLOUR) for part in person(0, 0, 0, COLOUR, 0, None, looks=looks_in(words)).parts)
        for words in ("a cook", "a cook, sleeves rolled up")
    ]
    bare = person(0, 0, 0, COLOUR, 0, None, looks=looks_in("a cook, sleeves rolled up"))
    arms = [part for part in bare.parts if abs(part.balls[:, 0]).min() > 0.1 and 0.45 < part.balls[:, 1].min() < 0.6]
    usual = person(0, 0, 0, COLOUR, 0, None).parts
    assert counts[0] == counts[1]
    assert not {part.colour for part in arms} <= {part.colour for part in usual}


def test_who_wears_no_shirt_shows_their_skin():
    made = person(0, 0, 0, COLOUR, 0, None, looks=looks_in("a boxer, bare chest, red shorts"))
    assert [part.colour for part in made.parts if part.over == 1] == [skin_of(COLOUR)]
    assert COLOUR not in {part.colour for part in made.parts}


@pytest.mark.parametrize(("kind", "sleeved"), [("coat", True), ("dress", True), ("scarf", False)])
def test_a_costume_with_sleeves_covers_the_arms(kind, sleeved):
    """Those of the one who wears it, and nobody else's."""
    elements = {"Mei": {}, "Tom": {}, "It": {"kind": "costume", "description": f"a red {kind}"}}
    board = {"elements": elements, "shots": [{"duration": 3, "prompt": "@Mei in @It, @Tom waits", "size": "full"}]}
    film = plan(Storyboard.model_validate(board))
    for figure in stage(film, film.shots[0], 16 / 9).figures:
        arms = [part.colour for part in figure.parts if part.swing is not None and part.balls[:, 1].min() > 0.61]
        assert len(set(arms)) == 1
        assert (arms[0] == mix(rgb(SHADE_OF["red"]), BLACK, 0.14)) is (sleeved and figure.name == "Mei")


def test_fingers_are_folded_over_a_grip():
    """A hand that holds something is shorter than one that hangs, and has its fingers across."""
    held = person(0, 0, 0, COLOUR, 0, None, ((0.075, 0.66, -0.1),))
    hand = [part.balls for part in held.parts if np.abs(part.balls[:, :3] - (0.075, 0.65, -0.12)).max() < 0.04]
    assert len(hand) == 2
    assert max(float(np.ptp(balls[:, 2])) for balls in hand) < 0.04
    assert np.ptp(hand[1][:, 0]) > 2 * np.ptp(hand[1][:, 2])


@pytest.mark.parametrize(
    ("prompt", "wears"),
    [
        ("@Mei waits, headphones on, mouthing words", {"Mei": ("headphones",)}),
        ("@Tom looks at @Mei in big red headphones", {"Mei": ("headphones",)}),
        ("@Mei wears her headset. @Tom waits, hood up", {"Mei": ("headset",), "Tom": ("hood",)}),
        ("@Mei戴着耳机", {"Mei": ("headphones",)}),
        ("@Mei pulls the headphones off", {}),
        ("@Mei without headphones on, @Tom under the hood of a car", {}),
        ("@Mei with headphones around her neck", {}),
    ],
)
def test_words_of_a_shot_say_what_is_on_in_it(prompt, wears):
    """Drawn as if the description said it, in this shot alone."""
    shots = [{"duration": 3, "prompt": words} for words in (prompt, "@Mei and @Tom wait")]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}}, "shots": shots}))
    first, other = film.shots
    assert {place.name: place.wears for place in first.places if place.wears} == wears
    assert not any(place.wears for place in other.places)
    usual = {figure.name: [part.colour for part in figure.parts] for figure in stage(film, other, 16 / 9).figures}
    for figure in stage(film, first, 16 / 9).figures:
        assert ([part.colour for part in figure.parts] != usual[figure.name]) is (figure.name in wears)


def test_a_coat_has_lapels_and_a_seam_in_front_alone():
    """Down to its hem, in a darker tone than the coat's."""
    seam = mix(COLOUR, BLACK, 0.2)
    front, view = coloured("somebody in a coat", FRONT, seam)
    rows = np.flatnonzero(front[:, 195:206].any(axis=1))
    assert rows[0] < view.pixel(0, 0.74, 0)[1]
    assert rows[-1] > view.pixel(0, 0.42, 0)[1]
    assert not coloured("somebody in a coat", BACK, seam)[0][rows[0] : rows[-1], 195:206].any()


@pytest.mark.parametrize(
    "hat", ["wool hat", "cap", "helmet", "fur hat", "hat", "top hat", "bandana", "beret", "straw hat"]
)
def test_what_is_on_a_head_hides_no_eye_from_below(film, hat):
    """The back of a brim was seen before the face, as a mask around the eyes."""
    shot, cast = (
        {"size": "mcu", "angle": "low", "prompt": "@Mei waits"},
        {"Mei": {"description": f"a man in a black {hat}"}},
    )
    seen = Seen(film, shot, elements=cast)
    picture = FilmPainter(film(shot, elements=cast), (960, 540), style=Style("clean")).frame(0)
    mei = seen.figures["Mei"]
    for white in (mei.features[0], mei.features[5]):
        low = white.outline.mean(axis=0) - (0.0, 0.009, 0.0)
        x, y, _ = seen.spot(*(mei.head + low))
        assert np.abs(picture[int(y * 540), int(x * 960)].astype(int) - mix(SKIN, BLACK, 0.1)).max() < 75


def test_a_helmet_is_one_smooth_shell_with_a_peak_and_a_strap():
    """Seams over its dome looked like the folds of a turban."""
    parts = garment("helmet", COLOUR)
    (shell,) = (part for part in parts if part.balls[:, 1].max() > 0.985)
    (peak,) = (part for part in parts if part.over)
    assert peak.balls[:, 2].min() < shell.balls[:, 2].min() - 0.01
    assert min(part.balls[:, 1].min() for part in parts) < 0.88, "under the chin"


@pytest.mark.parametrize("hat", ["cap", "conical", "strawhat", "peakedcap", "hat", "beret"])
def test_a_brim_ends_over_the_eyes_from_as_high_as_a_high_angle_is(hat):
    down = np.radians(-ANGLES["high"].pitch)

    def high(y, z):
        return y * np.cos(down) + z * np.sin(down)

    eyes = max(
        high(EYES + y, z) for mark in face(SKIN, COLOUR)[:3] for y, z in mark.outline[:, 1:] - (EYES - HEAD[1], 0)
    )
    balls = np.concatenate([part.balls for part in garment(hat, COLOUR)])
    front = balls[balls[:, 2] < -0.03]
    assert high(front[:, 1] - front[:, 3], front[:, 2]).min() > eyes


def test_no_piece_of_the_front_of_a_bamboo_hat_goes_from_side_to_side():
    """From far below it was before the brow, and eyes were drawn on it."""
    front = [part for part in garment("conical", COLOUR) if (part.balls[:, 2] < -0.01).any() and not part.at_the_back]
    wide = [np.ptp(part.balls[:, 0]) for part in front if part.colour == COLOUR]
    assert len(wide) == 4
    assert max(wide) < 0.12


def test_a_scarf_about_a_head_is_wider_open_than_eyes_are_apart():
    """From above it lay over them, and they were drawn on it."""
    eyes = max(np.abs(mark.outline[:, 0]).max() for mark in face(SKIN, COLOUR, "female")[:5])
    for side in garment("hood", COLOUR)[1:3]:
        assert (np.abs(side.balls[:, 0]) - side.balls[:, 3]).min() > eyes


@pytest.mark.parametrize("posture", ["sitting", "crouching"])
def test_a_dress_lies_over_bent_legs_and_a_coat_has_its_lapels(posture):
    legs = person(0, 0, 0, COLOUR, 0, None, posture=posture, looks=looks_in("a man")).parts[:6]
    low, ahead = min(part.balls[:, 1].min() for part in legs), min(part.balls[:, 2].min() for part in legs[2:6])
    dressed = person(0, 0, 0, COLOUR, 0, None, posture=posture, looks=looks_in("a woman in a red dress"))
    cloth = np.concatenate([part.balls for part in dressed.parts if part.over == 1])
    assert cloth[:, 1].min() < low + 0.2
    assert (cloth[:, 2] - cloth[:, 3]).min() < ahead
    assert all(part.behind > 0.1 for part in dressed.parts[2:6]), "also of who is carried, and bowed"
    sits = person(0, 0, 0, COLOUR, 0, None, posture=posture, looks=looks_in("a man in a coat"))
    assert mix(COLOUR, BLACK, 0.1) in [part.colour for part in sits.parts]


@pytest.mark.parametrize("worn", ["dress", "robe", "coat"])
def test_who_kneels_has_nothing_below_the_ground(worn):
    kneels = person(0, 0, 0, COLOUR, 0, None, posture="kneeling", looks=looks_in(f"a woman in a red {worn}"))
    assert min((part.balls[:, 1] - part.balls[:, 3]).min() for part in kneels.parts) > -0.02


def test_pearls_are_around_the_neck():
    parts = person(0, 0, 0, COLOUR, 0, None, looks=looks_in("a woman in pearls")).parts
    pearls = np.array([part.balls[0] for part in parts if part.colour == rgb("#f1efe9")])
    assert np.ptp(pearls[:, 0]) > 0.06
    highest = pearls[pearls[:, 1].argmax()]
    assert abs(highest[0]) > 0.03
    assert highest[2] > -0.01


def test_braids_of_who_lies_are_on_the_ground():
    """They stood in the air."""
    lies = person(0, 0, 0, COLOUR, 0, None, posture="lying", looks=looks_in("a girl with long red braids"))
    shade = looks_in("a girl with long red braids").hair_shade
    ends = [part.balls for part in lies.parts if part.colour == rgb(shade) and np.ptp(part.balls[:, 2]) < 0.1]
    aside = [balls for balls in ends if np.abs(balls[:, 2]).max() > 0.1]
    assert aside
    assert all((balls[:, 1] - balls[:, 3]).max() < 0.03 for balls in aside)


def test_face_and_hands_have_the_skin_that_words_say() -> None:
    looks = looks_in("a Black boxer in a red hoodie")
    dark = skin_of(COLOUR, looks.skin)
    figure = person(0, 0, FRONT, COLOUR, 0, None, looks=looks)
    assert sum(dark) < sum(skin_of(COLOUR)) / 2
    spots = [piece.balls[:, 1].mean() for piece in figure.parts if piece.colour == dark]
    assert min(spots) < 0.6 < 0.85 < max(spots)
    assert not any(piece.colour == skin_of(COLOUR) for piece in figure.parts)

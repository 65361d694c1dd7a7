"""Who comes in by a door is behind it until it is open, and who goes out is gone then."""

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.stage.staged import Staged
from kling_story.backends import Style

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}}
CLEAN = Style(theme="clean", strip=False)


def of(film, prompt):
    return film({"prompt": prompt, "duration": 4, "size": "full"}, elements=CAST)


@pytest.mark.parametrize(
    "prompt",
    [
        "The door opens and @Mei comes in",
        "@Mei opens the door and walks in",
        "The door bursts open and @Mei enters the office",
        "门开了，@Mei走进来",
    ],
)
def test_who_comes_in_is_beyond_the_door_until_it_is_open(prompt, film):
    (shot,) = of(film, prompt).shots
    door, comes = shot.acts
    assert (door.was.piece, door.was.opened, door.was.beyond) == ("door", False, True)
    assert (comes.was.opened, comes.was.beyond) == (True, True)
    assert (shot.places[0].opened, shot.places[0].beyond) == (True, False)
    assert door.end <= comes.start


def test_who_goes_out_is_gone(film):
    (shot,) = of(film, "@Tom opens the door and goes out").shots
    assert [act.was.beyond for act in shot.acts] == [False, False]
    assert shot.places[0].beyond


def test_whoever_else_is_there_stays_and_is_at_no_door(film):
    (shot,) = of(film, "@Tom sits in the living room. The door opens and @Mei walks in").shots
    assert {act.was.name for act in shot.acts} == {"Mei"}
    assert shot.place_of("Tom").piece is None
    assert shot.course is None


@pytest.mark.parametrize("prompt", ["@Mei comes in", "@Mei opens the car door and looks in", "@Mei opens the door"])
def test_nobody_is_beyond_a_door_that_no_words_open_for_them(prompt, film):
    (shot,) = of(film, prompt).shots
    assert not any(place.beyond for place in (*shot.places, *(act.was for act in shot.acts)))


def test_nothing_is_seen_of_who_is_behind_a_closed_door(film):
    plan = of(film, "The door opens and @Mei comes in")
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    figures = [staged.scene_at(staged.moment(u)).figures[0] for u in (0.0, 1.0)]
    assert figures[0].z > figures[1].z + 0.5
    painter = FilmPainter(plan, (160, 90), 12, style=CLEAN)
    worn = figures[1].parts[-1].colour
    seen = [(abs(painter.frame(number).astype(int) - worn).sum(axis=2) < 20).sum() for number in (0, 47)]
    assert seen[0] < seen[1]


@pytest.mark.parametrize("prompt", ["@Mei opens the door", "@Mei knocks on the door", "@Tom按门铃"])
def test_a_hand_is_at_the_door(prompt, film):
    """Within its frame, and no more than a hand's breadth before it."""
    plan = of(film, prompt)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    first, last = (staged.scene_at(staged.moment(u)) for u in (0.0, 1.0))
    spots = [np.vstack([part.balls[:, :3] for part in scene.figures[0].parts]) for scene in (first, last)]
    low, high = (getattr(first.pieces.corners.reshape(-1, 3), end)(axis=0) for end in ("min", "max"))
    reach = [each[:, 0].max() for each in spots]
    hand = spots[1][spots[1][:, 0].argmax()]
    assert reach[1] > reach[0] + 0.05
    assert low[0] < hand[0] < high[0]
    assert 0 < low[2] - hand[2] < 0.12


def pieces_of(film, prompt):
    plan = of(film, prompt)
    return Staged(plan, plan.shots[0], 16 / 9, 4.0).scene.pieces


def test_a_door_is_in_the_wall_of_its_room(film):
    """From its frame to the side of the room, and as high; on its other side more of the room is seen."""
    boxes = pieces_of(film, "In the living room @Mei stands at the door").corners
    low, high = boxes.min(axis=(0, 1)), boxes.max(axis=(0, 1))
    assert high[0] > 2.4
    assert high[1] == pytest.approx(1.7)
    assert -1.0 < low[0] < 0
    right = boxes[(boxes[:, :, 0].mean(axis=1) > 0.5) & (np.ptp(boxes[:, :, 1], axis=1) > 1.0)]
    assert np.ptp(right[:, :, 0], axis=1).sum() == pytest.approx(high[0] - right[:, :, 0].min())


def test_a_wall_ends_before_it_hides_who_is_behind_it(film):
    boxes = pieces_of(film, "In the living room @Mei stands in the doorway, @Tom stands behind @Mei")
    assert np.ptp(boxes.corners[:, :, 0]) < 1.5


@pytest.mark.parametrize(("weather", "bits"), [("", 0), (" It is raining.", 20), (" It is snowing.", 20)])
def test_the_weather_is_seen_through_an_open_front_door(weather, bits, film):
    boxes = pieces_of(film, f"In the hallway @Mei stands in the open front door.{weather}").corners
    small = np.ptp(boxes, axis=1).max(axis=1) < 0.15
    assert small.sum() >= bits
    assert bits or small.sum() < 5


def test_no_weather_is_seen_through_the_door_of_a_room(film):
    plain, wet = (pieces_of(film, f"In the kitchen @Mei stands in the doorway.{more}") for more in ("", " It rains."))
    assert len(plain.corners) == len(wet.corners)


def test_who_stands_in_an_open_door_is_in_a_doorway(film):
    (place,) = of(film, "@Mei waits in the open front door").shots[0].places
    assert place.piece == "doorway"


@pytest.mark.parametrize(
    "prompt",
    [
        "In the kitchen @Mei comes in through the back door, takes off her coat and smiles",
        "In the kitchen @Mei bursts in through the door",
        "夜晚的客厅里，@Mei从大门走进来",
    ],
)
def test_a_door_opens_for_who_comes_in_through_it(prompt, film):
    (shot,) = of(film, prompt).shots
    first = shot.acts[0].was
    assert (first.piece, first.opened, first.beyond) == ("door", False, True)
    assert (shot.places[0].opened, shot.places[0].beyond) == (True, False)
    assert shot.course is None

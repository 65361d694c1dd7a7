"""Where the words put people, in the drawn frame: on their side, seen, and as they sit or lie."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

FRAMES = {"16:9": (640, 360), "9:16": (360, 640), "1:1": (400, 400)}
HEAD = 0.08
"""The width of a head, in statures."""


def film_of(shot: dict[str, object], **board: object) -> Plan:
    cast = {name: {} for name in ("Mei", "Tom", "Ann")}
    return plan(Storyboard.model_validate({"elements": cast, **board, "shots": [{"duration": 1, **shot}]}))


def seen(prompt: str, aspect: str = "16:9", **shot: object) -> dict[str | None, tuple[float, float, float]]:
    """For each figure: where its head is in parts of the frame, and how wide it is there."""
    film = film_of({"prompt": prompt, **shot}, aspect=aspect)
    width, height = FRAMES[aspect]
    what = framed(film, film.shots[0], width / height)
    view = View(moment(film.shots[0], 0.0, width / height, what).pose, width, height)
    found = {}
    for figure in stage(film, film.shots[0], width / height).figures:
        x, y, depth = view.pixel(*figure.head)
        found[figure.name] = (x / width, y / height, HEAD * view.scale / depth / width)
    return found


SIZES = st.sampled_from(["close_up", "medium_close_up", "medium", "cowboy", "full", "wide"])
PEOPLE = st.sampled_from(
    [
        "@Mei on the left, @Tom on the right", "@Mei on the left and @Tom wait", "@Tom on the right, @Mei waits",
        "@Mei waits, in the background @Tom", "@Mei and @Tom, in the background @Ann", "@Mei stands behind @Tom",
        "@Mei waits. In the background @Tom stands, @Ann in the background", "@Mei in front of @Tom",
        "@Mei, @Tom and @Ann on the right", "@Mei sits, @Tom stands", "@Mei kneels next to @Tom", "@Mei and @Tom sit",
    ]
)  # fmt: skip


@settings(max_examples=60)
@given(PEOPLE, SIZES, st.sampled_from(list(FRAMES)))
def test_every_head_is_in_the_frame_and_hides_none(prompt: str, size: str, aspect: str) -> None:
    """Whatever the words, size and aspect: heads are inside, and two of them cover each other by half at most."""
    heads = seen(prompt, aspect, size=size)
    assert all(0.02 < x < 0.98 and 0 < y < 0.95 for x, y, _ in heads.values())
    for (x, y, wide), (other_x, other_y, other_wide) in combinations(heads.values(), 2):
        apart = max(abs(x - other_x), abs(y - other_y) * FRAMES[aspect][1] / FRAMES[aspect][0])
        assert apart > 0.5 * min(wide, other_wide)


@given(SIZES, st.sampled_from(list(FRAMES)))
def test_the_side_is_the_one_of_the_words(size: str, aspect: str) -> None:
    """One alone, and two named in the other order."""
    assert seen("@Mei stands on the left", aspect, size=size)["Mei"][0] < 0.5
    assert seen("@Mei stands on the right", aspect, size=size)["Mei"][0] > 0.5
    both = seen("@Mei on the right, @Tom on the left", aspect, size=size)
    assert both["Tom"][0] < 0.5 < both["Mei"][0]


def test_depth_is_seen_in_the_size_of_heads() -> None:
    heads = seen("@Mei waits, in the background @Tom, in the foreground @Ann", size="medium")
    assert 2 * heads["Tom"][2] < heads["Mei"][2] < heads["Ann"][2]


@pytest.mark.parametrize(("posture", "highest"), [("sits", 0.8), ("kneels", 0.8), ("lies on the floor", 0.18)])
def test_a_posture_is_as_high_as_it_is(posture: str, highest: float) -> None:
    """Measured in the staged figure, whose feet and seat stay over the ground."""
    film = film_of({"prompt": f"@Mei {posture}", "size": "full"})
    balls = np.concatenate([part.balls for part in stage(film, film.shots[0], 16 / 9).figures[0].parts])
    assert (balls[:, 1] - balls[:, 3]).min() > -0.02
    assert 0.5 * highest < (balls[:, 1] + balls[:, 3]).max() < highest


@pytest.mark.parametrize("size", ["close_up", "medium", "full", "wide"])
def test_who_sits_is_framed_as_who_stands(size: str) -> None:
    """The eyes lie on the size's line in both."""
    assert seen("@Mei sits", size=size)["Mei"][1] == pytest.approx(seen("@Mei waits", size=size)["Mei"][1], abs=0.06)


def test_a_look_turns_the_head_and_not_the_body() -> None:
    """Up, down and aside, by its mouth."""

    def face(prompt: str) -> tuple[np.ndarray, tuple[float, float]]:
        film = film_of({"prompt": prompt})
        figure = stage(film, film.shots[0], 16 / 9).figures[0]
        marks = [mark.outward for mark in figure.features if mark.wide is not None]
        return np.mean(marks, axis=0), figure.ahead

    ahead, body = face("@Mei waits")
    assert face("@Mei looks up")[0][1] > ahead[1] + 0.2
    assert face("@Mei looks down")[0][1] < ahead[1] - 0.2
    assert face("@Mei looks left")[0][0] < ahead[0] - 0.3
    assert face("@Mei looks right")[1] == pytest.approx(body)
    assert face("@Mei stands with her back to us")[0][2] > 0.5


def test_a_piece_of_the_set_stands_where_somebody_is() -> None:
    """At the window there is one; at none nothing more is built."""
    boxes = [
        len(stage(film, film.shots[0], 16 / 9).pieces.corners)
        for words in (
            "waits",
            "waits at the window",
            "sits at a table",
            "stands in the doorway",
            "waits at the counter",
        )
        for film in [film_of({"prompt": f"@Mei {words}"})]
    ]
    assert boxes[0] == 0 < min(boxes[1:])


@pytest.mark.parametrize(
    "shot",
    [{"prompt": "@Mei stands in the doorway"}, {"prompt": "@Mei", "camera": "dolly out until the doorway frames her"}],
)
def test_a_doorway_is_around_who_stands_in_it(shot: dict[str, str]) -> None:
    """Its posts are left and right of her and its beam is over her head, also where the words of a move ask for it."""
    film = film_of({"size": "full", **shot})
    scene = stage(film, film.shots[0], 16 / 9)
    corners, (mei,) = scene.pieces.corners.reshape(-1, 3), scene.figures
    assert corners[:, 0].min() < mei.x - 0.2 < mei.x + 0.2 < corners[:, 0].max()
    assert corners[:, 1].max() > mei.top
    middle = corners[abs(corners[:, 0] - mei.x) < 0.2]
    assert not len(middle) or middle[:, 1].min() > mei.top


def test_a_counter_is_closed_and_higher_than_a_table() -> None:
    """It hides the legs of who stands at it, not what is at their belt."""

    def piece(words: str) -> np.ndarray:
        film = film_of({"prompt": f"@Mei waits at a {words}", "size": "full"})
        return stage(film, film.shots[0], 16 / 9).pieces.corners

    table, counter = piece("table"), piece("noodle counter")
    assert 0.5 < counter[:, :, 1].max() < 0.56
    assert counter[:, :, 1].max() > table[:, :, 1].max() + 0.05
    assert max(np.ptp(box[:, 0]) * np.ptp(box[:, 1]) for box in counter) > 0.7


def pieces_of(prompt: str, **shot: object) -> tuple[np.ndarray, list[tuple[tuple[int, int, int], ...]]]:
    """The boxes of what words put somebody at: their corners, and the colours of their faces."""
    film = film_of({"prompt": prompt, "size": "medium", **shot})
    pieces = stage(film, film.shots[0], 16 / 9).pieces
    return pieces.corners, pieces.colours


def test_a_window_shows_what_is_outside() -> None:
    """The night, the day, the sea; seen from the street at night the room is lit."""

    def pane(words: str) -> int:
        return sum(pieces_of(f"@Mei stands at the window, {words}")[1][0][0])

    assert pane("a bedroom at night") < 200 < 500 < pane("a bedroom, morning")
    assert pane("in a street at night") > 400
    assert len(pieces_of("@Mei stands at the window in a bedroom, sea view")[1]) == 1 + len(
        pieces_of("@Mei stands at the window in a bedroom")[1]
    )


@pytest.mark.parametrize(("framing", "axis", "side"), [("frontal", 2, -1), ("from behind", 2, 1), ("profile", 0, 1)])
def test_a_table_is_where_somebody_faces(framing: str, axis: int, side: int) -> None:
    """Before them, whichever way the lens sees them."""
    corners, _ = pieces_of("@Mei sits at a table", framing=framing)
    assert side * corners.mean(axis=(0, 1))[axis] > 0.2


def test_who_sits_at_a_bar_is_seen_over_it() -> None:
    """It is as low as a table for them."""
    sitting, standing = (pieces_of(f"@Mei {how} at the bar")[0][:, :, 1].max() for how in ("sits", "stands"))
    assert sitting < standing - 0.1


def test_within_a_car_no_car_is_drawn_around() -> None:
    """Its windows tell it, with the town's lights in them at night."""
    seen = {}
    for words in ("in the car, night", "in the car, noon", "through the city at night"):
        film = film_of({"prompt": f"@Mei drives a van {words}"})
        seen[words] = stage(film, film.shots[0], 16 / 9)
    assert not seen["in the car, night"].models
    assert seen["through the city at night"].models
    night, noon = (len(seen[f"in the car, {time}"].world.flats.colours) for time in ("night", "noon"))
    assert night > noon + 20


def test_who_lies_in_bed_has_one_under_them() -> None:
    """As long and as wide as they are, its head at theirs; on the floor there is none."""
    film = film_of({"prompt": "@Mei lies in bed", "size": "full"})
    scene = stage(film, film.shots[0], 16 / 9)
    balls = np.concatenate([part.balls for part in scene.figures[0].parts])
    boxes = scene.pieces.corners.reshape(-1, 3)
    for axis in (0, 2):
        assert boxes[:, axis].min() < balls[:, axis].min() < balls[:, axis].max() < boxes[:, axis].max()
    tallest = scene.pieces.corners[np.argmax(scene.pieces.corners[:, :, 1].max(axis=1))]
    assert abs(tallest[:, 0].mean() - scene.figures[0].head[0]) < 0.35
    assert not len(pieces_of("@Mei lies on the floor of a bedroom")[0])

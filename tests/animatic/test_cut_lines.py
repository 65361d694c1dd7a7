"""How much of a person each size shows, found in the drawn pixels.

The eight-head canon has the chin at 7/8 of the stature, the shoulders at 5/6, the chest at 3/4, the waist at 5/8,
the middle of the thigh at 3/8 and the knees at 1/4. The lines where a frame ends are held against it.
"""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.shapes import part
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import SIZES

SIZE = (480, 270)


def stripes_of(size):
    """How many stripes a rod as tall as a person has, so that each is some pixels high."""
    return 220 if SIZES[size].figure_height > 3 else 60 if SIZES[size].figure_height > 1 else 30


CUTS = {
    "extreme_close_up": (0.875, 0.93), "big_close_up": (0.855, 0.885), "close_up": (0.80, 0.86),
    "medium_close_up": (0.70, 0.78), "medium": (0.58, 0.66), "cowboy": (0.33, 0.42), "medium_long": (0.20, 0.30),
}  # fmt: skip
"""Between which heights, in statures, the lower edge of the frame cuts."""
HEAD_ROOM = {
    "extreme_close_up": (-1, 0), "big_close_up": (-1, 0), "close_up": (-0.03, 0.03), "medium_close_up": (0.05, 0.10),
    "medium": (0.07, 0.10), "cowboy": (0.08, 0.10), "medium_long": (0.08, 0.10), "full": (0.06, 0.10),
}  # fmt: skip
"""How much of the frame is free over the head; less than nothing cuts it."""


def pictures(size, aspect="16:9", rod=False):
    """The picture of somebody at a size, and the same without them; as a striped ``rod`` of their height."""
    shot = {"prompt": "@Mei waits", "size": size, "duration": 3}
    film = plan(Storyboard.model_validate({"aspect": aspect, "elements": {"Mei": {}}, "shots": [shot]}))
    wide, tall = (int(side) for side in aspect.split(":"))
    frame = (SIZE[0], SIZE[0] * tall // wide // 2 * 2)

    def with_rod(*about):
        scene, count = stage(*about), stripes_of(size)
        (figure,) = scene.figures
        stripes = tuple(
            part([(side * 0.2, (n + 0.5) / count, 0, 0.5 / count) for side in (-1, 1)], (0, n + 1, 255))
            for n in range(count)
        )
        return scene._replace(figures=(replace(figure, parts=stripes, features=()),))

    def with_nobody(*about):
        return stage(*about)._replace(figures=(), models=())

    made = []
    for staged in (with_rod if rod else stage, with_nobody):
        with patch("kling_renderers.animatic.stage.staged.stage", staged):
            made.append(FilmPainter(film, frame, 24, style=Style("clean")).frame(0).astype(int))
    return made


def heights(size, aspect="16:9"):
    """The height in statures seen in each row of the picture's middle; not a number where nobody is."""
    picture, _ = pictures(size, aspect, rod=True)
    column = picture[:, picture.shape[1] // 2]
    # The dark rim of a stripe doesn't count.
    on_rod = (column[:, 0] < 8) & (column[:, 2] > 250)
    return np.where(on_rod, (column[:, 1] - 0.5) / stripes_of(size), np.nan)


@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
@pytest.mark.parametrize("size", CUTS)
def test_the_frame_cuts_where_the_size_says(size, aspect):
    seen = heights(size, aspect)
    # A narrow frame that near holds both eyes, and so all of the face.
    lowest = CUTS[size][0] - (0.04 if SIZES[size].figure_height > 8 and aspect != "16:9" else 0)
    assert lowest < seen[~np.isnan(seen)][-1] < CUTS[size][1]


@pytest.mark.parametrize("size", HEAD_ROOM)
def test_head_room_and_eye_line_are_those_of_the_size(size):
    seen = heights(size)
    rows = len(seen)
    on = np.flatnonzero(~np.isnan(seen))
    stripe = SIZES[size].figure_height / stripes_of(size)
    free = on[0] / rows if seen[on[0]] > 1 - 1 / stripes_of(size) else -0.01
    assert HEAD_ROOM[size][0] - stripe <= free <= HEAD_ROOM[size][1] + stripe
    eyes = np.nanargmin(np.abs(seen - EYES)) / rows
    assert eyes == pytest.approx(SIZES[size].eye_line, abs=stripe + 1 / rows)


@pytest.mark.parametrize("size", ["full", "wide", "very_wide", "extreme_wide"])
def test_a_whole_person_is_as_tall_as_the_size_says(size):
    """From the hair, which adds a little, to the soles, which stand in the frame; by the pixels that change."""
    picture, empty = pictures(size)
    rows = np.flatnonzero((np.abs(picture - empty).max(axis=2) > 30).any(axis=1))
    tall = (rows[-1] - rows[0] + 1) / len(picture)
    assert tall == pytest.approx(SIZES[size].figure_height, rel=0.07, abs=2 / len(picture))
    assert rows[-1] / len(picture) < 0.98

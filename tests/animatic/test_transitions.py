"""How a shot begins that isn't cut, measured in its pixels."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_story.backends import Style

SIZE, RATE = (320, 180), 24


def drawn(film, transition):
    """The painter of two shots, and the last frame of the first and the first whole one of the second."""
    shots = ({"angle": "overhead"}, {"size": "close-up", **({"transition": transition} if transition else {})})
    return FilmPainter(film(*shots), SIZE, RATE, style=Style("clean"))


def test_a_wipe_goes_from_left_to_right(film):
    """Left of its edge stands the new picture, right of it the old one, and the edge never goes back."""
    painter, plain = drawn(film, "wipe"), drawn(film, None)
    old, new = plain.frame(RATE - 1), plain.frame(RATE)
    edges = []
    for number in range(RATE, RATE + 12):
        picture = painter.frame(number)
        is_new, is_old = ((picture == one).all(axis=(0, 2)) for one in (new, old))
        edge = int(np.argmin(is_new)) if not is_new.all() else SIZE[0]
        soft = round(0.03 * SIZE[0]) + 2
        assert is_new[:edge].all()
        assert is_old[edge + soft :].all()
        edges.append(edge)
    assert edges == sorted(edges)
    assert edges[0] < 0.15 * SIZE[0]
    assert edges[-1] > 0.85 * SIZE[0]
    assert (painter.frame(RATE + 12) == new).all()


def test_a_whip_blurs_sideways_only(film):
    painter, plain = drawn(film, "whip-pan transition"), drawn(film, None)
    across, down = (
        [
            np.abs(np.diff(picture.astype(int), axis=axis)).mean()
            for picture in (painter.frame(RATE + 2), plain.frame(RATE))
        ]
        for axis in (1, 0)
    )
    assert across[0] / across[1] < 0.5 * down[0] / down[1]


@pytest.mark.parametrize("transition", ["dissolve", "wipe", "whip-pan transition", "fade in", "flash white"])
def test_what_the_shot_before_shows_is_in_the_key_where_it_is_seen(film, transition):
    """A dissolve, wipe or whip shows the shot before; a fade shows black or white."""
    keys, pictures = set(), []
    for before in ({"size": "wide"}, {"size": "macro"}):
        painter = FilmPainter(film(before, {"transition": transition}), SIZE, RATE, style=Style("clean", strip=False))
        keys.add(painter.key(1))
        pictures.append(painter.frame(RATE + 1))
    assert (len(keys) == 2) == bool((pictures[0] != pictures[1]).any())


@pytest.mark.parametrize("transition", ["dissolve", "wipe", "whip-pan transition", "fade in", "flash white"])
def test_a_transition_at_the_start_of_a_film_rises_from_nothing(film, transition):
    painter = FilmPainter(film({"transition": transition}), SIZE, RATE, style=Style("clean"))
    assert abs(painter.frame(0).mean() - painter.frame(20).mean()) > 10

"""Mouths: who talks moves theirs while the line lasts, and nobody else."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.stage.talking import Talk
from kling_story.backends import Style

LINE = {"who": "Mei", "line": "Oh no, we should go home.", "language": "en"}
TWO = {"duration": 4, "size": "medium", "prompt": "@Mei and @Tom", "dialogue": [LINE]}


RATE = 240


def mouths(shot, names):
    """What is open at each moment, many in a second."""
    talk = Talk(shot, names)
    return [dict(talk.at(number / RATE)) for number in range(round(RATE * shot.seconds))]


def test_only_the_talker_talks_and_only_as_long_as_the_line(film):
    shot = film(TWO).shots[0]
    opened = mouths(shot, ["Mei", "Tom"])
    last = float(shot.captions[0].end) * RATE
    assert {name for mouth in opened for name in mouth} == {"Mei"}
    assert not any(opened[int(last) + 1 :])
    assert 0.2 < sum(map(bool, opened[: int(last)])) / last < 0.9


@pytest.mark.parametrize(
    ("line", "language", "syllables"), [("Not tonight, never", "en", 5), ("我们回家吧", "zh", 5), ("no", "en", 1)]
)
def test_it_opens_once_a_syllable(film, line, language, syllables):
    said = {**TWO, "dialogue": [{**LINE, "line": line, "language": language}]}
    opened = [bool(mouth) for mouth in mouths(film(said).shots[0], ["Mei", "Tom"])]
    assert sum(now and not before for before, now in zip([False, *opened], opened, strict=False)) == syllables


def test_somebody_without_a_name_says_what_nobody_of_the_cast_does(film):
    said = {**TWO, "dialogue": [{**LINE, "who": "A woman"}]}
    assert any(mouths(film(said).shots[0], [None]))
    assert not any(mouths(film(said).shots[0], [None, None]))
    assert not any(mouths(film({**TWO, "dialogue": [{**LINE, "who": "Narrator"}]}).shots[0], [None]))
    assert not any(mouths(film({**TWO, "dialogue": [{**LINE, "who": "Tom"}]}).shots[0], ["Mei"]))


@pytest.mark.parametrize("framing", ["frontal", "profile", "three-quarter"])
def test_it_is_seen_from_every_side_but_the_back(film, framing):
    """In a locked shot only the talker's lower face changes."""
    shot = {"size": "close-up", "framing": framing, "dialogue": LINE, "duration": 2, "prompt": "@Mei"}
    painter = FilmPainter(film(shot), (640, 360), style=Style("clean"))
    frames = np.stack([painter.frame(number).astype(int) for number in range(0, 30, 2)])
    rows, _ = np.nonzero(np.ptp(frames, axis=0).max(axis=2) > 24)
    assert rows.size > 100
    assert rows.min() > 150


def test_who_is_seen_from_behind_and_who_is_silent_stand_still(film):
    still = [
        {"framing": "from behind", "dialogue": LINE, "duration": 2, "prompt": "@Mei"},
        {"dialogue": {**LINE, "who": "Tom"}, "duration": 2, "prompt": "@Mei"},
    ]
    for shot in still:
        painter = FilmPainter(film(shot), (320, 180), style=Style("clean"))
        assert all((painter.frame(number) == painter.frame(0)).all() for number in range(0, 30, 3))

"""The key of a shot: the same where the same is drawn, another wherever a frame would differ."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from kling_renderers.animatic import AnimaticRenderer
from kling_story.backends import Previewer, Style, previewer
from kling_story.planned import PlannedStroke

SIZE, ALONE = (320, 180), Style(strip=False)


def pictures(plan, style=ALONE, **options):
    return AnimaticRenderer().pictures(plan, **{"size": SIZE, "fps": Fraction(8), "style": style, **options})


def test_the_animatic_shows_single_frames(film):
    assert isinstance(previewer(), Previewer)
    shown = pictures(film({}, {}))
    assert shown.jpeg(0).startswith(b"\xff\xd8")
    assert shown.spans == ((0, 8), (8, 16))
    assert shown.frames == 16
    with pytest.raises(IndexError):
        shown.jpeg(16)


def test_a_shot_keeps_its_key_where_another_changes(film):
    before = pictures(film({"size": "wide"}, {"camera": "pan left"}))
    after = pictures(film({"size": "close-up", "duration": 3}, {"camera": "pan left"}))
    assert before.key(0) != after.key(0)
    assert before.key(1) == after.key(1)
    assert before.jpeg(8) == after.jpeg(24)


def test_with_the_strip_a_shot_depends_on_its_place(film):
    before, after = (pictures(film({"duration": n}, {}), Style()) for n in (1, 2))
    assert before.key(1) != after.key(1)


@pytest.mark.parametrize(
    "change",
    [
        {"size": "wide"}, {"angle": "low"}, {"camera": "pan left"}, {"lens": "85mm"}, {"prompt": "@Tom waits"},
        {"duration": 2}, {"transition": "fade in"}, {"dialogue": [{"who": "Mei", "line": "No."}]}, {"facing": "left"},
    ],
)  # fmt: skip
def test_what_changes_a_shot_changes_its_key(film, change):
    assert pictures(film({})).key(0) != pictures(film(change)).key(0)


def test_letters_beyond_ascii_bring_their_fonts_into_the_key(film, monkeypatch):
    """Another font on the machine is another picture of them, and of no others."""
    plans = film({"dialogue": [{"who": "Mei", "line": "今晚不行"}]}), film({"dialogue": [{"who": "Mei", "line": "No"}]})
    before = [pictures(plan).key(0) for plan in plans]
    monkeypatch.setattr("kling_renderers.animatic.keys.installed_fonts", lambda: (Path("another.ttf"),))
    after = [pictures(plan).key(0) for plan in plans]
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]


def test_size_rate_style_cast_and_pictures_are_in_the_key(film, tmp_path):
    panel = tmp_path / "mine.png"
    keys = [
        pictures(film({}), **options).key(0)
        for options in ({}, {"size": (640, 360)}, {"fps": Fraction(12)}, {"style": Style("clean", strip=False)})
    ]
    keys.append(pictures(film({}, elements={"Tom": {}, "Mei": {}})).key(0))
    for colour in (0, 255):
        _write(panel, colour)
        keys.append(pictures(film({"panel": "mine.png"}), folder=tmp_path).key(0))
    keys.append(pictures(film({})._replace(automatic=True)).key(0))
    way = PlannedStroke("mask.png", ((160, 90), (240, 90)))
    keys.append(pictures(film({})._replace(brush=(way,))).key(0))
    panel.unlink()
    keys.append(pictures(film({"panel": "mine.png"}), folder=tmp_path).key(0))
    assert len(set(keys)) == len(keys)
    assert all(len(one) == len(other) for one, other in pairwise(keys))


WAITS, WAITS_ON = ({"prompt": words} for words in ("@Mei waits", "@Mei waits, thinking of home"))
SPOKEN = {"who": "Mei", "line": "Not tonight."}
CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}}
A_CAT = {**CAST, "Tom": {"kind": "animal", "description": "a cat"}}


@pytest.mark.parametrize(
    ("style", "shots", "others"),
    [
        (Style(strip=False, prompt=False), (WAITS, {}), (WAITS_ON, {})),
        (Style("clean", strip=False), (WAITS, {"audio": "native"}), (WAITS_ON, {"audio": "native"})),
        (ALONE, ({"dialogue": [SPOKEN]}, {}), ({"dialogue": [{**SPOKEN, "tone": "angry"}]}, {})),
        (ALONE, ({}, {}), ({"sound": "rain", "music": "piano"}, {"audio": "off"})),
        (ALONE, ({}, {}), ({}, {"title": "another", "look": "grainy"})),
        (ALONE, ({}, {"elements": CAST}), ({}, {"elements": A_CAT})),
    ],
    ids=["words not shown", "words, clean", "a tone", "sounds of a silent film", "title", "who isn't there"],
)  # fmt: skip
def test_what_nobody_sees_is_not_in_the_key(film, style, shots, others):
    """And the pictures are the same indeed."""
    (one, told), (other, said) = shots, others
    before, after = (pictures(film({**WAITS, **shot}, **board), style) for shot, board in ((one, told), (other, said)))
    assert before.key(0) == after.key(0)
    assert [before.jpeg(number) for number in (0, 3, 7)] == [after.jpeg(number) for number in (0, 3, 7)]


def test_sounds_are_named_where_they_are_heard(film):
    """Whether a film is silent is seen in its labels."""
    keys = {pictures(film({"sound": "rain"}, audio=audio)).key(0) for audio in ("off", "native")}
    assert len(keys) == 2


def test_the_strip_shows_how_other_shots_begin(film):
    keys = {pictures(film({}, {"transition": way}), Style()).key(0) for way in ("cut", "dissolve")}
    assert len(keys) == 2


def test_a_line_begins_at_its_own_frame(film):
    """A shot that starts between two frames is counted from its first one, at which its lines may be a frame off."""
    shot = {"duration": 2, "dialogue": [SPOKEN]}
    one, other = (pictures(film({"duration": seconds}, shot)) for seconds in ("1", "1.05"))
    assert one.spans[1] == other.spans[1]
    assert one.key(1) != other.key(1)


def test_a_dissolve_shows_the_shot_before(film):
    one, other = (film({"size": size}, {"transition": "dissolve"}) for size in ("wide", "close-up"))
    assert pictures(one).key(1) != pictures(other).key(1)


def _write(path, colour):
    import cv2

    cv2.imwrite(str(path), np.full((18, 32, 3), colour, np.uint8))

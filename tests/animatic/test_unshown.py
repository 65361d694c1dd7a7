"""What is drawn plainer than the words say is told, once a film."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.unshown import unshown
from kling_story import load, plan

STORYBOARDS = Path(__file__).parents[2] / "storyboards"
FILMS = [board for board in sorted(STORYBOARDS.glob("*.yaml")) if "shots:" in board.read_text("utf-8")]


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ({"kind": "item", "description": "a brass astrolabe"}, "a box"),
        ({"kind": "other", "description": "一台星盘"}, "a box"),
        ({"kind": "animal", "description": "a huge grub"}, "a dog"),
        ({"kind": "costume", "description": "a silk sash"}, "a coat"),
        ({"kind": "effect", "description": "a rift in the air"}, "sparks"),
        ({"kind": "item", "description": "a brass lamp"}, None),
        ({"kind": "animal", "description": "a grey wolf"}, None),
        ({"kind": "character", "description": "a quaestor"}, None),
        ({"kind": "item", "description": "a brass astrolabe", "images": ["a.png"]}, None),
    ],
)
def test_what_no_shape_is_known_for_is_told_once(film, element, said):
    """Of the cast, where neither name nor description has a noun that is known, nor a picture."""
    elements = {"Mei": {"description": "a courier"}, "Zob": element}
    told = list(unshown(film({"prompt": "@Mei and the @Zob"}, {"prompt": "@Mei and the @Zob"}, elements=elements)))
    assert told == ([f"@Zob is drawn as {said}: the animatic knows no shape for it"] if said else [])


def test_who_is_in_no_picture_is_not_told_of(film, tmp_path):
    """Nor what only a shot has that is the author's own drawing."""
    elements = {"Zob": {"kind": "item", "description": "a brass astrolabe"}}
    Image.new("RGB", (200, 200)).save(tmp_path / "mine.png")
    shots = {"prompt": "a street"}, {"prompt": "the @Zob", "panel": "mine.png"}
    assert FilmPainter(film(*shots, elements=elements), (160, 90), folder=tmp_path).remarks == ()


@pytest.mark.parametrize(
    ("words", "look", "told"),
    [
        ("in @Zone", None, 1),
        ("in @Zone", "16mm", 1),
        ("in @Yard", None, 0),
        ("waits", "a zone, 16mm", 1),
        ("waits", "a street, 16mm", 0),
        ("waits", None, 0),
    ],
)
def test_a_place_that_is_not_known_is_told(film, words, look, told):
    """A scene's, or a film's that has a look: who says nothing of the world expects none."""
    elements = {
        "Mei": {"description": "a courier"},
        "Zone": {"kind": "scene", "description": "where nothing is"},
        "Yard": {"kind": "scene", "description": "a rainy street"},
    }
    said = list(unshown(film({"prompt": f"@Mei {words}", "size": "wide"}, elements=elements, look=look)))
    assert len(said) == told
    assert all("the animatic knows: its stage stays bare" in line for line in said)


@pytest.mark.parametrize("board", FILMS, ids=lambda board: board.stem)
def test_our_own_films_need_no_excuse(board):
    """Of storyboards to copy from everything is known."""
    assert list(unshown(plan(load(board)))) == []

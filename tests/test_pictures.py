"""The page of the animatic's pictures has every word of the vocabulary, and its pictures are there."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from kling_renderers.animatic import FilmPainter
from kling_story.backends import Style
from kling_story.reference import SETTINGS
from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, TRANSITIONS

FOLDER = Path(__file__).parents[1] / "storyboards" / "pictures"
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", [SIZES, ANGLES, LENSES, FRAMINGS, MOVES], ids=lambda table: table.kind)
def test_the_page_lists_every_word(table):
    assert [word for word in table.ids if f"\n| {word} |" not in PAGE] == []


def test_the_page_is_as_it_is_made():
    """``python storyboards/pictures/refresh.py`` makes it anew."""
    assert runpy.run_path(str(FOLDER / "page.py"))["page"]() == PAGE


def test_every_picture_is_there_and_used_and_they_are_small():
    linked = {FOLDER / name for name in re.findall(r"\]\(([^)]+\.jpg)\)", PAGE)}
    there = set(FOLDER.rglob("*.jpg"))
    assert linked <= there
    assert there - linked == {FOLDER / "last-umbrella.jpg"}
    assert sum(file.stat().st_size for file in there) < 2_000_000
    assert {f"transitions/{term.id}.jpg" for term in TRANSITIONS if term.mark != "cut"} <= set(
        re.findall(r"transitions/\w+\.jpg", PAGE)
    )


def test_each_dressing_is_seen_on_its_picture(monkeypatch):
    """On a bare roof nothing of it would be seen that needs a room, a road or somebody at it."""
    monkeypatch.syspath_prepend(FOLDER)
    refresh = runpy.run_path(str(FOLDER / "refresh.py"))
    words, film_of = refresh["words_of_settings"](), refresh["film_of_setting"]

    def picture(film):
        return FilmPainter(film, (192, 108), 24, style=Style("clean")).frame(0).astype(int)

    unseen = []
    for term in next(table for table in SETTINGS if table.kind == "dressing"):
        film = film_of(words[term.id])
        [shot] = film.shots
        others = tuple(one for one in shot.setting.dressings if one != term.id)
        without = film._replace(shots=(shot._replace(setting=shot.setting._replace(dressings=others)),))
        if (abs(picture(film) - picture(without)) > 24).mean() < 0.002:
            unseen.append(term.id)
    # What is in a mirror is there by where people stand.
    assert unseen == ["tall_mirror"]

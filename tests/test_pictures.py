"""The page of the animatic's pictures has every word of the vocabulary, and its pictures are there."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import numpy as np
import pytest

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
    words, frame_of = refresh["words_of_settings"](), refresh["frame_of_setting"]
    bare = frame_of("rooftop", (192, 108)).astype(int)
    dressings = next(table for table in SETTINGS if table.kind == "dressing")
    changed = {term.id: (np.abs(frame_of(words[term.id], (192, 108)) - bare) > 24).mean() for term in dressings}
    assert [name for name, part in changed.items() if part < 0.002] == []

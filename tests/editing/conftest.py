"""A text with a ``|`` where the cursor is."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import BOARD, CHECKER, Cursor, Write

from kling_story.editing import Reading, read


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Reads a text in which ``|`` is the cursor; one that begins with ``+`` goes on from a whole board."""
    good = read(BOARD, str(tmp_path / "board.yaml"), tmp_path, CHECKER)

    def written(text: str, *, after_good: bool = True, folder: Path = tmp_path) -> Cursor:
        text = BOARD + text[1:] if text.startswith("+") else text
        offset = text.find("|")
        text = text.replace("|", "", 1) if offset >= 0 else text
        before = good if after_good else None
        return read(text, str(folder / "board.yaml"), folder, CHECKER, before), max(offset, 0)

    return written


@pytest.fixture
def board(write: Write) -> Reading:
    """A whole board of two shots."""
    return write(BOARD)[0]

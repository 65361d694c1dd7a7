"""The storyboards that people copy: they pass, they keep their plans, they render."""

from __future__ import annotations

import json
from pathlib import Path

import av
import pytest

from kling_story import check, load, plan, render
from kling_story.dialects import DIALECTS

FOLDER = Path(__file__).parents[2] / "storyboards"
PLANS = Path(__file__).parent / "plans"
BOARDS = sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "cast")
REFRESH = "python tests/storyboards/refresh_plans.py"
SMALL = {(16, 9): (320, 180), (9, 16): (180, 320), (1, 1): (180, 180)}

every_board = pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)


@pytest.mark.parametrize("target", ["kling", "kling-v1"])
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_check_finds_nothing(path: Path, target: str) -> None:
    """Neither official API is told of an error or a warning in any file, the cast included."""
    assert [diagnostic.message for diagnostic in check(path, target=target)] == []


@every_board
@pytest.mark.parametrize("dialect", sorted(DIALECTS))
def test_shots_fit(path: Path, dialect: str) -> None:
    """Every shot's words, as they are sent, are at most 512 characters and name nobody by a bare ``@``."""
    shots = DIALECTS[dialect](load(path)).shots
    assert [(len(words), words) for words in shots if len(words) > 512 or "@" in words] == []


@every_board
def test_plan_is_golden(path: Path) -> None:
    """A storyboard's plan is the one that was looked at and kept."""
    kept = PLANS / f"{path.stem}.json"
    assert kept.is_file(), f"no plan is kept for {path.name}; write it: {REFRESH}"
    expected = json.loads(kept.read_text(encoding="utf-8"))
    message = f"the plan of {path.name} has changed; if that is meant: {REFRESH}"
    assert json.loads(json.dumps(plan(load(path)).to_dict())) == expected, message


def test_no_plan_is_left_over() -> None:
    """Every golden plan belongs to a storyboard."""
    assert {kept.stem for kept in PLANS.glob("*.json")} == {path.stem for path in BOARDS}


@every_board
def test_renders(path: Path, tmp_path: Path) -> None:
    """A storyboard renders into a film of 24 frames for each of its seconds."""
    board = load(path)
    film = plan(board)
    out = tmp_path / "film.mp4"
    render(board, out, size=SMALL[film.aspect])
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        frames = sum(1 for packet in container.demux(stream) if packet.size)
        assert (stream.width, stream.height) == SMALL[film.aspect]
    assert frames == round(film.seconds * 24)

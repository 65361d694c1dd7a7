"""Every cut of every storyboard that comes along is found in its film by PySceneDetect, and nothing else is.

Its adaptive detector is taken as it comes: it holds each change against those around it, which is what it is for
where cameras move. A transition that isn't a cut is none to it.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from scenedetect import AdaptiveDetector, detect

from kling_renderers.animatic import AnimaticRenderer
from kling_story import load, plan
from kling_story.vocabulary import TRANSITIONS

FOLDER = Path(__file__).parents[2] / "storyboards"
BOARDS = sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "cast")
RATE = 12
"""Half of the usual: what moves goes twice as far from frame to frame, and is still no cut."""
SIZES = {(16, 9): (320, 180), (9, 16): (180, 320), (1, 1): (240, 240)}


@pytest.mark.parametrize("board", BOARDS, ids=lambda path: path.stem)
def test_every_cut_is_found_and_no_other(board, tmp_path):
    film = plan(load(board))
    made = AnimaticRenderer().render(
        film, tmp_path / "film.mp4", size=SIZES[film.aspect], fps=Fraction(RATE), folder=FOLDER
    )
    scenes = detect(str(made.path), AdaptiveDetector())
    found = [start.frame_num for start, _ in scenes[1:]]
    cuts = [
        round(shot.start * RATE) for shot in film.shots[1:] if TRANSITIONS[shot.transition].mark == "cut"
    ]  # fmt: skip
    assert len(found) == len(cuts)
    assert all(abs(one - other) <= 1 for one, other in zip(found, cuts, strict=True)), (found, cuts)

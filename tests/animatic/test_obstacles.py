"""What somebody leaps over, as it is drawn: across their way, and under their feet in the middle of the shot."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.film import FilmPainter
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.obstacles import OBSTACLES


def painter(prompt: str, **shot: str) -> FilmPainter:
    shots = [{"duration": 3, "size": "full", "prompt": prompt, **shot}]
    board = {"elements": {"Mei": {}}, "shots": shots}
    return FilmPainter(plan(Storyboard.model_validate(board)), (320, 180), style=Style("clean", strip=False))


@pytest.mark.parametrize("obstacle", [term.words for term in OBSTACLES])
@pytest.mark.parametrize(
    ("direction", "camera"),
    [
        ("left_to_right", "tracking shot"), ("right_to_left", "static"),
        ("toward_camera", "lead"), ("away_from_camera", "follow"),
    ],
)  # fmt: skip
def test_it_is_under_who_leaps(obstacle: str, direction: str, camera: str) -> None:
    """At the top of the leap it is between their feet; before and after it is behind or ahead of them."""
    made = painter(f"@Mei runs and vaults the {obstacle}", direction=direction, camera=camera)
    staged = made.staged(0)
    (mei,) = staged.scene.figures
    boxes = staged.scene.pieces.corners
    axis = 0 if direction in ("left_to_right", "right_to_left") else 2
    middle, top = boxes.mean(axis=(0, 1))[axis], boxes[:, :, 1].max()
    ways = [staged.moment(part).walked[axis // 2] + (mei.x, mei.z)[axis // 2] for part in (0.0, 0.5, 1.0)]
    assert abs(middle - ways[1]) < 0.05
    assert min(abs(middle - ways[0]), abs(middle - ways[2])) > 0.2
    assert 0.15 < top < mei.leaps * staged.moment(0.5).leapt() + 0.16
    assert np.ptp(boxes[:, :, 2 - axis]) > 2


def test_without_words_none_is_built() -> None:
    assert not len(painter("@Mei runs past a wall", direction="left_to_right").staged(0).scene.pieces.corners)


@pytest.mark.parametrize("prompt", ["leaps across the alley from roof to roof", "vaults a wall"])
def test_who_runs_after_somebody_leaps_where_they_do(prompt: str) -> None:
    board = {
        "elements": {"Mei": {}, "Tom": {}},
        "shots": [
            {"duration": 3, "size": "wide", "direction": "left_to_right", "prompt": f"@Tom chases @Mei, @Mei {prompt}"}
        ],
    }
    staged = FilmPainter(plan(Storyboard.model_validate(board)), (320, 180), style=Style("clean", strip=False)).staged(
        0
    )
    tops = []
    for figure in staged.scene.figures:
        moments = [staged.moment(part / 200) for part in range(201)]
        where, high = zip(*[offset_of(figure, now)[:2] for now in moments], strict=True)
        assert max(high) > 0.2
        tops.append(figure.x + where[high.index(max(high))])
    assert abs(tops[0] - tops[1]) < 0.05
    assert abs(staged.scene.figures[0].x - staged.scene.figures[1].x) > 0.2

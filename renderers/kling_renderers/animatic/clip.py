"""The animatic as a MoviePy clip, to be cut together with other clips."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.film import FilmPainter
from kling_story.planned import Plan

if TYPE_CHECKING:
    from moviepy import VideoClip


def animatic_clip(
    plan: Plan, *, size: tuple[int, int] = (1280, 720), fps: Fraction | float = 24, folder: Path | None = None
) -> VideoClip:
    """A MoviePy 2 ``VideoClip`` of a plan: RGB frames of ``size`` pixels, with ``duration`` and ``fps``.

    At time ``t`` it shows the frame that the MP4 shows then. Render to MP4 with the renderer instead:
    MoviePy's writer takes longer for the same frames.

    Raises:
        DrawingError: the plan can't be drawn.
        ImportError: MoviePy isn't installed.
    """
    # MoviePy takes longer to import than the rest together, and drawing doesn't need it.
    from moviepy import VideoClip

    painter = FilmPainter(plan, size, fps, folder=folder)
    rate, last = painter.timeline.fps, painter.timeline.frames - 1

    def frame_at(t: float) -> NDArray[np.uint8]:
        # MoviePy asks for n / fps in floats, which may fall a hair short of the frame's time.
        number = int(t * float(rate) + 1e-6)
        return np.ascontiguousarray(painter.frame(min(max(number, 0), last))[:, :, ::-1])

    clip: Any = VideoClip(frame_function=frame_at, duration=float(painter.timeline.frames / rate))
    return clip.with_fps(float(rate))

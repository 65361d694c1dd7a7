"""The animatic as a backend: a plan in, a finished file out."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

from kling_renderers.animatic.encode import Film, encode
from kling_renderers.animatic.film import FilmPainter
from kling_story.backends import Progress, RenderedFile
from kling_story.planning import Plan


class AnimaticRenderer:
    """Draws a plan's cuts, framing, camera and timing into an MP4, on this machine, for nothing."""

    name = "animatic"

    def render(
        self,
        plan: Plan,
        out: Path,
        *,
        size: tuple[int, int] = (1280, 720),
        fps: Fraction = Fraction(24),
        folder: Path = Path(),
        progress: Progress | None = None,
    ) -> RenderedFile:
        """Draw a plan into ``out``; see ``kling_story.backends.Renderer``.

        Raises:
            DrawingError: no shots, a shot shorter than a frame, a size or container that can't be.
            ToolError: the disk or the encoder failed.
        """
        began = time.perf_counter()
        painter = FilmPainter(plan, size, fps, folder=folder)
        timeline = painter.timeline
        film = Film(
            size=painter.size,
            fps=timeline.fps,
            frames=timeline.frames,
            cuts=timeline.starts[:-1],
            title=plan.title,
            chapters=tuple(shot.id for shot in plan.shots),
        )
        encode(film, painter.frame, Path(out), progress)
        remarks = painter.remarks
        if plan.soundtrack is not None:
            remarks += (f"the animatic is silent: the soundtrack `{plan.soundtrack}` was left out",)
        return RenderedFile(Path(out), film.frames, film.fps, film.size, time.perf_counter() - began, remarks)

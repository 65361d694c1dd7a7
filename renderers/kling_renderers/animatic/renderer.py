"""The animatic as a backend: a plan in, a finished file out."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

from kling_renderers.animatic.crew import Film
from kling_renderers.animatic.encode import encode
from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.pictures import FilmPictures
from kling_renderers.animatic.shelf import Shelf
from kling_renderers.animatic.sound import FilmSound
from kling_story.backends import USUAL, Progress, RenderedFile, Style
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
        style: Style = USUAL,
        progress: Progress | None = None,
        cache: bool = True,
    ) -> RenderedFile:
        """Draw a plan into ``out``; see ``kling_story.backends.Renderer``.

        Raises:
            DrawingError: no shots, a shot shorter than a frame, a size or container that can't be.
            ToolError: the disk or the encoder failed.
        """
        began = time.perf_counter()
        painter = FilmPainter(plan, size, fps, folder=folder, style=style)
        timeline = painter.timeline
        shelf = Shelf.of_user() if cache else None
        film = Film(
            size=painter.size,
            fps=timeline.fps,
            frames=timeline.frames,
            cuts=timeline.starts[:-1],
            title=plan.title,
            chapters=tuple(shot.id for shot in plan.shots),
            keys=tuple(painter.key(shot) for shot in range(len(plan.shots))) if shelf else (),
        )
        sound = FilmSound(plan, folder)
        encode(film, painter.frame, Path(out), progress, sound if sound.heard else None, shelf)
        remarks = (*painter.remarks, *sound.remarks)
        return RenderedFile(Path(out), film.frames, film.fps, film.size, time.perf_counter() - began, remarks)

    def pictures(
        self,
        plan: Plan,
        *,
        size: tuple[int, int] = (1280, 720),
        fps: Fraction = Fraction(24),
        folder: Path = Path(),
        style: Style = USUAL,
    ) -> FilmPictures:
        """The frames of a plan, one by one; see ``kling_story.backends.Previewer``.

        Raises:
            DrawingError: no shots, a shot shorter than a frame, or a size that can't be.
        """
        return FilmPictures(FilmPainter(plan, size, fps, folder=folder, style=style))

    def soundtrack(self, plan: Plan, folder: Path = Path()) -> bytes | None:
        """What is heard in the film, as a WAV file; None where nothing is."""
        sound = FilmSound(plan, folder)
        return sound.wav() if sound.heard else None

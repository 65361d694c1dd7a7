"""The animatic as a backend: a plan in, a finished file out."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.pictures import FilmPictures
from kling_story.appearing import appearing
from kling_story.backends import FPS, USUAL, Progress, RenderedFile, Sheet, Style, usual_size
from kling_story.planned import Plan


class AnimaticRenderer:
    """Draws a plan's cuts, framing, camera and timing into a file, on this machine, for nothing."""

    name = "animatic"

    def render(
        self,
        plan: Plan,
        out: Path,
        *,
        size: tuple[int, int] | None = None,
        fps: Fraction | None = None,
        folder: Path = Path(),
        style: Style = USUAL,
        span: tuple[Fraction, Fraction] | None = None,
        progress: Progress | None = None,
        cache: bool = True,
    ) -> RenderedFile:
        """Draw a plan into ``out``; see ``kling_story.backends.Renderer``.

        Raises:
            DrawingError: no shots, a shot shorter than a frame, nothing within ``span``, an impossible size or suffix.
            ToolError: the disk or the encoder failed.
        """
        # Single frames are shown without what encodes: FFmpeg takes a fifth of the time to the first one.
        from kling_renderers.animatic.formats import Showing, format_of
        from kling_renderers.animatic.sound import FilmSound

        began = time.perf_counter()
        out = Path(out)
        form = format_of(out)
        form.keeps_up(out, fps)
        size, fps = size or usual_size(plan, form.longest), fps or form.fps or FPS
        painter = FilmPainter(plan, size, fps, folder=folder, style=style)
        first, last = painter.timeline.window(span)
        sound = FilmSound(plan, folder)
        showing = Showing(painter, first, last, sound if sound.heard else None, progress, cache)
        with appearing([out]) as (place,):
            holds = form.write(showing, place)
        remarks = (*painter.remarks, *sound.remarks)
        took = time.perf_counter() - began
        return RenderedFile(out, showing.frames, showing.fps, painter.size, took, remarks, holds)

    def foresee(self, out: Path, fps: Fraction | None) -> None:
        """Hold a film's name and rate to what can be written; see ``kling_story.backends.Foresight``.

        Raises:
            DrawingError: an impossible suffix, or more frames a second than a format shows in time.
        """
        # What sounds is imported with it: whoever foresees a film waits for its words to be read.
        import kling_renderers.animatic.sound  # noqa: F401
        from kling_renderers.animatic.formats import format_of

        format_of(out).keeps_up(out, fps)

    def foresee_board(self, out: Path) -> None:
        """Hold a board's name to what can be made; see ``kling_story.backends.BoardForesight``.

        Raises:
            DrawingError: an impossible suffix.
        """
        from kling_renderers.animatic.board import board_of

        board_of(out)

    def board(
        self,
        plan: Plan,
        out: Path,
        *,
        folder: Path = Path(),
        sheet: Sheet | None = None,
        progress: Progress | None = None,
    ) -> RenderedFile:
        """Write a plan as a board; see ``kling_story.backends.BoardPrinter``.

        Raises:
            DrawingError: no shots, a shot shorter than a frame, an impossible suffix.
            ToolError: the disk failed.
        """
        from kling_renderers.animatic.board import BoardJob, board_of
        from kling_renderers.animatic.board.panels import panels_of

        began = time.perf_counter()
        out, sheet = Path(out), sheet or Sheet()
        kind = board_of(out)
        longest = kind.longest if isinstance(kind.longest, int) else kind.longest[sheet.layout]
        # The frames of a film take far longer than the pictures of its panels.
        panels = panels_of(plan, sheet, folder, longest, None if kind.plays else progress)
        with appearing([out]) as (place,):
            written = kind.write(BoardJob(panels, sheet, plan, folder, progress), place)
        took = time.perf_counter() - began
        return RenderedFile(
            out, panels.frames, FPS, panels.size, took, (*panels.remarks, *written.remarks), written.holds
        )

    def pictures(
        self,
        plan: Plan,
        *,
        size: tuple[int, int] = (1280, 720),
        fps: Fraction = FPS,
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
        from kling_renderers.animatic.sound import FilmSound

        sound = FilmSound(plan, folder)
        return sound.wav() if sound.heard else None

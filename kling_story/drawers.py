"""What a backend does that draws on this machine, for nothing: films, boards, single frames."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Protocol, runtime_checkable

from kling_story.drawings import USUAL, Progress, RenderedFile, Sheet, Style
from kling_story.planned import Plan


@runtime_checkable
class Renderer(Protocol):
    """Draws a plan on this machine, for nothing."""

    name: str

    def render(
        self,
        plan: Plan,
        out: Path,
        *,
        size: tuple[int, int] | None,
        fps: Fraction | None,
        folder: Path,
        style: Style = USUAL,
        span: tuple[Fraction, Fraction] | None = None,
        progress: Progress | None = None,
        cache: bool = True,
    ) -> RenderedFile:
        """Draw a plan into a file, of the kind that its suffix says.

        ``size`` is width and height in pixels and ``fps`` frames per second, what is usual for the kind of file when
        None; ``folder`` is where the plan's relative files are; ``span`` from which second to which it is shown.
        The file appears under its name only when it is whole; an interrupted run leaves nothing.
        With ``cache`` what was drawn before may be taken from the disk: the file is the same.

        Raises:
            DrawingError: the plan can't be drawn (no shots, an impossible size).
            ToolError: the disk or the encoder failed.
        """
        ...


@runtime_checkable
class Foresight(Protocol):
    """A renderer that tells before anything is drawn which file it can't write."""

    def foresee(self, out: Path, fps: Fraction | None) -> None:
        """Hold the name of a film, and its frames per second, to what can be written.

        Raises:
            DrawingError: no film can be that.
        """
        ...


@runtime_checkable
class BoardPrinter(Protocol):
    """A renderer that also makes a board of a plan: each shot's pictures with its words, on paper or a page."""

    def board(
        self,
        plan: Plan,
        out: Path,
        *,
        folder: Path,
        sheet: Sheet,
        progress: Progress | None = None,
    ) -> RenderedFile:
        """Write a board of the kind that the suffix of ``out`` says, as ``Renderer.render`` does a film.

        Raises:
            DrawingError: the plan can't be drawn.
            ToolError: the disk failed.
        """
        ...


@runtime_checkable
class BoardForesight(Protocol):
    """A renderer that tells before anything is drawn which board it can't make."""

    def foresee_board(self, out: Path) -> None:
        """Hold the name of a board to what can be made.

        Raises:
            DrawingError: no board can be that.
        """
        ...


@runtime_checkable
class Pictures(Protocol):
    """The frames of a plan, one by one, in any order, from several threads; nothing is encoded.

    ``spans`` has the first frame of each shot, and the one after its last; ``remarks`` as of ``RenderedFile``.
    """

    size: tuple[int, int]
    fps: Fraction
    frames: int
    spans: tuple[tuple[int, int], ...]

    @property
    def remarks(self) -> tuple[str, ...]: ...

    def jpeg(self, number: int, *, quality: int = 80) -> bytes:
        """A frame as a JPEG file.

        Raises:
            IndexError: the film has no such frame.
        """
        ...

    def key(self, shot: int) -> str:
        """What a shot (its index) draws, as a hash: frames of the same key, counted from the start of the shot,
        are the same pictures, in this film and in any other.
        """
        ...


@runtime_checkable
class Previewer(Protocol):
    """A renderer that can also show single frames, at once."""

    def pictures(
        self, plan: Plan, *, size: tuple[int, int], fps: Fraction, folder: Path, style: Style = USUAL
    ) -> Pictures:
        """The frames of a plan.

        Raises:
            DrawingError: the plan can't be drawn.
        """
        ...

    def soundtrack(self, plan: Plan, folder: Path) -> bytes | None:
        """What is heard in the film, as a WAV file; None where nothing is."""
        ...

"""Backends: who turns a plan into a film. They are found by entry point, ours too.

A backend is a class named under the entry point group ``kling_story.backends``. A local one follows
``Renderer``, one of a service ``remote.Remote``. One that fails to load is named, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from kling_story.drawings import (
    FPS,
    THEMES,
    USUAL,
    Progress,
    RenderedFile,
    Sheet,
    Style,
    usual_size,
)
from kling_story.errors import MissingExtra, SetupError, UsageError
from kling_story.planned import Plan
from kling_story.plugins import Offer, names_offered, offered

if TYPE_CHECKING:
    from kling_story.remote import Connection, Remote

__all__ = [
    "FPS",
    "THEMES",
    "USUAL",
    "BoardForesight",
    "BoardPrinter",
    "Foresight",
    "Pictures",
    "Previewer",
    "Progress",
    "RenderedFile",
    "Renderer",
    "Sheet",
    "Style",
    "backend_names",
    "board_printer",
    "load",
    "previewer",
    "remote",
    "renderer",
    "usual_size",
]

GROUP = "kling_story.backends"

_EXTRAS = {
    "animatic": ("numpy", "cv2", "av", "PIL", "moviepy", "platformdirs", "fpdf", "fontTools"),
    "submit": ("httpx2", "jwt", "cryptography", "starlette", "uvicorn"),
}


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


def backend_names() -> tuple[str, ...]:
    return names_offered(GROUP)


def renderer(name: str = "animatic") -> Renderer:
    """The local backend of a name.

    Raises:
        UsageError: there is no backend of that name, or it doesn't draw locally.
        MissingExtra: it needs packages that aren't installed.
        SetupError: it fails to load.
    """
    made = load(_offer(name))()
    if not isinstance(made, Renderer):
        raise UsageError(f"the backend `{name}` doesn't draw locally")
    return made


def board_printer(name: str = "animatic") -> BoardPrinter:
    """The local backend of a name, for boards.

    Raises:
        UsageError: there is no backend of that name, or it makes no boards.
        MissingExtra: it needs packages that aren't installed.
        SetupError: it fails to load.
    """
    made = renderer(name)
    if not isinstance(made, BoardPrinter):
        raise UsageError(f"the backend `{name}` makes no boards")
    return made


def previewer(name: str = "animatic") -> Previewer:
    """The local backend of a name, for single frames.

    Raises:
        UsageError: there is no backend of that name, or it shows no single frames.
        MissingExtra: it needs packages that aren't installed.
        SetupError: it fails to load.
    """
    made = renderer(name)
    if not isinstance(made, Previewer):
        raise UsageError(f"the backend `{name}` shows no single frames")
    return made


def remote(name: str, connection: Connection | None = None) -> Remote:
    """The backend of a service, by name.

    Raises:
        UsageError: there is no backend of that name, or it draws locally.
        MissingExtra: it needs packages that aren't installed.
        SetupError: it fails to load, or there is no key.
    """
    # What is drawn here needs none of it.
    from kling_story.remote import Connection, Remote

    made = load(_offer(name))(connection or Connection())
    if not isinstance(made, Remote):
        raise UsageError(f"the backend `{name}` asks no service", hint="kling-story render draws with it")
    return made


def _offer(name: str) -> Offer:
    found = offered(GROUP, name)
    if found is None:
        raise UsageError(f"no backend is called `{name}`", hint=f"there are: {', '.join(backend_names()) or 'none'}")
    return found


def load(offer: Offer, what: str = "the backend") -> Callable[..., object]:
    """The class that is offered; ``what`` it is, for messages.

    Raises:
        MissingExtra: it needs packages that aren't installed.
        SetupError: it fails to load.
    """
    try:
        loaded: Callable[..., object] = offer.load()
    except ModuleNotFoundError as error:
        missing = error.name or ""
        for extra, modules in _EXTRAS.items():
            if missing.partition(".")[0] in modules:
                raise MissingExtra(f"{what} `{offer.name}`", extra, missing) from error
        raise SetupError(f"{what} `{offer.name}` can't be loaded: {error}") from error
    except Exception as error:
        raise SetupError(f"{what} `{offer.name}` of {offer.package or offer.value} can't be loaded: {error}") from error
    return loaded

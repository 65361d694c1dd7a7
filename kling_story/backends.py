"""Backends: who turns a plan into a film. They are found by entry point, ours too.

A backend is a class named under the entry point group ``kling_story.backends``. A local one follows
``Renderer``, one of a service ``remote.Remote``. One that fails to load is named, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kling_story.drawers import BoardForesight, BoardPrinter, Foresight, Pictures, Previewer, Renderer
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

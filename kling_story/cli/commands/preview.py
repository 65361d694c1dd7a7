"""``kling-story preview``: a page that shows the film and follows the file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kling_story.backends import previewer
from kling_story.cli.running import tell
from kling_story.cli.starting import importing
from kling_story.errors import MissingExtra, StoryError, UsageError
from kling_story.opening import no_such_file

PORT = 4390


def preview(
    board: Annotated[Path, typer.Argument(metavar="BOARD", help="The storyboard file.", show_default=False)],
    port: Annotated[
        int | None,
        typer.Option(help=f"Where it listens, {PORT} when left out; 0: any port that is free.", min=0, max=65535),
    ] = None,
    open_page: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
    target: Annotated[
        str | None, typer.Option(help="Who will be asked; else the file's own, or the settings'.", show_default=False)
    ] = None,
    driven: Annotated[
        bool, typer.Option("--driven", hidden=True, help="An editor runs it, over standard input and output.")
    ] = False,
) -> None:
    """Show the film in the browser, and show it anew whenever the file is saved.

    Only this machine can see the page. Ctrl-C ends it.
    """
    try:
        with importing():
            from kling_story.preview.driving import Driver
            from kling_story.preview.serving import Serving, serve, serve_driven

            with suppress(StoryError):  # told where it is to draw
                previewer()
    except ModuleNotFoundError as error:
        raise MissingExtra("`kling-story preview`", "editor,animatic", error.name or "starlette") from error
    if driven:
        if sys.stdin is None:
            raise UsageError("nobody can drive the preview: its standard input is closed", hint="leave out --driven")
        # Whatever else is printed would garble the messages: it goes to standard error.
        driver = Driver(sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb"))
        sys.stdout = sys.stderr
        serve_driven(Serving(board, port or 0, target), driver)
        return
    if board.is_dir():
        raise UsageError(f"`{board}` is a folder, not a storyboard", hint="name a storyboard's .yaml file")
    if not board.is_file():
        raise no_such_file(board)

    def ready(url: str) -> None:
        print(url, flush=True)
        tell(f"{board.name} is shown there; Ctrl-C ends it")
        if open_page and _has_a_screen():
            import webbrowser

            webbrowser.open(url)

    serve(Serving(board, PORT if port is None else port, target), ready)


def _has_a_screen() -> bool:
    """Whether a browser can open a window: without one, ``webbrowser`` would fill the terminal."""
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))

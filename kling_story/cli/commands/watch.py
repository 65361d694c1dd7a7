"""``kling-story watch``: the films on the terminal while they are written."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.cli.following import follow
from kling_story.cli.wishes import Wish


def watch(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Files and folders. Default: this folder.")
    ] = None,
    render: Annotated[
        bool, typer.Option("--render", help="Draw NAME.animatic.mp4 beside each storyboard without errors, too.")
    ] = False,
    target: Annotated[str | None, typer.Option(help="Who will be asked; the file's own when left out.")] = None,
    config: Annotated[
        str | None, typer.Option(help="Settings from this file, not the nearest one.", metavar="FILE")
    ] = None,
) -> None:
    """Show each film while it is written: shots, times, characters, price, problems.

    Anew after each change: in place on a terminal, page after page in a pipe. Ctrl-C ends it.
    """
    follow(tuple(paths or ()), Wish(target=target, config=config), draw=render)

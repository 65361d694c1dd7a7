"""``kling-story lsp``: the language server that editors start."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.cli.running import tell
from kling_story.errors import MissingExtra, ToolError


def lsp(
    tcp: Annotated[bool, typer.Option("--tcp", help="Listen on a port instead of standard input and output.")] = False,
    port: Annotated[int, typer.Option(help="The port; 0: any that is free.", min=0, max=65535)] = 4389,
    host: Annotated[str, typer.Option(help="An address of this machine.")] = "127.0.0.1",
    target: Annotated[
        str | None, typer.Option(help="Who will be asked; else the file's own, or the settings'.", show_default=False)
    ] = None,
    stdio: Annotated[
        bool, typer.Option("--stdio", hidden=True, help="What many editors say; it is the default.")
    ] = False,
) -> None:
    """Answer an editor: problems as you type, completion, hover, rename, fixes. Editors start it themselves.

    editors/README.md has the lines for VS Code, Neovim, Helix, Emacs and Zed.
    """
    try:
        from kling_story.lsp.serving import serve_stdio, serve_tcp
    except ModuleNotFoundError as error:
        raise MissingExtra("kling-story lsp", "editor", error.name or "pygls") from error
    if not tcp:
        serve_stdio(target)
        return
    try:
        serve_tcp(host, port, tell, target)
    except OSError as error:
        raise ToolError(
            f"it can't listen on {host}:{port}: {error.strerror or error}", hint="try another --port"
        ) from error

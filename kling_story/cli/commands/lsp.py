"""``kling-story lsp``: the language server that editors start."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.cli.answering import answer_on_pipes, answer_on_port


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
    if tcp:
        answer_on_port(host, port, target)
    else:
        answer_on_pipes(target)

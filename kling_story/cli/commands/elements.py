"""``kling-story elements``: what the account has at Kling, listed and deleted."""

from __future__ import annotations

from typing import Annotated

import typer


def elements(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[list | delete ID...]", help="list them, or delete some."),
    ] = None,
    backend: Annotated[
        str | None, typer.Option(help="kling or kling-v1: with an API key both have the same.", metavar="NAME")
    ] = None,
    format: Annotated[str, typer.Option(help="text or json, of the list.")] = "text",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask before deleting.")] = False,
) -> None:
    """List the elements that were made at Kling, or delete some. A storyboard that needs one makes it anew."""
    from kling_story.cli.keeping import keep

    keep("element", words or (), backend=backend, format=format, yes=yes)

"""The options of ``kling-story elements`` and ``voices``: light, as `--help` reads them."""

from __future__ import annotations

from typing import Annotated

import typer

Words = Annotated[list[str] | None, typer.Argument(metavar="[list | delete ID...]", help="list them, or delete some.")]
Backend = Annotated[
    str | None, typer.Option(help="kling or kling-v1: with an API key both have the same.", metavar="NAME")
]
Format = Annotated[str, typer.Option(help="text or json, of the list.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Don't ask before deleting.")]

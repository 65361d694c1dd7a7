"""``kling-story check``: what Kling would refuse, at file:line:col."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.cli.check_files import check_files


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files and folders; - reads standard input. Default: this folder."),
    ] = None,
    target: Annotated[str | None, typer.Option(help="Who would be asked: kling, kling-v1.")] = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    fix: Annotated[bool, typer.Option("--fix", help="Apply safe fixes; every other byte stays.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
) -> None:
    """Tell what Kling would refuse, cut or bill for nothing: exit 0 clean, 1 problems, 2 no such file."""
    check_files(paths or (), target=target, format=format, fix=fix, strict=strict)

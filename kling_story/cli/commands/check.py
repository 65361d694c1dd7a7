"""``kling-story check``: what Kling would refuse, at file:line:col."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from kling_story.cli.check_files import check_files
from kling_story.cli.wishes import Wish


def _what(words: str, *names: str, **more: Any) -> Any:
    return typer.Option(*names, help=words, rich_help_panel="What is told", **more)


def _how(words: str, *names: str, **more: Any) -> Any:
    return typer.Option(*names, help=words, rich_help_panel="How it is told", **more)


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files and folders; - reads standard input. Default: this folder."),
    ] = None,
    target: Annotated[
        str | None, typer.Option(help="Who would be asked: kling, fal...; several with commas, or all: a matrix.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply safe fixes; every other byte stays.")] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: those too that may change the film.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change; change nothing.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes.")] = False,
    strict: Annotated[bool, _what("Warnings fail too.", "--strict")] = False,
    select: Annotated[list[str] | None, _what("Only these: KS304, KS3, film-length; several with commas.")] = None,
    ignore: Annotated[list[str] | None, _what("Not these: KS304, KS3, film-length.")] = None,
    severity: Annotated[
        list[str] | None, _what("The mildest to hear of: warning; or of one check: KS304=warning.")
    ] = None,
    profile: Annotated[list[str] | None, _what("A profile of your own.", metavar="FILE")] = None,
    config: Annotated[str | None, _what("Settings from this file, not the nearest one.", metavar="FILE")] = None,
    format: Annotated[str, _how("text, json, github, gitlab, sarif or junit.")] = "text",
    output: Annotated[
        list[str] | None, _how("Another report, to a file; may be repeated.", metavar="FORMAT=FILE")
    ] = None,
    statistics: Annotated[bool, _how("Only how often each check found something.", "--statistics")] = False,
    allow_empty: Annotated[bool, _how("That there is no storyboard is no problem.", "--allow-empty")] = False,
    jobs: Annotated[int | None, _how("Processes; many files are shared among all cores.", min=1)] = None,
) -> None:
    """Tell what Kling would refuse, cut or bill for nothing.

    Exit 0 clean, 1 problems, 2 wrong use or no such file, 3 wrong settings, 4 no room to write.
    """
    wish = Wish(
        target=target,
        format=format,
        outputs=tuple(output or ()),
        fix=fix,
        unsafe=unsafe,
        diff=diff,
        strict=strict,
        statistics=statistics,
        select=_apart(select),
        ignore=_apart(ignore),
        severity=_apart(severity),
        config=config,
        profiles=tuple(profile or ()),
        jobs=jobs,
        allow_empty=allow_empty,
    )
    if watch:
        from kling_story.cli.watching import watch_files

        watch_files(tuple(paths or ()), wish)
    else:
        check_files(tuple(paths or ()), wish)


def _apart(words: list[str] | None) -> tuple[str, ...]:
    """Values given several times, or with commas."""
    return tuple(part.strip() for word in words or () for part in word.split(",") if part.strip())

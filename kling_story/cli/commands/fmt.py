"""``kling-story fmt``: storyboards in one style."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kling_story.cli.file_work import difference_of, given_files, read_given
from kling_story.cli.running import PROBLEMS_FOUND, STDIN, coloured, nothing_here, tell, tell_error, write_whole
from kling_story.cli.wishes import settings
from kling_story.diagnostics import Diagnostic
from kling_story.errors import StoryboardError, StoryError, ToolError
from kling_story.formatting import Formatted, format_text
from kling_story.reports import CheckedFile, reporter
from kling_story.text import Source


def fmt(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files and folders; - reads standard input. Default: this folder."),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if something would change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change; change nothing.")] = False,
    allow_empty: Annotated[
        bool, typer.Option("--allow-empty", help="That there is no storyboard is no problem.")
    ] = False,
) -> None:
    """Write storyboards in one style, every word and comment kept.

    Exit 0 done, 1 unreadable or --check fails.
    """
    given = tuple(paths or (".",))
    # The standard output holds the formatted text or the difference, where there is one.
    told = sys.stderr if diff or STDIN in given else sys.stdout
    report = reporter("text")(coloured(told))
    files = changed = exit_code = 0
    for name, named in given_files(given, settings(given).passes_over):
        source = read_given(name, named)
        if source is None:
            continue
        files += 1
        try:
            formatted = _formatted(source, Path(name).parent)
            if formatted.left:
                tell(f"{name}: left as it is: {formatted.left}")
            differs = isinstance(source, Source) and formatted.text != source.text
            changed += differs
            if diff and isinstance(source, Source):
                sys.stdout.write(difference_of(source, formatted.text))
            elif name == STDIN and not check:
                sys.stdout.write(formatted.text)
            elif differs and not check:
                _write(Path(name), formatted.text)
            if differs:
                print(f"{name}: {'would change' if check or diff else 'formatted'}", file=told)
        except StoryboardError as error:
            exit_code = max(exit_code, error.exit_code)
            told.write(report.file(CheckedFile(name, error.diagnostics)))
        except StoryError as error:
            exit_code = max(exit_code, error.exit_code)
            tell_error(error)
    if not files and not allow_empty:
        raise nothing_here()
    would = "would change" if check or diff else "formatted"
    print(f"{changed} of {files} file{'' if files == 1 else 's'} {would}", file=told)
    exit_code = max(exit_code, PROBLEMS_FOUND if check and changed else 0)
    if exit_code:
        raise SystemExit(exit_code)


def _formatted(source: Source | Diagnostic, folder: Path) -> Formatted:
    if isinstance(source, Diagnostic):
        raise StoryboardError(f"`{source.source.name}` can't be read", (source,))
    return format_text(source, folder)


def _write(path: Path, text: str) -> None:
    """Write the file anew; one that nobody may write to stays, though its folder would allow it.

    Raises:
        ToolError: it is read-only, or the disk refuses.
    """
    if not path.stat().st_mode & 0o222:
        raise ToolError(f"`{path}` can't be written: it is read-only")
    write_whole(path, text)

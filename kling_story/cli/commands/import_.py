"""``kling-story import``: a prompt that people already have, or a request, as a storyboard."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kling_story.cli.running import new_file, tell
from kling_story.diagnostics import Diagnostic
from kling_story.errors import StoryError
from kling_story.formatting import format_text
from kling_story.importing.prompts import import_prompt
from kling_story.opening import decoded, read_text
from kling_story.text import Source


def import_(
    file: Annotated[
        str, typer.Argument(metavar="FILE|-", help="A text file, or - for standard input.", show_default=False)
    ],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write it here instead of printing it.")] = None,
    title: Annotated[str | None, typer.Option(help="The film's title.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Turn a multi-shot prompt into a storyboard, word for word; guesses stand in it as comments.

    A request as JSON is one too: what `compile` prints, or the sidecar of a film.
    """
    source = decoded(sys.stdin.buffer.read(), "<stdin>") if file == "-" else read_text(Path(file))
    if isinstance(source, Diagnostic):
        raise StoryError(f"`{source.source.name}`: {source.message}", hint=source.hint)
    imported = import_prompt(source.text, title=title)
    text = format_text(Source(str(out or "<stdout>"), imported.yaml), Path()).text
    if out is None:
        sys.stdout.write(text)
        return
    new_file(out, text, force=force)
    for guess in imported.guesses:
        tell(f"guessed: {guess}")
    for remark in imported.remarks:
        tell(f"to do: {remark}")
    print(f"{out}: {imported.shots} shot{'' if imported.shots == 1 else 's'}")

"""What becomes of storyboards that are drawn: files or trouble, told in words or as JSON; none stops another."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kling_story.cli.running import coloured, nothing_here, paint, tell
from kling_story.drawings import Progress, RenderedFile
from kling_story.errors import StoryError, UsageError
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.text import Report, summary
from kling_story.seconds import plain_seconds

if TYPE_CHECKING:
    from kling_story.loading import Document

VERSION = 1
"""Of the JSON."""

Draw = Callable[[tuple[Path, ...], Progress | None], tuple[RenderedFile, ...]]
"""Draws one storyboard into files."""
Checking = Callable[[], CheckedFile | None]
"""Comes to what `check` finds in a storyboard; None where it couldn't even be opened."""


class Order(NamedTuple):
    """What a person wants drawn: ``boards`` into ``outs``, or into files named after each in ``folder``, with
    ``ending`` after the names, of each of the ``formats``: suffixes without a dot, "" for a folder of frames.

    ``ready`` makes of a document what draws it; ``backend`` is who does.
    """

    boards: Sequence[str]
    outs: Sequence[Path]
    folder: Path | None
    formats: Sequence[str]
    ending: str
    ready: Callable[[Document], Draw]
    backend: str


class Drawn(NamedTuple):
    """What became of a storyboard: its files, or trouble (message, hint, exit code). ``checked``: what `check` finds.
    ``unread``: it is no storyboard that can be read.
    """

    board: str
    files: tuple[RenderedFile, ...] = ()
    checked: CheckedFile | None = None
    trouble: tuple[str, str | None, int] | None = None
    unread: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """What the files don't show, each thing once."""
        return tuple(dict.fromkeys(remark for file in self.files for remark in file.remarks))

    @property
    def found(self) -> Outcome:
        """What `check` finds, counted."""
        outcome = Outcome()
        if self.checked is not None:
            outcome.add(self.checked)
        return outcome

    def to_dict(self) -> dict[str, Any]:
        """For scripts."""
        trouble, found = self.trouble, self.found
        return {
            "board": self.board,
            "files": [_file(file) for file in self.files],
            "notes": list(self.notes),
            "check": {"errors": found.errors, "warnings": found.warnings, "notes": found.notes},
            "error": {"message": trouble[0], "hint": trouble[1], "exit_code": trouble[2]} if trouble else None,
        }


class Ready(NamedTuple):
    """A storyboard that was read. ``draw`` is None where there is trouble, which ``so_far`` tells."""

    so_far: Drawn
    outs: tuple[Path, ...]
    draw: Draw | None = None

    def drawn(self, checking: Checking, progress: Progress | None = None) -> Drawn:
        """Draw it; what `check` finds is asked for after that."""
        drawn = self.so_far
        try:
            if self.draw is not None:
                drawn = drawn._replace(files=self.draw(self.outs, progress))
        except StoryError as error:
            drawn = drawn._replace(trouble=(error.message, error.hint, error.exit_code))
        return drawn._replace(checked=checking())


def formats_of(written: str, known: Sequence[str]) -> tuple[str, ...]:
    """The formats of ``--format mp4,vtt``, each once.

    Raises:
        UsageError: there is no such format.
    """
    formats = tuple(dict.fromkeys(word.strip().lstrip(".").lower() for word in written.split(",")))
    odd = next((word for word in formats if word not in known), None)
    if odd is not None:
        raise UsageError(f"there is no format `{odd}`", hint=f"there are: {', '.join(known)}; several with commas")
    return formats


def tell_of(one: Drawn, several: bool) -> str:
    """Trouble and notes to the person; what is there now, as lines for the standard output."""
    before = f"{one.board}: " if several else ""
    if one.trouble:
        message, hint, _ = one.trouble
        if one.unread and one.checked and not several:
            report = Report(coloured(sys.stdout))
            return report.file(one.checked) + report.end(one.found)
        tell(f"{paint('31;1', 'error')}: {'' if one.board in message else before}{message}")
        if hint:
            tell(f" {paint('36;1', 'hint')}: {hint}")
        return ""
    for note in one.notes:
        tell(f"{before}note: {note}")
    if one.checked and one.checked.diagnostics:
        tell(f"check: {summary(one.found, coloured(sys.stderr))}: kling-story check {shlex.quote(one.board)}")
    return "".join(f"{_line(file)}\n" for file in one.files)


def finish(done: Sequence[Drawn], as_json: bool) -> None:
    """The JSON, and the exit code.

    Raises:
        SystemExit: one wasn't drawn; with the gravest of their codes.
        StoryError: there was nothing to draw.
    """
    if not done:
        raise nothing_here()
    if as_json:
        print(json.dumps({"version": VERSION, "boards": [one.to_dict() for one in done]}, ensure_ascii=False, indent=2))
    failed = [one.trouble[2] for one in done if one.trouble]
    if failed and len(done) > 1:
        tell(f"{len(failed)} of {len(done)} storyboards could not be drawn")
    if failed:
        raise SystemExit(max(failed))


def _file(file: RenderedFile) -> dict[str, Any]:
    return {
        "file": str(file.path),
        "holds": file.holds,
        "frames": file.frames,
        "seconds": float(file.seconds),
        "fps": float(file.fps),
        "width": file.size[0],
        "height": file.size[1],
        "took": round(file.took, 3),
    }


def _line(file: RenderedFile) -> str:
    """What, where, how long."""
    width, height = file.size
    if file.holds is not None:
        return f"{file.path}: {float(file.seconds):g} s, {file.holds}, made in {file.took:.1f} s"
    rate = plain_seconds(file.fps) if file.fps.denominator == 1 else f"{float(file.fps):.3f}"
    frames = f"{file.frames} frame{'' if file.frames == 1 else 's'}"
    return (
        f"{file.path}: {float(file.seconds):g} s, {frames} of {width}x{height} at {rate} fps, "
        f"drawn in {file.took:.1f} s"
    )

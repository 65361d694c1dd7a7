"""``kling-story render``: the film as an animatic, drawn on this machine."""

from __future__ import annotations

import re
import shlex
import sys
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from kling_story.backends import RenderedFile
from kling_story.checking import check_document
from kling_story.cli.frames import frames_bar
from kling_story.cli.running import PROBLEMS_FOUND, coloured, stop_cleanly, tell
from kling_story.diagnostics import by_place
from kling_story.errors import UsageError
from kling_story.loading import read_document
from kling_story.planning import plan
from kling_story.rendering import render as render_film
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.text import Report, summary
from kling_story.storyboard import plain_seconds


def render(
    board: Annotated[Path, typer.Argument(metavar="BOARD", help="The storyboard file.", show_default=False)],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The film; BOARD's name with .mp4 when left out.")
    ] = None,
    size: Annotated[str | None, typer.Option(help="Pixels, like 1280x720; from the aspect when left out.")] = None,
    fps: Annotated[str, typer.Option(help="Frames per second, like 24, 23.976 or 30000/1001.")] = "24",
    shot: Annotated[list[str] | None, typer.Option(help="Only this shot, by id or number; may be repeated.")] = None,
    backend: Annotated[str, typer.Option(help="Who draws it.")] = "animatic",
    cache: Annotated[bool, typer.Option("--cache/--no-cache", help="Take unchanged shots from the cache.")] = True,
) -> None:
    """Draw the film as an animatic: its cuts, framing, camera and timing, free, in seconds."""
    pixels, rate = _pixels(size) if size else None, _rate(fps)
    document = read_document(board)
    if document.board is None:
        if not document.diagnostics:
            raise UsageError(f"`{board}` is a cast file: it has no shots to draw")
        checked = CheckedFile(str(board), by_place(document.diagnostics))
        report = Report(coloured(sys.stdout))
        print(report.file(checked) + report.end(_outcome(checked)), end="")
        raise SystemExit(PROBLEMS_FOUND)
    # One shot must not replace the whole film.
    target = out or Path("-".join((board.stem, *(shot or ()))) + ".mp4")
    stop_cleanly()
    with frames_bar(target.name) as progress:
        film = render_film(
            document.board,
            target,
            size=pixels,
            fps=rate,
            shots=tuple(shot or ()),
            backend=backend,
            progress=progress,
            cache=cache,
        )
    for remark in film.remarks:
        tell(f"note: {remark}")
    if pixels:
        across, down = plan(document.board).aspect
        if pixels[0] * down != pixels[1] * across:
            tell(f"note: the storyboard is {across}:{down}, {pixels[0]}x{pixels[1]} isn't")
    checked = CheckedFile(str(board), check_document(document))
    if checked.diagnostics:
        counts = summary(_outcome(checked), coloured(sys.stderr))
        tell(f"check: {counts}: kling-story check {shlex.quote(str(board))}")
    print(_last_line(film))


def _outcome(checked: CheckedFile) -> Outcome:
    outcome = Outcome()
    outcome.add(checked)
    return outcome


def _last_line(film: RenderedFile) -> str:
    """What, where, how long, how fast."""
    width, height = film.size
    rate = plain_seconds(film.fps) if film.fps.denominator == 1 else f"{float(film.fps):.3f}"
    speed = film.frames / film.took if film.took else 0
    return (
        f"{film.path}: {float(film.seconds):g} s, {film.frames} frames of {width}x{height} at {rate} fps, "
        f"drawn in {film.took:.1f} s ({speed:.0f} frames/s)"
    )


def _pixels(size: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})\s*[x×X]\s*(\d{1,5})", size.strip())
    if not match:
        raise UsageError(f"`{size}` is no size", hint="write width x height in pixels: 1280x720")
    return int(match[1]), int(match[2])


_NTSC = {"23.976": Fraction(24000, 1001), "29.97": Fraction(30000, 1001), "59.94": Fraction(60000, 1001)}


def _rate(fps: str) -> Fraction:
    try:
        rate = _NTSC.get(fps.strip()) or Fraction(fps.strip())
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    if not 1 <= rate <= 240:
        raise UsageError(f"`{fps}` is no frame rate", hint="write 1 to 240 frames per second: 24, 25, 30000/1001")
    return rate

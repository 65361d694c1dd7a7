"""Storyboard -> a board on paper or on a page: the pictures of each shot with its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from kling_story.appearing import Files
from kling_story.checking import check_document
from kling_story.diagnostics import Diagnostic
from kling_story.drawings import Progress, RenderedFile, Sheet
from kling_story.filming import on_sheets
from kling_story.loading import load, read_document
from kling_story.planned import Plan
from kling_story.planning.drawable import drawable
from kling_story.pricing import base_video_seconds, quote
from kling_story.profiles import SHIPPED
from kling_story.rules import target_of
from kling_story.storyboard import Storyboard


@overload
def draw_board(
    board: Storyboard | str | Path,
    out: str | Path,
    *,
    sheet: Sheet | None = None,
    problems: Sequence[Diagnostic] | None = None,
    target: str | None = None,
    backend: str = "animatic",
    progress: Progress | None = None,
) -> RenderedFile: ...


@overload
def draw_board(
    board: Storyboard | str | Path,
    out: Files,
    *,
    sheet: Sheet | None = None,
    problems: Sequence[Diagnostic] | None = None,
    target: str | None = None,
    backend: str = "animatic",
    progress: Progress | None = None,
) -> tuple[RenderedFile, ...]: ...


def draw_board(
    board: Storyboard | str | Path,
    out: str | Path | Files,
    *,
    sheet: Sheet | None = None,
    problems: Sequence[Diagnostic] | None = None,
    target: str | None = None,
    backend: str = "animatic",
    progress: Progress | None = None,
) -> RenderedFile | tuple[RenderedFile, ...]:
    """Write the board of a storyboard (or of the file of one), of the kind that the suffix of ``out`` says: ``.pdf`` to
    print, ``.html`` with the film in it, ``.png``, ``.jpg`` or ``.svg`` as a contact sheet.

    Several files appear together, or none of them. ``sheet`` says how it is laid out; what isn't said there, facts
    and notes, comes from the storyboard. ``problems`` are shown on the page; of a file they are looked for.
    ``target`` overrides the storyboard's own, whose price is told.

    Raises:
        UsageError: the file isn't there, a file is named twice, the storyboard itself names it, or there is no such
            layout.
        StoryboardError: the file is no storyboard.
        DrawingError: it can't be drawn.
        MissingExtra: the renderer isn't installed.
        ToolError: the disk failed.
    """
    if not isinstance(board, Storyboard):
        found = read_document(Path(board))
        problems = check_document(found, target=target) if problems is None else problems
        board = found.board or load(board)
    outs: Files = [out] if isinstance(out, (str, Path)) else out
    drawn = drawable(board)
    whole = completed(sheet or Sheet(), board, drawn.plan, problems or (), target)
    files = on_sheets(drawn, outs, whole, backend=backend, progress=progress)
    return files[0] if isinstance(out, (str, Path)) else files


def completed(
    sheet: Sheet, board: Storyboard, film: Plan, problems: Sequence[Diagnostic], target: str | None = None
) -> Sheet:
    """A sheet with the facts, the notes and the problems of a storyboard, where it has none of its own."""
    return sheet._replace(
        facts=sheet.facts or tuple(facts_of(board, film, target)),
        notes=sheet.notes or tuple((shot.id, shot.notes) for shot in board.shots if shot.id and shot.notes),
        problems=sheet.problems or tuple(_told(problem) for problem in problems),
    )


def facts_of(board: Storyboard, film: Plan, target: str | None = None) -> Iterator[str]:
    """What a film is asked for, in short words; the price where one is known. ``film``: the storyboard's plan."""
    across, down = film.aspect
    yield f"{across}:{down}"
    yield board.model
    yield board.quality
    if board.audio != "off":
        yield f"{board.audio} sound"
    if board.is_auto:
        yield "cut by Kling itself: these shots are a guess" if len(film.shots) > 1 else "cut by Kling itself"
    target = target_of(board, target)
    profile = SHIPPED.find(target, board.model)
    price = quote(board, profile, base_video_seconds(board)) if profile else None
    if price is not None:
        yield f"{price.money} at {target} ({price.date})"


def _told(problem: Diagnostic) -> tuple[str, str, str, int]:
    return str(problem.severity), problem.code, problem.message, problem.start.line

"""The files that a storyboard names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as File

from kling_story.media import is_url
from kling_story.storyboard import Storyboard
from kling_story.yamldoc import Path


def pictures_of(board: Storyboard) -> Iterator[tuple[Path, str, bool]]:
    """Every picture that is sent: its path, its file, and whether it belongs to an element."""
    for name, element in board.elements.items():
        for n, image in enumerate(element.images):
            yield ("elements", name, "images", n), image, True
    for key in ("start_frame", "end_frame"):
        image = getattr(board, key)
        if image:
            yield (key,), image, False
    for n, reference in enumerate(board.reference_images):
        yield ("reference_images", n, "image"), reference.image, False


def files_of(board: Storyboard) -> Iterator[tuple[Path, str]]:
    """Every file that a storyboard names: its path and its name."""
    yield from ((path, name) for path, name, _ in pictures_of(board))
    for element_name, element in board.elements.items():
        if element.video:
            yield ("elements", element_name, "video"), element.video
        if element.voice and element.voice.file:
            yield ("elements", element_name, "voice", "file"), element.voice.file
    if board.reference_video:
        yield ("reference_video", "file"), board.reference_video.file
    if board.soundtrack:
        yield ("soundtrack", "file"), board.soundtrack.file
    for index, shot in enumerate(board.shots):
        if shot.panel:
            yield ("shots", index, "panel"), shot.panel
        if shot.soundtrack:
            yield ("shots", index, "soundtrack", "file"), shot.soundtrack.file
    if board.motion_brush:
        masks: list[tuple[Path, str | None]] = [(("motion_brush", "still"), board.motion_brush.still)]
        for n, stroke in enumerate(board.motion_brush.strokes):
            masks.append((("motion_brush", "strokes", n, "mask"), stroke.mask))
        yield from ((path, mask) for path, mask in masks if mask)


def files_here(board: Storyboard) -> tuple[File, ...]:
    """Where those of them are, or would be, that are files of this machine."""
    return tuple(board.folder / name for _, name in files_of(board) if not is_url(name))

"""A plan as the panels of a board: of each shot the pictures that show it, and all its words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from math import atan, degrees
from pathlib import Path

import cv2
import numpy as np

from kling_renderers.animatic.burnt_in.lettering import one_line
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.film import FilmPainter
from kling_story.backends import FPS, Progress, Sheet, Style, usual_size
from kling_story.planned import Caption, Plan, PlannedShot
from kling_story.vocabulary import TRANSITIONS
from kling_story.vocabulary.lenses import FRAME_WIDTH_MM

JPEG_QUALITY = 80
SEEN = 2.0
"""How far two pictures differ on average (of 255) where somebody sees that something moved; chosen by looking."""
_SOMETHING, _CLEARLY = 0.008, 40
"""How much of a picture is by so much (of 255) another colour where something is done in it: a hand, a thing let go;
chosen by looking: more than a mouth that speaks in a medium shot.
"""


@dataclass(frozen=True, slots=True)
class Still:
    """A picture of a shot: a JPEG file, ``when`` in the shot it is (start, middle, end), and its time in the film."""

    jpeg: bytes
    when: str
    seconds: Fraction


@dataclass(frozen=True, slots=True)
class Panel:
    """A shot on a board. ``camera`` ends with how the shot follows the one before, where that is no plain cut, and
    says where it is a guess; ``spoken`` has who speaks, with the tone, and the line; ``note`` is the author's.
    """

    number: int
    id: str
    start: Fraction
    end: Fraction
    camera: str
    prompt: str
    spoken: tuple[tuple[str, str], ...]
    heard: tuple[tuple[str, str], ...]
    note: str
    stills: tuple[Still, ...]

    @property
    def seconds(self) -> Fraction:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of a film. ``size`` is that of the pictures, in pixels; ``remarks`` as of ``RenderedFile``."""

    title: str
    seconds: Fraction
    look: str
    panels: tuple[Panel, ...]
    size: tuple[int, int]
    frames: int
    remarks: tuple[str, ...]

    @property
    def stills(self) -> int:
        """How many pictures there are."""
        return sum(len(panel.stills) for panel in self.panels)


def panels_of(plan: Plan, sheet: Sheet, folder: Path, longest: int, progress: Progress | None = None) -> Panels:
    """Draw the pictures of a board, ``longest`` pixels on their longer side.

    Raises:
        DrawingError: the plan can't be drawn.
    """
    style = Style(theme=sheet.theme, strip=False, words=False, prompt=False)
    painter = FilmPainter(plan, usual_size(plan, longest), FPS, folder=folder, style=style)
    shots, notes = range(len(plan.shots)), dict(sheet.notes)

    def one(index: int) -> Panel:
        return _panel(painter, index, notes.get(plan.shots[index].id, ""))

    made: list[Panel] = []
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for panel in pool.map(one, shots):
            made.append(panel)
            if progress is not None:
                progress(len(made), len(shots))
    return Panels(
        plan.title, plan.seconds, plan.look or "", tuple(made), painter.size, painter.timeline.frames, painter.remarks
    )


def _panel(painter: FilmPainter, index: int, note: str) -> Panel:
    shot = painter.plan.shots[index]
    heard = (("Sound", shot.sound), ("Music", shot.music))
    return Panel(
        number=shot.number,
        id=shot.id,
        start=shot.start,
        end=shot.end,
        camera=", ".join(words for words in (shot.label, _joins(shot), painter.plan.guessed) if words),
        prompt=one_line(shot.prompt),
        spoken=tuple((_speaker(line), one_line(line.text)) for line in shot.captions),
        heard=tuple((what, one_line(words)) for what, words in heard if words),
        note=one_line(note),
        stills=tuple(_stills(painter, index)),
    )


def _joins(shot: PlannedShot) -> str:
    return "" if shot.transition == "cut" else TRANSITIONS[shot.transition].words


def _speaker(line: Caption) -> str:
    """Who speaks, with the tone, as a script has it."""
    return f"{line.speaker} ({line.tone})" if line.tone else line.speaker


def _stills(painter: FilmPainter, index: int) -> Iterator[Still]:
    """The start, the end where it looks different, and the middle where they don't tell how it goes from one to
    the other.
    """
    timeline, shot = painter.timeline, painter.plan.shots[index]
    first, after = timeline.spans[index]
    # Of a shot that dissolves in, the first picture that is all its own.
    first += timeline.transition(index)
    last = after - 1
    middle = (first + last) // 2
    start, between, end = (painter.frame(number) for number in (first, middle, last))
    yield _still(start, "start", first / timeline.fps)
    ends = _differs(start, end)
    if _differs(start, between) and (not ends or _goes_far(painter, shot, first, last)):
        yield _still(between, "middle", middle / timeline.fps)
    if ends:
        yield _still(end, "end", Fraction(last + 1) / timeline.fps)


def _still(picture: Picture, when: str, seconds: Fraction) -> Still:
    data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY, cv2.IMWRITE_JPEG_OPTIMIZE, 1])[1]
    return Still(data.tobytes(), when, seconds)


def _differs(one: Picture, other: Picture) -> bool:
    apart = np.abs(one[::4, ::4].astype(np.int16) - other[::4, ::4])
    return float(apart.mean()) > SEEN or float((apart.max(axis=2) > _CLEARLY).mean()) > _SOMETHING


def _goes_far(painter: FilmPainter, shot: PlannedShot, first: int, last: int) -> bool:
    """Whether a shot has a move after another, or turns so far that its first and last picture share little."""
    if len({move.start for move in shot.moves}) > 1:
        return True
    begin, end = painter.pose(first), painter.pose(last)
    across = 2 * degrees(atan(FRAME_WIDTH_MM / 2 / begin.focal_length))
    return abs(end.yaw - begin.yaw) > 0.6 * across or abs(end.pitch - begin.pitch) > 0.6 * across

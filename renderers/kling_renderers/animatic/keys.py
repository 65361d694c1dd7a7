"""What a shot draws, as a hash: the same key is the same pictures, in whatever film.

In it is all that a frame is a function of: the shot itself, as far as it is ``pictured``, counted from its own first
frame; those of the cast who are in it; its own pictures' bytes; size, rate and style; with the strip, its place in the
film; the code that draws and the libraries under it.
"""

from __future__ import annotations

import hashlib
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import PIL

from kling_renderers.animatic.burnt_in.fonts import installed_fonts
from kling_renderers.animatic.drawing.transitions import SHOWS_THE_SHOT_BEFORE
from kling_renderers.animatic.files import hash_of
from kling_renderers.animatic.own_pictures.album import files_of, pictures_of
from kling_renderers.animatic.pictured import of_shot
from kling_renderers.animatic.timeline import Timeline
from kling_story import patterns, references, vocabulary
from kling_story.backends import Style
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary import TRANSITIONS


@cache
def drawing_code() -> str:
    """The version of the code that draws: a hash of its own text, of what it reads names and words with, and of the
    libraries.
    """
    digest = hashlib.sha256()
    folders = (Path(__file__).parent, Path(vocabulary.__file__).parent)
    files = [file for folder in folders for file in sorted(folder.rglob("*.py"))]
    for file in (*files, Path(references.__file__), Path(patterns.__file__)):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    digest.update(f"{np.__version__} {PIL.__version__} {cv2.getBuildInformation()}".encode())
    return digest.hexdigest()


def shot_key(plan: Plan, index: int, timeline: Timeline, size: tuple[int, int], style: Style, folder: Path) -> str:
    """The key of a shot (its index) of a plan as it is ``pictured``."""
    seen = [index]
    if index and TRANSITIONS[plan.shots[index].transition].mark in SHOWS_THE_SHOT_BEFORE:
        seen.append(index - 1)
    plans, shots = [of_shot(plan, one) for one in seen], [plan.shots[one] for one in seen]
    start, end = timeline.spans[index]
    told: dict[str, Any] = {
        "code": drawing_code(),
        "shots": [_of_itself(plan.shots[one], timeline.starts[one] / timeline.fps) for one in seen],
        "frames": end - start,
        "cast": [one.cast for one in plans],
        "files": [hash_of(folder / name) for one, shot in zip(plans, shots, strict=True) for name in _files(one, shot)],
        "pictures": [pictures_of(plan, shot) for shot in shots],
        "brush": plan.brush if any(shot.number == 1 for shot in shots) else (),
        "guessed": plan.guessed,
        "picture": [size, str(timeline.fps), style._asdict()],
    }
    if not (str(told["cast"]).isascii() and str(told["shots"]).isascii()):
        told["fonts"] = [str(font) for font in installed_fonts()]
    if style.strip:
        transitions = [timeline.transition(one) for one in range(len(plan.shots))]
        told["place"] = [timeline.starts, transitions, index, plan.shots_in_film]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _of_itself(shot: PlannedShot, first: Fraction) -> PlannedShot:
    """A shot counted from the time of its first frame, which may be a little before or after its own start."""
    lines = tuple(line._replace(start=line.start - first, end=line.end - first) for line in shot.captions)
    return shot._replace(start=shot.start - first, end=shot.end - first, captions=lines)


def _files(plan: Plan, shot: PlannedShot) -> list[str]:
    """The files that are shown in a shot, of a plan with no more than its cast."""
    return [*(name for element in plan.cast for name in element.images), *files_of(plan, shot)]

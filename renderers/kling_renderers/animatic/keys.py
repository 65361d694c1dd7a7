"""What a shot draws, as a hash: the same key is the same pictures, in whatever film.

In it is all that a frame is a function of: the shot itself, counted from its own start; the cast; its own
pictures' bytes; size, rate and style; with the strip, its place in the film; the code that draws and the
libraries under it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
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
from kling_renderers.animatic.timeline import Timeline
from kling_story import vocabulary
from kling_story.backends import Style
from kling_story.planning import Plan, PlannedShot
from kling_story.vocabulary import TRANSITIONS


@cache
def drawing_code() -> str:
    """The version of the code that draws: a hash of its own text, of the vocabulary's tables and of the
    libraries.
    """
    digest = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(vocabulary.__file__).parent):
        for file in sorted(folder.rglob("*.py")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    digest.update(f"{np.__version__} {PIL.__version__} {cv2.getBuildInformation()}".encode())
    return digest.hexdigest()


def shot_key(plan: Plan, index: int, timeline: Timeline, size: tuple[int, int], style: Style, folder: Path) -> str:
    """The key of a shot of a plan (its index)."""
    shots = [plan.shots[index]]
    if index and TRANSITIONS[shots[0].transition].mark in SHOWS_THE_SHOT_BEFORE:
        shots.append(plan.shots[index - 1])
    start, end = timeline.spans[index]
    told: dict[str, Any] = {
        "code": drawing_code(),
        "shots": [_of_itself(shot) for shot in shots],
        "frames": end - start,
        "cast": [asdict(element) for element in plan.cast],
        "files": [hash_of(folder / name) for name in _files(plan, shots)],
        "pictures": [pictures_of(plan, shot) for shot in shots],
        "brush": [asdict(stroke) for stroke in plan.brush] if any(shot.number == 1 for shot in shots) else [],
        "automatic": plan.automatic,
        "picture": [size, str(timeline.fps), asdict(style)],
    }
    if not all(element.name.isascii() for element in plan.cast) or not str(told["shots"]).isascii():
        told["fonts"] = [str(font) for font in installed_fonts()]
    if style.strip:
        told["place"] = [timeline.starts, index, plan.shots_in_film, [shot.id for shot in plan.shots]]
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


def _of_itself(shot: PlannedShot) -> dict[str, Any]:
    """A shot counted from its own start."""
    told = asdict(shot)
    for line in (told, *told["captions"]):
        line["start"], line["end"] = line["start"] - shot.start, line["end"] - shot.start
    return told


def _files(plan: Plan, shots: list[PlannedShot]) -> list[str]:
    """The files that are shown in shots."""
    pictures = [name for element in plan.cast for name in element.images]
    return [*pictures, *(name for shot in shots for name in files_of(plan, shot))]

"""Draw the pictures of the documentation again: ``python storyboards/pictures/refresh.py``.

``last-umbrella.jpg``: the middle frame of each shot of The last umbrella, side by side as on a storyboard.
``settings.jpg``: every word that sets the animatic's stage, in the order of the vocabulary.
"""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.brush import Picture
from kling_story import load, plan
from kling_story.reference import SETTINGS
from kling_story.storyboard import Storyboard

HERE = Path(__file__).parent
GAP = 8


def write_sheet(name: str, frames: Sequence[Picture], columns: int, quality: int) -> None:
    """Write frames of one size side by side, in rows."""
    height, width = frames[0].shape[:2]
    rows = -(-len(frames) // columns)
    sheet = np.full((rows * (height + GAP) - GAP, columns * (width + GAP) - GAP, 3), 255, np.uint8)
    for index, frame in enumerate(frames):
        y, x = index // columns * (height + GAP), index % columns * (width + GAP)
        sheet[y : y + height, x : x + width] = frame
    cv2.imwrite(str(HERE / name), sheet, [cv2.IMWRITE_JPEG_QUALITY, quality])


def write_film() -> None:
    """Write ``last-umbrella.jpg``."""
    film = plan(load(HERE.parent / "last-umbrella.yaml"))
    painter = FilmPainter(film, size=(560, 316), fps=24, folder=HERE.parent)
    write_sheet("last-umbrella.jpg", [painter.frame(round((s.start + s.end) / 2 * 24)) for s in film.shots], 3, 88)


def write_settings() -> None:
    """Write ``settings.jpg``: times and weathers in a street, lights in a room."""
    beside = {"time": "street, ", "weather": "street, ", "place": "", "light": "living room, "}
    words = [beside[table.kind] + term.words for table in SETTINGS for term in table]
    shots = [{"duration": 1, "size": "wide", "prompt": word, "framing": "two-shot"} for word in words]
    cast = {"Ada": {"kind": "character"}, "Ben": {"kind": "character"}}
    shots = [{**shot, "prompt": f"@Ada and @Ben: {shot['prompt']}"} for shot in shots]
    film = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    painter = FilmPainter(film, size=(288, 162), fps=24)
    write_sheet("settings.jpg", [painter.frame(24 * number + 12) for number in range(len(shots))], 6, 62)


if __name__ == "__main__":
    write_film()
    write_settings()

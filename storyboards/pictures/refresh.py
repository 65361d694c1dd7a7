"""Draw the README's picture again: ``python storyboards/pictures/refresh.py``.

The middle frame of each shot of The last umbrella, side by side as on a storyboard.
"""

from pathlib import Path

import cv2
import numpy as np

from kling_renderers.animatic import FilmPainter
from kling_story import load, plan

HERE = Path(__file__).parent
COLUMNS, SIZE, GAP = 3, (560, 316), 8


def main() -> None:
    """Write ``last-umbrella.jpg`` beside this file."""
    film = plan(load(HERE.parent / "last-umbrella.yaml"))
    painter = FilmPainter(film, size=SIZE, fps=24, folder=HERE.parent)
    frames = [painter.frame(round((shot.start + shot.end) / 2 * 24)) for shot in film.shots]
    rows = -(-len(frames) // COLUMNS)
    width, height = SIZE
    sheet = np.full((rows * (height + GAP) - GAP, COLUMNS * (width + GAP) - GAP, 3), 255, np.uint8)
    for index, frame in enumerate(frames):
        y, x = index // COLUMNS * (height + GAP), index % COLUMNS * (width + GAP)
        sheet[y : y + height, x : x + width] = frame
    cv2.imwrite(str(HERE / "last-umbrella.jpg"), sheet, [cv2.IMWRITE_JPEG_QUALITY, 88])


if __name__ == "__main__":
    main()

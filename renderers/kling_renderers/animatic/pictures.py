"""The frames of a plan as files of their own, for a preview: nothing is encoded."""

from __future__ import annotations

import cv2

from kling_renderers.animatic.film import FilmPainter
from kling_story.errors import DrawingError


class FilmPictures:
    """A painter's frames, as ``kling_story.backends.Pictures`` has them."""

    def __init__(self, painter: FilmPainter) -> None:
        self._painter = painter
        self.size, self.fps = painter.size, painter.timeline.fps
        self.frames, self.spans = painter.timeline.frames, painter.timeline.spans

    @property
    def remarks(self) -> tuple[str, ...]:
        return self._painter.remarks

    def jpeg(self, number: int, *, quality: int = 80) -> bytes:
        """A frame as a JPEG file; ``quality`` up to 100.

        Raises:
            IndexError: the film has no such frame.
            DrawingError: the picture can't be written.
        """
        done, data = cv2.imencode(".jpg", self._painter.frame(number), [cv2.IMWRITE_JPEG_QUALITY, quality])
        if not done:
            raise DrawingError(f"frame {number} can't be written as a JPEG")
        return data.tobytes()

    def key(self, shot: int) -> str:
        """What a shot draws, as a hash."""
        return self._painter.key(shot)

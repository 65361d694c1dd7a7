"""A film as it stands in a text, its frames drawn when they are asked for."""

from __future__ import annotations

import threading
from fractions import Fraction
from pathlib import Path

from kling_story.backends import FPS, Pictures, Previewer, Style, usual_size
from kling_story.planned import Plan

GRADES = {"first": Fraction(3, 8), "film": Fraction(3, 4), "still": Fraction(3, 2)}
"""How large frames are drawn, as parts of the size of a rendered film (chosen): small and at once, as the film
plays, and sharp for who looks at one picture on a large screen.
"""
QUALITY = 80
"""Of the JPEG files: the usual one."""
_STYLE = Style(strip=False)


class Film:
    """The frames of a plan in every grade, from several threads. ``spans`` are first frames of shots and the
    ones after their last; ``keys`` of shots stand for what they draw, whatever the grade.

    Raises:
        DrawingError: the plan can't be drawn.
    """

    def __init__(self, plan: Plan, folder: Path, previewer: Previewer) -> None:
        self.plan, self.folder = plan, folder
        self._previewer = previewer
        self._making = threading.Lock()
        self._made: dict[str, Pictures] = {}
        # What is shown first is made first: of the larger grades only the size is known yet.
        pictures = self._pictures("first")
        self.fps, self.frames, self.spans = pictures.fps, pictures.frames, pictures.spans
        self.keys = tuple(pictures.key(index) for index in range(len(plan.shots)))

    @property
    def size(self) -> tuple[int, int]:
        """Pixels of the pictures as the film plays."""
        return self._size("film")

    @property
    def remarks(self) -> tuple[str, ...]:
        """What its pictures could not show."""
        return self._pictures("first").remarks

    def length(self, key: str) -> int:
        """Frames of the shot of a key."""
        start, end = self.spans[self.keys.index(key)]
        return end - start

    def jpeg(self, key: str, grade: str, number: int) -> bytes:
        """A frame as a JPEG file; its number is counted from the start of the shot of that key.

        Raises:
            DrawingError: the picture can't be made.
        """
        start, _ = self.spans[self.keys.index(key)]
        return self._pictures(grade).jpeg(start + number, quality=QUALITY)

    def sound(self) -> bytes | None:
        """What is heard, as a WAV file."""
        return self._previewer.soundtrack(self.plan, self.folder)

    def _pictures(self, grade: str) -> Pictures:
        with self._making:
            if grade not in self._made:
                self._made[grade] = self._previewer.pictures(
                    self.plan, size=self._size(grade), fps=FPS, folder=self.folder, style=_STYLE
                )
            return self._made[grade]

    def _size(self, grade: str) -> tuple[int, int]:
        """Even numbers of pixels."""
        width, height = (2 * round(pixels * GRADES[grade] / 2) for pixels in usual_size(self.plan))
        return width, height

"""Seconds into frames, once: which frame each shot begins at, and what the timecode says.

Cut times are rounded to frames, never durations, so that nothing drifts.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor

from kling_story.errors import DrawingError
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary import TRANSITIONS


def frame_at(seconds: Fraction, fps: Fraction) -> int:
    """The frame nearest to a time, halves up."""
    return floor(seconds * fps + Fraction(1, 2))


def checked_size(size: tuple[int, int]) -> tuple[int, int]:
    """The size, if a film can have it.

    Raises:
        DrawingError: it is odd, tiny or huge.
    """
    width, height = size
    if width % 2 or height % 2:
        raise DrawingError(f"a film of {width}x{height} can't be encoded", hint="width and height must be even")
    if not (64 <= width <= 8192 and 64 <= height <= 8192):
        raise DrawingError(
            f"a film of {width}x{height} can't be drawn", hint="64 to 8192 pixels each way, 1280x720 is usual"
        )
    return size


@dataclass(frozen=True)
class Timeline:
    """A plan's shots on a grid of frames: shot ``i`` holds frames ``starts[i]`` up to ``starts[i + 1]``."""

    shots: tuple[PlannedShot, ...]
    fps: Fraction
    starts: tuple[int, ...]

    @classmethod
    def of(cls, plan: Plan, fps: Fraction) -> Timeline:
        """Lay a plan out in frames.

        Raises:
            DrawingError: there are no shots, the rate isn't above zero, or a shot is shorter than a frame.
        """
        if fps <= 0 or fps > 240:
            raise DrawingError(f"`{fps}` frames per second can't be drawn", hint="24, 25 and 30 are usual")
        if not plan.shots:
            raise DrawingError("there is no shot to draw", hint="a storyboard needs at least one shot")
        starts = [frame_at(shot.start, fps) for shot in plan.shots]
        starts.append(frame_at(plan.seconds, fps))
        for shot, start, end in zip(plan.shots, starts, starts[1:], strict=False):
            if end <= start:
                raise DrawingError(
                    f"the shot `{shot.id}` is shorter than one frame at {float(fps):g} frames per second",
                    hint="make it longer, or raise the frame rate",
                )
        return cls(plan.shots, fps, tuple(starts))

    @property
    def frames(self) -> int:
        return self.starts[-1]

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The first frame of each shot, and the one after its last."""
        return tuple(zip(self.starts, self.starts[1:], strict=False))

    def transition(self, index: int) -> int:
        """How many frames a shot takes to come in: none after a cut, at most half of its own."""
        start, end = self.spans[index]
        return min(round(TRANSITIONS[self.shots[index].transition].seconds * self.fps), (end - start) // 2)

    def window(self, span: tuple[Fraction, Fraction] | None) -> tuple[int, int]:
        """The frames from one second to another, without the one that begins there; all when it is None.

        Raises:
            DrawingError: there is none.
        """
        if span is None:
            return 0, self.frames
        first, last = (min(max(0, frame_at(seconds, self.fps)), self.frames) for seconds in span)
        if first >= last:
            length, begins, ends = (float(seconds) for seconds in (self.frames / self.fps, *span))
            if ends <= begins < length:
                what, hint = f"nothing lies between {begins:g} s and {ends:g} s", "it ends before it begins"
            elif begins >= length:
                what, hint = f"nothing is seen from {begins:g} s on", "begin before its end"
            else:
                what, hint = f"no frame begins between {begins:g} s and {ends:g} s", "show more of it"
            raise DrawingError(what, hint=f"{hint}: the film is {length:g} s long")
        return first, last

    def shot_at(self, frame: int) -> int:
        """The index of the shot that a frame belongs to.

        Raises:
            IndexError: the film has no such frame.
        """
        if not 0 <= frame < self.frames:
            raise IndexError(f"frame {frame} of a film of {self.frames}")
        return bisect_right(self.starts, frame) - 1

    def progress(self, frame: int) -> float:
        """How far into its shot a frame is: 0 at the first, 1 at the last."""
        start, end = self.spans[self.shot_at(frame)]
        return (frame - start) / (end - start - 1) if end - start > 1 else 0.0

    def timecode(self, frame: int) -> str:
        """HH:MM:SS:FF, counted without dropping numbers at the nearest whole rate."""
        rate = max(1, floor(self.fps + Fraction(1, 2)))
        seconds, rest = divmod(frame, rate)
        digits = max(2, len(str(rate - 1)))
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{rest:0{digits}}"

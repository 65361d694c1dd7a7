"""A plan as pictures: each frame is a function of the plan and its number, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from kling_renderers.animatic import palette
from kling_renderers.animatic.brush import Picture
from kling_renderers.animatic.camera import Moment, Pose, View, moment
from kling_renderers.animatic.draw import draw_scene, sky
from kling_renderers.animatic.framing import framed
from kling_renderers.animatic.goals import goals
from kling_renderers.animatic.keys import shot_key
from kling_renderers.animatic.lettering import Lettering
from kling_renderers.animatic.looker import Looker
from kling_renderers.animatic.notation import Notes, draw_safe_areas
from kling_renderers.animatic.pencil import penciled
from kling_renderers.animatic.scene import Scene, stage
from kling_renderers.animatic.slate import Slate
from kling_renderers.animatic.softening import smeared
from kling_renderers.animatic.tags import Tags
from kling_renderers.animatic.talking import Talk
from kling_renderers.animatic.timeline import Timeline
from kling_renderers.animatic.timing import SUDDEN
from kling_renderers.animatic.transitions import SHOWS_THE_SHOT_BEFORE, joined
from kling_story.backends import USUAL, Style
from kling_story.errors import DrawingError
from kling_story.planning import Plan, PlannedShot
from kling_story.vocabulary import TRANSITIONS

LARGEST_PANEL = 80_000_000
"""Pixels of a panel picture: more is refused before it is decoded."""


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


class FilmPainter:
    """Draws the frames of a plan, in any order and from several threads.

    ``size`` is width and height in pixels, ``folder`` where panels are. ``remarks`` says what can't
    be shown.

    Raises:
        DrawingError: the plan has no shots, a shot has no frame, or the size can't be.
    """

    def __init__(
        self,
        plan: Plan,
        size: tuple[int, int],
        fps: Fraction | float = 24,
        *,
        folder: Path | None = None,
        style: Style = USUAL,
    ) -> None:
        self.plan = plan
        self.width, self.height = self.size = checked_size(size)
        self.timeline = Timeline.of(plan, Fraction(fps).limit_denominator(1001))
        self._aspect = self.width / self.height
        self._lettering = Lettering()
        self.style = style
        self._folder = folder or Path()
        self._slate = Slate(plan, self.timeline, self.size, self._lettering, style)
        self._tags = Tags(self._slate.labels, self.size)
        self._looker = Looker(self.size)
        self._sky = sky(self.width, self.height)
        self._scenes = [stage(plan, shot, self._aspect) for shot in plan.shots]
        self._framed = [framed(plan, shot, self._aspect) for shot in plan.shots]
        self._talks = [
            Talk(shot, [figure.name for figure in scene.figures])
            for shot, scene in zip(plan.shots, self._scenes, strict=True)
        ]
        self._goals = [goals(shot, scene) for shot, scene in zip(plan.shots, self._scenes, strict=True)]
        self._notes = [
            Notes(shot, scene, self._moment(index, 0.0).pose, self._moment(index, 1.0).pose)
            for index, (shot, scene) in enumerate(zip(plan.shots, self._scenes, strict=True))
        ]
        self._said: list[str] = []
        self._panels = [self._panel(shot, folder) for shot in plan.shots]
        # A picture of each shot that is needed again: where it stands still, or dissolves into the next.
        # Replaced as a whole, so that threads see either the old one or the new one.
        self._plates: dict[int, tuple[object, Picture]] = {}

    @property
    def remarks(self) -> tuple[str, ...]:
        if self.style.theme != "clean":
            # Shots that are taken from a cache are never lettered.
            self._lettering.look_for(self._slate.written())
        missing = self._lettering.missing
        if not missing:
            return tuple(self._said)
        some = "".join(sorted(missing)[:12])
        return (
            *self._said,
            f"{len(missing)} character{'s' if len(missing) > 1 else ''} without a glyph in any installed font, "
            f"drawn as boxes: {some}",
        )

    def frame(self, number: int) -> Picture:
        """A finished frame: BGR uint8 (height, width, 3), to be changed freely by the caller.

        Raises:
            IndexError: the film has no such frame.
        """
        index = self.timeline.shot_at(number)
        picture = self._moved_in(index, number)
        if self.style.theme == "board":
            picture = penciled(picture)
        if self.style.theme != "clean":
            if self._panels[index] is None:
                now = self._moment(index, self.timeline.progress(number))
                self._notes[index].onto(picture, now)
                self._tags.onto(picture, self._scenes[index], now)
            self._slate.burn_in(picture, number)
        if self.style.safe_areas:
            draw_safe_areas(picture)
        return picture

    def key(self, shot: int) -> str:
        """What a shot draws, as a hash; see ``kling_story.backends.Pictures``."""
        return shot_key(self.plan, shot, self.timeline, self.size, self.style, self._folder)

    def pose(self, number: int) -> Pose:
        """The camera of a frame."""
        index = self.timeline.shot_at(number)
        return self._moment(index, self.timeline.progress(number)).pose

    def scene(self, number: int) -> Scene:
        """What is staged in a frame."""
        return self._scenes[self.timeline.shot_at(number)]

    def _moment(self, index: int, u: float) -> Moment:
        now = moment(self.plan.shots[index], u, self._aspect, self._framed[index], self._goals[index])
        start, end = self.timeline.spans[index]
        mouths = self._talks[index].at(u * (end - start - 1) / float(self.timeline.fps))
        return replace(now, mouths=mouths) if mouths else now

    def _picture(self, index: int, number: int) -> tuple[Picture, bool]:
        """The picture of a frame without transition and burn-ins, and whether it is kept: then it may not
        be changed.
        """
        panel = self._panels[index]
        if panel is not None:
            return panel, True
        shot, u = self.plan.shots[index], self.timeline.progress(number)
        key = self._moment(index, u)
        known = self._plates.get(index)
        if known is not None and known[0] == key:
            return known[1], True
        picture = self._sky.copy()
        draw_scene(picture, View(key.pose, self.width, self.height), self._scenes[index], key)
        if "pov" in shot.framings:
            self._looker.onto(picture, self.plan, shot)
        picture = self._smeared(picture, shot, u, index)
        last = self.timeline.spans[index][1] - 1
        following = self.timeline.progress(min(number + 1, last))
        still = number == last or self._moment(index, following) == key
        if still:
            self._plates[index] = (key, picture)
        return picture, still

    def _smeared(self, picture: Picture, shot: PlannedShot, u: float, index: int) -> Picture:
        """What goes by suddenly smears, half a frame's time wide."""
        if not any(move.move in SUDDEN for move in shot.moves):
            return picture
        start, end = self.timeline.spans[index]
        half = 0.25 / max(1, end - start - 1)
        before, after = self._moment(index, max(0.0, u - half)).pose, self._moment(index, min(1.0, u + half)).pose
        return smeared(picture, View(before, self.width, self.height), View(after, self.width, self.height))

    def _moved_in(self, index: int, number: int) -> Picture:
        """The picture of a frame with its shot's transition, to be drawn on."""
        picture, kept = self._picture(index, number)
        transition = TRANSITIONS[self.plan.shots[index].transition]
        start, end = self.timeline.spans[index]
        length = min(round(transition.seconds * self.timeline.fps), (end - start) // 2)
        part = (number - start + 1) / (length + 1)
        if transition.mark == "cut" or part >= 1:
            return picture.copy() if kept else picture
        shows_before = index and transition.mark in SHOWS_THE_SHOT_BEFORE
        before = self._picture(index - 1, start - 1)[0] if shows_before else None
        return joined(transition.mark, before, picture, part)

    def _panel(self, shot: PlannedShot, folder: Path | None) -> Picture | None:
        """The author's own picture of a shot, fitted into the frame; None where there is none."""
        if shot.panel is None:
            return None
        if "://" in shot.panel:
            self._said.append(
                f"shot `{shot.id}`: the panel `{shot.panel}` is not a file here; the shot was drawn instead"
            )
            return None
        try:
            with Image.open((folder or Path()) / shot.panel, formats=("JPEG", "PNG")) as opened:
                if opened.width * opened.height > LARGEST_PANEL:
                    raise ValueError("too many pixels")
                pixels = np.asarray(opened.convert("RGB"))[:, :, ::-1]
        except (
            OSError,
            ValueError,
            SyntaxError,
            Image.DecompressionBombError,
            Image.DecompressionBombWarning,
        ) as error:
            reason = "no such file" if isinstance(error, FileNotFoundError) else "not a readable JPEG or PNG"
            self._said.append(
                f"shot `{shot.id}`: the panel `{shot.panel}` can't be shown ({reason}); the shot was drawn instead"
            )
            return None
        scale = min(self.width / pixels.shape[1], self.height / pixels.shape[0])
        wide, tall = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
        shrinks = scale < 1
        fitted = cv2.resize(
            np.ascontiguousarray(pixels), (wide, tall), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
        )
        picture: Picture = np.full((self.height, self.width, 3), palette.INK, dtype=np.uint8)
        left, top = (self.width - wide) // 2, (self.height - tall) // 2
        picture[top : top + tall, left : left + wide] = fitted
        return picture

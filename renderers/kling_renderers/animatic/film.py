"""A plan as pictures: each frame is a function of the plan and its number, and of nothing else."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from kling_renderers.animatic.burnt_in.lettering import usual_lettering
from kling_renderers.animatic.burnt_in.notation import draw_safe_areas
from kling_renderers.animatic.burnt_in.slate import Slate
from kling_renderers.animatic.burnt_in.tags import Tags
from kling_renderers.animatic.camera.poses import Pose, View, view_of
from kling_renderers.animatic.camera.timing import SUDDEN
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.draw import draw_scene
from kling_renderers.animatic.drawing.looker import looker
from kling_renderers.animatic.drawing.pencil import penciled
from kling_renderers.animatic.drawing.plates import Plates
from kling_renderers.animatic.drawing.sight import Ahead, Sight
from kling_renderers.animatic.drawing.softening import smeared
from kling_renderers.animatic.drawing.transitions import SHOWS_THE_SHOT_BEFORE, joined
from kling_renderers.animatic.keys import shot_key
from kling_renderers.animatic.own_pictures.album import Own, Portraits
from kling_renderers.animatic.own_pictures.stills import Still
from kling_renderers.animatic.pictured import of_shot, pictured
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.timeline import Timeline, checked_size
from kling_renderers.animatic.unshown import unshown
from kling_story.backends import USUAL, Style
from kling_story.planned import Plan
from kling_story.setting import Setting
from kling_story.vocabulary import TRANSITIONS


class FilmPainter:
    """Draws the frames of a plan, in any order and from several threads.

    ``size`` is width and height in pixels, ``folder`` where panels are. ``remarks`` says what can't
    be shown, and what is drawn as something plainer.

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
        self.plan, self._drawn = plan, pictured(plan, style)
        self.width, self.height = self.size = checked_size(size)
        self.timeline = Timeline.of(self._drawn, Fraction(fps).limit_denominator(1001))
        self._aspect = self.width / self.height
        self._lettering = usual_lettering()
        self.style = style
        self._folder, self._ticks = folder or Path(), style.strip and style.theme != "clean"
        self._slate = Slate(self._drawn, self.timeline, self.size, self._lettering, style)
        self._tags = Tags(self._slate.labels, self.size)
        self._portraits = Portraits(self._drawn, self._folder, lettered=style.theme != "clean")
        self.staged = lru_cache(maxsize=None)(self._staged)
        self._own = lru_cache(maxsize=4)(self._read_own)
        self._in_light = lru_cache(maxsize=None)(self._relit)
        self._plates, self._lettered = Plates(), Plates()
        self._ahead = Ahead(self._sights)

    @property
    def remarks(self) -> tuple[str, ...]:
        said = [remark for index in range(len(self._drawn.shots)) for remark in self._own(index).remarks]
        said += self._portraits.remarks
        said += unshown(self.plan)
        written = "" if self.style.theme == "clean" else self._slate.written()
        if missing := self._lettering.lacking(written):
            some = "".join(sorted(missing)[:12])
            said.append(
                f"{len(missing)} character{'s' if len(missing) > 1 else ''} without a glyph in any installed font, "
                f"drawn as boxes: {some}"
            )
        return tuple(said)

    def frame(self, number: int) -> Picture:
        """A finished frame: BGR uint8 (height, width, 3), to be changed freely by the caller.

        Raises:
            IndexError: the film has no such frame.
        """
        picture, kept = self.standing(number)
        picture = picture.copy() if kept else picture
        self.tick(picture, number)
        return picture

    def standing(self, number: int) -> tuple[Picture, bool]:
        """A frame without what changes in every frame (``tick``), and whether it is kept: then it may not be changed,
        and the frames that look alike have the same one. What is drawn belongs in here, as far back as it can be
        kept: the picture of the shot in ``_picture``, what is written on it in ``_letter``.
        """
        index = self.timeline.shot_at(number)
        picture, key = self._moved_in(index, number)
        if key is None:
            return self._letter(picture, index, number), False
        lettered = (key, self._slate.state(number))
        return self._lettered.get(lettered, lambda: self._letter(picture.copy(), index, number)), True

    def tick(self, picture: Picture, number: int) -> None:
        """Effect: what changes in every frame is drawn, within the rows of ``ticking``."""
        if self._ticks:
            self._slate.strip.onto(picture, number)

    @property
    def ticking(self) -> tuple[tuple[int, int], ...]:
        """The rows [first, last) that ``tick`` draws in, even numbers."""
        return self._slate.strip.rows if self._ticks else ()

    def _letter(self, picture: Picture, index: int, number: int) -> Picture:
        if self.style.theme != "clean":
            own, u = self._own(index), self.timeline.progress(number)
            own.note(picture, u)
            if own.still is None:
                staged = self.staged(index)
                now = staged.moment(u)
                staged.notes.onto(picture, now)
                self._tags.onto(picture, staged.scene_at(now), now)
            self._slate.burn_in(picture, number)
        if self.style.safe_areas:
            draw_safe_areas(picture)
        return picture

    def key(self, shot: int) -> str:
        """What a shot draws, as a hash; see ``kling_story.backends.Pictures``."""
        return shot_key(self._drawn, shot, self.timeline, self.size, self.style, self._folder)

    def pose(self, number: int) -> Pose:
        """The camera of a frame."""
        return self.staged(self.timeline.shot_at(number)).moment(self.timeline.progress(number)).pose

    def scene(self, number: int) -> Scene:
        """What is staged in a frame."""
        staged = self.staged(self.timeline.shot_at(number))
        return staged.scene_at(staged.moment(self.timeline.progress(number)))

    def _staged(self, index: int) -> Staged:
        start, end = self.timeline.spans[index]
        seconds = (end - start - 1) / float(self.timeline.fps)
        return Staged(of_shot(self._drawn, index), self._drawn.shots[index], self._aspect, seconds, self._portraits)

    def _picture(self, index: int, number: int) -> tuple[Picture, Hashable | None]:
        """The picture of a frame without transition and burn-ins, and what it is kept under, None where it isn't;
        one that is kept may not be changed.
        """
        own = self._own(index)
        if own.still is not None:
            return self._still(index, number, own, own.still)
        staged, u = self.staged(index), self.timeline.progress(number)
        now = staged.moment(u)
        key = index, now
        known = self._plates.find(key)
        if known is not None:
            return known, key
        last = self.timeline.spans[index][1] - 1
        picture = draw_scene(self._ahead.sight(number, last), staged.scene_at(now), now)
        if "pov" in staged.shot.framings:
            looker(self.size).onto(picture, self._drawn, staged.shot)
        picture = self._smeared(picture, staged, u, index)
        following = self.timeline.progress(min(number + 1, last))
        if own.strokes is not None and self.style.theme != "clean":
            return picture, None
        # Mouths open and effects shimmer in a few steps: each is kept while the camera stands.
        following_now = staged.moment(following)._replace(mouths=now.mouths, shimmer=now.shimmer)
        if number == last or following_now == now:
            return self._plates.keep(key, picture), key
        return picture, None

    def _sights(self, numbers: Sequence[int]) -> list[Sight]:
        """What is seen in some frames of one shot."""
        staged = self.staged(self.timeline.shot_at(numbers[0]))
        return staged.sights([self.timeline.progress(number) for number in numbers], self.size)

    def _in_the_air(self, index: int, number: int) -> tuple[Picture, Hashable | None]:
        """The same in the theme's hand, with what falls or blows before it, which has no outlines and is never kept."""
        shot, own = self._drawn.shots[index], self._own(index)
        if shot.light_cues and own.still is None:
            # Most shots have none.
            from kling_renderers.animatic.relit import in_its_light

            u = self.timeline.progress(number)
            return in_its_light(shot, u, lambda setting: self._in_light(index, setting)._in_the_air(index, number))
        picture, key = self._picture(index, number)
        if self.style.theme == "board":
            plain = picture
            picture = penciled(plain) if key is None else self._plates.get(("board", key), lambda: penciled(plain))
        if own.still is not None:
            return picture, key
        staged = self.staged(index)
        if not staged.scene.fills_the_air:
            return picture, key
        picture = picture.copy() if key is not None else picture
        now = staged.moment(self.timeline.progress(number))
        seconds = float((number - self.timeline.spans[index][0]) / self.timeline.fps)
        staged.in_the_air(picture, view_of(now.pose, *self.size), now, seconds)
        return picture, None

    def _relit(self, index: int, setting: Setting) -> FilmPainter:
        """What draws a shot as if it were in one setting all the time."""
        shots = list(self.plan.shots)
        shots[index] = shots[index]._replace(setting=setting, light_cues=())
        plan = self.plan._replace(shots=tuple(shots))
        return FilmPainter(plan, self.size, self.timeline.fps, folder=self._folder, style=self.style)

    def _still(self, index: int, number: int, own: Own, still: Still) -> tuple[Picture, Hashable | None]:
        """The same where a shot is a picture of the author's own."""
        u, last = self.timeline.progress(number), self.timeline.spans[index][1] - 1
        seen, following = still.seen(u), still.seen(self.timeline.progress(min(number + 1, last)))
        key = index, seen
        if own.strokes is not None or (number < last and following != seen):
            return self._smeared(still.draw(self.size, *seen), self.staged(index), u, index), None
        return self._plates.get(key, lambda: still.draw(self.size, *seen)), key

    def _smeared(self, picture: Picture, staged: Staged, u: float, index: int) -> Picture:
        """What goes by suddenly smears, half a frame's time wide."""
        if not any(move.move in SUDDEN for move in staged.shot.moves):
            return picture
        start, end = self.timeline.spans[index]
        half = 0.25 / max(1, end - start - 1)
        before, after = staged.moment(max(0.0, u - half)).pose, staged.moment(min(1.0, u + half)).pose
        return smeared(picture, View(before, self.width, self.height), View(after, self.width, self.height))

    def _moved_in(self, index: int, number: int) -> tuple[Picture, Hashable | None]:
        """The picture of a frame with its shot's transition, and what it is kept under."""
        picture, key = self._in_the_air(index, number)
        mark, start = TRANSITIONS[self._drawn.shots[index].transition].mark, self.timeline.starts[index]
        part = (number - start + 1) / (self.timeline.transition(index) + 1)
        if part >= 1:
            return picture, key
        shows_before = index and mark in SHOWS_THE_SHOT_BEFORE
        before = self._in_the_air(index - 1, start - 1)[0] if shows_before else None
        return joined(mark, before, picture, part), None

    def _read_own(self, index: int) -> Own:
        shot, tinted = self._drawn.shots[index], self.style.theme != "clean"
        return Own(self._drawn, shot, self.size, self._folder, lambda: self.staged(index), tinted=tinted)

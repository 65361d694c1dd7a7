"""What is burnt into the picture: shot, camera, timecode, words, and where in the film we are.

It is two strips, above and below, drawn once per shot and spoken line; only digits and the playhead
change from frame to frame.
"""

from __future__ import annotations

from functools import lru_cache

from kling_renderers.animatic.burnt_in.labels import Labels
from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_renderers.animatic.burnt_in.pages import Pages, lay_out, silence
from kling_renderers.animatic.burnt_in.strip import Strip
from kling_renderers.animatic.burnt_in.tiles import Tile, Words, veiled
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.stand_ins.kinds import colour_of
from kling_renderers.animatic.timeline import Timeline
from kling_story.backends import Style
from kling_story.planned import Caption, Plan, PlannedMove, PlannedShot
from kling_story.vocabulary import TRANSITIONS


class Slate:
    """The burn-ins of a film at one size."""

    def __init__(
        self, plan: Plan, timeline: Timeline, size: tuple[int, int], lettering: Lettering, style: Style
    ) -> None:
        self._plan, self._timeline, self._lettering, self._style = plan, timeline, lettering, style
        self.width, self.height = size
        unit = min(size)
        self.small = max(9, round(unit * 0.037))
        self.large = max(11, round(unit * 0.043))
        self.margin = round(unit * 0.03)
        self.bar = max(3, round(unit * 0.011))
        self.strip = Strip(timeline, size, lettering, self.small, self.margin, self.bar)
        self.labels = Labels(lettering, self.width, self.small, round(unit * 0.066))
        self.top = lru_cache(maxsize=256)(self._top)
        self.bottom = lru_cache(maxsize=256)(self._bottom)
        self.pages = lru_cache(maxsize=256)(self._pages)

    def written(self) -> str:
        """All that is written anywhere in the film, in one piece."""
        words = [element.name for element in self._plan.cast]
        for shot in self._timeline.shots:
            words += [
                shot.id,
                shot.label,
                self._words(None, shot),
                *(shot.sound or "", shot.music or ""),
                *(self._words(line, shot) for line in shot.captions),
            ]
        return "".join(words)

    def burn_in(self, picture: Picture, frame: int) -> None:
        """Write the burn-ins of a frame into its picture, but for the strip."""
        index = self._timeline.shot_at(frame)
        shot = self._timeline.shots[index]
        y = self.margin
        if self._style.words:
            top = self.top(index)
            top.onto(picture, 0, 0)
            y = top.ink.shape[0] - self.margin // 3
        for number, move in enumerate(shot.moves):
            tile = self.labels.move(shot, number, self._goes_on(move, frame))
            tile.onto(picture, self.width - self.margin - tile.ink.shape[1], y)
            y += round(1.1 * tile.ink.shape[0])
        if self._style.words:
            self._below(picture, frame, index)

    def _below(self, picture: Picture, frame: int, index: int) -> None:
        """What is said, done and heard, at the lower edge."""
        shot = self._timeline.shots[index]
        spoken = self._spoken(shot, frame)
        bottom = self.bottom(index, spoken, self._page(index, spoken, frame))
        bottom.onto(picture, 0, self.height - bottom.ink.shape[0])
        y = self.height - bottom.ink.shape[0] + self.margin // 2
        for tile in self.labels.heard(shot):
            y -= tile.ink.shape[0] + self.margin // 4
            tile.onto(picture, self.margin, y)

    def state(self, frame: int) -> tuple[object, ...]:
        """What the burn-ins of a frame are a function of."""
        index = self._timeline.shot_at(frame)
        shot, spoken = self._timeline.shots[index], self._spoken(self._timeline.shots[index], frame)
        going = tuple(self._goes_on(move, frame) for move in shot.moves)
        return index, spoken, self._page(index, spoken, frame), going

    def _goes_on(self, move: PlannedMove, frame: int) -> bool:
        done = self._timeline.progress(frame)
        return bool(move.start <= done < move.end or move.end == 1 == done)

    def _spoken(self, shot: PlannedShot, frame: int) -> int | None:
        """The number of the line spoken at a frame."""
        seconds = frame / self._timeline.fps
        return next((i for i, line in enumerate(shot.captions) if line.start <= seconds < line.end), None)

    def _top(self, index: int) -> Tile:
        shot, letters = self._timeline.shots[index], self._lettering
        # The moves have signs of their own.
        label = shot.label.removesuffix(", ".join(move.words for move in shot.moves)).rstrip(", ")
        joins = "" if shot.transition == "cut" else TRANSITIONS[shot.transition].words
        label = ", ".join(words for words in (label, self._place(shot), joins) if words)
        count = str(shot.number)
        if self._style.strip:
            count += f"/{self._plan.shots_in_film or len(self._plan.shots)}"
        tone = palette.QUIET
        if self._plan.automatic:
            # Nothing of it is as certain as the numbers and sizes of shots that an author wrote.
            count, tone = f"{shot.number}/?" if self._style.strip else count, palette.SIGNAL
            label = ": ".join(words for words in (self._plan.guessed, label) if words)
        space = self.width - 3 * self.margin - self.strip.width_of_timecode
        name = letters.shorten(shot.id, self.small, space - letters.width(count, self.small) - self.margin)
        used = letters.width(count, self.small) + letters.width(name, self.small) + 1.2 * self.margin
        one_row = used + letters.width(label, self.small) <= space
        rows = [] if one_row or not label else letters.wrap(label, self.small, self.width - 2 * self.margin, 2)
        line = round(1.4 * self.small)
        x, y = float(self.margin), self.margin + 0.85 * self.small
        words = [Words(x, y, count, self.small, palette.SIGNAL)]
        x += letters.width(count, self.small) + 0.5 * self.margin
        words.append(Words(x, y, name, self.small, palette.PAPER))
        x += letters.width(name, self.small) + 0.7 * self.margin
        if one_row:
            words.append(Words(x, y, label, self.small, tone))
        for number, row in enumerate(rows, start=1):
            words.append(Words(self.margin, y + number * line, row, self.small, tone))
        return veiled(letters, (self.width, 2 * self.margin + line * (1 + len(rows))), 170, False, tuple(words))

    def _place(self, shot: PlannedShot) -> str:
        """Where it plays, when the words name a scene of the cast."""
        cast = (self._plan.element(name) for name in shot.subjects)
        return next((f"at {element.name}" for element in cast if element and element.kind == "scene"), "")

    def _pages(self, index: int, spoken: int | None) -> Pages:
        """The words of a shot, or of a line of it, laid out for the time they stand."""
        shot, tall = self._timeline.shots[index], self.height > self.width
        line = shot.captions[spoken] if spoken is not None else None
        seconds = float(line.end - line.start) if line else silence(shot)
        size, lines = (self.large, 5 if tall else 3) if line else (self.small, 5 if tall else 2)
        space = self.width - 2 * self.margin
        return lay_out(self._lettering, self._words(line, shot), size, space, lines, seconds, line is not None)

    def _page(self, index: int, spoken: int | None, frame: int) -> int:
        """The number of the page that stands at a frame."""
        shot, pages = self._timeline.shots[index], self.pages(index, spoken)
        if len(pages.pages) < 2:
            return 0
        now = frame / self._timeline.fps
        if spoken is not None:
            line = shot.captions[spoken]
            return pages.at(float((now - line.start) / (line.end - line.start)))
        return pages.at(silence(shot, now) / (silence(shot) or 1.0))

    def _bottom(self, index: int, spoken: int | None, page: int) -> Tile:
        shot = self._timeline.shots[index]
        line = shot.captions[spoken] if spoken is not None else None
        laid = self.pages(index, spoken)
        size, rows = laid.size, laid.pages[page]
        space = self.width - 2 * self.margin
        step = round(1.34 * size)
        height = round(1.6 * self.margin) + step * len(rows) + self.bar + self.margin // 2
        words: list[Words] = []
        y = height - self.bar - 0.8 * self.margin - step * (len(rows) - 1)
        for number, row in enumerate(rows):
            x = self.margin + (space - self._lettering.width(row, size)) / 2 if line else float(self.margin)
            head = f"{line.speaker}: " if line and number == 0 and page == 0 else ""
            if line and head and row.startswith(head.rstrip()):
                words.append(Words(x, y, head, size, self._speaker_colour(line)))
                x += self._lettering.width(head, size)
                row = row.removeprefix(head.rstrip()).lstrip()
            words.append(Words(x, y, row, size, palette.PAPER if line else palette.PALE))
            y += step
        return veiled(self._lettering, (self.width, height), 190 if line else 150, True, tuple(words))

    def _words(self, line: Caption | None, shot: PlannedShot) -> str:
        if line is None:
            return shot.prompt if self._style.prompt else ""
        return f"{line.speaker}: {line.text}"

    def _speaker_colour(self, line: Caption | None) -> Colour:
        element = self._plan.element(line.speaker) if line else None
        return palette.mix(colour_of(element), palette.WHITE, 0.45) if element else palette.SIGNAL

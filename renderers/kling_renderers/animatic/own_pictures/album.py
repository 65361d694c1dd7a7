"""The author's own pictures of a film: panels, its start and end frame, and the motion brush over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from kling_renderers.animatic.burnt_in.lettering import usual_lettering
from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.own_pictures.photos import Photo, UnreadablePicture, read_picture
from kling_renderers.animatic.own_pictures.stills import Still
from kling_renderers.animatic.own_pictures.strokes import Strokes
from kling_renderers.animatic.stage.backdrop import sign_picture
from kling_renderers.animatic.stage.cards import card_picture
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.kinds import colour_of
from kling_story.planned import Plan, PlannedShot

PORTRAIT = 2048
"""Pixels of the longer side that are kept of an element's image: a scene's is the largest, behind everybody."""


def pictures_of(plan: Plan, shot: PlannedShot) -> list[tuple[str, str]]:
    """The pictures that a shot is shown as, what each is and its file, the first one first."""
    if shot.panel is not None:
        return [("panel", shot.panel)]
    first, last = shot.number == 1, shot.number == plan.shots_in_film
    start = [("start frame", plan.start_frame)] if first and plan.start_frame else []
    end = [("end frame", plan.end_frame)] if last and plan.end_frame else []
    return start + end


def files_of(plan: Plan, shot: PlannedShot) -> list[str]:
    """The files of pictures and masks that a shot shows."""
    masks = [stroke.mask for stroke in plan.brush] if shot.number == 1 else []
    return [*(name for _, name in pictures_of(plan, shot)), *masks]


def fill(plan: Plan, shot: PlannedShot) -> bool:
    """Whether pictures of the author's own, photographs perhaps, are all over a shot: its own, or a scene's behind
    everybody. ``plan`` has no more than the shot's cast.
    """
    return bool(pictures_of(plan, shot)) or any(one.kind == "scene" and one.images for one in plan.cast)


class Portraits:
    """The first image of each element, as a card, and of scenes as they are; read once, when it is first asked for.
    ``lettered``: a scene without one has a sign.
    """

    def __init__(self, plan: Plan, folder: Path, *, lettered: bool) -> None:
        self._plan, self._folder, self._lettered = plan, folder, lettered
        self._read = lru_cache(maxsize=None)(self._portrait)
        self.sign = lru_cache(maxsize=None)(self._sign)

    @property
    def remarks(self) -> list[str]:
        """Which images can't be shown, of those who are in a shot."""
        shown = {name for shot in self._plan.shots for name in shot.subjects}
        return [
            remark for element in self._plan.cast if element.name in shown and (remark := self._read(element.name)[1])
        ]

    def card(self, name: str) -> Picture | None:
        """The card of an element; None where it has no image, or none that can be read."""
        picture = self._read(name)[0]
        element = self._plan.element(name)
        return None if picture is None or element is None else card_picture(picture, element.index)

    def image(self, name: str) -> Picture | None:
        """The image itself; None where there is none, or none that can be read."""
        return self._read(name)[0]

    def _sign(self, name: str) -> Picture | None:
        """A sign with the name of an element; None where nothing is to be lettered."""
        element = self._plan.element(name)
        if element is None or not self._lettered:
            return None
        return sign_picture(usual_lettering(), name, colour_of(element))

    def _portrait(self, name: str) -> tuple[Picture | None, str]:
        element = self._plan.element(name)
        if element is None or not element.images:
            return None, ""
        try:
            return read_picture(self._folder, element.images[0], PORTRAIT).pixels, ""
        except UnreadablePicture as error:
            return None, f"@{name}: the image `{element.images[0]}` can't be shown ({error})"


class Own:
    """The pictures of a shot, ready to be shown. ``remarks`` says what can't be; ``tinted``: the regions of the motion
    brush are seen in them. ``staged`` is asked for only where there is a picture.
    """

    def __init__(
        self,
        plan: Plan,
        shot: PlannedShot,
        size: tuple[int, int],
        folder: Path,
        staged: Callable[[], Staged],
        *,
        tinted: bool,
    ) -> None:
        self._size, self.remarks = size, list[str]()
        read = [self._read(shot, folder, what, name) for what, name in pictures_of(plan, shot)]
        photos = [photo for photo in read if photo is not None]
        found = [photo.pixels for photo in photos]
        self.strokes: Strokes | None = None
        if plan.brush and shot.number == 1 and shot.panel is None:
            self.strokes = Strokes(plan.brush, folder, photos[0].size if photos else None)
            self.remarks += self.strokes.remarks
            if photos and tinted:
                found[0] = self.strokes.tint(found[0])
        self.still: Still | None = None
        if found:
            travel = staged().travel
            ending = Still.fitted(found[1], size, travel) if len(found) > 1 else None
            self.still = Still.fitted(found[0], size, travel, ending)

    def note(self, picture: Picture, u: float) -> None:
        """Effect: the ways of the motion brush are drawn, at a part of the shot from 0 to 1."""

        def to_frame(places: Points) -> Points:
            return places * self._size if self.still is None else self.still.to_frame(places, self.still.seen(u)[0])

        if self.strokes is not None:
            self.strokes.draw(picture, to_frame, u)

    def _read(self, shot: PlannedShot, folder: Path, what: str, name: str) -> Photo | None:
        try:
            return read_picture(folder, name)
        except UnreadablePicture as error:
            why = f"the {what} `{name}` can't be shown ({error})"
            self.remarks.append(f"shot `{shot.id}`: {why}; the shot was drawn instead")
            return None

"""A shot made ready to be drawn, when it is first asked for: who stands where, and its camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Protocol

from kling_renderers.animatic.burnt_in.notation import Notes
from kling_renderers.animatic.camera.framing import figure_height, frame_width, framed
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import Moment, View, first_pose, moment, view_of
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.sight import Sight, sights
from kling_renderers.animatic.own_pictures.stills import Travel
from kling_renderers.animatic.stage.arriving import arriving
from kling_renderers.animatic.stage.backdrop import before_a_cloth, cleared, hung, sign_at
from kling_renderers.animatic.stage.blocks import Block, Blocks
from kling_renderers.animatic.stage.cards import Card, cards_on
from kling_renderers.animatic.stage.effects import phase_at
from kling_renderers.animatic.stage.goals import goals
from kling_renderers.animatic.stage.hanging import hanging
from kling_renderers.animatic.stage.scene import Scene, stage
from kling_renderers.animatic.stage.shelter import sheltered
from kling_renderers.animatic.stage.talking import Talk
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary import SIZES

_SHOWS_THE_CHEST = 2.6
"""Up to this figure height, in frames, a shot shows people down to the waist."""


class Images(Protocol):
    """The images of a cast, by name; None where there is none."""

    def card(self, name: str) -> Picture | None: ...

    def image(self, name: str) -> Picture | None: ...

    def sign(self, name: str) -> Picture | None: ...


class Staged:
    """A shot of a plan, on a frame of this ``aspect`` (width over height), ``seconds`` from its first to its last."""

    def __init__(
        self,
        plan: Plan,
        shot: PlannedShot,
        aspect: float,
        seconds: float,
        images: Images | None = None,
    ) -> None:
        self.shot, self._aspect, self._seconds = shot, aspect, seconds
        cast = (plan.element(name) for name in shot.subjects)
        place = next((element.name for element in cast if element is not None and element.kind == "scene"), None)
        image = images.image(place) if images is not None and place is not None else None
        staged = stage(plan, shot if image is None else replace(shot, setting=before_a_cloth(shot.setting)), aspect)
        close = SIZES[shot.size].figure_height > _SHOWS_THE_CHEST
        if images is not None:
            staged = replace(staged, cards=cards_on(staged.figures, staged.props, images.card, close=close))
        self.scene = staged
        self._framed = framed(plan, shot, aspect)
        self._goals = goals(shot, self.scene, frame_width(shot, aspect, self._framed))
        self._talk = Talk(shot, [figure.name for figure in self.scene.figures])
        self.moment = lru_cache(maxsize=64)(self._moment)
        walked = self.moment(1.0).walked
        self.scene = hanging(plan, shot, arriving(shot, self.scene, walked), walked, aspect)
        if any(place.over for place in shot.places):
            from kling_renderers.animatic.stage.obstacles import with_obstacles

            self.scene = with_obstacles(shot, self.scene, self.moment(0.5).walked)
        if shot.vapours:
            from kling_renderers.animatic.stage.vapours import plumes

            self.scene = replace(self.scene, plumes=plumes(shot, self.scene, aspect, self._framed))
        if image is not None:
            self.scene = self._before(image)
        elif images is not None and place is not None and not shot.setting.inside:
            # A room is known by its walls.
            self.scene = self._with_sign(images.sign(place))

    def sights(self, parts: Sequence[float], size: tuple[int, int]) -> list[Sight]:
        """What is seen at some parts of the shot, 0 to 1, in pictures of this size."""
        moments = [self.moment(u) for u in parts]
        return sights(self.scene, [view_of(now.pose, *size) for now in moments], moments)

    def in_the_air(self, picture: Picture, view: View, now: Moment, seconds: float) -> None:
        """Effect: what rises, falls or blows is drawn as it is so many seconds after the shot's start."""
        lens = lens_heights(self.shot.focal_length, self._aspect)
        if self.scene.plumes:
            from kling_renderers.animatic.stage.vapours import draw_plumes

            draw_plumes(picture, view, self.scene.plumes, now.walked, seconds)
        if self.scene.world.falling is not None:
            self.scene.world.falling.onto(picture, view, seconds, lens, sheltered(self.scene.models, now.walked))

    @cached_property
    def notes(self) -> Notes:
        return Notes(self.shot, self.scene, self.moment(0.0).pose, self.moment(1.0).pose)

    def _before(self, image: Picture) -> Scene:
        """The scene before the image of its place."""
        moments = [self.moment(number / 8) for number in range(9)]
        reverse = "reverse" in self.shot.framings
        cloth = hung(image, self.scene.world, moments, self._away, self._aspect, reverse=reverse)
        return replace(self.scene, backdrop=cloth, world=cleared(self.scene.world, cloth))

    def _with_sign(self, sign: Picture | None) -> Scene:
        """The scene with a sign behind its people, on the side where fewer of them are."""
        pose, _ = first_pose(self.shot, self._aspect, self._framed)
        side = 1 if sum(figure.x for figure in self.scene.figures) < -1e-6 else -1
        found = sign_at(pose, self._away, self._aspect, side)
        if sign is None or found is None:
            return self.scene
        corners, post = found
        pieces = self.scene.pieces
        standing = [Block(*one) for one in zip(pieces.corners, pieces.colours, strict=True)]
        cards = (*self.scene.cards, Card(sign, corners, stays=True))
        return replace(self.scene, cards=cards, pieces=Blocks([*standing, *self.scene.world.lit([post])]))

    @property
    def _away(self) -> float:
        """How far the subject is from the composed lens, in statures."""
        heights = lens_heights(self.shot.focal_length, self._aspect)
        return heights / figure_height(self.shot, self._aspect, self._framed)

    @property
    def travel(self) -> Travel:
        """The camera's way, as it goes over a picture."""
        pose, _ = first_pose(self.shot, self._aspect, self._framed)
        return Travel(self.moment, pose, self._away, self._aspect)

    def _moment(self, u: float) -> Moment:
        """The camera, and what people do; ``u`` runs from 0 at the shot's first frame to 1 at its last."""
        now = moment(self.shot, u, self._aspect, self._framed, self._goals)
        mouths = self._talk.at(u * self._seconds)
        shimmer = phase_at(u * self._seconds) if self.scene.effects else 0
        return now._replace(mouths=mouths, shimmer=shimmer) if mouths or shimmer else now

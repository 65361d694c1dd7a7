"""A shot made ready to be drawn, when it is first asked for: who stands where, and its camera."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, lru_cache

from kling_renderers.animatic.brush import Picture
from kling_renderers.animatic.camera import Moment, first_pose, moment
from kling_renderers.animatic.cards import cards_on
from kling_renderers.animatic.effects import phase_at
from kling_renderers.animatic.framing import figure_height, framed
from kling_renderers.animatic.goals import goals
from kling_renderers.animatic.lens import lens_heights
from kling_renderers.animatic.notation import Notes
from kling_renderers.animatic.scene import stage
from kling_renderers.animatic.stills import Travel
from kling_renderers.animatic.talking import Talk
from kling_story.planning import Plan, PlannedShot
from kling_story.vocabulary import SIZES

_SHOWS_THE_CHEST = 2.6
"""Up to this figure height, in frames, a shot shows people down to the waist."""


class Staged:
    """A shot of a plan, on a frame of this ``aspect`` (width over height), ``seconds`` from its first to its last;
    ``picture_of`` has the card of an element, by name.
    """

    def __init__(
        self,
        plan: Plan,
        shot: PlannedShot,
        aspect: float,
        seconds: float,
        picture_of: Callable[[str], Picture | None] = lambda _: None,
    ) -> None:
        self.shot, self._aspect, self._seconds = shot, aspect, seconds
        staged = stage(plan, shot, aspect)
        close = SIZES[shot.size].figure_height > _SHOWS_THE_CHEST
        self.scene = replace(staged, cards=cards_on(staged.figures, staged.props, picture_of, close=close))
        self._framed = framed(plan, shot, aspect)
        self._goals = goals(shot, self.scene)
        self._talk = Talk(shot, [figure.name for figure in self.scene.figures])
        self.moment = lru_cache(maxsize=64)(self._moment)

    @cached_property
    def notes(self) -> Notes:
        return Notes(self.shot, self.scene, self.moment(0.0).pose, self.moment(1.0).pose)

    @property
    def travel(self) -> Travel:
        """The camera's way, as it goes over a picture."""
        pose, _ = first_pose(self.shot, self._aspect, self._framed)
        away = lens_heights(self.shot.focal_length, self._aspect)
        away /= figure_height(self.shot, self._aspect, self._framed)
        return Travel(self.moment, pose, away, self._aspect)

    def _moment(self, u: float) -> Moment:
        """The camera, and what people do; ``u`` runs from 0 at the shot's first frame to 1 at its last."""
        now = moment(self.shot, u, self._aspect, self._framed, self._goals)
        mouths = self._talk.at(u * self._seconds)
        shimmer = phase_at(u * self._seconds) if self.scene.effects else 0
        return replace(now, mouths=mouths, shimmer=shimmer) if mouths or shimmer else now

"""A shot made ready to be drawn, when it is first asked for: who stands where, and its camera."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import groupby

from kling_renderers.animatic.burnt_in.notation import Notes
from kling_renderers.animatic.camera.acts import (
    acted_at,
    before_step,
    framed_all_along,
    framed_between,
    goes_down,
    steps_of,
    with_landings,
)
from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import Framed, figure_height, frame_width
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import Moment, Pose, View, first_pose, moment, view_of
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.sight import Sight, sights
from kling_renderers.animatic.own_pictures.stills import Travel
from kling_renderers.animatic.stage.arriving import arriving
from kling_renderers.animatic.stage.backdrop import before_a_cloth
from kling_renderers.animatic.stage.blocks import Block, Blocks
from kling_renderers.animatic.stage.cards import cards_on
from kling_renderers.animatic.stage.carried_out import carried_out, out_of_the_way
from kling_renderers.animatic.stage.effects import phase_at
from kling_renderers.animatic.stage.goals import goals
from kling_renderers.animatic.stage.hanging import hanging
from kling_renderers.animatic.stage.leaping import with_all_over
from kling_renderers.animatic.stage.own_places import Images, before_image, with_sign
from kling_renderers.animatic.stage.places import puts_arms_out
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.shelter import sheltered
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stage.talking import Talk
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.moves import CIRCLING, GOES_ALONG

_SHOWS_THE_CHEST = 2.6
"""Up to this figure height, in frames, a shot shows people down to the waist."""


ON_TWOS = 12
"""Pictures a second of those beside the cast: each is kept for two frames where all else stands."""


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
        shot = with_landings(plan, shot, aspect)
        self.shot, self._aspect, self._seconds, self._plan, self._images = shot, aspect, seconds, plan, images
        cast = (plan.element(name) for name in shot.subjects)
        place = next((element.name for element in cast if element is not None and element.kind == "scene"), None)
        self._image = images.image(place) if images is not None and place is not None else None
        self._sign = images.sign(place) if images is not None and place is not None and self._image is None else None
        self._earlier = [before_step(shot, step) for step in range(len(steps_of(shot)))]
        self._each = framed_all_along(shot, [framed(plan, one, aspect) for one in (*self._earlier, shot)])
        self._framed = self._each[-1]
        self._wide = self._framed if self._earlier and goes_down(shot) else None
        self.scene = self._people_and_things(shot)
        self._goals = goals(shot, self.scene, frame_width(shot, aspect, self._framed), aspect, self._framed)
        self._talk = Talk(shot, [figure.name for figure in self.scene.figures])
        self.moment = lru_cache(maxsize=64)(self._moment)
        self._beside: tuple[tuple[Figure, ...], list[Block]] | None = None
        self._stirs = self.scene.world.stirs or (any(one.doing for one in shot.crowds) and self._crowd_stirs())
        if any(move.move in GOES_ALONG for move in shot.moves):
            from kling_renderers.animatic.stage.room_to_go import as_fast_as_they_run, stopped_in_time

            self.shot = shot = as_fast_as_they_run(shot, frame_width(shot, aspect, self._framed))
            self.shot = shot = stopped_in_time(shot, self.scene, self.moment(1.0).walked)
            self.moment.cache_clear()
        self.scene = self._whole(shot, self.scene)
        self._on_the_way = lru_cache(maxsize=16)(self._between)
        self._at_work = lru_cache(maxsize=64)(self._while_at_work)
        told = (*shot.places, *(act.was for act in shot.acts))
        on_tables = any(place.piece == "tabletop" for place in told)
        if self._earlier and (shot.near_shoulder or on_tables or puts_arms_out(shot)):
            from kling_renderers.animatic.stage.between import with_what_stays

            still = len(set(self._each)) == 1
            *self._scenes, self.scene = with_what_stays(shot, [*self._scenes, self.scene], still=still)

    def scene_at(self, now: Moment) -> Scene:
        """The scene at a moment; ``scene`` is as what happens in the shot leaves it."""
        if now.step and now.acted == int(now.acted):
            return self._at_work(int(now.acted), now.step)
        return self.scene if now.acted >= len(self._earlier) else self._on_the_way(now.acted)

    def sights(self, parts: Sequence[float], size: tuple[int, int]) -> list[Sight]:
        """What is seen at some parts of the shot, 0 to 1, in pictures of this size."""
        found: list[Sight] = []
        for _, group in groupby([self.moment(u) for u in parts], key=lambda now: (now.acted, now.step)):
            moments = list(group)
            scene = self.scene_at(moments[0])
            # What stands for two frames is worked out once.
            each = list(dict.fromkeys(moments))
            seen = dict(zip(each, sights(scene, [view_of(now.pose, *size) for now in each], each), strict=True))
            found += [seen[now] for now in moments]
        return found

    def in_the_air(self, picture: Picture, view: View, now: Moment, seconds: float) -> None:
        """Effect: what rises, falls or blows is drawn as it is so many seconds after the shot's start."""
        lens = lens_heights(self.shot.focal_length, self._aspect)
        scene = self.scene_at(now)
        if scene.plumes:
            from kling_renderers.animatic.stage.vapours import draw_plumes

            draw_plumes(picture, view, scene.plumes, now.walked, seconds)
        if scene.world.falling is not None:
            scene.world.falling.onto(picture, view, seconds, lens, sheltered(scene.models, now.walked))

    @cached_property
    def notes(self) -> Notes:
        return Notes(self.shot, self.scene, self.moment(0.0).pose, self.moment(1.0).pose)

    def _people_and_things(self, shot: PlannedShot, step: int = 0) -> Scene:
        """Those of the shot as it is in the end or until something happens, with their own pictures."""
        cloth = self._image is not None
        staged = stage(
            self._plan,
            shot._replace(setting=before_a_cloth(shot.setting)) if cloth else shot,
            self._aspect,
            step,
            self._wide,
        )
        if self._images is None:
            return staged
        close = SIZES[shot.size].figure_height > _SHOWS_THE_CHEST
        return staged._replace(cards=cards_on(staged.figures, staged.props, self._images.card, close=close))

    def _whole(self, shot: PlannedShot, scene: Scene) -> Scene:
        """A scene with what stands where somebody goes, and what is seen of its place."""
        walked = self.moment(1.0).walked
        scene = hanging(self._plan, shot, arriving(shot, scene, walked), walked, self._aspect)
        if any(figure.leaps for figure in scene.figures):
            ways = [self.moment(u).walked for u in (0.0, 0.5, 1.0)]
            scene = scene._replace(figures=with_all_over(shot, scene.figures, ways, scene.world.gap))
        if any(place.over for place in shot.places):
            from kling_renderers.animatic.stage.obstacles import with_obstacles

            half = moment(self.shot, 0.5, self._aspect, self._framed, self._goals)
            scene = with_obstacles(shot, scene, half.walked)
        if shot.vapours:
            from kling_renderers.animatic.stage.vapours import plumes

            scene = scene._replace(plumes=plumes(shot, scene, self._aspect, self._framed))
        if shot.crowds:
            scene = self._crowded(scene)
        if self._image is not None:
            reverse = "reverse" in self.shot.framings
            return before_image(scene, self._image, self._all_along, self._away, self._aspect, reverse=reverse)
        if any(move.move in CIRCLING for move in shot.moves) or (scene.props and not scene.figures):
            scene = carried_out(scene, self._all_along)
        elif scene.figures and len(scene.world.blocks.corners):
            scene = out_of_the_way(scene, list(dict.fromkeys(self._all_along)))
        if self._sign is None or shot.setting.inside:
            # A room is known by its walls.
            return scene
        return with_sign(scene, self._sign, self._first_pose, self._away, self._aspect)

    def _crowd_stirs(self) -> bool:
        from kling_renderers.animatic.stage.crowds import stirs

        return stirs(self.shot)

    def _crowded(self, scene: Scene) -> Scene:
        """A scene with who is beside the cast, the same all through the shot."""
        from kling_renderers.animatic.stage.crowds import crowded

        if self._beside is None:
            self._beside = crowded(self.shot, scene, self._all_along, self._aspect, self._framed)
        figures, boxes = self._beside
        return scene._replace(crowd=figures, pieces=Blocks([*scene.pieces, *boxes]) if boxes else scene.pieces)

    def _framed_at(self, u: float) -> Framed:
        """What the shot is framed on at a moment; the camera goes up and down as the head does that moves most."""
        step, part = divmod(acted_at(self.shot, u), 1) if self._earlier else (0.0, 0.0)
        one, other = (self._each[min(int(step) + more, len(self._each) - 1)] for more in (0, 1))
        if not part or one == other:
            return one
        scenes = self._until(int(step)), self._on_the_way(step + part), self._until(int(step) + 1)
        heads = [[figure.head[1] for figure in scene.figures] for scene in scenes]
        was, now, will = max(zip(*heads, strict=False), key=lambda head: abs(head[2] - head[0]))
        return framed_between(one, other, (was - now) / (was - will) if was != will else part)

    def _while_at_work(self, acted: int, step: int) -> Scene:
        """The scene at a step of the round of hands at work, with so many steps done of what happens."""
        shot = self.shot if acted >= len(self._earlier) else self._earlier[acted]
        still, made = self._until(acted), self._whole(shot, self._people_and_things(shot, step))
        return made._replace(world=still.world)

    def _between(self, acted: float) -> Scene:
        """The scene when so many steps are done of what happens, of which there are more."""
        # Most shots have none.
        from kling_renderers.animatic.stage.between import between

        step, part = int(acted), acted % 1
        now = self._until(step + 1)
        start, end = steps_of(self.shot)[step]
        return between(self._until(step), now, part, (end - start) * self._seconds)

    def _until(self, step: int) -> Scene:
        """The scene until a step begins; where it plays is as in the end."""
        return self.scene if step >= len(self._earlier) else self._scenes[step]

    @cached_property
    def _scenes(self) -> list[Scene]:
        made = [self._whole(shot, self._people_and_things(shot)) for shot in self._earlier]
        pieces = self.scene.pieces
        alike = [one.pieces.corners.shape == pieces.corners.shape for one in made]
        return [
            one._replace(world=self.scene.world, pieces=one.pieces if same else pieces)
            for one, same in zip(made, alike, strict=True)
        ]

    @property
    def _away(self) -> float:
        """How far the subject is from the composed lens, in statures."""
        heights = lens_heights(self.shot.focal_length, self._aspect)
        return heights / figure_height(self.shot, self._aspect, self._framed)

    @property
    def _first_pose(self) -> Pose:
        """The composed picture, before any move."""
        return first_pose(self.shot, self._aspect, self._framed)[0]

    @cached_property
    def _all_along(self) -> list[Moment]:
        """Moments from first to last, by which things are put there: each as the nearest step is framed."""
        parts = [number / 8 for number in range(9)]
        each = ((u, round(acted_at(self.shot, u)) if self._earlier else 0) for u in parts)
        return [self._as_framed(u, self._each[step]) for u, step in each]

    @property
    def travel(self) -> Travel:
        """The camera's way, as it goes over a picture."""
        return Travel(self.moment, self._first_pose, self._away, self._aspect)

    def _as_framed(self, u: float, what: Framed) -> Moment:
        """The camera at a moment, framed on this, in a film on twos where others stir."""
        now = moment(self.shot, u, self._aspect, what, self._goals)
        return now._replace(seconds=int(u * self._seconds * ON_TWOS + 1e-6) / ON_TWOS) if self._stirs else now

    def _moment(self, u: float) -> Moment:
        """The camera, and what people do; ``u`` runs from 0 at the shot's first frame to 1 at its last."""
        now = self._as_framed(u, self._framed_at(u))
        mouths = self._talk.at(u * self._seconds)
        shimmer = phase_at(u * self._seconds) if self.scene.effects else 0
        now = now._replace(mouths=mouths, shimmer=shimmer) if mouths or shimmer else now
        if not self.shot.works:
            return now
        from kling_renderers.animatic.stage.working import step_at

        return now._replace(step=step_at(self.shot, u * self._seconds))

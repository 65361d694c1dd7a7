"""Who and what stands where in a shot, ready to be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kling_renderers.animatic.stage.backdrop import Backdrop
from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.stage.cards import Card
from kling_renderers.animatic.stage.effects import Cycle
from kling_renderers.animatic.stage.large import Prop
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World

if TYPE_CHECKING:
    from kling_renderers.animatic.stage.vapours import Plume

NOTHING = Blocks(())


class Scene(NamedTuple):
    """A staged shot: its figures, its props and the models that are drawn for them, in no order. ``front``:
    which figures (their numbers) stand in the front layer of focus; ``world``: the place, its
    light and air; ``pieces``: what words put somebody at. Neither goes along when people walk. ``cards``:
    the elements' own pictures. ``effects``: each at every phase of its shimmer. ``backdrop``: the image of a
    scene of the cast. ``plumes``: steam and the like, where it rises. ``crowd``: who is there without being one of the
    cast.
    """

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...]
    models: tuple[Model, ...]
    world: World
    front: tuple[int, ...] = ()
    pieces: Blocks = NOTHING
    cards: tuple[Card, ...] = ()
    effects: tuple[Cycle, ...] = ()
    backdrop: Backdrop | None = None
    plumes: tuple[Plume, ...] = ()
    crowd: tuple[Figure, ...] = ()

    @property
    def seen(self) -> list[Figure]:
        """Its figures but the back in the corner."""
        return [figure for figure in self.figures if not figure.near]

    @property
    def fills_the_air(self) -> bool:
        """Whether anything rises, falls or blows before all that stands."""
        return bool(self.plumes) or self.world.falling is not None

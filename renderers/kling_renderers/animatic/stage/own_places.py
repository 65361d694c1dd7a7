"""The author's own images in a scene: that of its place is hung behind its people, or on a sign among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kling_renderers.animatic.camera.poses import Moment, Pose
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.stage.backdrop import cleared, hung, sign_at
from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.stage.cards import Card
from kling_renderers.animatic.stage.scene import Scene


class Images(Protocol):
    """The images of a cast, by name; None where there is none."""

    def card(self, name: str) -> Picture | None: ...

    def image(self, name: str) -> Picture | None: ...

    def sign(self, name: str) -> Picture | None: ...


def before_image(
    scene: Scene, image: Picture, moments: Sequence[Moment], away: float, aspect: float, *, reverse: bool
) -> Scene:
    """A scene before the image of its place, as it is seen at some moments; ``away``: how far its subject is."""
    cloth = hung(image, scene.world, moments, away, aspect, reverse=reverse)
    return scene._replace(backdrop=cloth, world=cleared(scene.world, cloth))


def with_sign(scene: Scene, sign: Picture, pose: Pose, away: float, aspect: float) -> Scene:
    """A scene with a sign behind its people, on the side where fewer of them are, where it is first seen so."""
    side = 1 if sum(figure.x for figure in scene.figures) < -1e-6 else -1
    found = sign_at(pose, away, aspect, side)
    if found is None:
        return scene
    corners, post = found
    cards = (*scene.cards, Card(sign, corners, stays=True))
    return scene._replace(cards=cards, pieces=Blocks([*scene.pieces, *scene.world.lit([post])]))

"""The order of keys: what a reader wants to know first stands first."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from kling_story.storyboard import Shot, Storyboard

ORDERS: dict[type[BaseModel], tuple[str, ...]] = {
    Storyboard: (
        *("version", "title", "include", "model", "target", "quality", "aspect", "audio", "storyboard", "duration"),
        *("look", "negative", "elements", "start_frame", "end_frame", "reference_images", "reference_video"),
        *("camera_control", "motion_brush", "soundtrack", "prompt", "shots", "notes"),
    ),
    Shot: (
        *("id", "duration", "size", "angle", "framing", "lens", "facing", "direction", "transition", "camera"),
        *("prompt", "dialogue", "sound", "music", "panel", "soundtrack", "notes"),
    ),
}
"""Where the file reads better in another order than the model's fields: a shot is framed before it is told."""


class Shape(NamedTuple):
    """What a value is to the language: a model, a list of it, or, if ``named``, a mapping of names to it."""

    model: type[BaseModel] | None
    named: bool = False

    def inside(self, key: str) -> Shape:
        """The shape of the value at a key."""
        if self.named or self.model is None:
            return Shape(self.model if self.named else None)
        found = self.model.model_fields.get(key)
        return Shape(_model_in(found.annotation), get_origin(found.annotation) is dict) if found else Shape(None)

    def rank(self, key: str) -> int:
        """The place of a key; one that the language doesn't know comes last, and names stay in their order."""
        if self.named or self.model is None:
            return 0
        order = ORDERS.get(self.model) or tuple(self.model.model_fields)
        return order.index(key) if key in order else len(order)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner))), None)

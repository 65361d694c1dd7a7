"""What the animatic draws as something plainer than the words say, because it knows no shape for it.

Only where it is certain, of the declared cast and of a film that plays nowhere that is known: a thing or a garment that
a prompt merely mentions may be meant to be out of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from kling_renderers.animatic.own_pictures.album import pictures_of
from kling_renderers.animatic.stand_ins.kinds import animal_kind, knows_garment, knows_shape
from kling_story.planned import Plan, PlannedElement, PlannedShot


def unshown(plan: Plan) -> Iterator[str]:
    """A line for each of the cast that is in a shot and has neither a picture nor a noun that is known; one for a film
    with a look and no place.
    """
    shots = [shot for shot in plan.shots if not pictures_of(plan, shot)]
    shown = {name for shot in shots for name in shot.subjects if name not in shot.tagged}
    for element in plan.cast:
        if element.name not in shown or element.images:
            continue
        if element.kind == "scene":
            if all(_is_bare(shot) for shot in shots if element.name in shot.subjects):
                yield f"@{element.name}: no word of it is a place that the animatic knows: its stage stays bare"
        elif drawn := _drawn_as(element):
            yield f"@{element.name} is drawn as {drawn}: the animatic knows no shape for it"
    scenes = any(element.kind == "scene" and element.name in shown for element in plan.cast)
    if shots and plan.look and len(plan.shots) == plan.shots_in_film and not scenes and all(map(_is_bare, shots)):
        yield "no word of the look or of a prompt is a place that the animatic knows: its stage stays bare"


def _is_bare(shot: PlannedShot) -> bool:
    return not (shot.setting.place or shot.setting.dressings)


def _drawn_as(element: PlannedElement) -> str | None:
    """What stands for one of the cast of which no word is known."""
    if element.kind == "animal":
        return None if animal_kind(element) else "a dog"
    if element.kind == "costume":
        return None if knows_garment(element) else "a coat"
    if element.kind == "character" or knows_shape(element):
        return None
    return "sparks" if element.kind == "effect" else "a box"

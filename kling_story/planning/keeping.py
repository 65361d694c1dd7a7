"""Who keeps a goal: it stands behind them, and they look out of it."""

from __future__ import annotations

from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.settling import settled
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.plays import IN_GOAL


def with_keepers(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with its keeper before their goal: whom words name last before those for it, or first after them."""
    words = unspoken(shot.prompt)
    found = IN_GOAL.search(words)
    if found is None or not happens(words, found.start()):
        return shot
    people = film.people_in(shot)
    named = [one for one in references(words, film.kinds) if one.name in people]
    before, after = ([str(one.name) for one in named if (one.start < found.start()) is way] for way in (True, False))
    name = before[-1] if before else after[0] if after else None
    place = shot.place_of(name) if name is not None else None
    if place is None or place.tie or place.near or place.piece not in (None, "door"):
        return shot
    turned = shot.yaw is not None or shot.facing is not None or place.facing is not None
    facing = place.facing if turned else "camera"
    return settled(shot, {place.name: place._replace(piece="goal", facing=facing)})


def keeper_of(shot: PlannedShot) -> str | None:
    """Who keeps the goal of a shot."""
    return next((place.name for place in shot.places if place.piece == "goal"), None)

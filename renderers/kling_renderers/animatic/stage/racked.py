"""A thing that the focus goes from or to, where somebody is behind it."""

from __future__ import annotations

from kling_story.placed import BEINGS
from kling_story.planned import Plan, PlannedShot
from kling_story.references import plain_names, references
from kling_story.vocabulary.focus import first_goal, last_goal


def before_people(plan: Plan, shot: PlannedShot) -> tuple[PlannedShot, bool]:
    """A shot with the things between which and somebody its focus goes in its foreground, unless words put them
    elsewhere or into a hand; and whether there are any.
    """
    things = [name for name in shot.subjects if (one := plan.element(name)) is not None and one.kind not in BEINGS]
    found: set[str] = set()
    for move in shot.moves if things else ():
        for words in (first_goal(move.to or ""), last_goal(move.to or "")) if move.move == "rack_focus" else ():
            found |= {reference.name for reference in references(words, things) if reference.name}
            found |= {name for name in things if next(plain_names(words.casefold(), name.casefold()), None) is not None}
    placed = [
        place._replace(depth="foreground", whose=None, piece=None)
        if place.name in found and place.held is None and place.depth is None and place.piece != "ground"
        else place
        for place in shot.places
    ]
    if shot.people == 1:
        # Beside it, not behind it.
        beings = [place.name for place in placed if (one := plan.element(place.name)) and one.kind in BEINGS]
        free = not any(place.side for place in placed)
        placed = [place._replace(side="left") if free and place.name in beings else place for place in placed]
    nearer = any(place.name in found and place.depth == "foreground" for place in placed)
    return (shot._replace(places=tuple(placed)), True) if nearer else (shot, False)

"""What is learnt of a shot after what happens in it is known: whom it is of, their places, which hold before that, too,
and what else its set has.
"""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.placed import Act, Place
from kling_story.planned import PlannedShot

_FIELDS = ("posture", "piece", "seat", "facing", "gait", "arms")


def settled(shot: PlannedShot, told: Mapping[str, Place]) -> PlannedShot:
    """A shot with some of its places as ``told``, by name, also before what happens to them, unless that changes it."""
    if not told:
        return shot
    before = {place.name: place for place in shot.places}

    def earlier(act: Act) -> Act:
        now, then = told.get(act.was.name), before.get(act.was.name)
        if now is None or then is None:
            return act
        same = {field: getattr(now, field) for field in _FIELDS if getattr(act.was, field) == getattr(then, field)}
        return act._replace(was=act.was._replace(**same))

    places = tuple(told.get(place.name, place) for place in shot.places)
    return shot._replace(places=places, acts=tuple(map(earlier, shot.acts)))


def with_dressings(shot: PlannedShot, *dressings: str) -> PlannedShot:
    """A shot whose set has that, too."""
    every = tuple(dict.fromkeys((*shot.setting.dressings, *dressings)))
    return shot._replace(setting=shot.setting._replace(dressings=every))


def last_named(shot: PlannedShot, words: str, at: int) -> str:
    """Whom of a shot words name last before a place in them; the first one where they name nobody there."""
    return max((place.name for place in shot.places), key=lambda name: words.rfind(f"@{name}", 0, at))

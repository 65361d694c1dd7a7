"""Where people and things are in each shot, as a director blocks a scene: by the words, and so that who stood
left stays left.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kling_story.blocking.beside import by_somebody
from kling_story.blocking.closeness import closer, side_by_side
from kling_story.blocking.furniture import furnished
from kling_story.blocking.holding import with_ways
from kling_story.blocking.meeting import facing_the_other
from kling_story.blocking.pursuit import pursuits
from kling_story.blocking.reading import said
from kling_story.blocking.sides import Sides
from kling_story.blocking.ties import among, borne
from kling_story.placed import BEINGS, Place
from kling_story.references import references
from kling_story.staging import only_looked_at, past_whom
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import Framing
from kling_story.vocabulary.stand_ins import is_driven, is_in_a_mouth

__all__ = ["Blocking", "Place", "closer", "said"]


class Blocking:
    """Places the people and things of a storyboard's shots, one after the other."""

    def __init__(self, board: Storyboard) -> None:
        self._elements = board.elements
        self._people, self._things = Sides(), Sides()

    def places(
        self,
        shot: Shot,
        subjects: Sequence[str],
        framings: Sequence[Framing],
        people: int,
        told: Mapping[str, Place],
        course: str | None,
    ) -> tuple[Place, ...]:
        """Where a shot's subjects are: people and animals from left to right, then things likewise, then who is ridden.
        ``told``: what the words say of each (``said``, ``tied``); ``course``: which way those go who go.
        """
        along = borne(told, subjects, self._elements)
        beings = [name for name in subjects if self._elements[name].kind in BEINGS and name not in along]
        shown, things = beings[:people], [name for name in subjects if name not in (*beings, *along)]
        reverse = any(framing.id == "reverse" for framing in framings)
        near: str | None = None
        if any(framing.near_shoulder for framing in framings):
            near = _near(shot, shown, self._elements)
        if near is not None and len(shown) > 1:
            seen = next(name for name in _speakers_first(shot, shown) if name != near)
            pair = self._people.past_a_shoulder(seen, near, shot.facing, reverse=reverse)
            order = (*pair, *(name for name in shown if name not in pair))
        else:
            order = self._people.line_up(shown, _one_after_the_other(shot.prompt, told, shown, course), reverse=reverse)
        if len(shown) == 1:
            self._people.alone(shown[0], shot.facing)
            told = self._answering(shot, shown[0], framings, told)
        order += tuple(self._things.line_up(things, told)) + tuple(name for name in subjects if name in along)
        owners = _owners(shot.prompt, set(things), set(shown), self._elements)
        driven, carried = is_driven(shot.prompt), is_in_a_mouth(shot.prompt)
        mouths = {name for name in shown if carried and self._elements[name].kind == "animal"}
        places = tuple(
            told.get(name, Place(name, piece="mouth" if owners.get(name) in mouths else None))._replace(
                near=name == near,
                whose=owners.get(name),
                driven=driven and name in things,
            )
            for name in order
        )
        places = tuple(among(place, order) for place in places)
        places = facing_the_other(shot.prompt, shown, places, self._elements)
        places = with_ways(shot.prompt, places, things, shown, self._elements)
        places = furnished(shot.prompt, shown, things, places)
        return side_by_side(shot.prompt, shown, by_somebody(shot.prompt, places, things, shown, self._elements))

    def _answering(
        self, shot: Shot, name: str, framings: Sequence[Framing], told: Mapping[str, Place]
    ) -> Mapping[str, Place]:
        """Who is alone in a shot, and talks to somebody or looks at one who stood beside, looks that way."""
        place = told.get(name, Place(name))
        turned = shot.facing or shot.direction or place.facing or place.gaze
        looks_out = only_looked_at(shot.prompt, self._elements)
        if (
            turned
            or not (shot.dialogue or looks_out)
            or any(framing.yaw is not None or framing.id == "pov" for framing in framings)
        ):
            return told
        return {**told, name: place._replace(gaze=self._people.partners_of(name))}


def _one_after_the_other(
    prompt: str, told: Mapping[str, Place], people: Sequence[str], course: str | None
) -> Mapping[str, Place]:
    """What is told of people, and on which side of whom they run or walk after those are: behind them."""
    relation = {"left_to_right": "left_of", "right_to_left": "right_of"}.get(course or "")
    found = dict(told)
    for behind, ahead in pursuits(prompt, people) if relation else ():
        place, other = (found.get(name, Place(name)) for name in (behind, ahead))
        if not (place.side or other.side or place.relation or other.relation):
            found[behind] = place._replace(relation=relation, other=ahead)
    return found


def _owners(prompt: str, things: set[str], people: set[str], declared: Collection[str]) -> dict[str, str]:
    """Who of the people is named last before each thing's first mention."""
    owners: dict[str, str] = {}
    last: str | None = None
    for reference in references(prompt, declared):
        if reference.name in people:
            last = reference.name
        elif reference.name in things and last is not None:
            owners.setdefault(reference.name, last)
    return owners


def _speakers_first(shot: Shot, names: Sequence[str]) -> list[str]:
    speakers = [line.speaker for line in shot.dialogue]
    return sorted(names, key=lambda name: speakers.index(name) if name in speakers else len(speakers))


def _near(shot: Shot, names: Sequence[str], declared: Collection[str]) -> str | None:
    """Whose back is in the near corner: past whom the words look, else to whom the camera doesn't go where it goes to
    somebody, else who doesn't speak, else who comes second.
    """
    camera = [f"{move.move} {move.to or ''}" for move in shot.camera]
    past = {name for words in (shot.prompt, shot.framing or "", *camera) for name in past_whom(words, declared)}
    said_so = next((name for name in names if name in past), None)
    if said_so or len(names) < 2:
        return said_so
    aimed = {reference.name for words in camera for reference in references(words, declared)}
    return sorted(_speakers_first(shot, names), key=lambda name: name not in aimed)[1]

"""What the passes of planning know beside the shot that they are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kling_story.planned import PlannedShot
from kling_story.storyboard import Storyboard

if TYPE_CHECKING:
    from kling_story.planning.things import Things


class Film(NamedTuple):
    """The film of which a shot is planned.

    ``written``: as its author wrote it; ``read``: as its words are read, with names for whom they mean; ``kinds``: of
    which kind each of its cast is; ``genders``: who is male or female, where words say it; ``things``: what words tie
    to somebody that nobody declared; ``past``: its shots before this one.
    """

    written: Storyboard
    read: Storyboard
    kinds: Mapping[str, str]
    genders: Mapping[str, str]
    things: Things
    past: Sequence[PlannedShot]

    @property
    def before(self) -> PlannedShot | None:
        """The shot that this one follows."""
        return self.past[-1] if self.past else None

    def prompt_written(self, shot: PlannedShot) -> str:
        """The words of a shot as its author wrote them."""
        return self.written.shots[shot.number - 1].prompt

    def prompt_read(self, shot: PlannedShot) -> str:
        """The words of a shot with names for whom they mean, and with what people do who are beside the cast."""
        return self.read.shots[shot.number - 1].prompt

    def people_in(self, shot: PlannedShot) -> list[str]:
        """The characters who have a place in a shot, by name."""
        return [place.name for place in shot.places if self.kinds.get(place.name) == "character"]

    def description(self, name: str) -> str | None:
        """What is said of one of the cast, or of a thing that nobody declared."""
        one = self.things.elements.get(name) or self.written.elements.get(name)
        return one.description if one is not None else None

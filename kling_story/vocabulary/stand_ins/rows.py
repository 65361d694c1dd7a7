"""A row of what a thing or an animal is drawn as. Sizes are those of the real thing, in heights of a person of 1.7 m: of
an animal from the ground to its crown.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.terms import Term


@dataclass(eq=False, repr=False, kw_only=True)
class StandIn(Term):
    """``height``: how tall it is, in statures; 0 for a thing that a hand holds. ``wide``: how wide a thing is drawn, in
    its heights; ``goes``: it is a vehicle; ``seat``: how high somebody sits on it or in it, in its heights, 0 where
    nobody does; ``astride``: with a leg on each side; ``draft``: how deep it lies
    in water, in its heights, 0 where it doesn't float; ``deck``: how high somebody
    stands in it, likewise; ``box``: how high who comes along sits on the edge of its box. ``shade``: the colour of an animal that nobody declared and no word gives one.
    ``inset``: it is drawn only where a close shot is of it. ``alone``: names that say it only as the last words for a
    thing that an author declared; in prompts somebody wears it, or it is part of a place.
    """

    height: float = 0.0
    wide: float = 1.0
    goes: bool = False
    seat: float = 0.0
    astride: bool = False
    draft: float = 0.0
    deck: float = 0.0
    box: float = 0.0
    shade: str | None = None
    inset: bool = False

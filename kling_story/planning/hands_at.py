"""What the hands are at that a close shot is of, and the tail that is all that one shows of an animal."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.hands_at import hands_at, tail_in

_GLOVED = Pattern(r"(?<!without )\bglove(?:s|d)?\b|手套", "glove 手套")
_BOTH = Pattern(r"\bhands\b|双手|两手", "hands 手")


def at_in(board: Storyboard, prompt: str, *, of_hands: bool) -> tuple[Place, str] | None:
    """The thing that the hands of a shot are at, in its place, and what is said of its looks; where a shot isn't of
    hands, the tail. None where there is neither.
    """
    words = unspoken(prompt)
    found = hands_at(words) if of_hands else tail_in(words)
    if found is None:
        return None
    if any(one.casefold() == found.word.casefold() for one in board.elements):
        return None
    name = found.word.casefold().replace(" ", "-")
    if found.relation == "wagging":
        named = (one.name for one in references(found.described, board.elements))
        whose = next((one for one in named if one and board.elements[one].kind in BEINGS), None)
        return Place(name, relation=found.relation, whose=whose), found.described
    state = "gloved" if _GLOVED.search(words) else None
    held = "both" if _BOTH.search(words) else "hand"
    return Place(name, relation=found.relation, held=held, state=state), found.described

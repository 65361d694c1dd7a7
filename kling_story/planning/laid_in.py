"""What the thing is in or on that a shot of nobody names first: an open box, a basket, a plate."""

from __future__ import annotations

from kling_story.blocking.sentences import sentence_around
from kling_story.placed import Place
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.holders import holder_in
from kling_story.vocabulary.people import somebody_seen


def laid_in(board: Storyboard, prompt: str) -> tuple[Place, str] | None:
    """What the thing is in or on that a shot of no person names first, and what is said of its looks."""
    prompt = unspoken(prompt)
    named = [one for one in references(prompt, board.elements) if one.name is not None]
    if not named or any(board.elements[str(one.name)].kind != "item" for one in named):
        return None
    end = sentence_around(prompt, named[0].start, named[0].end)[1]
    found = holder_in(prompt[named[0].end : end])
    if found is None or somebody_seen(prompt) or found[0] in board.elements:
        return None
    return Place(found[0], relation="under", other=named[0].name, opened=True), found[1]

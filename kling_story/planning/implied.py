"""What people have in their hands by what they do, though nobody speaks of it: "@Mei brushes her teeth"."""

from __future__ import annotations

from re import Match

from kling_story.blocking.holding import Way, who_has
from kling_story.blocking.sentences import joined, sentence_around
from kling_story.blocking.subjects import does_it
from kling_story.placed import Place
from kling_story.planning.acts_on_things import DRUNK_FROM
from kling_story.planning.thing_nouns import nouns_in
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.implements import implements_in
from kling_story.vocabulary.stand_ins import THINGS, stand_in


def implied_in(board: Storyboard, prompt: str) -> dict[str, Place]:
    """Where such things are, by the shape they have, each under the name of its word; none of which an author declared
    one that the prompt names.
    """
    people = {name for name, element in board.elements.items() if element.kind == "character"}
    named = [name for name in board.elements if f"@{name}" in prompt and name not in people]
    shapes = {stand_in(THINGS, name, board.elements[name].description) for name in named}
    found: dict[str, Place] = {}
    for implement, words in implements_in(unspoken(prompt)):
        row = stand_in(THINGS, implement.thing, None)
        whose, _ = who_has(Way(implement.held, None, words.end()), prompt, people, board.elements)
        animals = [one for one in references(prompt[: words.start()], board.elements) if one.name]
        if (
            animals
            and board.elements[str(animals[-1].name)].kind == "animal"
            and does_it(prompt, animals[-1], words.start())
        ):
            # No animal has hands.
            continue
        if row is not None and row not in shapes and whose is not None:
            if implement.held == "mouth" and _several_do(board, prompt, words.start()):
                continue
            if row.id in DRUNK_FROM and implement.held == "mouth" and _has_a_drink(prompt, words):
                continue
            if implement.thing == "camera" and any(place.name == "phone" for place in found.values()):
                continue
            if implement.held == "page" and any(place.held == "page" for place in found.values()):
                continue
            opened = True if row.id in ("book", "letter") else None
            name = implement.thing.replace(" ", "-")
            found.setdefault(row.id, Place(name, whose=whose, held=implement.held, opened=opened))
    return found


def _has_a_drink(prompt: str, words: Match[str]) -> bool:
    """Whether who drinks does so from what the sentence named before: "raises the glass and takes a sip"."""
    if not words[0].isascii() or prompt.startswith(" of", words.end()):
        return False
    first, _ = sentence_around(prompt, words.start(), words.end())
    return any(one.shape in DRUNK_FROM and first <= one.start < words.start() for one in nouns_in(prompt))


def _several_do(board: Storyboard, prompt: str, at: int) -> bool:
    """Whether those named right before a place in a prompt do together what it says there: if one of them alone ate,
    that would look like something else.
    """
    named = [one for one in references(prompt[:at], board.elements) if one.name is not None]
    return bool(named) and len(joined(prompt, named, len(named) - 1)) > 1

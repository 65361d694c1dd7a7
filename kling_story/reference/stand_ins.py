"""What the cast's things, animals and garments are drawn as in an animatic, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.vocabulary.stand_ins import ANIMALS, GARMENTS, THINGS

_ABOUT = """\
# What the cast is drawn as in the animatic

An element of the kind `item`, `animal`, `costume` or `effect` is drawn as the first of these that its name, else its
description, says; a thing of which no word is known is a box, an animal a dog, a costume a coat. Its colour is its own
in every shot. `tiny`, `little`, `giant` and the like make an animal or a car smaller or larger.
"""


def stand_in_lines() -> Iterator[str]:
    """The section, line by line."""
    yield _ABOUT
    yield "| kind | drawn as | words |\n|---|---|---|"
    for table in (THINGS, ANIMALS, GARMENTS):
        for row in table:
            words = ", ".join(dict.fromkeys((row.words, row.chinese, *row.synonyms)))
            yield f"| {table.kind} | {row.meaning} | {words} |"
    yield ""

"""What the cast's things, animals and garments are drawn as in an animatic, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.vocabulary import garments, shades
from kling_story.vocabulary.stand_ins import ANIMALS, GARMENTS, THINGS
from kling_story.vocabulary.statures import CHILDREN

_ABOUT = """\
# What the cast is drawn as in the animatic

An element of the kind `item`, `animal`, `costume` or `effect` is drawn as the first of these that its name, else its
description, says; a thing of which no word is known is a box, an animal a dog, a costume a coat. `tiny`,
`little`, `giant` and the like make an animal or a car smaller or larger. Each has one colour in every shot: the first
that the words about itself name ("a brown parcel tied with red string" is brown), else one of its own.
"""
_PEOPLE = """\
Of a `character` the description says, with a colour before them ("a long white beard", "a yellow raincoat"):

| drawn | words |
|---|---|"""
_CHILDREN = """
Children are drawn as tall as they are, if the first word that says who somebody is is one for a child: `8-year-old` and
`8岁` up to 17, or, as of """
_GROWN = """
Of the grown, words like `old`, `of sixty` and `in her fifties` say how old somebody is, `burly`, `stout`, `wiry` and
`slim` how broad, `tall` and `short` how tall; "in black" is all in it, rolled-up sleeves bare the arms. A woman and a
man are told apart by words for them, or by what pronouns of the shots say of them alone.

Of the people of one shot its own words say that somebody has headphones, a headset or a hood on ("headphones on", "hood
up"), bows, or has free arms out, raised, crossed, on the hips or behind the back, waves or points.
"""
_COLOURS = """
Colours: """
_WORN = {
    "clothes, in their colour": garments.CLOTHES,
    "legs in theirs": garments.LEGS,
    "hair in its colour; `long` and `short` before it, too": garments.HAIR,
    **{
        {"tail": "hair in a tail", "bun": "hair in a bun"}.get(style, style): said
        for style, said in garments.STYLES.items()
    },
    "a beard; `long`, too": garments.BEARD,
    "a moustache": garments.LIP,
    **{f"a {kind} on the head": said for kind, said in garments.HATS.items()},
    "glasses": garments.GLASSES,
    **{f"over the clothes: {kind}": said for kind, said in garments.WORN.items()},
}


def stand_in_lines() -> Iterator[str]:
    """The section, line by line."""
    yield _ABOUT
    yield "| kind | drawn as | words |\n|---|---|---|"
    for table in (THINGS, ANIMALS, GARMENTS):
        for row in table:
            words = ", ".join(dict.fromkeys((row.words, row.chinese, *row.synonyms)))
            yield f"| {table.kind} | {row.meaning} | {words} |"
    yield ""
    yield _PEOPLE
    for drawn, said in _WORN.items():
        yield f"| {drawn} | {', '.join(said.split())} |"
    yield _CHILDREN + "; ".join(f"{age} years, {words}" for age, words in CHILDREN) + "."
    yield _GROWN
    yield _COLOURS + "; ".join(", ".join(words.split()) for words in shades.SHADES.values()).replace("_", " ") + "."
    yield ""

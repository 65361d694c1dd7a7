"""What the cast's things, animals and garments are drawn as in an animatic, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.vocabulary import garments, shades
from kling_story.vocabulary.roles import ROWS
from kling_story.vocabulary.stand_ins import ANIMALS, GARMENTS, THINGS
from kling_story.vocabulary.statures import CHILDREN

_ABOUT = """\
# What the cast is drawn as in the animatic

An element of the kind `item`, `animal`, `costume` or `effect` is drawn as the first of these that its name, else its
description, says; a thing of which no word is known is a plain block, an animal a dog, a costume a coat. `tiny`,
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
    "stubble": garments.STUBBLE,
    "a goatee": garments.GOATEE,
    "a moustache": garments.LIP,
    **{f"a {kind} on the head": said for kind, said in garments.HATS.items()},
    "glasses": garments.GLASSES,
    **{f"over the clothes: {kind}": said for kind, said in garments.WORN.items()},
}


_ROLES = """
Who is of a trade, a rank or a tale wears what is usual where the description says no garment of a shape ("a chef", "a
bride in white"), with what they have on the head and about them besides any ("a policeman in a raincoat" has his cap;
"bareheaded" or a hat that is named takes it off). A farmer's daughter isn't a farmer, nor is who is a former one.
"""
_AS_SAID = {
    "chefhat": "chef's hat",
    "chefwhites": "chef's whites",
    "conicalhat": "bamboo hat, conical hat",
    "strawhat": "straw hat",
    "cowboyhat": "cowboy hat",
    "peakedcap": "peaked cap, police cap, captain's hat",
    "pointedhat": "pointed hat, witch hat",
    "santahat": "santa hat",
    "mortarboard": "mortarboard, graduation cap",
    "nursecap": "nurse cap",
    "lowcap": "brimless cap",
    "skullcap": "skullcap, swimming cap, surgical cap",
    "flowercrown": "flower crown",
    "clericalcollar": "clerical collar",
    "goldchain": "gold chain",
    "hipsword": "sword at the hip, 腰佩长剑",
    "hipgourd": "gourd at the belt, 腰间挂着葫芦",
    "eyepatch": "eyepatch",
    "rednose": "red nose",
    "facemask": "face mask",
    "hairpin": "hairpin",
    "hairflower": "flower in the hair",
    "hairribbon": "ribbon in the hair",
    "hairbow": "bow in the hair",
    "labcoat": "lab coat",
    "hivis": "hi-vis vest",
}
"""Names of several words, which are read as one."""


def _as_said(words: str) -> str:
    return " ".join(_AS_SAID.get(word, word).partition(", ")[0] for word in words.replace(",", " ,").split()).replace(
        " ,", ","
    )


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
        yield f"| {drawn} | {', '.join(_AS_SAID.get(word, word) for word in said.split())} |"
    yield _ROLES
    yield "| wears | besides | who |\n|---|---|---|"
    for garb, marks, words in ROWS:
        who = ", ".join(word.replace("-", " ") for word in words.split())
        yield f"| {_as_said(garb)} | {_as_said(marks)} | {who} |"
    yield ""
    yield _CHILDREN + "; ".join(f"{age} years, {words}" for age, words in CHILDREN) + "."
    yield _GROWN
    yield _COLOURS + "; ".join(", ".join(words.split()) for words in shades.SHADES.values()).replace("_", " ") + "."
    yield ""

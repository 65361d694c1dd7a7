"""The words that place people and things in an animatic's frame, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.vocabulary.holding import HELD_WHERE, HOLDINGS
from kling_story.vocabulary.obstacles import OBSTACLES
from kling_story.vocabulary.placing import PLACINGS

_ABOUT = """\
# What places people in the animatic

These words near an `@Name` in a prompt say where in the frame it is drawn; they are sent like any other words. Only
a state counts ("stands on the left", "sits at the window", "behind @Tom"), no way, no look at a thing and no left
hand. Who rides, drives, sits in, pulls or pushes an `@Element` ("@Mei rides the @Horse", "@Tom at the wheel of the
@Van", "the @Cart pulled by @Horse", `@Mei骑着@Horse`) goes together with it; a child or an animal is carried in
arms, jaws or a hand, on a lap, a shoulder or a back ("@Mei holds the @Cat", "@Wolf with the @Hare in its jaws",
`@Mei抱着@Cat`). Nothing said: people stand in the order in which they are named, and who stood left stays left in later
shots.
"""

_HELD = """\
## Things that somebody has

These words right before a thing, or right after it or its "it", say how somebody has it: whoever is named before. A
thing needs no name for that: "hugs the red umbrella" draws one, in its colour and the same one in every shot, if its
word stands in the table of things below, and so does "a letter lies on the table". Nothing else is drawn. An umbrella
overhead is over the one who holds it and who is named with them: they walk with shoulders touching, as do those who
are said to be `shoulder to shoulder`, `arm in arm`, `hand in hand`. A tin, box, bottle or book is open where words
open it, take something out of it or lift its lid ("hands lift the lid from @Tin"). In a shot of things alone, what
words put beside one of the cast stands there ("a cup beside it"), and a spoon or a scoop is in it ("a scoop draws
leaves out of @Tin"). A thing that "fills the frame" is all that is seen.
"""


_OVER = """\
## What somebody leaps over

"@Mei runs along a roof and vaults a low wall", "jumps over the fence", `@Mei翻过矮墙`: it stands across the way of
whoever is named before, who is over it in the middle of the shot.
"""


def placing_lines() -> Iterator[str]:
    """The section, line by line."""
    yield _ABOUT
    yield "| says | of | words | after a name |\n|---|---|---|---|"
    for placing in PLACINGS:
        words = dict.fromkeys((placing.words, placing.chinese, *placing.synonyms))
        shown = [word for word in words if word not in placing.after_name]
        after = ", ".join(f"@Tom{word}" for word in placing.after_name)
        yield f"| {placing.says.replace('_', ' ')} | {placing.kind}: {placing.meaning} | {', '.join(shown)} | {after} |"
    yield ""
    yield _HELD
    yield "| how | words before it | words after it |\n|---|---|---|"
    places = {row.says: row for row in HELD_WHERE}
    for way in dict.fromkeys(row.says for row in (*HOLDINGS, *HELD_WHERE)):
        verbs, where = (
            ", ".join((row.words, row.chinese, *row.synonyms)) if row else ""
            for row in (next((row for row in HOLDINGS if row.says == way), None), places.get(way))
        )
        meaning = (places.get(way) or HOLDINGS[f"held_{way}"]).meaning
        yield f"| {meaning} | {verbs} | {where} |"
    yield ""
    yield _OVER
    yield "| id | meaning | words |\n|---|---|---|"
    for term in OBSTACLES:
        yield f"| `{term.id}` | {term.meaning} | {', '.join((term.words, term.chinese, *term.synonyms))} |"
    yield ""

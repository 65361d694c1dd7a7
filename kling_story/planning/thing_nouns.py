"""The nouns of things in a prompt, as far as somebody may have these or they lie there, and what they look like."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kling_story.blocking.nouns import phrase_before
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.stand_ins import NAMES_ANOTHER, THINGS, StandIn, figurines_in, stand_in
from kling_story.vocabulary.terms import Found
from kling_story.vocabulary.tints import without_tints

_OF = Pattern(
    r"(?<!bite )(?<!bite out )(?<!sip )(?<!gulp )(?<!mouthful )(?<!laces )(?<!strings )(?<!buckles )(?<!buttons )"
    r"(?<!straps )(?<!pages )\boff?\s+(?:\w+\s+)?$"
)
_OF_IT = Pattern(r"\A[^，。；,.@和与及、]{0,6}的?\Z")
"""What stands between a Chinese measure and what it is of, which are one thing: 一碗热气腾腾的面条."""
_IDIOM = Pattern(
    r"\b(?:(?:play|sing|hit|hold|strik)(?:s|es|ing)? (?:(?:an?|one|the|single|last|first|high|low|long) )*note"
    r"|tak(?:es?|ing) (?:an? |the |her |his )?(?:\w+ )?(?:photos?|photographs?|notes?|pictures?)"
    r"|through (?:the|its) (?:\w+ )?glass"
    r"|with (?:the|an?) (?:\w+ )?(?:camera|lens)|(?:at|into|towards?|past) the (?:camera|lens)(?! (?:in|on)\b))\b",
    "photo note picture camera lens glass",
)
"""What names a thing that nobody has."""


_OF_A_BOARD = Pattern(r"\b(?:piano|organ|keyboard|typewriter|computer|laptop|ivory|black|white)\s*$")
"""What is said of keys that open nothing."""
_OF_A_TOWER = Pattern(
    r"\b(?:church|temple|tower|ship['’]s|school|alarm|monastery|cathedral|huge|great|giant|bronze)\s*$"
)
"""What is said of bells that no hand holds."""
_JUGGLED = Pattern(
    r"\bjuggl\w+ (?:with )?(?:two|three|four|five|some|several|\d) (?:\w+ )?(?P<things>(?P<one>\w+?)s)\b", "juggl"
)
"""Several things that somebody has in the air."""
_OWNED = Pattern(r"['’]s\b", "'s ’s")
_BARE = frozenset((
    "binoculars", "scissors", "flowers", "roses", "tulips", "daisies", "lilies", "peonies", "daffodils", "carnations",
    "wildflowers", "popcorn", "ice cream", "money", "cash",
))  # fmt: skip
"""Things that have no article."""
_IN_HAND = Pattern(r" in hand\b", "in hand")
"""What stands after any other that has none."""
TEETH = Pattern(
    r"^(?:['’]s(?: [\w-]+){1,3})? (?:(?:held|hanging|dangling|clamped|clutched|gripped) )?"
    r"(?:in|between|from) (?:its|his|her) (?:mouth|jaws|teeth|beak|muzzle)\b",
    "mouth jaws teeth beak muzzle",
)
"""What stands after a thing of which an animal has a part in its mouth."""


class Noun(NamedTuple):
    """A thing that a prompt speaks of: where its noun stands, what is said of its looks before that, and what it means
    there: of a ball, which one.
    """

    start: int
    end: int
    shape: str
    looks: str
    begins: int
    meant: str


@lru_cache(maxsize=512)
def nouns_in(prompt: str, *, large: bool = False) -> tuple[Noun, ...]:
    """The things that a prompt speaks of, but those that it denies, and the ``large`` ones that no hand holds."""
    figurines = [Found(start, end, THINGS["figurine"]) for start, end in figurines_in(prompt)]
    found = [*without_tints(prompt, THINGS.find_in(prompt)), *_bitten(prompt)]
    found = [one for one in found if not (one.term.goes or one.term.inset) and (large or not one.term.height)]
    found = [one for one in found if not NAMES_ANOTHER.match(prompt, max(0, one.end - 1))]
    found = [one for one in found if not any(other.start <= one.start < other.end for other in figurines)]
    idioms = [(match.start(), match.end()) for match in _IDIOM.finditer(prompt)]
    nouns: list[Noun] = []
    for one in sorted((*found, *figurines), key=lambda one: one.start):
        phrase = phrase_before(prompt, one.start)
        if phrase is None and (prompt[one.start : one.end].casefold() in _BARE or _IN_HAND.match(prompt, one.end)):
            phrase = one.start, ""
        if (phrase is None and prompt[one.start : one.end].isascii()) or _OF.search(
            prompt[max(0, one.start - 40) : one.start]
        ):
            continue
        begins, looks = phrase or (one.start, "")
        if nouns and nouns[-1].shape == one.term.id and _OF_IT.search(prompt[nouns[-1].end : one.start]):
            measure = prompt[nouns[-1].start : nouns[-1].end]
            if not prompt[nouns[-1].end : one.start].strip() and measure not in prompt[one.end :]:
                nouns[-1] = nouns[-1]._replace(start=one.start, end=one.end)
            continue
        if one.term.id == "sparks" and prompt[one.start - 1 : one.end] in ("支烟", "根烟", "口烟"):
            # Whoever smokes it is known to have it.
            continue
        if one.term.id == "skewer" and prompt[one.start - 1 : one.end] == "一串串":
            # How much there is of what follows.
            continue
        if one.term.id in ("key", "keys") and _OF_A_BOARD.search(looks):
            continue
        if one.term.id == "bell" and _OF_A_TOWER.search(looks):
            continue
        idiom = any(low <= one.start < high for low, high in idioms)
        if not (idiom or denied(prompt, begins) or denied(prompt, one.start)):
            means = _meant(prompt[one.start : one.end].casefold(), prompt)
            shape = (THINGS.find(means) or one.term).id
            nouns.append(Noun(one.start, one.end, shape, looks, begins, means))
    for several in _JUGGLED.finditer(prompt):
        for one_of_them in (several["one"], several["one"].removesuffix("e")):
            if (row := stand_in(THINGS, one_of_them, None)) is not None:
                # One of them says what all look like.
                looks = f"{one_of_them}, {row.words}, "
                at = several.start("things")
                nouns.append(Noun(*several.span("things"), row.id, looks, at, several["things"].casefold()))
                break
    return tuple(nouns)


def _meant(word: str, prompt: str) -> str:
    """What a word for a thing means in a prompt."""
    if word not in ("ball", "球", "torch"):
        return word
    # Few films have one.
    from kling_story.vocabulary.meanings import meant

    return meant(word, prompt)


def _bitten(prompt: str) -> Iterator[Found[StandIn]]:
    """The things of which an animal has a part in its mouth."""
    owned = _OWNED.finditer(prompt) if TEETH.may_match(prompt) else ()
    for one in owned:
        whole = next((found for found in THINGS.find_in(prompt[: one.start()]) if found.end == one.start()), None)
        if whole is not None and TEETH.search(prompt[whole.end :]):
            yield whole


def declared_as(word: str, board: Storyboard) -> str | None:
    """Which thing that an author declared a word could mean: one of its name or its shape."""
    row = stand_in(THINGS, word, None)
    things = ((name, one) for name, one in board.elements.items() if one.kind not in (*BEINGS, "scene"))
    return next(
        (name for name, one in things if name.casefold() == word or stand_in(THINGS, name, one.description) is row),
        None,
    )

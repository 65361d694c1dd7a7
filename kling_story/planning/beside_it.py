"""What stands beside the thing that a close shot is of: "stops beside a cold cup of tea", "旁边是一把手枪"."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.blocking.nouns import LOOKS
from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.planning.company import Opening
from kling_story.planning.mounts import Mounted
from kling_story.planning.needles import BESIDE
from kling_story.references import references
from kling_story.storyboard import Element, Shot
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.people import somebody_seen
from kling_story.vocabulary.stand_ins import NAMES_ANOTHER, THINGS, stand_in

_CLOTHES = ("garment", "cloth")
_BY_ITSELF = ("wheel", *_CLOTHES)
"""Shapes of what only words for it alone say: a tyre, a folded shirt."""
_A, _WHAT = rf"(?:an?|the|one|her|his|their)\s+{LOOKS}", r"(?P<what>[\w-]+(?:\s+of\s+\w+)?)"
_BESIDE = (
    Pattern(
        rf"\b(?:beside|next to|alongside|against)\s+{_A}{_WHAT}"
        r"(?=\s*(?:$|[.,;:!?—–]|\b(?:on|in|at|as|while|and|under|with|that|which|by|lies|stands|sits)\b))"
    ),
    Pattern(
        rf"\b{_A}{_WHAT}\s+(?:(?:\w+ing|lies|stands|sits|is(?: (?:set|put|placed)(?: down)?)?)\s+)?"
        r"(?:beside|next to|alongside)\s+it\b"
    ),
    Pattern(
        r"[在到着](?:[一那][^，。在到着旁]?)?(?P<what>[^，。@在到着的旁边上]{1,6})的?旁(?!边?[还正]?[的有是放摆躺立])"
    ),
    Pattern(r"旁边?[还正]?(?:[有是]|[放摆躺立]着)(?:[一那][^，。@])?(?P<what>[^，。@]{1,6})"),
)
"""What is said of a thing beside the one that opens a prompt."""


def thing_beside(prompt: str, end: int) -> Opening | None:
    """The small thing that words put beside the one that a prompt names before ``end``; None where there is none."""
    if not BESIDE.may_match(prompt[end:]):
        return None
    for beside in (one for pattern in _BESIDE for one in pattern.finditer(prompt[end:])):
        at, what = end + beside.start("what"), beside["what"]
        noun = _noun_of_something_small(what)
        if noun is not None and not denied(prompt, end + beside.start()) and not denied(prompt, at):
            looks = (beside.groupdict().get("looks") or "").rpartition(",")[2].lstrip()
            # Clothes that lie there aren't those that somebody wears or has in hand elsewhere.
            whole = len(looks) if (row := stand_in(THINGS, what, None)) and row.id in _CLOTHES else 0
            return Opening(at + noun[0] - whole, at + noun[1], "item", "" if whole else looks)
    return None


def beside_declared(shot: Shot, known: Mapping[str, Element]) -> Mounted | None:
    """A shot's prompt with a name for the small thing beside the one of the cast that it opens with, in a sentence
    that speaks of nobody; None where there is none.
    """
    named = references(shot.prompt, known)
    first = named[0] if len(named) == 1 and named[0].name else None
    if (
        first is None
        or known[str(first.name)].kind != "item"
        or shot.prompt[: first.start].strip().casefold() not in ("", "the")
    ):
        return None
    last = sentence_around(shot.prompt, first.start, first.end)[1]
    found = thing_beside(shot.prompt[:last], first.end)
    if found is None or somebody_seen(shot.prompt[:last]):
        return None
    word = shot.prompt[found.start : found.end]
    name = word.replace(" ", "-")
    element = Element(kind="item", description=f"{found.looks}{word}")
    return Mounted(f"{shot.prompt[: found.start]}@{name}{shot.prompt[found.end :]}", {name: element})


def _noun_of_something_small(what: str) -> tuple[int, int] | None:
    """Where the noun is of a thing for which a table has room, or of a tyre, in words for it alone."""
    for found in THINGS.find_in(what):
        if found.end == len(what) or what.startswith(" of ", found.end):
            another = NAMES_ANOTHER.match(what, found.end - 1)
            return None if found.term.height or found.term.goes or another else (found.start, found.end)
    row = stand_in(THINGS, what, None)
    return (0, len(what)) if row is not None and row.id in _BY_ITSELF else None

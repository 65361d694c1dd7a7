"""Several deeds in one shot, one after the other: what each ends of the one before, and when each begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import ON_FOOT, Place
from kling_story.planning.steps import Happens
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.handlings import handlings_in

_STAYS = ("sitting", "kneeling", "lying", "crouching")
"""Postures in which nobody goes on."""
_STANDS_STILL = frozenset(("posture", "gaze", "gait", "facing", "bows", "beyond"))
"""What somebody does who isn't going meanwhile."""
_HANDLED = frozenset(("held", "opened"))
_WITH_THE_BODY = frozenset(("posture", "facing", "gait", "bows", "beyond"))
_MOMENTARY = frozenset(
    ("waving", "pointing", "wiping", "reaching", "one_up", "saluting", "shrug", "scratching", "stretching", "knocking")
)
"""What arms do for as long as nothing else is done."""
_IT = Pattern(r"\b(?:it|them)\b|它|(?<=合上)(?=[，。；,]|$)|(?<=[关盖放]上)(?=[，。；,]|$)|(?<=打开)(?=[，。；,]|$)")


def in_turn(happens: Sequence[Happens]) -> list[Happens]:
    """What happens, in order, each deed with what it ends: who falls goes on only when words say so, who waved and sits
    down waves no more. Who is said to run after nothing that needs standing runs from the first.
    """
    found: list[Happens] = []
    for number, one in enumerate(happens):
        if one.steps:
            found.append(one)
            continue
        says, was, names = dict(one.change.says), one.change.was, {*one.names}
        before = [other for other in happens[:number] if names & {*other.names}]
        later = [other for other in happens[number + 1 :] if names & {*other.names}]
        handled = any(_HANDLED & {*other.change.says} for other in happens[:number])
        stands = handled or any(_STANDS_STILL & {*other.change.says} for other in before)
        if says.get("gait") in ON_FOOT and not stands:
            continue
        if says.get("gait") in ON_FOOT:
            says |= {"gaze": None, "facing": None}
            if any("gait" in other.change.says for other in found if names & {*other.names}):
                # They come to a stop on their way.
                was = {}
        if says.get("posture") in _STAYS and any(other.change.says.get("gait") in ON_FOOT for other in later):
            says["gait"] = "stopped"
        arms = next((other.change.says["arms"] for other in reversed(before) if "arms" in other.change.says), None)
        uncovers = says.get("gaze") == "up" and str(arms).startswith("over_")
        if "arms" not in says and (uncovers or (arms in _MOMENTARY and _WITH_THE_BODY & {*says})):
            says["arms"] = None
        if "facing" in says and any("gaze" in other.change.says for other in before):
            says.setdefault("gaze", None)
        found.append(one._replace(change=one.change._replace(says=says, was=was)))
    return found


def as_it_begins(place: Place, happens: Sequence[Happens]) -> Place:
    """The place of somebody before all that happens: without what a face or arms only come to."""
    says = [one.change.says for one in happens if place.name in one.names]
    mood = None if any(one.get("mood") == place.mood for one in says) else place.mood
    arms = None if any(one.get("arms") == place.arms for one in says) else place.arms
    looks = any(
        one.change.says.get("gaze") == place.gaze and not one.change.turns for one in happens if place.name in one.names
    )
    return place._replace(mood=mood, arms=arms, gaze=None if looks else place.gaze)


def done_to_it(prompt: str, thing: str, named: int) -> Iterator[tuple[Change, int]]:
    """What words say that is done to the one ``thing`` which was named before them, up to ``named``: "closes it again",
    "drops it", "又合上", and where they begin.
    """
    several = thing.endswith("s")
    for it in _IT.finditer(prompt):
        if it.start() >= named and (it[0].lower() == "them") is several:
            first, last = sentence_around(prompt, it.start(), it.end())
            first = max(first, named)
            for change, at in handlings_in(prompt[first : it.start()], prompt[it.end() : last]):
                yield change, first + at

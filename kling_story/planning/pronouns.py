"""Whom pronouns mean: "push in to his eyes" where several people are in the shot, and who is "he" or "she"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from kling_story.patterns import Pattern
from kling_story.placed import ON_FOOT, Place
from kling_story.references import references
from kling_story.staging import named_elements
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary.focus import last_goal, of_somebody
from kling_story.vocabulary.genders import gender_in, gender_of
from kling_story.vocabulary.terms import spaced

_SENTENCE = r"[^.!?;。！？；\n]+"
_CLAUSE = r"[^.!?;,。！？；，、\n]+"
_LEAPING = Pattern(
    r"\b(?:as|while|when|and)\s+s?he\s+(?:\w+ly\s+)?(?:leaps|vaults|(?:jumps|springs|bounds|hops)\s+(?:over|across|from|off|onto))\b"
    r"|[她他]\w{0,2}(?:跳过|跃过|飞跃|跃起|纵身)",
    "leaps vaults jumps springs bounds hops 跃 跳过 纵身",
)
_OTHER = {"male": "female", "female": "male"}


def meant(destination: str, shot: Shot, people: Sequence[str], genders: Mapping[str, str]) -> str | None:
    """Who of several ``people``, in order of mention, a destination speaks of without a name.

    Of those who can be "he" or "she" by what is known of a cast's ``genders``: the only one, else the only one who
    speaks, else who is mentioned first. None where it speaks of nobody, or of them all.
    """
    if len(people) < 2:
        return None
    words = last_goal(destination)
    wanted = gender_in(words)
    if wanted is None or not of_somebody(words):
        return None
    fitting = [name for name in people if genders.get(name) == wanted]
    fitting = fitting or [name for name in people if name not in genders]
    speaking = {line.speaker for line in shot.dialogue} & set(fitting)
    if len(speaking) == 1:
        return speaking.pop()
    return fitting[0] if fitting else None


def with_meant_leaps(
    shot: Shot, people: Collection[str], genders: Mapping[str, str], told: Mapping[str, Place]
) -> Mapping[str, Place]:
    """What is ``told`` of places, and who leaps where a pronoun says so that only one of the ``people`` fits:
    "@Tom gains on @Mei as she leaps".
    """
    found = dict(told)
    for leap in _LEAPING.finditer(shot.prompt):
        gender = gender_in(leap[0])
        fitting = [name for name in people if genders.get(name, gender) == gender]
        place = found.get(fitting[0], Place(fitting[0])) if len(fitting) == 1 else None
        if place is not None and place.gait in (None, *ON_FOOT) and place.tie is None:
            found[place.name] = place._replace(gait="leaping")
    return found


def genders_of(board: Storyboard) -> dict[str, str]:
    """Who of a cast is male or female: by the description, else by what more of the sentences and camera directions
    say that speak of nobody else, else by clauses about them in shots where all the others are known to be the other.
    """
    people = [name for name, element in board.elements.items() if element.kind == "character"]
    described = {name: gender_of(board.elements[name].description or "") or gender_of(spaced(name)) for name in people}
    found = {name: told for name, told in described.items() if told is not None}
    shots = [(shot, [name for name in named_elements(board, shot) if name in people]) for shot in board.shots]
    for pattern, alone in ((_SENTENCE, True), (_CLAUSE, False)):
        votes: dict[str, Counter[str]] = {name: Counter() for name in people if name not in found}
        for shot, named in shots if votes else ():
            moves = [f"{move.move} {move.to or ''}" for move in shot.camera] if len(named) == 1 else []
            for words in (*re.findall(pattern, shot.prompt), *moves):
                whose = {one.name for one in references(words, board.elements) if one.name in people} or {*named}
                told = gender_in(words) if len(whose) == 1 else None
                if told is None or (name := whose.pop()) not in votes:
                    continue
                others = {found.get(other) for other in named if other != name}
                if alone or others == {_OTHER[told]}:
                    votes[name][told] += 1
        for name, counted in votes.items():
            if counted["male"] != counted["female"]:
                found[name] = max(counted, key=counted.__getitem__)
    return found

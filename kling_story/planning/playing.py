"""Who plays or works at something that stands before them: a drum kit, a stone mill, a pot, a microphone's stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kling_story.patterns import Pattern
from kling_story.placed import PLAYED, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.settling import settled
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.changes import happens
from kling_story.vocabulary.focus import HANDS
from kling_story.vocabulary.instruments import CLOSE_ON_HANDS, INSTRUMENTS

_BRACES = Pattern(
    r"\b(?:hold|steady|steadi|brac|lean|push|hug|grip)(?:e?s|ing)?\b[^.;!?]{0,40}\b(?:it|(?:[\w-]+[ -])?bag)\b"
    r"|[扶抱顶抵][着住]?[^，。]{0,4}沙袋",
    "hold stead brac lean push hug grip 扶 抱 顶 抵",
)
"""Words for who keeps a punching bag from swinging."""


def _holds_it(shot: PlannedShot, prompt: str, piece: str, told: Place, people: Sequence[str]) -> dict[str, Place]:
    """Who holds the bag that another one punches, across from them, and that one, by name."""
    others = [name for name in people if name != told.name]
    if piece != "bag" or shot.people != 2 or len(others) != 1 or not _BRACES.search(prompt):
        return {}
    at_it = shot.place_of(others[0])
    if at_it is None or at_it.held or at_it.near:
        return {}
    held = replace(at_it, side="right", facing="profile_left", arms="pushing", gait=None, posture=None, relation=None)
    return {told.name: replace(told, side="left"), held.name: held}


def with_instruments(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with those who are at an instrument there, and what their hands do: whom words name last before it, else
    the first whom they name, or the only one there is.
    """
    kinds = film.kinds
    prompt = unspoken(shot.prompt)
    people = [place.name for place in shot.places if kinds.get(place.name) == "character"]
    if not people:
        return shot
    for piece, one in INSTRUMENTS.items():
        found = one.words.search(prompt)
        if found is None or not happens(prompt, found.start()):
            continue
        if one.whole and piece != "drums" and shot.detail is not None:
            # So close a shot is of it, and who is at it has no more than an arm: ``tools_at_work``.
            continue
        named = [name.name for name in references(prompt, kinds) if name.name in people and name.start < found.end()]
        who = str(named[-1] if named else people[0])
        place = shot.place_of(who)
        if place is None or place.tie or place.held or place.near or place.piece not in (None, "ground", *PLAYED):
            continue
        at_another = place.piece in PLAYED
        posture, seat = (None, None) if at_another else (place.posture, place.seat)
        told = replace(place, piece=piece, gait=one.gait, posture=posture, seat=seat)
        if one.seat is not None:
            told = replace(told, posture="seated", seat=one.seat)
        if one.facing is not None and place.facing is None and shot.people < 3:
            told = replace(told, facing=one.facing)
        shot = settled(shot, {who: told} | _holds_it(shot, prompt, piece, told, people))
        if shot.people < 2 and shot.direction is None:
            shot = replace(shot, course=None)
        if one.whole:
            # What is stirred or beaten, and with what, is drawn with it.
            in_hand = {
                one.name for one in shot.places if one.whose in (who, None) and one.held and one.name not in kinds
            }
            shot = replace(
                shot,
                places=tuple(one for one in shot.places if one.name not in in_hand),
                subjects=tuple(name for name in shot.subjects if name not in in_hand),
            )
        others = tuple(work for work in shot.works if work.who != who)
        shot = replace(shot, works=(Work(one.work, who), *others) if one.work else others)
        if SIZES[shot.size].is_close and CLOSE_ON_HANDS.search(prompt) and shot.people == 1:
            shot = replace(shot, detail=HANDS)
    return shot

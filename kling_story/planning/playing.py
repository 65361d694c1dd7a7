"""Who plays or works at something that stands before them: a drum kit, a stone mill, a pot, a microphone's stand."""

from __future__ import annotations

from collections.abc import Sequence

from kling_story.patterns import Pattern
from kling_story.placed import PLAYED, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.settling import settled
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.focus import HANDS
from kling_story.vocabulary.instruments import CLOSE_ON_HANDS, INSTRUMENTS, MEAL_HIGH, MEAL_SEAT, Instrument
from kling_story.vocabulary.statures import stature_of

_BRACES = Pattern(
    r"\b(?:hold|steady|steadi|brac|lean|push|hug|grip)(?:e?s|ing)?\b[^.;!?]{0,40}\b(?:it|(?:[\w-]+[ -])?bag)\b"
    r"|[扶抱顶抵][着住]?[^，。]{0,4}沙袋",
    "hold stead brac lean push hug grip 扶 抱 顶 抵",
)
"""Words for who keeps a punching bag from swinging."""
_STEADIES = Pattern(
    r"\b(?:hold|steady|steadi|brac|keep|press|support|lean)(?:e?s|ing)?\b[^.;!?]{0,40}"
    r"\b(?:in place|still|steady|tight|down|firm(?:ly)?|against|it"
    r"|(?:board|plank|rivet|nail|peg|beam|timber|iron|wheel|hull|end|side)s?)\b"
    r"|[扶按顶撑抵][着住稳]|固定",
    "hold stead brac keep press support lean 扶 按 顶 撑 抵 固定",
)
"""Words for who keeps what another one hammers where it is."""
_ON_A_TABLE = ("laptop", "cake")
"""What is on a table of its own, whatever table somebody is at."""
_MICROPHONE = Pattern(r"mic|麦克风|话筒", "mic 麦克风 话筒")


def _able(place: Place, piece: str, one: Instrument) -> bool:
    """Whether somebody can be at it, as far as words put them elsewhere."""
    pieces = (None, "ground", *PLAYED, *(("table",) if one.all_there or piece in _ON_A_TABLE else ()))
    away = place.tie or place.held or place.near or (one.all_there and place.relation)
    return not away and place.piece in pieces


def _has_one(shot: PlannedShot, who: str) -> bool:
    """Whether somebody has a microphone in hand."""
    return any(_MICROPHONE.search(place.name) for place in shot.places if place.whose == who and place.held)


def _seat(high: float, film: Film, name: str) -> float:
    """How high somebody sits at a table for all: a child so high that it reaches there."""
    tall = stature_of(film.description(name) or "")
    return high * tall + MEAL_HIGH * max(0.0, 1 - tall)


def _with_them(shot: PlannedShot, told: Place, people: Sequence[str], film: Film) -> dict[str, Place]:
    """Who else eats at the table that somebody does, by name: all who stand nowhere else and go nowhere."""
    places = [place for place in shot.places if place.name in people and place.name != told.name]
    return {
        place.name: place._replace(
            piece=told.piece, posture=told.posture, seat=_seat(MEAL_SEAT, film, place.name), facing=told.facing
        )
        for place in places
        if not (place.tie or place.near or place.gait or place.relation)
        and place.piece in (None, "table", *PLAYED)
        and place.posture in (None, "sitting", "seated")
    }


def _across(shot: PlannedShot, told: Place, name: str) -> dict[str, Place]:
    """Who keeps in place what somebody hammers, turned to them with what that is between them, and that one."""
    other = shot.place_of(name)
    if other is None or other.near or other.tie or not {told.name, name} <= {*shot.subjects}:
        return {}
    before = shot.subjects.index(told.name) < shot.subjects.index(name)
    left = told.side == "left" or (told.side is None and before)
    ways = ("profile_right", "profile_left") if left else ("profile_left", "profile_right")
    steadies = other._replace(facing=ways[1], arms="reaching", gait=None, relation=None)
    return {told.name: told._replace(facing=ways[0]), name: steadies}


def _holds_it(shot: PlannedShot, prompt: str, piece: str, told: Place, people: Sequence[str]) -> dict[str, Place]:
    """Who holds the bag that another one punches, or what they hammer, across from them, and that one, by name."""
    others = [name for name in people if name != told.name]
    if piece == "timber" and shot.people == 2 and len(others) == 1 and _STEADIES.search(prompt):
        return _across(shot, told, others[0])
    if piece != "bag" or shot.people != 2 or len(others) != 1 or not _BRACES.search(prompt):
        return {}
    at_it = shot.place_of(others[0])
    if at_it is None or at_it.held or at_it.near:
        return {}
    held = at_it._replace(side="right", facing="profile_left", arms="pushing", gait=None, posture=None, relation=None)
    return {told.name: told._replace(side="left"), held.name: held}


def with_instruments(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with those who are at an instrument there, and what their hands do: whom words name last before it, else
    the first whom they name, or the only one there is.
    """
    kinds = film.kinds
    prompt = unspoken(shot.prompt)
    people = film.people_in(shot)
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
        if place is None or not _able(place, piece, one) or (piece == "microphone" and _has_one(shot, who)):
            continue
        at_another = place.piece in PLAYED
        posture, seat = (None, None) if at_another else (place.posture, place.seat)
        told = place._replace(piece=piece, gait=one.gait, posture=posture, seat=seat)
        if one.seat is not None:
            told = told._replace(posture="seated", seat=_seat(one.seat, film, who) if one.all_there else one.seat)
        if one.facing is not None and place.facing is None and (shot.people < 3 or one.all_there):
            told = told._replace(facing=one.facing)
        with_them = (
            _with_them(shot, told, people, film) if one.all_there else _holds_it(shot, prompt, piece, told, people)
        )
        if one.all_there and len(with_them) + 1 < len(people):
            continue
        shot = settled(shot, {who: told} | with_them)
        if shot.people < 2 and shot.direction is None:
            shot = shot._replace(course=None)
        if one.whole:
            # What is stirred or beaten, and with what, is drawn with it.
            at_it = (who, *with_them) if one.all_there else (who,)
            in_hand = {
                one.name for one in shot.places if one.whose in (None, *at_it) and one.held and one.name not in kinds
            }
            shot = shot._replace(
                places=tuple(one for one in shot.places if one.name not in in_hand),
                subjects=tuple(name for name in shot.subjects if name not in in_hand),
            )
        others = tuple(work for work in shot.works if work.who not in (who, *(with_them if one.all_there else ())))
        shot = shot._replace(works=(Work(one.work, who), *others) if one.work else others)
        if SIZES[shot.size].is_close and CLOSE_ON_HANDS.search(prompt) and shot.people == 1:
            shot = shot._replace(detail=HANDS)
    return shot

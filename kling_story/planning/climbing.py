"""Who goes up or down stairs, a ladder or a rope in a shot, hangs or falls: "@Mei climbs the stairs"."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.placed import Act, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.courses import FACED, UNSAID
from kling_story.planning.settling import settled
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.climbs import CLIMBS, RUNS, STEPS
from kling_story.vocabulary.denials import denied

_HALF_WAY, _ON_RUNGS = 0.62, 0.55
"""How high feet are in the middle of a shot on stairs, and on a ladder, in statures: choices."""


class _Way(NamedTuple):
    """How somebody is on something that is no stairs: their ``posture``, how they are turned, how high their feet are
    over the ground, in statures, the ``work`` they do; ``turns``: the postures that take turns; ``gait``: how they go.
    """

    posture: str | None = None
    facing: str | None = None
    seat: float | None = 0.55
    work: str | None = None
    turns: tuple[str, ...] = ()
    gait: str | None = None


_WAYS = {
    "stairs_top": _Way(seat=1.25),
    "stairs_on": _Way(seat=_HALF_WAY),
    "stairs_foot": _Way(seat=0.0),
    "ladder_up": _Way(facing="away", work="climb"),
    "ladder_down": _Way(facing="away", work="climb"),
    "ladder_on": _Way(facing="away"),
    "rope_up": _Way("clinging", "keys", work="climb"),
    "rope_down": _Way("clinging", "keys"),
    "rope_on": _Way("hanging"),
    "rope_swing": _Way("hanging", work="swing"),
    "bar_on": _Way("hanging"),
    "bar_pull": _Way("hanging", seat=0.3, turns=("hanging", "pulled_up")),
    "ledge_on": _Way("hanging", "keys", 0.7),
    "face_up": _Way("climbing", "keys", work="climb"),
    "face_down": _Way("climbing", "keys", work="climb"),
    "trunk_up": _Way("climbing", "keys", work="climb"),
    "inverted_on": _Way("inverted", seat=0.5),
    "ledge_up": _Way("hanging", "keys", turns=("hanging", "pulled_up")),
    "doorway": _Way("askew", None, None),
    "wall_on": _Way("propped", "right", 0.0),
    "corner_on": _Way("peeking", seat=0.0),
    "cover_on": _Way("crouching", "camera", 0.0),
    "tree_on": _Way("peeking", seat=0.0),
    "rail_on": _Way("stooped", "keys", 0.0),
    "door": _Way("stooped", "door", None),
    "air_dive": _Way("plunging", "keys", 0.9),
    "air_along": _Way("flying", "keys", 0.6, gait="running"),
    "zip_along": _Way("clinging", "keys", 0.6, gait="running"),
    "air_down": _Way("falling", "keys", 0.9),
    "air_on": _Way("soaring", "keys", 0.45),
}
"""By ``Place.piece``: choices."""
_STANDS_ON = ("stairs_top", "stairs_on", "stairs_foot")
"""Where on stairs somebody stands."""
_UP_THERE = ("balcony", "rooftop", "tiled_roof", "skyline", "summit")
"""Places to which stairs lead: who is at their top is there."""
_STANDS_AT = ("wall_on", "cover_on", "tree_on", "corner_on", "rail_on", "door")
"""What nobody is at who comes to it or is at something else."""
_CLOSE, _SEEN_CLOSE = 1.7, ("wall_on", "rope_up", "rope_down", "air_down", "air_on", "zip_along")
"""From which size on, in frame heights of a figure, whose face is seen who is at nothing that would hide it."""
_A_TURN = 1.1
"""How long each of postures takes that take turns, in seconds: a choice."""
_NO_SUBJECT = Pattern(r"[的看望]", "的 看 望")
"""What in Chinese makes another one than who is named before the subject."""


def with_steps(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot of legs alone, which walk or run if its words say that those do."""
    people = [place for place in shot.places if kinds.get(place.name) == "character"]
    if len(people) != 1 or people[0].gait or people[0].tie or not (steps := STEPS.search(unspoken(shot.prompt))):
        return shot
    gait = "running" if RUNS.search(steps[0]) else "walking"
    return settled(shot, {people[0].name: people[0]._replace(gait=gait)})._replace(course=shot.course or UNSAID)


def with_climbs(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot in which those who climb are on what they climb. ``kinds``: of which kind each of the cast is."""
    prompt = unspoken(shot.prompt)
    for piece, words in CLIMBS.items():
        found = words.search(prompt)
        if found is not None and not denied(prompt, found.start()) and not shot.near_shoulder and shot.people:
            at = found.start() + (len(found[0].split()[0]) if found[0].startswith("@") else 0)
            own = piece.startswith(("stairs", "ladder")) or _themselves(shot, prompt, at, found[0], kinds)
            names = _who(shot, prompt, at, kinds) if own else set[str]()
            if piece in _STANDS_AT:
                told = (*shot.places, *(act.was for act in shot.acts))
                names -= {place.name for place in told if place.gait or place.piece or place.tie or place.held}
            elif piece in _STANDS_ON:
                # "At the top of the stairs stands @Mei, @Tom looks up."
                first = () if references(prompt[:at], kinds) else references(prompt[at:], names)[:1]
                names = {str(one.name) for one in first} or names
                names &= {place.name for place in shot.places if _stands(place)}
                if not names or shot.setting.place in _UP_THERE:
                    continue
            return _climbing(shot, piece, names, runs=RUNS.search(found[0]) is not None) if names else shot
    return shot


def _stands(place: Place) -> bool:
    return place.gait in (None, "standing") and place.posture is None and not (place.tie or place.held or place.near)


def _themselves(shot: PlannedShot, prompt: str, at: int, words: str, kinds: Mapping[str, str]) -> bool:
    """Whether it is one of the people named that hangs or falls there, no lamp and nobody unnamed."""
    named = references(prompt[:at], kinds)
    if not named:
        return shot.people == 1 and not prompt[:at].strip(" ，,")
    last, between = named[-1], prompt[named[-1].end : at]
    if words.startswith("@") or not between.strip():
        return kinds.get(str(last.name)) == "character"
    return words.isascii() or not _NO_SUBJECT.search(between)


def _who(shot: PlannedShot, prompt: str, at: int, kinds: Mapping[str, str]) -> set[str]:
    """Who is named before what is done there, with those who do as they do; else everybody."""
    people = [place.name for place in shot.places if kinds.get(place.name) == "character" and not place.tie]
    named = [str(one.name) for one in references(prompt[:at], people)]
    if not named:
        return set(people)
    last = named[-1]
    going = shot.place_of(last)
    together = {
        name for name in named if going is not None and (other := shot.place_of(name)) and other.gait == going.gait
    }
    return {last, *together} & {*people}


def _climbing(shot: PlannedShot, piece: str, names: set[str], *, runs: bool) -> PlannedShot:
    way, close = _WAYS.get(piece), SIZES[shot.size].figure_height > _CLOSE
    gait = None if way else "running" if runs else "walking"

    def climbing(place: Place) -> Place:
        if way is None:
            return place._replace(piece=piece, posture=None, gait=gait, seat=_HALF_WAY)
        # Who is below is in the picture, too.
        seat = min(way.seat, _HALF_WAY) if way.seat and piece in _STANDS_ON and shot.people > 1 else way.seat
        facing = place.facing or ("right" if close and piece in _SEEN_CLOSE else way.facing)
        return place._replace(piece=piece, posture=way.posture, facing=facing, gait=way.gait, seat=seat)

    told = {place.name: climbing(place) for place in shot.places if place.name in names}
    shot, course = settled(shot, told), shot.course
    places = shot.places
    if way is not None:
        if way.turns:
            shot = _in_turns(shot, names, way.turns, 1 if piece == "ledge_up" else None)
        works = tuple(Work(way.work, name) for name in sorted(names)) if way.work else ()
        course = (shot.course or UNSAID) if way.gait else None
        return shot._replace(course=course, direction=shot.direction if course else None, works=(*shot.works, *works))
    if course is None:
        faces = shot.facing or next((place.facing for place in places if place.name in names and place.facing), None)
        course = FACED.get(faces or "", UNSAID)
    return shot._replace(course=course)


def _in_turns(shot: PlannedShot, names: set[str], postures: tuple[str, ...], count: int | None) -> PlannedShot:
    """A shot in which somebody is in one posture after the other, over and over again, or ``count`` times."""
    count = count or max(2, round(float(shot.seconds) / _A_TURN))
    swinging = [place for place in shot.places if place.name in names]
    acts = tuple(
        Act(place._replace(posture=postures[turn % 2]), Fraction(turn, count), Fraction(turn + 1, count))
        for turn in range(count)
        for place in swinging
    )
    places = tuple(
        place._replace(posture=postures[count % 2]) if place.name in names else place for place in shot.places
    )
    return shot._replace(places=places, acts=acts)

"""Who stands where in the frame, in statures over the ground: side by side, or as the words say."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign

from kling_renderers.animatic.camera.facing import eye_to_eye, near_side
from kling_renderers.animatic.camera.focus import racks_between
from kling_renderers.animatic.camera.framing import HEADS
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stand_ins.kinds import animal_height
from kling_story.placed import PERCHES_OF_CARS, Place
from kling_story.planned import PlannedElement, PlannedShot

Spot = tuple[float, float]
"""``x`` to the right, ``z`` away from the lens."""

_ASIDE = 0.23
"""How far from the middle somebody stands on a side of the frame, in frame widths."""
_CLOSE = {"touching": 0.28}
"""How far apart people are whose shoulders touch."""
_ACROSS, _BUSTS = 0.7, 0.36
"""How far apart two are at most who have a table between them, and how much of a frame's width their shoulders take, in
statures: choices.
"""
_FACES_APART, _HALVES = 0.34, 0.16
"""How far apart two are at least who face each other in a narrow frame, and what of it their backs take beyond."""
_ROOM_FOR_TWO = 0.26
"""In a frame narrower than this, in statures, who stands behind somebody stands beside."""
_BEHIND_WHICH = {"drums": 0.8, "decks": 0.7}
"""What somebody is behind who stands behind others, and how much further back they are for it."""
_SIDE_BY_SIDE = 0.34
"""How far apart people lie who lie side by side, in statures: a choice."""
_BEHIND_A_BED = 0.6
"""How far behind who lies in a bed the others stand or sit, in statures: a choice."""
RACK_DEPTH = 0.6
"""How far behind the first of a rack focus the others stand, of the way from the camera to the first: a choice."""
_FREE = tuple(number / 100 for number in range(-36, 37, 4))
"""Where in the frame somebody may stand in the background, from its middle, in frame widths."""

_OUT, _AS_FAR = ("pointing", "spread"), (-0.4, -0.2, 0.2, 0.4)
"""What arms do that are out at somebody's sides, and where they are then, in statures."""
SHARED = frozenset(("bench", "couch", "log", "branch", "ledge", "stairs", *PERCHES_OF_CARS))
"""What several sit on side by side, as ``Place.piece`` has it."""
LARGE, _SHARE = 0.6, 3.5
"""Who is taller than this flies further away than the others, in statures: so far that a frame is so many times as tall
as they are. Choices.
"""


def spots(
    shot: PlannedShot, people: list[PlannedElement | None], width: float, aspect: float, away: float
) -> list[Spot]:
    """Where people stand, given from left to right. ``width`` is that of the frame at the subject, ``away`` how far
    the lens is from it.
    """
    if shot.near_shoulder and len(people) == 1:
        return [(-near_side(shot) * width * (0.12 if aspect > 0.8 else 0.2), 0.0)]
    told = [(element and shot.place_of(element.name)) or Place("") for element in people]
    names = [element.name if element else None for element in people]
    if racks_between(shot) and len(people) > 1:
        return _racked(first_mentioned(shot, people), len(people), width, away)
    related = ("behind", "before") if width > _ROOM_FOR_TWO else ()
    flies = [place.piece == "air" for place in told]
    bed = next((number for number, place in enumerate(told) if place.piece == "bed"), None)
    by_a_bed = [bed is not None and place.piece is None and place.posture != "lying" for place in told]
    apart = [
        place.depth is not None
        or at_bed
        or place.piece == "air"
        or (place.relation in related and place.other in names)
        or (place.piece in _BEHIND_WHICH and len(told) > 1)
        for place, at_bed in zip(told, by_a_bed, strict=True)
    ]
    if all(apart):
        apart = [False] * len(told)
    front = [number for number, is_apart in enumerate(apart) if not is_apart]
    row = _row([told[number] for number in front], width / (tightest(shot.moves) if len(told) > 1 else 1.0))
    found = dict(zip(front, row, strict=True))
    lying = [number for number in front if told[number].posture == "lying" and told[number].tie is None]
    if len(lying) > 1:
        # Side by side, as they lie: along the frame.
        gap = min(_SIDE_BY_SIDE, max(HEADS, 0.36 * width))
        found |= {number: (0.0, gap * (at - (len(lying) - 1) / 2)) for at, number in enumerate(lying)}
    for number in sorted(set(range(len(told))) - set(front), key=lambda number: told[number].depth is None):
        if flies[number] and found:
            found[number] = _over(found, sum(flies[:number]), people[number], width / aspect, away)
        elif by_a_bed[number] and bed in found:
            found[number] = _behind_a_bed(found[bed], sum(by_a_bed[:number]), width)
        else:
            arms = [at for at in found if told[at].arms in _OUT]
            found[number] = _apart(told[number], number, found, names, width, away, arms)
    return [found[number] for number in range(len(told))]


def puts_arms_out(shot: PlannedShot) -> bool:
    """Whether somebody ends with arms out at their sides, of which others keep clear."""
    return any(place.arms in _OUT for place in shot.places)


def first_mentioned(shot: PlannedShot, people: list[PlannedElement | None]) -> int:
    """The number of the one of whom the words speak first."""
    order = [shot.subjects.index(element.name) if element else len(shot.subjects) for element in people]
    return order.index(min(order)) if order else 0


def _racked(first: int, count: int, width: float, away: float) -> list[Spot]:
    """The focus goes from the first to the others, who stand further back, seen beside the first."""
    row = _row([Place("")] * count, width)
    deep, spread = RACK_DEPTH * away, 1 + RACK_DEPTH
    return [(x, 0.0) if number == first else (x * spread, deep) for number, (x, _) in enumerate(row)]


def _row(told: list[Place], width: float) -> list[Spot]:
    """Side by side, as close as the frame asks for, every other one half a step back."""
    count = len(told)
    sides = {place.side for place in told if place.side}
    closest = min(0.17, max(0.065, 0.5 * width))
    gap = min(0.46, max(closest, 0.92 * width / max(count, 1)))
    if count > 1 and {"left", "right"} <= sides:
        gap = max(gap, 2 * _ASIDE * width / (count - 1))
    if count > 1:
        # The outer faces are seen whole.
        gap = min(gap, max(HEADS, (width - 0.11) / (count - 1)))
    if any(place.relation == "across" for place in told):
        gap = max(gap, min(_ACROSS, width - _BUSTS))
    if eye_to_eye(told):
        gap = max(gap, min(_FACES_APART, width - _HALVES))
    close = [_CLOSE[place.relation] for place in told if place.relation in _CLOSE]
    gap = min([gap, *close])
    level = close or (count > 1 and all(place.facing == "other" for place in told))
    back = 0.0 if level else 0.14 * min(1.0, width / 0.4)
    row = [((i - (count - 1) / 2) * gap, back * (i % 2) + 0.5 * back * (i // 2 % 2)) for i in range(count)]
    shift = 0.0
    if sides in ({"left"}, {"right"}):
        room = max(0.06 * width, width / 2 - 0.07 - (count - 1) / 2 * gap)
        shift = min(_ASIDE * width, room) * (-1 if "left" in sides else 1)
    # Who sits on one seat is no further back there than another.
    seats = {place.piece: z for place, (_, z) in reversed([*zip(told, row, strict=True)]) if place.piece in SHARED}
    return [(x + shift, seats.get(place.piece or "", z)) for place, (x, z) in zip(told, row, strict=True)]


def _over(found: dict[int, Spot], before: int, element: PlannedElement | None, height: float, away: float) -> Spot:
    """Somebody who flies over the others; ``before``: how many do so already. Who is large does so as far away as it
    takes to be seen whole over them, in a frame so ``height`` where they are.
    """
    x = sum(x for x, _ in found.values()) / len(found)
    nearest, tall = min(z for _, z in found.values()), animal_height(element) if element else 0.0
    back = max(0.0, away * (_SHARE * tall / height - 1)) if tall > LARGE else 0.0
    return x + 0.19 * (1 - before % 2 * 2) * (1 + before // 2) * (1 + back / away), nearest + back


def _behind_a_bed(lies: Spot, before: int, width: float) -> Spot:
    """Somebody who is beside the bed of who lies there, on its far side; ``before``: how many are so already."""
    x, z = lies
    return x + min(0.32, 0.3 * width) * (0.4 - before), z + _BEHIND_A_BED


def _apart(
    place: Place,
    number: int,
    found: dict[int, Spot],
    names: list[str | None],
    width: float,
    away: float,
    arms: Sequence[int] = (),
) -> Spot:
    """Somebody who isn't in the row: before or behind somebody, or in the depth of the frame, clear of the ``arms`` of
    those who have them out at their sides.
    """
    if (
        place.depth is None
        and place.piece not in _BEHIND_WHICH
        and place.other in names
        and names.index(place.other) in found
    ):
        other = names.index(place.other)
        x, z = found[other]
        z += 0.3 if place.relation == "behind" else -min(0.3, 0.3 * away)
        aside = x + copysign(0.12 if place.relation == "behind" else 0.17, number - other)
        edge = max(0.02, 0.5 * width * (away + z) / away - 0.045)
        return max(-edge, min(edge, aside)), z
    if place.piece in _BEHIND_WHICH and found and place.depth is None:
        x, z = next(iter(found.values()))
        z += 0.3 + _BEHIND_WHICH[place.piece]
        aside = x + copysign(min(0.5, 0.3 * width), number - next(iter(found)))
        return aside * (away + z) / away, z
    deep = min(3.5, max(1.2, 0.8 * away)) if place.depth != "foreground" else -0.45 * away
    # Seen from the lens, what is further away is nearer to the middle.
    reach = [(at, (found[at][0] + aside, found[at][1])) for at in arms for aside in _AS_FAR]
    taken = [(x / (away + z) * away / width, at) for at, (x, z) in [*found.items(), *reach]]
    wanted = {"left": -1, "right": 1}.get(place.side or "")
    free = [at for at in _FREE if wanted is None or at * wanted > 0.1]
    if place.depth == "foreground":
        free = [at for at in free if abs(at) > 0.3] or free

    def room(at: float) -> tuple[float, bool]:
        nearest = min((abs(at - other) for other, _ in taken), default=1.0)
        keeps_order = all((at - other) * (number - who) > 0 for other, who in taken)
        return round(min(nearest, 0.3), 3), keeps_order

    best = max(free, key=lambda at: (room(at)[1] and room(at)[0] > 0.15, *room(at), -abs(at)))
    return best * width * (away + deep) / away, deep

"""Things too large for a hand: on the ground, where words put them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, radians, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.large_things import BETWEEN, STEEP
from kling_renderers.animatic.stage.carried import turn_of
from kling_renderers.animatic.stage.working import what_it_does
from kling_renderers.animatic.stand_ins.kinds import draft_in, height_of, shape_of, width_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import GOING, Place
from kling_story.planned import PlannedElement, PlannedShot

_HEADED = {"left_to_right": 180.0, "toward_camera": 90.0, "away_from_camera": -90.0}
"""How far what stood with its head to the left is turned by the way that it goes, in degrees."""
ACROSS = {"left": -1, "middle": 0, "right": 1}
"""Sides of the frame, from its middle to the right."""
_ASIDE = 0.24
"""How far from the middle one stands on a side of the frame, in frame widths, as people do."""
_DEEP = {"background": 2.2, "foreground": -0.35}
"""How much further away than people it is, of the way from the lens to them: choices."""
_BESIDE, _BEHIND, _BEFORE, _LOW_END = 0.75, 0.5, 0.3, 0.7
"""How much of its half one stands beside somebody, and how far behind and before them it begins, in statures; how much
of its half one is aside, so that its low end is before them.
"""
_BESIDE_A_MOUNT = 0.35
"""How much of its length one is further aside than a horse that is ridden."""
_NEAREST = 0.5
"""How near to the lens one comes at most, of the way to the people."""
_FITS = 0.75
"""How much of the frame's width one that drives past takes at most, if it can be so far away: a choice."""
_DEPTH = 0.38
"""How deep one is from its middle, of its height or, if it is a low one, of its length: a choice."""
_OTHER_WAY = {
    "left_of": "right_of", "right_of": "left_of", "behind": "before", "before": "behind", "beside": "beside",
}  # fmt: skip


_LAMPS = {"motorbike": 0.82, "tricycle": 0.82, "van": 0.37, "truck": 0.36, "bus": 0.28}
"""How high headlights are, in heights of what has them: others are as a car's."""
_LENGTH = 0.93
"""How long what has them is, of its room."""


class Prop(NamedTuple):
    """A thing of the cast: its name and its middle; ``stays``: it doesn't go along with who walks; ``nose``: where the
    lamps are, or would be, of what stands on the ground.
    """

    name: str
    place: tuple[float, float, float]
    stays: bool = False
    nose: tuple[float, float, float] | None = None


Placed = tuple[list[Prop], list[Model]]
Spot = tuple[float, float]


def with_one_train(shot: PlannedShot, cast: Sequence[PlannedElement]) -> PlannedShot:
    """A shot at a station, where none waits beside a train that the shot is of."""
    kept = tuple(one for one in shot.setting.dressings if not one.startswith("waiting_"))
    if kept == shot.setting.dressings or not any(shape_of(one) in ("bus", "train") for one in cast):
        return shot
    return shot._replace(setting=shot.setting._replace(dressings=kept))


def on_the_ground(
    shot: PlannedShot,
    things: Sequence[PlannedElement],
    width: float,
    people: Mapping[str | None, Spot] | None = None,
    away: float = 1.0,
    step: int = 0,
) -> Placed:
    """Large things, each with its head where it goes: as words put them in a frame so ``width`` or by one of the
    ``people``, else one behind the other beside these, who are ``away`` from the lens, or side by side.
    ``step``: where what they do over and over again is.
    """
    props: list[Prop] = []
    models: list[Model] = []
    beside = max((x for x, _ in people.values()), default=0.0) + 0.2 if people is not None else 0.0
    usual, row = (beside, 0.4), _row(things)
    mounts = [spot[0] + ridden for name, spot in (people or {}).items() if (ridden := _ridden(shot, name))]
    if mounts and things:
        # A horse is as long as what stands beside it: neither hides the other, nor stands in it.
        usual = max(mounts) + _BESIDE_A_MOUNT * width_of(things[0]) * height_of(things[0]), 0.7
    for element in things:
        height, place = height_of(element), shot.place_of(element.name) or Place("")
        stays = bool(shot.people) and not (place.driven or place.gait in GOING)
        turn = turn_of("car") + (0.0 if stays else _HEADED.get(shot.direction or shot.course or "", 0.0))
        does = what_it_does(shot, element.name, step) if shot.works and not people else None
        made, draft = solids_of(element, place, does), draft_in(shot, element)
        told = _told(shot, element, place, people or {}, width, away)
        if told is None and people is None:
            # Its near side stands at the place, but under a lens that looks straight down its middle does.
            x, middle = row[element.name], 0.75 * height if shot.pitch > STEEP else 0.0
        elif told is None:
            # Else its near side stands there, not its middle: no lens ends up inside it.
            x, middle = usual[0], usual[1] + 0.75 * height
            if place.gait in GOING and not shot.setting.inside:
                # It is across the street where it wouldn't be seen whole any nearer.
                middle = max(middle, min(_DEEP["background"], width_of(element) * height / (_FITS * width) - 1) * away)
            usual = usual[0] + 0.4, usual[1] + 1.6 * height
        else:
            x, middle = told
        placed = (solid.placed(height, x, 0.0, middle, turn) for solid in made)
        models.append(Model((solid.sunk(draft) if draft else solid for solid in placed), stays=stays))
        half, lamps = _LENGTH * 0.5 * width_of(element) * height, lamps_of(element)
        nose = x - half * cos(radians(turn)), lamps, middle - half * sin(radians(turn))
        props.append(Prop(element.name, (x, 0.5 * height, middle), stays, nose))
    return props, models


def lamps_of(element: PlannedElement) -> float:
    """How high the headlights of a vehicle are, in statures."""
    return _LAMPS.get(shape_of(element), 0.46) * height_of(element)


def _ridden(shot: PlannedShot, name: str | None) -> float:
    """How far what somebody sits astride reaches to each side of them, in statures; 0 for who doesn't. It is about as
    long as its seat is high, twice.
    """
    place = shot.place_of(name)
    return (place.seat or 0.0) if place is not None and place.tie == "riding" and place.posture == "astride" else 0.0


def _row(things: Sequence[PlannedElement]) -> dict[str, float]:
    """Where each of several things stands that are side by side about the middle."""
    widths = [width_of(element) * height_of(element) for element in things]
    left, found = -(sum(widths) + BETWEEN * (len(widths) - 1)) / 2, dict[str, float]()
    for element, wide in zip(things, widths, strict=True):
        found[element.name] = left + wide / 2
        left += wide + BETWEEN
    return found


def _told(
    shot: PlannedShot,
    element: PlannedElement,
    place: Place,
    people: Mapping[str | None, Spot],
    width: float,
    away: float,
) -> Spot | None:
    """Where the middle of something is that words place; None where they don't."""
    half, deep = 0.5 * width_of(element) * height_of(element), _DEPTH * height_of(element)
    relation, whom = place.relation, place.other
    if whom not in people:
        # "@Mei stands behind the @Car" is said of her.
        said = [(name, shot.place_of(name)) for name in people]
        said += [(name, shot.place_of(one.tied_to)) for name, one in said if one is not None and one.tied_to]
        related = ((name, one.relation) for name, one in said if one is not None and one.other == element.name)
        whom, theirs = next(related, (None, None))
        relation = _OTHER_WAY.get(theirs or "")
    if whom is not None and relation in _OTHER_WAY:
        x, z = people[whom]
        half += _ridden(shot, whom) / _BESIDE
        if relation in ("behind", "before"):
            far = z + _BEHIND + deep if relation == "behind" else z - _BEFORE - deep
            # Behind a low end of it a face is seen over it.
            return x + (_LOW_END * half if relation == "before" else 0.0), max(far, -_NEAREST * away)
        if relation == "beside":
            x, relation = max(one for one, _ in people.values()), "right_of"
        return x + (1 if relation == "right_of" else -1) * (0.25 + _BESIDE * half), z + 0.25 + deep
    if place.side is None and place.depth is None:
        return None
    z = _DEEP[place.depth] * away if place.depth in _DEEP else (0.35 + deep if people else 0.0)
    x = ACROSS.get(place.side or "", 0) * _ASIDE * width * (away + z) / away
    if people and place.side in ("left", "right"):
        # What of it doesn't fit is out of the frame, not before the people.
        nearest = max(-ACROSS[place.side] * one for one, _ in people.values())
        x = ACROSS[place.side] * max(abs(x), _BESIDE * half - nearest)
    return x, z

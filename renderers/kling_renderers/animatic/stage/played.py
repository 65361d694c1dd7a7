"""What people play or work at, before them, and what is in their hands for it. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, degrees, pi, sin

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.drawing.palette import CRATE, INK, WHITE, mix, rgb
from kling_renderers.animatic.drawing.turning import yaw_along
from kling_renderers.animatic.stage.working import STEPS, at_work
from kling_renderers.animatic.stand_ins import kitchen, music, workshop
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary.instruments import INSTRUMENTS

_HANDS: dict[str, tuple[Grip, ...]] = {
    "drums": ((-0.1, 0.5, -0.26), (0.1, 0.5, -0.26)),
    "decks": ((-0.17, 0.6, -0.24), (0.17, 0.6, -0.24)),
    "mill": ((-0.06, 0.71, -0.26), (0.06, 0.71, -0.26)),
    "auger": ((-0.05, 0.66, -0.2), (0.02, 0.76, -0.2)),
    "pot": ((0.05, 0.74, -0.22),),
}
"""Where hands are over the ground, the right one first where it is one."""
_AHEAD = {"drums": 0.5, "decks": 0.42, "mill": 0.64, "auger": 0.2, "pot": 0.28, "microphone": 0.13}
"""How far ahead the middle of it is."""
_TALL = {"drums": 0.58, "decks": 0.56, "mill": 0.68, "auger": 0.64, "pot": 0.17, "microphone": 0.93}
"""How tall it is."""
_RED, _WOOD = rgb("#a8322d"), mix(CRATE, WHITE, 0.3)
_STICK, _PIN, _CRANK, _PUSH = 0.2, 0.24, 0.14, 0.055
"""How long a stick is, and how far from a mill's middle the pin is that its bar turns; how far from an auger
its crank, in its heights; how far hands push and pull."""
_STOVE = 0.5
"""How high a stove is under a pot."""
_BLOWN_OUT = 0.3
"""After which part of a shot candles are out where its light doesn't tell."""
_LATER = 17
"""How many steps of a round each is behind who is named before."""


def hands_at(shot: PlannedShot, element: PlannedElement, piece: str, step: int) -> tuple[Grip, ...]:
    """Where somebody's hands are at an instrument, of a body that stands, at a step of their work."""
    drop, grips = drop_of(shot, element), _grips(piece, _own_step(shot, element.name, step))
    up = drop + _raised(shot, piece, grips, drop, person_height(element))
    return tuple((x, y + up, z) for x, y, z in grips)


def _own_step(shot: PlannedShot, name: str, step: int) -> int:
    """Where somebody is in the round of their work: of several who do the same none is where another one is."""
    number = next((number for number, place in enumerate(shot.places) if place.name == name), 0)
    return (step + number * _LATER) % STEPS


def _raised(shot: PlannedShot, piece: str, grips: tuple[Grip, ...], drop: float, tall: float) -> float:
    """How much higher a thing at whose hands a shot is too close is than it should be, so that its frame shows it."""
    if piece in _AHEAD:
        return 0.0
    from kling_renderers.animatic.stage.benches import raised

    return raised(shot, piece, grips, drop, tall)


def _grips(piece: str, step: int) -> tuple[Grip, ...]:
    """Where hands are over the ground."""
    work, grips = INSTRUMENTS[piece].work, _HANDS.get(piece, ())
    if piece not in _AHEAD:
        from kling_renderers.animatic.stage.benches import HANDS

        grips = HANDS[piece]
    turn = 2 * pi * step / STEPS
    if piece == "mill":
        return tuple((x, y, z - _PUSH * cos(turn)) for x, y, z in grips)
    if piece == "auger":
        # One is on the knob, the other one goes round with the crank.
        wide = _CRANK * _TALL[piece]
        (_, high, _), knob = grips
        return (wide * cos(turn), high, -_AHEAD[piece] + wide * sin(turn)), knob
    return at_work(work, grips, step) if work else grips


def instruments(shot: PlannedShot, figures: Sequence[Figure], step: int) -> list[Model]:
    """The instruments of those who are at one, with what they have in their hands."""
    found: list[Model] = []
    for figure in figures:
        place = shot.place_of(figure.name) if not figure.near else None
        if place is None or place.piece not in INSTRUMENTS:
            continue
        own = _own_step(shot, place.name, step)
        grips = _grips(place.piece, own)
        turn = _since_the_light_went(shot, step) if place.piece == "cake" else 2 * pi * own / STEPS
        parts = _parts(place.piece, grips, turn)
        up = _raised(
            shot, place.piece, grips, drop_of(shot, PlannedElement(figure.name or "", "character", 0)), figure.stature
        )
        spot = _between(figure, figures) if place.piece == "bag" else (figure.x, figure.z)
        found += [Model(_placed(group, figure, spot, up), stays=True) for group in parts]
    return found


def _since_the_light_went(shot: PlannedShot, step: int) -> float:
    """At a step of a whole shot, how much later that is than when its light changes: below 0 candles burn."""
    return step / STEPS - float(shot.light_cues[-1].start if shot.light_cues else _BLOWN_OUT)


def _between(figure: Figure, figures: Sequence[Figure]) -> tuple[float, float]:
    """Where a bag is laid out that somebody else, ahead of who punches it, holds: so that it is between them."""
    from kling_renderers.animatic.stand_ins.benches import BAG_AHEAD

    east, north = figure.ahead
    ahead = [(one.x - figure.x) * east + (one.z - figure.z) * north for one in figures if one is not figure]
    near = [far for far in ahead if 0.2 < far / figure.stature < 2 * BAG_AHEAD]
    by = min(near) / 2 - BAG_AHEAD * figure.stature if near else 0.0
    return figure.x + by * east, figure.z + by * north


def _placed(solids: Sequence[Solid], figure: Figure, spot: tuple[float, float], up: float) -> list[Solid]:
    """What is laid out about somebody who faces the lens, about a spot and as they face, so much higher."""
    yaw = yaw_along(figure.ahead)
    found = [one.placed(figure.stature, spot[0], up * figure.stature, spot[1], yaw) for one in solids]
    for one in found if up else ():
        # What stands on the ground still does.
        low = one.corners[:, 1] <= up * figure.stature + 1e-6
        one.corners[low, 1] = 0.0
    return found


def _parts(piece: str, grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    """An instrument, and apart from it what hands have, about somebody at nothing who faces the lens."""
    if piece not in _AHEAD:
        from kling_renderers.animatic.stage.benches import parts_of

        return parts_of(piece, grips, turn)
    tall, ahead = _TALL[piece], _AHEAD[piece]

    def stood(solids: Sequence[Solid], x: float = 0.0, y: float = 0.0) -> list[Solid]:
        return [one.placed(tall, x, y, -ahead) for one in solids]

    if piece == "drums":
        stool = drum(INK, 0.22, 0.26, 0.22, 0.22), drum(INK, 0.0, 0.22, 0.05, 0.05)
        return [list(stool), stood(music.drum_kit(_RED)), [_stick(grip) for grip in grips]]
    if piece == "decks":
        return [stood(music.decks(mix(INK, WHITE, 0.3)))]
    if piece == "microphone":
        return [stood(music.microphone_stand(INK), x=0.04)]
    middle = tuple(sum(part) / len(grips) for part in zip(*grips, strict=True))
    if piece == "mill":
        pin = (_PIN * sin(turn), 0.98 * tall, -ahead - _PIN * cos(turn))
        bar = rod(_WOOD, middle, (pin[0], middle[1], pin[2]), 0.035)
        across = rod(_WOOD, (-0.16, middle[1], middle[2]), (0.16, middle[1], middle[2]), 0.035)
        post = rod(_WOOD, pin, (pin[0], middle[1] + 0.03, pin[2]), 0.03)
        return [stood(workshop.turned_millstone(_WOOD, turn)), [post, bar, across]]
    if piece == "auger":
        turned = [one.placed(tall, 0.0, 0.12, 0.0, degrees(turn)) for one in workshop.auger(INK)]
        return [[one.placed(1.0, 0.0, 0.0, -ahead) for one in turned]]
    x, _, z = middle
    ladle = [rod(_WOOD, middle, (0.4 * x, _STOVE + 0.09, 0.4 * (z + ahead) - ahead), 0.02)]
    stove = slab(mix(INK, WHITE, 0.3), 0.5, _STOVE, 0.34, z=-ahead)
    return [[stove, *stood(kitchen.pot(mix(INK, WHITE, 0.2)), y=_STOVE)], ladle]


def _stick(grip: Grip) -> Solid:
    """A drum stick from a hand to the skin that it beats, which it leaves as the hand goes up."""
    x, y, z = grip
    away, ahead = spot_by(0.0, 0.25 * x, -_STICK)
    return rod(_WOOD, grip, (x - away, y - 0.09 + 1.3 * (y - _HANDS["drums"][0][1]), z + ahead), 0.014)

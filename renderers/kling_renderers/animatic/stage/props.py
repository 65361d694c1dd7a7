"""A thing of the cast at its place, as large in every shot; and what people have, in a hand or on a small table."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.camera.framing import ITEM, TABLE
from kling_renderers.animatic.drawing.palette import CRATE, WHITE, Colour, mix
from kling_renderers.animatic.stage.carried import carried, turn_of
from kling_renderers.animatic.stage.holding import Hand
from kling_renderers.animatic.stage.large import Placed, Prop
from kling_renderers.animatic.stage.tables import table_below
from kling_renderers.animatic.stand_ins.everyday import unknown
from kling_renderers.animatic.stand_ins.kinds import shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement

GAP = 1.45 * ITEM
"""How far apart things stand side by side, in statures: a choice."""
_FLAT = ("book", "letter", "phone", "player", "sheet", "card", "money", "donut", "coin", "watch", "key", "keys")
_LONG, _ASKEW = ("key", "keys", "sword", "pen", "spoon", "fork", "scissors", "tool", "axe"), -52.0
"""What lies across the frame, not along it, and how far it is turned for that, in degrees."""
_DOWN = -12.0
"""From so many degrees down on what lies is seen to do so."""
STEEP = -60.0
"""From so many degrees down on a flat thing lies, so that it is seen for what it is."""
IN_A_HAND = ("hand", "raised")
"""Ways of having a thing around which a hand is drawn though nobody else of whose it is is seen."""


def lies_flat(place: Place | None, pitch: float) -> bool:
    """Whether a thing lies at its place, under a lens of a ``pitch`` in degrees that looks down on it."""
    return place is not None and place.posture == "lying" and pitch <= _DOWN


def in_hand(held: Sequence[tuple[PlannedElement, Hand | None]], beside: float, wood: Colour) -> Placed:
    """Things that people have, each in the hand at its place, or on a small table of some ``wood`` at ``beside``."""
    props: list[Prop] = []
    models: list[Model] = []
    left = [element for element, hand in held if hand is None]
    for element, hand in held:
        if hand is not None:
            models += [] if hand.held == "chest" else carried(element, hand)
            props.append(Prop(element.name, (hand.x, hand.y + ITEM / 2, hand.z), not hand.goes))
    if left:
        wide = 0.1 + GAP * len(left)
        solids = table_below(beside + wide / 2, -0.1, wide, 0.22, wood)
        for number, element in enumerate(left):
            x = beside + 0.05 + GAP * (number + 0.5)
            solids += thing_at(x, -0.1, TABLE, element)
            props.append(Prop(element.name, (x, TABLE + ITEM / 2, -0.1), stays=True))
        models.append(Model(solids, stays=True))
    return props, models


def thing_at(
    x: float,
    z: float,
    base: float,
    element: PlannedElement | None,
    place: Place | None = None,
    *,
    lies: bool = False,
    tall: float = ITEM,
    does: tuple[str, float] | None = None,
    pitch: float = 0.0,
    across: bool = False,
) -> list[Solid]:
    """A thing, or a grey block for one without a name, that stands on what is so high at a place; ``lies``: flat, if it
    is of a kind that does; ``does``: as ``solids_of`` has it; ``pitch``: of the lens, which has to look down on what
    lies, in degrees; ``across``: what is long lies so in the frame.
    """
    shape, away = shape_of(element), (0.0, 0.0)
    lies = (lies and shape in _FLAT) or lies_flat(place, pitch)
    if lies and place is not None and place.state in ("above", "aside"):
        # Few films have any that come from elsewhere.
        from kling_renderers.animatic.stand_ins.coming import AWAY

        away, place = AWAY[place.state], place._replace(state=None)
    solids = solids_of(element, place, does) if element else unknown(mix(CRATE, WHITE, 0.35))
    if lies:
        solids = [solid.leaning(90.0) for solid in solids]
        low = min(float(solid.corners[:, 1].min()) for solid in solids)
        askew = _ASKEW if across and shape in _LONG else 0.0
        solids = [solid.placed(1.0, 0.0, -low, -0.5).placed(1.0, *away, 0.0, askew) for solid in solids]
    return [solid.placed(tall, x, base, z, turn_of(shape)) for solid in solids]

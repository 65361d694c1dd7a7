"""What an element of the cast is drawn as, and how large, by its words."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import Colour, cast_colour, rgb
from kling_renderers.animatic.stand_ins.animals import ANIMAL_EYES, BIRD_EYES, EARS
from kling_story.patterns import Pattern
from kling_story.placed import VEHICLES, Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import stand_ins
from kling_story.vocabulary.builds import girth_in
from kling_story.vocabulary.garments import WORN
from kling_story.vocabulary.looks import UNTOLD, Looks, Worn, eyes_in, looks_in
from kling_story.vocabulary.stand_ins import BIRDS, StandIn, stand_in, standing_height
from kling_story.vocabulary.statures import stature_of

_IN_SPACE = Pattern(
    r"\b(?:astronaut|cosmonaut|space[ -]?suit|space(?:man|woman))\b|宇航|太空", "astronaut cosmonaut space 宇航 太空"
)
"""Whose helmet is round the whole head."""
_NECKWEAR = Pattern(
    "bow|scarf|collar|bandan|kerchief|glasses|领结|围巾|项圈|头巾|眼镜",
    "bow scarf collar bandan kerchief glasses 领结 围巾 项圈 头巾 眼镜",
)
LETTER = 2.0
"""How tall a letter is unfolded, in heights of its envelope."""
UNKNOWN = "unknown"
"""The shape of what has no noun of the table."""
LID = 0.74
"""Where the lid of a box begins, in its height: what a frame that only holds a part of a thing is laid on."""

SPREAD = 2.1, 1.25
"""How wide and how tall a map or a newspaper is that is opened out, in heights of it folded."""
HUNG_CLOTH = 6.6, 6.4
"""The same of a blanket or a towel that hangs from both hands."""


def is_spread(element: PlannedElement, place: Place | None) -> bool:
    """Whether a map, a newspaper or a cloth is opened out between both hands."""
    if place is None or place.held != "both" or place.opened is False or shape_of(element) not in ("sheet", "cloth"):
        return False
    if shape_of(element) == "cloth":
        return place.opened is True
    return stand_ins.BROADSHEET.search(element.name) is not None


def colour_of(element: PlannedElement) -> Colour:
    """The colour of one of the cast in every shot: its own or that of its clothes by its words, else the palette's."""
    return rgb(element.shade) if element.shade is not None else cast_colour(element.index)


def height_of(element: PlannedElement) -> float:
    """How tall a thing is that stands on the ground, in statures; 0 for one that a hand holds."""
    found = _row_of(element)
    return standing_height(found, element.description) if found else 0.0


def draft_in(shot: PlannedShot, thing: PlannedElement) -> float:
    """How deep a boat lies in the water of a shot, in statures; 0 for whatever isn't in any."""
    place = shot.place_of(thing.name)
    afloat = place is not None and place.piece == "water"
    return stand_ins.draft_of(thing.kind, thing.name, thing.description) if afloat else 0.0


def shape_of(element: PlannedElement | None) -> str:
    """Which of ``things.THINGS`` something is drawn as: by its words, else a plain block, or sparks for an effect."""
    found = _row_of(element) if element is not None else None
    if found is None:
        return "sparks" if element is not None and element.kind == "effect" else UNKNOWN
    return found.id


def knows_shape(element: PlannedElement) -> bool:
    """Whether a word says what a thing is drawn as."""
    return _row_of(element) is not None


def knows_garment(element: PlannedElement) -> bool:
    """Whether a word says what a costume is drawn as."""
    return stand_in(stand_ins.GARMENTS, element.name, element.description) is not None


def width_of(element: PlannedElement | None) -> float:
    """How wide something is drawn, in its heights."""
    shape = shape_of(element)
    return stand_ins.THINGS[shape].wide if shape != UNKNOWN else 1.0


def person_height(element: PlannedElement | None) -> float:
    """How tall somebody is, in statures: children are less than one."""
    people = element is not None and element.kind == "character"
    return stature_of(element.description or "") if element is not None and people else 1.0


def looks_of(element: PlannedElement | None, place: Place | None = None) -> Looks:
    """What words say that somebody looks like, and has on at their place in a shot."""
    if element is None:
        return UNTOLD
    looks = looks_in(element.description or "")._replace(gender=element.gender)
    if place is not None and place.mood is not None:
        looks = looks._replace(mood=place.mood)
    if place is not None and place.gaze in ("up", "down"):
        looks = looks._replace(glance=place.gaze)
    if place is not None and place.state is not None and place.state.startswith("#") and place.piece not in VEHICLES:
        looks = looks._replace(shoes=place.state)
    if place is None or not (place.wears or place.bare):
        return looks
    if place.bare or not {*place.wears} <= {*WORN, "hood"}:
        from kling_renderers.animatic.stand_ins.redressed import redressed

        looks = redressed(looks, place)
        if looks.hat == "helmet" and _IN_SPACE.search(element.description or ""):
            looks = looks._replace(hat="space_helmet")
    worn = {one.kind: one for one in (*(Worn(kind, None) for kind in place.wears if kind in WORN), *looks.worn)}
    return looks._replace(worn=tuple(worn.values()), hat="hood" if "hood" in place.wears else looks.hat)


def animal_kind(element: PlannedElement) -> str | None:
    """Which of ``stand_ins.ANIMALS`` an animal is; None where no word says it."""
    found = stand_in(stand_ins.ANIMALS, element.name, element.description)
    return found.id if found else None


def animal_height(element: PlannedElement) -> float:
    """How tall an animal is, in statures: one size in every shot."""
    return stand_ins.animal_height(element.name, element.description)


def eyes_of(element: PlannedElement) -> Colour | None:
    """The colour of an animal's eyes, None where no word says it: they are dark."""
    shade = eyes_in(element.description) if element.description else None
    return rgb(shade) if shade is not None else None


def animal_eyes(element: PlannedElement) -> float:
    """How wide a frame of both eyes of an animal is, in statures."""
    return animal_height(element) * (BIRD_EYES if animal_kind(element) in BIRDS else ANIMAL_EYES)


def worn_by(element: PlannedElement, place: Place | None = None) -> tuple[Worn, ...]:
    """What words say that an animal has around its neck and before its eyes, and is hung there in a shot."""
    hung = tuple(Worn(kind, None) for kind in place.wears) if place is not None else ()
    return (*_worn_always(element), *hung)


def _worn_always(element: PlannedElement) -> tuple[Worn, ...]:
    if not element.description or not _NECKWEAR.may_match(element.description):
        return ()
    looks = looks_in(element.description)
    tied = (Worn("scarf", looks.hat_shade),) if looks.hat == "bandana" else ()
    glasses = (Worn("glasses", None),) if looks.glasses else ()
    return (*tied, *glasses, *(one for one in looks.worn if one.kind in ("bowtie", "scarf", "collar")))


def is_fat(element: PlannedElement) -> bool:
    """Whether words say that an animal is fat."""
    return girth_in(element.description or "") == "broad"


def ears_of(element: PlannedElement) -> float:
    """How high the ears of an animal stand, in statures; 0 where they are no higher than its head."""
    return animal_height(element) * EARS.get(animal_kind(element) or "", 0.0)


def garment_of(element: PlannedElement) -> str:
    """Which of ``stand_ins.GARMENTS`` a costume is: by its words, else a coat."""
    found = stand_in(stand_ins.GARMENTS, element.name, element.description)
    return found.id if found else "coat"


def _row_of(element: PlannedElement) -> StandIn | None:
    return stand_in(stand_ins.THINGS, element.name, element.description)

"""The colours of somebody's clothes and skin, wherever they are drawn: as a whole body, or as no more than hands."""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.drawing.palette import BLACK, NEUTRAL, SKIN, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.heads import skin_of
from kling_renderers.animatic.stand_ins.kinds import colour_of, looks_of
from kling_story.planned import PlannedElement
from kling_story.vocabulary.looks import Looks

SLEEVE = 0.14
"""How much darker than a body its sleeves are, so that an arm before it is seen."""
_UNDER_AN_APRON = 0.72
"""How much lighter than an apron is what is worn under one that is all words speak of: a choice."""
_TROUSERS, _BELOW_AN_APRON = 0.45, 0.62
"""How much darker than a shirt the trousers are, and below an apron, so that they are no apron from behind: choices."""


class Dress(NamedTuple):
    """What is over a body: ``shirt`` and ``trousers``; the upper part of a ``sleeve`` and its ``lower`` one, or a bare
    arm; the ``hand``, or its glove; and the ``skin``.
    """

    shirt: Colour
    trousers: Colour
    sleeve: Colour
    lower: Colour
    hand: Colour
    skin: Colour


class Arm(NamedTuple):
    """An arm that is all that is seen of somebody: its ``sleeve``, or itself if it is bare, and the ``hand``."""

    sleeve: Colour
    hand: Colour


NOBODYS = Arm(mix(NEUTRAL, BLACK, 0.2), SKIN)
"""That of somebody of whom nothing is known."""


def dress_of(colour: Colour, looks: Looks) -> Dress:
    """That of somebody of a colour who looks as words say."""
    skin, apron = skin_of(colour, looks.skin), _apron_alone(looks)
    shirt = mix(colour, WHITE, _UNDER_AN_APRON) if apron else colour
    trousers = mix(shirt, BLACK, _TROUSERS if shirt == colour else _BELOW_AN_APRON)
    shirt = rgb(looks.shirt) if looks.shirt else shirt
    shirt = skin if looks.bare_chest and not apron else shirt
    bare = mix(skin, BLACK, 0.05)
    sleeve = bare if looks.bare_shoulders else mix(shirt, BLACK, SLEEVE)
    lower = bare if looks.bare_arms else sleeve
    return Dress(
        shirt, rgb(looks.legs) if looks.legs else trousers, sleeve, lower, _gloved(looks, colour) or skin, skin
    )


def arm_of(element: PlannedElement | None) -> Arm:
    """That of one of the cast, or of nobody known; an animal is of one colour."""
    if element is None:
        return NOBODYS
    colour = colour_of(element)
    if element.kind == "animal":
        return Arm(colour, colour)
    dress = dress_of(colour, looks_of(element))
    return Arm(dress.lower, dress.hand)


def _apron_alone(looks: Looks) -> bool:
    """Whether somebody's colour is that of their apron."""
    return any(worn.kind in ("apron", "bib") and worn.shade == looks.clothes is not None for worn in looks.worn)


def _gloved(looks: Looks, colour: Colour) -> Colour | None:
    """The colour of gloves or mittens; those of which no word says it are darker than the clothes."""
    gloves = next((worn for worn in looks.worn if worn.kind == "gloves"), None)
    return None if gloves is None else rgb(gloves.shade) if gloves.shade else mix(colour, BLACK, 0.45)

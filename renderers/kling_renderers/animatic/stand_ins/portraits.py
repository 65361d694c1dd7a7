"""The head of somebody of whom words say what they look like."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.accessories import ON_A_HEAD, headgear
from kling_renderers.animatic.stand_ins.clothes import beard, garment, glasses, stubble
from kling_renderers.animatic.stand_ins.features import (
    CALM,
    EXPRESSIONS,
    EYES_FROM_HEAD,
    HEAD,
    face,
    glancing,
    over_the_face,
)
from kling_renderers.animatic.stand_ins.hair import GREY, hair_marks, hair_of, style_of
from kling_renderers.animatic.stand_ins.heads import enlarged, head_parts, skin_of
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.trunks import is_child
from kling_story.vocabulary.builds import OLD
from kling_story.vocabulary.looks import Looks

_GREYING_FROM, _GREY_FROM = 50, 60
"""Years from which on hair is greying, and grey: choices."""
_GROWN, _HEAD_GROWS = 17, 0.018
"""Years from which on a head is that of a grown person, and how much larger it is, for how tall its child is, for each
year before: a bit less than in life, where a child of six is six heads tall, so that close-ups hold it.
"""

_STUBBLE = 0.3
"""How much of the hair's colour shows on a chin that is unshaven: a choice."""
BARE = (None, "crown", "tiara", "headband", "wreath", "nursecap")
"""What leaves the hair over the forehead in sight, or nothing at all."""
_AS_CLOTHES = ("cap", "helmet", "space_helmet", "beanie", "hood", "hat", "tophat", "ushanka")
"""What has a colour to go with the clothes where no word says one."""
_OF_CLOTH = 0.12
"""How much darker than the clothes a hood is that belongs to them: a choice."""
_FUR = rgb("#6f563f")
"""The colour of a fur hat of which no word says it: a choice."""

_DARK_HAIR, _DARK = rgb("#231d1b"), 330
"""The hair of whom no word says it and whose skin is dark, and how much the three parts of such a shade are at most."""


def head_of(looks: Looks, build: int, name: str | None, colour: Colour) -> Figure:
    """A head on a standing body, looking ahead; ``build`` chooses what no word says."""
    skin, hair = skin_of(colour, looks.skin), _hair(looks, build)
    child, old = is_child(looks), looks.years is not None and looks.years >= OLD
    style = "hooded" if looks.hat in ("hood", "wimple") else looks.hair or style_of(build, looks.gender)
    shows = glancing(EXPRESSIONS[looks.mood] if looks.mood else CALM, looks.glance)
    young = looks.years is not None and looks.years <= _GROWN and not child
    parts = head_parts(skin, hair, style, looks.gender, shows, child=child, young=young, hat=looks.hat not in BARE)
    marks = face(skin, hair, looks.gender, shows, child=child, young=young, old=old)
    over_hair = headgear(looks, style)
    if looks.hat in BARE and not over_hair:
        marks += hair_marks(hair, style)
    if looks.beard is not None:
        grows = rgb(looks.beard_shade) if looks.beard_shade else hair
        if looks.beard == "stubble":
            parts += stubble(mix(skin, grows, _STUBBLE))
        else:
            parts += beard(looks.beard, grows)
    if looks.hat is not None:
        usual = _FUR if looks.hat == "ushanka" else mix(colour, BLACK, _OF_CLOTH if looks.hat == "hood" else 0.3)
        if not looks.hat_shade and looks.hat not in _AS_CLOTHES:
            from kling_renderers.animatic.stand_ins.hats import usual_shade

            usual = usual_shade(looks.hat) or usual
        parts += garment(looks.hat, rgb(looks.hat_shade) if looks.hat_shade else usual)
    parts += over_hair
    if ON_A_HEAD & {worn.kind for worn in looks.worn}:
        from kling_renderers.animatic.stand_ins.ornaments import mark, ornament

        for worn in looks.worn:
            parts += ornament(worn.kind, rgb(worn.shade) if worn.shade else None)
            marks += mark(worn.kind, skin)
    dark = any(worn.kind == "sunglasses" for worn in looks.worn)
    if looks.glasses or dark:
        fogged = any(worn.kind == "fogged" for worn in looks.worn)
        marks += glasses(EYES_FROM_HEAD, dark=dark, fogged=fogged)
    masked = next((worn for worn in looks.worn if worn.kind == "facemask"), None)
    if looks.mask or masked:
        from kling_renderers.animatic.stand_ins.masks import mask

        marks += mask(EYES_FROM_HEAD, rgb(masked.shade) if masked and masked.shade else None)
    # Last, so that what else a face has is the same in every mood.
    marks += over_the_face(shows, child=child)
    return enlarged(Figure(0, 0, tuple(parts), marks, name, colour, 1.0, HEAD), _head_size(looks))


def _hair(looks: Looks, build: int) -> Colour:
    """As said, else as the beard is; grey of who is old, greying from fifty on, and of nobody else."""
    shade = looks.hair_shade or looks.beard_shade
    if shade:
        return rgb(shade)
    usual = _DARK_HAIR if looks.skin and sum(rgb(looks.skin)) < _DARK else hair_of(build)
    years = looks.years or 0
    return GREY if years >= _GREY_FROM else mix(usual, GREY, 0.55) if years >= _GREYING_FROM else usual


def _head_size(looks: Looks) -> float:
    """How large somebody's head is for how tall they are: who grows has nearly a grown person's already."""
    years = looks.years if looks.years is not None else _GROWN
    return 1 + _HEAD_GROWS * max(0, _GROWN - max(years, 3))

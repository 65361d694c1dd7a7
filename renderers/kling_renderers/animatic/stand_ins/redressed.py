"""Somebody's looks with what they put on or take off in a shot."""

from __future__ import annotations

from kling_story.placed import Place
from kling_story.vocabulary.garments import HATS
from kling_story.vocabulary.looks import Looks, Worn

_SHIRT = "#dcd8cd"
"""What is under a coat that is off, of which no word says it: a choice."""


_ALSO = {
    "hat": ["conical", "strawhat", "cowboyhat", "tophat", "pointedhat", "santahat", "tricorne", "ushanka", "chefhat"],
    "cap": ["peakedcap", "beret", "lowcap", "skullcap", "nursecap"],
}
"""What is called by a plain name, too."""
_GLASSES = {"glasses", "sunglasses"}
_COMES_ON = ("neckmedal", "lei", "necklace", "fogged")
"""What somebody else hangs around a neck, and steam over glasses."""
_OUTERMOST = ("cloak", "lapels", "hoodie")
"""What comes off with a coat."""


def redressed(looks: Looks, place: Place) -> Looks:
    """Looks as a description says, with what is on or off at a place in a shot."""
    on, off = {*place.wears}, {*place.bare}
    hat = next((kind for kind in HATS if kind in on), None if off & {*HATS} else looks.hat)
    # Their own, of whatever shape, goes by these names, too.
    hat = looks.hat if looks.hat in _ALSO.get(hat or "", ()) else hat
    looks = looks._replace(
        hat=hat,
        hat_shade=looks.hat_shade if hat == looks.hat else None,
        glasses=(bool(_GLASSES & on) or looks.glasses) and not _GLASSES & off,
        mask="mask" in on,
        worn=(
            *(one for one in looks.worn if one.kind not in off),
            *(Worn(one, None) for one in _COMES_ON if one in on),
        ),
    )
    if "coat" in off and any(one.kind == "cloak" for one in looks.worn):
        return looks._replace(worn=tuple(one for one in looks.worn if one.kind != "cloak"))
    if "coat" in off:
        under = tuple(one for one in looks.worn if one.kind not in _OUTERMOST)
        return looks._replace(
            worn=under, garment="dress" if looks.garment == "dress" else None, clothes=None, shirt=_SHIRT
        )
    return looks._replace(garment="coat") if "coat" in on else looks

"""Where those are in a shot who ride, drive, pull, push or carry another one: "@Mei rides the @Horse"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kling_story.blocking.bearing import borne_by
from kling_story.blocking.carrying import carried_in
from kling_story.blocking.tie_words import ties_in
from kling_story.materials import Element
from kling_story.patterns import Pattern
from kling_story.placed import CARRIED, ON_FOOT, Place
from kling_story.references import references
from kling_story.vocabulary.stand_ins import is_a_chair, seat_of

_GOES_ROUND = Pattern(
    r"\b(?:mill|millstone|grindstone|quern|capstan|turnstile)\b|磨", "mill grindstone quern capstan turnstile 磨"
)
"""What is pushed round and round and stays where it is."""

_CARRIES_ON = Pattern(
    r"\bcarr(?:ies|ying)\b[^.;!?]{0,60}\b(?:through|across|along|over the threshold|into|out of|up the|down the"
    r"|away|home|back to)\b"
    r"|[背抱驮][着起][^，。；]{0,12}(?:走|跑|穿过|爬)",
    "carr 背 抱 驮",
)
"""Who goes somewhere with whom they carry."""
_STOP = Pattern(
    r"\b(?:stops?|stands?|waits?|pauses?) (?:still|for|at|before|in|there)\b|停[下住]|站着不动",
    "stop stand wait pause 停 站",
)
"""Who carries something with others and goes nowhere."""
_STANDS_ON = Pattern(
    r"\b(?:stand(?:s|ing)?|climb(?:s|ing)?|steps?|gets?) (?:up )?on(?:to)? (?:the |an? |her |his )?(?:[\w-]+ )?@"
    r"|站[在到上]",
    "stand climb step get 站",
)
"""Who is on a chair on their feet."""


def tied(prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place]) -> Mapping[str, Place]:
    """What is ``told`` of places by a prompt, and with whom or what else each of them goes together."""
    found = dict(told)
    for tie in ties_in(prompt, elements) if prompt.count("@") > 1 else ():
        place = found.get(tie.one, Place(tie.one))
        if place.tie is not None or place.posture == "lying":
            continue
        gait = place.gait
        ridden = elements[tie.other]
        if tie.how == "riding" and is_a_chair(tie.other, ridden.description):
            # Whoever walked up to it sits there.
            gait = "standing" if _STANDS_ON.search(prompt) else None
        elif tie.how == "pushing" and _GOES_ROUND.search(f"{tie.other} {ridden.description or ''}"):
            gait = None
        elif tie.goes and gait in (None, "running", "walking"):
            gait = "driving" if tie.how == "riding" else gait or "walking"
        place = place._replace(tie=tie.how, tied_to=tie.other, gait=gait)
        if tie.how == "riding" and (seat := seat_of(ridden.kind, tie.other, ridden.description)) is not None:
            if seat.box is not None and any(other.tied_to == tie.other for other in found.values()):
                seat = seat._replace(height=seat.box, astride=False)
            sat = "astride" if seat.astride else "seated"
            if gait == "standing" and is_a_chair(tie.other, ridden.description):
                place = place._replace(posture=None, seat=round(seat.height, 4))
            elif seat.deck is not None and (place.gait == "standing" or seat.deck > seat.height):
                place = place._replace(seat=round(seat.deck, 4))
            else:
                place = place._replace(posture=sat, seat=round(seat.height, 4))
        found[tie.one] = place
    for one, how, thing in borne_by(prompt, elements) if prompt.count("@") > 2 else ():
        place = found.get(one, Place(one))
        if place.tie is None:
            found[one] = place._replace(tie=how, tied_to=thing, gait=_gait_of_bearers(prompt, place), posture=None)
    named = [one for one in references(prompt, elements) if one.name is not None] if "@" in prompt else []
    for one, part, bearer in carried_in(prompt, named, elements) if len(named) > 1 else ():
        place = found.get(one, Place(one))
        if place.tie is None:
            found[one] = place._replace(tie=part, tied_to=bearer, gait=None)
        sits = found.get(bearer, Place(bearer))
        if sits.gait is None and part not in ("lap", "jaws"):
            # Who carries somebody on goes for both.
            carries = "walking" if _CARRIES_ON.search(prompt) else None
            sits = found[bearer] = sits._replace(gait=place.gait if place.gait in ON_FOOT else carries)
        if part in ("lap", "belly") and sits.posture is None:
            found[bearer] = sits._replace(posture="sitting" if part == "lap" else "lying")
    return found


def _gait_of_bearers(prompt: str, place: Place) -> str | None:
    """How somebody goes who carries something with others: unless words say that they stop, they walk."""
    return place.gait if place.gait in ON_FOOT or _STOP.search(prompt) else "walking"


def among(place: Place, names: Collection[str]) -> Place:
    """A place, tied to nobody and nothing who isn't among the ``names`` of a shot."""
    if place.tie is None or place.tied_to in names:
        return place
    posture = None if place.seat is not None else place.posture
    return place._replace(tie=None, tied_to=None, seat=None, posture=posture)


def borne(told: Mapping[str, Place], subjects: Sequence[str], elements: Mapping[str, Element]) -> frozenset[str]:
    """Those of a shot's subjects who are where another of them is: animals that are ridden, and who is carried."""
    tied = {name: place for name, place in told.items() if name in subjects and place.tied_to in subjects}
    ridden = {place.tied_to for place in tied.values() if place.tie == "riding"}
    carried = {name for name, place in tied.items() if place.tie in CARRIED}
    return frozenset(
        name for name in subjects if name in carried or (name in ridden and elements[name].kind == "animal")
    )

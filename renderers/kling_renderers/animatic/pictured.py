"""The part of a plan that its pictures are made of. Nothing else is drawn from, so that a shot's key needs to know
nothing else, and an edit of what nobody sees costs no drawing.
"""

from __future__ import annotations

from fractions import Fraction

from kling_story.backends import Style
from kling_story.planned import Plan, PlannedShot


def pictured(plan: Plan, style: Style) -> Plan:
    """A plan without what no frame of that style shows or follows from: empty, as if it weren't written."""
    shots = tuple(_shot(shot, style, audible=plan.audible) for shot in plan.shots)
    return plan._replace(
        title="", look=None, soundtrack=None, soundtrack_volume=1.0, soundtrack_from=Fraction(0), shots=shots
    )


def of_shot(plan: Plan, index: int) -> Plan:
    """A plan with only those of the cast who are in a shot, seen or heard."""
    shot = plan.shots[index]
    named = {*shot.subjects, shot.looker}
    named |= {name for place in shot.places for name in (place.name, place.whose, place.other)}
    named |= {line.speaker for line in shot.captions}
    return plan._replace(cast=tuple(element for element in plan.cast if element.name in named))


def _shot(shot: PlannedShot, style: Style, *, audible: bool) -> PlannedShot:
    written = style.words and style.theme != "clean"
    if shot.tagged and style.theme == "clean":
        shot = _without_tagged(shot)
    # A file of one's own is heard instead of what stands for sounds and music, so that nothing names these.
    named = written and audible and shot.soundtrack is None
    return shot._replace(
        prompt=shot.prompt if written and style.prompt else "",
        label=shot.label if written else "",
        sound=shot.sound if named else None,
        music=shot.music if named else None,
        soundtrack=None,
        soundtrack_volume=1.0,
        captions=tuple(line._replace(language="", tone=None, accent=None) for line in shot.captions),
    )


def _without_tagged(shot: PlannedShot) -> PlannedShot:
    """A shot without the blocks that nobody would know without their names."""
    return shot._replace(
        subjects=tuple(name for name in shot.subjects if name not in shot.tagged),
        places=tuple(place for place in shot.places if place.name not in shot.tagged),
        acts=tuple(act for act in shot.acts if act.was.name not in shot.tagged),
        tagged=(),
    )

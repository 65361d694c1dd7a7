"""What happens within a shot, one step after the other: how far that is at each moment, and how all was before it."""

from __future__ import annotations

from fractions import Fraction

from kling_renderers.animatic.camera.facing import THROWN
from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import EYES, Framed, figure_height
from kling_renderers.animatic.camera.gaits import LEAP_SECONDS, LEAPING
from kling_story.placed import LAIN_ON, ON_FOOT, Act
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary import SIZES

_STAYS = frozenset({"sitting", "kneeling", "lying", "crouching", "bent", "skidding", "stooped", "long_step"})
"""Postures in which nobody walks on."""
_FASTER = {"walking": 0.5, "running": 2.0}
"""How much faster than before somebody is who goes on otherwise than they came."""
_LOW_AFTER, _UP_AFTER = 0.12, 0.5
"""Seconds after somebody lands at which they are lowest, and up again: choices."""
_LOW = 0.3
"""How much lower than standing eyes are there, in statures."""
_LOWEST_LANDED = 0.85
"""How low in a frame those are at most, in frame heights, so that a face is seen: a choice."""
_LAST = 0.95
"""Who lands after this part of a shot doesn't do so in time."""
_WIDER = 1.5
"""How many times wider a frame is at most than it need be, to hold all that happens in it: a choice."""
_BEFORE_A_FALL = frozenset((None, "slipping", "stumbling", "falling"))
"""How those are who lie on the ground later in a shot."""
_WIDER_FOR_A_FALL, _WHOLE, _GROUND_AT, _OVER_THEM = 1.7, 0.88, 0.94, 1.06
"""How many times wider it is at most for who falls or dives, how tall they are then, and how low in it the ground is,
in frame heights; how high it reaches over them as they stand, in their statures: choices.
"""
_LOWEST_EYES = 0.62
"""How low in a frame eyes are at most before the camera goes with them, in frame heights: a choice."""


def with_landings(plan: Plan, shot: PlannedShot, aspect: float) -> PlannedShot:
    """A shot in which who comes down from a leap lands in a crouch, out of which they rise unless words leave
    them there; not where the frame, of this aspect (width over height), is too close to show it.
    """
    if not any(place.gait in LEAPING for place in shot.places):
        return shot
    seconds, busy = float(shot.seconds), {act.was.name for act in shot.acts}
    down = 0.5 + min(LEAP_SECONDS, seconds) / 2 / seconds
    tall = figure_height(shot, aspect, framed(plan, shot, aspect))
    if SIZES[shot.size].eye_line + _LOW * tall > _LOWEST_LANDED:
        return shot
    landings: list[Act] = []
    for place in shot.places:
        element = plan.element(place.name) if place.gait in LEAPING else None
        able = element is not None and element.kind == "character" and place.tie is None
        if not able or place.name in busy or place.posture not in (None, "crouching"):
            continue
        times = (down, down + _LOW_AFTER / seconds, down + _UP_AFTER / seconds)
        lands, low, up = (Fraction(round(1000 * at), 1000) for at in times)
        if up > _LAST or any(act.start < up and act.end > lands for act in shot.acts):
            continue
        landings.append(Act(place._replace(posture=None), lands, low))
        if place.posture is None:
            landings.append(Act(place._replace(posture="crouching"), low, up))
    if not landings:
        return shot
    return shot._replace(acts=tuple(sorted((*shot.acts, *landings), key=lambda act: act.start)))


def steps_of(shot: PlannedShot) -> list[tuple[float, float]]:
    """When each step begins and ends, in parts of the shot; several people may do the same at a time."""
    return sorted({(float(act.start), float(act.end)) for act in shot.acts})


def before_step(shot: PlannedShot, step: int) -> PlannedShot:
    """A shot as it is until a step, counted from 0, and nothing else happens in it."""
    if not shot.acts:
        return shot
    begins = steps_of(shot)[step][0]
    was = {act.was.name: act.was for act in reversed(shot.acts) if float(act.start) >= begins}
    return shot._replace(places=tuple(was.get(place.name, place) for place in shot.places), acts=())


def acted_at(shot: PlannedShot, u: float) -> float:
    """How many steps are done at a moment of a shot; each sets off and settles softly."""
    done = 0.0
    for start, end in steps_of(shot):
        k = min(1.0, max(0.0, (u - start) / (end - start)))
        done += k * k * (3 - 2 * k)
    return done


def walks_until(shot: PlannedShot) -> float:
    """The part of a shot in which people walk: 1, or until the first of them stops, sits down, kneels, lies down."""
    for number, act in enumerate(shot.acts):
        later = [other.was for other in shot.acts[number + 1 :] if other.was.name == act.was.name]
        after = later[0] if later else shot.place_of(act.was.name)
        if act.was.gait != "stopped" and after is not None and after.gait == "stopped":
            return max(float(act.end), 0.01)
        lands = (act.was.gait in LEAPING or act.was.aloft) and later
        if act.was.posture is None and after is not None and after.posture in _STAYS and not lands:
            return max(float(act.start), 0.01)
    return 1.0


def _legs(shot: PlannedShot) -> tuple[float, float, float] | None:
    """Until when somebody goes at first who stops and goes on, from when on they go again, and how much faster then;
    None where nobody does.
    """
    for number, act in enumerate(shot.acts):
        if act.was.gait != "stopped":
            continue
        after = next((other.was for other in shot.acts[number + 1 :] if other.was.name == act.was.name), None)
        after = after or shot.place_of(act.was.name)
        if after is not None and after.gait in ON_FOOT:
            went = [other.was for other in shot.acts[:number] if other.was.name == act.was.name]
            first = next((one.gait for one in went if one.gait in ON_FOOT), None)
            faster = 1.0 if first == after.gait else _FASTER[after.gait]
            return walks_until(shot) if first else 0.0, float(act.start), faster
    return None


def gone_at(shot: PlannedShot, u: float) -> tuple[float, float]:
    """How much of their way somebody has gone at a moment of a shot, 0 to 1, and for how much of it they went."""
    legs = _legs(shot)
    if legs is None:
        until = walks_until(shot)
        return min(1.0, u / until), min(u, until)
    until, again, faster = legs
    first, second = min(u, until), max(0.0, u - again)
    return (first + faster * second) / (until + faster * (1 - again)), first + second


def has_stopped(shot: PlannedShot, u: float) -> bool:
    """Whether somebody who stops on their way stands at a moment of a shot, both feet on the ground."""
    legs = _legs(shot)
    if legs is not None:
        return legs[0] <= u <= legs[1]
    return any(place.gait == "stopped" for place in shot.places) and u >= walks_until(shot)


def framed_all_along(shot: PlannedShot, each: list[Framed]) -> list[Framed]:
    """What a shot is framed on before each of its steps and in the end: on who is tallest then, where the frame goes
    on holding their eyes, or holds all of them; else the camera goes with them.
    """
    tallest, lowest = max(each, key=lambda one: one.eyes), min(one.eyes for one in each)
    size = SIZES[shot.size]
    down = size.eye_line + (tallest.eyes - lowest) * size.figure_height / tallest.stature
    whole = size.figure_height <= 1
    if any(place.gait in LEAPING for place in shot.places) or any(act.was.aloft for act in shot.acts):
        # No camera bobs with who leaps or lands.
        return each[-1:] * len(each)
    if goes_down(shot):
        return _held_down_to_the_ground(shot, each)
    # Who lies needs another width: a close frame gets as close as they rise, or wider as they fall.
    widest, narrowest = max(one.stature for one in each), min(one.stature for one in each)
    holds = whole or (down <= _LOWEST_EYES and widest <= _WIDER * narrowest)
    if holds and not tallest.centred:
        return [tallest._replace(stature=widest)] * len(each)
    # Nobody asked it to come closer as they sit down.
    wide = tallest.stature if tallest == each[0] and each[-1].eyes < tallest.eyes else 0.0
    return [one if one.centred else one._replace(stature=max(wide, one.stature)) for one in each]


_ON_THE_GROUND = ("lying", "fallen")


def goes_down(shot: PlannedShot) -> bool:
    """Whether somebody alone dives in a shot or falls to the ground, in a frame that shows more of them than a bust."""
    if shot.people != 1 or SIZES[shot.size].figure_height > SIZES["medium"].figure_height or shot.detail is not None:
        return False
    told = [place for place in (*shot.places, *(act.was for act in shot.acts)) if place.tie is None]
    ways = {place.posture for place in told if place.piece not in LAIN_ON}
    return any(way in THROWN for way in ways) or ("lying" in ways and not _BEFORE_A_FALL.isdisjoint(ways))


def _held_down_to_the_ground(shot: PlannedShot, each: list[Framed]) -> list[Framed]:
    """What a shot of somebody is framed on who goes down in it: so much wider that they stay in it from head to foot,
    or nearly, and the camera needn't go with them.
    """
    size, stands = SIZES[shot.size], max(each, key=lambda one: one.eyes)
    stature = stands.eyes / EYES
    tall = size.figure_height / stands.stature * stature
    wider = min(_WIDER_FOR_A_FALL, max(1.0, tall / _WHOLE))
    # Frame heights in one of their statures.
    tall /= wider * stature
    low = (_GROUND_AT - size.eye_line) / tall
    high = max(low, min(stands.eyes, _OVER_THEM * stature - size.eye_line / tall))
    framed_so = stands._replace(stature=stands.stature * wider)
    steps = (before_step(shot, step) for step in range(len(each) - 1))
    postures = [place.posture for one in (*steps, shot) for place in one.places[:1]]
    return [framed_so._replace(eyes=low if way in _ON_THE_GROUND else high) for way in postures]


def framed_between(one: Framed, other: Framed, part: float) -> Framed:
    """What a shot is framed on when so much of the way from one to another is done."""
    mixed = {
        field: (1 - part) * getattr(one, field) + part * getattr(other, field)
        for field in ("stature", "eyes", "centred", "both_eyes", "eyes_ahead", "room", "apart")
    }
    return one._replace(**mixed)

"""How a play goes, step by step: where bodies are, and the thing. Seconds are choices, a little more than people take,
so that each is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from kling_story.placed import ON_FOOT, SIDE_OF, Place
from kling_story.planned import PlannedShot
from kling_story.planning.steps import Step
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.plays import BACK, INTO_WATER, KEEPS, LOW, ON_THE_GROUND, SIDE, SLIDES_ON

_Says = dict[str, Any]
FROM_BEHIND = 180
"""Degrees by which those are turned who are seen from behind."""
_JUMPS = 1.7
"""How tall somebody is at most, in frame heights, whom a frame shows as they jump."""
_HAD = {"held": "hand", "piece": None, "side": None}
_OPPOSITE = {"left": "right", "right": "left"}


class Told(NamedTuple):
    """Who plays in a shot, and with what; ``thing`` is empty where no words speak of it. ``words``: from those for the
    play on; ``other``: who catches it; ``aimed_at``: who is to be hit; ``tool``: what it is hit with;
    ``keeper``: whose goal they shoot at.
    """

    shot: PlannedShot
    place: Place
    thing: str
    words: str
    other: str | None = None
    aimed_at: str | None = None
    tool: str | None = None
    keeper: str | None = None

    @property
    def who(self) -> str:
        return self.place.name

    @property
    def side(self) -> str:
        """To which side of the frame the thing goes: as words say, else the way they go or face, else to the right."""
        said = SIDE.search(self.words)
        if said is not None:
            return {"左": "left", "右": "right"}.get(said["zh"] or "") or said["side"].lower()
        faced = self.place.facing if self.place.facing in ("left", "right") else None
        return SIDE_OF.get(self.shot.direction or self.shot.course or "") or faced or "right"

    @property
    def jumps(self) -> bool:
        """Whether the frame has room for who jumps."""
        return SIZES[self.shot.size].figure_height <= _JUMPS

    @property
    def rest(self) -> _Says:
        """How their body is before and after."""
        return {"arms": None} | ({"posture": None, "gaze": self.place.gaze} if self._stands else {})

    @property
    def _stands(self) -> bool:
        return self.place.posture is None

    def first(self, *, facing: str | None = None, gaze: str | None = None) -> _Says:
        """How they are until then: seen from one side, but on their way, or where a framing turns them."""
        if self.keeper and self.shot.yaw == FROM_BEHIND:
            return {**self.rest, "facing": "camera", "depth": "background"} | ({"gaze": gaze} if gaze else {})
        facing = facing or ("other" if self.other or self.aimed_at else f"profile_{self.side}")
        turned = self.shot.yaw is not None or self.shot.near_shoulder
        turns = {} if turned or (self.shot.course and self.place.gait in ON_FOOT) else {"facing": facing}
        return {**self.rest, **turns} | ({"gaze": gaze} if gaze and self._stands else {})

    def body(self, posture: str | None, arms: str | None, **more: Any) -> _Says:
        """How their body is then; who came walking or running has stopped."""
        stops = {"gait": "stopped"} if self.place.gait in ON_FOOT and self._stands and self.shot.course else {}
        return {"arms": arms, **stops, **({"posture": posture, **more} if self._stands else {})}

    def gone(self, high: str = "past") -> _Says:
        """Where the thing is in the end; a shot at a goal comes as near as who keeps it."""
        return {"held": None, "piece": high, "side": self.side} | ({"other": self.keeper} if self.keeper else {})


def _throw(told: Told) -> Iterator[Step]:
    who, thing, other = told.who, told.thing, told.other
    awaits = {other: {"facing": "other", "arms": None}} if other else {}
    if told.aimed_at:
        awaits = {told.aimed_at: {"facing": "other"}}
    yield Step(0.0, {who: told.first(), thing: {**_HAD, "whose": who}, **awaits})
    if BACK.search(told.words):
        behind = _OPPOSITE[told.side]
        yield Step(0.4, {who: told.body("braced", None)})
        yield Step(0.4, {who: told.body("rearing", "raised", gaze="up"), thing: {"held": None, "piece": "over"}})
        yield Step(0.7, {thing: {"piece": "past", "side": behind}})
        yield Step(0.5, {who: told.rest})
        return
    receives = {other: {"arms": "receiving"}} if other else {}
    yield Step(0.5, {who: told.body("rearing", "aimed"), thing: {"held": "cocked"}, **receives})
    yield Step(0.2, {who: told.body("lunging", "flung"), thing: {"held": "flung"}})
    if other:
        yield Step(0.7, {thing: {**_HAD, "whose": other}, other: {"arms": None}})
    else:
        at = told.aimed_at
        if at:
            yield Step(0.5, {thing: {"held": None, "piece": "on_body", "other": at, "side": None}})
            yield Step(0.3, {thing: {"piece": "at_feet"}, who: told.rest})
            return
        water = INTO_WATER.search(told.words)
        yield Step(0.8 if water else 0.6, {thing: told.gone("into_water" if water else "past")})
    yield Step(0.5, {who: told.rest})


def _toss(told: Told) -> Iterator[Step]:
    who, thing = told.who, told.thing
    yield Step(0.0, {who: told.rest, thing: {**_HAD, "whose": who}})
    yield Step(0.55, {who: told.body(None, "tossing", gaze="up"), thing: {"held": None, "piece": "over"}})
    yield Step(0.55, {who: told.rest, thing: _HAD})


def _up(told: Told) -> Iterator[Step]:
    who, thing = told.who, told.thing
    yield Step(0.0, {who: told.rest, thing: {**_HAD, "whose": who}})
    yield Step(0.35, {who: told.body("braced", None)})
    yield Step(0.45, {who: told.body(None, "raised", gaze="up"), thing: {"held": None, "piece": "over"}})
    yield Step(0.5, {thing: {"piece": "above"}})


def _catch(told: Told) -> Iterator[Step]:
    who, thing = told.who, told.thing
    both = any(word in told.words for word in ("both hands", "双手")) or "one hand" not in told.words
    comes = {"held": None, "piece": "from", "side": told.side, "whose": who}
    yield Step(0.0, {who: told.first() | {"arms": "receiving"}, thing: comes})
    yield Step(
        0.7, {who: told.body(None, None), thing: {"held": "both" if both else "hand", "piece": None, "side": None}}
    )


def _kick(told: Told) -> Iterator[Step]:
    who, thing, other = told.who, told.thing, told.other
    awaits = {other: {"facing": "other"}} if other else {}
    lies = {"held": None, "piece": "foot", "whose": who, "side": None}
    yield Step(0.0, {who: told.first(gaze="down"), thing: lies, **awaits})
    yield Step(0.5, {who: told.body("drawn_back", None)})
    yield Step(0.2, {who: told.body("kicking", None, gaze=None), thing: {"piece": "off_foot"}})
    low = LOW.search(told.words) or LOW.search(thing)
    gone = {"piece": "foot", "whose": other} if other else told.gone("past_low" if low else "past_high")
    yield Step(0.8, {thing: gone})
    yield Step(0.5, {who: told.rest})


def _head(told: Told) -> Iterator[Step]:
    who, thing = told.who, told.thing
    comes = {"held": None, "piece": "from", "whose": who, "side": told.side}
    yield Step(0.0, {who: told.first(gaze="up"), thing: comes})
    yield Step(0.3, {who: told.body("braced", "kick_back", gaze="up")})
    yield Step(
        0.45, {who: told.body("airborne" if told.jumps else "lunging", "spread", gaze=None), thing: {"piece": "head"}}
    )
    yield Step(0.45, {thing: told.gone()})
    yield Step(0.4, {who: told.rest})


def _save(told: Told) -> Iterator[Step]:
    who, thing, side = told.who, told.thing, told.side
    comes = {thing: {"held": None, "piece": "from", "whose": who, "side": side}} if thing else {}
    # The frame has room for the whole of a dive.
    away = {"side": _OPPOSITE[side]} if told.shot.people == 1 and told.place.side is None else {}
    yield Step(0.0, {who: {**told.first(facing="camera", gaze=side), **away}, **comes})
    yield Step(0.35, {who: told.body("braced", "spread")})
    yield Step(0.4, {who: told.body("diving", "stretched"), **({thing: {"piece": "fist"}} if thing else {})})
    ends = {"piece": "fist_low"} if KEEPS.search(told.words) else told.gone("past_high")
    yield Step(0.5, {who: told.body("fallen", "stretched"), **({thing: ends} if thing else {})})
    if away and SLIDES_ON.search(told.shot.prompt):
        yield Step(0.9, {who: {"side": None}})


def _hoop(told: Told) -> Iterator[Step]:
    who, thing = told.who, told.thing
    yield Step(0.0, {who: told.first(gaze="up"), thing: {**_HAD, "whose": who}})
    yield Step(0.45, {who: told.body("braced", None, gaze="up"), thing: {"held": "poised"}})
    jumps = "airborne" if told.jumps else None
    yield Step(0.35, {who: told.body(jumps, None, gaze="up")})
    yield Step(0.5, {who: told.body(jumps, "released", gaze="up"), thing: told.gone("past_hoop")})
    yield Step(0.4, {who: told.rest})


def _hit(told: Told) -> Iterator[Step]:
    who, thing, tool = told.who, told.thing, told.tool
    held = {tool: {"held": "hand", "whose": who, "piece": None}} if tool else {}
    back, swung = ({tool: {"held": way}} if tool else {} for way in ("drawn_back", "swung"))
    lies = bool(ON_THE_GROUND.search(thing) or ON_THE_GROUND.search(told.words))
    comes = {"held": None, "piece": "foot" if lies else "from", "whose": who, "side": None if lies else told.side}
    yield Step(0.0, {who: told.first(gaze="down" if lies else None), thing: comes, **held})
    yield Step(0.5, {who: told.body("rearing", "kick"), **back})
    yield Step(0.25, {who: told.body("lunging", "flung"), thing: {"piece": "off_foot" if lies else "blow"}, **swung})
    yield Step(0.6, {thing: told.gone("past_low" if lies and "golf" not in thing else "past_high")})
    if not tool:
        yield Step(0.5, {who: told.rest})


def _serve(told: Told) -> Iterator[Step]:
    who, thing, tool = told.who, told.thing, told.tool
    held = {tool: {"held": "hand", "whose": who, "piece": None}} if tool else {}
    back, swung = ({tool: {"held": way}} if tool else {} for way in ("cocked", "flung"))
    yield Step(0.0, {who: told.first(), thing: {**_HAD, "whose": who}, **held})
    yield Step(0.6, {who: told.body("rearing", "aimed", gaze="up"), thing: {"held": None, "piece": "serve"}, **back})
    yield Step(0.2, {who: told.body("lunging", "flung", gaze=None), **swung})
    yield Step(0.5, {thing: told.gone()})
    if not tool:
        yield Step(0.5, {who: told.rest})


STEPS: Mapping[str, Callable[[Told], Iterator[Step]]] = {
    "throw": _throw, "toss": _toss, "up": _up, "catch": _catch, "kick": _kick, "head": _head, "save": _save,
    "hoop": _hoop, "hit": _hit, "serve": _serve,
}  # fmt: skip
"""What happens in a play, from how all is before it."""

"""One thing that happens to somebody within a shot, step by step: what it changes of their place, and how that was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from re import Match
from typing import Any, NamedTuple

from kling_story.blocking.subjects import does_it
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.references import references
from kling_story.vocabulary.changes import DOOR, Change
from kling_story.vocabulary.moves import GOES_ALONG

_AROUND = {"camera": "away", "away": "camera", "left": "right", "right": "left"}
_TO_A_CROUCH, _AT_ONCE = 0.6, 0.08
"""Seconds, choices."""
_A_DOOR = r"(?<!car )(?<!taxi )(?<!cab )(?<!van )(?<!truck )\bdoor\b"
_BY_IT = r"[^;!?]{0,60}\b(?:in|inside|through|out|enters|leaves)\b"
_COMES_BY = Pattern(
    rf"{_A_DOOR}[^.;!?]{{0,40}}\bopens?\b{_BY_IT}|\bopens\b[^.;!?]{{0,30}}{_A_DOOR}{_BY_IT}"
    rf"|\b(?:in|inside|out|outside|enters|leaves)\b[^.;!?]{{0,40}}\b(?:slams|closes|shuts)\b[^.;!?]{{0,20}}{_A_DOOR}"
    r"|开[^，。；]{0,4}门[^。；]{0,10}(?:进|出)|门[^。；]{0,8}开[^。；]{0,8}(?:进|出)|[进出][^。；]{0,8}关上[^。；]{0,3}门",
    "door 门",
)
"""A door that opens for somebody who comes or goes by it."""
_THROUGH_ONE = Pattern(
    rf"\b(?:in|inside|out|outside|back|comes|goes|walks|steps|bursts|runs) through {DOOR}"
    r"|从[^，。,.车箱柜]{0,6}门[里外]?[走冲跑][进出]",
    "door 门",
)
"""Words for a door by which somebody comes or goes, without any for who opens it."""
_OF_ANIMALS: Mapping[str, frozenset[str | bool | None]] = {
    "posture": frozenset(("lying", "sitting", None)),
    "mood": frozenset(("yawning", "asleep", None)),
}
"""What changes of animals, too."""
_SAT = ("seated", "sitting")
"""How somebody sat in the shot before who has got up since, if they sit down."""
LOSES_FOOTING = frozenset(("slipping", "stumbling"))
"""What happens only to who stands or goes."""
_LEAST = Fraction(1, 10)
"""How much of a shot such a move takes at least."""
_OPPOSITE = {"down": "up"}
"""Where nobody looked whose eyes were elsewhere until they look up at somebody."""
_GETS_UP_FROM = ("sitting", "kneeling", "lying", "crouching")
"""How somebody in the shot before may have been who gets up in this one; who rode something is off it by then."""


class Step(NamedTuple):
    """A part of what happens: the ``seconds`` it takes, and how it leaves whom and what, by name."""

    seconds: float
    says: Mapping[str, Mapping[str, Any]]


class Happens(NamedTuple):
    """Something that happens: where its words begin, to whom, and what changes; or how all is before it and each of its
    ``steps``, the first of which says that.
    """

    at: int
    names: tuple[str, ...]
    change: Change
    steps: tuple[Step, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it takes, or its only step."""
        return self.steps[0].seconds if self.steps else self.change.seconds


def animal_that_does(
    prompt: str,
    change: Change,
    words: Match[str],
    people: Sequence[str],
    animals: Sequence[str],
    kinds: Mapping[str, str],
) -> str | None:
    """The animal that does what words say: whom a prompt without people names last before, else whose name stands right
    before them; None where somebody else does, or what no animal does.
    """
    if not _OF_ANIMALS.get(next(iter(change.says)), frozenset()) >= {*change.says.values()}:
        return None
    named = [one for one in references(prompt[: words.end()], kinds) if one.name in (*people, *animals)]
    if not named or named[-1].name not in animals:
        return None
    # Who "walks the @Dog and sits down" does both.
    says = prompt[named[-1].end : words.end()].lstrip()
    right_before = words.start() <= named[-1].end + 1 and not prompt[: named[-1].start].endswith("着")
    right_before = right_before or does_it(prompt, named[-1], words.start())
    right_before = right_before and not says.startswith(("and ", "then ", ",", "，"))
    return str(named[-1].name) if right_before or not people else None


def worn(place: Place, kind: str, *, on: bool) -> dict[str, tuple[str, ...]]:
    """What somebody wears who has just put a thing on, or taken it off."""
    wears, bare = (tuple(one for one in those if one != kind) for those in (place.wears, place.bare))
    return {"wears": (*wears, kind), "bare": bare} if on else {"wears": wears, "bare": (*bare, kind)}


def comes_by_a_door(prompt: str) -> bool:
    """Whether words say that somebody comes or goes by a door."""
    return bool(_COMES_BY.search(prompt) or _THROUGH_ONE.search(prompt))


def by_a_door(shot: PlannedShot, happens: Sequence[Happens]) -> list[Happens]:
    """What happens, in order, with who comes or goes by a door only after it was opened, or where it stood open:
    whoever opens it, those who come or go are at it.
    """
    found: list[Happens] = []
    passed = {name for one in happens if "beyond" in one.change.says for name in one.names}
    for one in happens:
        at_a_door = one.change.was.get("piece") == "door"
        if at_a_door and "opened" in one.change.says and (shot.people > 1 or not passed.isdisjoint(one.names)):
            # Who goes through it doesn't stand beside it, nor does who isn't alone.
            plain = one.change._replace(says={"opened": one.change.says["opened"]})
            one = one._replace(change=plain._replace(was={"piece": "door", "opened": one.change.was["opened"]}))
        if "beyond" in one.change.says:
            doors = [number for number, other in enumerate(found) if other.change.was.get("piece") == "door"]
            stood = all(place.piece == "door" and place.opened for place in shot.places if place.name in one.names)
            closes = any(other.change.says.get("opened") is False for other in happens if other.at > one.at)
            if not doors and not stood and not closes:
                if not _THROUGH_ONE.search(shot.prompt):
                    continue
                opening = Change({"opened": True}, {"piece": "door", "opened": False}, 0.5, _THROUGH_ONE)
                found.append(Happens(one.at, one.names, opening))
            if doors:
                found[doors[-1]] = found[doors[-1]]._replace(names=one.names)
        found.append(one)
    return found


def halted(shot: PlannedShot) -> PlannedShot:
    """A shot whose camera goes no further with who has stopped."""
    halting = {place.name for place in shot.places if place.gait == "stopped"}
    ends = max(act.end for act in shot.acts if act.was.name in halting and act.was.gait != "stopped")
    moves = (
        move._replace(end=min(move.end, max(ends, move.start + _LEAST))) if move.move in GOES_ALONG else move
        for move in shot.moves
    )
    return shot._replace(moves=tuple(moves))


def kept_on(shot: PlannedShot, past: PlannedShot | None) -> PlannedShot:
    """A shot in which people wear what they put on in the shot before, and not what they took off."""
    if past is None or not any(place.bare or place.wears for place in past.places):
        return shot
    first = {act.was.name: act.was for act in reversed(past.acts)}
    places = []
    for place in shot.places:
        was = past.place_of(place.name)
        if was is not None:
            new = [kind for kind in was.wears if kind not in first.get(place.name, was).wears]
            bare = tuple(kind for kind in was.bare if kind not in place.wears)
            place = place._replace(wears=tuple(dict.fromkeys((*place.wears, *new))), bare=bare)
        places.append(place)
    return shot._replace(places=tuple(places))


def by_way_of(one: Happens, now: Mapping[str, Place]) -> Iterator[Happens]:
    """What happens, by way of a crouch where somebody lies down or gets up from there, or comes down from above; each
    of the steps that it has.
    """
    if one.steps:
        yield from (one._replace(names=tuple(step.says), steps=(step,)) for step in one.steps[1:])
        return
    said, posture = one.change.says, now[one.names[0]].posture
    field, was = next(iter(said)), dict(now)
    for number, value in enumerate(one.change.turns, start=1):
        # As it was: of all who do it as of the first.
        says: dict[str, Any] = {field: getattr(was[one.names[0]], field) if value is None else value}
        if "whose" in said:
            # The other hand is at it before it has it.
            says |= {**said, "phase": None} if number == len(one.change.turns) else {"phase": "at"}
        yield one._replace(change=one.change._replace(says=says, turns=()))
    if one.change.turns:
        return
    if kind := said.get("on") or said.get("off"):
        # Most shots have none. Hands are at it before and after.
        from kling_story.vocabulary.putting_on import AT_THE_EYES, AT_THE_HEAD

        arms = "at_crown" if kind in AT_THE_HEAD else "at_eyes" if kind in AT_THE_EYES else "at_collar"
        yield one._replace(change=one.change._replace(says={"arms": arms}))
        yield one._replace(change=one.change._replace(says={**said, "arms": arms}, seconds=_AT_ONCE))
        yield one._replace(change=one.change._replace(says={"arms": was[one.names[0]].arms}))
        return
    if "aloft" in said:
        yield one._replace(change=one.change._replace(says={"aloft": False, "posture": "crouching"}))
        one = one._replace(change=one.change._replace(says={"posture": posture}, seconds=_TO_A_CROUCH))
    if (
        "posture" in said
        and "relation" not in said
        and (said["posture"] == "lying") != (posture == "lying")
        and posture not in LOSES_FOOTING
    ):
        yield one._replace(change=one.change._replace(says={"posture": "crouching"}, seconds=_TO_A_CROUCH))
    yield one


def at_first(change: Change, told: Place, now: Place, past: PlannedShot | None) -> dict[str, Any]:
    """How what changes is until then: as words say, as it was in the shot before, or as people mostly are. ``now``: as
    far as what happens before has told.
    """
    was: dict[str, Any] = dict(change.was)
    if kind := was.get("on") or was.get("off"):
        # "Puts her headset on" is read as that she has it on, too.
        known = kind in now.bare or (kind in now.wears and not ("off" in was and kind in told.wears))
        return {} if known else worn(now, kind, on="on" in was)
    if "posture" in was:
        before = past.place_of(told.name) if past is not None else None
        if not LOSES_FOOTING.isdisjoint((change.says["posture"], *change.turns)):
            was["posture"] = None
        elif told.posture not in (None, change.says["posture"], *(_SAT if change.says["posture"] == "sitting" else ())):
            was["posture"] = told.posture
        elif was["posture"] is not None and before is not None and before.posture in _GETS_UP_FROM:
            was["posture"] = before.posture
    if "gaze" in was and told.gaze not in (None, change.says["gaze"], _OPPOSITE.get(str(was["gaze"]))):
        was["gaze"] = told.gaze
    if "mood" in was and told.mood != change.says["mood"]:
        was["mood"] = told.mood
    if told.facing in _AROUND and told.facing != change.says.get("facing"):
        was |= {"facing": told.facing} if "facing" in was else {}
    return was


def says_of(one: Happens, name: str, now: Place) -> dict[str, Any]:
    """How what happens leaves somebody or something of a ``name`` that is as ``now``."""
    if one.steps:
        return dict(one.steps[0].says[name])
    change = one.change
    if change.says.get("facing") == "around":
        return {**change.says, "facing": _AROUND.get(now.facing or "", "camera")}
    if change.says.get("gaze") == "aside":
        right = "left" if "right" in (now.facing or now.gaze or "") else "right"
        return {**change.says, "gaze": right}
    if kind := change.says.get("covered"):
        # A coat about the shoulders hangs as a shawl does.
        return worn(now, str(kind), on=True)
    if kind := change.says.get("on") or change.says.get("off"):
        arms = {"arms": change.says["arms"]} if "arms" in change.says else {}
        return {**worn(now, str(kind), on="on" in change.says), **arms}
    return dict(change.says)

"""What is done to things within a shot: "opens the tin", "hands @Tom the letter", "drops it, then picks it up"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kling_story.blocking.holding import Way, who_has
from kling_story.blocking.sentences import sentence_around
from kling_story.blocking.subjects import who_does
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.planned import PlannedShot
from kling_story.planning.had_otherwise import AFTER_A_BITE
from kling_story.planning.steps import Happens
from kling_story.references import plain_names, references
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.driven import STOPS
from kling_story.vocabulary.stand_ins import EATEN, THINGS, stand_in

_SHE_OR_HE = Pattern(r"(?:^|[.!?;,，。；]|\b(?:and|as|then|while))\s*(?:s?he|[她他])\s*(?:\w+ly\s+)?[把将]?$")
"""What stands before what somebody does who is no more than meant there."""
_ONLY_LATER = ("ear", "mouth")
"""Where nobody has a thing at once that they took out."""
JOINS_CLAUSES = Pattern(r"[,，]|\b(?:and|then)\b", ", ， and then")
_RISES = Pattern(r"balloon|kite|lantern|dove|bird|butterfly|气球|风筝|天灯|孔明灯|鸽|鸟|蝴蝶")
"""What doesn't fall when somebody lets go of it."""
DRUNK_FROM = ("bottle", "can", "glass", "cup", "bowl")
"""Shapes of what somebody may drink from."""
_AGAIN = Pattern(r"\b(?:it|them)\b|它|又|再", "it them 它 又 再")
"""What may mean a thing that was named before."""


def done_to_things(shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]) -> Iterator[Happens]:
    """What is done to the things of a shot. ``kinds``: of which kind each of the cast is, and its gender."""
    things = [place for place in shot.places if kinds.get(place.name, "item") == "item"]
    if not things:
        return
    if STOPS.may_match(shot.prompt):
        yield from _stops(shot, [place for place in things if place.gait == "driving"], kinds)
    # Most shots have none.
    from kling_story.vocabulary.handlings import PICKS_IT_UP, TAKES_IT, handlings_in

    for place in things:
        lies = place.piece if place.held is None and place.piece in ("tabletop", "ground") else None
        spots = mentions(shot.prompt, place.name, kinds)
        ends = max((end for _, end in spots), default=len(shot.prompt))
        for start, end in spots:
            first, last = sentence_around(shot.prompt, start, end)
            for change, at in handlings_in(shot.prompt[first:start], shot.prompt[end:last]):
                meant = _of_thing(change, place, shot, first + at, kinds, genders)
                if meant is not None:
                    lies = "ground" if meant.says.get("piece") == "ground" else lies
                    if "whose" in meant.says:
                        # Whoever hands it over is named in what words say of it.
                        said = shot.prompt[first : first + at]
                        at = JOINS_CLAUSES.last_end(said)
                    if meant.says.get("held") == "mouth" and place.held == "hand" and not meant.turns:
                        # It is bitten from the first, and comes down again while somebody chews.
                        chews = AFTER_A_BITE.search(shot.prompt[end:])
                        at = end + (chews.start() if chews else 0) - first
                        meant = Change({"held": "hand"}, {"held": "mouth", "whose": place.whose}, 0.5)
                    yield Happens(first + at, (place.name,), meant)
        if len(things) == 1 and _AGAIN.search(shot.prompt):
            from kling_story.planning.in_turn import done_to_it

            for change, at in done_to_it(shot.prompt, place.name, ends):
                meant = _of_thing(change, place, shot, at, kinds, genders)
                if meant is not None:
                    yield Happens(at, (place.name,), meant)
        offered: dict[str, str | bool | None] = {"held": "offered", "whose": place.whose, "other": place.other}
        if place.held == "offered" and place.whose and (to := shot.place_of(place.other or "")) and not to.near:
            took = next((one for one in TAKES_IT.finditer(shot.prompt) if one.start() >= ends), None)
            if took is not None and happens(shot.prompt, took.start()):
                has_it: dict[str, str | bool | None] = {"held": "hand", "whose": place.other, "other": place.other}
                yield Happens(took.start(), (place.name,), Change(has_it, offered, 0.6, TAKES_IT, ("offered", "hand")))
        if lies is not None:
            taken = next((one for one in PICKS_IT_UP.finditer(shot.prompt) if one.start() >= ends), None)
            whose = _whose(place, shot, taken.start(), kinds) if taken is not None else None
            if taken is not None and whose is not None:
                lay: dict[str, str | bool | None] = {"held": None, "piece": lies, "whose": whose}
                has: dict[str, str | bool | None] = {"held": "hand", "piece": None, "whose": whose}
                yield Happens(taken.start(), (place.name,), Change(has, lay, 0.8))


def _stops(shot: PlannedShot, things: Sequence[Place], kinds: Mapping[str, str]) -> Iterator[Happens]:
    """Vehicles that come to a halt, with who is in them."""
    for place in things:
        for _, end in mentions(shot.prompt, place.name, kinds):
            found = STOPS.search(shot.prompt[end : sentence_around(shot.prompt, end, end)[1]])
            if found is not None:
                names = [one.name for one in shot.places if place.name in (one.name, one.tied_to)]
                yield Happens(end + found.start(), tuple(names), Change({"gait": "stopped"}, {"gait": "driving"}, 0.3))
                break


def _of_thing(
    change: Change, place: Place, shot: PlannedShot, at: int, kinds: Mapping[str, str], genders: Mapping[str, str]
) -> Change | None:
    """What changes of a thing, as far as the shot shows it there in the end."""
    from kling_story.vocabulary.handlings import HIDDEN

    if "opened" in change.says:
        if change.says["opened"] and place.held == "overhead":
            return change._replace(was={**change.was, "held": "hand"}, says={**change.says, "held": "overhead"})
        return change
    if "state" in change.says:
        if {"out", "unlit"} & {change.says["state"], change.was["state"]} and not _burns(place.name):
            return None
        if place.piece == "tabletop" and place.held is None:
            return change._replace(says={"state": change.says["state"]}, was={"state": change.was["state"]})
        return change if place.whose is not None and place.held in ("hand", "both") else None
    if "whose" in change.says:
        return _handed(change, place, shot, at, kinds, genders)
    row = stand_in(THINGS, place.name.replace("-", " "), None) if change.says.get("held") == "mouth" else None
    if change.turns and row is not None and row.id not in DRUNK_FROM:
        return None
    if change.turns:
        return change if place.held in ("hand", "both") or (row is not None and place.held == "raised") else None
    if change.was.get("held") == HIDDEN:
        whose = _whose(place, shot, at, kinds)
        if whose is None or place.held is None or place.piece is not None:
            return None
        held = "hand" if place.held in _ONLY_LATER else place.held
        return change._replace(says={"held": held}, was={"held": HIDDEN, "whose": whose})
    if change.says["held"] == "mouth" and place.held == "hand" and row is not None and row.id in EATEN:
        return change._replace(was={"held": "hand"})
    if change.says["held"] == "raised" and place.held == "aimed":
        change = change._replace(says={"held": "aimed"}, was={"held": "down"})
    if change.says["held"] not in (None, place.held or "hand"):
        return None
    if change.says.get("piece") == "ground" and _RISES.search(place.name):
        return None
    whose = _whose(place, shot, at, kinds)
    return change._replace(was={**change.was, "whose": whose}) if whose is not None else None


def _burns(name: str) -> bool:
    """Whether a thing is one that is lit."""
    row = stand_in(THINGS, name.replace("-", " "), None)
    return row is not None and row.id in ("candle", "lantern", "lamp")


def _handed(
    change: Change, place: Place, shot: PlannedShot, at: int, kinds: Mapping[str, str], genders: Mapping[str, str]
) -> Change | None:
    """A change of who has a thing, of two people."""
    # Most shots have none.
    from kling_story.vocabulary.handlings import TAKER

    does = _does(shot, at, kinds)
    if _SHE_OR_HE.search(shot.prompt[:at]):
        named = [one for one in references(shot.prompt, kinds) if kinds.get(one.name or "") == "character"]
        does = who_does(shot.prompt, named, at, genders)
    others = [one.name for one in shot.places if kinds.get(one.name) == "character" and one.name != does]
    if does is None or len(others) != 1 or place.held in ("chest", "mouth", "overhead"):
        return None
    first, last = (others[0], does) if change.says["whose"] == TAKER else (does, others[0])
    was = {**change.was, "whose": first, "other": last}
    if any(one.name == last and one.near for one in shot.places):
        # Hands of a back in the corner are out of the frame: it stays held out to them.
        return change._replace(says={"held": "offered", "whose": first, "phase": "at"}, was=was, turns=())
    return change._replace(says={**change.says, "whose": last}, was=was)


def _whose(place: Place, shot: PlannedShot, at: int, kinds: Mapping[str, str]) -> str | None:
    """Who has a thing to which something is done there."""
    return place.whose or _does(shot, at, kinds)


def _does(shot: PlannedShot, at: int, kinds: Mapping[str, str]) -> str | None:
    """Who does what words say there."""
    beings = [one.name for one in shot.places if kinds.get(one.name) in BEINGS]
    return who_has(Way("", None, at), shot.prompt, beings, kinds)[0]


def mentions(prompt: str, name: str, kinds: Mapping[str, str]) -> list[tuple[int, int]]:
    """Where words speak of a thing, declared or not."""
    named = [(one.start, one.end) for one in references(prompt, kinds) if one.name == name] if name in kinds else []
    noun = name.replace("-", " ")
    if named or name != name.casefold():
        return named
    return [(at, at + len(noun)) for at in plain_names(prompt.casefold().replace("-", " "), noun)]

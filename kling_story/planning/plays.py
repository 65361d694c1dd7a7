"""Who kicks, throws, catches, heads or hits a thing, dives for it, bounces it or juggles: what the plan has of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import Work
from kling_story.planned import PlannedShot
from kling_story.planning.courses import FACED
from kling_story.planning.keeping import keeper_of
from kling_story.planning.play_steps import FROM_BEHIND, STEPS, Told
from kling_story.planning.steps import Happens, Step
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.plays import AT, DIVES, FEET, KICKS_AT, SERVES, SWINGS, TOOLS, catches_it, plays_in

Who = Callable[[int], Sequence[str]]
_KNEES = SIZES["medium_long"].figure_height
_ABOUT = 70
"""Characters after a play in which words say where something goes."""
_LIES = ("lying", "swimming", "floating")
_ALONG = {"bounce": "bounced", "juggle": "juggled", "chase": "chased"}
"""What goes on all through a shot, and where the thing is then."""
_IT = Pattern(r"(?<=s )(?:it|them)\b|它", "it them 它")
"""What the thing of which the words before speak is called then."""
_IN_STEPS = Change({}, {}, 0.0)


def plays_that_happen(
    shot: PlannedShot, kinds: Mapping[str, str], who_does: Who, mentions: Callable[[str], Sequence[tuple[int, int]]]
) -> tuple[PlannedShot, list[Happens]]:
    """A shot with what goes on in it all the time, and the plays that happen in it. ``who_does``: who does what words
    from here up to there say; ``mentions``: where words speak of a thing.
    """
    found: list[Happens] = []
    prompt, busy = shot.prompt, set[str]()
    for place in shot.places:
        if kinds.get(place.name, "item") != "item" or is_tool(place.name):
            continue
        for start, end in mentions(place.name):
            for kind, first, _ in plays_with(prompt, start, end):
                told = _told(shot, kinds, who_does(first), place.name, prompt[first:])
                if told is None or place.name in busy:
                    continue
                if kind in _ALONG:
                    shot = _going_on(shot, told, kind)
                else:
                    found.append(_happens(first, told, kind))
                busy.add(place.name)
    if not found:
        for words, kind in ((KICKS_AT, "kick"), (DIVES, "save"), (SERVES, "serve"), (SWINGS, "hit")):
            at = next((one for one in words.finditer(prompt) if happens(prompt, one.start())), None)
            told = at and _told(shot, kinds, who_does(at.start()), "", prompt[at.start() :])
            if at and told:
                found += _without_thing(prompt.rfind("@", 0, at.start() + 1), at.end(), told, kind)
                break
    if keeper_of(shot) and shot.yaw == FROM_BEHIND and shot.direction is None and found:
        # Who shoots at them runs up out of the depth.
        shot = shot._replace(course="toward_camera")
    shot = _far_enough_apart(shot, kinds) if found else shot
    playing = {name for one in found for name in one.names}
    works = tuple(one for one in shot.works if one.who not in playing)
    return shot._replace(works=works) if works != shot.works else shot, found


def _far_enough_apart(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot of two in which something flies: each is on a side of the frame, where that shows more than the knees."""
    people = [place for place in shot.places if kinds.get(place.name) == "character" and not place.near]
    free = all((one.side, one.depth, one.relation, one.tie, one.piece) == (None,) * 5 for one in people)
    if len(people) != 2 or not free or shot.near_shoulder or SIZES[shot.size].figure_height > _KNEES:
        return shot
    sides = {people[0].name: "left", people[1].name: "right"}
    places = (one._replace(side=sides.get(one.name, one.side)) for one in shot.places)
    return shot._replace(places=tuple(places))


def plays_with(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """What a text says is done with the thing of which it speaks from ``start`` up to ``end``, and from where up to
    where it says so.
    """
    first, last = sentence_around(text, start, end)
    # "She shoots. The ball flies off."
    first, thing = sentence_around(text, max(0, first - 1), first)[0] if first else 0, text[start:end].casefold()
    for kind, begins, ends in plays_in(text[first:start], text[end:last], thing):
        yield kind, first + begins, first + ends + end - start - 1
        return
    it = _IT.search(text[end : sentence_around(text, last, last + 1)[1]])
    if it is not None:
        at = end + it.start()
        last = sentence_around(text, at, at)[1]
        for kind, begins, ends in plays_in(text[end:at], text[at + len(it[0]) : last], thing):
            if kind != "catch":
                yield kind, end + begins, end + ends + len(it[0]) - 1


def is_tool(name: str) -> bool:
    """Whether a thing of this name is one that others are hit with."""
    return TOOLS.search(name.replace("_", "-")) is not None


def _told(shot: PlannedShot, kinds: Mapping[str, str], names: Sequence[str], thing: str, words: str) -> Told | None:
    """Who plays, as far as the shot shows it."""
    place, about = shot.place_of(names[0]) if names else None, words[:_ABOUT]
    if place is None or place.tie or place.near or place.posture in _LIES:
        return None
    others = [one.name for one in shot.places if kinds.get(one.name) == "character" and one.name != place.name]
    single = others[0] if len(others) == 1 else None
    other = single if single is not None and catches_it(words, single) else None
    aimed_at = single if other is None and AT.search(about) else None
    had = [one for one in shot.places if one.whose in (None, place.name) and kinds.get(one.name, "item") == "item"]
    tool = next((one.name for one in had if one.name != thing and is_tool(one.name)), None)
    keeper = keeper_of(shot)
    return Told(shot, place, thing, about, other, aimed_at, tool, keeper if keeper != place.name else None)


def _happens(at: int, told: Told, kind: str) -> Happens:
    return Happens(at, (told.who,), _IN_STEPS, tuple(STEPS[kind](told)))


def _without_thing(at: int, until: int, told: Told, kind: str) -> Iterator[Happens]:
    """The same of a play with what stays where it is, or isn't spoken of: what comes of it happens before they rest."""
    steps = [Step(one.seconds, {name: says for name, says in one.says.items() if name}) for one in STEPS[kind](told)]
    steps = [one for one in steps if one.says]
    yield Happens(max(0, at), (told.who,), _IN_STEPS, tuple(steps[:-1]))
    yield Happens(until, (told.who,), _IN_STEPS, (Step(0.0, {told.who: {}}), steps[-1]))


def _going_on(shot: PlannedShot, told: Told, kind: str) -> PlannedShot:
    """A shot in which somebody bounces or juggles something all the time."""
    feet = kind == "bounce" and FEET.search(shot.prompt) and not any(w in shot.prompt for w in ("basketball", "篮"))
    piece, runs = "foot" if feet else _ALONG[kind], feet or kind == "chase"
    says: dict[str, dict[str, Any]] = {told.thing: {"held": None, "piece": piece, "whose": told.who}}
    if not runs:
        shot = shot._replace(works=(*(one for one in shot.works if one.who != told.who), Work(kind, told.who)))
    else:
        shot = shot._replace(course=shot.direction or shot.course or FACED[told.side])
        # Who "shoots" a ball that they dribble aims no gun.
        free = {"arms": None} if told.place.arms == "aiming" else {}
        says[told.who] = {"gait": "running", **free} | ({"gaze": "down"} if feet else {})
    return shot._replace(places=tuple(one._replace(**says.get(one.name, {})) for one in shot.places))

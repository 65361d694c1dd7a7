"""What happens within a shot and when: "@Mei reads, then stands up", "finally he opens the tin"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from re import Match

from kling_story.blocking.sentences import joined
from kling_story.blocking.subjects import OBJECT, another_does, is_object, who_does
from kling_story.patterns import Pattern
from kling_story.placed import CLOTHES, EMBRACES, ON_FOOT, OWN_DOORS, TOUCHES, Place
from kling_story.planned import PlannedShot
from kling_story.planning.act_times import timed
from kling_story.planning.acts_on_things import JOINS_CLAUSES, done_to_things, mentions
from kling_story.planning.courses import UNSAID
from kling_story.planning.film import Film
from kling_story.planning.needles import BOARDS, COMINGS, PLAYS
from kling_story.planning.steps import (
    LOSES_FOOTING,
    Happens,
    Step,
    animal_that_does,
    at_first,
    by_a_door,
    by_way_of,
    comes_by_a_door,
    halted,
    kept_on,
    says_of,
)
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.changes import Change, changes_in
from kling_story.vocabulary.genders import gender_in
from kling_story.vocabulary.moves import GOES_ALONG

_IS_DOWN = ("lying", "sitting_up", "fallen")
_MOST = 4
"""How much happens at most in one shot; what words say after that is drawn from its first frame on."""

_STEEP = -30
"""Degrees at which a camera looks down from which on somebody above the ground is seen all the time."""
_ALL = Pattern(r"^(?:,|and|then)?\s*(?:they|both)\b|^(?:他们|她们|两人)")
_OPENS = Pattern(r"^S?he\b|^[她他]")
_PRONOUN = Pattern(r"^s?he\b|[她他]$")


def with_acts(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with what happens in it at a time of its own, and its places as that leaves them."""
    kinds, genders, past = film.kinds, film.genders, film.before
    shot, by_itself = _by_themselves(kept_on(shot, past), film)
    if shot.direction is None and comes_by_a_door(shot.prompt) and not any(place.tie for place in shot.places):
        # Nobody goes about the set who is at its door.
        gaitless = tuple(place._replace(gait=None) if place.gait == "walking" else place for place in shot.places)
        shot = shot._replace(course=None, places=gaitless)
    told_of, written = shot._replace(prompt=unspoken(shot.prompt)), shot.prompt
    people = film.people_in(shot)
    happens = [*_of_people(told_of, film), *done_to_things(told_of, kinds, genders), *by_itself]
    if any(place.relation in EMBRACES | TOUCHES for place in shot.places):
        from kling_story.planning.embraces import embraces_that_happen

        happens += [Happens(*one) for one in embraces_that_happen(told_of, kinds, genders)]
    if shot.people > 1 and COMINGS.may_match(told_of.prompt):
        from kling_story.planning.embraces import comings_that_happen

        told_of, comings = comings_that_happen(told_of, kinds, genders)
        shot, happens = told_of._replace(prompt=written), [*comings, *happens]
    if PLAYS.may_match(told_of.prompt):
        from kling_story.planning.plays import plays_that_happen

        shot, plays = plays_that_happen(
            told_of,
            kinds,
            lambda at: _who(told_of.prompt, at, at, people, kinds, genders),
            lambda name: mentions(told_of.prompt, name, kinds),
        )
        shot = shot._replace(prompt=written)
        down = {name for one in plays for name in one.names if any(_is_down(step, name) for step in one.steps)}
        # Who dives has fallen, and slides on as they lie there.
        happens = [
            *plays,
            *(one for one in happens if one.change.says.get("posture") not in _IS_DOWN or not down & {*one.names}),
        ]
    if BOARDS.may_match(written):
        from kling_story.planning.boarding import boardings

        shot, rides = boardings(
            shot._replace(prompt=told_of.prompt),
            film.written.elements,
            people,
            lambda start, end: _who(told_of.prompt, start, end, people, kinds, genders),
        )
        shot = shot._replace(prompt=written)
        if rides:
            # Its door is none of a room, and nobody's arms are free on the way, but of those whom it leaves there.
            busy = {*rides[0].names} if len(rides[0].steps) > 2 else set()
            happens = [*rides, *(one for one in happens if busy.isdisjoint(one.names))]
    if not happens:
        return shot
    shot = _turned_to_hand_over(shot, happens)
    happens = by_a_door(shot, sorted(happens, key=lambda one: one.at))[:_MOST]
    told = {place.name: place for place in shot.places}
    if len(happens) > 1 or any(one.change.says.get("gait") in ON_FOOT for one in happens):
        from kling_story.planning.in_turn import as_it_begins, in_turn

        happens = in_turn(happens)
        told = {name: as_it_begins(place, happens) for name, place in told.items()}
    if shot.course is None and any(one.change.says.get("gait") in ON_FOOT for one in happens):
        shot = shot._replace(course=UNSAID)
    now, touched = dict(told), set[tuple[str, str]]()
    for one in happens:
        for name in one.steps[0].says if one.steps else one.names:
            until = one.steps[0].says[name] if one.steps else at_first(one.change, told[name], now[name], past)
            first = {field: value for field, value in until.items() if (name, field) not in touched}
            touched |= {(name, field) for field in (until if one.steps else one.change.was)}
            now[name] = now[name]._replace(**first)
    steps: list[tuple[Happens, list[Place]]] = []
    for whole in happens:
        for one in by_way_of(whole, now):
            after = {name: now[name]._replace(**says_of(one, name, now[name])) for name in one.names}
            if was := [now[name] for name in one.names if after[name] != now[name]]:
                steps.append((one, was))
                now |= after
    shot = shot._replace(places=tuple(now[place.name] for place in shot.places), acts=tuple(timed(shot, steps)))
    return halted(shot) if any(place.gait == "stopped" for place in shot.places) else shot


def _is_down(step: Step, name: str) -> bool:
    return step.says.get(name, {}).get("posture") == "fallen"


def _by_themselves(shot: PlannedShot, film: Film) -> tuple[PlannedShot, Sequence[Happens]]:
    """A shot with what things do in it that nobody has in hand, and what changes of them."""
    if shot.people or not shot.subjects or shot.detail is not None:
        return shot, ()
    # Few shots are of things alone.
    from kling_story.planning.happenings import by_themselves

    return by_themselves(shot, film)


def _turned_to_hand_over(shot: PlannedShot, happens: Sequence[Happens]) -> PlannedShot:
    """A shot in which those face each other of whom one gets a thing from the other one, unless words say otherwise."""
    names = {one.change.says["whose"] for one in happens if "whose" in one.change.says and one.change.turns}
    names |= {one.change.was["whose"] for one in happens if "whose" in one.change.says and one.change.turns}
    if not names or shot.course is not None:
        return shot
    # Knees of two on one seat would be in each other.
    stay = ("lying", *(("sitting", "seated") if SIZES[shot.size].figure_height < SIZES["medium"].figure_height else ()))
    turned = (
        place._replace(facing="other")
        if place.name in names and not (place.facing or place.gaze or place.near or place.posture in stay)
        else place
        for place in shot.places
    )
    return shot._replace(places=tuple(turned))


def _of_people(shot: PlannedShot, film: Film) -> Iterator[Happens]:
    kinds, genders = film.kinds, film.genders
    cast = " ".join(film.description(name) or "" for name in shot.subjects)
    people = film.people_in(shot)
    animals = [place.name for place in shot.places if kinds.get(place.name) == "animal"]
    changes = list(changes_in(shot.prompt)) if people or animals else []
    started = [change.says["arms"] for change, _ in changes if "arms" in change.says]
    slips = any(not LOSES_FOOTING.isdisjoint((change.says.get("posture"), *change.turns)) for change, _ in changes)
    for change, words in changes:
        if slips and "aloft" in change.says:
            # Who slips and lands comes from no height.
            continue
        animal = animal_that_does(shot.prompt, change, words, people, animals, kinds) if animals else None
        if animal is not None:
            yield Happens(words.start(), _with_it(shot.prompt, animal, words, animals, kinds), change)
        verb = words.end() - len(words[0].lstrip(", ").removeprefix("who "))
        if animal is not None or not people or another_does(shot.prompt, verb, words.end(), cast):
            continue
        who = _who(shot.prompt, words.start(), words.end(), people, kinds, genders)
        names = tuple(name for name in who if _shows(shot, change, shot.place_of(name) or Place(name), started))
        if names:
            begins = JOINS_CLAUSES.last_end(words[0])
            yield Happens(words.start() + begins, names, change)


def _with_it(
    prompt: str, animal: str, words: Match[str], animals: Sequence[str], kinds: Mapping[str, str]
) -> tuple[str, ...]:
    """An animal that does what words say, and those that do it, too: "@Dog and @Cat fall asleep"."""
    named = [one for one in references(prompt[: words.end()], kinds) if one.name in animals]
    last = max(number for number, one in enumerate(named) if one.name == animal)
    return tuple(str(one.name) for one in joined(prompt, named, last))


def _shows(shot: PlannedShot, change: Change, place: Place, started: Sequence[object]) -> bool:
    """Whether a shot shows a change of somebody: a body that nothing carries, one that isn't turned otherwise, arms
    that are as other readers understand them, or in one of several ways one after the other; ``started``: what arms do
    at times of their own.
    """
    if "gait" in change.says:
        if change.says["gait"] != "stopped":
            return not (place.tie or place.near or place.posture) and shot.people < 2
        return not place.tie and (place.gait in ON_FOOT or any(move.move in GOES_ALONG for move in shot.moves))
    if "on" in change.says or "off" in change.says:
        # Who puts a coat round another one doesn't wear it.
        return not place.near and place.posture != "lying" and place.relation not in CLOTHES
    if "beyond" in change.says:
        return not (place.tie or place.near or shot.course)
    if "facing" in change.says:
        alone = shot.people < 2
        turned = shot.yaw is not None or shot.near_shoulder or (alone and shot.facing is not None)
        other = change.says["facing"] == "other" and place.facing != "other"
        return not (turned or other or shot.course or place.tie)
    if "piece" in change.was:
        stands = not (place.tie or place.near or shot.course) and shot.setting.place not in OWN_DOORS
        # Whoever else is there would stand in the way of who knocks.
        stands = stands and ("arms" in change.says or place.posture is None or shot.people > 1)
        return place.piece in (None, "door") and stands and ("opened" in change.says or shot.people < 2)
    if "bows" in change.says:
        return place.tie is None and place.relation != "bowing"
    if change.says.get("mood", "") is None:
        return place.mood in (None, "asleep")
    if "aloft" in change.says:
        return (
            not place.tie and place.gait not in ("leaping", "jumping") and place.posture is None and shot.pitch > _STEEP
        )
    if "arms" in change.says:
        return place.arms == change.says["arms"] or (len(started) > 1 and place.arms in started)
    return place.tie is None or "gaze" in change.says or "mood" in change.says


def _who(
    prompt: str, start: int, end: int, people: Sequence[str], kinds: Mapping[str, str], genders: Mapping[str, str]
) -> Sequence[str]:
    """Who of some people does what words from ``start`` up to ``end`` say."""
    if _ALL.search(words := prompt[start:end]):
        return people
    named = [one for one in references(prompt[:end], kinds) if one.name in people]
    gender = gender_in(words) if _PRONOUN.search(words) else None
    if gender is not None and len(people) > 1:
        fitting = [one for one in named if genders.get(str(one.name), gender) == gender]
        does = [one for one in fitting if not is_object(prompt, one)] if _OPENS.search(words) else []
        return [str(one.name) for one in does or fitting][-1:]
    every = [one for one in references(prompt, kinds) if one.name in people]
    whose = who_does(prompt, every, end, genders)
    if whose is None:
        return []
    last = max((number for number, one in enumerate(named) if one.name == whose), default=None)
    together = joined(prompt, named, last) if last is not None else []
    does = [one for one in together if one.name == whose or not OBJECT.search(prompt[: one.start])]
    return [str(one.name) for one in does] or [whose]

"""Who embraces, kisses, pushes or strokes whom, and whether that is so all the while or happens within the shot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from re import Match
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.placed import EMBRACES, GOING, TOGETHER, TOUCHES, VEHICLES, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.needles import COMINGS
from kling_story.planning.steps import Happens, Step
from kling_story.prose import unspoken
from kling_story.references import Reference, references
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.genders import gender_in
from kling_story.vocabulary.moves import GOES_ALONG

_SECONDS = 1.0
"""How long it takes, a choice."""
_PASSIVE = Pattern("", (" by ", "被", "给", "让", "遭"))
_COMES, _STOPS, _EMBRACES_THEM = {"running": 1.0, "walking": 1.4}, 0.25, 0.5
"""How long it takes to come up to somebody, and to stop then or to have them in one's arms, choices."""
_APART = ("lying", "driving")
_TOUCH_SECONDS = 0.35
_GO_ON = ("pushing", "slapping", "punching", "fighting")
"""Touches after which both are otherwise than at them."""
_ON_THE_WAY = ("holding_hands", "arm_in_arm", "pulling")
"""Touches of people who may go somewhere."""
_HEADS_AND_NECKS = ("crowning", "garlanding")
"""Touches after which the other one wears what this one had."""
_OF_ANIMALS = ("stroking", "feeding", "garlanding", "licking")
"""Touches one of which may be an animal."""
_SEATED = ("sitting", "seated")
_SLEEPS = Pattern(
    r"\b(?:sleeps?|sleeping|asleep|dozes?|dozing|naps?|napping|drowses?)\b|睡|打盹", "sleep doz nap drows 睡 打盹"
)
_KEPT = {("lifting", "hugging"), ("lifting", "clasping")}
"""Of whom one has the other off the ground, they stay so in the hug that follows."""
_RISES, _COVERED = 0.9, 0.1
"""How long it takes to get up with somebody's help, and until a coat is about one's shoulders, in seconds."""


_OWN = {"male": "his", "female": "her"}
"""Whose head it is on which somebody puts a hat, mostly."""
_CLAUSES = Pattern(r"[;；.。!！?？:：]|[,，](?!\s*@·+\s*(?:,|and|和|与|、))|\b(?:and|then)\b(?!\s*@)|然后|接着|再")


class Embrace(NamedTuple):
    """That some do something to the ``other``, ``at`` a place in the prompt: what ``Place.relation`` says of it.
    ``then``: it happens within the shot.
    """

    at: int
    names: tuple[str, ...]
    relation: str
    other: str
    then: bool


def with_embraces(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with who is in whose arms, as it is in the end. Who walks up to somebody for it is there already."""
    found = _embraces_of(shot, film.kinds, film.genders)
    if not found:
        return shot
    places = {place.name: place for place in shot.places}
    for one in found:
        for name in one.names:
            other = next(each for each in (one.other, *one.names) if each != name)
            place = places[name]
            kept = (place.relation, one.relation) in _KEPT and place.other == other
            if not kept and (one.then or place.relation not in EMBRACES | TOUCHES):
                places[name] = place._replace(
                    relation=one.relation,
                    other=other,
                    arms=None if one.relation in TOUCHES else place.arms,
                    wears=() if one.relation in _HEADS_AND_NECKS else place.wears,
                    posture=place.posture or ("long_step" if one.relation == "fencing" else None),
                )
    places |= {one.other: _down_to_it(places[one.other]) for one in found if one.relation == "licking"}
    places |= _seated_together(shot.prompt, places, found)
    on_their_way = shot.course is not None and all(one.relation in _ON_THE_WAY for one in found)
    if on_their_way and not (COMINGS.may_match(shot.prompt) and comings_that_happen(shot, film.kinds, film.genders)[1]):
        return _going(shot, places, found)
    paired = {name for one in found for name in (*one.names, one.other)}
    stay = {name: place._replace(gait=None) if name in paired else place for name, place in places.items()}
    dances = [one.names[0] for one in found if one.relation == "dancing"]
    works = (*(Work("dance", name) for name in dances[:1]), *shot.works)
    return shot._replace(places=tuple(stay[place.name] for place in shot.places), course=None, works=works)


def _down_to_it(place: Place) -> Place:
    """Somebody whom an animal licks, low enough for it."""
    return place._replace(posture="crouching", gait=None) if place.posture in (None, "bent") else place


def _seated_together(prompt: str, places: Mapping[str, Place], found: Sequence[Embrace]) -> dict[str, Place]:
    """Those of whom one rests a head on the other's shoulder, seated where one of them sits, or sleeps so."""
    told: dict[str, Place] = {}
    for one in found:
        pair = [places[name] for name in dict.fromkeys((*one.names, one.other))]
        sits = next((place for place in pair if place.posture in _SEATED), None)
        if one.relation != "resting" or (sits is None and not _SLEEPS.search(prompt)):
            continue
        how = {"posture": sits.posture, "piece": sits.piece, "seat": sits.seat} if sits else {"posture": "sitting"}
        told |= {place.name: place._replace(**how) for place in pair if place.posture is None}
    return told


def _going(shot: PlannedShot, places: Mapping[str, Place], found: Sequence[Embrace]) -> PlannedShot:
    """A shot of people who go somewhere hand in hand: as fast, and where nothing says in which direction, to the
    camera, which sees both of them so.
    """
    names = {name for one in found for name in (*one.names, one.other)}
    gaits = (one.gait for one in shot.places if one.name in names)
    gait = next((gait for gait in gaits if gait in GOING), "walking")
    leads = any(one.relation == "pulling" for one in found)
    there = (places[one.name]._replace(gait=gait) if one.name in names else places[one.name] for one in shot.places)
    return shot._replace(places=tuple(there), course=shot.course if leads or shot.direction else "toward_camera")


def embraces_that_happen(
    shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]
) -> Iterator[tuple[int, tuple[str, ...], Change]]:
    """What of it happens at a time of its own: where its words begin, who does it, and what changes."""
    was: dict[str, str | None] = {}
    for one in _embraces_of(shot, kinds, genders):
        if one.relation in TOUCHES:
            yield from _touch_that_happens(one, shot.prompt) if one.then else ()
        elif one.then and (was.get(one.names[0]), one.relation) not in _KEPT:
            yield (
                one.at,
                one.names,
                Change({"relation": one.relation}, {"relation": was.get(one.names[0])}, _SECONDS),
            )
        if (was.get(one.names[0]), one.relation) not in _KEPT:
            was |= dict.fromkeys(one.names, one.relation)


def comings_that_happen(
    shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]
) -> tuple[PlannedShot, list[Happens]]:
    """A shot in which somebody comes up to another one of those in it, from the edge of the frame or out of it to where
    they are in the end, and that. Nobody goes about the set then; a camera that goes along with them sees it otherwise.
    """
    from kling_story.vocabulary.embraces import comings_in

    people = [place.name for place in shot.places if kinds.get(place.name) == "character"]
    moved = any(one.move in GOES_ALONG or one.move.startswith("truck") for one in shot.moves)
    if len(people) < 2 or moved or shot.direction is not None or shot.near_shoulder:
        return shot, []
    named = [one for one in references(shot.prompt, kinds) if one.name in people]
    for gait, words in comings_in(_masked(shot.prompt, named)):
        names, other = _between(shot.prompt, words, named, people, genders)
        places = {name: shot.place_of(name) or Place(name) for name in (*names, other)}
        if not names or any(one.tie or one.piece in VEHICLES or one.depth for one in places.values()):
            continue
        who = names[0]
        if places[who].posture or places[who].piece == "door" or (places[other].gait in GOING):
            continue
        relation = places[who].relation
        first = {"gait": f"{gait}_up", "facing": "other", "other": other, "relation": None}
        stops = Step(_EMBRACES_THEM if relation in EMBRACES else _STOPS, {who: {"gait": None, "relation": relation}})
        steps = Step(0.0, {who: first}), Step(_COMES[gait], {who: {"gait": f"{gait}_in"}}), stops
        stay = (one._replace(gait=None) if one.name == who else one for one in shot.places)
        going = any(one.gait in GOING for one in shot.places if one.name != who)
        shot = shot._replace(places=tuple(stay), course=shot.course if going else None)
        return shot, [Happens(words.start(), (who,), Change({}, {}, _COMES[gait]), steps)]
    return shot, []


def _touch_that_happens(one: Embrace, prompt: str) -> Iterator[tuple[int, tuple[str, ...], Change]]:
    """It, and what it does to the other one."""
    after = one.relation in _GO_ON
    turns = ("at", "after") * (2 if one.relation == "fighting" else 1) if after else ()
    yield (
        one.at,
        one.names,
        Change({"phase": "after" if after else "at"}, {"phase": "before"}, _TOUCH_SECONDS, turns=turns),
    )
    if one.relation == "helping":
        yield one.at, (one.other,), Change({"posture": None}, {"posture": "lying"}, _RISES)
    if one.relation == "covering":
        yield one.at, (one.other,), Change({"covered": "shawl"}, {}, _COVERED)
    if one.relation in _HEADS_AND_NECKS:
        if one.relation == "crowning":
            from kling_story.vocabulary.putting_on import on_a_head as on_them
        else:
            from kling_story.vocabulary.touches import around_a_neck as on_them

        kind = on_them(prompt[one.at :])
        yield one.at, (one.other,), Change({"covered": kind}, {"off": kind}, _COVERED)
        yield one.at, one.names, Change({"phase": "after"}, {}, _TOUCH_SECONDS)


def _embraces_of(shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]) -> list[Embrace]:
    """The embraces of a shot, as far as it shows both of them on their feet, and going nowhere that its author says."""
    first: dict[int, Embrace] = {}
    for one in _found(shot, kinds, genders):
        # "Hugs her from behind" is read as that he hugs her, too.
        first.setdefault(one.at, one)
    return sorted(first.values(), key=lambda one: one.at)


def _found(shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]) -> Iterator[Embrace]:
    beings = {place.name: kinds.get(place.name) for place in shot.places if not place.near}
    people = [name for name, kind in beings.items() if kind == "character"]
    animals = [name for name, kind in beings.items() if kind == "animal"]
    if len(people) + len(animals) < 2 or not people or shot.near_shoulder:
        return
    # Most shots of several have no such words.
    from kling_story.vocabulary.embraces import embraces_in
    from kling_story.vocabulary.touches import touches_in

    prompt = unspoken(shot.prompt)
    named = [one for one in references(prompt, kinds) if one.name is not None]
    text = _masked(prompt, named)
    said = [*(embraces_in(text) if len(people) > 1 else ()), *touches_in(text, animals=bool(animals))]
    passives: list[tuple[str, Match[str], bool]] = []
    if len(people) > 1 and _PASSIVE.may_match(text):
        from kling_story.vocabulary.passives import passives_in

        passives = list(passives_in(text))
        ends = [words.span() for _, words, _ in passives]
        said = [one for one in said if not any(first <= one[1].start() < last for first, last in ends)]
    for relation, words, then in (*passives, *said):
        fitting = [*people, *animals] if relation in _OF_ANIMALS else people
        whom = words.groupdict().get("whom") or ""
        of_a_beast = relation == "garlanding" and whom.startswith("the ")
        others = people if relation == "licking" else animals if of_a_beast else fitting
        names, other = _between(prompt, words, [one for one in named if one.name in fitting], others, genders)
        if relation == "licking" and (not {*names} <= {*animals} or other not in people):
            continue
        if names and any(words is one for _, one, _ in passives):
            names, other = (other,), names[0]
        if relation == "crowning" and names and words["whom"] == _OWN.get(genders.get(names[0], "")):
            continue
        if relation in TOGETHER and names:
            names = tuple(dict.fromkeys((*names, other)))
        if names and _able(shot, relation, (*names, other)):
            begins = words.start()
            if relation in TOUCHES:
                # Their names belong to what they do: a short prompt is over soon after them.
                begins = _CLAUSES.last_end(text[:begins])
            yield Embrace(begins, names, relation, other, then)


def _able(shot: PlannedShot, relation: str, names: Sequence[str]) -> bool:
    """Whether a shot shows them so, and going nowhere that its author says unless they do it on their way."""
    places = [place for place in shot.places if place.name in names]
    if shot.direction is not None and relation not in _ON_THE_WAY:
        return False
    apart = ("driving",) if relation == "helping" else _APART
    return not any(place.tie or place.posture in apart or place.gait in apart for place in places)


def _between(
    prompt: str, words: Match[str], named: Sequence[Reference], people: Sequence[str], genders: Mapping[str, str]
) -> tuple[tuple[str, ...], str]:
    """Who does it, and to whom; nobody where words don't tell."""
    from kling_story.blocking.subjects import who_does

    nobody: tuple[tuple[str, ...], str] = (), ""
    group = next((name for name in ("whom", "whose", "whos") if words.groupdict().get(name)), None)
    whom = words[group] if group is not None else None
    if group is None or whom is None:
        met = tuple(dict.fromkeys(str(one.name) for one in named))
        both = met if len(met) == 2 else tuple(people) if len(people) == 2 else ()
        return (both, both[1]) if both else nobody
    doer = who_does(prompt, [one for one in named if one.start < words.start(group)], words.start(), genders)
    if doer is None:
        return nobody
    if whom.startswith("@"):
        other = next((str(one.name) for one in named if one.start == words.start(group)), None)
    else:
        gender = gender_in(whom)
        fitting = [name for name in people if name != doer and genders.get(name, gender or "") in (gender, "")]
        other = fitting[0] if len(fitting) == 1 else None
    return ((doer,), other) if other is not None and other != doer else nobody


def _masked(text: str, named: Sequence[Reference]) -> str:
    """A text as long in which all names look alike."""
    for one in named:
        # Chinese has a space after a name only because it is one.
        end = one.end + (text[one.end : one.end + 1] == " " and "\u4e00" <= text[one.end + 1 : one.end + 2] <= "\u9fff")
        text = f"{text[: one.start]}@{'·' * (end - one.start - 1)}{text[end:]}"
    return text

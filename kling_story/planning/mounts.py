"""What somebody rides, drives, pulls, pushes or carries that nobody declared: "@Mei rides a brown horse", "@Tom with a
black cat in his arms"; and who does, where nobody declared them either: "a rider on a black horse".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from kling_story.blocking.nouns import is_whole, phrase_before
from kling_story.blocking.ties import tied
from kling_story.patterns import Pattern
from kling_story.planning.company import drives_by
from kling_story.references import references
from kling_story.storyboard import Element
from kling_story.vocabulary.dressings import DRESSINGS
from kling_story.vocabulary.driven import DRIVES, OWNED_BY
from kling_story.vocabulary.people import phrases_of_people
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, StandIn, figurines_in, seat_of
from kling_story.vocabulary.terms import Table

_WAYS = "(?:home|off|away|through|along|down|across|into|out|past|alone|fast|all (?:night|day)|to|towards?)"
_OVER_WATER = (
    r"(?= (?!of\b)(?:(?:slowly |steadily |hard )?(?:home|off|away|ashore|upstream|downstream)\b|[^@.;!?]{0,60}?"
    r"\b(?:lakes?|sea|ocean|rivers?|ponds?|water|bay|canal|lagoon|fjord|loch|stream|island|waves|mist|fog|rapids|current)\b))"
)
_ON_WHEELS = r"(?:(?:rid|rac|speed|roar|cruis|thunder|driv|brak)(?:e?s|d?ing)|accelerates|revs)\b"
_IMPLIED = (
    (Pattern(r"\bon horseback\b", "horseback"), "on a horse", (ANIMALS,)),
    (Pattern(r"\bhorse-drawn (?:\w+ )?(?:carriage|coach|cart|wagon)\b", "horse-drawn"), "cart drawn by a horse", ()),
    (Pattern(r"\b(?=(?:gallop|canter)(?:s|ing)?\b)", "gallop canter"), "on a horse ", (ANIMALS,)),
    (Pattern(r"(?<=\bcyclist)(?= )", "cyclist"), " on a bicycle", (THINGS,)),
    (Pattern(rf"\b(?=(?:cycl|bik|pedall?)(?:e?s|ing) {_WAYS}\b)", "cycl bik pedal"), "on a bicycle ", (THINGS,)),
    (Pattern(r"(?<=骑)[着上]?(?=车(?!手|人))", "骑"), "自行", ()),
    (Pattern(rf"(?:(?<= row)|(?<= rows)|(?<= rowing)){_OVER_WATER}", "row"), " a boat", (THINGS,)),
    (Pattern(rf"(?:(?<=\bpaddles)|(?<=\bpaddling)){_OVER_WATER}", "paddl"), " a boat", (ANIMALS, THINGS)),
    (
        Pattern(r"\bboat[ -]?(?:sheds?|yards?|houses?|builders?)\b[^.;!?]{0,80}?\b(?=hull\b(?! of\b))", "boat"),
        r"\g<0>wooden ",
        (),
    ),
    (Pattern(r"(?=泛舟|荡舟|荡起?双?桨|划桨)", "舟 桨"), "坐着小船", (THINGS,)),
    (Pattern(rf"(?:(?<=\bdrives)|(?<=\bdriving))(?= {_WAYS}\b)", "drives driving"), " a car", (THINGS,)),
    (Pattern(r"(?<=开)(?=车(?![门窗灯厢展队]))", "开车"), "着一辆轿", ()),
    (
        Pattern(
            rf"(?<=(?<!@)\bmotorcyclist)(?= )|(?<=(?<!@)\bbiker)(?= )|(?<=@biker)(?= {_ON_WHEELS})",
            "motorcyclist biker",
        ),
        " on a motorbike",
        (THINGS,),
    ),
)
"""Words that mean something to ride without naming it, how it is named, and the tables of which no other is named."""
_RIDES_ON = Pattern(
    rf"\b(?=rid(?:es?|ing) (?:slowly |quickly )?{_WAYS}\b)|骑[上着]?车(?!手|人)|骑[着上]?(?=离开|走|远去)", "rid 骑"
)
"""Who rides what the shots before had."""


_LOAD = Pattern(r"^\s+(?:full of|(?:loaded|heaped|piled)(?: \w+)? with)\s+[\w-]+", "full loaded heaped piled")
"""What stands after a wheelbarrow that isn't empty."""
_MOST = 8
"""So many animals, and so many large things, of a prompt are tried, one with each other: a choice."""


_BESIDE = Pattern(
    r"\b(?:beside|next to|alongside|in front of|behind|together with|with|and|walk(?:s|ing)?|lead(?:s|ing)?|pets|pats"
    r"|strok(?:es|ing)|feed(?:s|ing)|hugs|hugging"
    r"|(?:un)?(?:lock|saddl)(?:e?s|ing)|groom(?:s|ing)|wash(?:es|ing)|polish(?:es|ing)|repair(?:s|ing)"
    r"|walk(?:s|ing)? (?:slowly )?(?:along|around)|work(?:s|ing)? on"
    r"|(?:inspect|examin|caulk|varnish|sand|build)(?:e?s|ing)"
    r"|(?:hand|palm|finger|fingertip|fingers|hands|fingertips) (?:over|along|down|across)"
    r"|(?:side|bow|stern|gunwale|hull|planks|ribs) of"
    r"|lean(?:s|ing)? over|lean(?:s|ing) (?:on|against)|(?:bonnet|hood|boot|trunk) of"
    r"|park(?:s|ing)|(?:prop|lean)(?:s|p?ing)(?: up)?|dismount(?:s|ing)(?: from)?)\s+$"
    r"|(?:牵|带|遛|扶|修|擦|洗|锁|造|抚摸)着?$|(?:停|架|支|靠|锁)好了?$"
)
"""What stands before an animal or something large that somebody is at."""
_GETS_OFF, _LEFT_THERE = Pattern(r"\bget(?:s|ting) off\s+$", "get"), ("bike", "motorbike")
"""Who gets off such a thing leaves it standing there; a bus drives on."""
_AT_FEET = Pattern(
    r"^\s+(?:at|by) (?:his|her|their) (?:feet|side)\b"
    r"|^\s+(?:(?:runs?|running|trots?|trotting|walks?|walking|bounds?|bounding|gallops?|galloping|races?|racing|jogs?|hops?|swims?"
    r"|pads?|scampers?)\s+(?:along(?:side)?\s+|right\s+|close\s+|happily\s+)?)?"
    r"(?:beside|behind|alongside|next to|after|with|following)?\s*(?<=\s)(?:him|her|them)(?!\s+\w+s\b)\b"
    r"|^[^，。,.@]{0,4}(?:跟|陪|跑|走)[着在]?[他她](?:身[边后旁]|旁边|后面|一起|跑)"
    r"|^\s+(?:fl(?:ies|ying)|soar(?:s|ing)|circl(?:es|ing)|hover(?:s|ing)|glid(?:es|ing)|waddl(?:es|ing))"
    r" (?:\w+ )?(?:above|over|around|behind|beside|past)\b"
    r"|^(?:旁|边上|引擎盖)"
)


_PLAYED = {"drum_kit": "drums", "decks": "decks", "millstone": "mill", "microphone_stand": "microphone"}
"""Things that somebody may be at, as ``Place.piece`` says it."""


class Mounted(NamedTuple):
    """A prompt with the names in it of those that nobody declared, and what each of them is."""

    prompt: str
    elements: dict[str, Element]


def mounted(prompt: str, known: Mapping[str, Element], past: Sequence[str] = ()) -> Mounted | None:
    """A prompt with all that it says goes together; None where nothing does that isn't among those ``known``. ``past``:
    the prompts before it, the last one first.
    """
    found: dict[str, Element] = {}
    written, prompt = prompt, _with_implied(_with_drivers(_with_mount_from(past, prompt, known), known), known)
    following = next(_mounts(prompt, known) if "@" in prompt else _ridden(prompt, known), None)
    while following is not None:
        prompt, found = following.prompt, found | following.elements
        following = next(_mounts(prompt, {**known, **found}), None)
    return Mounted(prompt, found) if found or prompt.count("@") > written.count("@") else None


def _with_mount_from(past: Sequence[str], prompt: str, known: Mapping[str, Element]) -> str:
    """A prompt that names what is ridden in it, where only one before it does."""
    rides = _RIDES_ON.search(prompt)
    if rides is None or "@" not in prompt:
        return prompt
    if _mount_in(prompt[: rides.start()] + prompt[rides.end() :], known, any_seat=True):
        return prompt
    mount = next(filter(None, (_mount_in(text, known) for text in past)), None)
    if mount is None:
        return prompt
    on = f"骑着{mount}" if rides[0] else f"on {mount if mount.startswith('@') else f'a {mount}'} "
    return f"{prompt[: rides.start()]}{on}{prompt[rides.end() :]}"


def _mount_in(text: str, known: Mapping[str, Element], *, any_seat: bool = False) -> str | None:
    """The last of those in a text that one sits astride on, or that have ``any_seat``, as a prompt names it."""

    def is_ridden(kind: str, name: str, description: str | None) -> bool:
        seat = seat_of(kind, name, description)
        return seat is not None and (any_seat or seat.astride)

    named = [(one.start, one.end, str(one.name), known[str(one.name)]) for one in references(text, known) if one.name]
    told = [(start, f"@{name}") for start, _, name, one in named if is_ridden(one.kind, name, one.description)]
    kinds: tuple[tuple[str, Table[StandIn]], ...] = (("animal", ANIMALS), ("item", THINGS))
    for kind, table in kinds:
        for found in table.find_in(text):
            word = text[found.start : found.end]
            if is_ridden(kind, word, None) and not any(start <= found.start < end for start, end, _, _ in named):
                told.append((found.start, word))
    return max(told)[1] if told else None


def _with_drivers(prompt: str, known: Mapping[str, Element]) -> str:
    """A prompt in which those drive whose vehicles do: "@Mei driving an old sedan" for "@Mei's old sedan"."""
    people = {one.end for one in references(prompt, known) if one.name and known[str(one.name)].kind == "character"}
    for found in THINGS.find_in(prompt) if people else ():
        owned = OWNED_BY.search(prompt[: found.start]) if found.term.goes and found.term.seat else None
        if owned and owned.start() in people and DRIVES.search(prompt[found.end :]):
            chinese, _, looks = owned[0].partition("的")
            drives = f" driving an{chinese[2:]}" if chinese.strip() else f"开着{looks}"
            return f"{prompt[: owned.start()]}{drives}{prompt[found.start :]}"
    return prompt


def _with_implied(prompt: str, known: Mapping[str, Element]) -> str:
    """A prompt that names what its words only mean: the horse of who gallops, unless it speaks of another one."""
    for words, meant, tables in _IMPLIED:
        if (found := words.search(prompt)) is None:
            continue
        others = (one for table in tables for one in table.find_in(prompt) if table is ANIMALS or one.term.seat)
        named = (known[str(one.name)].kind for one in references(prompt, known) if one.name is not None)
        if not tables or not (any(True for _ in others) or any(kind != "character" for kind in named)):
            prompt = f"{prompt[: found.start()]}{found.expand(meant)}{prompt[found.end() :]}"
    return prompt


def _ridden(prompt: str, known: Mapping[str, Element]) -> Iterator[Mounted]:
    """Somebody whom a prompt doesn't name, with what they go together with."""
    spoken_of = [*ANIMALS.find_in(prompt), *(found for found in THINGS.find_in(prompt) if _is_large(found.term))]
    people: dict[str, Element] = {}
    written = prompt
    for start, end, noun in reversed(list(phrases_of_people(prompt)) if spoken_of else []):
        name = noun.replace(" ", "-")
        told = Element(kind="character", description=prompt[start:end])
        if name not in people:
            people[name] = known.get(name, told)
            # What they have on stands between them and what they do.
            written = f"{written[:start]}@{name}{written[end:]}"
        elif name not in known:
            # The first words for somebody tell most.
            people[name] = told
    if people:
        yield from _with(dict(reversed(people.items())), written, known)
    for found in islice(ANIMALS.find_in(prompt), _MOST):
        noun = prompt[found.start : found.end]
        if phrase := phrase_before(prompt, found.start):
            name = noun.replace(" ", "-")
            element = known.get(name, Element(kind="animal", description=f"{phrase[1]}{noun}"))
            yield from _with({name: element}, f"{prompt[: found.start]}@{name}{prompt[found.end :]}", known)


def _with(named: dict[str, Element], written: str, known: Mapping[str, Element]) -> Iterator[Mounted]:
    """A prompt in which some are ``named``, with what they go together with."""
    for mount in _mounts(written, {**known, **named}):
        yield Mounted(mount.prompt, named | mount.elements)


def _mounts(prompt: str, elements: Mapping[str, Element]) -> Iterator[Mounted]:
    """What goes together with somebody who is named, one thing or animal at a time."""
    figurines = list(figurines_in(prompt))
    kinds: tuple[Literal["animal", "item"], ...] = ("animal", "item")
    for kind in kinds:
        spoken_of = (ANIMALS if kind == "animal" else THINGS).find_in(prompt)
        for found in islice((one for one in spoken_of if kind == "animal" or _is_large(one.term)), _MOST):
            made = any(start <= found.start < end for start, end in figurines)
            phrase, after = phrase_before(prompt, found.start), prompt[found.end :]
            word = prompt[found.start : found.end]
            name = word.replace(" ", "-")
            if made or phrase is None or not is_whole(after) or _is_played(found.term, prompt):
                continue
            load = _LOAD.search(after) if found.term.id == "barrow" else None
            described = f"{phrase[1]}{word}{load[0] if load else ''}"
            element = elements.get(name, Element(kind=kind, description=described))
            written = f"{prompt[: found.start]}@{name}{after}"
            told = tied(written, {**elements, name: element}, {})
            tied_to_it = any(name in (place.tied_to, one) for one, place in told.items())
            before = prompt[: phrase[0]]
            by_itself = found.term.goes and drives_by(prompt, phrase[0], found)
            left = found.term.id in _LEFT_THERE and _GETS_OFF.search(before)
            there = "@" in prompt and (by_itself or left or _BESIDE.search(before) or _AT_FEET.search(after))
            if tied_to_it or (there and (by_itself or not _is_of_the_set(described))):
                yield Mounted(written, {name: element})


def _is_of_the_set(described: str) -> bool:
    """Whether something large is built as a part of its place: a food truck."""
    return any(found.term.id == "food_truck" for found in DRESSINGS.find_in(described))


def _is_played(thing: StandIn, prompt: str) -> bool:
    """Whether a thing is drawn with whoever plays or works at it."""
    if thing.id not in _PLAYED:
        return False
    from kling_story.vocabulary.instruments import INSTRUMENTS

    return INSTRUMENTS[_PLAYED[thing.id]].words.search(prompt) is not None


def _is_large(thing: StandIn) -> bool:
    """Whether a thing is one that people ride, drive, pull or push."""
    return thing.seat > 0 or thing.height > 0

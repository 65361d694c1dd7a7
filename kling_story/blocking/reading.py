"""Where the words of a shot put its people and things.

``said`` reads a prompt: the words are those of ``vocabulary.placing``; what stands between one and an
``@Name`` decides whom it places. Only a state counts ("stands on the left", "at the window"), never a way
or a glance, so that "turns to the left" and "her left hand" say nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from kling_story.blocking.gaits import (
    A_PATH,
    ALONG,
    CARRIES,
    GAITED,
    HOW,
    IN_PLACE,
    NO_WAY,
    OVER,
    PATHS,
    THEN_GAITED,
    UP_TO,
)
from kling_story.blocking.sentences import ENDS, joined
from kling_story.blocking.subjects import another_does
from kling_story.patterns import Pattern
from kling_story.placed import ON_FOOT, Place
from kling_story.references import Reference, references
from kling_story.vocabulary.placing import PLACINGS, Placing, PlacingKind, placings_in
from kling_story.vocabulary.terms import Found

_STAYING = (
    r"stands?|standing|sits?|sitting|seated|waits?|waiting|leans?|leaning|kneel(?:s|ing)?|lies|lying|lie|crouch(?:es|ing)?"
    r"|squats?|poses?|posing|stays?|staying|remains?|rests?|resting|hovers?|appears?|visible|framed|placed|(?:is|are)\s+(?:set|put|laid)(?:\s+down)?|works?|working"
    r"|sleeps?|sleeping|(?:doz|snooz|smok)(?:es|ing)|(?:nap|snor|knit|slump)s?(?:[pt]?ing|ed)?|reads?|reading|watch(?:es|ing)?|hides?|hiding|listens?|listening|perch(?:es|ed)|asleep|motionless|parked|moored|docked|anchored"
)
_GOING = r"walks?|walking|strolls?|strolling|runs?|running|strides?|follows?|following"
_FEW_WORDS = r"(?:\s+(?!(?:an?|the|at|with|by|her|his|its|their|to|into|towards?|from|and|while)\b)\w+){0,2}"
_CHINESE = r"[独静默仍正也都就一]?[^，。,.站坐跪蹲躺看望]{0,4}(?:[站坐跪蹲躺靠倚立等守]\w?)?[在于着]?(?:画面|镜头)?的?"
_FACED = r"(?:[\s,]*\b(?:facing|faces) (?:her|him|them|it|each other)\b)?"
_STATE = Pattern(rf"^[,\s]*{HOW}(?:\b(?:{_STAYING})\b{_FEW_WORDS})?{_FACED}[\s,]*$|^{_CHINESE}$")
"""What may stand between a name and where it is."""
_STATE_OR_WAY = Pattern(rf"^[,\s]*{HOW}(?:\b(?:{_STAYING}|{_GOING})\b{_FEW_WORDS})?[\s,]*$|^{_CHINESE}$")
_DIRECTLY = Pattern(rf"^[,\s]*{HOW}$|^(?!.*[没沒別别未不])[独静默仍正也都就一]?[^，。,.看望]{{0,3}}$")
_SIDED = (
    r"\w*(?:lane|track|line|side|shoulder|hand|cheek|eye|leg|arm|knee|wing|wheel|seat|door|shoe|wall|window|edge|bank)"
)
_NO_DEED = r"(?:ceil|rail|build|land|morn|even|w)ings?"
_AFTER_A_SIDE = Pattern(
    r"^\s*(?:$|[^\w\s]|(?:and|while|with|as|who|is|are|in|at|by|facing|looking|watching|holding|behind|beside|under|near|"
    rf"{_STAYING}|face (?:each|one|us|the)|(?!{_SIDED}s\b|{_NO_DEED}\b)\w{{3,}}(?:s|ing))\b)"
)
"""What may follow a side, so that it isn't that of a hand or a lane: what who is there does."""
_NOT_OF_A_THING = Pattern(r"^(?!的?[手脸眼肩脚臂腿耳颊窗门墙车街房楼])")
_OF_A_THING = Pattern(r"^的(?!@)", "的")
"""What follows words for where a thing is that is looked or pointed at: 远处的山."""
_AT = Pattern(
    r"\b(?:at|by|beside|near|before|in front of|next to|in|behind|(?:sit|sits|sitting|seated|gathered) a?round)\s+"
    r"(?:the|an?|her|his|their|its|one)\s+"
    r"(?:[\w'-]+\s+){0,3}$"
)
_ON = Pattern(r"\b(?:on|upon|across)\s+(?:the|an?|her|his|their|its|one)\s+(?:[\w'-]+\s+){0,3}$")
_SUCH = Pattern(r"(?<=[在到])[^\s，。,.@在到]{1,8}的$", "的")
_TABLETOP, _DOOR, _DOORWAY = (PLACINGS[f"piece_{name}"] for name in ("tabletop", "door", "doorway"))
_WITHIN_IT = Pattern(r"^in (?!front of)| open ")
_OF_A_HOUSE = Pattern(
    r"^ (?:of|to) (?:the|an?|her|his|their) (?:[\w'-]+ ){0,3}(?:house|cottage|cabin|hut|home|inn|shop)\b"
)
_TABLES = (PLACINGS["piece_table"], PLACINGS["piece_counter"])
_UNDER_A_THING = (_TABLETOP, PLACINGS["piece_ground"])
_BESIDE = r"(?:(?:beside|before|behind|near|next to|in front of) (?:him|her|them)\s*)?"
_THERE = Pattern(
    rf"^[\s,，:：]*{_BESIDE}(?:(?:is|are|{_STAYING}|[站坐跪躺蹲放摆搁]着|是|的|有)\s*)?(?:(?:the|an?|her)\s+)?$"
)
_BEGINS = Pattern(r"(?:^|[,，、])\s*(?:and|while|but|as|with|而)?\s*(?:在?(?:画面|镜头))?\s*$")
"""What may stand before words that open a clause: "..., and on the right @Tom"."""
_IN_CHINESE = Pattern(r"^[^，。,.看望]{0,3}[站坐跪蹲躺靠等守走跑跟躲]?[在于着]$")
_A_POOL = Pattern(r"^\s+(?:pools?|trunks|costume|suit|cap|lessons?)\b", "pool trunks costume suit cap lesson")
"""What makes "swimming" a noun's."""
_BENT, _STOOPED = "bent", "stooped"
_STAYS, _LONG_STEP = ("crouching", "kneeling", "lying", "skidding"), "long_step"
"""Ways of going, and postures in which nobody goes: what is told first is so."""
_AFTER_NAMES = [(placing, word) for placing in PLACINGS for word in placing.after_name]


class _Sentence:
    """A sentence of a prompt: its ``names``, its ``words`` of placing, and its text with what was understood
    blanked out, so that "on the left at the window" is as near to a name as "at the window".
    """

    def __init__(self, text: str, declared: Collection[str]) -> None:
        self.rest = text
        self.names = [reference for reference in references(text, declared) if reference.name is not None]
        self.words = list(placings_in(text)) if self.names else []
        self.targets: list[Reference] = []

    def understood(self, start: int, end: int) -> None:
        self.rest = self.rest[:start] + " " * (end - start) + self.rest[end:]

    def before(self, at: int) -> Reference | None:
        found = (name for name in reversed(self.names) if name.end <= at and name not in self.targets)
        return next(found, None)

    def after(self, at: int) -> Reference | None:
        return next((name for name in self.names if name.start >= at), None)

    def with_joined(self, last: Reference) -> list[Reference]:
        """A name and those joined to it: of "@Mei and @Tom sit" both."""
        return joined(self.rest, self.names, self.names.index(last))


def said(prompt: str, declared: Collection[str]) -> Mapping[str, Place]:
    """What a prompt says of where the declared names stand; nobody of whom it says nothing."""
    return _said(prompt, tuple(declared)) if "@" in prompt else {}


@lru_cache(maxsize=256)
def _said(prompt: str, declared: tuple[str, ...]) -> Mapping[str, Place]:
    places: dict[str, Place] = {}
    edges = [-1, *(at for at, char in enumerate(prompt) if char in ENDS), len(prompt)]
    for before, after in pairwise(edges):
        sentence = _Sentence(prompt[before + 1 : after], declared)
        for reference, placing, other in _told(sentence):
            name = str(reference.name)
            places[name] = _with(places.get(name) or Place(name), placing, other)
    return places


def _with(place: Place, placing: Placing, other: Reference | None) -> Place:
    """A place with one thing more told of it; what was told first stays."""
    if placing.kind is PlacingKind.RELATION:
        known = place.relation or other is None or other.name == place.name
        return place if known else place._replace(relation=placing.says, other=other.name if other else None)
    field = placing.kind.name.lower()
    told: dict[str, Any] = {field: placing.says}
    if placing.says in ON_FOOT and place.posture in _STAYS:
        return place
    if placing.says in ON_FOOT and place.posture == _LONG_STEP:
        # One step is on the way.
        place = place._replace(posture=None)
    elif placing.says in ON_FOOT and place.posture == _BENT:
        # Nobody goes with their hands on their knees.
        place = place._replace(posture=_STOOPED)
    elif placing.says == _LONG_STEP and place.gait in ON_FOOT:
        return place
    # On the ground is also who is at a window, and who leaps runs up to it.
    known = getattr(place, field) not in (None, "ground", *(ON_FOOT if told[field] == "leaping" else ()))
    return place if known else place._replace(**told)


def _told(sentence: _Sentence) -> Iterator[tuple[Reference, Placing, Reference | None]]:
    yield from _after_names(sentence)
    for carries in CARRIES.finditer(sentence.rest):
        name = sentence.before(carries.start())
        if name is not None and GAITED.search(sentence.rest[name.end : carries.start()]):
            yield name, PLACINGS["gait_walking"], None
    for word in sentence.words:
        written = sentence.rest[word.start : word.end]
        latin = written.isascii()
        if written.isspace():
            continue
        match word.term.kind:
            case PlacingKind.RELATION:
                yield from _relations(sentence, word) if latin else ()
            case PlacingKind.POSTURE:
                noun = _A_POOL.search(sentence.rest[word.end :])
                states = _STATE if written.lower().startswith("in ") else _DIRECTLY
                yield from () if noun else _of_the_name_before(sentence, word, word.start, states)
            case PlacingKind.GAIT:
                stays = word.term is PLACINGS["gait_standing"]
                # "Rolls dough", "flies a kite": only that goes.
                by_itself = not written.lower().startswith(("roll", "fly", "flies"))
                leads_on = written.endswith(OVER) or (word.term is PLACINGS["gait_driving"] and by_itself)
                if written.lower().startswith(PATHS) and A_PATH.search(sentence.rest[word.end :]):
                    leads_on = True
                in_place = word.term is not PLACINGS["gait_jumping"] or IN_PLACE.search(sentence.rest[word.end :])
                if stays or leads_on or (in_place and not NO_WAY.search(sentence.rest[word.end :])):
                    who = list(_of_the_name_before(sentence, word, word.start, GAITED))
                    if not who and not stays and (not latin or written.split()[0].endswith("s")):
                        who = list(_of_the_name_before(sentence, word, word.start, THEN_GAITED))
                    yield from who
                    if word.term.also:
                        yield from ((one, PLACINGS[word.term.also], other) for one, _, other in who)
                    along = sentence.after(word.end) if who and not stays else None
                    between = sentence.rest[word.end : along.start] if along else ""
                    up_to = written.lower().startswith(UP_TO) and between.strip() in ("", "her", "his", "their")
                    chased = written.startswith("追") and not between
                    if along and not up_to and (chased or ALONG.search(between)):
                        yield along, word.term, None
            case PlacingKind.FACING | PlacingKind.GAZE:
                name = sentence.before(word.start)
                if name is not None and not another_does(sentence.rest, word.start, word.end):
                    sentence.understood(word.start, word.end)
                    yield name, word.term, None
            case _:
                yield from _there(sentence, word, latin)


def _there(
    sentence: _Sentence, word: Found[Placing], latin: bool
) -> Iterator[tuple[Reference, Placing, Reference | None]]:
    """A side, a depth or a piece of the set: of the name before it, or of the one that directly follows."""
    start, rest = word.start, sentence.rest[word.end :]
    if word.term.kind is PlacingKind.DEPTH and _OF_A_THING.search(rest):
        return
    if word.term.kind is PlacingKind.PIECE and latin and word.term not in _UNDER_A_THING:
        at, on = _AT.search(sentence.rest[:start]), _ON.search(sentence.rest[:start])
        if at is None and (on is None or word.term not in _TABLES):
            return
        if at and word.term is _DOOR and _WITHIN_IT.search(at.group()):
            word = word._replace(term=_DOORWAY)
        if word.term in (_DOOR, _DOORWAY) and (house := _OF_A_HOUSE.search(rest)):
            word, rest = word._replace(end=word.end + house.end()), rest[house.end() :]
        start = at.start() if at else on.start() if on else start
        word = word if at else word._replace(term=_TABLETOP)
    elif word.term.kind is PlacingKind.PIECE and (like := _SUCH.search(sentence.rest[:start])):
        start = like.start()
    elif word.term.kind is PlacingKind.SIDE and not (_AFTER_A_SIDE if latin else _NOT_OF_A_THING).search(rest):
        return
    name, before = sentence.after(word.end), sentence.before(start)
    begins = sentence.rest[before.end if before else 0 : start]
    between = sentence.rest[word.end : name.start] if name is not None else ""
    follows = name is not None and _THERE.search(between) and (between == "的" or _BEGINS.search(begins))
    # "@Mei waits, in the background @Tom": of two that it could be said of, the one without a comma between.
    if not follows or set(between) & set(",，"):
        placed = list(_of_the_name_before(sentence, word, start, _STATE))
        if placed:
            yield from placed
            return
    if follows and name is not None:
        sentence.understood(start, word.end)
        yield name, word.term, None


def _of_the_name_before(
    sentence: _Sentence, word: Found[Placing], start: int, between: Pattern
) -> Iterator[tuple[Reference, Placing, Reference | None]]:
    name = sentence.before(start)
    gap = "" if name is None else sentence.rest[name.end : start].strip()
    # Each of the three patterns lets nothing stand between.
    if name is None or (gap and not between.search(sentence.rest[name.end : start])):
        return
    if word.term.kind not in (PlacingKind.POSTURE, PlacingKind.GAIT):
        # The verb of a posture stays, as what "sits at the window" may have before it.
        sentence.understood(start, word.end)
    for one in [name] if word.term.kind is PlacingKind.SIDE else sentence.with_joined(name):
        yield one, word.term, None


def _relations(sentence: _Sentence, word: Found[Placing]) -> Iterator[tuple[Reference, Placing, Reference | None]]:
    """ "@Mei stands behind @Tom", or "Behind @Tom, @Mei waits"."""
    target, who = sentence.after(word.end), sentence.before(word.start)
    if target is None or sentence.rest[word.end : target.start].strip() not in ("", "the", "a", "her", "his", "its"):
        return
    if who is not None and _STATE_OR_WAY.search(sentence.rest[who.end : word.start]):
        # What follows is said of who stands there, not of the one they stand by.
        sentence.targets.append(target)
        yield who, word.term, target
        return
    following = sentence.after(target.end)
    opens = _BEGINS.search(sentence.rest[who.end if who else 0 : word.start])
    if opens and following is not None and _THERE.search(sentence.rest[target.end : following.start]):
        yield following, word.term, target


def _after_names(sentence: _Sentence) -> Iterator[tuple[Reference, Placing, Reference | None]]:
    """ "@Mei站在@Tom身后", "@Tom身后站着@Mei": what Chinese says after the name it relates to."""
    for target in sentence.names:
        for placing, word in _AFTER_NAMES:
            if not sentence.rest.startswith(word, target.end):
                continue
            who, end = sentence.before(target.start), target.end + len(word)
            following = sentence.after(end)
            if who is not None and _IN_CHINESE.search(sentence.rest[who.end : target.start]):
                yield who, placing, target
            elif following is not None and _THERE.search(sentence.rest[end : following.start]):
                yield following, placing, target
            sentence.understood(target.end, end)
            break

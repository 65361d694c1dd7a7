"""Things that nobody declared, but that words tie to somebody: "hugs the red umbrella", "a letter in her hand"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from kling_story.blocking import closer
from kling_story.blocking.holding import Way, who_has
from kling_story.blocking.nouns import phrase_before
from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.inserts import detail_of, shows_a_thing
from kling_story.planning.needles import DOES_WITH
from kling_story.planning.tied_things import TEETH, Noun, led_to, place_told
from kling_story.staging import looker_of, mentioned
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary import FRAMINGS, SIZES
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.focus import HANDS
from kling_story.vocabulary.looks import shade_in
from kling_story.vocabulary.stand_ins import GARMENTS, THINGS, StandIn, figurines_in, stand_in
from kling_story.vocabulary.terms import Found
from kling_story.vocabulary.tints import without_tints
from kling_story.vocabulary.unworn import IN_HANDS, how_unworn

_OF = Pattern(r"(?<!laces )(?<!strings )(?<!buckles )(?<!buttons )(?<!straps )(?<!pages )\boff?\s+(?:\w+\s+)?$")
_OF_IT = Pattern(r"\A[^，。；,.@]{0,6}的?\Z")
"""What stands between a Chinese measure and what it is of, which are one thing: 一碗热气腾腾的面条."""
_IDIOM = Pattern(
    r"\b(?:tak(?:es?|ing) (?:an? |the |her |his )?(?:\w+ )?(?:photos?|photographs?|notes?|pictures?)"
    r"|with (?:the|an?) (?:\w+ )?(?:camera|lens))\b",
    "photo note picture camera lens",
)
"""What names a thing that nobody has."""


_OF_A_BOARD = Pattern(r"\b(?:piano|organ|keyboard|typewriter|computer|laptop|ivory|black|white)\s*$")
"""What is said of keys that open nothing."""
_JUGGLED = Pattern(
    r"\bjuggl\w+ (?:with )?(?:two|three|four|five|some|several|\d) (?:\w+ )?(?P<things>(?P<one>\w+?)s)\b", "juggl"
)
"""Several things that somebody has in the air."""
_EACH = Pattern(r"\b(?:each|both)\b[^.;!?@]{0,24}$|(?:各自?|每人都?|都)(?!@)[^，。；]{0,6}$", "each both 各 每 都")
"""What stands before a thing that all who are named have one of."""
_OWNED = Pattern(r"['’]s\b", "'s ’s")
_BARE = frozenset(
    ("binoculars", "scissors", "flowers", "roses", "wildflowers", "popcorn", "ice cream", "money", "cash")
)
"""Things that have no article."""


_HANGS_DOWN = ("case", "bucket")
"""Shapes of what hangs from a hand that is down, where the frame shows that."""
_VAGUE = (None, "hand", "raised", "mouth", "both")
"""Ways of having a thing that say less than what somebody does with it."""
_LISTED = ("hand", "raised", "both", "offered", "chest")
"""Ways of having a thing in which another one may be had, too."""
_AND = Pattern(r"\s*(?:,|,?\s*and|&|、|和|与|跟)\s*")
_PAIRED = Pattern(r"clink|toast|fenc|duel|swords|[碰干]杯|击剑|比剑|决斗", "clink toast fenc duel swords 杯 剑 决斗")
"""What two do with a thing each."""


def with_things(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with the things that words tie to somebody in it."""
    return film.things.put_into(shot)


class Things(NamedTuple):
    """The things that nobody declared: as elements, by name, and where each shot has which, by the shot's number."""

    elements: Mapping[str, Element]
    places: Mapping[int, tuple[Place, ...]]

    def put_into(self, shot: PlannedShot) -> PlannedShot:
        """A shot with its things."""
        places = [place for place in self.places.get(shot.number, ()) if _is_there(place, shot)]
        places = [place for place in places if place.name not in shot.subjects]
        if not places:
            return shot
        subjects = (*shot.subjects, *(place.name for place in places))
        return replace(shot, subjects=subjects, places=closer((*shot.places, *places)))

    def declared_in(self, board: Storyboard) -> Storyboard:
        """A storyboard as if its author had declared them."""
        if not self.elements:
            return board
        return board.model_copy(update={"elements": {**board.elements, **self.elements}})


def things_of(board: Storyboard) -> Things:
    """The things of the shots of a storyboard that words tie to somebody, as far as none of the cast is meant. What the
    one prompt of an automatic storyboard speaks of isn't there all the time.
    """
    elements: dict[str, Element] = {}
    shots = () if board.is_auto and len(board.shots) < 2 else board.shots
    places = {number: tuple(_placed(board, shot, elements)) for number, shot in enumerate(shots, start=1)}
    return Things(elements, places)


def _placed(board: Storyboard, shot: Shot, elements: dict[str, Element]) -> Iterator[Place]:
    """Where a shot has its things. Effect: new ones are added to the elements, and what is learnt of known ones."""
    seen, at_mouth = set[str](), set[str | None]()
    of_hands, of_a_thing = _is_of_hands_or_a_thing(board, shot)
    at_it = _at_it(board, shot.prompt, of_hands=of_hands) if of_hands or of_a_thing else None
    if at_it is not None:
        elements[at_it[0].name] = Element(kind="item", description=at_it[1])
        yield at_it[0]
        return
    if _PAIRED.search(shot.prompt):
        yield from _of_both(board, shot, elements)
    nouns = _nouns(shot.prompt, large=of_a_thing)
    last: tuple[int, Place] | None = None
    implied = {} if of_hands or of_a_thing else _implied(board, shot.prompt)
    for noun in nouns:
        word = shot.prompt[noun.start : noun.end].casefold()
        name = word.replace(" ", "-")
        declared = _declared(word, board)
        if of_a_thing and not seen and declared is not None:
            seen.add(declared)
            yield Place(declared)
        if name in seen or declared not in (None, name) or name in mentioned(board, shot.prompt):
            continue
        place = place_told(board, shot.prompt, noun, name, [one.start for one in nouns])
        if place is not None and place.piece == "tabletop" and not of_a_thing and _is_too_far(board, shot):
            continue
        place = place or _with_the_last(shot.prompt, last, noun, name)
        place = led_to(shot, noun, name, place)
        shape = "sheet" if noun.shape == "clipboard" else noun.shape
        if place is not None and place.side == "middle" and place.piece == "tabletop":
            # What the camera sets off from is what they eat of.
            implied.pop(shape, None)
        if place is not None and place.held == "both" and shape in implied and implied[shape].held == "mouth":
            # It goes there, and comes back.
            implied.pop(shape)
        if shape in implied and (place is None or (place.piece is None and place.held in _VAGUE)):
            place = replace(implied.pop(shape), name=name)
        elif place is not None and place.piece is not None:
            # It is there already.
            implied.pop(shape, None)
        place = place or (Place(name, held="hand") if of_hands and len(seen) < 2 else None)
        place = place or (Place(name) if of_a_thing and not seen else None)
        if place is None:
            continue
        if place.held == "hand" and noun.shape in _HANGS_DOWN and not (of_hands or of_a_thing) and _shows_knees(shot):
            place = replace(place, held="down")
        seen.add(name)
        last = noun.end, place
        if place.whose is not None and _EACH.search(shot.prompt[: noun.begins]):
            yield from _each(place, board, shot, elements, noun)
        known, described = elements.get(name) or board.elements.get(name), f"{noun.looks}{word}"
        if word in ("ball", "球"):
            # Few films have one.
            from kling_story.vocabulary.plays import ball_in

            described = f"{noun.looks}{ball_in(shot.prompt) or word}"
        if known is None or (_shade(known.description) is None and _shade(described) is not None):
            elements[name] = Element(kind="item", description=described)
        at_mouth |= {place.whose} if place.held == "mouth" else set()
        yield place
    yield from _clothes(board, shot.prompt, elements) if not of_hands else ()
    for place in implied.values():
        if place.name not in seen and not (place.held == "mouth" and place.whose in at_mouth):
            elements.setdefault(place.name, Element(kind="item", description=place.name.replace("-", " ")))
            yield place


def _is_too_far(board: Storyboard, shot: Shot) -> bool:
    """Whether nobody is in a shot, and it is so wide that nobody sees what lies on a table."""
    size = SIZES.first_named(shot.size)
    return size is not None and size.figure_height < SIZES["full"].figure_height and not mentioned(board, shot.prompt)


def _shows_knees(shot: Shot) -> bool:
    size = SIZES.first_named(shot.size)
    return size is not None and size.figure_height <= SIZES["cowboy"].figure_height


def _clothes(board: Storyboard, prompt: str, elements: dict[str, Element]) -> Iterator[Place]:
    """The clothes that somebody has in their hands: "folds a shirt". Effect: they are added to the elements."""
    if not IN_HANDS.may_match(prompt):
        return
    for found in GARMENTS.find_in(prompt):
        phrase = phrase_before(prompt, found.start)
        name = prompt[found.start : found.end].casefold().replace(" ", "-")
        if phrase is None or name in elements or denied(prompt, phrase[0]):
            continue
        first, last = sentence_around(prompt, found.start, found.end)
        if how_unworn(prompt[first : phrase[0]] + " ", prompt[found.end : last]) != "spread":
            continue
        people = {known for known, one in board.elements.items() if one.kind == "character"}
        whose, _ = who_has(Way("spread", None, phrase[0]), prompt, people, board.elements)
        if whose is not None:
            elements[name] = Element(kind="costume", description=f"{phrase[1]}{name}".replace("-", " "))
            yield Place(name, whose=whose, held="spread")


def _implied(board: Storyboard, prompt: str) -> dict[str, Place]:
    """What people have by what they do."""
    if not DOES_WITH.may_match(prompt):
        return {}
    # Most shots have none.
    from kling_story.planning.implied import implied_in

    return implied_in(board, prompt)


def _of_both(board: Storyboard, shot: Shot, elements: dict[str, Element]) -> Iterator[Place]:
    """What two have who clink glasses or fence. Effect: it is added to the elements for each."""
    from kling_story.vocabulary.touches import pair_of_things

    people = [name for name in mentioned(board, shot.prompt) if board.elements[name].kind == "character"]
    thing = pair_of_things(shot.prompt)
    if len(people) != 2 or thing is None or _declared(thing, board) is not None:
        return
    for number, name in enumerate(people, start=1):
        own = f"{thing.replace(' ', '-')}-of-{number}"
        elements.setdefault(own, Element(kind="item", description=thing))
        yield Place(own, whose=name, held="hand")


def _with_the_last(prompt: str, last: tuple[int, Place] | None, noun: Noun, name: str) -> Place | None:
    """Where a thing is that stands in one list with the ``last`` one before it, which somebody has: "a lantern and a
    sword".
    """
    if last is None or last[1].whose is None or last[1].held not in _LISTED:
        return None
    between = prompt[last[0] : noun.begins]
    return replace(last[1], name=name, held="hand", opened=None) if _AND.fullmatch(between) else None


def _at_it(board: Storyboard, prompt: str, *, of_hands: bool) -> tuple[Place, str] | None:
    """What the hands that a shot is of are at, or the tail, and what is said of its looks."""
    if of_hands and any(word in prompt for word in ("finger", "指")):
        from kling_story.planning.tools_at_work import pressed_in

        if (pressed := pressed_in(prompt)) is not None:
            return Place(pressed[0].replace(" ", "-"), relation="pressing", held="hand"), pressed[1]
    # Few shots are so close.
    from kling_story.planning.hands_at import at_in

    return at_in(board, prompt, of_hands=of_hands)


def _each(place: Place, board: Storyboard, shot: Shot, elements: dict[str, Element], noun: Noun) -> Iterator[Place]:
    """The same thing of everybody else who is named before it in its sentence; where that names no two, before it at
    all. Effect: a new one is added to the elements for each.
    """
    prompt, described = shot.prompt, f"{noun.looks}{shot.prompt[noun.start : noun.end]}".casefold()
    begins = sentence_around(prompt, noun.start, noun.end)[0]
    others: list[str] = []
    for words in (prompt[begins : noun.begins], prompt[: noun.begins], prompt):
        others = [name for name in mentioned(board, words) if board.elements[name].kind == "character"]
        if len(others) > 1:
            break
    for number, name in enumerate((one for one in others if one != place.whose), start=2):
        again = f"{place.name}-{number}"
        elements.setdefault(again, Element(kind="item", description=described))
        yield replace(place, name=again, whose=name)


def _is_of_hands_or_a_thing(board: Storyboard, shot: Shot) -> tuple[bool, bool]:
    """Whether a shot shows hands and what is in them, and whether it shows a thing alone that is somebody's."""
    size, framings = SIZES.first_named(shot.size), FRAMINGS.named_in(shot.framing or "")
    named = mentioned(board, shot.prompt)
    own = any(framing.id == "pov" for framing in framings) and looker_of(board, shot) in named
    if own or shows_a_thing(shot, size, framings, named, board.elements):
        return False, True
    return detail_of(shot, size, framings, named, board.elements) == HANDS, False


def _is_there(place: Place, shot: PlannedShot) -> bool:
    """Whether a shot has room for a thing: what hangs does so over people, and a table is beside them; what is with
    another one is on that one's table.
    """
    if place.piece in ("tabletop", "ground"):
        return shot.people > 0 or not shot.subjects
    if place.other is not None and place.held is None:
        return (not shot.people or shot.detail == HANDS) and place.other in shot.subjects
    return place.held != "hung" or shot.people > 0


def _shade(description: str | None) -> str | None:
    return shade_in("", description or "")


@lru_cache(maxsize=512)
def _nouns(prompt: str, *, large: bool = False) -> tuple[Noun, ...]:
    """The things that a prompt speaks of, but those that it denies, and the ``large`` ones that no hand holds."""
    figurines = [Found(start, end, THINGS["figurine"]) for start, end in figurines_in(prompt)]
    found = [*without_tints(prompt, THINGS.find_in(prompt)), *_bitten(prompt)]
    found = [one for one in found if not (one.term.goes or one.term.inset) and (large or not one.term.height)]
    found = [one for one in found if not any(other.start <= one.start < other.end for other in figurines)]
    idioms = [(match.start(), match.end()) for match in _IDIOM.finditer(prompt)]
    nouns: list[Noun] = []
    for one in sorted((*found, *figurines), key=lambda one: one.start):
        phrase = phrase_before(prompt, one.start)
        if phrase is None and prompt[one.start : one.end].casefold() in _BARE:
            phrase = one.start, ""
        if (phrase is None and prompt[one.start : one.end].isascii()) or _OF.search(
            prompt[max(0, one.start - 40) : one.start]
        ):
            continue
        begins, looks = phrase or (one.start, "")
        if nouns and nouns[-1].shape == one.term.id and _OF_IT.search(prompt[nouns[-1].end : one.start]):
            continue
        if one.term.id == "sparks" and prompt[one.start - 1 : one.end] in ("支烟", "根烟", "口烟"):
            # Whoever smokes it is known to have it.
            continue
        if one.term.id in ("key", "keys") and _OF_A_BOARD.search(looks):
            continue
        if not denied(prompt, begins) and not any(low <= one.start < high for low, high in idioms):
            nouns.append(Noun(one.start, one.end, one.term.id, looks, begins))
    for several in _JUGGLED.finditer(prompt):
        for one_of_them in (several["one"], several["one"].removesuffix("e")):
            if (row := stand_in(THINGS, one_of_them, None)) is not None:
                # One of them says what all look like.
                nouns.append(
                    Noun(*several.span("things"), row.id, f"{one_of_them}, {row.words}, ", several.start("things"))
                )
                break
    return tuple(nouns)


def _bitten(prompt: str) -> Iterator[Found[StandIn]]:
    """The things of which an animal has a part in its mouth."""
    owned = _OWNED.finditer(prompt) if TEETH.may_match(prompt) else ()
    for one in owned:
        whole = next((found for found in THINGS.find_in(prompt[: one.start()]) if found.end == one.start()), None)
        if whole is not None and TEETH.search(prompt[whole.end :]):
            yield whole


def _declared(word: str, board: Storyboard) -> str | None:
    """Which thing that an author declared a word could mean: one of its name or its shape."""
    row = stand_in(THINGS, word, None)
    things = ((name, one) for name, one in board.elements.items() if one.kind not in (*BEINGS, "scene"))
    return next(
        (name for name, one in things if name.casefold() == word or stand_in(THINGS, name, one.description) is row),
        None,
    )

"""Things that nobody declared, but that words tie to somebody: "hugs the red umbrella", "a letter in her hand"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kling_story.blocking import closer
from kling_story.blocking.holding import Way, who_has
from kling_story.blocking.nouns import phrase_before
from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, HANDS_AT, Place
from kling_story.planned import PlannedShot
from kling_story.planning.declared_things import HANGS_DOWN, as_had
from kling_story.planning.film import Film
from kling_story.planning.inserts import Shown
from kling_story.planning.laid_in import laid_in
from kling_story.planning.needles import DOES_WITH, HOLDS
from kling_story.planning.thing_nouns import Noun, declared_as, nouns_in
from kling_story.planning.things_of_each import had_by_both, had_by_each
from kling_story.planning.tied_things import led_to, place_told
from kling_story.staging import mentioned
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary import SIZES, Size
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.focus import HANDS
from kling_story.vocabulary.holders import HOLDER
from kling_story.vocabulary.looks import shade_in
from kling_story.vocabulary.stand_ins import GARMENTS, THINGS, stand_in
from kling_story.vocabulary.unworn import HANDLED, how_unworn

_VAGUE = (None, "hand", "raised", "mouth", "both")
"""Ways of having a thing that say less than what somebody does with it."""
_LISTED = ("hand", "raised", "both", "offered", "chest")
"""Ways of having a thing in which another one may be had, too."""
_STROKED = Pattern(
    r"\b(?:finger\w*|thumb|hand)s? (?:\w+ly )?(?:strok|trac|brush|caress|rub|run)\w* (?:over |across |along |past )?$"
    r"|[指手][^，。]{0,4}[抚摸擦划][过着了摸]?[^，。]{0,6}$",
    "strok trac brush caress rub run 抚 摸 擦 划",
)
"""What stands before what is on a thing in hands that a finger strokes: a stamp, a name."""
_AND = Pattern(r"\s*(?:,|,?\s*and|&|、|和|与|跟)\s*")


def with_things(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with the things that words tie to somebody in it."""
    return as_had(film.things.put_into(shot), film)


class Things(NamedTuple):
    """The things that nobody declared: as elements, by name, and where each shot has which, by the shot's number."""

    elements: Mapping[str, Element]
    places: Mapping[int, tuple[Place, ...]]

    def put_into(self, shot: PlannedShot) -> PlannedShot:
        """A shot with its things."""
        places = [place for place in self.places.get(shot.number, ()) if _is_there(place, shot)]
        places = [place for place in places if place.name not in shot.subjects or place.relation in HANDS_AT]
        if not places:
            return shot
        kept = (one for one in shot.places if all(one.name != place.name for place in places))
        subjects = dict.fromkeys((*shot.subjects, *(place.name for place in places)))
        own = ((place, self.elements.get(place.name)) for place in places if place.relation is None)
        drawn = ((place.name, one.description) for place, one in own if one is not None and one.kind == "item")
        tagged = [name for name, described in drawn if stand_in(THINGS, name, described) is None]
        return shot._replace(subjects=tuple(subjects), places=closer((*kept, *places)), tagged=tuple(tagged))

    def declared_in(self, board: Storyboard) -> Storyboard:
        """A storyboard as if its author had declared them."""
        if not self.elements:
            return board
        return board.model_copy(update={"elements": {**board.elements, **self.elements}})


def things_of(board: Storyboard, shown: Sequence[Shown]) -> Things:
    """The things of the shots of a storyboard that words tie to somebody, as far as none of the cast is meant. What the
    one prompt of an automatic storyboard speaks of isn't there all the time. ``shown``: what each shot is of.
    """
    elements: dict[str, Element] = {}
    shots = () if board.is_auto and len(board.shots) < 2 else board.shots
    places = {
        number: tuple(_placed(board, shot, of, elements))
        for number, (shot, of) in enumerate(zip(shots, shown, strict=False), start=1)
    }
    return Things(elements, places)


def _placed(board: Storyboard, shot: Shot, shown: Shown, elements: dict[str, Element]) -> Iterator[Place]:
    """Where a shot has its things. Effect: new ones are added to the elements, and what is learnt of known ones."""
    seen, at_mouth = set[str](), set[str | None]()
    looker = shown.looker if shown.looker in mentioned(board, shot.prompt) else None
    of_a_thing = shown.of_a_thing or (looker is not None and board.elements[looker].kind in BEINGS)
    of_hands = not of_a_thing and shown.detail == HANDS
    at_it = _at_it(board, shot.prompt, of_hands=of_hands) if of_hands or of_a_thing else []
    for at_once, described in at_it:
        if described is not None:
            elements[at_once.name] = Element(kind="item", description=described)
        yield at_once
    if at_it:
        return
    if HOLDER.may_match(shot.prompt) and (within := laid_in(board, shot.prompt)) is not None:
        elements.setdefault(within[0].name, Element(kind="item", description=within[1]))
        seen.add(within[0].name.rpartition("-")[2])
        yield within[0]
    both = list(had_by_both(board, shot, elements))
    yield from both
    of_both = {stand_in(THINGS, one.name, elements[one.name].description) for one in both}
    nouns = nouns_in(shot.prompt, large=of_a_thing)
    last: tuple[int, Place] | None = None
    implied = {} if of_hands or of_a_thing else _implied(board, shot.prompt)
    for noun in nouns:
        word = shot.prompt[noun.start : noun.end].casefold()
        name = word.replace(" ", "-")
        declared = declared_as(word, board)
        if of_a_thing and not seen and declared is not None:
            seen.add(declared)
            yield Place(declared)
        if name in seen or declared not in (None, name) or name in mentioned(board, shot.prompt):
            continue
        if both and stand_in(THINGS, name, word) in of_both:
            continue
        place = place_told(board, shot.prompt, noun, name, [one.start for one in nouns])
        if place is not None and place.piece == "tabletop" and not of_a_thing and _is_too_far(board, shot, shown.size):
            continue
        place = place or _with_the_last(shot.prompt, last, noun, name)
        place = led_to(shot, noun, name, place)
        place = _as_used(place, noun, name, implied)
        if place is None and of_hands and len(seen) < 2 and not _STROKED.search(shot.prompt[: noun.begins]):
            place = Place(name, held="hand")
        elif place is None and of_a_thing and not seen:
            place = Place(name)
        if place is None:
            continue
        if (
            place.held == "hand"
            and noun.shape in HANGS_DOWN
            and not (of_hands or of_a_thing)
            and _shows_knees(shown.size)
        ):
            place = place._replace(held="down")
        seen.add(name)
        last = noun.end, place
        if place.whose is not None:
            yield from had_by_each(place, board, shot, elements, noun)
        known, described = elements.get(name) or board.elements.get(name), f"{noun.looks}{noun.meant}"
        if known is None or (_shade(known.description) is None and _shade(described) is not None):
            elements[name] = Element(kind="item", description=described)
        at_mouth |= {place.whose} if place.held == "mouth" else set()
        yield place
    yield from _clothes(board, shot.prompt, elements) if not of_hands else ()
    if HOLDS.may_match(shot.prompt) and not (of_hands or of_a_thing):
        from kling_story.planning.unknown_things import unknown_in

        for place, phrase in unknown_in(board, shot.prompt):
            if place.name not in seen:
                elements.setdefault(place.name, Element(kind="item", description=phrase))
                yield place
    for place in implied.values():
        if place.name not in seen and not (place.held == "mouth" and place.whose in at_mouth):
            elements.setdefault(place.name, Element(kind="item", description=place.name.replace("-", " ")))
            yield place


def _as_used(place: Place | None, noun: Noun, name: str, implied: dict[str, Place]) -> Place | None:
    """Where a thing is with which somebody does what needs one of its shape. Effect: none is implied any more."""
    shape = "sheet" if noun.shape == "clipboard" else noun.shape
    used = implied.get(shape)
    if used is None:
        return place
    comes_back = place is not None and place.held == "both" and used.held == "mouth"
    if place is None or (place.piece is None and place.held in (*_VAGUE, "palm") and not comes_back):
        return implied.pop(shape)._replace(name=name)
    if place.piece is not None or comes_back:
        # It is there already, or goes to the mouth and comes back.
        del implied[shape]
    return place


def _is_too_far(board: Storyboard, shot: Shot, size: Size | None) -> bool:
    """Whether nobody is in a shot, and it is so wide that nobody sees what lies on a table."""
    return size is not None and size.figure_height < SIZES["full"].figure_height and not mentioned(board, shot.prompt)


def _shows_knees(size: Size | None) -> bool:
    return size is not None and size.figure_height <= SIZES["cowboy"].figure_height


def _clothes(board: Storyboard, prompt: str, elements: dict[str, Element]) -> Iterator[Place]:
    """The clothes that somebody has in their hands: "folds a shirt". Effect: they are added to the elements."""
    if not HANDLED.may_match(prompt):
        return
    for found in GARMENTS.find_in(prompt):
        phrase = phrase_before(prompt, found.start)
        name = prompt[found.start : found.end].casefold().replace(" ", "-")
        known = board.elements.get(name) or elements.get(name)
        costume = known is None or (known.kind == "costume" and name not in board.elements)
        if phrase is None or not costume or denied(prompt, phrase[0]):
            continue
        first, last = sentence_around(prompt, found.start, found.end)
        if how_unworn(prompt[first : phrase[0]] + " ", prompt[found.end : last]) != "spread":
            continue
        people = {known for known, one in board.elements.items() if one.kind == "character"}
        whose, _ = who_has(Way("spread", None, phrase[0]), prompt, people, board.elements)
        if whose is not None:
            elements.setdefault(name, Element(kind="costume", description=f"{phrase[1]}{name}".replace("-", " ")))
            yield Place(name, whose=whose, held="spread")


def _implied(board: Storyboard, prompt: str) -> dict[str, Place]:
    """What people have by what they do."""
    if not DOES_WITH.may_match(prompt):
        return {}
    # Most shots have none.
    from kling_story.planning.implied import implied_in

    return implied_in(board, prompt)


def _with_the_last(prompt: str, last: tuple[int, Place] | None, noun: Noun, name: str) -> Place | None:
    """Where a thing is that stands in one list with the ``last`` one before it, which somebody has: "a lantern and a
    sword".
    """
    if last is None or (last[1].held != "hung" and (last[1].whose is None or last[1].held not in _LISTED)):
        return None
    between = prompt[last[0] : noun.begins]
    held = "hung" if last[1].held == "hung" else "hand"
    return last[1]._replace(name=name, held=held, opened=None) if _AND.fullmatch(between) else None


def _at_it(board: Storyboard, prompt: str, *, of_hands: bool) -> list[tuple[Place, str | None]]:
    """What the hands that a shot is of are at, or the tail, and what is said of its looks, if nobody declared it."""
    if of_hands and any(word in prompt for word in ("finger", "指")):
        from kling_story.planning.tools_at_work import pressed_in

        if (pressed := pressed_in(prompt)) is not None:
            return [(Place(pressed[0].replace(" ", "-"), relation="pressing", held="hand"), pressed[1])]
    # Few shots are so close.
    from kling_story.planning.hands_at import at_in

    return at_in(board, prompt, of_hands=of_hands)


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

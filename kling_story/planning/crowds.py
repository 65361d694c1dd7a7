"""Who is beside the cast without being one of it: a crowd, guests, passengers, those who ride behind, a flock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Crowd
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import here, unreferenced, unspoken
from kling_story.references import references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.people import phrases_of_people

if TYPE_CHECKING:
    import re

ON_HANDS = 1.0
"""How high hands hold up who lies on them, in statures: a choice."""
_FLOCK, _SEVERAL_ANIMALS = 14, 4
_THEIR_OWN = frozenset(
    ("friends", "families", "couples", "colleagues", "neighbours", "neighbors", "figures", "women", "men")
)
"""Of whom there are few where no number is said."""
_NO_ROWS = ("scattering", "dancing", "running", "phones")
"""What nobody does in rows."""
_SEATED = (None, "hands_up", "clapping", "cheering", "turning", "phones", "waving")
"""What people do on their seats."""
_WAVED = Pattern(
    r"\A[^.;]{0,40}?\b(?:wav(?:e|es|ing)|holding|with|under) (?:\w+ )??(\w+) (?:flags?|banners?)\b", "flag banner"
)
_IN = Pattern(r"\A[^.;,]{0,24}?\b(?:in|wearing|waves?|waving|with|dressed in)(?: \w+)?? (\w+)")


def with_crowds(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with who is beside the cast."""
    kinds = film.kinds
    written = unspoken(unreferenced(film.prompt_read(shot), kinds))
    teams = _teams(written)
    if teams and not shot.subjects:
        return shot._replace(crowds=teams, people=0)
    found = tuple({one.kind: one for one in (_people(shot, written, kinds), _animals(written)) if one}.values())
    if not found:
        return shot
    if _alone(shot, found, written):
        return shot._replace(crowds=found, people=0, works=())
    if not shot.subjects and shot.people > 1 and not shot.framings and len(list(phrases_of_people(written))) == 1:
        # Words for many count as a handful of people where nobody else is drawn.
        shot = shot._replace(people=1)
    return _on_hands(shot._replace(crowds=found), written, kinds)


def _alone(shot: PlannedShot, crowds: Sequence[Crowd], text: str) -> bool:
    """Whether a shot is of nobody but those: it names none and speaks of no single one, and is no close-up."""
    from kling_story.vocabulary.crowds import FEW

    if shot.subjects or shot.captions or not shot.people or SIZES[shot.size].is_close:
        return False
    many = any(one.kind == "people" and one.number > FEW for one in crowds)
    return many and shot.detail is None and next(iter(phrases_of_people(text)), None) is None


def _on_hands(shot: PlannedShot, text: str, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot in which the crowd carries whom its words say that it does."""
    from kling_story.vocabulary.crowds import CARRIED

    found = CARRIED.search(text)
    first = sentence_around(text, found.start(), found.end())[0] if found else 0
    names = [one for one in references(shot.prompt, tuple(kinds)) if found and first <= one.start <= found.end()]
    who = next((one.name for one in names if one.name is not None and kinds.get(one.name) == "character"), None)
    if who is None or denied(text, found.start() if found else 0):
        return shot
    lies = (one._replace(posture="lying", seat=ON_HANDS, gait=None) if one.name == who else one for one in shot.places)
    return shot._replace(places=tuple(lies), crowds=tuple(one._replace(carries=True) for one in shot.crowds))


def _seen(text: str, found: re.Match[str]) -> bool:
    """Whether they are there, by what stands around the words for them."""
    from kling_story.vocabulary.crowds import ELSEWHERE, GONE

    said = found.groupdict()
    group = next((name for name in ("extras", "roles", "animal", "zh_extras") if said.get(name)), None)
    nouns = found.start(group) if group else found.start()
    denies = not (here(text, found.start()) and here(text, nouns))
    before, after = text[max(0, found.start() - 48) : found.start()], text[found.end() : found.end() + 24]
    return not denies and not ELSEWHERE.search(before) and not GONE.search(after)


@lru_cache(maxsize=64)
def _told(text: str, several: bool) -> tuple[tuple[int, re.Match[str]], ...]:
    """Words for people beside the cast, each with how many it speaks of; ``several``: the cast may be meant by "the
    dancers".
    """
    from kling_story.vocabulary import crowds

    found = []
    for one in crowds.PEOPLE.finditer(text):
        said = one.groupdict()
        bare = said["bare"] or said["zh_bare"]
        if not (bare and several) and _seen(text, one):
            found.append((_number(said), one))
    return tuple(found)


def _clause(text: str, found: re.Match[str]) -> tuple[int, int]:
    """From where up to where words go that tell of people beside the cast: their own clause, or no more than what is
    said of them in somebody else's.
    """
    from kling_story.vocabulary.crowd_deeds import BREAKS_OFF, JOINS, LEADS_IN, OF_ANOTHER

    first, last = sentence_around(text, found.start(), found.end())
    before = text[first : found.start()]
    begins = JOINS.last_end(before)
    breaks = (JOINS if OF_ANOTHER.search(before[begins:]) else BREAKS_OFF).search(text[found.end() : last])
    leads = LEADS_IN.search(text[: found.start()])
    return leads.start() if leads else found.start(), found.end() + breaks.start() if breaks else last


def without_deeds_of_crowds(prompt: str, kinds: Mapping[str, str]) -> str:
    """A prompt in which what people do who are beside the cast is blank, so that nobody else is taken to do it."""
    text = unspoken(unreferenced(prompt, kinds))
    told = _told(text, _several(prompt, kinds))
    if not told:
        return prompt
    from kling_story.vocabulary.acts import arms_in, moods_in
    from kling_story.vocabulary.crowd_deeds import DOING, HOLDING, ROWS

    tables = (*DOING.values(), *HOLDING.values(), ROWS)
    for _, found in told:
        first, last = _clause(text, found)
        first = max(first, found.end() if found["zh_bare"] is None else first)
        clause = text[first:last]
        deeds = [one.span() for words in tables for one in words.finditer(clause)]
        deeds += [one.span() for read in (arms_in, moods_in) for _, one in read(clause)]
        for start, end in deeds:
            prompt = f"{prompt[: first + start]}{' ' * (end - start)}{prompt[first + end :]}"
    return prompt


def _several(prompt: str, kinds: Mapping[str, str]) -> bool:
    """Whether a prompt names several people, who may be meant by a word for more than one."""
    return len({one.name for one in references(prompt, tuple(kinds)) if kinds.get(one.name or "") == "character"}) > 1


def _people(shot: PlannedShot, text: str, kinds: Mapping[str, str]) -> Crowd | None:
    from kling_story.vocabulary import crowd_deeds, crowds

    named = any(kinds.get(name) in BEINGS for name in shot.subjects)
    told = []
    for number, one in _told(text, _several(shot.prompt, kinds)):
        few = (one["roles"] or one["zh_roles"]) and number < crowds.SOME
        if named or not few:
            told.append((number, one))
    if not told:
        return None
    number, found = max(told, key=lambda one: one[0])
    first, last = sentence_around(text, found.start(), found.end())
    sentence, after = text[first:last], text[found.end() : found.end() + 60]
    words = " . ".join(text[slice(*_clause(text, one))] for _, one in told)
    does = ((name, said) for name, pattern in crowd_deeds.DOING.items() if (said := pattern.search(words)))
    doing, deed = next(does, (None, None))
    counted = number < crowds.SOME and bool(shot.course or any(place.gait for place in shot.places))
    goes = counted and crowds.FOLLOW.search(sentence) is not None and crowds.GO.search(sentence) is not None
    rides = "horse" if goes and crowds.MOUNTED.search(found[0] + after) else None
    shade = _shade(found[0], after)
    if goes:
        return Crowd("people", number, None, shade, goes, rides)
    holds = next((name for name, pattern in crowd_deeds.HOLDING.items() if pattern.search(words)), None)
    sits = doing in _SEATED and crowd_deeds.SITTING.search(words) is not None
    sits = sits and crowd_deeds.STANDING.search(words) is None
    capped = crowd_deeds.CAPPED.search(found[0]) is not None
    uniforms = (worn for word, worn in crowd_deeds.UNIFORMS.items() if word in found[0].lower())
    return Crowd(
        "people", number, doing, shade or next(uniforms, None), holds=holds, sits=sits,
        rows=doing not in _NO_ROWS and crowd_deeds.ROWS.search(words) is not None,
        settled=deed is not None and crowd_deeds.SETTLED.search(deed[0]) is not None,
        stature=crowd_deeds.CHILD if crowd_deeds.CHILDREN.search(found[0]) else 1.0,
        capped=capped,
    )  # fmt: skip


def _teams(text: str) -> tuple[Crowd, ...]:
    """The two teams that line up, each in its colour; none where words speak of none."""
    from kling_story.vocabulary.crowds import LINED_UP, TEAM
    from kling_story.vocabulary.shades import SHADE_OF

    found = LINED_UP.search(text)
    if found is None or not here(text, found.start()) or denied(text, max(0, found.start("does"))):
        return ()
    colours = found["one"] or found["zh_one"] or "", found["other"] or found["zh_other"] or ""
    return tuple(Crowd("people", TEAM, "lined_up", SHADE_OF.get(one.lower())) for one in colours)


def _number(said: Mapping[str, str | None]) -> int:
    """How many are drawn of those whom words speak of."""
    from kling_story.vocabulary.crowds import COUNTS, CROWD, FEW, PACKED, SOME

    if said["packed"] or said["zh_packed"] or said["full"]:
        return PACKED
    if said["crowd"] or said["zh_crowd"]:
        return CROWD
    if (said["doers"] or "") in _THEIR_OWN:
        return FEW
    counted = (said["count"] or said["number"] or said["zh_count"] or said["zh_number"] or "").lower()
    return next((many for word, many in COUNTS.items() if counted.startswith(word)), SOME)


def _shade(words: str, after: str) -> str | None:
    """The colour of what they have on or wave."""
    from kling_story.vocabulary.shades import SHADE_OF

    found = _WAVED.search(after) or _IN.search(after)
    told = [found[1]] if found else []
    return next((SHADE_OF[word] for word in (*told, *words.lower().split()) if word in SHADE_OF), None)


def _animals(text: str) -> Crowd | None:
    from kling_story.vocabulary.crowds import ANIMALS, COUNTS, KINDS

    for found in ANIMALS.finditer(text):
        word = found["animal"] or found["counted"] or found["zh_animal"] or found["zh_own"]
        if not _seen(text, found):
            continue
        flock = (found["flock"] or found["flocked"] or found["zh_flock"] or "").strip().lower()
        few = flock in ("several", "a few", "some") or flock.startswith("几")
        kind = KINDS.get(word.lower(), word.lower())
        return Crowd(kind, COUNTS.get(flock, _SEVERAL_ANIMALS if few else _FLOCK), None, _shade(found[0], ""))
    return None

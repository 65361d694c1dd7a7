"""Who is beside the cast without being one of it: a crowd, guests, passengers, those who ride behind, a flock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS
from kling_story.planned import Crowd, PlannedShot
from kling_story.references import references
from kling_story.setting import here, unreferenced, unspoken
from kling_story.vocabulary.denials import denied

if TYPE_CHECKING:
    import re

_SAID = Pattern(
    "",
    "packed crammed throng teeming swarming crowd heaving overflowing busy bustling lively mob audience "
    "congregation faces passenger guests spectators commuters onlookers bystanders passers pedestrians "
    "tourists shoppers customers diners fans protest demonstrators revel goers worship mourners villagers "
    "towns reporters journalists paparazzi workers travel patrons parishioners supporters strangers "
    "people men teams girls boys child kids couples families friends soldiers dancers students pupils monks "
    "nuns players runners rivals racers sprinters swimmers skaters bandits outlaws riders cowboys knights "
    "warriors guards officers nurses doctors pirates zombies farmers sailors vendors waiters colleagues "
    "mates neighbo figures cyclists bikers motorcyclists sheep pigeons doves gulls chickens hens geese "
    "ducks goats cows cattle crows ravens penguins reindeer swans 挤 "
    "人 热闹 座无虚席 摩肩 车水马龙 熙熙 水泄 观众 众 围观 客 粉丝 "
    "迷 记者 群 几 许多 两 三 士兵 学生 ",
)
"""One is in whatever speaks of them: to read the table takes longer than to look for them."""
ON_HANDS = 1.0
"""How high hands hold up who lies on them, in statures: a choice."""
_FLOCK, _SEVERAL_ANIMALS = 14, 4
_WAVED = Pattern(
    r"\A[^.;]{0,40}?\b(?:wav(?:e|es|ing)|holding|with|under) (?:\w+ )??(\w+) (?:flags?|banners?)\b", "flag banner"
)
_IN = Pattern(r"\A[^.;,]{0,24}?\b(?:in|wearing|waves?|waving|with|dressed in)(?: \w+)?? (\w+)")


def with_crowds(shot: PlannedShot, prompt: str, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot with who is beside the cast. ``prompt``: its words, with names for whoever is one of the cast; ``kinds``:
    of which kind each of these is.
    """
    if not _SAID.may_match(prompt):
        return shot
    written = unspoken(unreferenced(prompt, kinds))
    teams = _teams(written)
    if teams and not shot.subjects:
        return replace(shot, crowds=teams, people=0)
    found = tuple({one.kind: one for one in (_people(shot, written, kinds), _animals(written)) if one}.values())
    return _on_hands(replace(shot, crowds=found), written, kinds) if found else shot


def _on_hands(shot: PlannedShot, text: str, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot in which the crowd carries whom its words say that it does."""
    from kling_story.vocabulary.crowds import CARRIED

    found = CARRIED.search(text)
    first = sentence_around(text, found.start(), found.end())[0] if found else 0
    names = [one for one in references(shot.prompt, tuple(kinds)) if found and first <= one.start <= found.end()]
    who = next((one.name for one in names if one.name is not None and kinds.get(one.name) == "character"), None)
    if who is None or denied(text, found.start() if found else 0):
        return shot
    lies = (replace(one, posture="lying", seat=ON_HANDS, gait=None) if one.name == who else one for one in shot.places)
    return replace(shot, places=tuple(lies), crowds=tuple(replace(one, carries=True) for one in shot.crowds))


def _seen(text: str, found: re.Match[str]) -> bool:
    """Whether they are there, by what stands around the words for them."""
    from kling_story.vocabulary.crowds import ELSEWHERE, GONE

    said = found.groupdict()
    group = next((name for name in ("extras", "roles", "animal", "zh_extras") if said.get(name)), None)
    nouns = found.start(group) if group else found.start()
    denies = not (here(text, found.start()) and here(text, nouns))
    before, after = text[max(0, found.start() - 48) : found.start()], text[found.end() : found.end() + 24]
    return not denies and not ELSEWHERE.search(before) and not GONE.search(after)


def _people(shot: PlannedShot, text: str, kinds: Mapping[str, str]) -> Crowd | None:
    from kling_story.vocabulary import crowds

    named = any(kinds.get(name) in BEINGS for name in shot.subjects)
    told: list[tuple[int, re.Match[str]]] = []
    for found in crowds.PEOPLE.finditer(text):
        said = found.groupdict()
        if (said["roles"] or said["zh_roles"]) and not named:
            continue
        if _seen(text, found):
            told.append((_number(said), found))
    if not told:
        return None
    number, found = max(told, key=lambda one: one[0])
    first, last = sentence_around(text, found.start(), found.end())
    sentence, after = text[first:last], text[found.end() : found.end() + 60]
    clauses = [text[one.start() : sentence_around(text, one.start(), one.end())[1]] for _, one in told]
    doing = (name for clause in clauses for name, words in crowds.DOING.items() if words.search(clause))
    counted = number < crowds.SOME and bool(shot.course or any(place.gait for place in shot.places))
    goes = counted and crowds.FOLLOW.search(sentence) is not None and crowds.GO.search(sentence) is not None
    rides = "horse" if goes and crowds.MOUNTED.search(found[0] + after) else None
    return Crowd("people", number, None if goes else next(doing, None), _shade(found[0], after), goes, rides)


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
    from kling_story.vocabulary.crowds import COUNTS, CROWD, PACKED, SOME

    if said["packed"] or said["zh_packed"] or said["full"]:
        return PACKED
    if said["crowd"] or said["zh_crowd"]:
        return CROWD
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

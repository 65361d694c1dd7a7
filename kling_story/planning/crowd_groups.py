"""The groups of people beside the cast of whom words tell, each with what is said of it alone: "children run after the
ball, parents with umbrellas line the pitch".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Crowd
from kling_story.planned import PlannedShot
from kling_story.planning.crowd_words import Told, several_named, told_in
from kling_story.prose import unreferenced, unspoken

if TYPE_CHECKING:
    import re

_BESIDES, _AT_WORK, _AROUND = 9, 5, 8
"""How many there are where no number is said: of one of several groups, of those at work there, and around
somebody. All are choices."""
_GOES = (None, "running", "walking", "marching", "cheering")
"""What those may do who go along behind the cast."""
_NO_ROWS = ("scattering", "dancing", "running", "phones")
"""What nobody does in rows."""
_SEATED = (None, "hands_up", "clapping", "cheering", "turning", "phones", "waving", "playing")
"""What people do on their seats."""
_WAVED = Pattern(
    r"\A[^.;]{0,40}?\b(?:wav(?:e|es|ing)|holding|with|under) (?:\w+ )??(\w+)"
    r" (?:flags?|banners?|scar(?:f|ves)|handkerchiefs|towels)\b",
    "flag banner scar handkerchiefs towels",
)
_IN = Pattern(
    r"\A[^.;,]{0,24}?\b(?:in|wearing|waves?|waving|with|dressed in)(?: \w+)?? (\w+)(?:(?:,| and| or|, and) (\w+))?"
)
_WEAR = Pattern(
    r"([红蓝白黑黄绿紫灰橙粉棕金])色?(?:(?:[和与或、]|还是)?([红蓝白黑黄绿紫灰橙粉棕金])色?)?[^，。,.@]{0,3}(?:衣|服|衫|裙|袍|装|旗|伞)",
    "衣 服 衫 裙 袍 装 旗 伞",
)
_GOES_ON = Pattern(r"\A (?:who|that|all|each|\w+ing)\b")
"""What follows people among whom somebody is, where it tells of them."""
_PITCHES = frozenset(("stadium", "athletics_track"))
"""Places with stands for a crowd, and grass for who is told of by other words."""


def without_deeds_of_crowds(prompt: str, kinds: Mapping[str, str]) -> str:
    """A prompt in which what people do who are beside the cast is blank, so that nobody else is taken to do it."""
    text = unspoken(unreferenced(prompt, kinds))
    told = told_in(text, several_named(prompt, kinds))
    if not told:
        return prompt
    from kling_story.vocabulary.acts import arms_in, moods_in
    from kling_story.vocabulary.crowd_deeds import DOING, HOLDING, ROWS

    tables = (*DOING.values(), *HOLDING.values(), ROWS)
    for one in told:
        first, last = _clause(text, one, told)
        first = max(first, one.words.end() if one.words["zh_bare"] is None else first)
        clause = text[first:last]
        deeds = [found.span() for words in tables for found in words.finditer(clause)]
        deeds += [found.span() for read in (arms_in, moods_in) for _, found in read(clause)]
        for start, end in deeds:
            prompt = f"{prompt[: first + start]}{' ' * (end - start)}{prompt[first + end :]}"
    return prompt


def groups_in(
    shot: PlannedShot, text: str, kinds: Mapping[str, str], *, young: bool, kit: tuple[str, ...]
) -> tuple[Crowd, ...]:
    """The groups of people beside the cast of a shot, those first who are most; ``young``: one of these is
    a child, and so are their friends; ``kit``: the colours in which their team is.
    """
    from kling_story.vocabulary.crowd_deeds import CARRIES, CHILD, PEERS, TEAMED
    from kling_story.vocabulary.crowds import SOME

    named = any(kinds.get(name) in BEINGS for name in shot.subjects)
    told = [one for one in told_in(text, several_named(shot.prompt, kinds)) if named or not _few(one)]
    found: list[Crowd] = []
    groups = _grouped(told)
    for group in groups:
        one = _crowd(shot, text, group, told)
        if young and PEERS.search(group[0].noun):
            one = one._replace(stature=CHILD)
        if kit and not one.shades and TEAMED.search(group[0].noun):
            one = one._replace(shades=kit)
        if one.number == SOME and (len(groups) > 1 or one.spot == "around"):
            works = one.holds in CARRIES
            one = one._replace(number=_AT_WORK if works else _AROUND if one.spot == "around" else _BESIDES)
        same = next((other for other in found if other._replace(number=one.number) == one), None)
        if same is None:
            found.append(one)
        elif one.number > same.number:
            found[found.index(same)] = one
    return tuple(sorted(found, key=lambda one: -one.number))


def _few(one: Told) -> bool:
    """Whether words speak of no more people than may be the shot's own where it names none."""
    from kling_story.vocabulary.crowds import SOME

    said = one.words.groupdict()
    counted = any(said[name] for name in ("roles", "zh_roles", "kind", "zh_kin"))
    return counted and one.number < SOME


def _grouped(told: Sequence[Told]) -> list[list[Told]]:
    """Words for the same people together: those for how full a place is with those for who fills it."""
    groups: dict[str, list[Told]] = {}
    for one in told:
        groups.setdefault(one.noun, []).append(one)
    full = groups.get("")
    if full is not None:
        for noun in [noun for noun, group in groups.items() if noun and _fills(group)]:
            full += groups.pop(noun)
        full.sort(key=lambda one: one.words.start())
    return list(groups.values())


def _fills(group: Sequence[Told]) -> bool:
    """Whether those are meant who fill a place: "the passengers" of a crowded train, but no porters."""
    from kling_story.vocabulary.crowd_deeds import TRADES

    said = [one.words.groupdict() for one in group]
    return all(one["extras"] or one["zh_extras"] for one in said) and not TRADES.search(group[0].noun)


def _clause(text: str, one: Told, told: Sequence[Told]) -> tuple[int, int]:
    """From where up to where words go that tell of people beside the cast: their own clause, or no more than what is
    said of them in somebody else's, or before others are told of.
    """
    from kling_story.vocabulary.crowd_deeds import BREAKS_OFF, JOINS, LEADS_IN, OF_ANOTHER

    found = one.words
    if found["amid"] and not _GOES_ON.search(text[found.end() :]):
        return found.span()
    first, last = sentence_around(text, found.start(), found.end())
    others = [other.words.start() for other in told if other.noun and other.noun != one.noun]
    last = min((last, *(start for start in others if start >= found.end())))
    before = text[first : found.start()]
    begins = JOINS.last_end(before)
    breaks = (JOINS if OF_ANOTHER.search(before[begins:]) else BREAKS_OFF).search(text[found.end() : last])
    leads = LEADS_IN.search(text[: found.start()])
    return leads.start() if leads else found.start(), found.end() + breaks.start() if breaks else last


def _crowd(shot: PlannedShot, text: str, group: Sequence[Told], told: Sequence[Told]) -> Crowd:
    from kling_story.vocabulary import crowd_deeds, crowds

    number, _, found = max(group, key=lambda one: one.number)
    first, last = sentence_around(text, found.start(), found.end())
    sentence, after = text[first:last], text[found.end() : found.end() + 60]
    words = " . ".join(text[slice(*_clause(text, one, told))] for one in group)
    doing, deed = _first(crowd_deeds.DOING, words)
    may_go = number < crowds.SOME and doing in _GOES and bool(shot.course or any(place.gait for place in shot.places))
    along = crowds.FOLLOW.search(sentence) or crowds.JOINED.search(text[: found.start()])
    stays = crowds.STAYS.search(text[first : found.start()])
    goes = bool(may_go and along and not stays and crowds.GO.search(sentence))
    rides = "horse" if goes and crowds.MOUNTED.search(found[0] + after) else None
    shades = shades_in(text[_begins(text, found) : found.end()], after)
    who = " ".join(one.words[0] for one in group).lower()
    uniforms = tuple(worn for word, worn in crowd_deeds.UNIFORMS.items() if word in who and f"re{word}" not in who)
    if goes:
        return Crowd("people", number, None, shades or uniforms[:1], goes, rides)
    sits = doing in _SEATED and crowd_deeds.SITTING.search(words) is not None
    sits = sits and crowd_deeds.STANDING.search(words) is None
    holds = _first(crowd_deeds.HOLDING, words)[0]
    if doing is None and holds in crowd_deeds.CARRIES and not sits and crowd_deeds.STANDING.search(words) is None:
        doing = "walking"
    spot = _first(crowd_deeds.SPOTS, words)[0] or ("table" if doing == "playing" else None)
    if spot is None and shot.setting.place in _PITCHES and not _watches(group, words):
        spot = "pitch"
    return Crowd(
        "people", number, doing, shades or uniforms[:1], holds=holds, sits=sits,
        rows=doing not in _NO_ROWS and crowd_deeds.ROWS.search(words) is not None,
        settled=deed is not None and crowd_deeds.SETTLED.search(deed[0]) is not None,
        stature=crowd_deeds.CHILD if crowd_deeds.CHILDREN.search(found[0]) else 1.0,
        capped=crowd_deeds.CAPPED.search(found[0]) is not None,
        family=crowd_deeds.FAMILY.search(who) is not None,
        worn=_first(crowd_deeds.WORN, words)[0], spot=spot,
    )  # fmt: skip


def _begins(text: str, found: re.Match[str]) -> int:
    """Where words begin for people: in Chinese with what they have on, which is said before."""
    if found[0].isascii():
        return found.start()
    return max(text.rfind(mark, 0, found.start()) + 1 for mark in "，。；、,. ")


def _first(table: Mapping[str, Pattern], words: str) -> tuple[str | None, re.Match[str] | None]:
    """The first row of a table of which words say something, and what."""
    said = ((name, found) for name, pattern in table.items() if (found := pattern.search(words)))
    return next(said, (None, None))


def _watches(group: Sequence[Told], words: str) -> bool:
    """Whether people in a stadium are on its stands."""
    from kling_story.vocabulary.crowd_deeds import ON_STANDS

    said = [one.words.groupdict() for one in group]
    others = any(not (one["bare"] or one["those"] or one["roles"] or one["amid"]) for one in said)
    return others or ON_STANDS.search(words) is not None


def shades_in(words: str, after: str) -> tuple[str, ...]:
    """The colours of what they have on or wave."""
    from kling_story.vocabulary.shades import SHADE_OF

    found = _WAVED.search(after) or _IN.search(after) or _WEAR.search(words + after)
    told = [*(one.lower() for one in found.groups() if one)] if found else []
    shades = [SHADE_OF[word] for word in told if word in SHADE_OF]
    shades = shades or [SHADE_OF[word] for word in words.lower().split() if word in SHADE_OF][:1]
    return tuple(dict.fromkeys(shades))

"""What else words say of the people in a shot, by whom they name last before it: what they have on, do and show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Match

from kling_story.blocking.sentences import sentence_around
from kling_story.blocking.subjects import another_does, who_does
from kling_story.materials import Element
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.prose import unspoken
from kling_story.references import Reference, references
from kling_story.vocabulary.acts import arms_in, moods_in
from kling_story.vocabulary.deeds import verb_at
from kling_story.vocabulary.wearing import worn_in

_BY_SOMEBODY = Pattern(
    r"behind|under|beneath|between|beside|next to|in front of|[躲藏]",
    "behind under beneath between beside next front 躲 藏",
)
_RIGHT_AFTER = re.compile(r"[\s,]*(?:(?:is|are|lies|lying|fast|sound|curled up|still|now|already|正|在|已经)\s*)*")
"""Between somebody and what is said of their face: "with @Biscuit fast asleep on her lap"."""
_TOGETHER = Pattern(
    r"\b(?:(?<!over )(?<!around )(?<!above )(?<!behind )(?<!before )(?<!about )(?<!on )(?<!for )"
    r"both(?! (?:of )?(?:(?:her|his|their|the) )?(?:arms|hands|fists|eyes|feet|knees|legs|palms|ears)\b)|they"
    r"|each other|(?<!s )together|everybody|everyone|all of them)\b|他们|她们|两人|大家|一起",
    ("both", "they", "each other", "together", "every", "all of them", "他们", "她们", "两人", "大家", "一起"),
)
"""Words for a face that are said of all."""


def with_shown(
    prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place], genders: Mapping[str, str] | None = None
) -> Mapping[str, Place]:
    """What words say of the places in a shot, with what its people have on and do, and what
    faces show: what words say first. ``genders``: who is male or female.
    """
    found = dict(told)
    people = [one for one in references(prompt, elements) if one.name and elements[one.name].kind == "character"]
    for kind, at in worn_in(prompt) if people else ():
        place = _of_whom(people, at, found)
        found[place.name] = place._replace(wears=(*place.wears, kind))
    for arms, words in arms_in(unspoken(prompt)) if people else ():
        place = _whose_arms(prompt, people, words, found, genders or {})
        found[place.name] = place if place.arms else place._replace(arms=arms)
    beings = [one for one in references(prompt, elements) if one.name and elements[one.name].kind in BEINGS]
    cast = " ".join(str(elements[str(one.name)].description) for one in beings)
    for mood, words in sorted(moods_in(unspoken(prompt)), key=lambda one: one[1].start()) if beings else ():
        if another_does(prompt, words.start(), words.end(), cast):
            continue
        if (mood == "asleep" and len(beings) > len(people)) or not people:
            # Of an animal it shows that it sleeps.
            place = _who_shows(prompt, beings, words, found, genders or {})
            if mood == "asleep" or elements[place.name].kind == "character":
                found[place.name] = place if place.mood else place._replace(mood=mood)
            continue
        together = _TOGETHER.search(prompt[slice(*sentence_around(prompt, words.start(), words.end()))])
        for place in (
            [_of_whom([one], 0, found) for one in people]
            if together
            else [_who_shows(prompt, people, words, found, genders or {})]
        ):
            found[place.name] = place if place.mood else place._replace(mood=mood)
    if len({one.name for one in beings}) > 1 and _BY_SOMEBODY.search(prompt):
        from kling_story.blocking.hiding import with_hidden

        return with_hidden(prompt, beings, found, genders or {})
    return found


def _whose_arms(
    prompt: str, people: list[Reference], words: Match[str], found: Mapping[str, Place], genders: Mapping[str, str]
) -> Place:
    """The place of whose arms words speak: of who is named last before their end, but of several who does it."""
    if len({one.name for one in people if one.end <= words.end()}) < 2:
        return _of_whom(people, words.end(), found)
    name = str(who_does(prompt, people, words.end(), genders))
    return found.get(name) or Place(name)


def _who_shows(
    prompt: str, people: list[Reference], words: Match[str], found: Mapping[str, Place], genders: Mapping[str, str]
) -> Place:
    """The place of whose face words speak."""
    if len({one.name for one in people}) < 2:
        return _of_whom(people, words.end(), found)
    begins = verb_at(words)
    for one in people:
        if prompt[words.end() : one.start].isspace() and words[0].endswith("ing"):
            # "The sleeping @Ava".
            return found.get(str(one.name)) or Place(str(one.name))
        if one.end <= begins and _RIGHT_AFTER.fullmatch(prompt, one.end, begins):
            return found.get(str(one.name)) or Place(str(one.name))
    name = str(who_does(prompt, people, begins, genders))
    return found.get(name) or Place(name)


def _of_whom(people: list[Reference], at: int, found: Mapping[str, Place]) -> Place:
    """The place of whom words name last before they are at something, else of whom they name first."""
    name = str(next((one for one in reversed(people) if one.end <= at), people[0]).name)
    return found.get(name) or Place(name)

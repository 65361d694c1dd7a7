"""Which of two people are turned to the other one, as words say: "face each other", "@Mei looks at @Tom"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from kling_story.blocking.sentences import ENDS
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.references import references

_DOES_AT = (
    r"(?:turns? to )?(?:look|star|gaz|smil|glar|nod|frown|shout|laugh|wink)(?:e|es|s|ing)?(?: up| down| over| back)? at"
)
_DOES_TO = r"(?:talk|speak|whisper|bow|turn|sing|listen|pray)(?:s|ing)?(?: back)? to|kneel(?:s|ing)? before"
_DOES = r"fac(?:e|es|ing)|watch(?:es|ing)?|kiss(?:es|ing)?|hug(?:s|ging)?|embrac(?:e|es|ing)|confront(?:s|ing)?"
_BOTH = Pattern(
    rf"\b(?:{_DOES_AT}|{_DOES_TO}|{_DOES}) (?:each other|one another)\b"
    r"|\b(?:opposite|across from) (?:each other\b|one another\b|@)"
    r"|\binto (?:each other|one another)['’]s eyes\b|\b(?:face[- ]to[- ]face|eye[- ]to[- ]eye|nose[- ]to[- ]nose)\b"
    r"|\b(?:they|both|and @[\w-]+)\s+(?:\w+ly\s+)?(?:kiss|embrace|hug|dance|shake hands|clink|duel)\b"
    r"|面对面|对坐|在@\w+对面|相对而坐|对视|相视|四目相对|相吻|拥吻|握手",
    "each another opposite across face eye nose kiss embrace hug dance shake clink duel 对 面 视 目 吻 握",
)
_OPPOSITE = Pattern(
    r"\b(?:opposite|across from) @(?P<rest>(?![^.;!?]*\b(?:stands|standing|leans|leaning)\b)\w+)"
    r"|(?<=在)@(?P<zh>\w+?)对面",
    "opposite across 对面",
)
_SITS = Pattern(
    r"\b(?:sits?|sitting|seated|sat|takes a seat"
    r"|(?:drops|sinks|slumps|settles|plops|collapses|falls|slides) (?:down |heavily )?(?:on|in)to)\b|坐",
    "sit seat sat drops sinks slumps settles plops collapses falls slides 坐",
)
_ONE = Pattern(
    rf"^(?:[^@{ENDS}]{{0,60}}(?:,|\band\b|\bthen\b))?\s*(?:(?:who|is|are|still|now|\w+ly)\s+)*"
    rf"(?:{_DOES_AT}|{_DOES_TO}|{_DOES})\s+$"
    r"|^[^，。,.@]{0,4}(?:看着|望着|盯着|对着|面对|吻|抱住|转向)$",
    "look star gaz smil glar nod frown shout laugh wink talk speak whisper bow turn sing listen pray kneel fac watch"
    " kiss hug embrac confront 看 望 盯 对 吻 抱 转",
)
_CLOSE_TO = Pattern(r"kiss|hug|embrac|吻|抱", "kiss hug embrac 吻 抱")
"""Who is done this to turns, too."""


def facing_the_other(
    prompt: str, people: Sequence[str], places: Sequence[Place], declared: Collection[str]
) -> tuple[Place, ...]:
    """The places of a shot, where each of two ``people`` is turned to the other one as far as the words say that, and
    not where else they look.
    """
    if len(people) != 2 or any(place.near for place in places):
        return tuple(places)
    places = _across_from_who_sits(prompt, places)
    turned = set(people) if _BOTH.search(prompt) else _who_turns(prompt, people, declared)
    return tuple(
        place._replace(facing="other")
        if place.name in turned and not (place.facing or place.gaze or place.posture == "lying")
        else place
        for place in places
    )


def _across_from_who_sits(prompt: str, places: Sequence[Place]) -> Sequence[Place]:
    """The places of a shot in which somebody sits, or sits down, opposite another one, who sits, too."""
    found = _OPPOSITE.search(prompt)
    if found is None or not _SITS.search(prompt[: found.start()]):
        return places
    return [
        place._replace(posture="sitting")
        if (found["rest"] or found["zh"]).startswith(place.name) and (place.posture, place.gait) == (None, None)
        else place
        for place in places
    ]


def _who_turns(prompt: str, people: Sequence[str], declared: Collection[str]) -> set[str]:
    found: set[str] = set()
    named = [one for one in references(prompt, declared) if one.name in people]
    for one, other in pairwise(named):
        words = prompt[one.end : other.start]
        if one.name != other.name and _ONE.search(words):
            found.add(str(one.name))
            if _CLOSE_TO.search(words):
                found.add(str(other.name))
    return found

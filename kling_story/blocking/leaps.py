"""Who leaps over what: "@Mei runs along a roof and vaults a low wall"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kling_story.blocking.sentences import ENDS
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.references import references
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.obstacles import OBSTACLES

_LEAPS = Pattern(
    r"\b(?:(?:vault|clear|hurdle)(?:s|ing)?(?: over)?|(?:leap|jump|spring|hop|bound)(?:s|ing)? (?:over|across))"
    r"\s+(?:an?|the|one|another)\s+(?:(?!of\b)[\w-]+\s+){0,2}$|(?:跳|跃|翻|跨|越)过[^，。,.@]{0,4}$",
    "vault clear hurdl leap jump spring hop bound 过",
)
"""What stands right before a thing that is leapt over."""
_SOMEBODY_ELSE = Pattern(rf"[{ENDS}]|\b(?:as|while|who|which|that|when|where|before|after)\b")
"""What stands between a name and a leap that isn't theirs."""


def with_leaps(prompt: str, declared: Collection[str], told: Mapping[str, Place]) -> Mapping[str, Place]:
    """What is ``told`` of places by a prompt, and over what of the set each of them leaps."""
    found = dict(told)
    if "@" not in prompt or not _LEAPS.may_match(prompt):
        return found
    names = [one for one in references(prompt, declared) if one.name is not None]
    for start, _, obstacle in OBSTACLES.find_in(prompt):
        leap = _LEAPS.search(prompt[:start])
        who = next((one for one in reversed(names) if leap is not None and one.end <= leap.start()), None)
        if leap is None or who is None or denied(prompt, leap.start()):
            continue
        place = found.get(str(who.name), Place(str(who.name)))
        if place.tie is None and not _SOMEBODY_ELSE.search(prompt[who.end : leap.start()]):
            found[place.name] = place._replace(gait="leaping", over=obstacle.id)
    return found

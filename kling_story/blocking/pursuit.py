"""Who runs or walks behind whom, as the words say: "@Skadi chases @Hare", "@Hare flees from @Skadi"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from kling_story.blocking.sentences import BESIDES, ENDS, OWNED
from kling_story.patterns import Pattern
from kling_story.references import references

_GOES = (
    r"(?:runs?|running|walks?|walking|races?|racing|sprints?|sprinting|rushes|dashes|bounds?|gallops?|trots?|trotting"
    r"|waddl(?:es?|ing)|toddl(?:es?|ing)|hop(?:s|ping)?|scamper(?:s|ing)?|march(?:es|ing)?|limp(?:s|ing)?|lags?|lagging"
    r"|hurr(?:y|ies|ying)|stumbl(?:es?|ing)|pad(?:s|ding)?|swim(?:s|ming)?|fl(?:y|ies|ying)|trudg(?:es?|ing)|rid(?:es?|ing)"
    r"|driv(?:es?|ing)|crawl(?:s|ing)?|skip(?:s|ping)?|wander(?:s|ing)?|shuffl(?:es?|ing)|com(?:es?|ing)|tags? along"
    r"|plod(?:s|ding)?)"
)
_FEW = r"(?:\s+(?!(?:at|to|into|through|the|an?)\b)\w+){0,2}?"
_WHOSE = r"\s+(?:the\s+|an?\s+|her\s+|his\s+|its\s+)?$"
_AFTER = Pattern(
    rf"^(?:\s+\w+ly)?\s+(?:is\s+|are\s+)?(?:(?:chas|pursu|stalk|trail|hunt|follow|tail)(?:es|e|s|ing)?|{_GOES}{_FEW}\s+(?:after|behind)){_WHOSE}"
    r"|^\s+(?:(?:right|close|not far|a few steps|some way)\s+)?behind\s+$"
    r"|^[^，。,.@]{0,6}(?:追|追着|追赶|追逐|紧追|跟着|跟在|尾随)$",
    "chas pursu stalk trail hunt follow tail after behind 追 跟 尾随",
)
_AT_HEELS = Pattern(
    r"^\s+(?:\w+(?:s|ing)\s+)?(?:(?:right|close|not far|just|a few steps)\s+)?behind\s*(?:$|[,.;])"
    r"|^(?:\s+\w+)?\s+(?:close )?(?:at|on|hard on) (?:her|his|their|its) heels\b"
    r"|^\s+in (?:tow|(?:her|his|their) wake)\b"
    r"|^[^，。,.@]{0,4}在(?:[他她它]们?)?的?(?:身|屁股)?[后後][面头边]?[^，。,.@看望]{0,6}[追跟跑赶撵]"
    r"|^[^，。,.@]{0,4}(?:紧追不舍|穷追不舍|紧随其后|紧跟其后)|^[^，。,.@]{0,2}[追跟赶撵]在(?:[他她它]们?)?的?(?:身|屁股)?[后後]",
    "behind heels tow wake 追 跟 跑 赶 撵 随其后",
)
"""What follows the name of who is behind the one named before."""
_AHEAD = Pattern(
    rf"^(?:\s+\w+ly)?\s+(?:(?:flees|flee|fleeing|escapes?|escaping|{_GOES}){_FEW}\s+(?:from|ahead\s+of|before)"
    rf"|(?:is\s+|are\s+)?(?:chased|pursued|hunted|followed|trailed|stalked)\s+by){_WHOSE}|^被$"
    rf"|^[^@{ENDS}]{{0,60}},\s*(?:closely )?(?:chased|pursued|hunted|followed|trailed|stalked)\s+by{_WHOSE}",
    "from ahead before by 被",
)


_BESIDES = Pattern(BESIDES, "ing")
_EACH_OTHER = Pattern(
    r"^\s+(?:\w+ly\s+)?(?:(?:are|keep)\s+)?(?:chas(?:e|ing)|pursu(?:e|ing))\s+(?:after\s+)?(?:each other|one another)\b"
    r"|^[^，。,.@]{0,8}(?:互相追|相互追|你追我赶|追逐|追打)",
    "other another 追",
)
"""What two do who run one after the other."""
_JOIN = Pattern(r"^\s*(?:,?\s*and|&|和|与|跟)\s*$")
_PRONOUN = Pattern(
    rf"^([^@{ENDS}]*?)\b(?:her|him|it|them)\b(?!\s+{OWNED})"
    rf"|^([^@{ENDS}]*?)[她他它]",
    "her him it them 她 他 它",
)


def pursuits(prompt: str, declared: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names: who is behind, and who is ahead. "Her" and "him" are who was named before."""
    named = [found for found in references(prompt, declared) if found.name is not None]
    for one, other in pairwise(named):
        first, second = str(one.name), str(other.name)
        if first == second:
            continue
        yield from _between(first, second, prompt[one.end : other.start])
        if _EACH_OTHER.search(prompt[other.end :]) and _JOIN.search(prompt[one.end : other.start]):
            yield second, first
        if _AT_HEELS.search(prompt[other.end :]):
            yield second, first
        elif whom := _PRONOUN.match(prompt[other.end :]):
            yield from _between(second, first, whom[1] or whom[2] or "")


def _between(one: str, other: str, words: str) -> Iterator[tuple[str, str]]:
    """The pair that words between the one and the other make of them, if they say anything."""
    besides = _BESIDES.match(words)
    words = words[besides.end() :] if besides else words
    if _AFTER.search(words):
        yield one, other
    elif _AHEAD.search(words):
        yield other, one
